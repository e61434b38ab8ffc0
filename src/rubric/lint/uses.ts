import { type Condition, isForm, type Matcher, type Related } from '../language/condition';
import {
  isOneOf,
  type Mark,
  type Marks,
  type Months,
  type Quantity,
  type Selection,
  type Test,
  type Window,
} from '../language/measure';
import type { Path } from '../specialise';

/** What a column has to be for the place in which a scheme names it. */
export type ColumnRole =
  /** 集体 or 人员编号 */
  | 'subject'
  | 'date'
  /** a month, or the month of a date */
  | 'month'
  | 'number'
  /** how often a row counts: a number, or as many values as a list has */
  | 'times'
  /** one text a cell */
  | 'text'
  /** one or several texts a cell */
  | 'texts';

/** What a fact is asked for. flag, date: as a yes or no; bound: compared with a bound; texts: its answer; list: what it adds to an open list. */
export type FactRole = 'test' | 'bound' | 'number' | 'texts' | 'list';

/** Something outside the scheme's own words that a rule looks at, and where the scheme says so. */
export type Use =
  | { readonly is: 'sheet'; readonly sheet: string; readonly path: Path }
  | {
      readonly is: 'column';
      readonly sheet: string;
      readonly column: string;
      readonly as: ColumnRole;
      readonly path: Path;
      /** Values of the column that the rule tells apart. */
      readonly values?: readonly string[];
    }
  | {
      readonly is: 'matcher';
      readonly sheet: string;
      readonly column: string;
      readonly matcher: Matcher;
      readonly path: Path;
    }
  | {
      readonly is: 'fact';
      readonly name: string;
      readonly as: FactRole;
      readonly path: Path;
      /** Answers that the rule tells apart. */
      readonly values?: readonly string[];
    }
  | { readonly is: 'window'; readonly from: string; readonly to: string; readonly path: Path }
  /** A figure that is asked without a bound to compare it with. */
  | { readonly is: 'boundless'; readonly path: Path };

export function columnUse(
  sheet: string,
  column: string | undefined,
  as: ColumnRole,
  path: Path,
  values?: readonly string[],
): Use[] {
  if (column === undefined) return [];
  const use = { is: 'column', sheet, column, as, path } as const;
  return [values === undefined ? use : { ...use, values }];
}

export function usesOfWindow(window: Window, path: Path): Use[] {
  if (window === 'period' || (window.from === undefined && window.to === undefined)) return [];
  const { from, to } = window;
  return [{ is: 'window', from: from ?? to ?? '', to: to ?? from ?? '', path }];
}

export function usesOfSelection(selection: Selection, path: Path): Use[] {
  const sheet = selection.from;
  const { subject, during, where } = selection;
  const uses: Use[] = [{ is: 'sheet', sheet, path: [...path, 'from'] }];
  uses.push(...columnUse(sheet, subject, 'subject', [...path, 'subject']));
  if (during !== undefined) {
    const at = [...path, 'during'];
    const dates = [during.date].flat();
    for (const date of dates) uses.push(...columnUse(sheet, date, 'date', [...at, 'date']));
    uses.push(...usesOfWindow(during.window, [...at, 'window']));
  }
  if (Array.isArray(where)) {
    where.forEach((one, index) =>
      uses.push(...usesOfCondition(one, sheet, [...path, 'where', index])),
    );
  } else if (where !== undefined) uses.push(...usesOfCondition(where, sheet, [...path, 'where']));
  return uses;
}

export function usesOfCondition(condition: Condition, sheet: string, path: Path): Use[] {
  if (isForm(condition, 'all')) return usesOfAll(condition.all, sheet, [...path, 'all']);
  if (isForm(condition, 'any')) return usesOfAll(condition.any, sheet, [...path, 'any']);
  if (isForm(condition, 'not')) return usesOfCondition(condition.not, sheet, [...path, 'not']);
  if (isForm(condition, 'exists'))
    return usesOfRelated(condition.exists, sheet, [...path, 'exists']);
  return Object.entries(condition).flatMap(([column, matcher]): Use[] => {
    const at = [...path, column];
    const uses: Use[] = [{ is: 'matcher', sheet, column, matcher, path: at }];
    if (typeof matcher === 'object' && !Array.isArray(matcher)) {
      if ('oneOf' in matcher)
        uses.push({ is: 'fact', name: matcher.orListed, as: 'list', path: [...at, 'orListed'] });
      if ('from' in matcher || 'to' in matcher) uses.push(...usesOfWindow(matcher, at));
    }
    return uses;
  });
}

