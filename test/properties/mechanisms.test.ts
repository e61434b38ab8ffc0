import fc from 'fast-check';
import { clampInterval, type Fraction, fraction, type Interval, ZERO } from '../../src/exact';
import { mechanismOf, type RuleKind, MECHANISMS, ruleSchema } from '../../src/mechanisms';
import type { FactDeclaration } from '../../src/rubric';
import { bounds, contextOf } from '../support/context';
import type { TestRow } from '../support/records';

type Cell = string | number | null;
type Row = Readonly<Record<string, Cell>>;

/** A rule, the sheet it looks at, and what may stand in the columns that matter to it. */
interface Model {
  readonly name: string;
  readonly rule: { readonly kind: RuleKind } & Readonly<Record<string, unknown>>;
  readonly points: number | null;
  readonly sheet: string;
  /** Told apart by their place, so that no two rows are one record; never blank. */
  readonly key: (index: number) => Row;
  readonly columns: Readonly<Record<string, readonly (string | number)[]>>;
  /** A row that counts for sure. */
  readonly eligible?: Row;
}

const FLAGS = ['是', '否'];
const DATES = ['2024-11-30', '2025-03-05', '2025-11-30', '2025-12-05'];
const PEOPLE = ['P01', 'P02', 'P03'];
const CASES = {
  from: '案件台账',
  during: { date: '决定日期', window: 'period' },
  where: { 案件形式: '移送犯罪' },
};
const CASE_COLUMNS = {
  决定日期: DATES,
  案件形式: ['移送犯罪', '移送拘留', '无'],
  重大案件: FLAGS,
  案件类别: ['土壤污染', '核与辐射', '土壤污染、核与辐射', '温室气体排放', '无'],
};
const CASE: Row = {
  决定日期: '2025-03-05',
  案件形式: '移送犯罪',
  重大案件: '是',
  案件类别: '土壤污染',
};
const caseKey = (index: number): Row => ({ 案件编号: `K${String(index)}` });
const onCases = (name: string, rule: Model['rule'], points: number): Model => ({
  name,
  rule,
  points,
  sheet: '案件台账',
  key: caseKey,
  columns: CASE_COLUMNS,
  eligible: CASE,
});
const classes = [
  { name: '土壤污染', points: 2 },
  { name: '核与辐射', points: 1.5 },
];

