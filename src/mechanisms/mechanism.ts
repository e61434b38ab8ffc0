import type { z } from 'zod';
import type { Fraction, Interval } from '../exact';
import type { Phrase } from '../locales';
import type { MeasureContext, Trace } from '../measures';
import type { Source } from '../rubric';

/** Which rows an exclusive assignment of cases leaves to a clause, for either bound. */
export interface Restriction {
  readonly lo: ReadonlySet<number>;
  readonly hi: ReadonlySet<number>;
  /** Where a row went instead (「已用于 3.2a」), or null when nowhere. */
  readonly usedAt: (row: number) => string | null;
  /** The case behind a row: several rows may be about one. */
  readonly caseOf?: (row: number) => string;
}

/** What a rule may look at. */
export interface Scope {
  readonly context: MeasureContext;
  readonly nodeId: string;
  /** Printed points of the node; null where the user has not stated the full marks yet. */
  readonly points: Fraction | null;
  readonly restriction: Restriction | null;
}

export interface Evaluated<D> {
  /** Points before the node's cap and floor; deductions are negative. */
  readonly raw: Interval;
  readonly trace: Trace;
  readonly detail: D;
  /** 达标/未达标, where the rule gives no points. */
  readonly verdict?: 'met' | 'unmet' | 'hint' | 'unknown';
}

/** A clause inside a rule that has an id of its own (a rate, a class, an option). */
export interface InnerClause {
  readonly id: string;
  readonly name: string;
  readonly source: Source | undefined;
  /** Where it stands inside the rule. */
  readonly path: readonly (string | number)[];
}

/** How a case may score at a rule, for the exclusive assignment. */
export interface CaseUse {
  readonly sheet: string;
  readonly kind:
    | { readonly kind: 'once'; readonly points: Fraction }
    /** Every row brings its own points (`lo`, `hi`). */
    | { readonly kind: 'each' }
    /** Each class that occurs counts once; under `one` a case serves one of its classes only. */
    | {
        readonly kind: 'category';
        readonly points: ReadonlyMap<string, Fraction>;
        readonly one: boolean;
      };
  readonly cap: Fraction | null;
  /** Eligible rows; `decided` rows surely are. */
  readonly rows: readonly {
    readonly row: number;
    readonly decided: boolean;
    readonly lo?: Fraction;
    readonly hi?: Fraction;
    readonly categories?: readonly string[];
  }[];
}

export interface LintIssue {
  readonly message: Phrase;
  /** Key path inside the rule, for the line number. */
  readonly path: readonly (string | number)[];
}

/** One kind of scoring clause: everything the product knows of it stands behind this type. */
export interface Mechanism<R extends { kind: string }, D> {
  readonly kind: R['kind'];
  readonly schema: z.ZodType<R> & z.core.$ZodTypeDiscriminable;
  /** The most the rule can give, before the node's cap; null: no bound of its own. */
  most(rule: R, points: Fraction | null): Fraction | null;
  evaluate(rule: R, scope: Scope): Evaluated<D>;
  explain(rule: R, result: Evaluated<D>, scope: Scope): Phrase;
  clauses?(rule: R): readonly InnerClause[];
  lint?(rule: R, points: number | null): readonly LintIssue[];
  /** Rules that judge single cases say how; others cannot be in an assignment group. */
  cases?(rule: R, scope: Scope): CaseUse;
  /** The clause as an Excel formula over the raw-data tables (COUNTIFS and the like). */
  formula?(rule: R): string;
}
