import type { Rule } from '../mechanisms';
import type { LayoutColumn, Scorecard } from '../rubric';
import type { CellValue } from '../workbook';
import type { PrintedRow } from './printed-rows';

type Show = LayoutColumn['show'];
/** What a layout that nobody drew can show. */
type PlainShow = Exclude<Show, 'about' | 'place'>;

/** Columns that the calculation fills; everything else is the notice's. */
export const COMPUTED: readonly Show[] = ['score', 'why', 'proof'];

/** Short words look right in the middle of their cell, sentences do not. */
const CENTRED: readonly Show[] = [
  'index',
  'place',
  'name',
  'points',
  'guide',
  'responsible',
  'due',
];

/** What a column shows of a row, above the fill. */
export function cellOf(row: PrintedRow, column: LayoutColumn): CellValue {
  const node = nodeAt(row, column);
  switch (column.show) {
    case 'index':
      if (column.depth === 1) return row.ordinal;
      return /^\d+$/.test(node.id) ? Number(node.id) : node.id;
    case 'place':
      return row.place;
    case 'name':
      // A level that this row does not have is a dash in print, not its own name once more.
      return column.depth !== undefined && column.depth > row.path.length ? '—' : node.name;
    case 'about':
      return textOrNull(node.about);
    case 'points':
      return typeof node.points === 'number' ? node.points : null;
    case 'source':
      return node.source.text;
    case 'evidence':
      return textOrNull(node.evidence.join('\n'));
    case 'guide':
      return textOrNull(node.owner?.guide);
    case 'responsible':
      return textOrNull(node.owner?.responsible);
    case 'due':
      return textOrNull(node.due);
    case 'score':
    case 'why':
    case 'proof':
      return null;
  }
}

export function nodeAt(row: PrintedRow, column: LayoutColumn) {
  return column.depth === undefined ? row.node : (row.path[column.depth - 1] ?? row.node);
}

const textOrNull = (text: string | undefined): string | null =>
  text === undefined || text === '' ? null : text;

export function isCentred(show: Show): boolean {
  return CENTRED.includes(show);
}

/** Whether a row's cell in a column is one with the cell above. */
export function joinsAbove(
  row: PrintedRow,
  above: PrintedRow | undefined,
  column: LayoutColumn,
): boolean {
  if (above === undefined || COMPUTED.includes(column.show)) return false;
  if (column.depth !== undefined) return nodeAt(row, column) === nodeAt(above, column);
  return row.node.mergeAbove.includes(column.show);
}

/** Column number (from 1) of what the layout shows; null where it does not. */
export function columnOf(layout: readonly LayoutColumn[], show: Show): number | null {
  const index = layout.findIndex((column) => column.show === show);
  return index < 0 ? null : index + 1;
}

/** The column by whose words a row is known again: the notice's own text where it is printed. */
export function identityColumn(layout: readonly LayoutColumn[]): number | null {
  const own = layout.findIndex(({ show, depth }) => show === 'source' && depth === undefined);
  if (own >= 0) return own + 1;
  const name = layout.findIndex(({ show, depth }) => show === 'name' && depth === undefined);
  return name < 0 ? null : name + 1;
}

/** The notice's layout, or a plain one for a table that states none. */
export function layoutOf(
  card: Scorecard<Rule>,
  words: (show: PlainShow) => string,
): readonly LayoutColumn[] {
  if (card.layout.length > 0) return card.layout;
  const column = (show: PlainShow, width: number, depth?: number): LayoutColumn =>
    depth === undefined
      ? { header: words(show), show, width }
      : { header: words(show), show, width, depth };
  return [
    column('index', 6),
    column('name', 12, 1),
    column('points', 7, 1),
    column('source', 44),
    column('evidence', 32),
    column('guide', 12),
    column('responsible', 12),
    column('due', 11),
    column('score', 10),
    column('why', 40),
    column('proof', 28),
  ];
}
