import { decimal, type Fraction, fraction } from '../exact';
import { type Finding, finding, phrase } from '../locales';
import { COUNTED, isUndecided, type MeasureContext, numbers, select } from '../measures';
import type { Rule } from '../mechanisms';
import { textAt } from '../records';
import type { EligibilityRule, Ranking, Scorecard } from '../rubric';
import { eligibilityOf, standing } from './eligibility';
import type { Bounds, EligibilityUse, RankedCandidate, RankingUse } from './tree';

/** A candidate as the sheet lists it. */
interface Candidate {
  readonly key: string;
  readonly score: Fraction | null;
  readonly then: readonly (Fraction | null)[];
  /** Belongs to the candidates for sure. */
  readonly sure: boolean;
}

type Scored = Candidate & { readonly score: Fraction };

/** Who is chosen by score; null where the table has no such rule or no candidates are listed. */
export function rankingOf(card: Scorecard<Rule>, context: MeasureContext): RankingUse | null {
  const { ranking } = card;
  if (ranking === undefined) return null;
  const listed = candidatesOf(ranking, context);
  if (listed.length === 0) return null;
  const standings = new Map(listed.map(({ key }) => [key, rulesFor(key, card, context)]));
  const state = (key: string): EligibilityUse['state'] => standing(standings.get(key) ?? []);
  const removed = listed.filter(({ key }) => state(key) === 'rejected');
  const standingOnes = listed.filter(({ key }) => state(key) !== 'rejected');
  const scored = standingOnes.filter((one): one is Scored => one.score !== null);
  const unscored = standingOnes.filter((one) => one.score === null);
  const unchecked = standingOnes.filter(({ key, sure }) => !sure || state(key) === 'unknown');
  const { chosen, tied, others, blank } = cut(scored, ranking);
  // One who drops out below the last place changes nothing; anybody above it, or without a score, may.
  const below = new Set(others.map(({ key }) => key));
  const isOpen = unscored.length > 0 || blank || unchecked.some(({ key }) => !below.has(key));
  return {
    id: ranking.id ?? null,
    places: ranking.places,
    chosen,
    tied,
    others,
    removed: removed.map(({ key }) => ({
      key,
      rules: (standings.get(key) ?? []).flatMap((rule) =>
        rule.state === 'rejected' ? [rule.id] : [],
      ),
    })),
    unchecked: unchecked.map(({ key }) => key),
    unscored: unscored.map(({ key }) => key),
    status: isOpen ? 'open' : tied.length > 0 ? 'tie' : 'settled',
    source: ranking.source,
    note: ranking.note ?? null,
  };
}

/** The subject's own score in the list of candidates that is not what the table comes to. */
export function rankingNotices(
  card: Scorecard<Rule>,
  context: MeasureContext,
  total: Bounds,
): Finding[] {
  const { ranking } = card;
  if (ranking === undefined) return [];
  const { key } = context.subject;
  const score = candidatesOf(ranking, context).find((one) => one.key === key)?.score ?? null;
  if (score === null) return [];
  const fits = score.compare(total.lo) >= 0 && (total.hi === null || score.compare(total.hi) <= 0);
  if (fits) return [];
  const params = { key, column: ranking.score, listed: decimal(score), ...totalWords(total) };
  const sheet = context.records.table(ranking.among.from).actualSheet;
  return [finding('warning', phrase('scoring.candidateScore', params), { sheet })];
}

const totalWords = ({ lo, hi }: Bounds): { total: string } => ({
  total: hi === null || hi.equals(lo) ? decimal(lo) : `${decimal(lo)}～${decimal(hi)}`,
});