const AID_COLUMNS = {
  人员编号: PEOPLE,
  方式: ['现场', '远程'],
  任务完成: [0, 33, 100],
  发现问题: [50, 90],
};
const onAid = (name: string, marks: object): Model => ({
  name,
  rule: {
    kind: 'scaled',
    marks: {
      from: { from: '监督帮扶', where: { 方式: '现场' } },
      mark: { weighted: { 任务完成: 40, 发现问题: 60 } },
      ...marks,
    },
  },
  points: 18,
  sheet: '监督帮扶',
  key: (index) => ({ 轮次: `第${String(index)}轮` }),
  columns: AID_COLUMNS,
});
const onFiles = (name: string, missing: string): Model => ({
  name,
  rule: {
    kind: 'scaled',
    marks: {
      from: { from: '案卷评查', where: { 系统上传: true } },
      mark: { column: '评查得分' },
      zeroWhere: { 门户公开: false },
      required: {
        kinds: [
          { name: '推荐', where: { 来源: '推荐' }, count: 1 },
          { name: '随机抽取', where: { 来源: '随机抽取' }, count: 2 },
        ],
        missing,
      },
    },
  },
  points: 18,
  sheet: '案卷评查',
  key: (index) => ({ 案卷编号: `F${String(index)}`, 归属: '集体' }),
  columns: {
    系统上传: FLAGS,
    门户公开: FLAGS,
    来源: ['推荐', '随机抽取', '补抽'],
    评查得分: [0, 70, 88.5, 100],
  },
});
const onFindings = (name: string, rule: object): Model => ({
  name,
  rule: {
    kind: 'deduct',
    findings: { from: '扣分记录', subject: '对象', where: { 发现单位: ['部', '省'] } },
    ...rule,
  },
  points: 2,
  sheet: '扣分记录',
  key: (index) => ({ 事项: `事项${String(index)}` }),
  columns: { 对象: ['集体', 'P01'], 发现单位: ['部', '省', '区'], 扣分: [1, 2, 3, 9] },
  eligible: { 对象: '集体', 发现单位: '部', 扣分: 2 },
});
const MONTHS = { from: '2025-01-01', to: '2025-06-30' };
const onMonths = (name: string, rest: object): Model => ({
  name,
  rule: {
    kind: 'monthly',
    months: {
      window: MONTHS,
      of: {
        monthly: { from: '月度数据', subject: '对象' },
        month: '月份',
        that: { 完整性: { atLeast: 98 } },
      },
    },
    steps: [{ atLeast: 1, points: 0.25 }],
    ...rest,
  },
  points: 3,
  sheet: '月度数据',
  key: (index) => ({ 月份: `2025-0${String(index + 1)}` }),
  columns: { 对象: ['集体', 'P01'], 完整性: [97.99, 98, 100] },
});
const projects = { from: '项目检查', where: { 类型: '备案' } };
const PROJECT_COLUMNS = { 类型: ['备案', '审批'], 是否检查: FLAGS };
const onProjects = (name: string, rule: Model['rule']): Model => ({
  name,
  rule,
  points: 3,
  sheet: '项目检查',
  key: (index) => ({ 项目编号: `X${String(index)}` }),
  columns: PROJECT_COLUMNS,
});
const share = { share: { of: projects, that: { 是否检查: true } } };
const TIERS = [
  { atLeast: 80, points: 3 },
  { atLeast: 60, below: 80, points: 1 },
  { below: 60, points: 0 },
];

