import { exactly, fraction, ZERO } from '../../../src/exact';
import { phrase } from '../../../src/locales';
import type { ScoreNode, ScoreTree } from '../../../src/scoring';
import type { Result } from '../../../src/taskpane/store/state';

/** A made-up clause worth 10 points, of which it has all. */
export const node = (of: Partial<ScoreNode> & { readonly id: string }): ScoreNode => ({
  name: `条款${of.id}`,
  role: 'gain',
  points: fraction(10),
  effectivePoints: fraction(10),
  raw: exactly(10),
  score: exactly(10),
  attainable: fraction(10),
  state: 'scored',
  why: phrase('scoring.single', { total: '10' }),
  verdict: null,
  rows: [],
  excluded: [],
  readings: [],
  missing: [],
  source: { text: `原文${of.id}`, at: '附件1' },
  evidence: [],
  owner: { guide: null, responsible: null },
  due: null,
  children: [],
  ...of,
});

export const tree = (of: Partial<ScoreTree>): ScoreTree => ({
  version: 1,
  scheme: 'made-up',
  schemeName: '试验方案',
  table: 'collective',
  tableName: '集体',
  level: null,
  subject: '集体',
  asOf: '2025-10-10',
  total: exactly(10),
  max: fraction(100),
  attainable: fraction(100),
  rate: null,
  provisional: null,
  state: 'scored',
  eligibility: 'eligible',
  eligibilityRules: [],
  quotas: [],
  ranking: null,
  indicators: [],
  assignments: [],
  readings: [],
  findings: [],
  ...of,
});

export const result = (of: Partial<ScoreTree>): Result => {
  const made = tree(of);
  return { job: `${made.table} ${made.subject}`, tree: made };
};

export const unknown = (
  kind: 'unreported' | 'undecided' | 'pending' | 'notDue',
  sheet: string,
) => ({
  kind,
  what: phrase('measures.sheetUnreported', { sheet }),
});

export { ZERO };
