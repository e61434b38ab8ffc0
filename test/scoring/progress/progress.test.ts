import { lintSchemeText } from '../../../src/mechanisms';
import { render } from '../../../src/locales';
import { dueDays, openScheme, progress } from '../../../src/scoring';
import { recordsOf, type TestWorkbook } from '../../support/records';
import { DUTIES_SCHEME } from './scheme-text';

const scheme = openScheme(DUTIES_SCHEME, 'duties-test.yaml');
const { facts } = scheme.standard;

function at(asOf: string, workbook: TestWorkbook = {}, level = 'county') {
  return progress({ scheme, records: recordsOf(workbook, { facts }), asOf, level });
}
const lines = (asOf: string, workbook: TestWorkbook = {}, level = 'county'): string[] =>
  at(asOf, workbook, level).dues.map(
    ({ id, due, daysLeft, state, why }) =>
      `${id} ${due} ${String(daysLeft)} ${state} ${render(why)}`,
  );

test('the scheme of these tests is sound', () => {
  expect(lintSchemeText(DUTIES_SCHEME, 'duties-test.yaml')).toEqual([]);
});

describe('due days', () => {
  test('are spread over the months, for those whom they are for', () => {
    const days = (level: string) =>
      dueDays(scheme.settle({ level, readings: {} }), { level }).map(
        ({ id, due, since }) => `${id} ${since}…${due}`,
      );
    expect(days('county')).toEqual([
      'N1 2023-06-15…2023-06-25',
      'N2 2023-06-16…2023-06-30',
      'N2 2023-07-01…2023-07-15',
      'N2 2023-07-16…2023-07-30',
      'N2 2023-07-31…2023-08-15',
      'N2 2023-08-16…2023-08-30',
      'N2 2023-08-31…2023-09-15',
      'N2 2023-09-16…2023-09-30',
      'P1 2023-11-01…2023-11-20',
    ]);
    // Without the duty that asks for the list, its clause speaks for itself.
    expect(days('city').filter((line) => !line.startsWith('N2'))).toEqual([
      'P2 2023-06-15…2023-06-25',
      'N5 2023-06-15…2023-10-10',
      'N5 2023-10-11…2023-10-31',
      'P1 2023-11-01…2023-11-20',
    ]);
  });

  test('a day that a month does not have is its last', () => {
    const text = DUTIES_SCHEME.replace(
      "every: { from: '2023-06-16', to: '2023-09-30', days: [15, 30] }",
      "every: { from: '2023-01-31', to: '2023-03-30', days: [30, 31] }",
    );
    const changed = openScheme(text, 'changed.yaml');
    const days = dueDays(changed.standard, { level: null }).filter(({ id }) => id === 'N2');
    expect(days.map(({ due }) => due)).toEqual(['2023-01-31', '2023-02-28', '2023-03-30']);
  });
});

