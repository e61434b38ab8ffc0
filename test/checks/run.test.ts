import {
  changedSheets,
  type Check,
  type Given,
  type RecordsCheck,
  runChecks,
  scoreTables,
  type TableCheck,
  type WorkbookCheck,
} from '../../src/checks';
import { phrase } from '../../src/locales';
import { readRecords } from '../../src/records';
import type { Snapshot } from '../../src/workbook';
import { SAMPLE, schemeAt } from '../scoresheet/support';
import { type TestSheet, workbookOf } from '../support/records';

const TABLE: TestSheet = {
  name: '自评表',
  grid: [
    ['序号', '指标', '分值', '评审内容', '自评得分'],
    [1, '日常监管', 3, '按要求完成的得3分。', 3],
    [2, '案件办理', 4, '查处案件的得4分。', 2.5],
    [3, '信息公开', 3, '公开的得3分。', '５'],
    ['', '合计', 10, '', 8.5],
  ],
};
const OTHER: TestSheet = {
  ...TABLE,
  name: '另一张表',
  grid: TABLE.grid.map((row) => [...row]),
};
const CASES: TestSheet = {
  name: '案件台账',
  grid: [
    ['案件编号', '当事人', '决定日期'],
    ['A1', '甲', '2025-03-01'],
  ],
};

const book = (...sheets: TestSheet[]): Snapshot => workbookOf(sheets);

function given(snapshot: Snapshot, rest: Partial<Given> = {}): Given {
  const records = readRecords(snapshot);
  const known = { memory: null, scheme: null, readings: {}, level: null, trees: [], others: [] };
  const tables = scoreTables(snapshot, known);
  return {
    snapshot,
    asOf: '2025-10-10',
    records,
    tables,
    scored: null,
    texts: [],
    reading: [],
    ...rest,
  };
}

/** Checks that note when they run and report one thing each. */
function counting(): { ran: string[]; checks: readonly Check[] } {
  const ran: string[] = [];
  const message = phrase('checks.notChecked');
  const table: TableCheck = {
    scope: 'table',
    code: 'test.table',
    group: 'table',
    *run({ sheet, rows }) {
      ran.push(`table ${sheet.name}`);
      yield {
        severity: 'hint',
        where: { sheet: sheet.name, address: 'E3' },
        message,
        about: `${rows.length}`,
      };
    },
  };
  const records: RecordsCheck = {
    scope: 'records',
    code: 'test.records',
    group: 'records',
    reads: ['案件台账'],
    *run({ records: read }) {
      ran.push('records');
      yield {
        severity: 'error',
        where: { sheet: '案件台账', address: 'A2' },
        message,
        about: `${read.table('案件台账').size}`,
      };
    },
  };
  const workbook: WorkbookCheck = {
    scope: 'workbook',
    code: 'test.workbook',
    group: 'across',
    *run() {
      ran.push('workbook');
      yield { severity: 'warning', where: { sheet: '自评表' }, message, about: 'all' };
    },
  };
  return { ran, checks: [table, records, workbook] };
}

test('a score table is known without a scheme: rows, figures, total', () => {
  const [table] = given(book(TABLE)).tables;
  expect(table?.columns).toMatchObject({ index: 1, names: [2], points: [3], texts: [4], score: 5 });
  expect(table?.total).toBe(5);
  expect(
    table?.rows.map(({ row, label, points, score }) => [
      row,
      label,
      points?.number?.toString(),
      score?.number?.toString(),
      score?.isText,
    ]),
  ).toEqual([
    [2, '日常监管', '3', '3', false],
    [3, '案件办理', '4', '2.5', false],
    [4, '信息公开', '3', '5', true],
  ]);
  expect(table).toMatchObject({ remembered: null, card: null, tree: null });
  expect(given(book(CASES)).tables).toEqual([]);
});

test('errors stand first, then the order of groups, sheets and cells', () => {
  const { checks } = counting();
  const { problems } = runChecks(given(book(TABLE, OTHER, CASES)), checks);
  expect(problems.map(({ code, where }) => [code, where?.sheet])).toEqual([
    ['test.records', '案件台账'],
    ['test.workbook', '自评表'],
    ['test.table', '自评表'],
    ['test.table', '另一张表'],
  ]);
  expect(new Set(problems.map(({ id }) => id)).size).toBe(4);
});

test('of one cell, what is about X2 stands before what is about X10', () => {
  const check: WorkbookCheck = {
    scope: 'workbook',
    code: 'test.order',
    group: 'scheme',
    *run() {
      for (const about of ['X10', 'X2', 'X1', 'Y1'])
        yield {
          severity: 'hint',
          message: phrase('checks.notChecked'),
          where: { sheet: about },
          about,
        };
    },
  };
  const { problems } = runChecks(given(book(TABLE)), [check]);
  expect(problems.map(({ about }) => about)).toEqual(['X1', 'X2', 'X10', 'Y1']);
});

