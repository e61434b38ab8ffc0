import type { Area, CellAddress } from '../../../workbook';

/** Cells, row by row, as few rectangles: runs of a row, and equal runs of rows below one another. */
export function areasFrom(cells: readonly CellAddress[]): Area[] {
  const done: Area[] = [];
  /** Runs that end at the row above, by their columns. */
  let open = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  for (const [row, runs] of runsByRow(cells)) {
    const next: typeof open = new Map();
    for (const { left, right } of runs) {
      const key = `${String(left)}-${String(right)}`;
      const above = open.get(key);
      if (above?.bottom === row - 1) {
        above.bottom = row;
        next.set(key, above);
      } else {
        const area = { top: row, left, bottom: row, right };
        done.push(area);
        next.set(key, area);
      }
    }
    open = next;
  }
  return done;
}

function runsByRow(cells: readonly CellAddress[]): Map<number, { left: number; right: number }[]> {
  const rows = new Map<number, { left: number; right: number }[]>();
  for (const { row, column } of cells) {
    const runs = rows.get(row) ?? [];
    rows.set(row, runs);
    const last = runs.at(-1);
    if (last?.right === column - 1) last.right = column;
    else runs.push({ left: column, right: column });
  }
  return rows;
}
