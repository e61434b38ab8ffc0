import {
  addIntervals,
  clampInterval,
  exactly,
  fraction,
  type Fraction,
  type Interval,
  max,
  min,
  ONE,
  ZERO,
} from '../exact';
import { evaluateTest, FALSE, type MeasureContext, TRUE, type Truth } from '../measures';
import { mechanismOf, type Rule } from '../mechanisms';
import type { Exemption, Scorecard, SchemeNode } from '../rubric';
import { combine } from './combine';
import { capOf, printedPoints } from './node';

type Node = SchemeNode<Rule>;

/** What clauses that do not apply leave of a table's full points. */
export interface Applicable {
  /** 适用满分: full points without the clauses that surely do not apply; null where all of them do. */
  readonly of: Fraction | null;
  /** × this the total compares with those to whom every clause applies; open while it is not known. */
  readonly rate: Interval;
  /** × this the table's total is scaled up (`rescale`). */
  readonly scale: Interval;
}

const ALL: Applicable = { of: null, rate: exactly(1), scale: exactly(1) };

/** Exemptions that take points out of a table, with what is known of each. Points that move or are awarded stay. */
export function applicableOf(card: Scorecard<Rule>, context: MeasureContext): Applicable {
  if (card.total === null) return ALL;
  const total = fraction(card.total);
  const truths = new Map<Node, { readonly effect: Exemption['effect']; readonly truth: Truth }>();
  const visit = (node: Node): void => {
    for (const child of node.children) {
      const { exempt } = child;
      if (exempt?.effect === 'lose' || exempt?.effect === 'rescale') {
        const { truth } = evaluateTest(exempt.when, context);
        if (truth !== FALSE) truths.set(child, { effect: exempt.effect, truth });
      }
      visit(child);
    }
  };
  card.nodes.forEach(visit);
  if (truths.size === 0) return ALL;
  const tops = card.nodes.filter((node) => node.role === 'gain');
  const most = (isOut: (node: Node) => boolean): Fraction => {
    const { hi } = addIntervals(tops.map((node) => mostOf(node, context, isOut)));
    return hi === null ? total : min(hi, total);
  };
  const full = most(() => false);
  const left = (scaled: boolean, sure: boolean): Fraction =>
    most((node) => {
      const known = truths.get(node);
      if (known === undefined || (scaled && known.effect !== 'rescale')) return false;
      return !sure || known.truth === TRUE;
    });
  const factor = (scaled: boolean): Interval => {
    const [sure, least] = [left(scaled, true), left(scaled, false)];
    // Where nothing may be left, next to nothing may be: no factor is too great for it.
    if (sure.compare(ZERO) > 0 && least.compare(ZERO) <= 0) return { lo: ONE, hi: null };
    return { lo: over(full, sure), hi: over(full, least) };
  };
  const of = left(false, true);
  return {
    of: of.compare(full) < 0 ? of : null,
    rate: factor(false),
    scale: factor(true),
  };
}

/** Where nothing applies there is nothing to scale up. */
const over = (full: Fraction, left: Fraction): Fraction =>
  left.compare(ZERO) > 0 ? max(ONE, full.div(left)) : ONE;

/** The most that a node can give by rule while the nodes that `isOut` names give nothing; `hi` null: no bound. */
function mostOf(node: Node, context: MeasureContext, isOut: (node: Node) => boolean): Interval {
  if (node.role === 'deduction' || node.role === 'veto' || isOut(node)) return exactly(0);
  const points = printedPoints(node, context);
  const most =
    node.rule === undefined
      ? combine(
          node.net,
          node.children.map((child) => ({
            id: child.id,
            points: null,
            value: mostOf(child, context, isOut),
          })),
        )
      : { lo: ZERO, hi: mechanismOf(node.rule).most(node.rule, points) };
  return clampInterval(most, null, capOf(node, points));
}

/** A figure × a factor of 1 or more, at most `cap`. */
export function scaleUp(value: Interval, factor: Interval, cap: Fraction | null): Interval {
  const grown = (bound: Fraction, by: Fraction | null): Fraction | null =>
    by === null ? null : bound.mul(by);
  const [least, most] = [factor.lo, factor.hi];
  const lo =
    value.lo.compare(ZERO) >= 0 ? value.lo.mul(least) : (grown(value.lo, most) ?? value.lo);
  const hi =
    value.hi === null
      ? null
      : value.hi.compare(ZERO) >= 0
        ? grown(value.hi, most)
        : value.hi.mul(least);
  return clampInterval({ lo, hi }, null, cap);
}
