import {
  columnUse,
  isOneOf,
  type Use,
  usesOfCondition,
  usesOfMarks,
  usesOfMonthly,
  usesOfMonths,
  usesOfQuantity,
  usesOfSelection,
  usesOfTest,
  usesOfWindow,
} from '../../rubric';
import { JUDGES_SHEET } from '../judged';
import type { Rule } from '../registry';

type DeductRule = Extract<Rule, { kind: 'deduct' }>;

/** What a rule looks at: sheets, columns, facts. A new kind of rule is a compile error here. */
export function usesOfRule(rule: Rule): readonly Use[] {
  switch (rule.kind) {
    case 'awarded': {
      const sheet = rule.records.from;
      return [
        ...usesOfSelection(rule.records, ['records']),
        ...columnUse(sheet, rule.mark, 'number', ['mark']),
        ...columnUse(sheet, rule.bestBy, 'text', ['bestBy']),
      ];
    }
    case 'benchmark':
      return [
        ...usesOfQuantity(rule.actual, ['actual']),
        ...usesOfQuantity(rule.base.total, ['base', 'total']),
        ...usesOfQuantity(rule.base.sharePercent, ['base', 'sharePercent']),
      ];
    case 'bestOf':
      return rule.options.flatMap((option, index) =>
        usesOfTest(option.when, ['options', index, 'when']),
      );
    case 'commitment': {
      const { kept, reason } = rule;
      const share =
        isOneOf(kept, 'quantity') && 'share' in kept.quantity ? kept.quantity.share : null;
      return [
        ...usesOfTest(kept, ['kept']),
        ...(share === null ? [] : columnUse(share.of.from, reason, 'text', ['reason'])),
      ];
    }
    case 'deduct':
      return usesOfDeduct(rule);
    case 'flat':
    case 'veto':
      return usesOfTest(rule.when, ['when']);
    case 'judged':
      return [{ is: 'sheet', sheet: JUDGES_SHEET, path: ['kind'] }];
    case 'monthly': {
      const { months, deduct } = rule;
      const off =
        deduct === undefined
          ? undefined
          : { selection: deduct.selection, month: deduct.month, count: deduct.amount };
      const { problems, of } = deduct?.estimate ?? {};
      const at = ['deduct', 'estimate'];
      const sheet = deduct?.selection.from ?? '';
      return [
        ...usesOfMonths(months, ['months']),
        ...usesOfMonthly(off, ['deduct']),
        ...columnUse(sheet, problems, 'number', [...at, 'problems']),
        ...columnUse(sheet, of, 'number', [...at, 'of']),
      ];
    }
    case 'perCase':
      return [
        ...usesOfSelection(rule.cases, ['cases']),
        ...columnUse(rule.cases.from, rule.once, 'text', ['once']),
        ...rule.rates.flatMap((rate, index) =>
          rate.when === undefined
            ? []
            : usesOfCondition(rate.when, rule.cases.from, ['rates', index, 'when']),
        ),
      ];
    case 'perCategory': {
      const sheet = rule.records.from;
      const values = rule.classes.flatMap((one) => one.values ?? [one.name]);
      return [
        ...usesOfSelection(rule.records, ['records']),
        ...columnUse(sheet, rule.category, 'texts', ['category'], values),
      ];
    }
    case 'perUnit':
      return usesOfQuantity(rule.count, ['count']);
    case 'proportional':
      return usesOfQuantity(rule.ratio, ['ratio']);
    case 'relative':
      return [...usesOfQuantity(rule.value, ['value']), ...usesOfQuantity(rule.best, ['best'])];
    case 'scaled': {
      const uses = usesOfMarks(rule.marks, ['marks']);
      return rule.absent === 'zero'
        ? uses
        : [...uses, { is: 'fact', name: rule.absent.fact, as: 'number', path: ['absent', 'fact'] }];
    }
    case 'submission':
      return [
        ...usesOfSelection(rule.records, ['records']),
        ...usesOfWindow({ from: rule.since, to: rule.due }, ['due']),
      ];
    case 'tier':
      return usesOfQuantity(rule.value, ['value']);
  }
}

function usesOfDeduct({ findings, times, amount, shortfall }: DeductRule): readonly Use[] {
  if (shortfall !== undefined) return usesOfQuantity(shortfall.of, ['shortfall', 'of']);
  if (findings === undefined) return [];
  return [
    ...usesOfSelection(findings, ['findings']),
    ...columnUse(findings.from, times, 'times', ['times']),
    ...columnUse(findings.from, amount?.column, 'number', ['amount', 'column']),
  ];
}
