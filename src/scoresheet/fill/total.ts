import { decimal, fraction, type Fraction, sum, toNumber, ZERO } from '../../exact';
import { type Language, LANGUAGES, phrase, type Phrase, render } from '../../locales';
import {
  fullMarksOf,
  isPlan,
  planPhrase,
  type ScoreTree,
  standingAmong,
  totalNotes,
} from '../../scoring';
import type { CellValue } from '../../workbook';
import { blankableSum, countFormula, type TotalFill } from '../score-sheet';
import { shown } from './cells';
import { openStates, type RowOutcome, WORD_STATES } from './outcome';
import { openText } from './why';

/** Rows named where typed scores stay; the sheet itself says it of every one. */
const LISTED = 3;

/** A row as the total sees it: what was computed and what will stand in its cell. */
export interface TotalTerm {
  readonly outcome: RowOutcome;
  readonly cell: CellValue;
  readonly kept: boolean;
}

/**
 * 合计: the sum of what stands in the rows, as a formula with its value. What a cap or a floor above the
 * rows takes away stands in the formula as well, so that 合计 is the tree's total when all rows are
 * the computed ones. `plain` is the plain sum.
 */
export function totalOf(
  tree: ScoreTree,
  terms: readonly TotalTerm[],
  plain: string,
  language: Language,
): TotalFill & { readonly kept: Phrase | null } {
  const met = metText(tree, terms, language);
  if (met !== null) {
    const why = whyOf(tree, terms, null, ZERO, language);
    return { value: met, formula: countFormula(plain, language), why, kept: null };
  }
  const above = tree.total.lo.sub(sum(terms.map(({ outcome }) => outcome.computed)));
  const change = toNumber(above);
  const figures = terms.flatMap(figureOf);
  const wanted = figuresWanted(tree, terms);
  const isBlank = (change === 0 && figures.length === 0) || figures.length < wanted;
  // Summed exactly: adding doubles up would leave 84.02499999999999.
  const value = isBlank ? '' : toNumber(sum([...figures, above]));
  const kept = keptText(tree, terms, value);
  return {
    value,
    formula:
      wanted > 0
        ? waitingSum(plain, wanted)
        : change === 0
          ? blankableSum(plain)
          : `${plain}${change < 0 ? '-' : '+'}${Math.abs(change)}`,
    why: whyOf(tree, terms, kept, above, language),
    kept,
  };
}

/** 「16 项达标」: of what stands in the rows of a table of commitments; null where points are added up. */
function metText(tree: ScoreTree, terms: readonly TotalTerm[], language: Language): string | null {
  if (!isPlan(tree)) return null;
  const met = render(phrase('scoresheet.met'), language);
  const count = terms.filter(({ cell }) => cell === met).length;
  return `${String(count)}${render(phrase('plan.itemsMet'), language)}`;
}

/** Figures that have to stand in the rows before there is a total: all, where full marks are not set. */
function figuresWanted(tree: ScoreTree, terms: readonly TotalTerm[]): number {
  if (fullMarksOf(tree).kind !== 'missing') return 0;
  return terms.filter(({ outcome }) => outcome.state !== 'veto').length;
}

/** The sum, blank until every row has its figure. */
const waitingSum = (plain: string, wanted: number): string =>
  `IF(COUNT${plain.slice('SUM'.length)}<${String(wanted)},"",${plain})`;

