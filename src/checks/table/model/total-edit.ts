import { type Fraction, toNumber } from '../../../exact';
import { blankableSum, sumOf } from '../../../scoresheet';
import type { CellEdit } from '../../problem';
import type { Entry, Ledger, Line } from './ledger';

/** The cell of a total with a plain sum of these entries, in the style that a fill writes. */
export function totalEdit(
  ledger: Ledger,
  line: Line,
  entries: readonly Entry[],
  value: Fraction,
): CellEdit {
  const { figure } = line;
  const plain = sumOf(ledger.column, rowsOf(ledger, entries));
  const isPlain = figure.formula !== undefined && !/^IF\s*\(/iu.test(figure.formula);
  return {
    kind: 'setCell',
    sheet: ledger.table.sheet.name,
    row: figure.row,
    column: figure.column,
    value: toNumber(value),
    formula: isPlain || ledger.what === 'points' ? plain : blankableSum(plain),
    expected: figure.value,
    expectedFormula: figure.formula ?? null,
  };
}

/** Rows of the entries, with rows between them that hold nothing, so that a range stays one. */
function rowsOf(ledger: Ledger, entries: readonly Entry[]): number[] {
  const { sheet } = ledger.table;
  const tops = entries.map(({ top }) => top).sort((one, other) => one - other);
  return tops.flatMap((top, at) => {
    const next = tops[at + 1] ?? top + 1;
    const between = Array.from({ length: next - top - 1 }, (_, more) => top + 1 + more);
    const isEmpty = between.every(
      (row) =>
        typeof sheet.cell(row, ledger.column) !== 'number' &&
        sheet.formula(row, ledger.column) === undefined,
    );
    return isEmpty ? [top, ...between] : [top];
  });
}
