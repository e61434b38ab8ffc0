import { phrase } from '../../locales';
import { areaToA1, type CellValue, isCellError, toA1 } from '../../workbook';
import type { TableCheck } from '../check';
import type { Draft } from '../problem';
import type { ScoreTable } from '../score-table';
import { type Entry, type Ledger, scoreLedger } from './model/ledger';
import { entryName, entryPlace, placeOf } from './say';

type Area = ScoreTable['sheet']['merges'][number];

/** Values under merged cells, which nobody sees, and one merged score over clauses that are scored apart. */
export const MERGED_VALUE: TableCheck = {
  code: 'table.mergedValue',
  group: 'table',
  scope: 'table',
  *run(table) {
    const { sheet, header, last } = table;
    for (const area of sheet.merges) {
      if (area.bottom <= header.bottom || area.top > last) continue;
      const draft = hiddenUnder(table, area);
      if (draft !== null) yield draft;
    }
    const ledger = scoreLedger(table);
    if (ledger === null) return;
    for (const entry of ledger.entries) {
      const draft = sharedScore(ledger, entry);
      if (draft !== null) yield draft;
    }
  },
};

function hiddenUnder({ sheet, columns, grid }: ScoreTable, area: Area): Draft | null {
  const held: { row: number; column: number; value: CellValue }[] = [];
  const shown = sheet.cell(area.top, area.left);
  for (let row = area.top; row <= Math.min(area.bottom, sheet.rowCount); row += 1)
    for (let column = area.left; column <= Math.min(area.right, sheet.columnCount); column += 1) {
      if (row === area.top && column === area.left) continue;
      const value = sheet.cell(row, column);
      if (value === null || (typeof value === 'string' && value.trim() === '')) continue;
      // WPS leaves the same words in every cell of a merged area.
      if (typeof value !== 'number' && sameText(value, shown)) continue;
      held.push({ row, column, value });
    }
  const [first] = held;
  if (first === undefined) return null;
  const figures = new Set([...columns.points, ...(columns.score === null ? [] : [columns.score])]);
  const counted = held.filter(
    ({ column, value }) => typeof value === 'number' && value !== 0 && figures.has(column),
  );
  const severity =
    counted.length === 0
      ? 'hint'
      : counted.some(({ column }) => column === columns.score)
        ? 'error'
        : 'warning';
  return {
    severity,
    where: { sheet: sheet.name, address: toA1(first) },
    message: phrase(counted.length === 0 ? 'tableChecks.mergedText' : 'tableChecks.mergedFigure', {
      area: areaToA1(area),
      cells: held
        .slice(0, 5)
        .map((one) => toA1(one))
        .join('、'),
      values: held
        .slice(0, 5)
        .map(({ value }) => said(value))
        .join('、'),
    }),
    about: `merged ${grid.text(area.top, area.left).slice(0, 20)} ${areaToA1(area)}`,
    also: held.slice(1, 20).map((one) => ({ sheet: sheet.name, address: toA1(one) })),
  };
}

const said = (value: CellValue): string =>
  isCellError(value) ? value.error : String(value).replaceAll(/\s+/gu, ' ').slice(0, 20);

const sameText = (one: CellValue, other: CellValue): boolean =>
  typeof one === 'string' && typeof other === 'string' && one.trim() === other.trim();

/** Clauses with points of their own that share one score cell. */
function sharedScore(ledger: Ledger, entry: Entry): Draft | null {
  if (entry.figure.number === null || entry.rows.length < 2) return null;
  const own = new Map(
    entry.rows.flatMap(({ points }) => (points?.number == null ? [] : [[points.row, points]])),
  );
  if (own.size < 2) return null;
  const cells = [...own.values()];
  return {
    severity: 'hint',
    where: entryPlace(ledger, entry),
    message: phrase('tableChecks.mergedScore', {
      area: areaToA1({
        top: entry.top,
        bottom: entry.bottom,
        left: ledger.column,
        right: ledger.column,
      }),
      count: own.size,
      points: cells.map(({ number }) => String(number?.valueOf())).join('、'),
    }),
    about: entryName(ledger, entry),
    also: cells.slice(0, 20).map((one) => placeOf(ledger, one)),
  };
}
