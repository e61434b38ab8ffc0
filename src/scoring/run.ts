import {
  clampInterval,
  exactly,
  fraction,
  type Fraction,
  type Interval,
  addIntervals,
  scaleInterval,
  ZERO,
} from '../exact';
import {
  dayOf,
  evaluateTest,
  type MeasureContext,
  type Selected,
  type Trace,
  type Truth,
} from '../measures';
import type { Rule } from '../mechanisms';
import type { RecordSet } from '../records';
import type { SchemeNode, Scorecard } from '../rubric';
import { type Applicable, applicableOf, scaleUp } from './applicable';
import { isVetoed } from './case-weights';
import { type CasePlacement, type Pins, placeCases } from './cases';
import { type NodeContext, scoreNode } from './node';
import { type LoadedScheme, tableOf } from './scheme';
import type { Bounds, RateUse, ScoreNode } from './tree';

/** What is asked: one table of a scheme, for one subject, on one day. */
export interface ScoreRequest {
  readonly scheme: LoadedScheme;
  readonly table: string;
  readonly records: RecordSet;
  /** 集体, or a 人员编号. */
  readonly subject: string;
  /** Left out: the scheme's own default. */
  readonly level?: string;
  /** `2025-10-10`; nothing in the core knows what day it is. */
  readonly asOf: string;
  /** Reading key (or `KEY@clause`) → option. */
  readonly readings?: Readonly<Record<string, string>>;
  readonly pins?: Pins;
  /** Skip what other readings and other placements would give (a bench, or a live preview). */
  readonly brief?: boolean;
}

/** One run of a table under settled choices: figures without the comparison of readings. */
export interface Run {
  readonly card: Scorecard<Rule>;
  readonly indicators: readonly ScoreNode[];
  readonly total: Interval;
  readonly attainable: Fraction;
  readonly rate: RateUse | null;
  readonly placement: CasePlacement;
  readonly context: MeasureContext;
}

/** The level asked for, else the one that a level reading picks, else the scheme's first. */
export function levelOf(request: ScoreRequest): string | null {
  if (request.level !== undefined) return request.level;
  const { standard } = request.scheme;
  const [key, reading] =
    Object.entries(standard.readings).find(([, one]) => one.sets === 'level') ?? [];
  if (key !== undefined && reading !== undefined) return request.readings?.[key] ?? reading.default;
  return Object.keys(standard.levels)[0] ?? null;
}

/** What several runs over the same records, subject, period and facts have in common. */
export interface Shared {
  readonly selections: Map<string, Selected>;
  /** Clauses already scored, apart from those that stand in an assignment or under a veto. */
  readonly nodes: Map<SchemeNode<Rule>, ScoreNode>;
}

/** Runs of one request, by period and facts. */
export type SharedRuns = Map<string, Shared>;

/** Scores under one settled set of choices. */
export function runTable(
  request: ScoreRequest,
  level: string | null,
  readings: Readonly<Record<string, string>>,
  runs: SharedRuns,
  details: boolean,
): Run {
  const scheme = request.scheme.settle({ level, readings });
  const card = tableOf(scheme, request.table);
  const period = { from: dayOf(scheme.period.from), to: dayOf(scheme.period.to) };
  const key = JSON.stringify([period, scheme.year, scheme.facts]);
  const shared = runs.get(key) ?? { selections: new Map(), nodes: new Map() };
  runs.set(key, shared);
  const context: MeasureContext = {
    records: request.records,
    subject: { key: request.subject },
    period,
    year: scheme.year,
    asOf: dayOf(request.asOf),
    facts: scheme.facts,
    cache: shared.selections,
  };
  const vetoes = vetoesOf(card.nodes, context);
  const vetoed = isVetoed(vetoes);
  const placement = placeCases(card, context, request.pins ?? {}, details, vetoed);
  const { restrictions } = placement;
  const scoring: NodeContext = {
    measures: context,
    restrictions,
    vetoes,
    scored: shared.nodes,
    bound: new Set([...restrictions.keys(), ...vetoes.keys()]),
  };
  const indicators = card.nodes.map((node) => scoreNode(node, scoring));
  const applicable = applicableOf(card, context);
  const total = totalsOf(card, indicators, applicable, (node) => node.score);
  const most = totalsOf(card, indicators, applicable, (node) => exactly(node.attainable ?? ZERO));
  return {
    card,
    indicators,
    total: total.scaled,
    attainable: most.scaled.hi ?? most.scaled.lo,
    rate: rateOf(card, applicable, total),
    placement,
    context,
  };
}

/** A table's total in three forms. */
interface Totals {
  readonly plain: Interval;
  /** Scaled up for clauses that take no part (`rescale`); without such clauses the plain one. */
  readonly scaled: Interval;
  /** Scaled up for every clause that does not apply. */
  readonly compared: Interval;
}

/** The indicators' sum inside the printed total, plus the bonus inside its own cap, which is never scaled up. */
function totalsOf(
  card: Scorecard<Rule>,
  nodes: readonly ScoreNode[],
  { scale, rate }: Applicable,
  value: (node: ScoreNode) => Bounds,
): Totals {
  const sumOf = (bonus: boolean): Interval =>
    addIntervals(
      nodes.filter((node) => node.role !== 'veto' && (node.role === 'bonus') === bonus).map(value),
    );
  const full = card.total === null ? null : fraction(card.total);
  const base = clampInterval(sumOf(false), null, full);
  const bonus = clampInterval(sumOf(true), null, fraction(card.bonus));
  return {
    plain: addIntervals([base, bonus]),
    scaled: addIntervals([scaleUp(base, scale, full), bonus]),
    compared: addIntervals([scaleUp(base, rate, full), bonus]),
  };
}

function rateOf(
  { total: full }: Scorecard<Rule>,
  { of, scale }: Applicable,
  { plain, compared }: Totals,
): RateUse | null {
  if (of === null || full === null) return null;
  const isScaled = scale.lo.compare(1) > 0;
  const percent = scaleInterval(compared, fraction(100).div(fraction(full)));
  return { of, percent, before: isScaled ? plain : null };
}

/** Vetoes by the node they set to 0: their parent, unless they name another. */
function vetoesOf(nodes: readonly SchemeNode<Rule>[], context: MeasureContext) {
  const vetoes = new Map<string, { truth: Truth; trace: Trace }[]>();
  const visit = (node: SchemeNode<Rule>, parent: string | null): void => {
    if (node.rule?.kind === 'veto') {
      const target = node.rule.rejects ? null : (node.rule.of ?? parent);
      const tested = evaluateTest(node.rule.when, context);
      if (target !== null) vetoes.set(target, [...(vetoes.get(target) ?? []), tested]);
    }
    node.children.forEach((child) => {
      visit(child, node.id);
    });
  };
  nodes.forEach((node) => {
    visit(node, null);
  });
  return vetoes;
}
