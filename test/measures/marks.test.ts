import { decimal } from '../../src/exact';
import { render } from '../../src/locales';
import { evaluateMarks, topCount } from '../../src/measures';
import { marks as schema } from '../../src/rubric';
import { bounds, contextOf, type TestContext } from '../support/context';
import type { TestRow } from '../support/records';

function folded(raw: object, sheet: string, rows: readonly TestRow[], given: TestContext = {}) {
  const context = contextOf({ ...given, sheets: { ...given.sheets, [sheet]: rows } });
  const spec = schema.parse({ from: { from: sheet }, mark: { column: '综合得分' }, ...raw });
  const result = evaluateMarks(spec, context);
  return {
    value: result.value === null ? null : bounds(result.value),
    missing: result.missing,
    maybeNone: result.maybeNone,
    stages: result.stages.map((stage) =>
      stage.map((one) => `${one.label} ${bounds(one.value)}`.trim()),
    ),
    why: result.trace.unknowns.map((one) => `${one.kind} ${render(one.what)}`),
  };
}

const PEOPLE = { sheets: { 人员名册: ['P01', 'P02', 'P03'].map((id) => ({ 人员编号: id })) } };
const aid = (raw: object, rows: readonly TestRow[]) =>
  folded(
    raw,
    '监督帮扶',
    rows.map((row, n) => ({ 轮次: n + 1, ...row })),
    PEOPLE,
  );
const files = (raw: object, rows: readonly TestRow[]) =>
  folded(
    { mark: { column: '评查得分', outOf: '满分' }, ...raw },
    '案卷评查',
    rows.map((row, n) => ({ 案卷编号: n + 1, 归属: '集体', ...row })),
  );

describe('the mark of a row', () => {
  const WEIGHTED = {
    mark: { weighted: { 任务完成: 40, 发现问题: 50, 典型案例: 10 }, given: '综合得分' },
  };
  test('is a column, in parts of its own full marks', () => {
    expect(files({}, [{ 评查得分: 45, 满分: 50 }]).value).toBe('90');
    expect(files({}, [{ 评查得分: 45 }]).value).toBe('45');
  });
  test('is a weighted sum, exactly, unless a published figure is there', () => {
    const row = { 任务完成: 90, 发现问题: 85.15, 典型案例: 95 };
    expect(aid(WEIGHTED, [row]).value).toBe('88.075');
    expect(aid(WEIGHTED, [{ ...row, 综合得分: 70 }]).value).toBe('70');
  });
  test('is open over what is missing of it', () => {
    const found = aid(WEIGHTED, [{ 任务完成: 90, 发现问题: 80 }]);
    expect(found.value).toBe('76..86');
    expect(found.why).toEqual(['pending 监督帮扶第 2 行的典型案例未填，待评']);
  });
  test('outside 0 to full is told and counts as not given', () => {
    const found = aid({}, [{ 综合得分: 101 }]);
    expect(found).toMatchObject({ value: '0..100' });
    expect(found.why).toEqual([
      'pending 监督帮扶第 2 行的综合得分不在允许的范围内，暂不采用，请更正',
    ]);
    expect(files({}, [{ 评查得分: 90, 满分: 0 }]).why[0]).toContain('满分不在允许的范围内');
    expect(aid(WEIGHTED, [{ 任务完成: 900, 发现问题: 80, 典型案例: 10 }]).value).toBe('41..81');
  });
  test('has other weights for other kinds of row', () => {
    const raw = {
      mark: {
        by: '行动类型',
        cases: { 大气监督帮扶: { 任务完成: 60, 发现问题: 40 }, 移动源专项: { 任务完成: 1 } },
      },
    };
    const row = { 任务完成: 50, 发现问题: 100 };
    expect(aid(raw, [{ ...row, 行动类型: '大气监督帮扶' }]).value).toBe('70');
    expect(aid(raw, [{ ...row, 行动类型: '移动源专项' }]).value).toBe('50');
    const open = aid(raw, [row]);
    expect(open).toMatchObject({
      value: '0..100',
      why: ['pending 监督帮扶第 2 行的行动类型未填，待评'],
    });
  });
  test('is 0 where the scheme says so, and open where that is open', () => {
    const raw = { zeroWhere: { 门户公开: false } };
    expect(files(raw, [{ 评查得分: 80, 门户公开: '否' }]).value).toBe('0');
    expect(files(raw, [{ 评查得分: 80, 门户公开: '是' }]).value).toBe('80');
    expect(files(raw, [{ 评查得分: 80 }]).value).toBe('0..80');
  });
});

