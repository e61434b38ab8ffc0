import { PRESENCES } from '../../../src/checks/records/facts/people';
import { columnSpec } from '../../../src/records';
import type { TestRow } from '../../support/records';
import { inRows, problemsOf, words } from './support';

const ROSTER: readonly TestRow[] = [
  { 人员编号: 'P01', 姓名: '甲一', 离岗日期: '2025-05-31' },
  { 人员编号: 'P02', 姓名: '甲二', 到岗日期: '2025-03-01' },
  { 人员编号: 'P03', 姓名: '甲三', 取证日期: '2020-05-01', 执法证有效期至: '2025-04-30' },
  { 人员编号: 'P04', 姓名: '甲四' },
];
const others = { 人员名册: ROSTER };
const left = (sheet: string, row: TestRow): string[] =>
  inRows('leftBefore', sheet, [row], { others, asOf: '2025-03-31' });

it('knows people and dates by columns of the dictionary', () => {
  const kinds = PRESENCES.flatMap(({ sheet, people, from, until }) => [
    columnSpec(sheet, people)?.kind.replace('persons', 'person'),
    ...[...from, ...until].map((name) => columnSpec(sheet, name)?.kind),
  ]);
  expect(new Set(kinds)).toEqual(new Set(['person', 'date']));
});

describe('records.leftBefore', () => {
  it('finds people in records of a time when they had left', () => {
    const row = { 记录编号: 'J1', 检查日期: '2025-06-01', 检查人员: 'P04、甲一' };
    expect(left('检查记录', row)).toEqual(['error C2 left']);
    const situation = { sheets: { ...others, 检查记录: [row] } };
    expect(words('leftBefore', situation)[0]).toBe(
      'P01 于 2025-05-31 离岗，本条记录的日期是 2025-06-01，在离岗之后。请核对人员和日期，或者改正人员名册。',
    );
    expect(problemsOf('leftBefore', situation)[0]?.also).toEqual([
      { sheet: '人员名册', address: 'C2' },
    ]);
    expect(left('检查记录', { ...row, 检查日期: '2025-05-31' })).toEqual([]);
    expect(left('检查记录', { ...row, 检查日期: undefined })).toEqual([]);
    expect(left('检查记录', { ...row, 检查人员: 'P04' })).toEqual([]);
  });

  it('finds people who came later', () => {
    const row = { 记录编号: 'J1', 检查日期: '2025-02-28', 检查人员: 'P02' };
    expect(left('检查记录', row)).toEqual(['warning C2 came']);
    expect(left('检查记录', { ...row, 检查日期: '2025-03-01' })).toEqual([]);
    expect(left('培训活动', { 名称: '岗前培训', 日期: '2025-02-10', 参加人员: 'P02' })).toEqual([
      'hint C2 came',
    ]);
  });

  it('takes a case as lasting from its filing to its end', () => {
    const row = {
      案件编号: 'A1',
      立案日期: '2025-05-20',
      决定日期: '2025-07-01',
      主要承办人: 'P01、P02',
    };
    expect(left('案件台账', row)).toEqual([]);
    expect(left('案件台账', { ...row, 立案日期: '2025-06-02' })).toEqual(['error D2 left']);
    const early = { ...row, 立案日期: '2025-01-05', 决定日期: '2025-02-01', 主要承办人: 'P02' };
    expect(left('案件台账', early)).toEqual(['warning D2 came']);
    expect(left('案件台账', { ...early, 结案日期: '2025-03-20' })).toEqual([]);
  });

  it('lets records go up in the name of somebody who left after the check', () => {
    const row = { 记录编号: 'J1', 检查日期: '2025-05-30', 上传日期: '2025-06-02', 上传人: 'P01' };
    expect(left('检查记录', row)).toEqual(['hint D2 left']);
    expect(left('检查记录', { ...row, 检查日期: '2025-06-01' })).toEqual(['warning D2 left']);
  });

  it('hints once a person at checks outside the time of the licence', () => {
    const rows = ['2025-04-30', '2025-05-02', '2025-05-03', '2020-04-30'].map((day, at) => ({
      记录编号: `J${String(at)}`,
      检查日期: day,
      检查人员: 'P03、P04',
    }));
    const sheets = { ...others, 检查记录: rows };
    expect(inRows('leftBefore', '检查记录', rows, { others })).toEqual(['hint C3 unlicensed']);
    expect(words('leftBefore', { sheets })[0]).toContain(
      'P03 的执法证有效期为 2020-05-01 至 2025-04-30，有 3 条检查记录在有效期之外',
    );
  });

  it('finds a roster that contradicts itself', () => {
    const roster = (...rows: TestRow[]): string[] =>
      inRows('leftBefore', '人员名册', [...rows, { 人员编号: 'P99', 离岗日期: '2025-01-31' }], {
        asOf: '2025-10-10',
      });
    const one = { 人员编号: 'P01', 在编在岗: '是', 离岗日期: '2025-03-31' };
    expect(roster(one)).toEqual(['error B2 onDutyThoughGone']);
    expect(roster({ ...one, 在编在岗: '否' })).toEqual([]);
    expect(roster({ ...one, 离岗日期: '2025-12-31' })).toEqual([]);
    expect(roster({ ...one, 到岗日期: '2025-06-01' })).toEqual([]);
    expect(roster({ ...one, 在编在岗: '否', 离岗日期: undefined })).toEqual([
      'hint B2 offDutyWithoutDay',
    ]);
    expect(roster({ ...one, 在编在岗: '否', 离岗日期: '三月底' })).toEqual([]);
    const licensed = {
      人员编号: 'P01',
      持证: '是',
      取证日期: '2020-01-01',
      执法证有效期至: '2025-06-30',
    };
    expect(roster(licensed)).toEqual(['warning B2 licensedThoughExpired']);
    expect(roster({ ...licensed, 执法证有效期至: '2025-10-10' })).toEqual([]);
    expect(roster({ ...licensed, 持证: '否' })).toEqual([]);
    expect(roster({ ...licensed, 持证: '否', 执法证有效期至: '2027-06-30' })).toEqual([
      'warning B2 unlicensedThoughValid',
    ]);
  });

  it('goes by the end of the period where that is over', () => {
    const rows = [{ 人员编号: 'P01', 在编在岗: '是', 离岗日期: '2025-12-15' }];
    const asOf = '2026-01-10';
    expect(inRows('leftBefore', '人员名册', rows, { asOf, drill: true })).toEqual([]);
    expect(inRows('leftBefore', '人员名册', rows, { asOf })).toEqual(['error B2 onDutyThoughGone']);
  });

  it('is silent without a roster', () => {
    const row = { 记录编号: 'J1', 检查日期: '2025-06-01', 检查人员: 'P01' };
    expect(inRows('leftBefore', '检查记录', [row])).toEqual([]);
  });
});

