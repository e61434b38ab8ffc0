import { Refusal } from '../../../src/locales';
import { readMemory } from '../../../src/scoresheet';
import type { FileWorkbook } from '../../../src/workbook/file';
import { BANAN_CUT, BANAN_PRINTED } from '../layouts/banan';
import type { Layout } from '../layouts/layout';
import { layoutOf } from '../layouts/written';
import { said, sheetOf, type } from '../support';
import { bookOf, fillAgain, fillFirst, nodeOf, type OwnFill, treeFor } from './filling';

type Grid = readonly (readonly unknown[])[];

/** The filled workbook as it is after somebody changed its rows: the memory goes with it. */
async function rearranged(
  layout: Layout,
  change: (grid: Layout['grid']) => Layout['grid'],
): Promise<{ readonly fill: OwnFill; readonly book: FileWorkbook }> {
  const fill = await fillFirst(await bookOf(layout));
  const sheet = sheetOf(fill.after, layout.name);
  const grid: Layout['grid'] = Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (__, column) => {
      const value = sheet.cell(row + 1, column + 1);
      return typeof value === 'object' && value !== null ? null : value;
    }),
  );
  const book = await bookOf({ ...layout, merges: '', grid: change(grid) });
  await book.apply([{ kind: 'remember', memory: fill.after.memory }]);
  return { fill, book };
}

const layout = layoutOf(BANAN_CUT);
const SCORE = 5;
const MOVED = '这张表的行或列与上次不同，已按各行原文重新对应。请核对后再填写。';

/** Row in which a clause's own words stand. */
function rowWith(grid: Grid, words: string): number {
  const at = grid.findIndex((row) => row.some((cell) => String(cell).includes(words)));
  if (at < 0) throw new Error(`no ${words}`);
  return at + 1;
}