describe('folds', () => {
  const BY_PERSON = { by: ['人员编号'], take: 'mean' };
  const rows = [
    { 人员编号: 'P01', 综合得分: 90 },
    { 人员编号: 'P01', 综合得分: 70 },
    { 人员编号: 'P02', 综合得分: 95 },
    { 人员编号: 'P03', 综合得分: 60 },
  ];
  test('group, then take; each step is kept for the explanation', () => {
    const found = aid({ fold: [BY_PERSON, { take: 'topMean', share: 0.5, rounding: 'up' }] }, rows);
    expect(found.value).toBe('87.5');
    expect(found.stages[1]).toEqual(['P01 80', 'P02 95', 'P03 60']);
    const down = { take: 'topMean', share: 0.5, rounding: 'down' };
    expect(aid({ fold: [BY_PERSON, down] }, rows).value).toBe('95');
  });
  test('take the best, the mean or the sum', () => {
    expect(aid({ fold: [{ take: 'best' }] }, rows).value).toBe('95');
    expect(aid({ fold: [{ take: 'mean' }] }, rows).value).toBe('78.75');
    expect(aid({ fold: [{ take: 'sum' }] }, rows).value).toBe('315');
    expect(aid({}, rows).value).toBe('78.75');
  });
  test('of no row at all are nothing', () => {
    const none = contextOf({ none: ['监督帮扶'] });
    const spec = schema.parse({
      from: { from: '监督帮扶' },
      mark: { column: '综合得分' },
      fold: [{ take: 'mean' }],
    });
    expect(evaluateMarks(spec, none)).toMatchObject({ value: null, maybeNone: true, missing: [] });
    const unreported = evaluateMarks(spec, contextOf({}));
    expect(unreported.value && bounds(unreported.value)).toBe('0..100');
  });
  const ON_SITE = { from: { from: '监督帮扶', where: { 方式: '现场' } } };
  const site = rows.map((row) => ({ ...row, 方式: '现场' }));
  test('a row in doubt may take part or stay out', () => {
    const low = aid({ ...ON_SITE, fold: [{ take: 'mean' }] }, [
      ...site,
      { 人员编号: 'P03', 综合得分: 10 },
    ]);
    expect(low.value).toBe('65..78.75');
    const high = aid({ ...ON_SITE, fold: [{ take: 'best' }] }, [
      ...site,
      { 人员编号: 'P03', 综合得分: 99 },
    ]);
    expect(high.value).toBe('95..99');
    const only = aid({ ...ON_SITE, fold: [{ take: 'mean' }] }, [{ 人员编号: 'P03', 综合得分: 40 }]);
    expect(only).toMatchObject({ value: '40', maybeNone: true });
  });
  test('of the top half: one more in doubt can change how many that is', () => {
    const top = { fold: [BY_PERSON, { take: 'topMean', share: 0.5 }] };
    const found = aid({ ...ON_SITE, ...top }, [
      { 人员编号: 'P01', 综合得分: 90, 方式: '现场' },
      { 人员编号: 'P02', 综合得分: 60, 方式: '现场' },
      { 人员编号: 'P03', 综合得分: 10 },
    ]);
    expect(found.value).toBe('75..90');
  });
  test('a row that does not say its group may be in any', () => {
    const found = aid({ fold: [BY_PERSON, { take: 'best' }] }, [
      { 人员编号: 'P01', 综合得分: 90 },
      { 综合得分: 60 },
    ]);
    expect(found.value).toBe('75..90');
    expect(found.why).toEqual(['unreported 监督帮扶的人员编号未填；确实没有的请填“无”']);
  });
});

describe('so many of each kind', () => {
  const raw = (missing = 'zero') => ({
    required: {
      kinds: [
        { name: '推荐', where: { 来源: '推荐' }, count: 1 },
        { name: '随机抽取', where: { 来源: '随机抽取' }, count: 1 },
      ],
      missing,
    },
  });
  const chosen = { 来源: '推荐', 评查得分: 90 };
  const drawn = { 来源: '随机抽取', 评查得分: 80 };
  test('are averaged over the required number', () => {
    expect(files(raw(), [chosen, drawn])).toMatchObject({ value: '85', missing: [], why: [] });
  });
  test('what is missing counts 0, or is left out', () => {
    expect(files(raw(), [chosen])).toMatchObject({
      value: '45',
      missing: [{ kind: '随机抽取', count: 1 }],
    });
    expect(files(raw('leaveOut'), [chosen]).value).toBe('90');
  });
  test('none is needed where the count is for all rows together', () => {
    const two = { required: { kinds: [{ name: '案卷', count: 2 }] } };
    expect(files(two, [chosen, drawn]).value).toBe('85');
  });
  test('a surplus is open between its worst and its best choice', () => {
    const found = files(raw(), [chosen, { ...chosen, 评查得分: 60 }, drawn]);
    expect(found.value).toBe('70..85');
    expect(found.why).toEqual(['undecided “推荐”应有 1 份，登记了 2 份，请只保留参评的']);
  });
  test('a file that does not say its kind may fill the gap, whatever its place in the sheet', () => {
    const rows = [chosen, { 评查得分: 50 }, { 评查得分: 70 }];
    expect(files(raw(), rows).value).toBe('25..80');
    expect(files(raw(), [...rows].reverse()).value).toBe('25..80');
    expect(files(raw('leaveOut'), [chosen, { 评查得分: 50 }]).value).toBe('50..90');
  });
  test('a row in doubt does not count for sure', () => {
    const from = { from: '案卷评查', where: { 系统上传: true } };
    const found = files({ ...raw(), from }, [{ ...chosen, 系统上传: '是' }, drawn]);
    expect(found.value).toBe('45..85');
  });
  test('nothing at all is 0', () => {
    const spec = schema.parse({
      from: { from: '案卷评查' },
      mark: { column: '评查得分' },
      ...raw(),
    });
    const { value, missing } = evaluateMarks(spec, contextOf({ none: ['案卷评查'] }));
    expect([value && decimal(value.lo), missing.length]).toEqual(['0', 2]);
  });
});

test.each([
  [1, 0.5, 'up', 1],
  [3, 0.5, 'up', 2],
  [3, 0.5, 'down', 1],
  [4, 0.5, 'up', 2],
  [1, 0.5, 'down', 1],
  [10, 0.3, 'up', 3],
] as const)('the top of %i at %p rounded %s is %i', (n, share, rounding, expected) => {
  expect(topCount(n, share, rounding)).toBe(expected);
});