describe('records.namedPeople', () => {
  const crew = (...cells: string[]): string[] =>
    inRows(
      'namedPeople',
      '检查记录',
      cells.map((检查人员, at) => ({ 记录编号: `J${String(at)}`, 检查人员 })),
      { others },
    );
  const full = Array.from({ length: 20 }, () => 'P01、P04');

  it('finds a person who is named twice, by whatever name', () => {
    expect(crew(...full, 'P04、P04')).toEqual(['warning B22 personTwice']);
    expect(crew(...full, 'P04；甲四')).toEqual(['warning B22 personTwice']);
    expect(crew(...full, '甲四（P04）、P01', 'P01、P02、', 'P01、P02、P03')).toEqual([]);
    expect(
      inRows('namedPeople', '培训活动', [{ 名称: '培训', 参加人员: 'P01，P02，P01' }]),
    ).toEqual(['warning B2 personTwice']);
  });

  it('finds a check of one person where checks name two', () => {
    expect(crew(...full, 'P01')).toEqual(['warning B22 onePerson']);
    expect(crew(...full, '')).toEqual([]);
    expect(crew('P01、P02', 'P01', 'P02')).toEqual([]);
    // Two whom nobody knows are two.
    expect(crew(...full, '外甲、外乙')).toEqual([]);
  });
});
