import { decimal, type Fraction, sum, toNumber } from '../../exact';
import { type Language, phrase, type Phrase, render } from '../../locales';
import type { ScoreTree } from '../../scoring';
import type { CellValue } from '../../workbook';
import type { TotalFill } from '../score-sheet';
import type { RowOutcome, WordState } from './outcome';
import { openText } from './why';

/** A row as the total sees it: what was computed and what will stand in its cell. */
export interface TotalTerm {
  readonly outcome: RowOutcome;
  readonly cell: CellValue;
  readonly kept: boolean;
}

/**
 * 合计: the sum of what stands in the rows, as a formula with its value. What a cap or a floor above the
 * rows takes away stands in the formula as well, so that 合计 is the tree's total when all rows are
 * the computed ones.
 */
export function totalOf(
  tree: ScoreTree,
  terms: readonly TotalTerm[],
  formula: string,
  language: Language,
): TotalFill {
  const computed = sum(terms.map(({ outcome }) => outcome.computed));
  const above = tree.total.lo.sub(computed);
  const change = toNumber(above);
  const written = terms.reduce((all, { cell }) => (typeof cell === 'number' ? all + cell : all), 0);
  const sign = change < 0 ? '-' : '+';
  return {
    value: written + change,
    formula: change === 0 ? formula : `${formula}${sign}${Math.abs(change)}`,
    why: whyOf(tree, terms, above, language),
  };
}

function whyOf(
  tree: ScoreTree,
  terms: readonly TotalTerm[],
  above: Fraction,
  language: Language,
): string {
  const say = (what: Phrase): string => render(what, language);
  const { lo, hi } = tree.total;
  const kept = terms.filter((term) => term.kept).length;
  const sentences: Phrase[] = [];
  if (hi === null || !lo.equals(hi)) sentences.push(openText(tree.total));
  const states = statesOf(terms, say);
  if (states !== '') sentences.push(phrase('scoresheet.totalStates', { states }));
  if (kept > 0) sentences.push(phrase('scoresheet.totalKept', { count: kept, total: decimal(lo) }));
  if (!above.equals(0)) sentences.push(phrase('scoresheet.totalAbove', { change: decimal(above) }));
  if (tree.attainable !== null && tree.max !== null && tree.attainable.compare(tree.max) < 0)
    sentences.push(phrase('scoresheet.totalAttainable', { most: decimal(tree.attainable) }));
  const names = (state: 'rejected' | 'unknown'): string =>
    tree.eligibilityRules
      .filter((rule) => rule.state === state)
      .map(({ name }) => name)
      .join('、');
  if (tree.eligibility === 'rejected')
    sentences.push(phrase('scoresheet.totalRejected', { rules: names('rejected') }));
  if (tree.eligibility === 'unknown')
    sentences.push(phrase('scoresheet.totalUnchecked', { rules: names('unknown') }));
  return sentences.map(say).join('\n');
}

/** 「未填 2 项、待评 1 项」 */
function statesOf(terms: readonly TotalTerm[], say: (what: Phrase) => string): string {
  const words: readonly WordState[] = ['unreported', 'pending', 'notDue', 'notApplicable'];
  return words
    .flatMap((word) => {
      const count = terms.filter(({ outcome, kept }) => !kept && outcome.state === word).length;
      if (count === 0) return [];
      return [say(phrase('scoresheet.totalState', { state: phrase(`scoresheet.${word}`), count }))];
    })
    .join('、');
}
