import { readMemory } from '../../scoresheet';
import { type CellValue, isCellError, type Snapshot } from '../../workbook';
import type { Figure } from '../score-table';

/** What the last fill wrote, and as of which day. */
interface LastFill {
  readonly asOf: string;
  readonly cells: ReadonlyMap<string, CellValue>;
}

const known = new WeakMap<Snapshot, LastFill | null>();

/** Null: the workbook was never filled, or does not say so. */
function lastFillOf(snapshot: Snapshot): LastFill | null {
  const before = known.get(snapshot);
  if (before !== undefined) return before;
  const last = readMemory(snapshot.memory).memory?.lastFill ?? null;
  const fill =
    last === null
      ? null
      : {
          asOf: last.asOf,
          cells: new Map(
            last.cells.map(({ sheet, address, value }) => [`${sheet}!${address}`, value]),
          ),
        };
  known.set(snapshot, fill);
  return fill;
}

/** Whether a cell still holds what the last fill wrote there: nobody typed it. */
export function isFilled(snapshot: Snapshot, sheet: string, { address, value }: Figure): boolean {
  const written = lastFillOf(snapshot)?.cells.get(`${sheet}!${address}`);
  return written !== undefined && !isCellError(value) && written === value;
}
