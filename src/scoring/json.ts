import { type Fraction, toNumber } from '../exact';
import { type Finding, type Language, render } from '../locales';
import type { Excluded, RowSet, Unknown } from '../measures';
import type { IndicatorJson, TreeJson } from './json-schema';
import type {
  AssignmentUse,
  EligibilityUse,
  RankedCandidate,
  RankingUse,
  RateUse,
  ReadingUse,
  ScoreNode,
  ScoreTree,
} from './tree';

/** A scored table as plain JSON: figures as numbers, sentences in one language. */
export function treeToJson(tree: ScoreTree, language: Language = 'zh-CN'): TreeJson {
  const words = new Words(language);
  return {
    version: tree.version,
    scheme: tree.scheme,
    schemeName: tree.schemeName,
    table: tree.table,
    tableName: tree.tableName,
    level: tree.level,
    subject: tree.subject,
    asOf: tree.asOf,
    total: toNumber(tree.total.lo),
    totalHi: number(tree.total.hi),
    max: number(tree.max),
    attainable: number(tree.attainable),
    rate: tree.rate === null ? null : rateJson(tree.rate),
    provisional: tree.provisional === null ? null : { ...tree.provisional },
    state: tree.state,
    eligibility: tree.eligibility,
    eligibilityRules: tree.eligibilityRules.map((rule) => words.eligibility(rule)),
    quotas: tree.quotas.map(({ id, name, found, count }) => ({ id, name, found, count })),
    ranking: tree.ranking === null ? null : rankingJson(tree.ranking),
    indicators: tree.indicators.map((node) => words.indicator(node)),
    assignments: tree.assignments.map(assignmentJson),
    readings: tree.readings.map(({ key, chosen, label, standard }) => ({
      key,
      chosen,
      label,
      standard,
    })),
    findings: tree.findings.map((one) => words.finding(one)),
  };
}

const number = (value: Fraction | null): number | null => (value === null ? null : toNumber(value));

const boundsJson = ({ lo, hi }: ScoreTree['total']) => ({ lo: toNumber(lo), hi: number(hi) });

const rateJson = ({ of, percent, before }: RateUse) => ({
  of: toNumber(of),
  percent: boundsJson(percent),
  before: before === null ? null : boundsJson(before),
});

const candidateJson = ({ key, place, score, then }: RankedCandidate) => ({
  key,
  place,
  score: toNumber(score),
  then: then.map(number),
});

const rankingJson = (use: RankingUse) => ({
  id: use.id,
  places: use.places,
  status: use.status,
  chosen: use.chosen.map(candidateJson),
  tied: use.tied.map(candidateJson),
  others: use.others.map(candidateJson),
  removed: use.removed.map(({ key, rules }) => ({ key, rules: [...rules] })),
  unchecked: [...use.unchecked],
  unscored: [...use.unscored],
  source: sourceJson(use.source),
  note: use.note,
});

const rowsJson = (set: RowSet) => ({
  sheet: set.sheet,
  count: set.count,
  ranges: [...set.ranges],
  more: set.more,
  keys: [...set.keys],
});

const sourceJson = ({ text, at }: ScoreNode['source']) => ({ text, at });

function assignmentJson(use: AssignmentUse) {
  return {
    id: use.id,
    source: sourceJson(use.source),
    total: toNumber(use.total),
    cases: use.cases.map(({ caseId, used, group, places, pinned, nextBest }) => ({
      caseId,
      used: [...used],
      group,
      places: [...places],
      pinned,
      nextBest:
        nextBest === null ? null : { place: nextBest.place, total: toNumber(nextBest.total) },
    })),
  };
}

function readingJson(use: ReadingUse) {
  return {
    key: use.key,
    question: use.question,
    chosen: use.chosen,
    label: use.label,
    standard: use.standard,
    reason: use.reason,
    alternatives: use.alternatives.map(({ option, label, score, total }) => ({
      option,
      label,
      score: boundsJson(score),
      total: boundsJson(total),
    })),
  };
}

/** The parts of the JSON that hold sentences. */
class Words {
  constructor(private readonly language: Language) {}

  indicator(node: ScoreNode): IndicatorJson {
    return {
      id: node.id,
      name: node.name,
      role: node.role,
      points: number(node.points),
      effectivePoints: number(node.effectivePoints),
      raw: toNumber(node.raw.lo),
      score: toNumber(node.score.lo),
      ...boundsJson(node.score),
      attainable: number(node.attainable),
      state: node.state,
      verdict: node.verdict,
      why: render(node.why, this.language),
      rows: node.rows.map(rowsJson),
      excluded: node.excluded.map((one) => this.excluded(one)),
      readings: node.readings.map(readingJson),
      missing: node.missing.map((one) => this.missing(one)),
      source: sourceJson(node.source),
      evidence: [...node.evidence],
      owner: { ...node.owner },
      due: node.due,
      children: node.children.map((child) => this.indicator(child)),
    };
  }

  eligibility(rule: EligibilityUse) {
    return {
      id: rule.id,
      name: rule.name,
      state: rule.state,
      rows: rule.rows.map(rowsJson),
      missing: rule.missing.map((one) => this.missing(one)),
      source: sourceJson(rule.source),
    };
  }

  finding({ code, severity, where, message }: Finding) {
    return {
      code,
      severity,
      sheet: where?.sheet ?? null,
      address: where?.address ?? null,
      message: render(message, this.language),
    };
  }

  private excluded({ reason, rows: set }: Excluded) {
    return { reason: render(reason, this.language), rows: rowsJson(set) };
  }

  private missing({ kind, what }: Unknown) {
    return { kind, what: render(what, this.language) };
  }
}