function usesOfAll(conditions: readonly Condition[], sheet: string, path: Path): Use[] {
  return conditions.flatMap((one, index) => usesOfCondition(one, sheet, [...path, index]));
}

function usesOfRelated(related: Related, here: string, path: Path): Use[] {
  const there = related.in;
  const uses: Use[] = [{ is: 'sheet', sheet: there, path: [...path, 'in'] }];
  for (const [theirs, ours] of Object.entries(related.match)) {
    const at = [...path, 'match', theirs];
    uses.push(...columnUse(there, theirs, 'texts', at), ...columnUse(here, ours, 'texts', at));
  }
  if (related.where !== undefined)
    uses.push(...usesOfCondition(related.where, there, [...path, 'where']));
  return uses;
}

const hasBound = (one: { atLeast?: number | undefined; above?: number | undefined }): boolean =>
  one.atLeast !== undefined || one.above !== undefined;

export function usesOfTest(test: Test, path: Path): Use[] {
  if (typeof test === 'boolean') return [];
  if (isOneOf(test, 'all'))
    return test.all.flatMap((one, index) => usesOfTest(one, [...path, 'all', index]));
  if (isOneOf(test, 'any'))
    return test.any.flatMap((one, index) => usesOfTest(one, [...path, 'any', index]));
  if (isOneOf(test, 'not')) return usesOfTest(test.not, [...path, 'not']);
  if (isOneOf(test, 'fact')) {
    const at = [...path, 'fact'];
    if ('is' in test)
      return [{ is: 'fact', name: test.fact, as: 'texts', values: [test.is].flat(), path: at }];
    return [{ is: 'fact', name: test.fact, as: hasBound(test) ? 'bound' : 'test', path: at }];
  }
  if (isOneOf(test, 'exists')) return usesOfSelection(test.exists, [...path, 'exists']);
  if (isOneOf(test, 'quantity')) {
    const uses = usesOfQuantity(test.quantity, [...path, 'quantity']);
    return hasBound(test) ? uses : [...uses, { is: 'boundless', path }];
  }
  const { selection, column } = test.runsOver;
  const at = [...path, 'runsOver'];
  return [
    ...usesOfSelection(selection, [...at, 'selection']),
    ...columnUse(selection.from, column, 'texts', [...at, 'column']),
  ];
}

export function usesOfQuantity(quantity: Quantity, path: Path): Use[] {
  if ('constant' in quantity) return [];
  if ('fact' in quantity)
    return [{ is: 'fact', name: quantity.fact, as: 'number', path: [...path, 'fact'] }];
  if ('count' in quantity) {
    const { count, distinct, weight } = quantity;
    return [
      ...usesOfSelection(count, [...path, 'count']),
      ...columnUse(count.from, distinct, 'texts', [...path, 'distinct']),
      ...columnUse(count.from, weight, 'times', [...path, 'weight']),
    ];
  }
  if ('sum' in quantity) {
    return [
      ...usesOfSelection(quantity.sum, [...path, 'sum']),
      ...columnUse(quantity.sum.from, quantity.of, 'number', [...path, 'of']),
    ];
  }
  if ('greatest' in quantity) {
    return [
      ...usesOfSelection(quantity.greatest, [...path, 'greatest']),
      ...columnUse(quantity.greatest.from, quantity.of, 'number', [...path, 'of']),
    ];
  }
  if ('total' in quantity) return usesOfParts(quantity.total, [...path, 'total']);
  if ('average' in quantity) return usesOfParts(quantity.average, [...path, 'average']);
  if ('difference' in quantity) return usesOfParts(quantity.difference, [...path, 'difference']);
  if ('share' in quantity) {
    const { of, that } = quantity.share;
    const at = [...path, 'share'];
    return [
      ...usesOfSelection(of, [...at, 'of']),
      ...usesOfCondition(that, of.from, [...at, 'that']),
    ];
  }
  const at = [...path, 'ratio'];
  return [
    ...usesOfQuantity(quantity.ratio.numerator, [...at, 'numerator']),
    ...usesOfQuantity(quantity.ratio.denominator, [...at, 'denominator']),
  ];
}

