import { render } from '../../../src/locales';
import { type ImportOptions, type ImportPlan, planImport, readRecords } from '../../../src/records';
import { type TestSheet, type TestValue, workbookOf } from '../../support/records';
import { applied } from './applied';

const ROSTER: TestSheet = {
  name: '人员名册',
  grid: [
    ['人员编号', '姓名'],
    ['P01', '甲某'],
    ['P02', '乙某'],
    ['P03', '丙某'],
    ['P04', '丙某'],
  ],
};
const area = (bottom: number, right: number) => ({ top: 1, left: 1, bottom, right });
const CHECKS: TestSheet = {
  name: '检查记录',
  grid: [
    ['记录编号', '检查日期', '检查人员', '检查对象', '双随机', '备注'],
    ['J1', { date: '2025-01-02' }, 'P01', '甲公司', '是', '手填'],
  ],
  tables: [{ name: '表_检查记录', area: area(2, 6), totalRows: 0 }],
};
const BOOK: readonly TestSheet[] = [ROSTER, CHECKS];
const HEADER = [
  '任务编号',
  '被检查单位名称',
  '现场检查时间',
  '执法人员姓名',
  '是否双随机任务',
  '经度',
];
const exportOf = (...rows: readonly (readonly TestValue[])[]): TestSheet => ({
  name: '导出',
  grid: [HEADER, ...rows],
});
const plan = (
  source: TestSheet,
  options: ImportOptions = {},
  book: readonly TestSheet[] = BOOK,
): ImportPlan =>
  planImport(workbookOf(book), { snapshot: workbookOf([source]), sheet: source.name }, options);
const codes = ({ findings }: ImportPlan): (string | undefined)[][] =>
  findings.map(({ code, where }) => [code, where?.address]);
const gridOf = (sheets: readonly TestSheet[], name = '检查记录') =>
  sheets.find((sheet) => sheet.name === name)?.grid;

test('new rows go below the table, names become 人员编号, dates become days, the table grows', () => {
  const source = exportOf(
    ['J2', '乙公司', '2025/3/4 10:20', '甲某、乙某', '√', 106.5],
    ['J１', '甲公司', '2025-01-02', '甲某', '是', 106.5],
  );
  const result = plan(source);
  expect(result).toMatchObject({ kind: '检查记录', target: '检查记录', same: 1, changed: [] });
  expect(result.added).toEqual([{ sourceRow: 2, targetRow: 3 }]);
  expect(result.findings).toEqual([]);
  const after = applied(BOOK, result.edits);
  expect(gridOf(after)?.[2]).toEqual(['J2', { date: '2025-03-04' }, 'P01、P02', '乙公司', '是']);
  expect(result.edits.at(-1)).toEqual({
    kind: 'resizeTable',
    sheet: '检查记录',
    table: '表_检查记录',
    bottom: 3,
    expected: 2,
  });
  expect(result.edits[0]).toMatchObject({ like: { row: 2, column: 1 }, expected: null });
  const again = plan(source, {}, after);
  expect([again.edits, again.added, again.same]).toEqual([[], [], 2]);
});

test('nothing that people typed is written over unless they say so', () => {
  const source = exportOf(['J1', '乙公司', '2025-01-03', '乙某', '是', 1]);
  const kept = plan(source);
  expect(kept.edits).toEqual([]);
  expect(kept.changed).toEqual([
    {
      sourceRow: 2,
      targetRow: 2,
      decision: 'keep',
      differences: [
        {
          column: '检查日期',
          sourceAddress: 'C2',
          targetAddress: 'B2',
          now: '2025-01-02',
          then: '2025-01-03',
          formula: false,
        },
        {
          column: '检查人员',
          sourceAddress: 'D2',
          targetAddress: 'C2',
          now: 'P01',
          then: 'P02',
          formula: false,
        },
        {
          column: '检查对象',
          sourceAddress: 'B2',
          targetAddress: 'D2',
          now: '甲公司',
          then: '乙公司',
          formula: false,
        },
      ],
    },
  ]);
  const taken = plan(source, { decisions: new Map([[2, 'take']]) });
  const after = applied(BOOK, taken.edits);
  expect(gridOf(after)?.[1]).toEqual(['J1', { date: '2025-01-03' }, 'P02', '乙公司', '是', '手填']);
  expect(plan(source, { otherwise: 'take' }, after).edits).toEqual([]);
});

