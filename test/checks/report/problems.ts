import type { Problem, ReportInput } from '../../../src/checks';
import { problemOf } from '../../../src/checks/problem';
import { phrase } from '../../../src/locales';

const edit = {
  kind: 'setCell',
  sheet: '集体自评',
  row: 30,
  column: 8,
  value: 96,
  formula: 'SUM(H5:H29)',
  expected: 95,
} as const;

/** Problems of every kind that a report has to show. */
export const PROBLEMS: readonly Problem[] = [
  problemOf('table', 'table.totalDiffers', {
    severity: 'error',
    where: { sheet: '集体自评', address: 'H30' },
    message: phrase('desk.unexpected', { what: '<b>96</b> & "95"' }),
    about: 'total',
    also: [
      { sheet: '案件台账', address: 'C5' },
      { sheet: '案件台账', address: 'A2:H2' },
    ],
    fix: { what: phrase('checks.notChecked'), edits: [edit], safe: true },
  }),
  problemOf('records', 'records.dateOrder', {
    severity: 'warning',
    where: { sheet: '案件台账' },
    message: phrase('checks.noReason'),
    about: 'A01',
    also: Array.from({ length: 12 }, (_, index) => ({
      sheet: '案件台账',
      address: `D${index + 2}`,
    })),
    fix: { what: phrase('checks.notChecked'), edits: [edit], safe: false },
  }),
  problemOf('words', 'words.partyName', {
    severity: 'hint',
    inText: { text: '事迹.docx', paragraph: 3, character: 12 },
    message: phrase('checks.noReason'),
    about: '甲',
  }),
];

export const IGNORED: ReportInput['ignored'] = [
  {
    problem: problemOf('across', 'across.quota', {
      severity: 'error',
      where: { sheet: '候选对象', address: 'A5' },
      message: phrase('checks.noReason'),
      about: 'P05',
    }),
    reason: '<script>alert(1)</script> 已向市局说明',
  },
];

export const INPUT: ReportInput = {
  title: '自评 & 核对.xlsx',
  asOf: '2025-10-10',
  problems: PROBLEMS,
  ignored: IGNORED,
  language: 'zh-CN',
};
