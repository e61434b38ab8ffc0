import { readFileSync } from 'node:fs';
import { type Problem, runChecks, scoreTables } from '../../../src/checks';
import { TABLE_CHECKS } from '../../../src/checks/table';
import { render } from '../../../src/locales';
import { readRecords } from '../../../src/records';
import { readMemory } from '../../../src/scoresheet';
import { type CellValue, type Snapshot, toA1 } from '../../../src/workbook';
import { openWorkbookFile } from '../../../src/workbook/file';
import * as banan from '../../scoresheet/layouts/banan';
import { generate } from '../../scoresheet/layouts/generate';
import { type Layout, sheetFrom } from '../../scoresheet/layouts/layout';
import * as shanghai from '../../scoresheet/layouts/shanghai';
import * as suzhou from '../../scoresheet/layouts/suzhou-putuo';
import { layoutOf } from '../../scoresheet/layouts/written';
import * as wuwei from '../../scoresheet/layouts/wuwei';
import { SCHEMES, schemeOf } from '../../scoresheet/recognise/support';
import { fillBook } from '../../scoresheet/support';
import { givenOf } from '../notice/support';

/** Problems that a reviewer would not find: 错误 and 警告 in tables that are right. */
const alarms = (problems: readonly Problem[]): string[] =>
  problems
    .filter(({ severity }) => severity !== 'hint')
    .map(
      ({ code, where, message }) =>
        `${code} ${where?.sheet ?? ''} ${where?.address ?? ''} ${render(message)}`,
    );

function unknown(snapshot: Snapshot): readonly Problem[] {
  const tables = scoreTables(snapshot, {
    memory: null,
    scheme: null,
    readings: {},
    level: null,
    trees: [],
    others: [],
  });
  const records = readRecords({ ...snapshot, sheets: [] }, {});
  return runChecks(
    { snapshot, asOf: '2025-10-10', records, tables, scored: null, texts: [], reading: [] },
    TABLE_CHECKS,
  ).problems;
}

describe.each([
  ['wuwei-2019', '2019-11-30'],
  ['shanghai-2023', '2023-10-31'],
])('the sample %s', (id, asOf) => {
  const open = async () =>
    openWorkbookFile(new Uint8Array(readFileSync(`assets/samples/${id}.xlsx`)));

  test('raises no alarm before it is filled', async () => {
    expect(alarms(unknown(await (await open()).read()))).toEqual([]);
  });

  test('raises no alarm when it is filled, known or not', async () => {
    const book = await open();
    const scheme = schemeOf(id);
    const { memory } = readMemory((await book.read()).memory);
    for (const { table, subject, level } of memory?.tables ?? []) {
      const asked = { scheme, table, subjects: [subject], asOf };
      await fillBook(book, level === null ? asked : { ...asked, level });
    }
    const snapshot = await book.read();
    expect(alarms(unknown(snapshot))).toEqual([]);
    const given = givenOf(snapshot, { scheme, asOf });
    expect(given.tables.length).toBeGreaterThanOrEqual(4);
    expect(alarms(runChecks(given, TABLE_CHECKS).problems)).toEqual([]);
    expect(given.tables.some(({ rows }) => rows.some(({ score }) => score?.number != null))).toBe(
      true,
    );
  });

  test('a filled table that is spoilt is told apart, known or not', async () => {
    const book = await open();
    const scheme = schemeOf(id);
    const { memory } = readMemory((await book.read()).memory);
    const one = memory?.tables.find(({ subject }) => subject === '集体');
    if (one === undefined || memory === null) throw new Error('no table');
    const { table, subject, level } = one;
    const asked = { scheme, table, subjects: [subject], asOf };
    await fillBook(book, level === null ? asked : { ...asked, level });
    const before = await book.read();
    const given = givenOf(before, { scheme, asOf });
    const filled = given.tables.find(({ sheet }) => sheet.name === one.sheet);
    const row = filled?.rows.find(({ points }) => points?.number != null);
    if (row?.score == null || row.points?.number == null) throw new Error('no row');
    const { points, score } = row;
    await book.apply([
      {
        kind: 'setCell',
        sheet: one.sheet,
        row: score.row,
        column: score.column,
        value: (points.number?.valueOf() ?? 0) + 1,
        expected: score.value,
      },
    ]);
    const after = await book.read();
    const address = toA1(score);
    const wanted = `table.aboveFull ${one.sheet} ${address}`;
    const said = alarms(runChecks(givenOf(after, { scheme, asOf }), TABLE_CHECKS).problems);
    expect(said.filter((text) => text.startsWith(wanted))).toHaveLength(1);
    expect(alarms(unknown(after)).filter((text) => text.startsWith(wanted))).toHaveLength(1);
  });
});

/** Scores in every row, and their sum as 合计. */
function scored(layout: Layout): Layout {
  const [table] = scoreTables(
    { sheets: [sheetFrom(layout)], date1904: false, memory: null },
    { memory: null, scheme: null, readings: {}, level: null, trees: [], others: [] },
  );
  const score = table?.columns.score ?? null;
  if (table === undefined || score === null) return layout;
  const grid = layout.grid.map((row) => [...row]);
  let sum = 0;
  const put = (row: number, value: CellValue): void => {
    const cells = grid[row - 1] ?? [];
    while (cells.length < score) cells.push(null);
    cells[score - 1] = value;
  };
  table.rows.forEach(({ row, points }, at) => {
    const own = points?.row === row ? (points.number?.valueOf() ?? null) : null;
    const value = at % 7 === 6 ? '不适用' : own === null ? 0.5 : Math.round(own) / 2;
    put(row, value);
    if (typeof value === 'number') sum += value;
  });
  if (table.total !== null) put(table.total, sum);
  return { ...layout, grid };
}

const WRITTEN = [banan, shanghai, suzhou, wuwei].flatMap((tables) =>
  Object.entries(tables).map(([name, table]) => ({ name, layout: layoutOf(table) })),
);
const GENERATED = SCHEMES.flatMap(({ standard }) =>
  Object.entries(standard.tables).flatMap(([table, card]) =>
    [1, 2, 3].map((seed) => ({
      name: `${standard.id} ${table} ${seed}`,
      layout: generate(card, seed * 7919 + table.length).layout,
    })),
  ),
);

test.each([...WRITTEN, ...GENERATED])('$name raises no alarm, blank or filled', ({ layout }) => {
  for (const one of [layout, scored(layout)])
    expect(alarms(unknown({ sheets: [sheetFrom(one)], date1904: false, memory: null }))).toEqual(
      [],
    );
});