test('what two checks say of one cell in the same words is said once', () => {
  const { checks } = counting();
  const [first] = checks;
  if (first?.scope !== 'table') throw new Error('no table check');
  const twice = { ...first, code: 'test.again' };
  expect(runChecks(given(book(TABLE)), [first, twice]).problems).toHaveLength(1);
});

describe('a later run', () => {
  const changed = (sheet: TestSheet, row: number, column: number, value: string): TestSheet => ({
    ...sheet,
    grid: sheet.grid.map((cells, at) =>
      at === row - 1 ? cells.map((cell, to) => (to === column - 1 ? value : cell)) : cells,
    ),
  });

  test('looks again only at what changed, and says the same', () => {
    const { ran, checks } = counting();
    const first = runChecks(given(book(TABLE, OTHER, CASES)), checks);
    ran.length = 0;
    const again = given(book(changed(TABLE, 3, 5, '2'), OTHER, CASES));
    const second = runChecks(again, checks, first);
    expect(ran).toEqual(['table 自评表', 'workbook']);
    expect([second.looked, second.kept]).toEqual([2, 2]);
    expect(second.problems).toEqual(runChecks(again, counting().checks).problems);
  });

  test('looks at records again when one of their sheets or the day changed', () => {
    const { ran, checks } = counting();
    const first = runChecks(given(book(TABLE, CASES)), checks);
    ran.length = 0;
    const later = given(book(TABLE, changed(CASES, 2, 2, '乙')));
    const second = runChecks(later, checks, first);
    expect(ran).toEqual(['records', 'workbook']);
    ran.length = 0;
    runChecks({ ...later, asOf: '2025-10-11' }, checks, second);
    expect(ran).toEqual(['table 自评表', 'records', 'workbook']);
  });

  test('looks at a table of a known scheme again when the records were read anew', () => {
    const { ran, checks } = counting();
    const plain = given(book(TABLE, CASES));
    const [card = null] = Object.values(schemeAt(SAMPLE).standard.tables);
    const known = { ...plain, tables: plain.tables.map((table) => ({ ...table, card })) };
    const first = runChecks(known, checks);
    ran.length = 0;
    runChecks({ ...known, records: readRecords(plain.snapshot) }, checks, first);
    expect(ran).toEqual(['table 自评表']);
    ran.length = 0;
    runChecks(known, checks, first);
    expect(ran).toEqual([]);
  });

  test('looks at records again when they are read from other columns', () => {
    const { ran, checks } = counting();
    const one = given(book(CASES));
    const first = runChecks(one, checks);
    ran.length = 0;
    const mapping = { columns: { 案件台账: { 当事人: '' } } };
    runChecks({ ...one, records: readRecords(one.snapshot, { mapping }) }, checks, first);
    expect(ran).toEqual(['records', 'workbook']);
  });

  test('looks at nothing where nothing changed, but for texts that were handed in', () => {
    const { ran, checks } = counting();
    const first = runChecks(given(book(TABLE, CASES)), checks);
    ran.length = 0;
    const same = runChecks(given(book(TABLE, CASES)), checks, first);
    expect([ran, same.kept]).toEqual([[], 3]);
    expect(same.problems).toEqual(first.problems);
    runChecks(given(book(TABLE, CASES), { texts: [{ name: '材料', text: '字' }] }), checks, same);
    expect(ran).toEqual(['workbook']);
  });

  test.each([
    ['a value', changed(TABLE, 3, 5, '2')],
    ['a merged area', { ...TABLE, merges: [{ top: 2, left: 1, bottom: 3, right: 1 }] }],
    ['a hidden sheet', { ...TABLE, hidden: true }],
    ['a further row', { ...TABLE, grid: [...TABLE.grid, ['注：无']] }],
    [
      'a formula',
      {
        ...TABLE,
        grid: [...TABLE.grid.slice(0, 4), ['', '合计', 10, '', { formula: 'SUM(E2:E4)' }]],
      },
    ],
  ])('sees %s', (_what, sheet) => {
    expect([...changedSheets(book(TABLE, CASES), book(sheet, CASES))]).toEqual(['自评表']);
  });

  test('sees sheets that came and went', () => {
    expect([...changedSheets(book(TABLE), book(OTHER))].sort()).toEqual(
      ['另一张表', '自评表'].sort(),
    );
    expect([...changedSheets(book(TABLE), book(TABLE))]).toEqual([]);
  });
});
