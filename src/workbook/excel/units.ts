import type { Session } from './session';

/** Something to be written that goes into one request as a whole. */
export interface Unit {
  /** About how large it is in the request. */
  readonly bytes: number;
  /** Queues it. */
  queue(): void;
  /** Looks at what its request answered. */
  check?(): void;
}

/** Room for wrapping below the 5 MB that Excel on the web takes. */
export const REQUEST_BYTES = 2_500_000;

/** The contents of one unit at most: the answer says twice what stood there before. */
export const BLOCK_BYTES = 500_000;

/**
 * Writes units in as few requests as their size allows, one where one will do. `start` hears of each
 * unit before it goes out: from then on it may have been written.
 */
export async function writeUnits(
  session: Session,
  units: readonly Unit[],
  start: (unit: Unit) => void,
): Promise<void> {
  const total = units.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const group of groups(units)) {
    session.throwIfAborted();
    for (const unit of group) {
      start(unit);
      unit.queue();
    }
    await session.sync();
    for (const unit of group) unit.check?.();
    done += group.reduce((sum, { bytes }) => sum + bytes, 0);
    session.progress(total === 0 ? 1 : done / total);
  }
  session.throwIfAborted();
}

function groups(units: readonly Unit[]): Unit[][] {
  const result: Unit[][] = [];
  let room = 0;
  for (const unit of units) {
    const last = result.at(-1);
    if (last === undefined || unit.bytes > room) {
      result.push([unit]);
      room = REQUEST_BYTES - unit.bytes;
    } else {
      last.push(unit);
      room -= unit.bytes;
    }
  }
  return result;
}
