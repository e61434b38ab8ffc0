import { render } from '../../../src/locales';
import { BANAN_CLAUSES, BANAN_CUT, BANAN_PERSON_PRINTED, BANAN_PRINTED } from '../layouts/banan';
import type { Layout } from '../layouts/layout';
import { layoutOf } from '../layouts/written';
import { said, sheetOf } from '../support';
import { bookOf, changes, fillAgain, fillFirst, nodeOf, type OwnFill } from './filling';

const lo = (fill: OwnFill, ids: readonly string[]): number =>
  ids.reduce((sum, id) => sum + nodeOf(fill.tree, id).score.lo.valueOf(), 0);

describe.each([BANAN_PRINTED, BANAN_CLAUSES, BANAN_CUT, BANAN_PERSON_PRINTED])(
  'a table of one’s own: $name',
  (written) => {
    const layout = layoutOf(
      written.subject === 'P07'
        ? { ...written, text: written.text.replace('P07', 'P01') }
        : written,
    );
    const filling = bookOf(layout).then(async (book) => ({ book, fill: await fillFirst(book) }));

    test('gets every score into the row of its clause, and nothing else is touched', async () => {
      const { fill } = await filling;
      const { found, before, after } = fill;
      const sheet = sheetOf(after, layout.name);
      for (const [row, ids] of Object.entries(layout.truth)) {
        const cell = sheet.cell(Number(row), found.columns.score.column);
        const figure = typeof cell === 'number' ? cell : 0;
        expect([row, figure]).toEqual([row, expect.closeTo(lo(fill, ids), 9)]);
      }
      const columns = Object.values(found.columns).map(({ column }) => column);
      const rows = new Set([
        ...found.rows.map(({ row }) => row),
        found.header.bottom,
        ...(found.total === null ? [] : [found.total]),
      ]);
      const places = [...changes(sheetOf(before, layout.name), sheet).keys()].map((key) =>
        key.split(':').map(Number),
      );
      expect(places.length).toBeGreaterThan(0);
      for (const [row = 0, column = 0] of places) {
        expect(columns).toContain(column);
        expect(rows).toContain(row);
      }
    });

    test('sums up what the table comes to', async () => {
      const { fill } = await filling;
      const { found, after, tree } = fill;
      const sheet = sheetOf(after, layout.name);
      expect(sheet.cell(found.total ?? 0, found.columns.score.column)).toBeCloseTo(
        tree.total.lo.valueOf(),
        9,
      );
      expect(sheet.formula(found.total ?? 0, found.columns.score.column)).toMatch(/SUM\(/u);
    });

    test('filling again changes nothing', async () => {
      const { book, fill } = await filling;
      const { plan } = await fillAgain(book, fill.tree);
      expect(said(plan.findings)).toEqual([]);
      expect(plan.edits).toEqual([]);
    });
  },
);

describe('columns', () => {
  test('that are missing are added at the right of the table, with their headers', async () => {
    const { found, after, plan } = await fillFirst(await bookOf(layoutOf(BANAN_PRINTED)));
    const sheet = sheetOf(after, '集体打分表');
    expect([found.columns.why, found.columns.proof]).toEqual([
      { column: 10, header: null },
      { column: 11, header: null },
    ]);
    expect([sheet.cell(4, 10), sheet.cell(4, 11)]).toEqual(['计分说明', '佐证材料']);
    expect(sheet.cell(5, 10)).toEqual(expect.stringContaining('1.1a'));
    expect(said(found.findings)).toContain('原表没有“佐证材料”列，填写时加在表的右侧。');
    // Two clauses of one cell are told apart in its explanation.
    expect(sheet.cell(9, 10)).toEqual(
      expect.stringMatching(/^2\.1 非现场执法监管：[^]*\n2\.2 移动执法：/u),
    );
    expect(plan.rows.find(({ row }) => row === 9)?.name).toBe('非现场执法监管、移动执法');
  });

  test('beside which something stands are added behind it', async () => {
    const layout = layoutOf(BANAN_PRINTED);
    const grid = layout.grid.map((row, at) => (at === 12 ? [...padded(row, 9), '便笺'] : row));
    const { found, after } = await fillFirst(await bookOf({ ...layout, grid }));
    expect(found.columns.why.column).toBe(11);
    expect(sheetOf(after, '集体打分表').cell(13, 10)).toBe('便笺');
  });
});

const padded = (row: Layout['grid'][number], width: number): Layout['grid'][number] =>
  Array.from({ length: width }, (_, at) => row[at] ?? null);

describe('what somebody typed', () => {
  const typed = (): Layout => {
    const layout = layoutOf(BANAN_PRINTED);
    const grid = layout.grid.map((row, at) => (at === 4 ? [...padded(row, 8), 3.5] : row));
    return { ...layout, grid };
  };

  test('is asked about and stays', async () => {
    const { plan, after } = await fillFirst(await bookOf(typed()));
    expect(sheetOf(after, '集体打分表').cell(5, 9)).toBe(3.5);
    expect(said(plan.findings)).toContain(
      `1.1 机构规范化建设：手填 3.5，计算为 ${String(plan.rows[0]?.computedCell)}。请选择保留手填或采用计算。`,
    );
  });

  test('is replaced when that is chosen', async () => {
    const { plan, after } = await fillFirst(await bookOf(typed()), {}, 'replace-typed');
    expect(sheetOf(after, '集体打分表').cell(5, 9)).toBe(plan.rows[0]?.computedCell);
  });
});

test('a reason is given for every row', async () => {
  const { found } = await fillFirst(await bookOf(layoutOf(BANAN_CUT)));
  const reasons = found.rows.map(({ reason }) => render(reason));
  expect(reasons.find((one) => one.includes('分在 2 行'))).toMatch(/^文字 \d+% 相同/u);
});
