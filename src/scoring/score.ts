import { fraction } from '../exact';
import { dayText, type MeasureContext } from '../measures';
import { eligibilityOf, quotasOf, standing } from './eligibility';
import { noticesOf, slipsOf, strayRows } from './notices';
import { strayMatters } from './stray-matters';
import { rankingNotices, rankingOf } from './ranking';
import { withReadings } from './readings';
import { levelOf, runTable, type ScoreRequest, type SharedRuns } from './run';
import { stateOf } from './state';
import { type Provisional, type ScoreTree, TREE_VERSION } from './tree';

/**
 * Scores a table. The tree holds every figure with its bounds, reason, rows and readings.
 *
 * @throws Refusal for an unknown table, level or reading; SchemeError for a broken scheme.
 */
export function score(request: ScoreRequest): ScoreTree {
  const runs: SharedRuns = new Map();
  const level = levelOf(request);
  const run = runTable(request, level, request.readings ?? {}, runs, request.brief !== true);
  const { card, context, placement } = run;
  const readings = request.brief === true ? null : withReadings(request, level, run, runs);
  const indicators = readings?.indicators ?? run.indicators;
  const rules = eligibilityOf(card, context);
  const scheme = request.scheme.standard;
  return {
    version: TREE_VERSION,
    scheme: scheme.id,
    schemeName: scheme.name,
    table: request.table,
    tableName: card.name,
    level: card.levels.length === 0 ? null : level,
    subject: request.subject,
    asOf: dayText(context.asOf),
    total: run.total,
    max: card.total === null ? null : fraction(card.total),
    attainable: card.total === null ? null : run.attainable,
    rate: run.rate,
    provisional: provisionalOf(context),
    state: stateOf(run.total, [], indicators),
    eligibility: standing(rules),
    eligibilityRules: rules,
    quotas: quotasOf(card, context),
    ranking: rankingOf(card, context),
    indicators,
    assignments: placement.uses,
    readings: readings?.used ?? [],
    findings: [
      ...request.records.findings,
      ...strayRows(request.scheme, request.records),
      ...strayMatters(request.scheme, request.records),
      ...slipsOf(run.indicators),
      ...placement.findings,
      ...noticesOf(card, context),
      ...rankingNotices(card, context, run.total),
    ],
  };
}

/** Until the period is over, what comes after the as-of day is missing. */
function provisionalOf({ asOf, period }: MeasureContext): Provisional | null {
  return asOf < period.to ? { until: dayText(period.to), asOf: dayText(asOf) } : null;
}
