import { phrase, Refusal } from '../locales';
import type { Rule } from '../mechanisms';
import type { Reading, SchemeNode, Scorecard } from '../rubric';
import { findNode } from './cases';
import { type Run, runTable, type ScoreRequest, type SharedRuns } from './run';
import type { Bounds, ReadingUse, ScoreNode, TableReading } from './tree';

interface Alternative {
  readonly option: string;
  readonly total: Bounds;
  readonly scores: ReadonlyMap<string, Bounds>;
}

interface Compared {
  readonly key: string;
  readonly reading: Reading;
  readonly chosen: string;
  readonly alternatives: readonly Alternative[];
}

/**
 * Puts to every clause the readings that shape it and what another option would give, by scoring the
 * table once more for each. A reading that moves a leaf belongs to it even where the choice stands
 * elsewhere (the policy of an assignment).
 */
export function withReadings(
  request: ScoreRequest,
  level: string | null,
  run: Run,
  runs: SharedRuns,
): { indicators: readonly ScoreNode[]; used: TableReading[] } {
  const readings = request.scheme.standard.readings;
  const given = request.readings ?? {};
  checkGiven(given, readings, [run.card, ...Object.values(request.scheme.standard.tables)]);
  const compared = Object.entries(readings).map(([key, reading]): Compared => {
    const chosen =
      reading.sets === 'level' ? (level ?? reading.default) : (given[key] ?? reading.default);
    // Where single clauses are read otherwise, the option of all others is an alternative for them.
    const single = Object.keys(given).some((place) => place.startsWith(`${key}@`));
    const others = Object.keys(reading.options).filter((option) => single || option !== chosen);
    return {
      key,
      reading,
      chosen,
      alternatives: others.flatMap((option) =>
        alternative(request, level, key, reading, option, runs),
      ),
    };
  });
  const declared = readingsByNode(run.card.nodes);
  const used = new Set<string>();
  const attach = (node: ScoreNode): ScoreNode => {
    const children = node.children.map(attach);
    const own = declared.get(node.id) ?? [];
    const mine = compared.filter(({ key, reading, alternatives }) => {
      if (own.includes(key)) return true;
      const leaf = node.children.length === 0;
      return (
        leaf &&
        reading.sets === undefined &&
        alternatives.some((one) => moved(node.score, one.scores.get(node.id)))
      );
    });
    for (const { key } of mine) used.add(key);
    return { ...node, children, readings: mine.map((one) => useOf(one, node, own, given)) };
  };
  const indicators = run.indicators.map(attach);
  for (const { key, reading } of compared)
    if (reading.sets === 'level' && run.card.levels.length > 0) used.add(key);
  return {
    indicators,
    used: compared.filter(({ key }) => used.has(key)).map(tableReading),
  };
}

function checkGiven(
  given: Readonly<Record<string, string>>,
  readings: Readonly<Record<string, Reading>>,
  cards: readonly Scorecard<Rule>[],
): void {
  for (const [place, option] of Object.entries(given)) {
    const [key = place, clause] = place.split('@');
    if (clause !== undefined && !cards.some((card) => findNode(card.nodes, clause) !== undefined)) {
      throw new Refusal(phrase('scoring.noSuchClause', { key, clause }));
    }
    const reading = readings[key];
    if (reading === undefined) {
      throw new Refusal(
        phrase('scoring.noSuchReading', { key, keys: Object.keys(readings).join('、') }),
      );
    }
    if (!(option in reading.options)) {
      throw new Refusal(
        phrase('scoring.noSuchOption', {
          key,
          option,
          options: Object.keys(reading.options).join('、'),
        }),
      );
    }
  }
}

function alternative(
  request: ScoreRequest,
  level: string | null,
  key: string,
  reading: Reading,
  option: string,
  runs: SharedRuns,
): Alternative[] {
  const other = reading.sets === 'level' ? option : level;
  const others = Object.entries(request.readings ?? {}).filter(
    ([place]) => !place.startsWith(`${key}@`),
  );
  const readings = { ...Object.fromEntries(others), [key]: option };
  let run: Run;
  try {
    run = runTable(request, other, readings, runs, false);
  } catch (error) {
    // Too many placements under another reading must not cost the figures of the chosen one.
    if (error instanceof Refusal && error.phrase.key === 'scoring.tooManyPlacements') return [];
    throw error;
  }
  const scores = new Map<string, Bounds>();
  const collect = (node: ScoreNode): void => {
    scores.set(node.id, node.score);
    node.children.forEach(collect);
  };
  run.indicators.forEach(collect);
  return [{ option, total: run.total, scores }];
}

function readingsByNode(nodes: readonly SchemeNode<Rule>[]): Map<string, readonly string[]> {
  const map = new Map<string, readonly string[]>();
  const visit = (node: SchemeNode<Rule>): void => {
    map.set(node.id, node.readings);
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return map;
}

function moved(now: Bounds, other: Bounds | undefined): boolean {
  if (other === undefined) return false;
  const same =
    now.lo.equals(other.lo) &&
    (now.hi === null ? other.hi === null : other.hi !== null && now.hi.equals(other.hi));
  return !same;
}

function tableReading({ key, reading, chosen, alternatives }: Compared): TableReading {
  return {
    key,
    question: reading.question,
    chosen,
    label: reading.options[chosen] ?? chosen,
    standard: reading.default,
    options: Object.keys(reading.options),
    reason: reading.reason,
    level: reading.sets === 'level',
    alternatives: alternatives
      .filter((one) => one.option !== chosen)
      .map(({ option, total }) => ({ option, label: reading.options[option] ?? option, total })),
  };
}

function useOf(
  { key, reading, chosen, alternatives }: Compared,
  node: ScoreNode,
  declared: readonly string[],
  given: Readonly<Record<string, string>>,
): ReadingUse {
  const own = given[`${key}@${node.id}`] ?? chosen;
  return {
    key,
    question: reading.question,
    chosen: own,
    label: reading.options[own] ?? own,
    standard: reading.default,
    options: Object.keys(reading.options),
    own: declared.includes(key),
    reason: reading.reason,
    alternatives: alternatives
      .filter((one) => one.option !== own)
      .map((one) => ({
        option: one.option,
        label: reading.options[one.option] ?? one.option,
        score: one.scores.get(node.id) ?? node.score,
        total: one.total,
      })),
  };
}