describe('what became of due days', () => {
  const done = (day: string, 材料: string, more = {}) => ({
    事项: `${材料}${day}`,
    完成日: { date: day },
    材料,
    抄送: '是',
    ...more,
  });
  const workbook: TestWorkbook = {
    sheets: {
      材料时限: [
        done('2023-06-20', '动员部署情况'),
        done('2023-06-27', '联络员名单', { 截止日: { date: '2023-06-25' } }),
        done('2023-06-30', '活动简报'),
        done('2023-06-29', '典型案例', { 份数: 2 }),
        done('2023-07-10', '活动简报'),
        done('2023-07-10', '典型案例'),
        done('2023-07-20', '活动简报', { 抄送: null }),
        done('2023-07-20', '典型案例', { 份数: 2 }),
        done('2023-08-10', '活动简报', { 抄送: '否' }),
        done('2023-08-10', '典型案例', { 份数: 2 }),
        done('2023-11-18', '总结报告'),
      ],
    },
  };

  test('each in its own words', () => {
    expect(lines('2023-09-14', workbook)).toEqual([
      'N1 2023-06-25 -81 late 逾期2天',
      'N2 2023-06-30 -76 doneOnDueDay 完成；截止日当天（2023-06-30）报送，提示：下次请提前',
      'N2 2023-07-15 -61 incomplete 缺典型案例1件；材料时限第 7 行份数未填，按1件计',
      'N2 2023-07-30 -46 unsaid 是否抄送局办公室未填',
      'N2 2023-08-15 -30 incomplete 未抄送局办公室',
      'N2 2023-08-30 -15 overdue 未报送：活动简报1件；典型案例2件',
      'N2 2023-09-15 1 notDue 未到期：截止日 2023-09-15，还有1天；目前未报送：活动简报1件；典型案例2件',
      'N2 2023-09-30 16 notDue 未到期：截止日 2023-09-30，还有16天；目前未报送：活动简报1件；典型案例2件',
      'P1 2023-11-20 67 notDue 未到期：截止日 2023-11-20，还有67天；目前未报送：总结报告1件',
    ]);
    expect(lines('2023-11-30', workbook).at(-1)).toBe(
      'P1 2023-11-20 -10 done 完成（2023-11-18 报送）',
    );
  });

  test('before anybody filled in the sheet, and on the day itself', () => {
    expect(lines('2023-06-26')[0]).toBe(
      'N1 2023-06-25 -1 unreported 截止日 2023-06-25 已过，材料时限尚未填报',
    );
    expect(lines('2023-06-25')[0]).toBe(
      'N1 2023-06-25 0 notDue 未到期：今天截止；目前未报送：动员部署情况1件；联络员名单1件',
    );
  });

  test('a duty without materials is handed in under its own name', () => {
    const own = { 事项: '自评', 完成日: { date: '2023-10-30' }, 截止日: { date: '2023-10-31' } };
    const uses = at('2023-12-01', { sheets: { 材料时限: [own] } }, 'city').dues;
    expect(uses.filter(({ id }) => id === 'N5').map(({ due, state }) => `${due} ${state}`)).toEqual(
      ['2023-10-10 overdue', '2023-10-31 done'],
    );
  });

  test('tells what has no day', () => {
    expect(at('2023-07-01').undated.map(({ id, materials }) => [id, materials])).toEqual([
      ['N3', ['专栏']],
    ]);
  });
});

describe('the task of cases', () => {
  const one = (id: string, 案件类别: string | null, 决定日期 = '2023-05-01') => ({
    案件编号: id,
    案件类别,
    决定日期: { date: 决定日期 },
  });
  const use = (unit: string | null, ...cases: readonly ReturnType<typeof one>[]) => {
    const given = at('2023-09-01', { facts: { 本单位: unit }, sheets: { 案件台账: cases } });
    const [found] = given.allocations;
    return { state: found?.state, rest: found?.rest, why: found && render(found.why) };
  };

  test('counts a case once, by the kinds that are printed', () => {
    expect(use('甲区', one('A', '危险废物、自然保护地'), one('B', '危险废物'))).toEqual({
      state: 'done',
      rest: 0,
      why: '甲区（第一组）任务2件，已有2件，已完成。其中：危险废物2件；自然保护地1件',
    });
    expect(use('甲区', one('A', '危险废物'), one('B', '危险废物', '2022-12-31'))).toEqual({
      state: 'todo',
      rest: 1,
      why: '甲区（第一组）任务2件，已有1件，还差1件。其中：危险废物1件；自然保护地0件',
    });
  });

  test('leaves to a person what an open list may hold', () => {
    expect(use('甲区', one('A', '危险废物'), one('B', '排污许可')).why).toBe(
      '甲区（第一组）任务2件，已有1件，还差1件；另有1件是否属于规定类型须人工确认。其中：危险废物1件；自然保护地0件',
    );
    expect(use('甲区', one('A', null), one('B', null)).state).toBe('open');
  });

  test('any kind counts where none is printed', () => {
    expect(use('乙区', one('A', null))).toEqual({
      state: 'done',
      rest: 0,
      why: '乙区（第二组）任务1件，已有1件，已完成',
    });
  });

  test('makes up no task', () => {
    expect(use('丙区').why).toBe('丙区不在任务分配表里（附件1），没有任务数，不另行推定');
    expect(use(null).why).toBe('基本事项“本单位”未填，查不到本单位的任务数');
    expect(use('乙区')).toEqual({
      state: 'unreported',
      rest: 1,
      why: '乙区（第二组）任务1件；案件台账尚未填报',
    });
  });
});

test('head counts say whether anybody was nominated', () => {
  const 候选对象 = [
    { 对象: '甲队', 类型: '集体' },
    { 对象: 'P01', 类型: '个人' },
  ];
  expect(at('2023-09-01', { sheets: { 候选对象 } }).quotas).toEqual([
    {
      table: 'plan',
      tableName: '计划',
      id: 'Q1',
      name: '推荐集体',
      found: 1,
      count: 2,
      reported: true,
    },
  ]);
  expect(at('2023-09-01').quotas[0]).toMatchObject({ found: 0, reported: false });
});
