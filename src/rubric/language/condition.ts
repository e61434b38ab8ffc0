import { z } from 'zod';

export const SHEET_NAME = z.string().min(1).describe('原始数据表名，如 案件台账');
export const COLUMN_NAME = z
  .string()
  // A column is told from the words of the language by its first character.
  .regex(/^[^\x20-\x7e]/u, '列名以汉字开头')
  .describe('原始数据表的列名');
export const DATE = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期写作 2025-03-05');

const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** A figure, or the cell of another column in the same row (实配数 against 应配数, 完成日期 against 整改时限). */
const bound = z.union([z.number(), z.strictObject({ column: COLUMN_NAME })]);
export type Bound = z.infer<typeof bound>;

/** What one column of a row must be. */
export const matcher = z
  .union([
    scalar,
    z.array(scalar).min(1),
    z.strictObject({ filled: z.boolean() }),
    // A list that holds something: 「无」 does not, an empty cell is undecided.
    z.strictObject({ some: z.literal(true) }),
    z.strictObject({ subject: z.literal(true) }),
    z.strictObject({ from: DATE.optional(), to: DATE.optional() }).refine((w) => w.from ?? w.to, {
      message: 'from 和 to 至少写一个',
    }),
    z.strictObject({ within: z.literal('period') }),
    z.strictObject({ atLeast: bound }),
    z.strictObject({ above: bound }),
    z.strictObject({ atMost: bound }),
    z.strictObject({ below: bound }),
    // A day that the as-of day has left behind: a time limit that is over.
    z.strictObject({ past: z.boolean() }),
    // An open list (等): the values that are printed, and those that the unit's fact names.
    z.strictObject({
      oneOf: z.array(z.string()).min(1),
      orListed: z.string().min(1).describe('基本事项 的一个事项（kind: list）'),
    }),
  ])
  .describe('值、值的列表，或 filled / from–to / atLeast / past / oneOf … 之一');
export type Matcher = z.infer<typeof matcher>;

/**
 * A condition on one row, three-valued: true, false, or undecided where the column it asks for is
 * empty. `{案件类别: 危险废物, 重大案件: true}` asks for both; a list column matches when it contains
 * the value. `exists` asks for a row of another sheet with the same key.
 */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { exists: Related }
  | { [column: string]: Matcher };

export type BoundWord = 'atLeast' | 'above' | 'atMost' | 'below';

/** How a matcher compares, and with what; null where it asks for something else. */
export function boundOf(
  matcher: Matcher,
): { readonly word: BoundWord; readonly limit: Bound } | null {
  if (typeof matcher !== 'object' || Array.isArray(matcher)) return null;
  if ('atLeast' in matcher) return { word: 'atLeast', limit: matcher.atLeast };
  if ('above' in matcher) return { word: 'above', limit: matcher.above };
  if ('atMost' in matcher) return { word: 'atMost', limit: matcher.atMost };
  if ('below' in matcher) return { word: 'below', limit: matcher.below };
  return null;
}

/** The other column that a matcher compares with, or null. */
export function otherColumn(matcher: Matcher): string | null {
  const limit = boundOf(matcher)?.limit;
  return typeof limit === 'object' ? limit.column : null;
}

/** Narrows a condition by its one word; column conditions start with a Chinese character. */
export function isForm<K extends 'all' | 'any' | 'not' | 'exists'>(
  condition: Condition,
  word: K,
): condition is Extract<Condition, Record<K, unknown>> {
  return Object.hasOwn(condition, word);
}

export interface Related {
  /** The other sheet. */
  in: string;
  /** Column there → column here: equal values join (a list column joins on each of its values). */
  match: Record<string, string>;
  where?: Condition | undefined;
}

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
    z.strictObject({
      exists: z.strictObject({
        in: SHEET_NAME,
        match: z.record(COLUMN_NAME, COLUMN_NAME),
        where: condition.optional(),
      }),
    }),
    z.record(COLUMN_NAME, matcher),
  ]),
);
