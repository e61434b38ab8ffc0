import { TextPool } from '../cell-store';
import type { Area, Snapshot } from '../snapshot';
import { isTooLarge } from './advice';
import { cellsOf, columnsOf, cut, halves, rangeOf } from './blocks';
import { ChunkSize } from './chunk-size';
import { ask1904, is1904 } from './date-system';
import { askMemory, readMemory } from './memory-store';
import { readHidden } from './hidden';
import type { Session } from './session';
import { ExcelSheet, type Unclear } from './sheet-cells';
import { readLayouts } from './sheet-layout';

export interface ExcelSnapshot extends Snapshot {
  readonly sheets: readonly ExcelSheet[];
}

/** A part of a sheet that is still to be read. */
interface Piece {
  readonly from: Excel.Worksheet;
  readonly to: ExcelSheet;
  readonly area: Area;
}

/** Reads everything, in chunks of a size that Excel answers. */
export async function readWorkbook(
  session: Session,
  size: ChunkSize = new ChunkSize(),
): Promise<ExcelSnapshot> {
  const { workbook } = session.context;
  const day = ask1904(session.context);
  const { worksheets } = workbook;
  worksheets.load('items/name,items/visibility');
  const asked = askMemory(session.context);
  await session.read();
  const memory = await readMemory(session, asked);
  const layouts = await readLayouts(session, worksheets.items);
  const hidden = await readHidden(
    session,
    worksheets.items.map((sheet, index) => ({ sheet, area: layouts[index]?.used ?? null })),
  );
  const pool = new TextPool();
  const pieces: Piece[] = [];
  const sheets = worksheets.items.map((from, index) => {
    const { used = null, merges = [], tables = [] } = layouts[index] ?? {};
    const outOfSight = hidden[index] ?? null;
    const facts = { name: from.name, hidden: from.visibility !== 'Visible', merges, tables };
    const to = new ExcelSheet({ ...facts, outOfSight }, pool);
    if (used !== null) pieces.push({ from, to, area: used });
    return to;
  });
  await readPieces(session, pieces, size);
  return { sheets, date1904: is1904(day), memory };
}

async function readPieces(
  session: Session,
  pieces: readonly Piece[],
  size: ChunkSize,
): Promise<void> {
  const total = pieces.reduce((sum, { area }) => sum + cellsOf(area), 0);
  let waiting = [...pieces];
  let done = 0;
  while (waiting.length > 0) {
    const [chunk, rest] = take(waiting, size.cells);
    const cells = chunk.reduce((sum, { area }) => sum + cellsOf(area), 0);
    if (await readChunk(session, chunk, size)) {
      done += cells;
      session.progress(done / total);
      waiting = rest;
    } else {
      const [only] = chunk;
      const single = chunk.length === 1 && only !== undefined && cells > 1;
      waiting = single
        ? [...halves(only.area).map((area) => ({ ...only, area })), ...rest]
        : [...chunk, ...rest];
    }
  }
  if (total === 0) session.progress(1);
}

/** The next pieces of at most so many cells, and what is left. */
function take(waiting: readonly Piece[], limit: number): [Piece[], Piece[]] {
  const chunk: Piece[] = [];
  let room = limit;
  for (const [index, piece] of waiting.entries()) {
    const cells = cellsOf(piece.area);
    if (cells <= room) {
      chunk.push(piece);
      room -= cells;
      continue;
    }
    const rest = waiting.slice(index + 1);
    // Full rows only, unless not even one fits an empty chunk.
    if (room < columnsOf(piece.area) && chunk.length > 0) return [chunk, [piece, ...rest]];
    const [first, ...more] = cut(piece.area, room).map((area) => ({ ...piece, area }));
    if (first !== undefined) chunk.push(first);
    return [chunk, [...joined(more), ...rest]];
  }
  return [chunk, []];
}

/** Pieces below each other in one again, so that the next chunk may have another size. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    const { area } = piece;
    const below =
      last !== undefined &&
      last.area.bottom === area.top - 1 &&
      last.area.left === area.left &&
      last.area.right === area.right;
    if (below)
      result[result.length - 1] = { ...piece, area: { ...last.area, bottom: area.bottom } };
    else result.push(piece);
  }
  return result;
}

/** Answers false where the chunk was too large; then `size` is smaller. */
async function readChunk(
  session: Session,
  chunk: readonly Piece[],
  size: ChunkSize,
): Promise<boolean> {
  const cells = chunk.reduce((sum, { area }) => sum + cellsOf(area), 0);
  try {
    const ranges = chunk.map(({ from, area }) => {
      const range = rangeOf(from, area);
      range.load('values,formulas');
      return range;
    });
    await session.read();
    const grids = ranges.map(({ values, formulas }): [unknown[][] | null, unknown[][] | null] => [
      values,
      formulas,
    ]);
    if (grids.some(([values, formulas]) => values === null || formulas === null)) {
      return notTooSmall(size, cells);
    }
    size.learn(
      cells,
      grids.reduce((sum, [values, formulas]) => sum + bytesOf(values) + bytesOf(formulas), 0),
    );
    const unclear = chunk.map(({ to, area }, index): Unclear => {
      const [values, formulas] = grids[index] ?? [];
      return to.add(area, values ?? [], formulas ?? []);
    });
    for (const range of ranges) range.untrack();
    await readDetails(session, chunk, unclear);
    return true;
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    if (!size.shrink(cells)) throw error;
    return false;
  }
}

function notTooSmall(size: ChunkSize, cells: number): boolean {
  // A single cell that Excel answers nothing for stays unread, rather than asking for ever.
  return !size.shrink(cells);
}

/** Formats where there are numbers, kinds where a text may be an error; nothing where there is neither. */
async function readDetails(
  session: Session,
  chunk: readonly Piece[],
  unclear: readonly Unclear[],
): Promise<void> {
  const asked = chunk.flatMap(({ from, to, area }, index) => {
    const { numbers = [], errors = [] } = unclear[index] ?? {};
    const ask = (columns: readonly number[], property: 'numberFormat' | 'valueTypes') =>
      neighbours(columns).map(([left, right]) => {
        const part = { ...area, left, right };
        const range = rangeOf(from, part);
        range.load(property);
        return { to, part, range, property };
      });
    return [...ask(numbers, 'numberFormat'), ...ask(errors, 'valueTypes')];
  });
  if (asked.length === 0) return;
  await session.read();
  for (const { to, part, range, property } of asked) {
    if (property === 'numberFormat') to.addFormats(part, range.numberFormat);
    else to.addTypes(part, range.valueTypes);
    range.untrack();
  }
}

/** `[2, 3, 5]` → `[[2, 3], [5, 5]]` */
function neighbours(columns: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const column of [...columns].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last?.[1] === column - 1) last[1] = column;
    else runs.push([column, column]);
  }
  return runs;
}

/** About how large a grid is on the wire: Chinese characters are three bytes. */
function bytesOf(grid: readonly (readonly unknown[])[] | null): number {
  let bytes = 0;
  for (const line of grid ?? []) {
    for (const value of line) bytes += typeof value === 'string' ? 3 + 3 * value.length : 8;
  }
  return bytes;
}
