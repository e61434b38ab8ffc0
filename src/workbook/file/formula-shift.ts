import { columnName, columnNumber, MAX_COLUMN, MAX_ROW } from '../address';
import { tokenize } from '../formula-tokens';

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)([1-9]\d{0,6})$/;

/**
 * The formula as it reads in a cell so many rows down and columns to the right: relative
 * references move along. Outside the sheet they wrap around, as Excel's shared formulas do.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const tokens = tokenize(formula);
  return tokens
    .map((token, index) => {
      if (token.kind !== 'name') return token.text;
      const besideColon = tokens[index - 1]?.text === ':' || tokens[index + 1]?.text === ':';
      return shiftReference(token.text, rows, columns, besideColon);
    })
    .join('');
}

function shiftReference(text: string, rows: number, columns: number, inRange: boolean): string {
  const cell = CELL.exec(text);
  if (cell !== null) {
    const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] = cell;
    if (columnNumber(letters) > MAX_COLUMN) return text;
    const column = shiftColumn(fixedColumn, letters, columns);
    return column + shiftRow(fixedRow, digits, rows);
  }
  if (!inRange) return text;
  const column = COLUMN.exec(text);
  if (column !== null && columnNumber(column[2] ?? '') <= MAX_COLUMN) {
    return shiftColumn(column[1] ?? '', column[2] ?? '', columns);
  }
  const row = ROW.exec(text);
  return row === null ? text : shiftRow(row[1] ?? '', row[2] ?? '', rows);
}

function shiftColumn(fixed: string, letters: string, columns: number): string {
  return fixed === '$'
    ? `$${letters}`
    : columnName(wrap(columnNumber(letters) + columns, MAX_COLUMN));
}

function shiftRow(fixed: string, digits: string, rows: number): string {
  return fixed === '$' ? `$${digits}` : String(wrap(Number(digits) + rows, MAX_ROW));
}

function wrap(value: number, limit: number): number {
  return ((((value - 1) % limit) + limit) % limit) + 1;
}
