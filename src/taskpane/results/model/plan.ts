import { type Phrase, phrase } from '../../../locales';
import {
  commitments,
  type Counts,
  countsOf,
  isPlan,
  type Outcome,
  outcomeOf,
  OUTCOMES,
  type ScoreNode,
} from '../../../scoring';

export { commitments, type Counts, countsOf, isPlan, type Outcome, outcomeOf, OUTCOMES };

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

export const totalOf = (counts: Counts): number =>
  OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0);

export const outcomePhrase = (outcome: Outcome): Phrase => phrase(`pane.planOutcome_${outcome}`);

/** 「达标 3，未达标 1，还没有确定 2」: what there is of each. */
export function countsPhrase(counts: Counts): readonly Phrase[] {
  return OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) =>
    phrase('pane.planCount', { outcome: outcomePhrase(outcome), count: counts[outcome] }),
  );
}
