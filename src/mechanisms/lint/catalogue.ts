import { columnSpec, ROSTER_SHEET, sheetDictionary } from '../../records';
import type { LintCatalogue } from '../../rubric';
import { mechanismOf, type Rule } from '../registry';
import { usesOfRule } from './uses';

/** What lint asks of mechanisms and raw-data sheets, answered from both. */
export const LINT_CATALOGUE: LintCatalogue<Rule> = {
  kindOf: (rule) => rule.kind,
  effectOf(rule) {
    switch (rule.kind) {
      case 'deduct':
        return 'deduction';
      case 'veto':
        return 'veto';
      case 'commitment':
      case 'submission':
        return 'none';
      case 'awarded':
      case 'benchmark':
      case 'bestOf':
      case 'flat':
      case 'judged':
      case 'monthly':
      case 'perCase':
      case 'perCategory':
      case 'perUnit':
      case 'proportional':
      case 'relative':
      case 'scaled':
      case 'tier':
        return 'gain';
    }
  },
  mostOf: (rule, points) => mechanismOf(rule).most(rule, points),
  endlessOf: (rule, points) =>
    rule.kind === 'deduct' &&
    rule.shortfall === undefined &&
    (rule.limit === null || (rule.limit === undefined && points === null && !rule.once)),
  clausesOf: (rule) => mechanismOf(rule).clauses?.(rule) ?? [],
  lintOf: (rule, points) => mechanismOf(rule).lint?.(rule, points) ?? [],
  usesOf: usesOfRule,
  nodesOf: (rule) =>
    rule.kind === 'veto' && rule.of !== undefined ? [{ id: rule.of, path: ['of'] }] : [],
  caseSheetOf(rule) {
    if (rule.kind === 'perCase') return rule.cases.from;
    if (rule.kind === 'perCategory') return rule.records.from;
    if (rule.kind !== 'flat') return null;
    const { when } = rule;
    // One case has to be enough: what takes several cases cannot be settled case by case.
    return typeof when === 'object' && 'exists' in when && (when.atLeast ?? 1) === 1
      ? when.exists.from
      : null;
  },
  sheetExists: (name) => sheetDictionary(name) !== undefined,
  column(sheet, name) {
    const spec = columnSpec(sheet, name);
    if (spec === undefined) return null;
    // The roster's own key is text to the reader, and names a person to a scheme as any 对象 does.
    return sheet === ROSTER_SHEET && name === ROSTER_KEY ? { ...spec, kind: 'person' } : spec;
  },
};

const ROSTER_KEY = '人员编号';
