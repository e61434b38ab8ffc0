import type { CellStyle } from '../../../workbook';
import { numberOf } from '../arguments';
import { invalidArgument } from '../host-error';
import type { Definition } from '../object';
import type { RangeTarget } from '../range-target';
import { assertUnprotected } from '../rules/protection';
import { type HostState, sheetOf } from '../state';
import type { Json } from '../wire';
import { writeEach } from './range-cells';
import { uniform, uniformOver } from './uniform';

/** Height of a row and width of a column that nobody set, in points. */
export const STANDARD_HEIGHT = 15;
export const STANDARD_WIDTH = 48;

/** Characters of the standard font, as files count, to points: 7 pixels each and 5 beside, 0.75 points a pixel. */
export function pointsOf(characters: number): number {
  return Math.round(characters * 7 + 5) * 0.75;
}

export function charactersOf(points: number): number {
  return Math.round(((points / 0.75 - 5) / 7) * 100) / 100;
}

type Scalar = NonNullable<Definition<RangeTarget>['scalars']>[string];

/** A scalar that is one member of the cells' style; null where the cells differ. */
export function styleScalar<V>(
  read: (style: CellStyle) => Json,
  write: (value: Json) => V,
  set: (style: CellStyle, value: V) => CellStyle,
): Scalar {
  return {
    get: (target, host) => uniform(target, host, (cell) => read(cell.style)),
    set: (target, value, host) => {
      const wanted = write(value);
      assertUnprotected(sheetOf(host, target.sheetId), 'Format', 'allowFormatCells', host);
      writeEach(target, true, host, (_, { style }) => ({
        style: set(style, wanted),
        restyle: true,
      }));
    },
  };
}

/** The style with one member left to Excel's default. */
export function without(style: CellStyle, member: keyof CellStyle): CellStyle {
  return Object.fromEntries(Object.entries(style).filter(([name]) => name !== member));
}

export function flag(value: Json): boolean {
  if (typeof value !== 'boolean') throw invalidArgument('Format');
  return value;
}

/** `#FFCC00` or a name of a colour that CSS and Excel share. @throws HostError InvalidArgument */
export function colour(value: Json): string {
  const named: Readonly<Record<string, string>> = {
    black: '000000',
    white: 'FFFFFF',
    red: 'FF0000',
    green: '008000',
    blue: '0000FF',
    yellow: 'FFFF00',
    orange: 'FFA500',
    gray: '808080',
  };
  const text = (typeof value === 'string' ? value : '').toLowerCase();
  const hex = /^#([0-9a-f]{6})$/.exec(text)?.[1]?.toUpperCase() ?? named[text];
  if (hex === undefined) throw invalidArgument('Color');
  return hex;
}

const HORIZONTAL = { General: undefined, Left: 'left', Center: 'center', Right: 'right' } as const;
const VERTICAL = { Top: 'top', Center: 'center', Bottom: 'bottom' } as const;

function oneOf<V>(names: Readonly<Record<string, V>>, location: string): (value: Json) => V {
  return (value) => {
    const found = Object.entries(names).find(([name]) => name === value);
    if (found === undefined) throw invalidArgument(location);
    return found[1];
  };
}

function nameOf(names: Readonly<Record<string, unknown>>, wanted: unknown): string {
  return Object.entries(names).find(([, value]) => value === wanted)?.[0] ?? 'General';
}

export const FORMAT: Definition<RangeTarget> = {
  type: 'RangeFormat',
  scalars: {
    WrapText: styleScalar(
      ({ wrap }) => wrap ?? false,
      flag,
      (style, wrap) => ({ ...style, wrap }),
    ),
    HorizontalAlignment: styleScalar(
      ({ horizontal }) => nameOf(HORIZONTAL, horizontal),
      oneOf(HORIZONTAL, 'HorizontalAlignment'),
      (style, horizontal) =>
        horizontal === undefined ? without(style, 'horizontal') : { ...style, horizontal },
    ),
    VerticalAlignment: styleScalar(
      ({ vertical }) => nameOf(VERTICAL, vertical ?? 'bottom'),
      oneOf(VERTICAL, 'VerticalAlignment'),
      (style, vertical) => ({ ...style, vertical }),
    ),
    ColumnWidth: {
      get: (target, host) => {
        const { columnWidths, hiddenColumns } = sheetOf(host, target.sheetId);
        return uniformOver(target.areas, 'columns', (column) => {
          if (hiddenColumns.has(column)) return 0;
          const width = columnWidths.get(column);
          return width === undefined ? STANDARD_WIDTH : pointsOf(width);
        });
      },
      set: (target, value, host) => {
        setWidths(target, charactersOf(numberOf(value, 'ColumnWidth')), host);
      },
    },
    RowHeight: {
      get: (target, host) => {
        const { rowHeights, hiddenRows } = sheetOf(host, target.sheetId);
        return uniformOver(target.areas, 'rows', (row) =>
          hiddenRows.has(row) ? 0 : (rowHeights.get(row) ?? STANDARD_HEIGHT),
        );
      },
      set: (target, value, host) => {
        const height = numberOf(value, 'RowHeight');
        if (height < 0 || height > 409) throw invalidArgument('RowHeight');
        setHeights(target, height, host);
      },
    },
  },
  children: {
    Font: (target, host) => host.make.font(target),
    Fill: (target, host) => host.make.fill(target),
    Borders: (target, host) => host.make.borders(target),
    Protection: (target, host) => host.make.cellProtection(target),
  },
  methods: {
    AutofitRows: (target, _, host) => {
      setHeights(target, null, host);
    },
    AutofitColumns: (target, _, host) => {
      setWidths(target, null, host);
    },
  },
};

function setHeights(target: RangeTarget, height: number | null, host: HostState): void {
  const sheet = sheetOf(host, target.sheetId);
  assertUnprotected(sheet, 'RowHeight', 'allowFormatRows', host);
  const rowHeights = new Map(sheet.rowHeights);
  for (const { top, bottom } of target.areas) {
    for (let row = top; row <= Math.min(bottom, top + 100_000); row++) {
      if (height === null) rowHeights.delete(row);
      else rowHeights.set(row, height);
    }
  }
  host.model.layOut(sheet.id, { rowHeights }, 'addin');
}

function setWidths(target: RangeTarget, width: number | null, host: HostState): void {
  const sheet = sheetOf(host, target.sheetId);
  assertUnprotected(sheet, 'ColumnWidth', 'allowFormatColumns', host);
  const columnWidths = new Map(sheet.columnWidths);
  for (const { left, right } of target.areas) {
    for (let column = left; column <= right; column++) {
      if (width === null) columnWidths.delete(column);
      else columnWidths.set(column, width);
    }
  }
  host.model.layOut(sheet.id, { columnWidths }, 'addin');
}