test('what the export leaves empty is no difference; what it completes is one', () => {
  const book = [
    ROSTER,
    { ...CHECKS, grid: [CHECKS.grid[0] ?? [], ['J1', null, 'P01', '甲公司', '是']] },
  ];
  const source = exportOf(['J1', null, '2025-01-02', null, null, 1]);
  const result = plan(source, {}, book);
  expect(result.changed[0]?.differences.map(({ column, now }) => [column, now])).toEqual([
    ['检查日期', ''],
  ]);
  const taken = plan(source, { otherwise: 'take' }, book);
  expect(gridOf(applied(book, taken.edits))?.[1]?.[1]).toEqual({ date: '2025-01-02' });
});

test('namesakes and strangers are never guessed, and no message says a name', () => {
  const source = exportOf(
    ['J2', '乙公司', '2025-03-04', '丙某、甲某', '是'],
    ['J3', '乙公司', '某日', '丁某', '/'],
    ['J4', '乙公司', { error: '#N/A' }, { formula: 'A1' }, '是'],
  );
  const result = plan(source);
  const after = applied(BOOK, result.edits);
  expect(gridOf(after)?.slice(2)).toEqual([
    ['J2', { date: '2025-03-04' }, '丙某、P01', '乙公司', '是'],
    ['J3', '某日', '丁某', '乙公司', '/'],
    ['J4', null, null, '乙公司', '是'],
  ]);
  expect(codes(result)).toEqual([
    ['intake.copied', 'D2'],
    ['intake.copied', 'C3'],
    ['intake.copied', 'D3'],
    ['intake.copied', 'E3'],
    ['records.errorCell', 'C4'],
    ['records.notCalculated', 'D4'],
  ]);
  for (const { message } of result.findings) {
    expect(JSON.stringify(message)).not.toMatch(/某/u);
    expect(render(message, 'zh-CN')).not.toMatch(/[甲乙丙丁]某/u);
  }
  // Somebody puts the right person in the place of the namesake: the export has nothing new to say.
  const grid = (gridOf(after) ?? []).map((row) =>
    row.map((value) => (value === '丙某、P01' ? 'P04、P01' : value)),
  );
  const settled = after.map((sheet) => (sheet.name === '检查记录' ? { ...sheet, grid } : sheet));
  expect(plan(source, {}, settled)).toMatchObject({ edits: [], changed: [], same: 3 });
  // Nor may a name that nobody can tell take the place of a 人员编号.
  const wrong = settled.map((sheet) =>
    sheet.name === '检查记录'
      ? { ...sheet, grid: grid.map((row) => row.map((v) => (v === 'P04、P01' ? 'P02' : v))) }
      : sheet,
  );
  const taken = plan(source, { otherwise: 'take' }, wrong);
  expect(taken.edits).toEqual([]);
  expect(codes(taken)).toContainEqual(['intake.notTaken', 'D2']);
});

test('a row whose 编号 cannot be told is not imported', () => {
  const support: TestSheet = {
    name: '监督帮扶',
    grid: [
      ['轮次', '人员编号', '方式', '综合得分'],
      ['第1轮', 'P01', '现场', 90],
      ['第1轮', 'P01', '远程', 80],
      ['第2轮', 'P02', null, 70],
    ],
  };
  const source: TestSheet = {
    name: '监督帮扶成绩',
    grid: [
      ['姓名', '帮扶轮次', '参与方式', '综合成绩'],
      ['丙某', '第1轮', '现场', 88],
      ['丁某', '第1轮', '现场', 88],
      ['甲某', '第1轮', null, 90],
      ['乙某', '第2轮', '现场', 70],
      ['甲某', '第3轮', '现场', 60],
      ['甲某', '第3轮', '现场', 60],
      ['甲某', '第3轮', '现场', 61],
    ],
  };
  const result = plan(source, {}, [ROSTER, support]);
  expect(codes(result)).toEqual([
    ['intake.keyUnresolved', 'A2'],
    ['intake.keyUnresolved', 'A3'],
    ['intake.severalMatches', 'B4'],
    ['intake.sourceConflict', 'B8'],
  ]);
  expect(result.added).toEqual([{ sourceRow: 6, targetRow: 5 }]);
  expect(result.same).toBe(1);
  // 方式 was empty: the two are one record, and the export completes it.
  expect(result.changed[0]?.differences).toMatchObject([{ column: '方式', now: '', then: '现场' }]);
  const numbers = exportOf([123456789012345680, '甲公司', '2025-01-02', '甲某', '是']);
  const long = plan(numbers);
  expect([long.added, codes(long)]).toEqual([[], [['intake.longNumber', 'A2']]]);
});

