import { phrase, render } from '../locales';
import { COLLECTIVE } from '../records';
import type { LayoutColumn } from '../rubric';
import type { Area, CellSpec } from '../workbook';
import type { ScoreSheetRequest } from './score-sheet';
import { HEADING_POINT, STYLES, TITLE_POINT } from './styles';
import { rowHeight, textLines } from './text-size';

/** Title, heading of the table, the line with unit and subject; then the header. */
export const HEADER_ROW = 4;

export interface SheetHead {
  readonly rows: readonly (readonly (CellSpec | null)[])[];
  readonly merges: readonly Area[];
  readonly heights: readonly (readonly [number, number])[];
  readonly asOf: { readonly row: number; readonly column: number } | null;
}

/** The rows above the header, over the whole width of the table. */
export function headRows(request: ScoreSheetRequest, layout: readonly LayoutColumn[]): SheetHead {
  const { scheme, card, level, subject, language, fill } = request;
  const width = layout.reduce((all, column) => all + column.width, 0);
  const words = (key: 'unit' | 'level' | 'asOf', value: string): string =>
    render(phrase(`scoresheet.${key}`, { value }), language);
  const title = render(
    phrase('scoresheet.sheetTitle', { scheme: scheme.name, table: card.name }),
    language,
  );
  const about =
    subject === COLLECTIVE
      ? render(phrase('scoresheet.subjectUnit', { value: subject }), language)
      : render(phrase('scoresheet.subjectPerson', { value: subject }), language);
  const line = [
    words('unit', ''),
    about,
    ...(level === null ? [] : [words('level', scheme.levels[level] ?? level)]),
    words('asOf', fill?.asOf ?? ''),
  ];
  const parts = split(layout, line.length);
  const last = parts.at(-1);
  const full = (row: number): Area => ({ top: row, left: 1, bottom: row, right: layout.length });
  const blank = (cells: ReadonlyMap<number, CellSpec>): (CellSpec | null)[] =>
    layout.map((_, index) => cells.get(index + 1) ?? null);
  const lineCells = new Map(
    parts.map(({ left }, index) => [left, { value: line[index] ?? '', style: STYLES.line }]),
  );
  return {
    rows: [
      blank(new Map([[1, { value: title, style: STYLES.title }]])),
      blank(new Map([[1, { value: card.title, style: STYLES.heading }]])),
      blank(lineCells),
    ],
    merges: [
      ...(layout.length > 1 ? [full(1), full(2)] : []),
      ...parts
        .filter(({ left, right }) => right > left)
        .map(({ left, right }) => ({ top: 3, left, bottom: 3, right })),
    ],
    heights: [
      [1, rowHeight(textLines(title, width, TITLE_POINT), TITLE_POINT)],
      [2, rowHeight(textLines(card.title, width, HEADING_POINT), HEADING_POINT)],
      [3, 24],
      [HEADER_ROW, 34],
    ],
    asOf: last === undefined ? null : { row: 3, column: last.left },
  };
}

/** Cuts the columns into so many neighbouring parts of about equal width. */
function split(layout: readonly LayoutColumn[], count: number): { left: number; right: number }[] {
  const width = layout.reduce((all, column) => all + column.width, 0);
  const parts: { left: number; right: number }[] = [];
  let left = 1;
  let used = 0;
  layout.forEach((column, index) => {
    used += column.width;
    const remaining = count - parts.length;
    const enough = used >= ((parts.length + 1) * width) / count;
    const columnsLeft = layout.length - index - 1;
    if (remaining > 1 && (enough || columnsLeft < remaining)) {
      parts.push({ left, right: index + 1 });
      left = index + 2;
    }
  });
  parts.push({ left, right: layout.length });
  return parts.filter((part) => part.left <= part.right);
}
