import { fraction, ONE } from '../exact';
import { type Finding, finding, phrase, Refusal } from '../locales';
import { type MeasureContext, recordKey } from '../measures';
import { type CaseUse, mechanismOf, type Restriction, type Rule } from '../mechanisms';
import { textAt } from '../records';
import type { AssignmentGroups, SchemeNode, Scorecard } from '../rubric';
import {
  assign,
  AssignmentLimitError,
  type Assignment,
  type AssignmentProblem,
  type CaseForAssignment,
  type Eligible,
  type JointCap,
  type Slot,
} from './assignment';
import { type Weights, weightsOf } from './case-weights';
import { printedPoints } from './node';
import type { AssignmentUse } from './tree';

/** 案件编号 → node id or group name; null: used nowhere. */
export type Pins = Readonly<Record<string, string | null>>;

export interface CasePlacement {
  readonly restrictions: ReadonlyMap<string, Restriction>;
  readonly uses: readonly AssignmentUse[];
  readonly findings: readonly Finding[];
}

interface Place {
  readonly node: SchemeNode<Rule>;
  readonly group: string;
  readonly use: CaseUse;
}

/** Places every case of every assignment group so that the points are the most that can be had. */
export function placeCases(
  card: Scorecard<Rule>,
  context: MeasureContext,
  pins: Pins,
  details: boolean,
  vetoed: (id: string) => boolean = () => false,
): CasePlacement {
  const restrictions = new Map<string, Restriction>();
  const uses: AssignmentUse[] = [];
  const findings: Finding[] = [];
  for (const spec of card.assignments) {
    if (spec.policy === 'none') continue;
    const places = placesOf(spec, card.nodes, context);
    const ways = weightsOf(card.nodes, new Set(places.map(({ node }) => node.id)), vetoed, context);
    const solve = (bound: 'lo' | 'hi', weights: Weights, nextBest: boolean): Assignment => {
      const joint = jointCaps(card.nodes, places, weights, context);
      const problem = problemOf(spec, places, bound, context, pins);
      return solved({ ...problem, jointCaps: joint, weights }, nextBest, spec);
    };
    const sure = solve('lo', ways[ways.length - 1] ?? ways[0], details);
    const open = places.some(({ use }) => use.rows.some((row) => !row.decided));
    // Points that may move make other placements best: what any of them uses may still count.
    const best =
      open || ways.length > 1 ? ways.map((weights) => solve('hi', weights, false)) : [sure];
    for (const place of places)
      restrictions.set(place.node.id, restrictionOf(spec, place, sure, best, context));
    uses.push(useOf(spec, places, sure, context));
    for (const id of sure.invalidPins)
      findings.push(finding('warning', phrase('scoring.invalidPin', { case: id })));
  }
  return { restrictions, uses, findings };
}

/** The best placement, or a refusal that says which clause has more cases and classes than can be placed exactly. */
function solved(problem: AssignmentProblem, nextBest: boolean, spec: AssignmentGroups): Assignment {
  try {
    return assign(problem, { nextBest });
  } catch (error) {
    if (!(error instanceof AssignmentLimitError)) throw error;
    const params = { id: spec.id, count: problem.cases.length };
    throw new Refusal(phrase('scoring.tooManyPlacements', params));
  }
}

function placesOf(
  spec: AssignmentGroups,
  nodes: readonly SchemeNode<Rule>[],
  context: MeasureContext,
): Place[] {
  return Object.entries(spec.groups).flatMap(([group, ids]) =>
    ids.map((id): Place => {
      const node = findNode(nodes, id);
      const rule = node?.rule;
      const mechanism = rule === undefined ? undefined : mechanismOf(rule);
      if (node === undefined || rule === undefined || mechanism?.cases === undefined) {
        throw new TypeError(`${id} cannot be in an assignment group`);
      }
      const scope = {
        context,
        nodeId: id,
        points: printedPoints(node, context),
        restriction: null,
      };
      return { node, group, use: mechanism.cases(rule, scope) };
    }),
  );
}

