import {
  clampInterval,
  exactly,
  fraction,
  type Fraction,
  hull,
  type Interval,
  min,
  ONE,
  ZERO,
} from '../exact';
import { type Phrase, phrase } from '../locales';
import {
  evaluateTest,
  factValue,
  FALSE,
  type MeasureContext,
  NO_TRACE,
  type Trace,
  TRUE,
  type Truth,
  UNKNOWN,
  type Unknown,
} from '../measures';
import { mechanismOf, type Restriction, type Rule, type Scope } from '../mechanisms';
import type { SchemeNode } from '../rubric';
import { applyFactors, combine, type Contribution, exempted } from './combine';
import type { NodeState, ScoreNode } from './tree';
import { distinctUnknowns, stateOf } from './state';
import { combinations, exemptedNode, rescale, widenedNode } from './exempt';
import { explainGroup } from './explain';

type Node = SchemeNode<Rule>;

/** What scoring one node needs besides the node. */
export interface NodeContext {
  readonly measures: MeasureContext;
  readonly restrictions: ReadonlyMap<string, Restriction>;
  /** Vetoes by the node that they set to 0. */
  readonly vetoes: ReadonlyMap<string, readonly { readonly truth: Truth; readonly trace: Trace }[]>;
  /** Ids that restrictions or vetoes are about: what they do differs from run to run. */
  readonly bound: ReadonlySet<string>;
  /** Clauses without such an id in them that were scored before. */
  readonly scored: Map<Node, ScoreNode>;
}

/** Printed points of a node: a number, or the full marks that the user states (above 0). */
export function printedPoints(node: Node, context: MeasureContext): Fraction | null {
  if (node.points === undefined) return null;
  if (typeof node.points === 'number') return fraction(node.points);
  const { value } = factValue(node.points.fact, context);
  return value.kind === 'number' && value.value.compare(ZERO) > 0 ? value.value : null;
}

/** Full marks that nobody has set yet: no score comes out, and the total waits for them. */
function unsetMarks({ points }: Node, known: Fraction | null): readonly Unknown[] {
  if (known !== null || typeof points !== 'object') return [];
  return [{ kind: 'unreported', what: phrase('scoring.fullMarksUnset', { name: points.fact }) }];
}

/** Scores a node and everything below it, on the printed points; a parent rescales where points move. */
export function scoreNode(node: Node, context: NodeContext): ScoreNode {
  if (holdsAny(node, context.bound)) return workOut(node, context);
  const known = context.scored.get(node) ?? workOut(node, context);
  context.scored.set(node, known);
  return known;
}

const holdsAny = (node: Node, ids: ReadonlySet<string>): boolean =>
  ids.has(node.id) || node.children.some((child) => holdsAny(child, ids));

function workOut(node: Node, context: NodeContext): ScoreNode {
  const points = printedPoints(node, context.measures);
  const cap = capOf(node, points);
  const floor = node.floor === undefined || node.floor === null ? null : fraction(node.floor);
  const unset = unsetMarks(node, points);
  const worked =
    node.rule === undefined
      ? scoreGroup(node, context)
      : scoreLeaf(node, node.rule, points, context);
  // Out of how many points a mark is, nobody has said: it proves nothing.
  const scored = unset.length === 0 ? worked : { ...worked, raw: { lo: ZERO, hi: null } };
  const clamped = clampInterval(scored.raw, floor, cap);
  const most = scored.most === null ? cap : cap === null ? scored.most : min(cap, scored.most);
  const vetoed = vetoOf(node.id, context);
  const score = vetoed.apply(clamped);
  const missing = distinctUnknowns([...unset, ...scored.missing, ...vetoed.trace.unknowns]);
  const own =
    unset[0] === undefined
      ? (scored.why ?? explainGroup(node.net, scored.children, clamped))
      : unset[0].what;
  const why = vetoed.truth === UNKNOWN ? phrase('scoring.mayBeVetoed', { why: own }) : own;
  const state: NodeState =
    vetoed.truth === TRUE
      ? 'vetoed'
      : stateOf(
          node.role === 'veto' || scored.verdict === 'unknown' ? unsettled(missing) : score,
          [...unset, ...scored.trace.unknowns, ...vetoed.trace.unknowns],
          scored.children,
        );
  return {
    id: node.id,
    name: node.name,
    role: node.role,
    points,
    effectivePoints: points,
    raw: scored.raw,
    score,
    attainable:
      node.role === 'deduction' || node.role === 'veto'
        ? ZERO
        : vetoed.truth === TRUE
          ? ZERO
          : most,
    state,
    why: vetoed.truth === TRUE ? phrase('scoring.vetoed', { why: own }) : why,
    verdict: scored.verdict,
    rows: [...scored.trace.rows, ...vetoed.trace.rows],
    excluded: scored.trace.excluded,
    readings: [],
    missing,
    source: node.source,
    evidence: node.evidence,
    owner: {
      guide: node.owner?.guide ?? null,
      responsible: node.owner?.responsible ?? null,
    },
    due: node.due ?? null,
    children: scored.children,
  };
}

/** A veto or a commitment has no points; while nobody can say what became of it, it is as open as a figure. */
const unsettled = (missing: readonly Unknown[]): Interval => ({
  lo: ZERO,
  hi: missing.length === 0 ? ZERO : ONE,
});

