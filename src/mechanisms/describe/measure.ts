import { type Phrase, phrase } from '../../locales';
import { isOneOf, type Quantity, type Selection, type Test, type Window } from '../../rubric';
import { conditionParts, conditionWords, daysWords } from './condition';
import { alternatives, together } from './words';

/** 「案件台账的记录（…；…）」 */
export function selectionWords({ from: sheet, subject, during, where }: Selection): Phrase {
  const parts: Phrase[] = [];
  if (subject !== undefined) parts.push(phrase('describe.isSubject', { column: subject }));
  if (during !== undefined) {
    const [first = '', ...others] = [during.date].flat();
    const column =
      others.length === 0
        ? first
        : phrase('describe.anyOf', { columns: [first, ...others].join('、') });
    parts.push(windowWords(column, during.window));
    if (during.blank === 'out') parts.push(phrase('describe.blankIsOut'));
  }
  for (const one of where === undefined ? [] : [where].flat()) parts.push(...conditionParts(one));
  return parts.length === 0
    ? phrase('describe.allRows', { sheet })
    : phrase('describe.rows', { sheet, parts });
}

function windowWords(column: string | Phrase, window: Window): Phrase {
  if (window === 'period') return phrase('describe.inPeriod', { column });
  const { from, to } = window;
  if (typeof column === 'string') return daysWords(column, from, to);
  return phrase('describe.between', { column, from: from ?? '…', to: to ?? '…' });
}

/** What a test asks, as a clause that can stand behind 「的，得 2 分：」. */
export function testWords(test: Test): Phrase {
  if (typeof test === 'boolean') return phrase(test ? 'describe.always' : 'describe.never');
  if (isOneOf(test, 'all')) return together(test.all.map(testWords));
  if (isOneOf(test, 'any')) return alternatives(test.any.map(testWords));
  if (isOneOf(test, 'not')) {
    const inner = test.not;
    if (isOneOf(inner, 'exists') && inner.atLeast === undefined)
      return phrase('describe.hasNone', { rows: selectionWords(inner.exists) });
    if (isOneOf(inner, 'fact') && !hasBound(inner) && !('is' in inner))
      return phrase('describe.factNo', { fact: inner.fact });
    if (isOneOf(inner, 'quantity') && inner.atLeast !== undefined)
      return phrase('describe.below', {
        what: quantityWords(inner.quantity),
        limit: inner.atLeast,
      });
    if (isOneOf(inner, 'quantity') && inner.above !== undefined)
      return phrase('describe.atMost', { what: quantityWords(inner.quantity), limit: inner.above });
    return phrase('describe.not', { what: testWords(inner) });
  }
  if (isOneOf(test, 'exists')) {
    const rows = selectionWords(test.exists);
    return test.atLeast === undefined || test.atLeast === 1
      ? phrase('describe.has', { rows })
      : phrase('describe.hasAtLeast', { rows, count: test.atLeast });
  }
  if (isOneOf(test, 'fact')) {
    if ('is' in test)
      return phrase('describe.factIs', { fact: test.fact, values: [test.is].flat().join('、') });
    const what = phrase('describe.factFigure', { fact: test.fact });
    return hasBound(test)
      ? boundWords(what, test)
      : phrase('describe.factYes', { fact: test.fact });
  }
  if (isOneOf(test, 'quantity')) return boundWords(quantityWords(test.quantity), test);
  const { selection, column, years } = test.runsOver;
  return phrase('describe.runsOver', { rows: selectionWords(selection), column, years });
}

interface Bounded {
  readonly atLeast?: number | undefined;
  readonly above?: number | undefined;
}

const hasBound = (test: object): boolean => 'atLeast' in test || 'above' in test;

function boundWords(what: Phrase, { atLeast, above }: Bounded): Phrase {
  if (atLeast !== undefined) return phrase('describe.atLeast', { what, limit: atLeast });
  if (above !== undefined) return phrase('describe.above', { what, limit: above });
  return what;
}

/** What a figure is made of. */
export function quantityWords(quantity: Quantity): Phrase {
  if ('constant' in quantity) return phrase('describe.constant', { value: quantity.constant });
  if ('fact' in quantity) return phrase('describe.factFigure', { fact: quantity.fact });
  if ('count' in quantity) {
    const { count, distinct, weight } = quantity;
    const rows = selectionWords(count);
    if (distinct !== undefined) return phrase('describe.countDistinct', { rows, column: distinct });
    return weight === undefined
      ? phrase('describe.count', { rows })
      : phrase('describe.countWeighted', { rows, column: weight });
  }
  if ('sum' in quantity)
    return phrase('describe.sum', { rows: selectionWords(quantity.sum), column: quantity.of });
  if ('greatest' in quantity)
    return phrase('describe.greatest', {
      rows: selectionWords(quantity.greatest),
      column: quantity.of,
    });
  if ('total' in quantity)
    return phrase('describe.totalOf', { parts: quantity.total.map(quantityWords) });
  if ('average' in quantity)
    return phrase('describe.averageOf', { parts: quantity.average.map(quantityWords) });
  if ('difference' in quantity) {
    const [a, b] = quantity.difference;
    return phrase('describe.difference', { a: quantityWords(a), b: quantityWords(b) });
  }
  if ('share' in quantity) {
    const { of, that, whenZero, roundPercent } = quantity.share;
    const parts = [phrase(`describe.zero_${whenZero}`)];
    if (typeof roundPercent === 'number')
      parts.push(phrase('describe.rounded', { places: roundPercent }));
    return phrase('describe.share', {
      rows: selectionWords(of),
      that: conditionWords(that),
      parts,
    });
  }
  const { numerator, denominator, whenZero } = quantity.ratio;
  return phrase('describe.ratio', {
    numerator: quantityWords(numerator),
    denominator: quantityWords(denominator),
    zero: phrase(`describe.zero_${whenZero}`),
  });
}
