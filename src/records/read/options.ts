import type { Day } from '../day';

/** The user's own names, as kept in the workbook: canonical name → what it is called there. */
export interface Mapping {
  readonly sheets?: Readonly<Record<string, string>>;
  /** By canonical sheet: canonical column → header. */
  readonly columns?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What a scheme says of one of its facts, as far as reading needs it. */
export interface FactFormat {
  readonly kind: string;
  readonly unit?: string | undefined;
  readonly options?: readonly string[] | undefined;
}

export interface ReadOptions {
  readonly mapping?: Mapping;
  /** Dates in period columns outside these days (both included) are reported. */
  readonly period?: { readonly from: Day; readonly to: Day };
  /** Facts that the scheme declares: those that cannot be read as declared are reported. */
  readonly facts?: Readonly<Record<string, FactFormat>>;
  /** Called between columns with the share of cells read, 0 … 1. */
  readonly onProgress?: (share: number) => void;
}
