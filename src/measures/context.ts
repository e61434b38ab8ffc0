import type { Fraction } from '../exact';
import type { FactDeclaration } from '../rubric';
import type { RecordSet } from '../records';
import type { Selected } from './select';

/** Who is scored: 集体 (the unit itself) or a 人员编号. */
export interface Subject {
  readonly key: string;
}

/** Days since 1970-01-01, both ends included. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** Everything a measure may look at. No clock: the as-of day is given. */
export interface MeasureContext {
  readonly records: RecordSet;
  readonly subject: Subject;
  readonly period: Days;
  readonly year: number;
  /** 统计截止日: later events do not count yet, months that end later are 未到期. */
  readonly asOf: number;
  readonly facts: Readonly<Record<string, FactDeclaration>>;
  /** Selections already evaluated in this context. */
  readonly cache: Map<string, Selected>;
}

/** What a fact says, once it is read the way its declaration asks. */
export type FactValue =
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: Fraction }
  | { readonly kind: 'date'; readonly value: number }
  /** The answer to a choice, or what a list names. */
  | { readonly kind: 'texts'; readonly values: readonly string[] }
  | { readonly kind: 'blank' };
