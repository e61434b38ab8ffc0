import { Reuse } from '../../src/desk/reuse';
import { readRecords } from '../../src/records';
import { score, type ScoreTree } from '../../src/scoring';
import { BANAN, SAMPLE, schemeAt } from '../scoresheet/support';
import { type TestSheet, workbookOf } from '../support/records';

const SCHEME = schemeAt(SAMPLE);
const CASES: TestSheet = {
  name: '案件台账',
  grid: [
    ['案件编号', '当事人'],
    ['A1', '甲'],
  ],
};
const SCORES: TestSheet = {
  name: '自评表',
  grid: [
    ['指标', '分值', '自评得分'],
    ['监管', 3, 2],
  ],
};
const MINE: TestSheet = {
  name: '我的案子',
  grid: [
    ['案件编号', '当事人'],
    ['B1', '乙'],
  ],
};
const with2 = (sheet: TestSheet, value: string): TestSheet => ({
  ...sheet,
  grid: [...sheet.grid, ['A2', value]],
});

function kept(...sheets: TestSheet[]) {
  const reuse = new Reuse();
  const snapshot = workbookOf(sheets);
  const records = readRecords(snapshot);
  reuse.keepRecords(snapshot, SCHEME, undefined, records);
  return { reuse, records };
}

test('records stand while only other sheets change', () => {
  const { reuse, records } = kept(CASES, SCORES, MINE);
  const scored = workbookOf([CASES, with2(SCORES, '改'), MINE]);
  expect(reuse.records(scored, SCHEME, undefined)).toBe(records);
});

test('records are read again when their sheet, the scheme or the names of sheets change', () => {
  const { reuse } = kept(CASES, SCORES, MINE);
  const same = workbookOf([CASES, SCORES, MINE]);
  expect(
    reuse.records(workbookOf([with2(CASES, '丙'), SCORES, MINE]), SCHEME, undefined),
  ).toBeNull();
  expect(reuse.records(workbookOf([SCORES, MINE]), SCHEME, undefined)).toBeNull();
  expect(reuse.records(same, schemeAt(BANAN), undefined)).toBeNull();
  expect(reuse.records(same, SCHEME, { sheets: { 案件台账: '我的案子' } })).toBeNull();
  expect(reuse.records(workbookOf([CASES, SCORES, MINE], true), SCHEME, undefined)).toBeNull();
});

test('a sheet that came under a name people use for a raw-data sheet is read', () => {
  const { reuse } = kept(SCORES);
  const other = { ...CASES, name: '案件清单' };
  expect(reuse.records(workbookOf([SCORES, other]), SCHEME, undefined)).toBeNull();
});

test('a tree stands for the same records and choices only', () => {
  const { reuse, records } = kept(CASES);
  const choices = { asOf: '2025-10-10', readings: {}, pins: {} };
  const job = { table: 'unit', subject: '集体', level: 'county' };
  const again = (): ScoreTree =>
    score({ ...choices, ...job, scheme: SCHEME, records, brief: true });
  const tree = reuse.tree(SCHEME, records, job, choices, again);
  expect(reuse.tree(SCHEME, records, job, { ...choices }, again)).toBe(tree);
  const others = [
    reuse.tree(SCHEME, records, job, { ...choices, asOf: '2025-10-11' }, again),
    reuse.tree(SCHEME, records, job, { ...choices, pins: { A1: null } }, again),
    reuse.tree(SCHEME, kept(CASES).records, job, choices, again),
  ];
  expect(new Set([tree, ...others]).size).toBe(4);
});