/** Whether a formula is one that a fill writes into 合计, whatever it came to. */
export function isOurTotal(formula: string, plain: string): boolean {
  if (formula === blankableSum(plain)) return true;
  if (LANGUAGES.some((language) => formula === countFormula(plain, language))) return true;
  const waiting = /^IF\(COUNT\([^()]*\)<(\d+),/u.exec(formula);
  if (waiting !== null && formula === waitingSum(plain, Number(waiting[1]))) return true;
  return formula.startsWith(plain) && /^(?:[+-][\d.e-]+)?$/u.test(formula.slice(plain.length));
}

function figureOf({ outcome, cell, kept }: TotalTerm): Fraction[] {
  if (typeof cell !== 'number') return [];
  return [kept ? fraction(cell) : outcome.computed];
}

function whyOf(
  tree: ScoreTree,
  terms: readonly TotalTerm[],
  kept: Phrase | null,
  above: Fraction,
  language: Language,
): string {
  const say = (what: Phrase): string => render(what, language);
  const sentences: Phrase[] = [];
  const full = fullMarksOf(tree);
  const counts = planPhrase(tree);
  if (kept !== null) sentences.push(kept);
  if (counts !== null) sentences.push(counts);
  else if (full.kind === 'missing')
    sentences.push(phrase('plan.noTotal', { lo: decimal(tree.total.lo) }));
  else if (kept === null && isOpen(tree.total)) sentences.push(openText(tree.total));
  if (full.kind === 'stated') sentences.push(phrase('plan.max', { max: decimal(full.max) }));
  const states = counts === null ? statesOf(terms, say) : '';
  if (states !== '') sentences.push(phrase('scoresheet.totalStates', { states }));
  // What was scaled up is told by its own note.
  const unscaled = tree.rate?.before ?? tree.total;
  const scaled = tree.total.lo.sub(unscaled.lo);
  const cut = above.sub(scaled);
  if (!cut.equals(0)) sentences.push(phrase('scoresheet.totalAbove', { change: decimal(cut) }));
  // Where the full points that apply are the most that can be had, one sentence says both.
  const isSaid = tree.rate !== null && tree.attainable?.equals(tree.rate.of) === true;
  if (
    !isSaid &&
    tree.attainable !== null &&
    tree.max !== null &&
    tree.attainable.compare(tree.max) < 0
  )
    sentences.push(phrase('scoresheet.totalAttainable', { most: decimal(tree.attainable) }));
  sentences.push(...totalNotes(tree));
  const among = standingAmong(tree);
  if (among !== null) sentences.push(among);
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

const isOpen = ({ lo, hi }: ScoreTree['total']): boolean => hi === null || !lo.equals(hi);

/** 「表内合计 4（含手填 1 项）；按计算为 0，其中 1.2 手填 4、计算为未填」 */
function keptText(
  { total }: ScoreTree,
  terms: readonly TotalTerm[],
  value: number | '',
): Phrase | null {
  const kept = terms.filter((term) => term.kept);
  if (kept.length === 0) return null;
  const computed = isOpen(total)
    ? phrase('scoresheet.keptOpen', { bounds: openText(total) })
    : phrase('scoresheet.keptFinal', { total: decimal(total.lo) });
  const rows = kept.slice(0, LISTED).map(({ outcome, cell }) =>
    phrase('scoresheet.keptRow', {
      id: outcome.node.id,
      typed: shown(cell),
      computed: shown(outcome.written),
    }),
  );
  const [first, ...others] = rows;
  const list = others.reduce<Phrase | undefined>(
    (all, row) =>
      all === undefined ? row : phrase('scoresheet.keptRows', { rows: all, more: row }),
    first,
  );
  const written = value === '' ? '0' : decimal(fraction(value));
  const count = kept.length;
  const key = count > LISTED ? 'scoresheet.totalKeptMany' : 'scoresheet.totalKept';
  return phrase(key, { written, count, computed, rows: list ?? '' });
}

/** 「未填 2 项、待评 1 项」: rows without a figure, and rows whose figure is open for such a reason. */
function statesOf(terms: readonly TotalTerm[], say: (what: Phrase) => string): string {
  const states = terms.filter(({ kept }) => !kept).map(({ outcome }) => openStates(outcome));
  return WORD_STATES.flatMap((word) => {
    const count = states.filter((some) => some.has(word)).length;
    if (count === 0) return [];
    return [say(phrase('scoresheet.totalState', { state: phrase(`scoresheet.${word}`), count }))];
  }).join('、');
}
