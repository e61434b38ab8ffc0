import type { TestRow } from '../support/records';
import { evaluate, lint } from './evaluate';

const RULE = {
  kind: 'submission',
  strength: 'must',
  items: [{ material: '活动简报' }, { material: '典型案例', count: 3 }],
  copied: '局办公室',
};
const AUGUST = { ...RULE, due: '2020-08-25', since: '2020-07-29' };
const SEPTEMBER = { ...RULE, due: '2020-09-25', since: '2020-08-26' };
const OCTOBER = { ...RULE, due: '2020-10-25', since: '2020-09-26' };

const over = (asOf: string, ...rows: readonly TestRow[]) => ({
  asOf,
  sheets: { 材料时限: rows.map((row, index) => ({ 事项: `事项${String(index)}`, ...row })) },
});
const sent = (day: string, briefs: number, cases: number, copied = '是'): TestRow[] => [
  { 完成日: { date: day }, 材料: '活动简报', 份数: briefs, 抄送: copied },
  { 完成日: { date: day }, 材料: '典型案例', 份数: cases, 抄送: copied },
];
const dueOn = (day: string, rows: readonly TestRow[]): TestRow[] =>
  rows.map((row) => ({ ...row, 截止日: { date: day } }));

describe('submission: one brief and three cases by the 25th, copied to the office', () => {
  const year = [
    ...dueOn('2020-08-25', sent('2020-08-25', 1, 3)),
    ...dueOn('2020-09-25', sent('2020-09-24', 1, 2)),
    ...dueOn('2020-10-25', sent('2020-10-26', 1, 3, '否')),
  ];

  test('a hand-in on the due day counts, with a hint', () => {
    expect(evaluate(AUGUST, null, over('2020-12-31', ...year))).toMatchObject({
      verdict: 'met',
      why: '完成；截止日当天（2020-08-25）报送，提示：下次请提前',
      unknowns: [],
      raw: '0',
    });
  });

  test('says which pieces are missing', () => {
    expect(evaluate(SEPTEMBER, null, over('2020-12-31', ...year))).toMatchObject({
      verdict: 'unmet',
      why: '缺典型案例1件',
    });
  });

  test('says by how many days it came late and that the copy is missing', () => {
    expect(evaluate(OCTOBER, null, over('2020-12-31', ...year))).toMatchObject({
      verdict: 'unmet',
      why: '逾期1天；未抄送局办公室',
      english: '1 days late; no copy sent: 局办公室',
    });
  });

  test('an aim that is missed is a hint', () => {
    const result = evaluate({ ...SEPTEMBER, strength: 'aim' }, null, over('2020-12-31', ...year));
    expect(result).toMatchObject({
      verdict: 'hint',
      why: '未达到努力目标，请说明原因：缺典型案例1件',
    });
  });

  test('rows without 截止日 belong to the due day of the days before it', () => {
    const rows = [...sent('2020-08-20', 1, 3), ...sent('2020-08-26', 1, 3)];
    const end = over('2020-12-31', ...rows);
    expect(evaluate(AUGUST, null, end).why).toBe('完成（2020-08-20 报送）');
    expect(evaluate(SEPTEMBER, null, end).why).toBe('完成（2020-08-26 报送）');
    expect(evaluate(OCTOBER, null, end)).toMatchObject({
      verdict: 'unmet',
      why: '未报送：活动简报1件；典型案例3件',
    });
  });

  test('a row without 份数 is one piece, and it is said', () => {
    const rows = dueOn('2020-08-25', [
      { 完成日: { date: '2020-08-20' }, 材料: '活动简报', 抄送: '是' },
      { 完成日: { date: '2020-08-20' }, 材料: '典型案例', 抄送: '是' },
    ]);
    expect(evaluate(AUGUST, null, over('2020-12-31', ...rows)).why).toBe(
      '缺典型案例2件；材料时限第 3 行份数未填，按1件计',
    );
  });

  test('pieces that come after the due day make it late, surplus ones do not', () => {
    const first = dueOn('2020-08-25', sent('2020-08-20', 1, 2));
    const late = dueOn('2020-08-25', [
      { 完成日: { date: '2020-08-28' }, 材料: '典型案例', 份数: 1, 抄送: '是' },
    ]);
    expect(evaluate(AUGUST, null, over('2020-12-31', ...first, ...late)).why).toBe('逾期3天');
    const full = dueOn('2020-08-25', sent('2020-08-20', 1, 3));
    expect(evaluate(AUGUST, null, over('2020-12-31', ...full, ...late)).verdict).toBe('met');
  });

  test('before the day is over nothing is missed', () => {
    const rows = dueOn('2020-08-25', sent('2020-08-20', 1, 2));
    expect(evaluate(AUGUST, null, over('2020-08-24', ...rows))).toMatchObject({
      verdict: 'unknown',
      why: '未到期：截止日 2020-08-25，还有1天；目前缺典型案例1件',
      unknowns: ['notDue 到 2020-08-25（含当日）为止，缺典型案例1件'],
    });
    expect(evaluate(AUGUST, null, over('2020-08-25', ...rows)).why).toBe(
      '未到期：今天截止；目前缺典型案例1件',
    );
    // What is dated after the as-of day has not happened yet.
    expect(evaluate(AUGUST, null, over('2020-08-10', ...rows)).why).toBe(
      '未到期：截止日 2020-08-25，还有15天；目前未报送：活动简报1件；典型案例3件',
    );
  });

  test('without a single row it is 未填, and none is a word', () => {
    expect(evaluate(AUGUST, null, { asOf: '2020-12-31' })).toMatchObject({
      verdict: 'unknown',
      why: '截止日 2020-08-25 已过，材料时限尚未填报',
      unknowns: ['unreported 材料时限尚未填报；确无此类记录的，请在基本事项中填“本期无此类记录”'],
    });
    expect(evaluate(AUGUST, null, { asOf: '2020-12-31', none: ['材料时限'] }).verdict).toBe(
      'unmet',
    );
  });

  test('what cannot be read or is not said stays open', () => {
    const rows = dueOn('2020-08-25', sent('2020-08-20', 1, 2));
    const garbled = dueOn('2020-08-25', [{ 完成日: '下周', 材料: '典型案例', 抄送: '是' }]);
    expect(evaluate(AUGUST, null, over('2020-12-31', ...rows, ...garbled))).toMatchObject({
      verdict: 'unknown',
      why: '材料时限第 4 行的日期或对象没有填清楚，尚不能判定：缺典型案例1件',
    });
    const unsaid = dueOn('2020-08-25', sent('2020-08-20', 1, 3)).map((row) => ({
      ...row,
      抄送: null,
    }));
    expect(evaluate(AUGUST, null, over('2020-12-31', ...unsaid))).toMatchObject({
      verdict: 'unknown',
      why: '是否抄送局办公室未填',
    });
    expect(
      evaluate({ ...AUGUST, copied: false }, null, over('2020-12-31', ...unsaid)).verdict,
    ).toBe('met');
  });

  test('a matter without 材料 is known by its name', () => {
    const rule = { ...AUGUST, items: [{ material: '动员大会' }], copied: false };
    const rows = [{ 事项: '动员大会', 完成日: { date: '2020-08-03' } }];
    expect(evaluate(rule, null, { asOf: '2020-12-31', sheets: { 材料时限: rows } }).verdict).toBe(
      'met',
    );
  });

  test('reads 材料时限 only', () => {
    expect(lint({ ...AUGUST, records: { from: '发布情况' } })).toEqual([
      'records 只能取自材料时限',
    ]);
  });
});

describe('a commitment with a due day', () => {
  const rule = {
    kind: 'commitment',
    strength: 'must',
    due: '2020-11-20',
    kept: {
      exists: { from: '材料时限', where: { 材料: '总结报告', 完成日: { to: '2020-11-20' } } },
    },
  };
  const report = { 完成日: { date: '2020-11-18' }, 材料: '总结报告' };
  const other = { 完成日: { date: '2020-11-18' }, 材料: '活动简报' };
  test('is not due until that day is over', () => {
    expect(evaluate(rule, null, over('2020-11-20', other))).toMatchObject({
      verdict: 'unknown',
      why: '未到期：今天截止，目前还没有做到',
      unknowns: ['notDue 到 2020-11-20（含当日）为止，目前还没有做到'],
    });
    expect(evaluate(rule, null, over('2020-11-18', other)).why).toBe(
      '未到期：截止日 2020-11-20，还有2天，目前还没有做到',
    );
    expect(evaluate(rule, null, over('2020-11-21', other)).verdict).toBe('unmet');
    expect(evaluate(rule, null, over('2020-11-20', report)).verdict).toBe('met');
  });
});
