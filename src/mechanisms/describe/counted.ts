import { type Phrase, phrase } from '../../locales';
import { capWords } from './cap';
import { conditionWords } from './condition';
import { monthsWords } from './marks';
import { quantityWords, selectionWords } from './measure';
import type { Describers, RuleOf } from './rule';

/** Kinds that count rows, classes or months. */
export const COUNTED_RULES: Pick<
  Describers,
  'tier' | 'perCase' | 'perCategory' | 'perUnit' | 'monthly' | 'deduct' | 'proportional'
> = {
  tier: ({ value, unit, tiers }): Phrase[] => [
    phrase('describe.tierValue', { value: quantityWords(value) }),
    phrase('describe.tiers', { steps: tiers.map((one) => stepWords(one, unit)) }),
  ],
  perCase: ({ cases, rates, once, cap }): Phrase[] => {
    const said = rates.map(({ name, when, points }) =>
      when === undefined
        ? phrase('describe.rate', { name, points })
        : phrase('describe.rateWhen', { name, points, when: conditionWords(when) }),
    );
    return [
      phrase('describe.perCase', { rows: selectionWords(cases), rates: said }),
      ...(rates.length > 1 ? [phrase('describe.rateBest')] : []),
      ...(once === undefined ? [] : [phrase('describe.perCaseOnce', { column: once })]),
      ...capWords(cap),
    ];
  },
  perCategory: ({ records, category, classes, others, perRecord, cap }): Phrase[] => {
    const said = classes.map(({ name, values, points }) =>
      values === undefined || (values.length === 1 && values[0] === name)
        ? phrase('describe.class', { name, points })
        : phrase('describe.classOf', { name, points, values: values.join('、') }),
    );
    if (others !== undefined) said.push(phrase('describe.otherClass', { points: others }));
    return [
      phrase('describe.perCategory', {
        rows: selectionWords(records),
        column: category,
        classes: said,
      }),
      phrase(`describe.perRecord_${perRecord}`),
      ...capWords(cap),
    ];
  },
  perUnit: ({ count, unit, each, cap }): Phrase[] => [
    phrase('describe.perUnit', { count: quantityWords(count), unit, each }),
    ...capWords(cap),
  ],
  monthly: (rule): Phrase[] => [
    ...monthsWords(rule.months),
    monthSteps(rule),
    ...(rule.all === undefined ? [] : [phrase('describe.monthlyAll', { points: rule.all })]),
    ...monthDeduction(rule),
  ],
  deduct: (rule): Phrase[] => [deduction(rule), ...deductionLimit(rule)],
  proportional: ({ ratio }): Phrase[] => [
    phrase('describe.proportional', { ratio: quantityWords(ratio) }),
  ],
};

type Step = RuleOf<'tier'>['tiers'][number];

function stepWords({ atLeast, above, below, atMost, points }: Step, unit: string): Phrase {
  const sign = unit === 'percent' ? '%' : '';
  const end = (
    key:
      'describe.stepAtLeast' | 'describe.stepAbove' | 'describe.stepBelow' | 'describe.stepAtMost',
    limit: number | undefined,
  ): Phrase[] => (limit === undefined ? [] : [phrase(key, { limit: `${String(limit)}${sign}` })]);
  const [first, second] = [
    ...end('describe.stepAtLeast', atLeast),
    ...end('describe.stepAbove', above),
    ...end('describe.stepBelow', below),
    ...end('describe.stepAtMost', atMost),
  ];
  if (first === undefined) return phrase('describe.stepAny', { points });
  return second === undefined
    ? phrase('describe.step', { when: first, points })
    : phrase('describe.stepBoth', { first, second, points });
}

function monthSteps({ months, steps }: RuleOf<'monthly'>): Phrase {
  const [only] = steps;
  if ('that' in months.of && steps.length === 1 && only !== undefined)
    return phrase('describe.monthEach', { points: only.points });
  return phrase('describe.monthSteps', {
    steps: steps.map(({ atLeast, points }) => phrase('describe.monthStep', { atLeast, points })),
  });
}

function monthDeduction({ deduct }: RuleOf<'monthly'>): Phrase[] {
  if (deduct === undefined) return [];
  const { selection, amount, estimate } = deduct;
  const off = phrase('describe.monthDeduct', { rows: selectionWords(selection), amount });
  return estimate === undefined
    ? [off]
    : [off, phrase('describe.monthEstimate', { problems: estimate.problems, of: estimate.of })];
}

function deduction({ findings, shortfall, times, each, once, amount }: RuleOf<'deduct'>): Phrase {
  if (shortfall !== undefined) {
    const { of, from, every, each: off, parts } = shortfall;
    return phrase(`describe.shortfall_${parts}`, { of: quantityWords(of), from, every, each: off });
  }
  const rows = findings === undefined ? phrase('describe.never') : selectionWords(findings);
  if (amount !== undefined) {
    const { column, least, most } = amount;
    return phrase('describe.deductAmount', { rows, column, least, most });
  }
  const points = each ?? 1;
  if (once) return phrase('describe.deductOnce', { rows, points });
  return times === undefined
    ? phrase('describe.deductEach', { rows, points })
    : phrase('describe.deductTimes', { rows, points, times });
}

function deductionLimit({ limit, once }: RuleOf<'deduct'>): Phrase[] {
  if (limit === null) return [phrase('describe.limitNone')];
  if (limit !== undefined) return once ? [] : [phrase('describe.limit', { limit })];
  return once ? [] : [phrase('describe.limitPoints')];
}
