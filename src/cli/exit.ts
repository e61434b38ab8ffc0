/** Exit codes of the command line. */
export const EXIT = {
  /** Done. */
  done: 0,
  /** Done, but there are errors in the data. */
  dataErrors: 1,
  /** Could not be done: nothing was written. */
  failed: 2,
} as const;
