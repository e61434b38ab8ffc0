import { z } from 'zod';
import { awarded } from './awarded';
import { bestOf } from './best-of';
import { commitment } from './commitment';
import { benchmark } from './compared';
import { deduct } from './deduct';
import { flat } from './flat';
import { judged } from './judged';
import type { Mechanism } from './mechanism';
import { monthly } from './monthly';
import { perCase } from './per-case';
import { perCategory } from './per-category';
import { perUnit } from './per-unit';
import { proportional } from './proportional';
import { relative } from './relative';
import { scaled } from './scaled';
import { submission } from './submission';
import { tier } from './tier';
import { veto } from './veto';

/** Every kind of scoring clause that the product knows, by its name in a scheme file. */
export const MECHANISMS = {
  awarded,
  benchmark,
  bestOf,
  commitment,
  deduct,
  flat,
  judged,
  monthly,
  perCase,
  perCategory,
  perUnit,
  proportional,
  relative,
  scaled,
  submission,
  tier,
  veto,
} as const;

export type RuleKind = keyof typeof MECHANISMS;

type RuleOf<M> = M extends { readonly schema: z.ZodType<infer R> } ? R : never;
export type Rule = { [K in RuleKind]: RuleOf<(typeof MECHANISMS)[K]> }[RuleKind];

/** The mechanism of a rule. One registered under another kind than its own is a compile error here. */
export function mechanismOf(rule: Rule): Mechanism<Rule, unknown> {
  const byKind: { readonly [K in RuleKind]: Mechanism<Rule, unknown> & { readonly kind: K } } =
    MECHANISMS;
  return byKind[rule.kind];
}

export const ruleSchema: z.ZodType<Rule> = z.discriminatedUnion('kind', [
  awarded.schema,
  benchmark.schema,
  bestOf.schema,
  commitment.schema,
  deduct.schema,
  flat.schema,
  judged.schema,
  monthly.schema,
  perCase.schema,
  perCategory.schema,
  perUnit.schema,
  proportional.schema,
  relative.schema,
  scaled.schema,
  submission.schema,
  tier.schema,
  veto.schema,
]);