const MODELS: readonly Model[] = [
  onCases('flat', { kind: 'flat', points: 4, when: { exists: CASES, atLeast: 2 } }, 4),
  onCases(
    'bestOf',
    {
      kind: 'bestOf',
      options: [
        { name: '重大', points: 3, when: { exists: { ...CASES, where: { 重大案件: true } } } },
        { name: '普通', points: 1, when: { exists: CASES } },
      ],
    },
    3,
  ),
  onCases(
    'perCase',
    {
      kind: 'perCase',
      cases: CASES,
      rates: [
        { name: '重大', when: { 重大案件: true }, points: 7 },
        { name: '普通', points: 3.5 },
      ],
    },
    15,
  ),
  onCases(
    'perCategory, closed',
    { kind: 'perCategory', records: CASES, category: '案件类别', classes },
    3,
  ),
  onCases(
    'perCategory, open',
    { kind: 'perCategory', records: CASES, category: '案件类别', classes, others: 1, cap: 4 },
    5,
  ),
  ...[{}, { others: 1, cap: 4 }].map((rest) =>
    onCases(
      `perCategory, one class a record${'others' in rest ? ', open' : ''}`,
      {
        kind: 'perCategory',
        records: CASES,
        category: '案件类别',
        classes,
        perRecord: 'one',
        ...rest,
      },
      3,
    ),
  ),
  onCases(
    'tier over a count',
    {
      kind: 'tier',
      unit: 'count',
      value: { count: CASES },
      tiers: [
        { atLeast: 3, points: 2 },
        { atLeast: 1, below: 3, points: 1 },
        { below: 1, points: 0 },
      ],
    },
    2,
  ),
  {
    name: 'perUnit',
    rule: {
      kind: 'perUnit',
      count: { count: { from: '培训活动', where: { 类别: '市级培训' } }, distinct: '参加人员' },
      unit: '人',
      each: 1,
    },
    points: 2.5,
    sheet: '培训活动',
    key: (index) => ({ 名称: `活动${String(index)}` }),
    columns: { 类别: ['市级培训', '普法'], 参加人员: ['P01', 'P01、P02', '无'] },
    eligible: { 类别: '市级培训', 参加人员: 'P01' },
  },
  onProjects('tier over a share', { kind: 'tier', unit: 'percent', value: share, tiers: TIERS }),
  onProjects('proportional', { kind: 'proportional', ratio: share }),
  {
    name: 'submission',
    rule: {
      kind: 'submission',
      strength: 'must',
      since: '2025-09-01',
      due: '2025-09-25',
      items: [{ material: '活动简报', count: 1 }],
    },
    points: null,
    sheet: '材料时限',
    key: (index) => ({ 事项: `报送${String(index)}` }),
    columns: { 材料: ['活动简报', '典型案例'], 完成日: ['2025-09-20', '2025-09-26'], 份数: [1, 2] },
  },
  onProjects('commitment', {
    kind: 'commitment',
    strength: 'must',
    kept: { quantity: share, atLeast: 80 },
  }),
  onProjects('veto', { kind: 'veto', when: { exists: projects } }),
  onMonths('monthly', {}),
  onMonths('monthly, with a figure for every month', { all: 3 }),
  {
    ...onMonths('monthly, with an estimate', {
      deduct: {
        selection: { from: '月度数据', subject: '对象' },
        month: '月份',
        amount: '通报扣分',
        estimate: { problems: '问题数', of: '报送记录总数' },
      },
    }),
    // An empty 问题数 says that no problems were found, so it stands in every row here.
    key: (index) => ({ 月份: `2025-0${String(index + 1)}`, 问题数: index }),
    columns: { 对象: ['集体', 'P01'], 完整性: [97.99, 98, 100], 报送记录总数: [0, 3, 5, 10] },
  },
  {
    name: 'monthly records, per head of a fixed head count',
    rule: {
      kind: 'monthly',
      months: {
        window: MONTHS,
        of: {
          records: { from: '检查记录' },
          date: '检查日期',
          per: { fixed: { count: { from: '检查记录', where: { 有效: true } } } },
        },
      },
      steps: [
        { atLeast: 0.5, points: 0.25 },
        { atLeast: 1, points: 0.5 },
      ],
    },
    points: 3,
    sheet: '检查记录',
    key: (index) => ({ 记录编号: `C${String(index)}` }),
    columns: { 检查日期: ['2025-01-02', '2025-02-02', '2025-12-02'], 有效: FLAGS },
  },
  {
    name: 'monthly records',
    rule: {
      kind: 'monthly',
      months: {
        window: MONTHS,
        of: { records: { from: '检查记录', where: { 有效: true } }, date: '检查日期' },
      },
      steps: [
        { atLeast: 1, points: 0.25 },
        { atLeast: 2, points: 0.5 },
      ],
    },
    points: 3,
    sheet: '检查记录',
    key: (index) => ({ 记录编号: `C${String(index)}` }),
    columns: { 检查日期: ['2025-01-02', '2025-02-02', '2025-12-02'], 有效: FLAGS },
  },
  onFindings('deduct, each', { each: 0.5, limit: 1.25 }),
  ...(['whole', 'prorata'] as const).map((parts) =>
    onProjects(`deduct by a shortfall, ${parts}`, {
      kind: 'deduct',
      shortfall: { of: share, from: 100, every: 15, each: 0.5, parts },
      limit: 2,
    }),
  ),
  onFindings('deduct, once', { each: 1, once: true }),
  onFindings('deduct, amounts', { amount: { column: '扣分', least: 1, most: 3 }, limit: null }),
  onAid('scaled, mean', { fold: [{ take: 'mean' }] }),
  onAid('scaled, best of persons', {
    fold: [{ by: ['人员编号'], take: 'mean' }, { take: 'best' }],
  }),
  onAid('scaled, top half of persons', {
    fold: [
      { by: ['人员编号'], take: 'mean' },
      { take: 'topMean', share: 0.5, rounding: 'up' },
    ],
  }),
  onAid('scaled, sum of bests', {
    fold: [{ by: ['人员编号'], take: 'best' }, { take: 'sum' }],
    full: 200,
  }),
  onFiles('scaled, required', 'zero'),
  onFiles('scaled, required or left out', 'leaveOut'),
  {
    name: 'judged',
    rule: { kind: 'judged', least: 1 },
    points: 5,
    sheet: '评委打分',
    key: (index) => ({ 评委代码: `J${String(index)}` }),
    columns: { 指标: ['1.1', '1.2'], 对象: ['集体', 'P01'], 分值: [1, 2.5, 5] },
  },
  {
    name: 'awarded',
    rule: {
      kind: 'awarded',
      records: { from: '荣誉资质', where: { 层级: '省' } },
      mark: '评定分值',
      least: 1,
      most: 3,
    },
    points: 5,
    sheet: '荣誉资质',
    key: (index) => ({ 名称: `荣誉${String(index)}`, 对象: '集体' }),
    columns: { 层级: ['省', '市'], 评定分值: [1, 2, 3, 5] },
    eligible: { 层级: '省', 评定分值: 2 },
  },
  ...(['benchmark', 'relative'] as const).map((kind): Model => ({
    name: kind,
    rule: {
      kind,
      ...(kind === 'benchmark'
        ? {
            actual: { sum: { from: '对比数据', where: { 种类: '办案数' } }, of: '数值' },
            base: {
              total: { sum: { from: '对比数据', where: { 种类: '得票' } }, of: '数值' },
              sharePercent: { constant: 10 },
            },
            curve: 'band',
          }
        : {
            value: { sum: { from: '对比数据', where: { 种类: '办案数' } }, of: '数值' },
            best: { sum: { from: '对比数据', where: { 种类: '得票' } }, of: '数值' },
            step: 0.5,
          }),
    },
    points: 10,
    sheet: '对比数据',
    key: (index) => ({ 对象: `单位${String(index)}` }),
    columns: { 种类: ['办案数', '得票'], 数值: [0, 10, 60, 300] },
  })),
];

