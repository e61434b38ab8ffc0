/** Three-valued truth of one row, as small integers so that a million rows stay cheap. */
export const FALSE = 0;
export const TRUE = 1;
export const UNKNOWN = 2;
export type Truth = 0 | 1 | 2;

export function not(truth: Truth): Truth {
  return truth === UNKNOWN ? UNKNOWN : truth === TRUE ? FALSE : TRUE;
}

export function allOf(truths: Iterable<Truth>): Truth {
  let result: Truth = TRUE;
  for (const truth of truths) {
    if (truth === FALSE) return FALSE;
    if (truth === UNKNOWN) result = UNKNOWN;
  }
  return result;
}

export function anyOf(truths: Iterable<Truth>): Truth {
  let result: Truth = FALSE;
  for (const truth of truths) {
    if (truth === TRUE) return TRUE;
    if (truth === UNKNOWN) result = UNKNOWN;
  }
  return result;
}
