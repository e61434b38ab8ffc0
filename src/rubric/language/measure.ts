import { z } from 'zod';
import { COLUMN_NAME, condition, DATE, SHEET_NAME } from './condition';

/** The window an event must fall into: the scheme's period, or its own dates (both ends included). */
export const window = z.union([
  z.literal('period'),
  z.strictObject({ from: DATE.optional(), to: DATE.optional() }),
]);
export type Window = z.infer<typeof window>;

/**
 * Rows of one raw-data sheet. A row counts when it belongs to the subject, its event date lies in
 * the window and not after the as-of date, and `where` holds.
 */
export const selection = z.strictObject({
  from: SHEET_NAME,
  /** The column that names the subject: 集体, or the 人员编号 (a list contains it). */
  subject: COLUMN_NAME.optional(),
  during: z
    .strictObject({
      /** With several columns the row is in when any of the dates is. */
      date: z.union([COLUMN_NAME, z.array(COLUMN_NAME).min(1)]),
      window,
      /** What an empty date means: `undecided` (not reported) or `out` (it has not happened). */
      blank: z.enum(['undecided', 'out']).default('undecided'),
    })
    .optional(),
  where: z.union([condition, z.array(condition)]).optional(),
});
export type Selection = z.infer<typeof selection>;

const FACT = z.string().min(1).describe('基本事项 的一个事项，须在 facts 里声明');

/** Yes, no, or not known yet. */
export type Test =
  | boolean
  | { fact: string; atLeast?: number | undefined; above?: number | undefined }
  | { fact: string; is: string | string[] }
  | { exists: Selection; atLeast?: number | undefined }
  | { quantity: Quantity; atLeast?: number | undefined; above?: number | undefined }
  | { all: Test[] }
  | { any: Test[] }
  | { not: Test }
  /** A person has to confirm it: unknown until the fact says so, with the reason shown. */
  | { runsOver: { selection: Selection; column: string; years: number } };

/** Narrows a test by its one word. */
export function isOneOf<K extends string>(
  test: Test,
  word: K,
): test is Extract<Test, Record<K, unknown>> {
  return typeof test === 'object' && word in test;
}

/** A number with its bounds. Ratios stay numerator over denominator; percentages compare as n × 100 ≥ p × d. */
export type Quantity =
  | { constant: number }
  | { fact: string }
  | { count: Selection; distinct?: string | undefined; weight?: string | undefined }
  | { sum: Selection; of: string; whenNone?: WhenNone | undefined }
  /** The largest value over the rows (得票最多者). */
  | { greatest: Selection; of: string }
  | { total: Quantity[] }
  | { average: Quantity[] }
  /** The first less the second. */
  | { difference: [Quantity, Quantity] }
  | { share: Share }
  | { ratio: Ratio };

/** Percentage of the selected rows that satisfy `that`. */
export interface Share {
  of: Selection;
  that: z.infer<typeof condition>;
  whenZero: WhenZero;
  roundPercent?: number | null | undefined;
}

/** numerator ÷ denominator × 100. */
export interface Ratio {
  numerator: Quantity;
  denominator: Quantity;
  whenZero: WhenZero;
  /** What to tell the user when there is nothing to divide by. */
  note?: string | undefined;
  /** The figures come into being on this day: until then there is nothing to divide by because it is 未到期. */
  due?: string | undefined;
}

/** 0 ÷ 0: ask for the figures, leave it to the superior body, give nothing, or take all of nothing for all. */
export const whenZero = z.enum(['unreported', 'pending', 'zero', 'full']);
export type WhenZero = z.infer<typeof whenZero>;

/** No row at all: nothing happened, or a figure that has to be given (a benchmark's) is not filled in. */
export const whenNone = z.enum(['zero', 'unreported']);
export type WhenNone = z.infer<typeof whenNone>;

