import { type Phrase, phrase } from '../../locales';
import { DICTIONARY } from '../../records';
import {
  type Bound,
  boundOf,
  type BoundWord,
  type Condition,
  isForm,
  type Matcher,
} from '../../rubric';
import { alternatives, together } from './words';

/** A condition on rows in words, without any data: open lists and periods are named, not filled in. */
export function conditionWords(condition: Condition): Phrase {
  return together(conditionParts(condition));
}

/** The parts of a condition that all have to hold. */
export function conditionParts(condition: Condition): readonly Phrase[] {
  if (isForm(condition, 'all')) return condition.all.flatMap(conditionParts);
  if (isForm(condition, 'any')) return [alternatives(condition.any.map(conditionWords))];
  if (isForm(condition, 'not')) return [notWords(condition.not)];
  if (isForm(condition, 'exists')) {
    const { in: sheet, match, where } = condition.exists;
    const same = Object.entries(match).map(([theirs, ours]) =>
      phrase('describe.sameAs', { theirs, ours }),
    );
    const parts = where === undefined ? same : [...same, ...conditionParts(where)];
    return [phrase('describe.related', { sheet, parts })];
  }
  return Object.entries(condition).map(([column, matcher]) => matcherWords(column, matcher));
}

/** What must not be: in its own words where one column says it, else 「并非：…」. */
function notWords(condition: Condition): Phrase {
  const said = phrase('describe.not', { what: conditionWords(condition) });
  const [first, ...others] = Object.entries(condition);
  if (first === undefined || others.length > 0 || WORDS.some((word) => word in condition))
    return said;
  const [column, matcher] = first as [string, Matcher];
  if (typeof matcher !== 'object' || Array.isArray(matcher))
    return phrase('describe.isNot', { column, values: [matcher].flat().map(valueWord).join('、') });
  return 'subject' in matcher ? phrase('describe.isNotSubject', { column }) : said;
}

const WORDS = ['all', 'any', 'not', 'exists'];

function matcherWords(column: string, matcher: Matcher): Phrase {
  if (typeof matcher !== 'object' || Array.isArray(matcher)) {
    const values = [matcher].flat().map(valueWord).join('、');
    return phrase('describe.is', { column, values });
  }
  if ('filled' in matcher)
    return phrase(matcher.filled ? 'describe.filled' : 'describe.blank', { column });
  if ('some' in matcher) return phrase('describe.some', { column });
  if ('subject' in matcher) return phrase('describe.isSubject', { column });
  if ('within' in matcher) return phrase('describe.inPeriod', { column });
  if ('past' in matcher)
    return phrase(matcher.past ? 'describe.past' : 'describe.ahead', { column });
  if ('oneOf' in matcher)
    return phrase('describe.openList', {
      column,
      values: matcher.oneOf.join('、'),
      fact: matcher.orListed,
    });
  const bound = boundOf(matcher);
  if (bound !== null) return boundWords(column, bound.word, bound.limit);
  const { from, to } = { from: undefined, to: undefined, ...matcher };
  return daysWords(column, from, to);
}

function boundWords(column: string, word: BoundWord, limit: Bound): Phrase {
  const what = phrase('describe.column', { column });
  if (typeof limit === 'number') return phrase(`describe.${word}`, { what, limit });
  return phrase(isDate(column) ? `describe.day_${word}` : `describe.${word}`, {
    what,
    limit: phrase('describe.column', { column: limit.column }),
  });
}

/** Days are earlier and later, figures lower and higher. */
function isDate(name: string): boolean {
  return DICTIONARY.some(({ columns }) =>
    columns.some((one) => one.name === name && one.kind === 'date'),
  );
}

const valueWord = (value: string | number | boolean): string =>
  value === true ? '是' : value === false ? '否' : String(value);

/** A range of days; open where an end is left out. */
export function daysWords(
  column: string,
  from: string | undefined,
  to: string | undefined,
): Phrase {
  if (from === undefined) return phrase('describe.until', { column, to: to ?? '' });
  if (to === undefined) return phrase('describe.since', { column, from });
  return phrase('describe.between', { column, from, to });
}
