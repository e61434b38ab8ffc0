import { decimal, type Fraction, type Interval, ZERO } from '../exact';
import { phrase } from '../locales';
import { FALSE, type Trace, TRUE, type Truth } from '../measures';
import { figure } from '../mechanisms';
import type { Exemption } from '../rubric';
import { distinctUnknowns, stateOf } from './state';
import type { ScoreNode } from './tree';

/** Every way in which open exemptions may turn out: known ones stay as they are. */
export function combinations(truths: readonly Truth[]): boolean[][] {
  return truths.reduce<boolean[][]>(
    (all, truth) =>
      all.flatMap((one) =>
        truth === TRUE
          ? [[...one, true]]
          : truth === FALSE
            ? [[...one, false]]
            : [
                [...one, true],
                [...one, false],
              ],
      ),
    [[]],
  );
}

/** The node as its exemption leaves it: 不适用, awarded, or open while nobody has said whether it applies. */
export function exemptedNode(
  child: ScoreNode,
  truth: Truth,
  effect: Exemption['effect'],
  score: Interval,
  trace: Trace,
): ScoreNode {
  if (truth === FALSE) return child;
  if (truth === TRUE) {
    const awarded = effect === 'award';
    return {
      ...child,
      score,
      raw: score,
      effectivePoints: effect === 'reweight' ? ZERO : child.points,
      attainable: awarded ? child.points : ZERO,
      state: awarded ? 'scored' : 'notApplicable',
      why:
        child.verdict === null
          ? phrase(`scoring.exempt_${effect}`, {
              points: child.points === null ? '' : decimal(child.points),
            })
          : phrase('plan.nothingToDo'),
      verdict: child.verdict === null ? null : 'unknown',
      rows: trace.rows,
      missing: [],
    };
  }
  return {
    ...child,
    score,
    // Whether it applies is open even where both answers come to the same points.
    state: stateOf({ lo: ZERO, hi: null }, trace.unknowns, []),
    missing: distinctUnknowns([...child.missing, ...trace.unknowns]),
  };
}

/** A sibling into which points may move, while nobody has said whether they do. */
export function widenedNode(child: ScoreNode, score: Interval, trace: Trace): ScoreNode {
  return {
    ...child,
    score,
    state: stateOf(score, [...trace.unknowns, ...child.missing], []),
    why: phrase('scoring.mayGrow', {
      why: child.why,
      hi: figure({ lo: score.hi ?? score.lo, hi: score.hi }),
    }),
    missing: distinctUnknowns([...child.missing, ...trace.unknowns]),
  };
}

const isZero = ({ lo, hi }: Interval): boolean => lo.equals(0) && hi?.equals(0) === true;

/** Points that moved into a node make it, and its parts, count for more. */
export function rescale(node: ScoreNode, factor: Fraction | null): ScoreNode {
  if (factor === null) return node;
  const scale = (value: Fraction | null): Fraction | null =>
    value === null ? null : value.mul(factor);
  const interval = (value: Interval): Interval => ({
    lo: value.lo.mul(factor),
    hi: scale(value.hi),
  });
  return {
    ...node,
    effectivePoints: scale(node.effectivePoints),
    raw: interval(node.raw),
    score: interval(node.score),
    attainable: scale(node.attainable),
    why: isZero(node.score)
      ? node.why
      : phrase('scoring.reweighted', {
          why: node.why,
          from: figure(node.score),
          factor: decimal(factor),
          to: figure(interval(node.score)),
        }),
    children: node.children.map((child) => rescale(child, factor)),
  };
}
