import { type Phrase, phrase } from '../locales';
import {
  type Bound,
  boundOf,
  type BoundWord,
  type Condition,
  isForm,
  type Matcher,
} from '../rubric';
import { openList } from './column-test';
import { dayText } from './days';
import type { MeasureContext } from './context';

/** A condition in words: the reason that 未计入 gives, and what an explanation says of a clause. */
export function describeCondition(condition: Condition, context: MeasureContext): Phrase {
  if (isForm(condition, 'all')) return many('measures.all', condition.all, context);
  if (isForm(condition, 'any')) return many('measures.any', condition.any, context);
  if (isForm(condition, 'not')) {
    return phrase('measures.not', { part: describeCondition(condition.not, context) });
  }
  if (isForm(condition, 'exists')) {
    const { in: sheet, where } = condition.exists;
    return where === undefined
      ? phrase('measures.related', { sheet })
      : phrase('measures.relatedWhere', { sheet, where: describeCondition(where, context) });
  }
  const parts = Object.entries(condition).map(([column, matcher]) =>
    describeMatcher(column, matcher, context),
  );
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : joined('measures.all', parts);
}

function many(
  key: 'measures.all' | 'measures.any',
  conditions: readonly Condition[],
  context: MeasureContext,
): Phrase {
  return joined(
    key,
    conditions.map((one) => describeCondition(one, context)),
  );
}

function joined(key: 'measures.all' | 'measures.any', parts: readonly Phrase[]): Phrase {
  return parts.reduceRight((rest, part) => phrase(key, { part, rest }));
}

function describeMatcher(column: string, matcher: Matcher, context: MeasureContext): Phrase {
  if (typeof matcher !== 'object' || Array.isArray(matcher)) {
    const values = Array.isArray(matcher) ? matcher : [matcher];
    const words = values.map((value) =>
      value === true ? '是' : value === false ? '否' : String(value),
    );
    return phrase('measures.is', { column, values: words.join('、') });
  }
  if ('filled' in matcher)
    return phrase(matcher.filled ? 'measures.filled' : 'measures.blank', { column });
  if ('some' in matcher) return phrase('measures.some', { column });
  if ('subject' in matcher) return phrase('measures.isSubject', { column });
  if ('within' in matcher) {
    const { from, to } = context.period;
    return phrase('measures.between', { column, from: dayText(from), to: dayText(to) });
  }
  if ('past' in matcher)
    return phrase(matcher.past ? 'measures.past' : 'measures.ahead', { column });
  if ('oneOf' in matcher) {
    const values = openList(matcher, context).join('、');
    return phrase('measures.is', { column, values });
  }
  const bound = boundOf(matcher);
  if (bound !== null) return describeBound(bound.word, column, bound.limit);
  const { from, to } = { from: undefined, to: undefined, ...matcher };
  return describeWindow(column, from, to);
}

const AGAINST_COLUMN = {
  atLeast: 'measures.reachesColumn',
  above: 'measures.exceedsColumn',
  atMost: 'measures.withinColumn',
  below: 'measures.belowColumn',
} as const;

function describeBound(word: BoundWord, column: string, bound: Bound): Phrase {
  return typeof bound === 'number'
    ? phrase(`measures.${word}`, { column, value: bound })
    : phrase(AGAINST_COLUMN[word], { column, other: bound.column });
}

/** A range of days, as `2025-03-05`; open where an end is left out. */
export function describeWindow(
  column: string,
  from: string | undefined,
  to: string | undefined,
): Phrase {
  if (from === undefined) return phrase('measures.until', { column, to: to ?? '' });
  if (to === undefined) return phrase('measures.since', { column, from });
  return phrase('measures.between', { column, from, to });
}
