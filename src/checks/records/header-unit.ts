import type { RecordTable } from '../../records';
import type { Given } from '../check';
import { sheetOf } from './rows';

/** Names of columns stand in so many rows above the first record. */
const HEADER_ROWS = 10;
const UNIT = /[(（【[](?:单位[:：]?)?\s*(元|万元|万|亿元|亿)\s*[)）】\]]\s*$/u;
const FACTORS: Readonly<Record<string, number>> = {
  元: 1,
  万元: 10_000,
  万: 10_000,
  亿元: 100_000_000,
  亿: 100_000_000,
};

/** The unit of money that a column's header names in brackets (罚款金额（万元）); null: none. */
export function headerUnit(given: Given, table: RecordTable, name: string): string | null {
  const sheet = sheetOf(given, table);
  const column = table.columnNumber(name);
  if (sheet === null || column === null || table.size === 0) return null;
  const first = table.rowNumber(0);
  for (let row = first - 1; row >= Math.max(1, first - HEADER_ROWS); row -= 1) {
    const value = sheet.cell(row, column);
    const unit = typeof value === 'string' ? UNIT.exec(value)?.[1] : undefined;
    if (unit !== undefined) return unit;
  }
  return null;
}

/** What a bare number under such a header is worth in the column's own unit. */
export function unitFactor(unit: string | null, own: string | undefined): number {
  return own === '元' && unit !== null ? (FACTORS[unit] ?? 1) : 1;
}
