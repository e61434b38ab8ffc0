/** Milliseconds of processor time unless the name says otherwise. */
export interface ScoringFigures {
  readonly size: number;
  /** Cells in memory → integer-coded columns. */
  readonly encode: number;
  /** The first scoring of a process, before anything is compiled or kept. */
  readonly first: number;
  /** The yardstick. */
  readonly bare: number;
  readonly clause: number;
  readonly table: number;
  readonly alternatives: number;
}

export interface FillFigures {
  readonly size: number;
  readonly fileMb: number;
  readonly writtenMb: number;
  /** From opening the file to the filled bytes, by the clock on the wall. */
  readonly seconds: number;
  readonly peakMb: number;
  /** Stages: bytes → cells → columns → score → filled bytes. */
  readonly read: number;
  readonly encode: number;
  readonly score: number;
  readonly write: number;
  readonly bare: number;
}

export interface AssignmentFigures {
  readonly count: number;
  readonly greedy: number;
  readonly best: number;
  readonly nextBest: number;
}

/** What a child process brought, or why it brought nothing. */
export type Outcome<T> = { readonly figures: T } | { readonly failed: string };
