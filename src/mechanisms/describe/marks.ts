import { type Phrase, phrase } from '../../locales';
import type { Fold, Mark, Marks, Months, Selection } from '../../rubric';
import { conditionWords } from './condition';
import { quantityWords, selectionWords } from './measure';

/** Where marks come from and how they become one figure, sentence by sentence. */
export function marksWords({ from, mark, zeroWhere, fold, required, full }: Marks): Phrase[] {
  const said = [
    phrase('describe.marksFrom', { rows: selectionWords(from), mark: markWords(mark) }),
  ];
  if (!('sum' in mark) && !('column' in mark && mark.outOf !== undefined))
    said.push(phrase('describe.full', { full }));
  if (zeroWhere !== undefined)
    said.push(phrase('describe.zeroWhere', { where: conditionWords(zeroWhere) }));
  if (required !== undefined) {
    const kinds = required.kinds.map(({ name, where, count }) =>
      where === undefined
        ? phrase('describe.kind', { name, count })
        : phrase('describe.kindWhere', { name, count, where: conditionWords(where) }),
    );
    said.push(phrase(`describe.required_${required.missing}`, { kinds }));
  }
  said.push(...(fold.length === 0 ? [phrase('describe.foldDefault')] : fold.map(foldWords)));
  return said;
}

function markWords(mark: Mark): Phrase {
  if ('column' in mark)
    return mark.outOf === undefined
      ? phrase('describe.markColumn', { column: mark.column })
      : phrase('describe.markOutOf', { column: mark.column, full: mark.outOf });
  if ('sum' in mark) {
    const parts = Object.entries(mark.sum).map(([column, full]) =>
      phrase('describe.markPart', { column, full }),
    );
    return phrase('describe.markSum', { parts });
  }
  const kinds =
    'weighted' in mark
      ? [weightWords(mark.weighted)]
      : Object.entries(mark.cases).map(([value, weights]) =>
          phrase('describe.markCase', { column: mark.by, value, weights: weightWords(weights) }),
        );
  return mark.given === undefined
    ? phrase('describe.markWeighted', { kinds })
    : phrase('describe.markGiven', { kinds, given: mark.given });
}

function weightWords(weights: Readonly<Record<string, number>>): Phrase {
  const all = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  const parts = Object.entries(weights).map(([column, weight]) =>
    phrase('describe.weight', { column, percent: Math.round((weight / all) * 10_000) / 100 }),
  );
  return phrase('describe.weights', { parts });
}

function foldWords({ by, take, share, rounding }: Fold): Phrase {
  const how =
    take === 'topMean'
      ? phrase(rounding === 'down' ? 'describe.topMeanDown' : 'describe.topMean', {
          percent: Math.round((share ?? 1) * 10_000) / 100,
        })
      : phrase(`describe.take_${take}`);
  return by === undefined
    ? phrase('describe.foldAll', { how })
    : phrase('describe.foldBy', { by: by.join('、'), how });
}

interface Monthly {
  readonly selection: Selection;
  readonly month: string;
  readonly count: string;
}

/** Which months, and what a month's figure is. */
export function monthsWords({ window, of }: Months): Phrase[] {
  const range =
    window === 'period'
      ? phrase('describe.monthsOfPeriod')
      : phrase('describe.monthsBetween', { from: window.from ?? '…', to: window.to ?? '…' });
  if ('that' in of)
    return [
      range,
      phrase('describe.monthRow', {
        rows: selectionWords(of.monthly),
        month: of.month,
        that: conditionWords(of.that),
      }),
    ];
  const said = [
    range,
    phrase('describe.monthRecords', { rows: selectionWords(of.records), date: of.date }),
  ];
  if (of.monthly !== undefined) said.push(monthlyWords('describe.monthNumber', of.monthly));
  if (of.per !== undefined)
    said.push(
      'fixed' in of.per
        ? phrase('describe.perFixed', { what: quantityWords(of.per.fixed) })
        : monthlyWords('describe.perHead', of.per),
    );
  return said;
}

function monthlyWords(key: 'describe.monthNumber' | 'describe.perHead', one: Monthly): Phrase {
  return phrase(key, { rows: selectionWords(one.selection), column: one.count });
}
