import { type Phrase, phrase } from '../locales';
import type { ScoreNode, ScoreTree } from './tree';

/** What became of a commitment; `open`: nobody can tell yet. */
export const OUTCOMES = ['met', 'unmet', 'hint', 'notDue', 'open', 'notApplicable'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The commitments below a list of nodes, in order. */
export function commitments(nodes: readonly ScoreNode[]): ScoreNode[] {
  return nodes.flatMap((node) => (node.children.length > 0 ? commitments(node.children) : [node]));
}

/** A table of commitments: they are kept or not, and nothing is added up. */
export function isPlan({ indicators }: Pick<ScoreTree, 'indicators'>): boolean {
  const all = commitments(indicators).filter(({ role }) => role !== 'veto');
  return all.length > 0 && all.every(({ verdict }) => verdict !== null);
}

export function outcomeOf({ verdict, state }: Pick<ScoreNode, 'verdict' | 'state'>): Outcome {
  if (state === 'notApplicable') return 'notApplicable';
  if (verdict === null || verdict === 'unknown') return state === 'notDue' ? 'notDue' : 'open';
  return verdict;
}

export type Counts = Readonly<Record<Outcome, number>>;

/** How many commitments came to what. */
export function countsOf(nodes: readonly ScoreNode[]): Counts {
  const counts: Record<Outcome, number> = {
    met: 0,
    unmet: 0,
    hint: 0,
    notDue: 0,
    open: 0,
    notApplicable: 0,
  };
  for (const node of commitments(nodes)) if (node.role !== 'veto') counts[outcomeOf(node)] += 1;
  return counts;
}

/** 「达标 15；未达标 2；提示 1；未到期 4」 */
export function countsPhrase(nodes: readonly ScoreNode[]): Phrase {
  const counts = countsOf(nodes);
  const items = OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) =>
    phrase('plan.count', { outcome: phrase(`plan.outcome_${outcome}`), count: counts[outcome] }),
  );
  return phrase('mechanisms.list', { items });
}

/** 「共 22 项承诺（没有分值，不计总分）：达标 15 …」 instead of a total; null where points are added up. */
export function planPhrase(tree: Pick<ScoreTree, 'indicators'>): Phrase | null {
  if (!isPlan(tree)) return null;
  const counts = countsOf(tree.indicators);
  const count = OUTCOMES.reduce((all, outcome) => all + counts[outcome], 0);
  return phrase('plan.total', { count, parts: countsPhrase(tree.indicators) });
}
