import type { CellStyle } from '../sheet-spec';
import { builtInFormat } from './appearance-formats';
import type { Package } from './package';
import { isTrue } from './workbook-part';
import type { XmlElement } from './xml-tree';

/** How cells of one format look. */
export interface CellLook {
  readonly style: CellStyle;
  /** `General`, `0.00`, `yyyy/m/d` … */
  readonly numberFormat: string;
}

/** The look of each cell format of a workbook, by its index. */
export function readCellLooks(pack: Package, workbookPart: string): readonly CellLook[] {
  const part = pack.related(workbookPart, 'styles');
  if (part === undefined || !pack.has(part)) return [{ style: {}, numberFormat: 'General' }];
  const { root } = pack.xml(part);
  const colors = new Colors(themeColors(pack, workbookPart), indexedColors(root));
  const fonts = root.child('fonts')?.all('font') ?? [];
  const fills = root.child('fills')?.all('fill') ?? [];
  const borders = root.child('borders')?.all('border') ?? [];
  const codes = new Map(
    (root.child('numFmts')?.all('numFmt') ?? []).map((format) => [
      Number(format.attribute('numFmtId')),
      format.attribute('formatCode') ?? '',
    ]),
  );
  return (root.child('cellXfs')?.all('xf') ?? []).map((format) => {
    const at = (name: string): number => Number(format.attribute(name) ?? '0');
    const id = at('numFmtId');
    return {
      numberFormat: codes.get(id) ?? builtInFormat(id),
      style: {
        ...fontOf(fonts[at('fontId')], fonts[0], colors),
        ...fillOf(fills[at('fillId')], colors),
        ...(hasBorder(borders[at('borderId')]) ? { border: true } : {}),
        ...alignmentOf(format.child('alignment')),
        ...(format.child('protection')?.attribute('locked') === '0' ? { locked: false } : {}),
      },
    };
  });
}

/** What a font has that the workbook's own has not; sizes are points. */
function fontOf(
  font: XmlElement | undefined,
  base: XmlElement | undefined,
  colors: Colors,
): CellStyle {
  if (font === undefined) return {};
  const value = (of: XmlElement | undefined, name: string): string | undefined =>
    of?.child(name)?.attribute('val');
  const bold = font.child('b');
  const size = value(font, 'sz');
  const name = value(font, 'name');
  const color = colors.of(font.child('color'));
  return {
    ...(bold !== undefined && bold.attribute('val') !== '0' ? { bold: true } : {}),
    ...(size !== undefined && size !== value(base, 'sz') ? { size: Number(size) } : {}),
    ...(name !== undefined && name !== value(base, 'name') ? { font: name } : {}),
    ...(color !== undefined && color !== '000000' ? { color } : {}),
  };
}

function fillOf(fill: XmlElement | undefined, colors: Colors): CellStyle {
  const pattern = fill?.child('patternFill');
  if (pattern?.attribute('patternType') !== 'solid') return {};
  const color = colors.of(pattern.child('fgColor'));
  return color === undefined ? {} : { fill: color };
}

function hasBorder(border: XmlElement | undefined): boolean {
  return ['left', 'right', 'top', 'bottom'].some((side) => {
    const style = border?.child(side)?.attribute('style');
    return style !== undefined && style !== 'none';
  });
}

function alignmentOf(alignment: XmlElement | undefined): CellStyle {
  const horizontal = alignment?.attribute('horizontal');
  const vertical = alignment?.attribute('vertical');
  return {
    ...(isTrue(alignment?.attribute('wrapText')) ? { wrap: true } : {}),
    ...(horizontal === 'left' || horizontal === 'center' || horizontal === 'right'
      ? { horizontal }
      : {}),
    ...(vertical === 'top' || vertical === 'center' || vertical === 'bottom' ? { vertical } : {}),
  };
}

/** `FF112233` → `112233`. */
export function rgbOf(argb: string | undefined): string | undefined {
  return argb === undefined ? undefined : argb.slice(-6).toUpperCase();
}

/** Colours as a workbook names them: by value, by place in its theme, or by place in its palette. */
class Colors {
  constructor(
    private readonly theme: readonly string[],
    private readonly indexed: readonly string[],
  ) {}

  of(element: XmlElement | undefined): string | undefined {
    if (element === undefined) return undefined;
    const own = rgbOf(element.attribute('rgb'));
    if (own !== undefined) return own;
    const theme = element.attribute('theme');
    if (theme !== undefined) {
      const color = this.theme[Number(theme)];
      return color === undefined
        ? undefined
        : tinted(color, Number(element.attribute('tint') ?? 0));
    }
    const indexed = element.attribute('indexed');
    return indexed === undefined ? undefined : this.indexed[Number(indexed)];
  }
}

/** A tint above 0 goes towards white, below 0 towards black (ECMA-376, 18.8.19; here channel by channel). */
function tinted(color: string, tint: number): string {
  if (!Number.isFinite(tint) || tint === 0) return color;
  const channels = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return channels
    .map((one) => (tint < 0 ? one * (1 + tint) : one + (255 - one) * tint))
    .map((one) => Math.round(one).toString(16).padStart(2, '0').toUpperCase())
    .join('');
}

/** In the order of `theme="…"`: the theme part has dark before light, the attribute light before dark. */
const THEME_ORDER = [
  ...['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2'],
  ...['accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'],
];

function themeColors(pack: Package, workbookPart: string): readonly string[] {
  const part = pack.related(workbookPart, 'theme');
  if (part === undefined || !pack.has(part)) return ['FFFFFF', '000000'];
  const scheme = pack.xml(part).root.child('themeElements')?.child('clrScheme');
  return THEME_ORDER.map((name) => {
    const [color] = scheme?.child(name)?.children ?? [];
    const found = color?.attribute('lastClr') ?? color?.attribute('val') ?? '';
    return /^[0-9a-f]{6}$/i.test(found)
      ? found.toUpperCase()
      : name === 'lt1'
        ? 'FFFFFF'
        : '000000';
  });
}

/** The first eight colours of Excel's palette, twice (ECMA-376, 18.8.27), and the system's own two. */
const BASIC = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];

function indexedColors(root: XmlElement): readonly string[] {
  const own = root.child('colors')?.child('indexedColors')?.all('rgbColor') ?? [];
  if (own.length > 0) return own.map((color) => rgbOf(color.attribute('rgb')) ?? '000000');
  return [...BASIC, ...BASIC];
}
