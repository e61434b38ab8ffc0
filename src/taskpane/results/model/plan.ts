import { type Phrase, phrase } from '../../../locales';
import type { ScoreNode, ScoreTree } from '../../../scoring';

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

/** A node of a plan: a commitment, or a heading over some. */
export const isCommitment = (node: ScoreNode): boolean => isPlan({ indicators: [node] });

/** A heading over commitments. */
export const isHeading = (node: ScoreNode): boolean =>
  node.children.length > 0 && isCommitment(node);

/** How a node came about: for a heading over commitments how many of them are kept. */
export const whyPhrase = (node: ScoreNode): Phrase =>
  isHeading(node)
    ? phrase('pane.planHeading', { counts: countsPhrase(countsOf(node.children)) })
    : node.why;

export function outcomeOf({ verdict, state }: ScoreNode): Outcome {
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

export const totalOf = (counts: Counts): number =>
  OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0);

export const outcomePhrase = (outcome: Outcome): Phrase => phrase(`pane.planOutcome_${outcome}`);

/** 「达标 3，未达标 1，还没有确定 2」: what there is of each. */
export function countsPhrase(counts: Counts): readonly Phrase[] {
  return OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) =>
    phrase('pane.planCount', { outcome: outcomePhrase(outcome), count: counts[outcome] }),
  );
}