describe('on the next opening', () => {
  test('rows put in between are noticed and every score finds its clause', async () => {
    const { fill, book } = await rearranged(layout, (grid) => [
      ...grid.slice(0, 6),
      ['', '', '', '本单位另行增加的一行'],
      [],
      ...grid.slice(6),
    ]);
    const { plan, after } = await fillAgain(book, fill.tree);
    const sheet = sheetOf(after, layout.name);
    expect(said(plan.findings).filter((one) => one.includes('手填'))).toEqual([]);
    expect(said(plan.findings)).toContain(MOVED);
    const row = rowWith(layout.grid, '2.移动执法(5分)') + 2;
    expect(sheet.cell(row, SCORE)).toBeCloseTo(nodeOf(fill.tree, '2.2').score.lo.valueOf(), 9);
    const again = await fillAgain(book, fill.tree);
    expect(again.plan.edits).toEqual([]);
  });

  test('sorted rows are known by their words', async () => {
    const simple = layoutOf(BANAN_PRINTED);
    const { fill, book } = await rearranged(simple, (grid) => {
      const body = grid.slice(4, 8);
      return [...grid.slice(0, 4), ...body.toReversed(), ...grid.slice(8)];
    });
    const { plan, after } = await fillAgain(book, fill.tree);
    const sheet = sheetOf(after, simple.name);
    expect(said(plan.findings)).toContain(MOVED);
    const row = rowWith(simple.grid, '1.机构规范化建设(5分)');
    expect(sheet.cell(4 + 8 - row + 1, 9)).toBe(fill.plan.rows[0]?.written);
    expect(said(plan.findings).filter((one) => one.includes('手填'))).toEqual([]);
  });

  test('a row whose words were changed is found by its clause', async () => {
    const { fill, book } = await rearranged(layout, (grid) =>
      grid.map((row) =>
        row.map((cell) =>
          typeof cell === 'string' && cell.startsWith('3.执法普法')
            ? cell.replace('创新普法方式', '创新方式')
            : cell,
        ),
      ),
    );
    const { plan } = await fillAgain(book, fill.tree);
    expect(said(plan.findings)).toContain(MOVED);
    expect(plan.rows.map(({ nodeId }) => nodeId)).toContain('1.3');
  });

  test('a row that is gone is said, and not part of the total', async () => {
    const at = rowWith(layout.grid, '．新领域案件办理') - 1;
    const { fill, book } = await rearranged(layout, (grid) => grid.filter((_, one) => one !== at));
    const { plan } = await fillAgain(book, fill.tree);
    expect(said(plan.findings)).toContain(
      '上次对应 3.3 新领域案件办理 的行已找不到，该项不填写，也不计入表中合计。',
    );
    const points = nodeOf(fill.tree, '3.3').score.lo.valueOf();
    expect(points).toBeGreaterThan(0);
    expect(said(plan.findings)).toContain(`表中没有 3.3 的行，其 ${String(points)} 分未计入合计`);
  });

  test('another order of columns is followed', async () => {
    const { fill, book } = await rearranged(layout, (grid) =>
      grid.map((row) => [row[4] ?? null, ...row.slice(0, 4), ...row.slice(5)]),
    );
    await fillAgain(book, fill.tree).then(({ plan }) => {
      // The header over two columns went with its first column alone.
      expect(plan.rows.length).toBe(fill.plan.rows.length);
    });
  });

  test('a renamed sheet is known again', async () => {
    const { fill, book } = await rearranged({ ...layout }, (grid) => grid);
    const memory = (await book.read()).memory ?? '';
    const text = memory.replaceAll(`"sheet":"${layout.name}"`, '"sheet":"从前的名字"');
    await book.apply([{ kind: 'remember', memory: text }]);
    const { plan } = await fillAgain(book, fill.tree);
    const renamed = '评分表原名“从前的名字”，已按新名称识别。';
    expect(said(plan.findings).some((one) => one === renamed || one === MOVED)).toBe(true);
  });

  test('a deleted sheet is made anew, in the notice’s layout', async () => {
    const fill = await fillFirst(await bookOf(layout));
    const book = await bookOf({ name: '别的', grid: [['别的']], truth: {} });
    await book.apply([{ kind: 'remember', memory: fill.after.memory }]);
    const { plan, after } = await fillAgain(book, fill.tree);
    expect(said(plan.findings)).toEqual(['评分表“Sheet2”已不在工作簿中，另建一张。']);
    expect(after.sheets.map(({ name }) => name)).toEqual(['别的', '集体自评']);
  });

  test('a sheet whose table is gone is refused, not written into', async () => {
    const { fill, book } = await rearranged(layout, () => [['别的内容']]);
    const refusal = await fillAgain(book, fill.tree).catch((error: unknown) => error);
    if (!(refusal instanceof Refusal)) throw new Error('not refused');
    expect(refusal.phrase.key).toBe('scoresheet.layoutChanged');
    expect(sheetOf(await book.read(), layout.name).cell(1, 1)).toBe('别的内容');
  });

  test('the sheet serves another level: its figures change, no second sheet is made', async () => {
    const book = await bookOf(layout);
    await fillFirst(book);
    const tree = await treeFor({
      scheme: 'banan-2025',
      table: 'collective',
      level: 'city',
      subject: '集体',
    });
    const { plan, after } = await fillAgain(book, tree);
    expect(plan.edits.filter(({ kind }) => kind === 'addSheet')).toEqual([]);
    expect(readMemory(after.memory).memory?.tables.map(({ level }) => level)).toEqual(['city']);
  });

  test('a clause that the other level does not have is said and left alone', async () => {
    const book = await bookOf(layout);
    const row = rowWith(layout.grid, '2.执法培训(5分)');
    await fillFirst(book, { rows: new Map([[row, '1.2d']]) });
    const tree = await treeFor({
      scheme: 'banan-2025',
      table: 'collective',
      level: 'city',
      subject: '集体',
    });
    const { plan } = await fillAgain(book, tree);
    expect(said(plan.findings)).toContain('1.2d 在当前的级别或口径下没有，该行不填写。');
    expect(plan.rows.map((one) => one.row)).not.toContain(row);
  });

  test('what was typed since the fill is asked about', async () => {
    const book = await bookOf(layout);
    const fill = await fillFirst(book);
    const [row] = fill.plan.rows;
    await type(book, layout.name, row?.row ?? 0, SCORE, 0.75);
    const { plan, after } = await fillAgain(book, fill.tree);
    expect(sheetOf(after, layout.name).cell(row?.row ?? 0, SCORE)).toBe(0.75);
    expect(said(plan.findings).some((one) => one.includes('手填 0.75'))).toBe(true);
  });
});

test('a memory from before sheets of one’s own were known is read as ever', () => {
  const text = JSON.stringify({
    version: 1,
    scheme: { id: 'banan-2025', version: 1 },
    tables: [
      {
        table: 'collective',
        level: 'county',
        subject: '集体',
        sheet: '集体自评',
        header: 4,
        rows: { '1.1': 5 },
        columns: { score: 9, why: 10, proof: 11, identity: 4 },
        total: 23,
        asOf: null,
      },
    ],
    readings: {},
    pins: {},
    lastFill: null,
  });
  expect(readMemory(text).memory?.tables[0]?.sheet).toBe('集体自评');
  expect(readMemory(text).memory?.tables[0]?.own).toBeUndefined();
});