interface Scored {
  readonly raw: Interval;
  readonly most: Fraction | null;
  readonly trace: Trace;
  readonly missing: Trace['unknowns'];
  /** Null for a group, whose sum is explained once its cap and floor are known. */
  readonly why: Phrase | null;
  readonly verdict: ScoreNode['verdict'];
  readonly children: readonly ScoreNode[];
}

function scoreLeaf(node: Node, rule: Rule, points: Fraction | null, context: NodeContext): Scored {
  const scope: Scope = {
    context: context.measures,
    nodeId: node.id,
    points,
    restriction: context.restrictions.get(node.id) ?? null,
  };
  const mechanism = mechanismOf(rule);
  const result = mechanism.evaluate(rule, scope);
  return {
    raw: result.raw,
    most: mechanism.most(rule, points),
    trace: result.trace,
    missing: result.trace.unknowns,
    why: mechanism.explain(rule, result, scope),
    verdict: result.verdict ?? null,
    children: [],
  };
}

function scoreGroup(node: Node, context: NodeContext): Scored {
  const children = node.children.map((child) => scoreNode(child, context));
  const exemptions = node.children.flatMap((child) =>
    child.exempt === undefined
      ? []
      : [
          {
            id: child.id,
            exemption: child.exempt,
            ...evaluateTest(child.exempt.when, context.measures),
          },
        ],
  );
  const contributions = (value: (child: ScoreNode) => Interval): Contribution[] =>
    children
      .filter((child) => child.role !== 'veto')
      .map((child) => ({ id: child.id, points: child.points, value: value(child) }));

  // An exemption nobody has reported on may apply or not: every combination is worked out.
  const scenarios = combinations(exemptions.map((one) => one.truth));
  const worked = scenarios.map((scenario) => {
    let list = contributions((child) => child.score);
    let most = contributions(reachable);
    const factors = new Map<string, Fraction>();
    exemptions.forEach((one, index) => {
      if (scenario[index] !== true) return;
      const effect = exempted(
        contributions((child) => child.score),
        one.id,
        one.exemption,
      );
      const replace = (child: Contribution): Contribution =>
        child.id === one.id ? { ...child, value: effect.value } : child;
      list = applyFactors(list.map(replace), effect.factors);
      most = applyFactors(most.map(replace), effect.factors);
      for (const [id, factor] of effect.factors)
        factors.set(id, (factors.get(id) ?? ONE).mul(factor));
    });
    return {
      raw: combine(node.net, list),
      most: combine(node.net, most).hi,
      list,
      factors,
      scenario,
    };
  });
  const [first, ...others] = worked;
  if (first === undefined) throw new RangeError('no scenario');
  const raw = hull([first.raw, ...others.map((one) => one.raw)]);
  const trace: Trace = {
    ...NO_TRACE,
    unknowns: exemptions
      .filter((one) => one.truth === UNKNOWN)
      .flatMap((one) => one.trace.unknowns),
  };
  const single = others.length === 0;
  const shown = children.map((child): ScoreNode => {
    const values = worked.map(
      (one) => one.list.find((item) => item.id === child.id)?.value ?? child.score,
    );
    const [head = child.score, ...tail] = values;
    const score = hull([head, ...tail]);
    const adjusted = rescale(child, single ? (first.factors.get(child.id) ?? null) : null);
    const exemption = exemptions.find((one) => one.id === child.id);
    if (exemption !== undefined) {
      return exemptedNode(
        adjusted,
        exemption.truth,
        exemption.exemption.effect,
        score,
        exemption.trace,
      );
    }
    return single || sameInterval(score, child.score)
      ? adjusted
      : widenedNode(adjusted, score, trace);
  });
  return {
    raw,
    most: hull([{ lo: ZERO, hi: first.most }, ...others.map((one) => ({ lo: ZERO, hi: one.most }))])
      .hi,
    trace,
    missing: distinctUnknowns([...trace.unknowns, ...shown.flatMap((child) => child.missing)]),
    why: null,
    verdict: null,
    children: shown,
  };
}

const sameInterval = (a: Interval, b: Interval): boolean =>
  a.lo.equals(b.lo) && (a.hi === null ? b.hi === null : b.hi !== null && a.hi.equals(b.hi));

/** What a child can give at most; a part without points or cap of its own is bounded by its parent's. */
function reachable(child: ScoreNode): Interval {
  return { lo: ZERO, hi: child.attainable ?? child.points };
}

export function capOf(node: Node, points: Fraction | null): Fraction | null {
  if (node.cap === null) return null;
  if (node.cap !== undefined) return fraction(node.cap);
  return node.role === 'gain' || node.role === 'bonus' ? points : null;
}

function vetoOf(id: string, context: NodeContext) {
  const vetoes = context.vetoes.get(id) ?? [];
  const happened = vetoes.filter((one) => one.truth === TRUE);
  const open = vetoes.filter((one) => one.truth === UNKNOWN);
  const truth: Truth = happened.length > 0 ? TRUE : open.length > 0 ? UNKNOWN : FALSE;
  const trace: Trace =
    truth === TRUE
      ? { ...NO_TRACE, rows: happened.flatMap((one) => one.trace.rows) }
      : { ...NO_TRACE, unknowns: open.flatMap((one) => one.trace.unknowns) };
  const apply = (score: Interval): Interval => {
    if (truth === TRUE) return exactly(0);
    return truth === FALSE ? score : hull([exactly(0), score]);
  };
  return { truth, trace, apply };
}
