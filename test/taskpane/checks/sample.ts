import type { Problem } from '../../../src/checks';
import type { CheckView, FixPreview } from '../../../src/desk';
import { phrase, type Severity } from '../../../src/locales';
import type { PaneState } from '../../../src/taskpane/store';
import { READ } from '../fake';

/** A total that is text, and may safely become a number. */
export const TEXT_TOTAL: Problem = {
  code: 'table.textNumber',
  severity: 'error',
  where: { sheet: '自评表', address: 'F9' },
  message: phrase('workbook.notANumber'),
  group: 'table',
  id: 'table.textNumber|自评表|合计|{}',
  about: '合计',
  inText: null,
  also: [{ sheet: '自评表', address: 'F5' }],
  fix: {
    what: phrase('shell.fill', { n: 1 }),
    edits: [{ kind: 'setCell', sheet: '自评表', row: 9, column: 6, value: 12, expected: '12' }],
    safe: true,
  },
};
export const STALE: Problem = {
  ...TEXT_TOTAL,
  code: 'records.stale',
  severity: 'warning',
  where: { sheet: '案件台账', address: 'C5' },
  message: phrase('workbook.pivotStale'),
  group: 'records',
  id: 'records.stale|案件台账|A01|{}',
  also: [],
  fix: null,
};
export const IN_TEXT: Problem = {
  ...STALE,
  code: 'words.partyName',
  severity: 'hint',
  message: phrase('workbook.hiddenRow'),
  group: 'words',
  id: 'words.partyName|事迹.docx|A01|{}',
  inText: { text: '事迹.docx', paragraph: 3, character: 12 },
};

export function viewOf(problems: readonly Problem[], change: Partial<CheckView> = {}): CheckView {
  const count = (severity: Severity): number =>
    problems.filter((one) => one.severity === severity).length;
  return {
    problems,
    ignored: [],
    counts: { error: count('error'), warning: count('warning'), hint: count('hint') },
    asOf: '2025-10-10',
    scheme: '示例2025',
    tables: ['自评表'],
    sheets: ['案件台账', '人员名册'],
    looked: 40,
    kept: 0,
    ...change,
  };
}

export const PREVIEW: FixPreview = {
  cells: [
    {
      sheet: '自评表',
      address: 'F9',
      old: 12,
      oldFormula: 'SUM(F5:F7)',
      now: 15.5,
      nowIsDay: false,
      nowFormula: 'SUM(F5:F8)',
      problem: TEXT_TOTAL.id,
      what: phrase('shell.fill', { n: 1 }),
    },
    {
      sheet: '自评表',
      address: 'F8',
      old: '3',
      oldFormula: null,
      now: 3,
      nowIsDay: false,
      nowFormula: null,
      problem: TEXT_TOTAL.id,
      what: phrase('shell.fill', { n: 2 }),
    },
    {
      sheet: '自评表',
      address: 'F7',
      old: null,
      oldFormula: null,
      now: null,
      nowIsDay: false,
      nowFormula: 'F5+F6',
      problem: TEXT_TOTAL.id,
      what: phrase('shell.fill', { n: 3 }),
    },
    {
      sheet: '自评表',
      address: 'G5',
      old: '2025-03-05',
      oldFormula: null,
      now: '2025-03-05',
      nowIsDay: false,
      nowFormula: null,
      problem: TEXT_TOTAL.id,
      what: phrase('shell.fill', { n: 4 }),
    },
  ],
  waiting: [],
  findings: [],
};

/** A workbook that was checked just now. */
export function checked(
  view: CheckView,
  change: Partial<PaneState['checks']> = {},
  state: Partial<PaneState> = {},
): PaneState {
  const now = { ...READ, ...state };
  const { workbook, results } = now;
  const texts = change.texts ?? [];
  return {
    ...now,
    checks: { view, of: { workbook, results, texts }, preview: null, done: null, texts, ...change },
  };
}