export const quantity: z.ZodType<Quantity> = z.lazy(() =>
  z.union([
    z.strictObject({ constant: z.number() }),
    z.strictObject({ fact: FACT }),
    z.strictObject({
      count: selection,
      distinct: COLUMN_NAME.optional(),
      /** A column that says how often (empty = once), e.g. 次数; a list column: as often as it lists values. */
      weight: COLUMN_NAME.optional(),
    }),
    z.strictObject({ sum: selection, of: COLUMN_NAME, whenNone: whenNone.optional() }),
    z.strictObject({ greatest: selection, of: COLUMN_NAME }),
    z.strictObject({ total: z.array(quantity).min(1) }),
    z.strictObject({ average: z.array(quantity).min(1) }),
    z.strictObject({ difference: z.tuple([quantity, quantity]) }),
    z.strictObject({
      share: z.strictObject({
        of: selection,
        that: condition,
        whenZero: whenZero.default('unreported'),
        /** Round the percentage to so many decimals before it is compared; null: compare exactly. */
        roundPercent: z.number().int().min(0).max(4).nullable().optional(),
      }),
    }),
    z.strictObject({
      ratio: z.strictObject({
        numerator: quantity,
        denominator: quantity,
        whenZero: whenZero.default('unreported'),
        note: z.string().min(1).optional(),
        due: DATE.optional(),
      }),
    }),
  ]),
);

export const test: z.ZodType<Test> = z.lazy(() =>
  z.union([
    z.boolean(),
    z.strictObject({ fact: FACT, atLeast: z.number().optional(), above: z.number().optional() }),
    z.strictObject({
      fact: FACT,
      is: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
    }),
    z.strictObject({ exists: selection, atLeast: z.number().int().min(1).optional() }),
    z.strictObject({
      quantity,
      atLeast: z.number().optional(),
      above: z.number().optional(),
    }),
    z.strictObject({ all: z.array(test).min(1) }),
    z.strictObject({ any: z.array(test).min(1) }),
    z.strictObject({ not: test }),
    z.strictObject({
      /** The column lists years; true when it holds each of the `years` years before the scheme's year. */
      runsOver: z.strictObject({
        selection,
        column: COLUMN_NAME,
        years: z.number().int().min(1),
      }),
    }),
  ]),
);

/**
 * A mark a row brings: one column, several added up (each out of its own full marks), or a weighted sum
 * of columns; `given` wins where it is filled.
 */
export const mark = z.union([
  z.strictObject({ column: COLUMN_NAME, outOf: COLUMN_NAME.optional() }),
  z.strictObject({ sum: z.record(COLUMN_NAME, z.number().positive()) }),
  z.strictObject({
    weighted: z.record(COLUMN_NAME, z.number().positive()),
    given: COLUMN_NAME.optional(),
  }),
  z.strictObject({
    /** Other weights for other kinds of row: the value of the column picks them. */
    by: COLUMN_NAME,
    cases: z.record(z.string(), z.record(COLUMN_NAME, z.number().positive())),
    given: COLUMN_NAME.optional(),
  }),
]);
export type Mark = z.infer<typeof mark>;

/** One step from many marks to fewer: group, then take. Without `by` all marks become one. */
export const fold = z.strictObject({
  by: z.array(COLUMN_NAME).min(1).optional(),
  take: z.enum(['mean', 'best', 'sum', 'topMean']),
  share: z.number().positive().max(1).optional(),
  rounding: z.enum(['up', 'down']).optional(),
});
export type Fold = z.infer<typeof fold>;

/** Marks of 0 to `full`: rows, each with its mark, folded to one figure. */
export const marks = z.strictObject({
  from: selection,
  mark,
  /** A row where this holds brings 0 (未公开的案卷按0分计). */
  zeroWhere: condition.optional(),
  fold: z.array(fold).default([]),
  /** How many of which kind there must be; what is missing counts as 0, or is left out of the mean. */
  required: z
    .strictObject({
      kinds: z
        .array(
          z.strictObject({
            name: z.string(),
            where: condition.optional(),
            count: z.number().int().min(1),
          }),
        )
        .min(1),
      missing: z.enum(['zero', 'leaveOut']).default('zero'),
    })
    .optional(),
  /** Full marks where the row does not say otherwise. */
  full: z.number().positive().default(100),
});
export type Marks = z.infer<typeof marks>;

/** Month by month over the months of a window. */
export const months = z.strictObject({
  window,
  of: z.union([
    z.strictObject({
      /** A monthly sheet: the month's row, and what it must satisfy. */
      monthly: selection,
      month: COLUMN_NAME,
      that: condition,
    }),
    z.strictObject({
      /** Single records: how many fall into the month, per head where `per` is given. */
      records: selection,
      date: COLUMN_NAME,
      monthly: z.strictObject({ selection, month: COLUMN_NAME, count: COLUMN_NAME }).optional(),
      per: z
        .union([
          z.strictObject({ selection, month: COLUMN_NAME, count: COLUMN_NAME }),
          /** One head count for all months. */
          z.strictObject({ fixed: quantity }),
        ])
        .optional(),
    }),
  ]),
});
export type Months = z.infer<typeof months>;
