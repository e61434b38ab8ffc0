import type { Area } from '../snapshot';

interface Cell {
  readonly row: number;
  readonly column: number;
}

export const rowsOf = (area: Area): number => area.bottom - area.top + 1;
export const columnsOf = (area: Area): number => area.right - area.left + 1;
export const cellsOf = (area: Area): number => rowsOf(area) * columnsOf(area);

/** Rectangles that hold exactly these cells: neighbours in a row, then equal rows below each other. */
export function blocksOf(cells: readonly Cell[]): Area[] {
  const sorted = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.top === row && last.right === column - 1)
      runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  const blocks: Area[] = [];
  const open = new Map<string, number>();
  for (const run of runs) {
    const key = `${run.left}:${run.right}`;
    const at = open.get(key);
    const above = at === undefined ? undefined : blocks[at];
    if (at !== undefined && above?.bottom === run.top - 1)
      blocks[at] = { ...above, bottom: run.bottom };
    else open.set(key, blocks.push(run) - 1);
  }
  return blocks;
}

/** Pieces of an area of at most `limit` cells, by rows, and by columns where one row is more. */
export function cut(area: Area, limit: number): Area[] {
  if (cellsOf(area) <= limit) return [area];
  const pieces: Area[] = [];
  const width = Math.min(columnsOf(area), Math.max(1, limit));
  const height = Math.max(1, Math.floor(limit / width));
  for (let top = area.top; top <= area.bottom; top += height) {
    const bottom = Math.min(area.bottom, top + height - 1);
    for (let left = area.left; left <= area.right; left += width) {
      pieces.push({ top, bottom, left, right: Math.min(area.right, left + width - 1) });
    }
  }
  return pieces;
}

/** Both halves of an area of more than one cell. */
export function halves(area: Area): Area[] {
  return cut(area, Math.ceil(cellsOf(area) / 2));
}

/** An area in pieces of which none is larger than `limit`, as `size` tells; a single cell stays. */
export function cutBySize(area: Area, limit: number, size: (area: Area) => number): Area[] {
  if (cellsOf(area) === 1 || size(area) <= limit) return [area];
  return halves(area).flatMap((half) => cutBySize(half, limit, size));
}

export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.top - 1, area.left - 1, rowsOf(area), columnsOf(area));
}