test('without an 编号 all columns are compared, and each row counts as often as it stands there', () => {
  const deductions: TestSheet = {
    name: '扣分记录',
    grid: [
      ['指标', '对象', '日期', '发现单位', '事项'],
      ['2.1', '集体', '2025-01-02', '市', '迟报'],
    ],
  };
  const source: TestSheet = {
    name: '扣分清单',
    grid: [
      ['指标编号', '扣分对象', '发现日期', '发现单位', '扣分事项'],
      ['2.1', '集体', '2025.1.2', '市级', '迟报'],
      ['2.1', '集体', '2025.1.2', '市级', '迟报'],
    ],
  };
  const book = [ROSTER, deductions];
  const result = plan(source, {}, book);
  expect([result.same, result.added]).toEqual([1, [{ sourceRow: 3, targetRow: 3 }]]);
  const after = applied(book, result.edits);
  expect(gridOf(after, '扣分记录')?.[2]).toEqual(['2.1', '集体', '2025-01-02', '市级', '迟报']);
  expect(plan(source, {}, after)).toMatchObject({ edits: [], same: 2 });
});

test('a row without its 编号, an export without the column, and columns that the sheet lacks are reported', () => {
  const blank = plan(exportOf([null, '丙公司', '2025-05-06', '乙某', '否']));
  expect([codes(blank), blank.added.length]).toEqual([[['intake.keyBlank', 'A2']], 1]);
  const source: TestSheet = {
    name: '检查台账',
    grid: [
      ['检查对象', '检查时间', '执法人员', '是否有效'],
      ['甲公司', '2025-01-02', '甲某', '是'],
      ['丙公司', '2025-05-06', '乙某', '是'],
    ],
  };
  const result = plan(source);
  expect(codes(result)).toEqual([
    ['intake.columnsNotThere', undefined],
    ['intake.keyMissing', undefined],
  ]);
  expect([result.same, result.added]).toEqual([1, [{ sourceRow: 3, targetRow: 3 }]]);
});

test('where there is no room nothing is put', () => {
  const source = exportOf(['J2', '乙公司', '2025-03-04', '甲某', '是']);
  const withTotals = {
    ...CHECKS,
    grid: [...CHECKS.grid, ['汇总']],
    tables: [{ name: '表', area: area(3, 6), totalRows: 1 }],
  };
  const totals = plan(source, {}, [ROSTER, withTotals]);
  expect([totals.edits, codes(totals)[0]?.[0]]).toEqual([[], 'intake.totalsRow']);
  const signed = { ...CHECKS, tables: [], grid: [...CHECKS.grid, [], ['填表人：']] };
  expect(plan(source, {}, [ROSTER, signed]).added).toEqual([{ sourceRow: 2, targetRow: 3 }]);
  const two = exportOf(
    ['J2', '乙公司', '2025-03-04', '甲某', '是'],
    ['J3', '乙公司', '2025-03-04', '甲某', '是'],
  );
  const full = plan(two, {}, [ROSTER, signed]);
  expect([full.edits, full.findings[0]?.message.params]).toEqual([[], { count: 2, row: 4 }]);
  const merged = {
    ...CHECKS,
    tables: [],
    merges: [{ top: 3, left: 1, bottom: 4, right: 2 }],
  };
  expect(codes(plan(source, {}, [ROSTER, merged]))[0]?.[0]).toBe('intake.noRoom');
});

