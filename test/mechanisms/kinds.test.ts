import type { FactDeclaration } from '../../src/rubric';
import type { TestContext } from '../support/context';
import type { TestRow } from '../support/records';
import { evaluate, lint } from './evaluate';

const DECLARED: Readonly<Record<string, FactDeclaration>> = {
  接入: { kind: 'flag', question: '是否接入' },
  成绩: { kind: 'number', unit: '分', question: '上级认定的成绩' },
  本单位: { kind: 'number', question: '本单位' },
  全市: { kind: 'number', question: '全市' },
  占比: { kind: 'number', question: '占比' },
};
const facts = (values: Readonly<Record<string, number | string>>): TestContext => ({
  declared: DECLARED,
  facts: values,
});
const sheet = (name: string, rows: readonly TestRow[], rest: TestContext = {}): TestContext => ({
  declared: DECLARED,
  ...rest,
  sheets: { ...rest.sheets, [name]: rows },
});
const cases = (...rows: TestRow[]): TestContext =>
  sheet(
    '案件台账',
    rows.map((row, n) => ({ 案件编号: `K${String(n + 1)}`, ...row })),
  );

/** Raw bounds and the words for them. */
const said = (
  rule: unknown,
  points: number | null,
  over: TestContext = { declared: DECLARED },
): [string, string] => {
  const { raw, why, english } = evaluate(rule, points, over);
  expect(english).not.toMatch(/\{\{|mechanisms\.|measures\./);
  return [raw, why];
};

describe('flat', () => {
  const rule = { kind: 'flat', points: 2, when: { fact: '接入' } };
  test('gives all as soon as it holds, nothing when it does not, and asks otherwise', () => {
    expect(said(rule, 2, facts({ 接入: '是' }))).toEqual([
      '2',
      '已满足，得 2 分。依据：基本事项 1 条（接入）',
    ]);
    expect(said(rule, 2, facts({ 接入: '否' }))).toEqual(['0', '条件未满足，得 0 分']);
    expect(said(rule, 2)).toEqual([
      '0..2',
      '尚不能判定，先计 0 分，满足后得 2 分：基本事项“接入”未填',
    ]);
    expect(said({ ...rule, when: true }, 2)).toEqual(['2', '已满足，得 2 分。依据：无对应记录']);
  });
  test('names the rows where the records are too many to name', () => {
    const when = { exists: { from: '案件台账', where: { 重大案件: true } } };
    const many = Array.from({ length: 60 }, () => ({ 重大案件: '是' }));
    expect(said({ ...rule, when }, 2, cases(...many))[1]).toBe(
      '已满足，得 2 分。依据：案件台账 60 条（第 2-61 行）',
    );
  });
  test('over rows, once, however many there are', () => {
    const one = {
      kind: 'flat',
      points: 4,
      when: { exists: { from: '案件台账', where: { 重大案件: true } } },
    };
    expect(said(one, 4, cases({ 重大案件: '是' }, { 重大案件: '是' }))).toEqual([
      '4',
      '已满足，得 4 分。依据：案件台账 2 条（K1、K2）',
    ]);
  });
  test('under an assignment holds by what is left to it', () => {
    const one = { kind: 'flat', points: 4, when: { exists: { from: '案件台账' } } };
    const over = cases({}, {});
    const rows = (...list: number[]) => ({
      lo: new Set(list),
      hi: new Set(list),
      usedAt: (row: number) => (row === 0 ? '3.1' : null),
    });
    expect(evaluate(one, 4, over, rows(1))).toMatchObject({
      raw: '4',
      excluded: ['2 已用于 3.1，一案不重复计分'],
    });
    expect(evaluate(one, 4, over, rows())).toMatchObject({
      raw: '0',
      excluded: ['2 已用于 3.1，一案不重复计分', '3 按最优分配不在此处使用（不增加得分）'],
    });
    const maybe = { lo: new Set<number>(), hi: new Set([1]), usedAt: () => null };
    expect(evaluate(one, 4, over, maybe)).toMatchObject({ raw: '0..4' });
    expect(evaluate(one, 4, { declared: DECLARED }, rows())).toMatchObject({ raw: '0..4' });
  });
});

test('flat over a figure that nothing can be said of still says that it is open', () => {
  const declared = { 日期: { kind: 'date', question: '何时' } } as const;
  const rule = { kind: 'flat', points: 2, when: { quantity: { fact: '日期' }, atLeast: 1 } };
  const open = evaluate(rule, 2, { declared, facts: { 日期: '2025-03-05' } });
  expect(open).toMatchObject({ raw: '0..2', unknowns: ['undecided 条件尚不能判定'] });
});

describe('veto', () => {
  const rule = { kind: 'veto', when: { exists: { from: '监督帮扶', where: { 廉洁问题: true } } } };
  const rows = (flag: string | null) =>
    sheet('监督帮扶', [{ 轮次: 1, 人员编号: '集体', 廉洁问题: flag }]);
  test('says whether it happened', () => {
    expect(said(rule, null, rows('是'))).toEqual([
      '0',
      '已发生否决事项，该项不得分。依据：监督帮扶 1 条（1）',
    ]);
    expect(said(rule, null, rows('否'))).toEqual(['0', '未发生否决事项']);
    expect(said(rule, null, rows(null))[1]).toBe(
      '是否发生否决事项尚未填报：监督帮扶第 2 行（共 1 行）相关栏目未填，无法判断：廉洁问题为是',
    );
  });
  test('says that it takes the right to stand where it takes no points', () => {
    expect(said({ ...rule, rejects: true }, null, rows('是'))[1]).toBe(
      '已发生否决事项，取消评审资格，各项得分照列。依据：监督帮扶 1 条（1）',
    );
  });
});

describe('commitment', () => {
  const rule = (strength: string) => ({ kind: 'commitment', strength, kept: { fact: '接入' } });
  test('is kept or not; an aim that is missed is a hint', () => {
    expect(evaluate(rule('must'), null, facts({ 接入: '是' }))).toMatchObject({
      verdict: 'met',
      why: '依据：基本事项 1 条（接入）',
      raw: '0',
    });
    expect(evaluate(rule('must'), null, facts({ 接入: '否' }))).toMatchObject({
      verdict: 'unmet',
      why: '没有做到',
    });
    expect(evaluate(rule('aim'), null, facts({ 接入: '否' }))).toMatchObject({
      verdict: 'hint',
      why: '没有达到努力目标，请说明原因',
    });
    expect(evaluate(rule('aim'), null, { declared: DECLARED })).toMatchObject({
      verdict: 'unknown',
      why: '尚不能判定：基本事项“接入”未填',
    });
  });
});

describe('bestOf', () => {
  const rule = {
    kind: 'bestOf',
    options: [
      {
        id: '1.2a',
        name: '省级',
        points: 3,
        when: { exists: { from: '荣誉资质', where: { 层级: '省' } } },
      },
      { name: '市级', points: 2, when: { exists: { from: '荣誉资质', where: { 层级: '市' } } } },
    ],
  };
  const rows = (...levels: (string | null)[]) =>
    sheet(
      '荣誉资质',
      levels.map((层级, n) => ({ 名称: `甲${String(n)}`, 对象: '集体', 层级 })),
    );
  test('gives the best that is met, never the sum', () => {
    expect(said(rule, 3, rows('省', '市'))).toEqual([
      '3',
      '省级，得 3 分（择优，不累加）。依据：荣誉资质 1 条（甲0）',
    ]);
    expect(said(rule, 3, rows('市', null))[0]).toBe('2..3');
    expect(said(rule, 3, rows('区县'))).toEqual(['0', '各档均未达到，得 0 分']);
    expect(said(rule, 3)).toEqual([
      '0..3',
      expect.stringContaining('尚不能判定，先计 0 分，满足后得 3 分：'),
    ]);
  });
  test('does not ask for what could give no more', () => {
    expect(evaluate(rule, 3, rows('省', null)).unknowns).toEqual([]);
  });
});

describe('tier', () => {
  const rule = {
    kind: 'tier',
    unit: 'count',
    value: { count: { from: '案件台账', where: { 重大案件: true } } },
    tiers: [
      { below: 2, points: 0 },
      { atLeast: 2, below: 4, points: 1 },
      { atLeast: 4, points: 1 },
    ],
  };
  const big = (...values: (string | null)[]): TestContext =>
    cases(...values.map((重大案件) => ({ 重大案件 })));
  test('says what is known for sure of a figure that is still open', () => {
    expect(said(rule, 1, big('是', null))).toEqual([
      '0..1',
      expect.stringMatching(/^目前在 1 至 2 之间，可得 0～1 分：/),
    ]);
    const facts3 = { ...rule, value: { sum: { from: '案件台账' }, of: '罚款金额' } };
    expect(said(facts3, 1, cases({ 罚款金额: 1 }, {}))).toEqual([
      '0..1',
      '目前至少 1，可得 0～1 分：1 行的罚款金额未填',
    ]);
    expect(said(rule, 1)[1]).toMatch(/^尚不能算出，可得 0～1 分：/);
  });
  test('names the step that the figure lies in, also where two give the same', () => {
    expect(said(rule, 1, big('是', '是', '是', '是'))).toEqual(['1', '4，达到 4，得 1 分']);
  });
});

describe('perCase', () => {
  const rule = {
    kind: 'perCase',
    cases: { from: '案件台账', where: { 案件形式: '移送犯罪' } },
    rates: [
      { id: '3.1a', name: '重大案件', when: { 重大案件: true }, points: 7 },
      { name: '普通案件', points: 3.5 },
    ],
  };
  const sent = (重大案件: string | null): TestRow => ({ 案件形式: '移送犯罪', 重大案件 });
  test('counts each case once, at the best rate it meets', () => {
    expect(said(rule, 20, cases(sent('是'), sent('否')))).toEqual([
      '10.5',
      '重大案件 1 件 × 7 = 7；普通案件 1 件 × 3.5 = 3.5，合计 10.5',
    ]);
  });
  test('of rates with equal points the first one counts', () => {
    const equal = { ...rule, rates: [rule.rates[1], { name: '其他', points: 3.5 }] };
    expect(said(equal, 20, cases(sent('是')))).toEqual(['3.5', '普通案件 1 件 × 3.5 = 3.5']);
  });
  test('names the cap that cuts it', () => {
    expect(said(rule, 7, cases(sent('否'), sent('否'), sent('否')))).toEqual([
      '10.5',
      '普通案件 3 件 × 3.5 = 10.5，封顶 7',
    ]);
    expect(said({ ...rule, cap: 8 }, 7, cases(sent('是'), sent('否')))[1]).toBe(
      '重大案件 1 件 × 7 = 7；普通案件 1 件 × 3.5 = 3.5，合计 10.5，封顶 8',
    );
    expect(said({ ...rule, cap: null }, 7, cases(sent('是'), sent('否')))[1]).toMatch(
      /合计 10\.5$/,
    );
  });
  test('a case whose rate hangs on an empty column is open, and says on which', () => {
    const open = evaluate(rule, 20, cases(sent(null), {}));
    expect(open.raw).toBe('3.5..14');
    expect(open.unknowns).toEqual([
      'undecided 案件台账第 3 行（共 1 行）相关栏目未填，无法判断：案件形式为移送犯罪',
      'undecided 案件台账第 2-3 行（共 2 行）相关栏目未填，无法判断：重大案件为是',
    ]);
  });
  test('without cases gives nothing, or asks', () => {
    expect(said(rule, 7, { none: ['案件台账'] })).toEqual(['0', '没有计入的记录，得 0 分']);
    expect(said(rule, 7)[0]).toBe('0..');
  });
  test('under an assignment counts what is left to it', () => {
    const rows = { lo: new Set([1]), hi: new Set([1]), usedAt: () => '3.2' };
    expect(evaluate(rule, 20, cases(sent('是'), sent('否')), rows)).toMatchObject({
      raw: '3.5',
      excluded: ['2 已用于 3.2，一案不重复计分'],
    });
  });
});

describe('perCategory', () => {
  const rule = {
    kind: 'perCategory',
    records: { from: '案件台账' },
    category: '案件类别',
    classes: [
      { id: '3.3a', name: '土壤', values: ['土壤污染', '地下水污染'], points: 2 },
      { name: '核与辐射', points: 2 },
    ],
  };
  test('counts every class once', () => {
    expect(said(rule, 4, cases({ 案件类别: '土壤污染' }, { 案件类别: '地下水污染' }))).toEqual([
      '2',
      '1 类（土壤），共 2 分',
    ]);
    expect(said(rule, 3, cases({ 案件类别: '土壤污染、核与辐射' }))).toEqual([
      '4',
      '2 类（土壤、核与辐射），共 4 分，封顶 3',
    ]);
    expect(said(rule, 4, cases({ 案件类别: '无' }, { 案件类别: '温室气体排放' }))).toEqual([
      '0',
      '没有计入的类别，得 0 分',
    ]);
  });
  test('in an open list any other value is a class of its own', () => {
    const open = { ...rule, others: 1 };
    expect(said(open, 9, cases({ 案件类别: '土壤污染、温室气体排放' }))[0]).toBe('3');
    expect(said(open, 9, cases({}))[0]).toBe('0..');
  });
  test('an empty category may be any class; there are no more than listed', () => {
    const found = evaluate(rule, 9, cases({}));
    expect(found.raw).toBe('0..4');
    expect(found.unknowns).toEqual([
      'undecided 案件台账第 2 行（共 1 行）的案件类别未填；确实没有的请填“无”',
    ]);
  });
  test('needs a column of texts', () => {
    expect(() => evaluate({ ...rule, category: '重大案件' }, 4, cases({}))).toThrow(TypeError);
  });
});

describe('perUnit', () => {
  const rule = {
    kind: 'perUnit',
    count: { count: { from: '培训活动' }, distinct: '参加人员' },
    unit: '人',
    each: 1.5,
  };
  test('multiplies, and names the cap', () => {
    const people = sheet('培训活动', [{ 名称: '甲', 参加人员: 'P01、P02、P03' }]);
    expect(said(rule, 5, people)).toEqual(['4.5', '3 人 × 1.5 = 4.5']);
    expect(said(rule, 4, people)).toEqual(['4.5', '3 人 × 1.5 = 4.5，封顶 4']);
    expect(said({ ...rule, cap: null }, 4, people)[1]).toBe('3 人 × 1.5 = 4.5');
  });
});

describe('monthly', () => {
  const rule = {
    kind: 'monthly',
    months: {
      window: { from: '2025-01-01', to: '2025-04-30' },
      of: {
        monthly: { from: '月度数据', subject: '对象' },
        month: '月份',
        that: { 完整性: { atLeast: 98 } },
      },
    },
    steps: [{ atLeast: 1, points: 0.25 }],
  };
  const months = (...values: (number | null)[]) =>
    sheet(
      '月度数据',
      values.map((完整性, n) => ({
        月份: `2025-0${String(n + 1)}`,
        对象: '集体',
        完整性,
        通报扣分: n === 0 ? 0.1 : null,
      })),
    );
  test('adds up month by month', () => {
    expect(said(rule, 1, months(98, 99, 97.99, 100))).toEqual([
      '0.75',
      '共 4 个月，达标 3 个月 × 0.25 = 0.75',
    ]);
    expect(said(rule, 1, { ...months(98, 99), asOf: '2025-03-31' })).toEqual([
      '0.5..1',
      '共 4 个月，达标 2 个月 × 0.25 = 0.5；未到期 1 个月；未填 1 个月',
    ]);
  });
  test('a figure for every month replaces the sum', () => {
    const all = { ...rule, all: 2 };
    expect(said(all, 2, months(98, 98, 98, 98))).toEqual([
      '2',
      '4 个月全部达到最高档，得 2 分（替代逐月累计）',
    ]);
    expect(said(all, 2, months(98, 98, 98, 90))[0]).toBe('0.75');
    expect(said(all, 2, months(98, 98, 98, null))[0]).toBe('0.75..2');
  });
  test('what was notified against a month comes off it, at most its own points', () => {
    const less = {
      ...rule,
      deduct: {
        selection: { from: '月度数据', subject: '对象' },
        month: '月份',
        amount: '通报扣分',
      },
    };
    expect(said(less, 1, months(98, 99, 98, 98))).toEqual([
      '0.9',
      '共 4 个月，达标 4 个月 × 0.25 = 1，通报扣 0.1 分，得 0.9 分',
    ]);
    expect(said(less, 1, months(90, 99, 98, 98))[0]).toBe('0.75');
    expect(said(less, 1, months(null, 99, 98, 98))[0]).toBe('0.75..0.9');
  });
  test('steps give the highest that is reached', () => {
    const steps = {
      ...rule,
      months: { ...rule.months, of: { records: { from: '检查记录' }, date: '检查日期' } },
      steps: [
        { atLeast: 1, points: 0.5 },
        { atLeast: 2, points: 1 },
      ],
    };
    const checks = sheet(
      '检查记录',
      ['2025-01-02', '2025-01-03', '2025-02-01'].map((检查日期, n) => ({
        记录编号: n + 1,
        检查日期,
      })),
    );
    expect(said(steps, 4, checks)).toEqual([
      '1.5',
      '共 4 个月，得分月份 2 个（得 1 分的 1 个：2025-01；得 0.5 分的 1 个：2025-02），累计 1.5 分',
    ]);
    const later = sheet('检查记录', [{ 记录编号: 1, 检查日期: '2026-01-02' }]);
    expect(said(steps, 4, later)).toEqual(['0', '共 4 个月，得分月份 0 个，累计 0 分']);
  });
});

describe('deduct', () => {
  const rule = {
    kind: 'deduct',
    findings: { from: '扣分记录', where: { 发现单位: '部' } },
    each: 0.5,
    times: '次数',
    limit: 1,
  };
  const found = (...rows: TestRow[]) =>
    sheet(
      '扣分记录',
      rows.map((row, n) => ({ 事项: `甲${String(n)}`, 发现单位: '部', ...row })),
    );
  test('takes so much off for each, at most the limit', () => {
    expect(said(rule, null, found({}))).toEqual(['-0.5', '1 次 × 0.5 = 扣 0.5 分']);
    expect(said(rule, null, found({ 次数: 3 }))).toEqual([
      '-1',
      '3 次 × 0.5 = 扣 1.5 分，最多扣 1 分',
    ]);
    expect(said(rule, null, { none: ['扣分记录'] })).toEqual(['0', '没有扣分事项']);
    expect(said(rule, null)).toEqual([
      '-1..0',
      expect.stringContaining('最多可能扣 1 分：扣分记录尚未填报'),
    ]);
    expect(said(rule, null, found({ 发现单位: null }))[0]).toBe('-0.5..0');
  });
  test('once, however many there are', () => {
    const once = { kind: 'deduct', findings: { from: '扣分记录' }, each: 1, once: true };
    expect(said(once, null, found({}, {}))).toEqual(['-1', '有 2 项，扣 1 分']);
    expect(said(once, null)).toEqual([
      '-1..0',
      expect.stringContaining('最多可能扣 1 分：扣分记录尚未填报'),
    ]);
  });
  test("takes the node's printed maximum for a limit where it names none", () => {
    const free = { ...rule, limit: undefined };
    expect(said(free, 2)).toEqual([
      '-2..0',
      expect.stringContaining('最多可能扣 2 分：扣分记录尚未填报'),
    ]);
  });
  test('without any limit says that there is none', () => {
    expect(said({ ...rule, limit: null }, 2)[1]).toBe('扣分情况尚未填报，方案没有规定扣分上限');
    expect(said({ ...rule, limit: null }, 2, found({ 次数: 9 }))[0]).toBe('-4.5');
  });
  test('takes the amounts that a person set, inside their range', () => {
    const amounts = {
      kind: 'deduct',
      findings: { from: '扣分记录' },
      amount: { column: '扣分', least: 1, most: 3 },
      limit: 5,
    };
    expect(said(amounts, null, found({ 扣分: 2 }, { 扣分: 3 }))).toEqual(['-5', '认定扣 5 分']);
    const open = evaluate(amounts, null, found({ 扣分: 2 }, {}, { 扣分: 4 }));
    expect(open.raw).toBe('-5..-4');
    expect(open.unknowns).toEqual([
      'pending 扣分记录第 3 行的扣分未填，待评',
      'pending 扣分记录第 4 行的扣分不在允许的范围内，暂不采用，请更正',
    ]);
  });
  test('has to say how much', () => {
    expect(lint({ kind: 'deduct', findings: { from: '扣分记录' } })).toEqual([
      '扣分条款须写 each（每次扣多少）或 amount（认定扣分的列）',
    ]);
    expect(lint(rule)).toEqual([]);
  });
});

describe('scaled', () => {
  const rule = {
    kind: 'scaled',
    marks: { from: { from: '监督帮扶' }, mark: { column: '综合得分' }, fold: [{ take: 'best' }] },
  };
  const aid = (...marks: (number | null)[]) =>
    sheet(
      '监督帮扶',
      marks.map((综合得分, n) => ({ 轮次: `第${String(n + 1)}轮`, 人员编号: '集体', 综合得分 })),
    );
  test('turns a mark into points', () => {
    const [raw, why] = said(rule, 25, aid(88.075, 60));
    expect(raw).toBe('22.0188');
    expect(why).toContain('25 × 88.075 ÷ 100 = 22.0188');
    expect(
      said({ ...rule, marks: { ...rule.marks, fold: [{ take: 'mean' }] } }, 18, aid(90, 80))[0],
    ).toBe('15.3');
  });
  test('lists the marks of a ranking from the top, and not all of many', () => {
    const top = { ...rule.marks, fold: [{ take: 'topMean', share: 0.5, rounding: 'up' }] };
    expect(said({ ...rule, marks: top }, 10, aid(50, 90, 70))[1]).toBe(
      '第2轮 90；第3轮 70，排名前 2（共 3）的平均 80；10 × 80 ÷ 100 = 8',
    );
    const mean = { ...rule.marks, fold: [{ take: 'mean' }] };
    const ten = Array.from({ length: 10 }, () => 60);
    expect(said({ ...rule, marks: mean }, 10, aid(...ten))[1]).toMatch(/第8轮 60等，平均 60/);
  });
  test('waits for marks, and gives 0 to whoever stayed away', () => {
    expect(said(rule, 25, { none: ['监督帮扶'] })).toEqual(['0', '没有参加的记录，得 0 分']);
    expect(said(rule, 25)[0]).toBe('0..25');
    expect(said(rule, 25)[1]).toContain('尚不能算出，可得 0～25 分：');
    expect(said(rule, 25, aid(null))[0]).toBe('0..25');
    expect(said(rule, null, aid(90))[0]).toBe('0..');
  });
  test('a mark issued later stands in for whoever stayed away', () => {
    const later = { ...rule, absent: { fact: '成绩' } };
    const none: TestContext = { declared: DECLARED, none: ['监督帮扶'] };
    expect(said(later, 25, { ...none, facts: { 成绩: 80 } })[0]).toBe('20');
    expect(said(later, 25, none)[0]).toBe('0..25');
  });
  test('whether anybody took part may be in doubt', () => {
    const doubt = {
      ...rule,
      marks: { ...rule.marks, from: { from: '监督帮扶', where: { 方式: '现场' } } },
    };
    expect(said(doubt, 25, aid(80))[0]).toBe('0..20');
    expect(
      said({ ...doubt, absent: { fact: '成绩' } }, 25, { ...aid(80), facts: { 成绩: 60 } })[0],
    ).toBe('15..20');
  });
  test('lists marks of a sheet whose rows have no number', () => {
    const marks = {
      from: { from: '扣分记录' },
      mark: { column: '扣分' },
      fold: [{ take: 'best' }],
    };
    const rows = sheet('扣分记录', [{ 事项: '甲', 扣分: 50 }]);
    expect(said({ kind: 'scaled', marks }, 10, rows)[1]).toMatch(/^50，/);
  });
  test('names what is missing', () => {
    const files = {
      ...rule,
      marks: {
        from: { from: '案卷评查' },
        mark: { column: '评查得分' },
        required: {
          kinds: [
            { name: '推荐', where: { 来源: '推荐' }, count: 1 },
            { name: '随机抽取', where: { 来源: '随机抽取' }, count: 1 },
          ],
        },
      },
    };
    expect(said(files, 18, { none: ['案卷评查'] })).toEqual([
      '0',
      '没有参评的记录（缺“推荐”1 份；“随机抽取”1 份），得 0 分',
    ]);
    const [raw, why] = said(
      files,
      18,
      sheet('案卷评查', [{ 案卷编号: 'F1', 归属: '集体', 来源: '推荐', 评查得分: 90 }]),
    );
    expect(raw).toBe('8.1');
    expect(why).toContain('缺“随机抽取”1 份，按 0 分计');
    const required = { ...files.marks.required, missing: 'leaveOut' };
    const left = said(
      { ...files, marks: { ...files.marks, required } },
      18,
      sheet('案卷评查', [{ 案卷编号: 'F1', 归属: '集体', 来源: '推荐', 评查得分: 90 }]),
    );
    expect(left).toEqual(['16.2', expect.stringContaining('缺“随机抽取”1 份，不计入平均')]);
  });
  test('the top of several needs to know how many', () => {
    expect(lint({ ...rule, marks: { ...rule.marks, fold: [{ take: 'topMean' }] } })).toEqual([
      'topMean 须写 share（取前多少）',
    ]);
    expect(lint(rule)).toEqual([]);
  });
  test('says what was taken of the marks', () => {
    const takes = [{ take: 'mean' }, { take: 'sum' }, { take: 'topMean', share: 0.5 }].map(
      (fold) =>
        said({ ...rule, marks: { ...rule.marks, full: 200, fold: [fold] } }, 10, aid(90, 80))[1],
    );
    expect(takes).toEqual([
      expect.stringContaining('平均'),
      expect.stringContaining('合计'),
      expect.stringContaining('排名前 1（共 2）的平均'),
    ]);
  });
});

describe('proportional', () => {
  const rule = {
    kind: 'proportional',
    ratio: { ratio: { numerator: { fact: '本单位' }, denominator: { fact: '全市' } } },
  };
  test('gives points by the ratio, at most all', () => {
    expect(said(rule, 6, facts({ 本单位: 1, 全市: 3 }))).toEqual([
      '2',
      '比例 33.3333%（最多按 100% 计）× 6 = 2',
    ]);
    expect(said(rule, 6, facts({ 本单位: 5, 全市: 3 }))[0]).toBe('6');
    expect(said(rule, 6)).toEqual(['0..6', expect.stringContaining('可得 0～6 分')]);
    expect(said(rule, null, facts({ 本单位: 1, 全市: 3 }))[0]).toBe('0..');
  });
});

describe('benchmark and relative', () => {
  const benchmark = (curve: string) => ({
    kind: 'benchmark',
    actual: { fact: '本单位' },
    base: { total: { fact: '全市' }, sharePercent: { fact: '占比' } },
    curve,
  });
  const at = (本单位: number) => facts({ 本单位, 全市: 200, 占比: 10 });
  test.each([
    [5, '0'],
    [10, '0'],
    [20, '5'],
    [25, '7.5'],
    [30, '10'],
    [99, '10'],
  ])('the band gives for %i of 20: %s', (own, points) => {
    const [raw, why] = said(benchmark('band'), 10, at(own));
    expect(raw).toBe(points);
    const printed = own <= 10 || own >= 30;
    expect(why.includes('方案未规定')).toBe(!printed);
    if (printed) expect(why).toBe(`实际 ${String(own)}，基准值 20，得 ${points} 分`);
  });
  test('between the printed points the figure is an estimate, with the other reading beside it', () => {
    expect(said(benchmark('band'), 10, at(25))[1]).toBe(
      '实际 25，基准值 20，为基准值的 125%；方案未规定 50%～150% 之间怎样计分，' +
        '按比例估算得 7.5 分（如果超过 50% 就给满分，则为 10 分）',
    );
    expect(said(benchmark('step'), 10, at(11))[1]).toBe(
      '实际 11，基准值 20，为基准值的 55%；方案未规定 50%～150% 之间怎样计分，' +
        '按超过 50% 就给满分估算得 10 分（如果按比例，则为 0.5 分）',
    );
  });
  test('the step gives all above half, and nothing at half', () => {
    expect([
      said(benchmark('step'), 10, at(10))[0],
      said(benchmark('step'), 10, at(11))[0],
    ]).toEqual(['0', '10']);
  });
  test('a part that exceeds its whole is told', () => {
    expect(said(benchmark('band'), 10, at(200))[1]).toBe('实际 200，基准值 20，得 10 分');
    expect(said(benchmark('band'), 10, at(201))[1]).toBe(
      '实际 201，基准值 20，得 10 分。请核对：本单位的数（201）大于总数（200），' +
        '两处的单位（元、万元）或者范围可能不一致',
    );
  });
  test('without a benchmark waits for it', () => {
    expect(said(benchmark('band'), 10, facts({ 本单位: 5, 占比: 10 }))[0]).toBe('0..10');
    const zero = evaluate(benchmark('band'), 10, facts({ 本单位: 5, 全市: 0, 占比: 10 }));
    expect(zero).toMatchObject({ raw: '0..10', unknowns: ['unreported 分母为 0，无法计算比例'] });
    expect(said(benchmark('band'), null, at(20))[0]).toBe('0..');
  });
  const relative = {
    kind: 'relative',
    value: { fact: '本单位' },
    best: { fact: '全市' },
    step: 0.5,
  };
  test.each([
    [200, '10'],
    [199, '10'],
    [198, '9.5'],
    [196.1, '9.5'],
    [196, '9'],
    [20, '0'],
    [210, '10'],
  ])('behind a leader of 200, %d is worth %s: whole per cents only', (own, points) => {
    expect(said(relative, 10, facts({ 本单位: own, 全市: 200 }))[0]).toBe(points);
  });
  test('the way to the figure is told', () => {
    const told = (rule: object, own: number, best = 200) =>
      said(rule, 10, facts({ 本单位: own, 全市: best }));
    expect(told(relative, 197)[1]).toBe(
      '197，最多者 200，低 1.5%；计 1 个1% × 0.5 = 减 0.5 分，得 9.5 分',
    );
    expect(told({ ...relative, parts: 'prorata' }, 197)).toEqual([
      '9.25',
      '197，最多者 200，低 1.5% × 0.5 = 减 0.75 分（不满1%的按比例），得 9.25 分',
    ]);
    expect(told(relative, 2)[1]).toBe(
      '2，最多者 200，低 99%，应减 49.5 分，超过满分 10 分，得 0 分',
    );
    expect(told(relative, 210)[1]).toBe('210，为最多（其他最多 200），得满分 10 分');
  });
  test('without anybody to be compared with nothing is proved', () => {
    const rule = {
      ...relative,
      value: { constant: 5 },
      best: { greatest: { from: '对比数据', where: { 种类: '得票' } }, of: '数值' },
    };
    const votes = (...rows: TestRow[]) => sheet('对比数据', rows);
    expect(said(rule, 10, votes())[0]).toBe('0..10');
    const alone = votes({ 对象: '甲', 种类: '总分', 数值: 9 });
    expect(said(rule, 10, alone)).toEqual([
      '0..10',
      expect.stringMatching(/还没有其他参评对象的数值/),
    ]);
    expect(said(rule, 10, votes({ 对象: '甲', 种类: '得票', 数值: 0 }))[0]).toBe('10');
    const nobody = { ...rule, value: { constant: 0 } };
    expect(said(nobody, 10, votes({ 对象: '甲', 种类: '得票', 数值: 0 }))[0]).toBe('0..10');
    // Once the own figure is known it may turn out that nobody has any: nothing is proved before.
    const blank = (own: number | null): string =>
      said(
        { ...rule, value: { sum: { from: '对比数据', where: { 种类: '办案数' } }, of: '数值' } },
        10,
        votes({ 对象: '甲', 种类: '得票', 数值: 0 }, { 对象: '乙', 种类: '办案数', 数值: own }),
      )[0];
    expect([blank(null), blank(0), blank(3)]).toEqual(['0..10', '0..10', '10']);
    // One of the others has any number of votes.
    const open = votes({ 对象: '甲', 种类: '得票', 数值: 10 }, { 对象: '乙', 种类: '得票' });
    expect(said({ ...rule, step: 0.05 }, 10, open)[0]).toBe('5..7.5');
  });
});

describe('judged', () => {
  const rule = { kind: 'judged', least: 1 };
  const marks = (...rows: TestRow[]) =>
    sheet(
      '评委打分',
      rows.map((row, n) => ({ 指标: '1.1', 对象: '集体', 评委代码: `J${String(n)}`, ...row })),
    );
  test('is the mean of the judges, never a guess', () => {
    expect(said(rule, 5, marks({ 分值: 4 }, { 分值: 3 }))).toEqual([
      '3.5',
      '2 个评分，平均 3.5 分',
    ]);
    expect(said(rule, 5)).toEqual(['0..5', '评委打分表中还没有本项评分']);
    expect(said({ ...rule, most: 3 }, 5)[0]).toBe('0..3');
    expect(said(rule, 5, marks({ 分值: 4, 指标: '1.2' }))[0]).toBe('0..5');
  });
  test('a mark out of range is told and nothing is computed', () => {
    expect(said(rule, 5, marks({ 分值: 6 }, { 分值: 3 }))).toEqual([
      '0..5',
      '评委打分中有 1 个评分不在 1～5 分之间，请更正',
    ]);
  });
  test('a judge who has not marked yet leaves the mean open', () => {
    const open = evaluate(rule, 5, marks({ 分值: 4 }, {}));
    expect(open).toMatchObject({
      raw: '2.5..4.5',
      unknowns: ['pending 评委打分第 3 行的分值未填，待评'],
    });
    expect(evaluate(rule, 5, marks({ 分值: 4 }, { 分值: 2, 对象: null })).raw).toBe('3..4');
  });
});

describe('awarded', () => {
  const rule = {
    kind: 'awarded',
    records: { from: '荣誉资质' },
    mark: '评定分值',
    least: 1,
    most: 3,
    bestBy: '行动',
  };
  const honours = (...rows: TestRow[]) =>
    sheet(
      '荣誉资质',
      rows.map((row, n) => ({ 名称: `甲${String(n)}`, 对象: '集体', ...row })),
    );
  test('adds the marks, the best of each matter', () => {
    expect(
      said(
        rule,
        9,
        honours({ 评定分值: 2, 行动: '春雷' }, { 评定分值: 3, 行动: '春雷' }, { 评定分值: 1 }),
      ),
    ).toEqual(['4', '认定分值 3 + 1 = 4']);
    expect(said(rule, 3, honours({ 评定分值: 2 }, { 评定分值: 3 }))).toEqual([
      '5',
      '认定分值 2 + 3 = 5，封顶 3',
    ]);
    expect(said(rule, 3, { none: ['荣誉资质'] })).toEqual(['0', '没有认定分值的记录，得 0 分']);
  });
  test('a mark not given yet, or out of range, is open', () => {
    const open = evaluate(rule, 9, honours({ 评定分值: 2 }, {}, { 评定分值: 5 }));
    expect(open.raw).toBe('2..8');
    expect(open.unknowns).toEqual([
      'pending 荣誉资质第 3 行的评定分值未填，待评',
      'pending 荣誉资质第 4 行的评定分值不在允许的范围内，暂不采用，请更正',
    ]);
  });
});

test('what else there is to be said', () => {
  lint({ kind: 'tier', unit: 'count', value: { constant: 1 }, tiers: [{ atLeast: 1, points: 1 }] });
  lint({
    kind: 'tier',
    unit: 'count',
    value: { constant: 1 },
    tiers: [
      { atLeast: 0, points: 1 },
      { atLeast: 0, points: 2 },
    ],
  });
  evaluate(
    { kind: 'tier', unit: 'count', value: { fact: '本单位' }, tiers: [{ atLeast: 0, points: 1 }] },
    1,
    facts({ 本单位: 1 }),
  );
  evaluate(
    {
      kind: 'tier',
      unit: 'count',
      value: { fact: '本单位' },
      tiers: [
        { below: 1, points: 0 },
        { atLeast: 1, points: 1 },
      ],
    },
    1,
    facts({}),
  );
  const any = { kind: 'tier', unit: 'count', value: { constant: 1 }, tiers: [{ points: 1 }] };
  expect(evaluate(any, 1, facts({})).why).toBe('1，不分高低，得 1 分');
  const strict = {
    ...any,
    tiers: [
      { atMost: 0, points: 0 },
      { above: 0, points: 1 },
    ],
  };
  expect(evaluate(strict, 1, facts({})).why).toBe('1，超过 0，得 1 分');
  const middle = {
    ...any,
    tiers: [
      { below: 1, points: 0 },
      { atLeast: 1, below: 2, points: 1 },
    ],
  };
  expect(evaluate(middle, 1, facts({})).why).toBe('1，达到 1、不足 2，得 1 分');
  const low = { ...strict, value: { constant: 0 } };
  expect(evaluate({ ...middle, value: { constant: 0 } }, 1, facts({})).why).toBe(
    '0，不足 1，得 0 分',
  );
  expect(evaluate(low, 1, facts({})).why).toBe('0，不超过 0，得 0 分');
});
