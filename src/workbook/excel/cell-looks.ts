import type { CellStyle } from '../sheet-spec';
import { cellsOf, columnsOf, rangeOf, rowsOf } from './blocks';
import type { Session } from './session';
import { type SheetBlock, type Uniform, uniformly } from './uniform';

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

/** Queues a style for all cells of a block; what the style leaves out stays. */
export function queueStyle({ sheet, area }: SheetBlock, style: CellStyle): void {
  const range = rangeOf(sheet, area);
  const { format } = range;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.color !== undefined) format.font.color = `#${style.color}`;
  if (style.font !== undefined) format.font.name = style.font;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.locked !== undefined) format.protection.locked = style.locked;
  if (style.border === true) queueBorders(range, columnsOf(area) > 1, rowsOf(area) > 1);
  if (style.numberFormat !== undefined) {
    const line = Array<string>(columnsOf(area)).fill(style.numberFormat);
    range.numberFormat = Array<string[]>(rowsOf(area)).fill(line);
  }
}

function queueBorders(range: Excel.Range, columns: boolean, rows: boolean): void {
  const sides = [
    'EdgeTop',
    'EdgeBottom',
    'EdgeLeft',
    'EdgeRight',
    ...(columns ? (['InsideVertical'] as const) : []),
    ...(rows ? (['InsideHorizontal'] as const) : []),
  ] as const;
  for (const side of sides) {
    range.format.borders.getItem(side).style = 'Continuous';
  }
}

interface BorderLook {
  readonly side: Excel.RangeBorder['sideIndex'];
  readonly style: Excel.RangeBorder['style'];
  readonly color: string;
  readonly weight: Excel.RangeBorder['weight'];
}

/** How cells look, as far as a style can change it; number formats are kept with the contents. */
export interface Looks {
  readonly bold: boolean;
  readonly size: number;
  readonly color: string;
  readonly font: string;
  readonly fill: string;
  readonly wrap: boolean;
  readonly horizontal: Excel.RangeFormat['horizontalAlignment'];
  readonly vertical: Excel.RangeFormat['verticalAlignment'];
  readonly locked: boolean;
  readonly borders: readonly BorderLook[];
}

const PROPERTIES = [
  'wrapText',
  'horizontalAlignment',
  'verticalAlignment',
  'font/bold',
  'font/size',
  'font/color',
  'font/name',
  'fill/color',
  'protection/locked',
].map((name) => `format/${name}`);

/** How these cells look now. */
export function readLooks(
  session: Session,
  blocks: readonly SheetBlock[],
): Promise<Uniform<Looks>[]> {
  return uniformly(
    session,
    blocks,
    (range) => {
      range.load(PROPERTIES.join(','));
      range.format.borders.load('items/sideIndex,items/style,items/color,items/weight');
    },
    looksOf,
  );
}

/** Null where the cells differ. */
function looksOf({ format }: Excel.Range): Looks | null {
  const { font, fill, protection, borders } = format;
  const plain: readonly unknown[] = [
    format.wrapText,
    format.horizontalAlignment,
    format.verticalAlignment,
    font.bold,
    font.size,
    font.color,
    font.name,
    fill.color,
    protection.locked,
    ...borders.items.map(({ style }) => style),
  ];
  if (plain.includes(null)) return null;
  return {
    bold: font.bold,
    size: font.size,
    color: font.color,
    font: font.name,
    fill: fill.color,
    wrap: format.wrapText,
    horizontal: format.horizontalAlignment,
    vertical: format.verticalAlignment,
    locked: protection.locked,
    borders: borders.items.map(({ sideIndex, style, color, weight }) => ({
      side: sideIndex,
      style,
      color,
      weight,
    })),
  };
}

/** Queues what makes cells look as they did. */
export function queueLooks({ sheet, area, value }: Uniform<Looks>): void {
  const { format } = rangeOf(sheet, area);
  format.font.bold = value.bold;
  format.font.size = value.size;
  format.font.color = value.color;
  format.font.name = value.font;
  // Cells without a fill answer white as well.
  if (value.fill.toUpperCase() === '#FFFFFF' || value.fill === '') format.fill.clear();
  else format.fill.color = value.fill;
  format.wrapText = value.wrap;
  format.horizontalAlignment = value.horizontal;
  format.verticalAlignment = value.vertical;
  format.protection.locked = value.locked;
  for (const { side, style, color, weight } of value.borders) {
    if (side.startsWith('Inside') && cellsOf(area) === 1) continue;
    if (side.startsWith('Diagonal') && style === 'None') continue;
    const border = format.borders.getItem(side as 'EdgeTop');
    border.style = style;
    if (style === 'None') continue;
    border.color = color;
    border.weight = weight;
  }
}