const DECLARED: Readonly<Record<string, FactDeclaration>> = {};

/** Bounds before the node cuts them. */
function rawOf(model: Model, rows: readonly Row[]): Interval {
  const rule = ruleSchema.parse(model.rule);
  const roster: readonly TestRow[] = PEOPLE.map((id) => ({ 人员编号: id }));
  const sheets = { 人员名册: roster, ...(rows.length === 0 ? {} : { [model.sheet]: rows }) };
  const context = contextOf({
    sheets,
    declared: DECLARED,
    none: rows.length === 0 ? [model.sheet] : [],
  });
  const points = model.points === null ? null : fraction(model.points);
  return mechanismOf(rule).evaluate(rule, { context, nodeId: '1.1', points, restriction: null })
    .raw;
}

const isDeduction = (model: Model): boolean => model.rule.kind === 'deduct';

/** What the node keeps of it: at most its points; deductions as they are. */
function scoreOf(model: Model, rows: readonly Row[]): Interval {
  const cap = isDeduction(model) || model.points === null ? null : fraction(model.points);
  return clampInterval(rawOf(model, rows), null, cap);
}

const rowsOf = ({ key, columns }: Model): fc.Arbitrary<Row[]> => {
  const cells = Object.fromEntries(
    Object.entries(columns).map(([name, values]) => [
      name,
      fc.option(fc.constantFrom(...values), { freq: 3, nil: null }),
    ]),
  );
  return fc
    .array(fc.record(cells), { maxLength: 6 })
    .map((rows) => rows.map((row, index) => ({ ...key(index), ...row })));
};

const atMost = (a: Fraction | null, b: Fraction | null): boolean =>
  b === null || (a !== null && a.compare(b) <= 0);
const within = (inner: Interval, outer: Interval): boolean =>
  inner.lo.compare(outer.lo) >= 0 && atMost(inner.hi, outer.hi);

/** Fails with both figures in the message. */
function holds(is: boolean, before: Interval, after: Interval): void {
  if (!is) throw new Error(`${bounds(before)} became ${bounds(after)}`);
}

