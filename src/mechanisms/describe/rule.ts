import { type Phrase, phrase } from '../../locales';
import type { Rule, RuleKind } from '../registry';
import { COMPARED_RULES } from './compared';
import { COUNTED_RULES } from './counted';
import { DELIVERED_RULES } from './delivered';
import { JUDGED_RULES } from './judged';
import { TESTED_RULES } from './tested';

export type RuleOf<K extends RuleKind> = Extract<Rule, { kind: K }>;
export type Describers = { readonly [K in RuleKind]: (rule: RuleOf<K>) => readonly Phrase[] };

/** A kind without a sentence is a compile error here. */
const DESCRIBERS: Describers = {
  ...TESTED_RULES,
  ...COUNTED_RULES,
  ...JUDGED_RULES,
  ...COMPARED_RULES,
  ...DELIVERED_RULES,
};

/** How a clause is scored, sentence by sentence, from its rule alone: for pages that are checked against the notice. */
export function describeRule(rule: Rule): readonly Phrase[] {
  const describe: (rule: never) => readonly Phrase[] = DESCRIBERS[rule.kind];
  return describe(rule as never);
}

/** The kind's name in Chinese or English, and what it does in one sentence. */
export function describeKind(kind: RuleKind): { readonly name: Phrase; readonly what: Phrase } {
  return { name: phrase(`describe.name_${kind}`), what: phrase(`describe.what_${kind}`) };
}
