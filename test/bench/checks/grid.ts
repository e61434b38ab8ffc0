/** Rows of a score table whose figures a 小计 sums up. */
export interface Part {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** Where things stand in a score table, as whoever made it knows. */
export interface ScoreGrid {
  readonly sheet: string;
  /** Columns; null: the table has none. */
  readonly points: number | null;
  readonly score: number;
  readonly why: number | null;
  readonly proof: number | null;
  readonly text: number;
  /** Rows with a score of their own. */
  readonly rows: readonly number[];
  /** Row of the total; its score is a SUM over the rows or over the 小计. */
  readonly total: number | null;
  readonly parts: readonly Part[];
  /** Rows of bonus points, and how much they may come to. */
  readonly bonus: { readonly rows: readonly number[]; readonly cap: number } | null;
}
