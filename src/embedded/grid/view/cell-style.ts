import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { CellStyle } from '../../../workbook';

const LINE = { s: BorderStyleTypes.THIN, cl: { rgb: '#8C8C8C' } };
const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const VERTICAL = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;

/** A cell's look as the grid paints it. Everything is said, so that what a cell no longer has goes away. */
export function toGridStyle(style: CellStyle, numberFormat: string): IStyleData {
  return {
    bl: style.bold === true ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    fs: style.size ?? 11,
    ...(style.font === undefined ? {} : { ff: style.font }),
    cl: style.color === undefined ? null : { rgb: `#${style.color}` },
    bg: style.fill === undefined ? null : { rgb: `#${style.fill}` },
    bd: style.border === true ? { t: LINE, r: LINE, b: LINE, l: LINE } : null,
    tb: style.wrap === true ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ht: style.horizontal === undefined ? HorizontalAlign.UNSPECIFIED : HORIZONTAL[style.horizontal],
    vt: style.vertical === undefined ? VerticalAlign.BOTTOM : VERTICAL[style.vertical],
    n: numberFormat === 'General' ? null : { pattern: numberFormat },
  };
}

/** What the person made of it; `locked` is nothing that the grid knows. */
export function fromGridStyle(style: Nullable<IStyleData>): {
  readonly style: Partial<CellStyle>;
  readonly numberFormat: string;
} {
  const { bl, fs, ff, cl, bg, bd, tb, ht, vt, n } = style ?? {};
  const horizontal = ht === undefined || ht === null ? undefined : nameOf(HORIZONTAL, ht);
  const vertical = vt === undefined || vt === null ? undefined : nameOf(VERTICAL, vt);
  const color = rgb(cl?.rgb);
  const fill = rgb(bg?.rgb);
  return {
    numberFormat: n?.pattern ?? 'General',
    style: {
      ...(bl === BooleanNumber.TRUE ? { bold: true } : {}),
      ...(fs !== undefined && fs !== 11 ? { size: fs } : {}),
      ...(typeof ff === 'string' ? { font: ff } : {}),
      ...(color === undefined ? {} : { color }),
      ...(fill === undefined ? {} : { fill }),
      ...((bd?.t ?? bd?.b ?? bd?.l ?? bd?.r) ? { border: true } : {}),
      ...(tb === WrapStrategy.WRAP ? { wrap: true } : {}),
      ...(horizontal === undefined ? {} : { horizontal }),
      ...(vertical === undefined || vertical === 'bottom' ? {} : { vertical }),
    },
  };
}

function nameOf<K extends string, V>(names: Readonly<Record<K, V>>, value: V): K | undefined {
  for (const name in names) if (names[name] === value) return name;
  return undefined;
}

/** `#1a2B3c` or `rgb(26, 43, 60)` → `1A2B3C`. */
function rgb(color: Nullable<string>): string | undefined {
  const hex = /^#?([0-9a-f]{6})$/i.exec(color ?? '')?.[1];
  if (hex !== undefined) return hex.toUpperCase();
  const channels = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/i.exec(color ?? '')?.slice(1, 4);
  return channels
    ?.map((one) => Number(one).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