export function findNode(
  nodes: readonly SchemeNode<Rule>[],
  id: string,
): SchemeNode<Rule> | undefined {
  for (const node of nodes) {
    const found = node.id === id ? node : findNode(node.children, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * The case behind a row: what the key of the assignment says, so that a case and its publication are one; where
 * that is empty, the record by itself.
 */
function caseId(
  { key }: AssignmentGroups,
  { sheet }: CaseUse,
  row: number,
  context: MeasureContext,
): string {
  const table = context.records.table(sheet);
  const named = textAt(table.column(key), row) || recordKey(table, row);
  return named === '' ? `#${String(table.rowNumber(row))}` : named;
}

/** Several rows of one case under one clause (published by two bodies) bring their points together. */
function joined(one: Eligible | undefined, other: Eligible): Eligible {
  if (one === undefined) return other;
  const points =
    one.points === undefined || other.points === undefined
      ? (one.points ?? other.points)
      : one.points.add(other.points);
  const categories = [...new Set([...(one.categories ?? []), ...(other.categories ?? [])])];
  return {
    ...(points === undefined ? {} : { points }),
    ...(one.categories === undefined && other.categories === undefined ? {} : { categories }),
  };
}

function problemOf(
  spec: AssignmentGroups,
  places: readonly Place[],
  bound: 'lo' | 'hi',
  context: MeasureContext,
  pins: Pins,
) {
  const slots = places.map(({ node, group, use }): Slot => ({
    id: node.id,
    group,
    cap: use.cap,
    kind: use.kind,
  }));
  const cases = new Map<string, Map<string, Eligible>>();
  for (const { node, use } of places) {
    for (const row of use.rows) {
      if (bound === 'lo' && !row.decided) continue;
      const points = bound === 'lo' ? row.lo : row.hi;
      if (use.kind.kind === 'each' && (points === undefined || points.equals(0))) continue;
      if (use.kind.kind === 'category' && row.categories?.length === 0) continue;
      const id = caseId(spec, use, row.row, context);
      const eligible = cases.get(id) ?? new Map<string, Eligible>();
      const own = {
        ...(points === undefined ? {} : { points }),
        ...(row.categories === undefined ? {} : { categories: row.categories }),
      };
      eligible.set(node.id, joined(eligible.get(node.id), own));
      cases.set(id, eligible);
    }
  }
  const list = [...cases].map(([id, eligible]): CaseForAssignment => {
    const pin = pins[id];
    return pin === undefined ? { id, eligible } : { id, eligible, pin };
  });
  return {
    slots,
    cases: list,
    policy: spec.policy === 'one-slot' ? ('one-slot' as const) : ('cross-group' as const),
  };
}

/** Caps of the nodes above the slots: where several slots stand under one node, its cap binds them together. */
function jointCaps(
  nodes: readonly SchemeNode<Rule>[],
  places: readonly Place[],
  weights: Weights,
  context: MeasureContext,
): JointCap[] {
  const wanted = new Set(places.map((place) => place.node.id));
  const caps: JointCap[] = [];
  /** The leaves below a node that gain; a veto takes nothing from the room under a cap. */
  const visit = (node: SchemeNode<Rule>): string[] => {
    const leaves =
      node.rule === undefined
        ? node.children.flatMap(visit)
        : node.role === 'veto'
          ? []
          : [node.id];
    const cap =
      node.cap === null
        ? null
        : node.cap === undefined
          ? printedPoints(node, context)
          : fraction(node.cap);
    // Where other clauses share the room the cap leaves, how much is left is no matter of the cases alone.
    const shared = leaves.some((id) => !wanted.has(id));
    if (leaves.length > 1 && !shared && cap !== null)
      caps.push({ slots: leaves, cap: cap.mul(weights.get(node.id) ?? ONE) });
    return leaves;
  };
  nodes.forEach(visit);
  return caps;
}

function restrictionOf(
  spec: AssignmentGroups,
  { node, use }: Place,
  sure: Assignment,
  best: readonly Assignment[],
  context: MeasureContext,
): Restriction {
  const usedIn = (assignment: Assignment): Set<string> =>
    new Set(assignment.cases.filter((one) => one.slots.includes(node.id)).map((one) => one.id));
  const lo = usedIn(sure);
  const hi = new Set(best.flatMap((one) => [...usedIn(one)]));
  const elsewhere = new Map(sure.cases.map((one) => [one.id, one.slots]));
  const idOf = (row: number): string => caseId(spec, use, row, context);
  const rows = (ids: ReadonlySet<string>): Set<number> =>
    new Set(use.rows.filter(({ row }) => ids.has(idOf(row))).map(({ row }) => row));
  return {
    lo: rows(lo),
    hi: rows(hi),
    caseOf: idOf,
    usedAt: (row) => {
      const slots = elsewhere.get(idOf(row)) ?? [];
      return slots.length === 0 ? null : slots.join('、');
    },
  };
}

function useOf(
  spec: AssignmentGroups,
  places: readonly Place[],
  assignment: Assignment,
  context: MeasureContext,
): AssignmentUse {
  const { cases, policy } = problemOf(spec, places, 'lo', context, {});
  const fits = new Map(cases.map((one) => [one.id, [...one.eligible.keys()]]));
  return {
    id: spec.id,
    source: spec.source,
    policy,
    groups: Object.entries(spec.groups).map(([name, nodes]) => ({ name, nodes })),
    total: assignment.total,
    cases: assignment.cases.map((one) => ({
      caseId: one.id,
      used: one.slots,
      group: one.group,
      places: fits.get(one.id) ?? [],
      pinned: one.pinned,
      nextBest: one.nextBest,
    })),
  };
}