const RUNS = { numRuns: 60 };

test('every kind of rule has a model', () => {
  const modelled = new Set(MODELS.map((model) => model.rule.kind));
  expect(Object.keys(MECHANISMS).filter((kind) => !modelled.has(kind as RuleKind))).toEqual([]);
});

describe.each(MODELS.map((model) => ({ name: model.name, model })))('$name', ({ model }) => {
  test('floor ≤ lo ≤ hi ≤ cap', () => {
    fc.assert(
      fc.property(rowsOf(model), (rows) => {
        const raw = rawOf(model, rows);
        const score = scoreOf(model, rows);
        expect(atMost(raw.lo, raw.hi)).toBe(true);
        expect(atMost(score.lo, score.hi)).toBe(true);
        if (isDeduction(model)) expect(atMost(raw.hi, ZERO)).toBe(true);
        else {
          expect(score.lo.compare(ZERO)).toBeGreaterThanOrEqual(0);
          if (model.points !== null) expect(atMost(score.hi, fraction(model.points))).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('filling a blank cell moves neither bound outward', () => {
    const filling = rowsOf(model).chain((rows) => {
      const blanks = rows.flatMap((row, index) =>
        Object.entries(row).flatMap(([name, value]) => (value === null ? [{ index, name }] : [])),
      );
      if (blanks.length === 0) return fc.constant({ rows, filled: rows });
      return fc.constantFrom(...blanks).chain(({ index, name }) =>
        fc.constantFrom(...(model.columns[name] ?? [])).map((value) => ({
          rows,
          filled: rows.map((row, at) => (at === index ? { ...row, [name]: value } : row)),
        })),
      );
    });
    fc.assert(
      fc.property(filling, ({ rows, filled }) => {
        const [before, after] = [scoreOf(model, rows), scoreOf(model, filled)];
        holds(within(after, before), before, after);
      }),
      { numRuns: 200 },
    );
  });

  test('the order of rows never matters', () => {
    const orders = rowsOf(model).chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(orders, ([rows, shuffled]) => {
        expect(bounds(rawOf(model, shuffled))).toBe(bounds(rawOf(model, rows)));
      }),
      RUNS,
    );
  });
});

const WITH_ELIGIBLE = MODELS.flatMap((model) =>
  model.eligible === undefined ? [] : [{ name: model.name, model, row: model.eligible }],
);

test.each(WITH_ELIGIBLE)('one more row that counts: $name', ({ model, row }) => {
  const added = rowsOf(model).map(
    (rows) => [rows, [...rows, { ...model.key(rows.length), ...row }]] as const,
  );
  fc.assert(
    fc.property(added, ([rows, more]) => {
      const [before, after] = [scoreOf(model, rows), scoreOf(model, more)];
      // A deduction never raises, anything else never lowers.
      const is = isDeduction(model)
        ? after.lo.compare(before.lo) <= 0 && atMost(after.hi, before.hi)
        : after.lo.compare(before.lo) >= 0 && atMost(before.hi, after.hi);
      holds(is, before, after);
    }),
    RUNS,
  );
});

test.each(MODELS.map((model) => ({ name: model.name, model })))(
  'an unreported sheet leaves open whatever its rows could show: $name',
  ({ model }) => {
    const rule = ruleSchema.parse(model.rule);
    const roster: readonly TestRow[] = PEOPLE.map((id) => ({ 人员编号: id }));
    const context = contextOf({ sheets: { 人员名册: roster } });
    const points = model.points === null ? null : fraction(model.points);
    const cap = isDeduction(model) ? null : points;
    const raw = mechanismOf(rule).evaluate(rule, {
      context,
      nodeId: '1.1',
      points,
      restriction: null,
    }).raw;
    const unreported = clampInterval(raw, null, cap);
    fc.assert(
      fc.property(rowsOf(model), (rows) => {
        const reported = scoreOf(model, rows);
        holds(within(reported, unreported), unreported, reported);
      }),
      RUNS,
    );
  },
);
