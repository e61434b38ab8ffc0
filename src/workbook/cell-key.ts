import { type CellAddress, MAX_COLUMN } from './address';

/** A cell as one number, for maps and sets. */
export function cellKey(row: number, column: number): number {
  return row * (MAX_COLUMN + 1) + column;
}

export function keyCell(key: number): CellAddress {
  return { row: Math.floor(key / (MAX_COLUMN + 1)), column: key % (MAX_COLUMN + 1) };
}
