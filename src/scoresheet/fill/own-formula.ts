import { fraction, type Fraction, sum } from '../../exact';
import { type CellValue, columnName, parseArea } from '../../workbook';

/** The plain sum of single cells of a column, neighbours as one range: `SUM(H5:H7,H9)`. */
export function sumOf(column: number, rows: readonly number[]): string {
  const letters = columnName(column);
  const runs: { from: number; to: number }[] = [];
  for (const row of rows.toSorted((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last?.to === row - 1) last.to = row;
    else runs.push({ from: row, to: row });
  }
  const parts = runs.map(({ from, to }) =>
    from === to ? `${letters}${from}` : `${letters}${from}:${letters}${to}`,
  );
  return `SUM(${parts.join(',')})`;
}

/**
 * What a sheet's own sum comes to; null where it is more than sums of cells of the same sheet, which
 * Excel alone should calculate.
 */
export function valueOf(
  formula: string,
  cell: (row: number, column: number) => CellValue,
): Fraction | null {
  const plain = formula.replaceAll(/[\s$]/gu, '').replace(/^=/u, '').toUpperCase();
  const terms = plain.split('+').map((term) => /^(?:SUM\((.*)\)|([A-Z]+\d+))$/u.exec(term));
  const figures: Fraction[] = [];
  for (const term of terms) {
    if (term === null) return null;
    const areas = (term[1] ?? term[2] ?? '').split(',').map((text) => parseArea(text));
    for (const area of areas) {
      if (area === undefined) return null;
      for (let row = area.top; row <= area.bottom; row += 1)
        for (let column = area.left; column <= area.right; column += 1) {
          const value = cell(row, column);
          if (typeof value === 'number') figures.push(fraction(value));
          // A plain + of text is an error in Excel, not a sum.
          else if (term[1] === undefined && typeof value === 'string' && value !== '') return null;
        }
    }
  }
  return sum(figures);
}
