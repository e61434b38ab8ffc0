import { CellValueType, type ICellData } from '@univerjs/core';
import { type CellValue, isCellError } from '../../workbook';

/** Error values as they stand in cells. */
const ERRORS = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
  '#GETTING_DATA',
]);

export function isErrorText(text: string): boolean {
  return ERRORS.has(text);
}

/** Value and type of a cell as the grid library keeps them. */
export function toEngine(value: CellValue): Pick<ICellData, 'v' | 't'> {
  if (value === null) return { v: null, t: null };
  if (isCellError(value)) return { v: value.error, t: CellValueType.STRING };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  return typeof value === 'boolean'
    ? { v: value ? 1 : 0, t: CellValueType.BOOLEAN }
    : { v: value, t: CellValueType.STRING };
}

/** The other way. An error comes as its text from the engine, and only a formula gives one. */
export function fromEngine(cell: Pick<ICellData, 'v' | 't'>, calculated: boolean): CellValue {
  const { v: value, t: type } = cell;
  if (value === null || value === undefined) return null;
  if (type === CellValueType.BOOLEAN) return value === 1 || value === true || value === '1';
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    if (calculated && isErrorText(value)) return { error: value };
    if (type === CellValueType.NUMBER && value.trim() !== '' && Number.isFinite(Number(value))) {
      return Number(value);
    }
    return value;
  }
  return type === CellValueType.STRING || type === CellValueType.FORCE_STRING
    ? String(value)
    : value;
}