const usesOfParts = (parts: readonly Quantity[], path: Path): Use[] =>
  parts.flatMap((one, index) => usesOfQuantity(one, [...path, index]));

function usesOfMark(mark: Mark, sheet: string, path: Path): Use[] {
  const numbers = (names: readonly (string | undefined)[], at: Path): Use[] =>
    names.flatMap((name) => columnUse(sheet, name, 'number', at));
  if ('column' in mark) return numbers([mark.column, mark.outOf], path);
  if ('sum' in mark) return numbers(Object.keys(mark.sum), path);
  if ('weighted' in mark) return numbers([...Object.keys(mark.weighted), mark.given], path);
  const kinds = Object.keys(mark.cases);
  const weighted = Object.values(mark.cases).flatMap((weights) => Object.keys(weights));
  return [
    ...columnUse(sheet, mark.by, 'text', [...path, 'by'], kinds),
    ...numbers([...weighted, mark.given], path),
  ];
}

export function usesOfMarks(marks: Marks, path: Path): Use[] {
  const sheet = marks.from.from;
  const uses = [
    ...usesOfSelection(marks.from, [...path, 'from']),
    ...usesOfMark(marks.mark, sheet, [...path, 'mark']),
  ];
  if (marks.zeroWhere !== undefined)
    uses.push(...usesOfCondition(marks.zeroWhere, sheet, [...path, 'zeroWhere']));
  for (const [index, fold] of marks.fold.entries()) {
    for (const name of fold.by ?? [])
      uses.push(...columnUse(sheet, name, 'text', [...path, 'fold', index, 'by']));
  }
  for (const [index, kind] of (marks.required?.kinds ?? []).entries()) {
    const at = [...path, 'required', 'kinds', index, 'where'];
    if (kind.where !== undefined) uses.push(...usesOfCondition(kind.where, sheet, at));
  }
  return uses;
}

/** A figure that a monthly sheet brings: the month's row and its column. */
export function usesOfMonthly(
  of: { selection: Selection; month: string; count: string } | undefined,
  path: Path,
): Use[] {
  if (of === undefined) return [];
  const sheet = of.selection.from;
  return [
    ...usesOfSelection(of.selection, [...path, 'selection']),
    ...columnUse(sheet, of.month, 'month', [...path, 'month']),
    ...columnUse(sheet, of.count, 'number', [...path, 'count']),
  ];
}

export function usesOfMonths({ window, of }: Months, path: Path): Use[] {
  const at = [...path, 'of'];
  const uses = usesOfWindow(window, [...path, 'window']);
  if ('that' in of) {
    const sheet = of.monthly.from;
    return [
      ...uses,
      ...usesOfSelection(of.monthly, [...at, 'monthly']),
      ...columnUse(sheet, of.month, 'month', [...at, 'month']),
      ...usesOfCondition(of.that, sheet, [...at, 'that']),
    ];
  }
  return [
    ...uses,
    ...usesOfSelection(of.records, [...at, 'records']),
    ...columnUse(of.records.from, of.date, 'month', [...at, 'date']),
    ...usesOfMonthly(of.monthly, [...at, 'monthly']),
    ...(of.per !== undefined && 'fixed' in of.per
      ? usesOfQuantity(of.per.fixed, [...at, 'per', 'fixed'])
      : usesOfMonthly(of.per, [...at, 'per'])),
  ];
}
