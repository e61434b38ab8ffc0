import type { Area } from '../snapshot';
import { cellsOf, halves, rangeOf } from './blocks';
import type { Session } from './session';

/** An area of a sheet in whose cells something is the same. */
export interface Uniform<T> {
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
  readonly value: T;
}

export interface SheetBlock {
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
}

/** So many areas are asked about in one request. */
const AREAS_A_REQUEST = 400;

/**
 * Asks for something that Excel answers once for a whole area, or with null where it is mixed; mixed
 * areas are halved until it is not. A property that is the same in large areas costs a few requests,
 * whatever the number of cells.
 */
export async function uniformly<T>(
  session: Session,
  blocks: readonly SheetBlock[],
  load: (range: Excel.Range) => void,
  read: (range: Excel.Range) => T | null,
): Promise<Uniform<T>[]> {
  const found: Uniform<T>[] = [];
  let waiting = [...blocks];
  while (waiting.length > 0) {
    const asked = waiting.slice(0, AREAS_A_REQUEST).map(({ sheet, area }) => {
      const range = rangeOf(sheet, area);
      load(range);
      return { sheet, area, range };
    });
    waiting = waiting.slice(AREAS_A_REQUEST);
    await session.read();
    for (const { sheet, area, range } of asked) {
      const value = read(range);
      if (value !== null) found.push({ sheet, area, value });
      // What a single cell does not say nobody says.
      else if (cellsOf(area) > 1) {
        waiting.push(...halves(area).map((half) => ({ sheet, area: half })));
      }
      range.untrack();
    }
  }
  return found;
}
