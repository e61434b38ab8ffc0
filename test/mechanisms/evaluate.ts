import { fraction } from '../../src/exact';
import { type Phrase, type PhraseParam, render } from '../../src/locales';
import { mechanismOf, type Restriction, ruleSchema } from '../../src/mechanisms';
import { bounds, contextOf, type TestContext } from '../support/context';

/** Keys of every phrase that was given out so far, nested ones too. */
export const given = new Set<string>();

function note(phrase: Phrase): Phrase {
  given.add(phrase.key);
  const inside = (param: PhraseParam): void => {
    if (typeof param === 'string' || typeof param === 'number') return;
    if ('key' in param) note(param);
    else param.forEach(note);
  };
  Object.values(phrase.params).forEach(inside);
  return phrase;
}

export interface Outcome {
  readonly raw: string;
  readonly why: string;
  readonly english: string;
  readonly unknowns: readonly string[];
  readonly excluded: readonly string[];
  readonly verdict: string | undefined;
}

/** Evaluates and explains a rule as node 1.1 over a workbook of plain rows. */
export function evaluate(
  raw: unknown,
  points: number | null,
  over: TestContext = {},
  restriction: Restriction | null = null,
): Outcome {
  const rule = ruleSchema.parse(raw);
  const mechanism = mechanismOf(rule);
  const scope = {
    context: contextOf(over),
    nodeId: '1.1',
    points: points === null ? null : fraction(points),
    restriction,
  };
  const result = mechanism.evaluate(rule, scope);
  const why = note(mechanism.explain(rule, result, scope));
  return {
    raw: bounds(result.raw),
    why: render(why),
    english: render(why, 'en-US'),
    unknowns: result.trace.unknowns.map((one) => `${one.kind} ${render(note(one.what))}`),
    excluded: result.trace.excluded.map(
      (one) => `${one.rows.ranges.join(',')} ${render(note(one.reason))}`,
    ),
    verdict: result.verdict,
  };
}

/** What the mechanism has against a rule. */
export function lint(raw: unknown, points: number | null = null): string[] {
  const rule = ruleSchema.parse(raw);
  const issues = mechanismOf(rule).lint?.(rule, points) ?? [];
  return issues.map((one) => render(note(one.message)));
}