/** Rows without a name stand by their row number: a candidate that is left out would change the places. */
function candidatesOf(ranking: Ranking, context: MeasureContext): Candidate[] {
  const { table, verdict } = select(ranking.among, context);
  if (table.size === 0) return [];
  const keys = table.column(ranking.key);
  const figure = (name: string, row: number): Fraction | null => {
    const value = numbers(table, name).values[row] ?? Number.NaN;
    return Number.isNaN(value) ? null : fraction(value);
  };
  const found = new Map<string, Candidate>();
  for (const [row, value] of verdict.entries()) {
    if (value !== COUNTED && !isUndecided(value)) continue;
    const key = textAt(keys, row) || `#${String(table.rowNumber(row))}`;
    if (found.has(key)) continue;
    found.set(key, {
      key,
      score: figure(ranking.score, row),
      then: ranking.then.map(({ column }) => figure(column, row)),
      sure: value === COUNTED,
    });
  }
  return [...found.values()];
}

/**
 * The table's rules on who may stand, for a candidate. Where units are compared, a rule that asks for facts of
 * the workbook's own unit says nothing of the others.
 */
function rulesFor(
  key: string,
  card: Scorecard<Rule>,
  context: MeasureContext,
): readonly EligibilityUse[] {
  const isOwn = key === context.subject.key;
  if (isOwn) return eligibilityOf(card, context);
  const eligibility =
    card.subject === 'person' ? card.eligibility : card.eligibility.filter(asksWho);
  return eligibilityOf(
    { ...card, eligibility },
    { ...context, subject: { key }, cache: new Map() },
  );
}

/** Columns have Chinese names, so the word can only be the language's own: rows or cells that name the subject. */
const asksWho = ({ rejects }: EligibilityRule): boolean =>
  JSON.stringify(rejects).includes('"subject":');

interface Cut {
  readonly chosen: readonly RankedCandidate[];
  readonly tied: readonly RankedCandidate[];
  readonly others: readonly RankedCandidate[];
  /** A tie for the last places might be settled by a figure that is not reported. */
  readonly blank: boolean;
}

/** The best `places`; equal scores are told apart by the tie-breaks as far as these are reported. */
function cut(candidates: readonly Scored[], { places, then }: Ranking): Cut {
  const groups = inOrder(candidates, then, 0);
  const chosen: RankedCandidate[] = [];
  const tied: RankedCandidate[] = [];
  const others: RankedCandidate[] = [];
  let blank = false;
  let before = 0;
  for (const group of groups) {
    const ranked = group.members.map(({ key, score, then: figures }) => ({
      key,
      place: before + 1,
      score,
      then: figures,
    }));
    if (before >= places) others.push(...ranked);
    else if (before + ranked.length <= places) chosen.push(...ranked);
    else {
      tied.push(...ranked);
      blank = group.blank;
    }
    before += ranked.length;
  }
  return { chosen, tied, others, blank };
}

interface Group {
  readonly members: readonly Scored[];
  readonly blank: boolean;
}

/** From the best to the last, those who are equal together. `level` 0 compares scores, others the tie-breaks. */
function inOrder(candidates: readonly Scored[], then: Ranking['then'], level: number): Group[] {
  if (candidates.length <= 1 || level > then.length)
    return candidates.length === 0 ? [] : [{ members: byKey(candidates), blank: false }];
  const figure = (one: Scored): Fraction | null =>
    level === 0 ? one.score : (one.then[level - 1] ?? null);
  // One blank figure among equals and nobody can say who of them comes first.
  if (candidates.some((one) => figure(one) === null))
    return [{ members: byKey(candidates), blank: true }];
  const sign = level > 0 && then[level - 1]?.order === 'least' ? 1 : -1;
  const same = new Map<string, Scored[]>();
  for (const one of candidates) {
    const value = figure(one)?.toFraction() ?? '';
    const equals = same.get(value);
    if (equals === undefined) same.set(value, [one]);
    else equals.push(one);
  }
  return [...same]
    .sort(([a], [b]) => sign * fraction(a).compare(fraction(b)))
    .flatMap(([, members]) => inOrder(members, then, level + 1));
}

const byKey = (candidates: readonly Scored[]): Scored[] =>
  [...candidates].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
