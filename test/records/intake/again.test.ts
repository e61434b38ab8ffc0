import fc from 'fast-check';
import { planImport } from '../../../src/records';
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

const among = (...values: TestValue[]): fc.Arbitrary<TestValue> =>
  fc.constantFrom<TestValue>(null, ...values);
const DATES = among('2025-03-05', '2025/3/5 8:00', { date: '2025-03-06' }, '三月', '/');
const PEOPLE = among('甲某', 'P01', '甲某、乙某', '乙某 甲某', '丙某', '丁某', '丙某（P04）');
const FLAGS = among('是', '√', '否', 'N', '不详');
const FIGURES = among(1, '2', '１，０００', '1.5万元', 'x', { error: '#N/A' });
const key = (...values: TestValue[]): fc.Arbitrary<TestValue> =>
  fc.oneof({ weight: 6, arbitrary: among(...values) }, { weight: 1, arbitrary: fc.constant(null) });

interface Kind {
  readonly own: TestSheet;
  readonly header: readonly string[];
  readonly cells: readonly fc.Arbitrary<TestValue>[];
}

/** A sheet with an 编号, one with several columns in its place and details, one with neither. */
const KINDS: Readonly<Record<string, Kind>> = {
  案件台账: {
    own: {
      name: '案件台账',
      grid: [['案件编号', '立案日期', '主要承办人', '重大案件', '罚款金额（万元）', '备注']],
    },
    header: ['立案时间', '案号', '承办人员', '是否重大案件', '罚款额'],
    cells: [DATES, key('K1', 'Ｋ1', 'K2', 'K3', 4), PEOPLE, FLAGS, FIGURES],
  },
  监督帮扶: {
    own: { name: '监督帮扶', grid: [['轮次', '人员编号', '行动类型', '方式', '综合得分']] },
    header: ['姓名', '帮扶轮次', '参与方式', '综合成绩', '行动类型'],
    cells: [
      key('甲某', 'P01', 'P02', '丙某', '集体'),
      key('第1轮', '第2轮'),
      among('现场', '现场检查', '远程'),
      FIGURES,
      among('大气监督帮扶', '移动源专项'),
    ],
  },
  扣分记录: {
    own: { name: '扣分记录', grid: [['指标', '对象', '日期', '事项', '次数']] },
    header: ['指标编号', '扣分对象', '发现日期', '扣分事项', '扣分次数'],
    cells: [
      among('2.1', '2.1c 迟报'),
      among('集体', '甲某', '丁某'),
      DATES,
      among('迟报', '漏报'),
      FIGURES,
    ],
  },
};

const rowsOf = (kind: Kind): fc.Arbitrary<TestValue[][]> =>
  fc.array(fc.tuple(...kind.cells), { maxLength: 8 });

const ROUND = fc.constantFrom(...Object.entries(KINDS)).chain(([name, kind]) =>
  fc.record({
    name: fc.constant(name),
    first: rowsOf(kind),
    second: rowsOf(kind),
    inTable: fc.boolean(),
    take: fc.boolean(),
  }),
);

interface World {
  readonly kind: Kind;
  readonly name: string;
  sheets: readonly TestSheet[];
}

function worldOf(name: string, inTable: boolean): World {
  const kind = KINDS[name];
  if (kind === undefined) throw new RangeError(name);
  const right = kind.own.grid[0]?.length ?? 1;
  const table = { name: '表', area: { top: 1, left: 1, bottom: 2, right }, totalRows: 0 };
  const own = inTable ? { ...kind.own, grid: [...kind.own.grid, []], tables: [table] } : kind.own;
  return { kind, name, sheets: [ROSTER, own] };
}

const exported = ({ kind }: World, rows: readonly (readonly TestValue[])[]): TestSheet => ({
  name: '导出',
  grid: [kind.header, ...rows],
});
const importInto = (world: World, source: TestSheet, otherwise: 'keep' | 'take') =>
  planImport(
    workbookOf(world.sheets),
    { snapshot: workbookOf([source]), sheet: '导出' },
    { kind: world.name, otherwise },
  );

test('an export that was imported adds and changes nothing when it is imported again', () => {
  fc.assert(
    fc.property(ROUND, ({ name, first, second, inTable, take }) => {
      const world = worldOf(name, inTable);
      for (const rows of [first, second]) {
        const source = exported(world, rows);
        const otherwise = take ? 'take' : 'keep';
        world.sheets = applied(world.sheets, importInto(world, source, otherwise).edits);
        const again = importInto(world, source, otherwise);
        expect([again.edits, again.added]).toEqual([[], []]);
      }
    }),
    { numRuns: 150 },
  );
});

test('every row of an export is added, known, differing or refused with a reason', () => {
  fc.assert(
    fc.property(ROUND, ({ name, first, second, inTable }) => {
      const world = worldOf(name, inTable);
      world.sheets = applied(world.sheets, importInto(world, exported(world, first), 'keep').edits);
      const source = exported(world, second);
      const plan = importInto(world, source, 'keep');
      const filled = second.filter((row) => row.some((value) => value !== null)).length;
      const refusals = [
        'keyUnresolved',
        'longNumber',
        'sourceConflict',
        'severalMatches',
        'emptyRow',
      ];
      const refused = plan.findings.filter(({ code }) =>
        refusals.some((why) => code === `intake.${why}`),
      ).length;
      expect(plan.added.length + plan.same + plan.changed.length + refused).toBe(filled);
    }),
    { numRuns: 120 },
  );
});

test('an import writes into empty cells only, and no message says what a cell holds', () => {
  fc.assert(
    fc.property(ROUND, ({ name, first, second, inTable }) => {
      const world = worldOf(name, inTable);
      for (const rows of [first, second]) {
        const plan = importInto(world, exported(world, rows), 'keep');
        for (const edit of plan.edits)
          if (edit.kind === 'setCell') expect(edit.expected).toBeNull();
        expect(JSON.stringify(plan.findings)).not.toMatch(/[甲乙丙丁]某/u);
        world.sheets = applied(world.sheets, plan.edits);
      }
    }),
    { numRuns: 80 },
  );
});
