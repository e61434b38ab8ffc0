import type { EngineCell } from './engine';

/** A cell's sheet and place as one text. */
export function keyOf(cell: Omit<EngineCell, 'value'>): string {
  return `${cell.row},${cell.column},${cell.sheetId}`;
}

export function placeOf(key: string): Omit<EngineCell, 'value'> {
  const [row, column, ...rest] = key.split(',');
  return { sheetId: rest.join(','), row: Number(row), column: Number(column) };
}
