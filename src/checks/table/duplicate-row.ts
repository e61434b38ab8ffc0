import { phrase } from '../../locales';
import { bare } from '../../scoresheet';
import { toA1 } from '../../workbook';
import type { TableCheck } from '../check';
import type { Draft } from '../problem';
import type { ScoreRow, ScoreTable } from '../score-table';

/** Two rows with the same words, or with the same 序号 in a table that is numbered through. */
export const DUPLICATE_ROW: TableCheck = {
  code: 'table.duplicateRow',
  group: 'table',
  scope: 'table',
  *run(table) {
    yield* sameWords(table);
    yield* sameNumber(table);
  },
};

function* sameWords(table: ScoreTable): Generator<Draft> {
  const known = new Map<string, ScoreRow>();
  for (const row of table.rows) {
    const words = bare(row.text);
    if (words.length < 8) continue;
    // The same words under another name are another clause.
    const key = `${row.names.map(bare).join('|')}¦${words}`;
    const first = known.get(key);
    if (first === undefined) {
      known.set(key, row);
      continue;
    }
    // A second row for a clause of a known notice is told as that.
    if (row.nodes.length === 0 && first.nodes.length > 0) continue;
    if (row.names.length === 0 && indicatorOf(table, first) !== indicatorOf(table, row)) continue;
    const scored = [first, row].every(
      ({ score }) => score?.number != null && !score.number.equals(0),
    );
    const isCopy = first.score?.row !== row.score?.row && looksSame(table, first, row);
    yield {
      severity: scored && isCopy ? 'warning' : 'hint',
      where: { sheet: table.sheet.name, address: addressOf(table, row) },
      message: phrase(scored && isCopy ? 'tableChecks.sameRowScored' : 'tableChecks.sameRow', {
        row: first.row,
      }),
      about: `row ${row.label}`,
      also: [{ sheet: table.sheet.name, address: addressOf(table, first) }],
    };
  }
}

/** Everything that the notice prints is the same, the number and the points included. */
function looksSame({ grid, header, columns }: ScoreTable, one: ScoreRow, other: ScoreRow): boolean {
  const own = new Set([columns.score, columns.why, columns.proof]);
  return header.columns.every(
    ({ column, kind }) =>
      own.has(column) ||
      (kind === 'other' && grid.text(one.row, column) === '') ||
      grid.text(one.row, column) === grid.text(other.row, column),
  );
}

/** The row that named the indicator which a row belongs to. */
function indicatorOf({ rows }: ScoreTable, row: ScoreRow): number {
  return rows.findLast((one) => one.row <= row.row && one.names.length > 0)?.row ?? 0;
}

function addressOf({ columns, grid }: ScoreTable, { row }: ScoreRow): string {
  const column =
    [...columns.texts, ...columns.names].find((one) => grid.text(row, one) !== '') ?? 1;
  return toA1({ row, column });
}

function* sameNumber({ sheet, grid, columns, rows }: ScoreTable): Generator<Draft> {
  const { index } = columns;
  if (index === null) return;
  const numbered = rows.flatMap(({ row, names }) => {
    const number = Number(grid.text(row, index));
    return grid.text(row, index) !== '' && Number.isInteger(number) && names.length > 0
      ? [{ row, number }]
      : [];
  });
  const twice = numbered.filter(({ number }, at) => numbered[at - 1]?.number === number);
  // Numbers that begin anew, or that stand beside every row of an indicator, say nothing.
  const falls = numbered.some(({ number }, at) => number < (numbered[at - 1]?.number ?? number));
  if (falls || numbered.length < 4 || twice.length * 5 > numbered.length) return;
  for (const { row, number } of twice)
    yield {
      severity: 'hint',
      where: { sheet: sheet.name, address: toA1({ row, column: index }) },
      message: phrase('tableChecks.sameNumber', { number }),
      about: `number ${String(number)}`,
    };
}