test('units, shares, row numbers and text dates are written as the sheet has them', () => {
  const cases: TestSheet = {
    name: '我的案件',
    grid: [
      ['某区案件'],
      ['序号', '案件编号', '立案日期', '罚款金额（万元）', '结案日期'],
      [1, 'K1', '2025.1.2', 1.5, null],
    ],
  };
  const monthly: TestSheet = {
    name: '月度数据',
    grid: [
      ['月份', '对象', '完整性'],
      ['2025-01', '集体', { percent: 0.98 }],
    ],
  };
  const book = [ROSTER, cases, monthly];
  const source: TestSheet = {
    name: '导出',
    grid: [
      ['案号', '立案时间', '罚款金额', '结案时间', '当事人名称'],
      [20250002, { date: '2025-02-03' }, '12500元', '20250304', '乙公司'],
    ],
  };
  const options = { kind: '案件台账', mapping: { sheets: { 案件台账: '我的案件' } } };
  const result = plan(source, options, book);
  const after = applied(book, result.edits);
  expect(gridOf(after, '我的案件')?.[3]).toEqual([
    2,
    '20250002',
    '2025-02-03',
    1.25,
    { date: '2025-03-04' },
  ]);
  expect(plan(source, options, after)).toMatchObject({ edits: [], same: 1 });
  const months: TestSheet = {
    name: '数据质量',
    grid: [
      ['统计月份', '统计对象', '完整率'],
      ['2025年2月', '集体', '97.5%'],
    ],
  };
  const shares = plan(months, {}, book);
  expect(shares.edits.map((edit) => (edit.kind === 'setCell' ? edit.value : null))).toEqual([
    '2025-02',
    '集体',
    0.975,
  ]);
});

test('a row that holds nothing but error values is refused', () => {
  const result = plan(exportOf([{ error: '#REF!' }, null, null, { error: '#N/A' }, null]));
  expect([result.edits, codes(result)]).toEqual([[], [['intake.emptyRow', 'A2']]]);
});

test('a formula is never written over', () => {
  const book = [
    ROSTER,
    {
      ...CHECKS,
      grid: [CHECKS.grid[0] ?? [], ['J1', { formula: 'TODAY()' }, 'P01', '甲公司', '是']],
    },
  ];
  const result = plan(
    exportOf(['J1', '甲公司', '2025-01-02', '甲某', '是']),
    { otherwise: 'take' },
    book,
  );
  expect(result.changed[0]?.differences).toMatchObject([{ column: '检查日期', formula: true }]);
  expect([result.edits, codes(result)]).toEqual([[], [['intake.formulaKept', 'B2']]]);
});

test('an export that nobody can place is not imported', () => {
  const unknown = plan({
    name: '导出',
    grid: [
      ['甲', '乙', '丙'],
      [1, 2, 3],
    ],
  });
  expect([unknown.kind, unknown.edits, codes(unknown)[0]?.[0]]).toEqual([
    null,
    [],
    'intake.sourceUnknown',
  ]);
  const open = plan({
    name: '检查记录情况',
    grid: [
      ['甲', '乙', '丙'],
      [1, 2, 3],
    ],
  });
  expect(codes(open)[0]?.[0]).toBe('intake.sourceOpen');
  const gone = planImport(workbookOf(BOOK), { snapshot: workbookOf([]), sheet: '导出' });
  expect(codes(gone)[0]?.[0]).toBe('intake.sourceUnknown');
  const missing = plan(exportOf(['J1']), {}, [ROSTER]);
  expect([missing.kind, codes(missing)[0]?.[0]]).toEqual(['检查记录', 'intake.noTarget']);
  const empty = plan(exportOf());
  expect(codes(empty)).toEqual([['intake.sourceEmpty', undefined]]);
  const named = plan({
    name: '检查记录',
    grid: [
      ['记录编号', '检查人员', '检查对象信息'],
      ['J1', 'P01', '甲'],
    ],
  });
  expect(codes(named)).toEqual([['intake.columnsOpen', 'C1']]);
});

test('sheets of several months are brought together into one', () => {
  const month = (name: string, id: string): TestSheet => ({
    name,
    grid: [
      ['记录编号', '检查日期', '检查人员', '双随机'],
      [id, '2025-01-02', 'P01', '是'],
    ],
  });
  const book = [ROSTER, month('1月检查记录', 'J1'), month('2月检查记录', 'J2')];
  const mapping = { sheets: { 检查记录: '1月检查记录' } };
  const result = planImport(
    workbookOf(book),
    { snapshot: workbookOf(book), sheet: '2月检查记录' },
    { mapping, kind: '检查记录' },
  );
  const after = workbookOf(applied(book, result.edits));
  expect(readRecords(after, { mapping }).table('检查记录').size).toBe(2);
});
