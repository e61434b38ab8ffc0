/**
 * Verdicts of a selection, one byte a row, so that a million rows cost a megabyte: 0 counts;
 * 2k + 1 is undecided by reason k; 2k + 2 is out by reason k; 254 is another subject's row.
 */
export const COUNTED = 0;
export const NOT_OURS = 254;

export const isOut = (verdict: number): boolean => verdict !== COUNTED && verdict % 2 === 0;
export const isUndecided = (verdict: number): boolean => verdict % 2 === 1;

/**
 * The verdict after a step, by 4 × the verdict before it + the row's class, from the verdict that the
 * class stands for (`COUNTED` leaves a row as it is). A row that is out stays out; an undecided one keeps
 * its first reason until something puts it out. A table, because a branch a row that nobody can
 * foresee costs more than the look-up (see `Merge`).
 */
export function transitions(
  perClass: readonly [number, number, number, number],
  reasons: number,
): Uint8Array {
  const next = new Uint8Array(4 * 256);
  const fill = (before: number): void => {
    perClass.forEach((made, index) => {
      const stays = isOut(before) || made === COUNTED || (isUndecided(made) && before !== COUNTED);
      next[4 * before + index] = stays ? before : made;
    });
  };
  for (let before = 0; before <= 2 * reasons; before += 1) fill(before);
  fill(NOT_OURS);
  return next;
}

/** Four counts a verdict, so that equal verdicts in a row need not wait for each other. */
export const LANES = 4 * 256;

/**
 * Counts the verdicts of the rows `from` to `to`, four at a look; `from` is a multiple of four and `words` are
 * the verdicts read as whole words.
 */
export function countInto(
  lanes: Int32Array,
  verdict: Uint8Array,
  words: Int32Array,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  const end = to >> 2;
  for (let i = from >> 2; i < end; i += 1) {
    const word = words[i] as number;
    const first = 4 * (word & 255);
    const second = 4 * ((word >> 8) & 255) + 1;
    const third = 4 * ((word >> 16) & 255) + 2;
    const fourth = 4 * (word >>> 24) + 3;
    lanes[first] = (lanes[first] as number) + 1;
    lanes[second] = (lanes[second] as number) + 1;
    lanes[third] = (lanes[third] as number) + 1;
    lanes[fourth] = (lanes[fourth] as number) + 1;
  }
  for (let row = 4 * end; row < to; row += 1) {
    const lane = 4 * (verdict[row] as number);
    lanes[lane] = (lanes[lane] as number) + 1;
  }
}

/** Rows by verdict. */
export function sumLanes(lanes: Int32Array): Uint32Array {
  const sums = new Uint32Array(LANES / 4);
  for (const [lane, count] of lanes.entries()) {
    const verdict = lane >> 2;
    sums[verdict] = (sums[verdict] as number) + count;
  }
  return sums;
}
