import { columnName } from '../../../src/workbook';
import { BANAN_CUT } from '../layouts/banan';
import type { Layout } from '../layouts/layout';
import { layoutOf } from '../layouts/written';
import { said, sheetOf } from '../support';
import { bookOf, fillFirst, nodeOf } from './filling';

const base = layoutOf(BANAN_CUT);
const SCORE = 5;
const TOTAL = BANAN_CUT.total ?? 0;
type Cell = Layout['grid'][number][number];

/** The layout with other content in some cells, `row:column`. */
function withCells(cells: Readonly<Record<string, Cell>>): Layout {
  const grid = base.grid.map((row, at) =>
    Array.from({ length: 8 }, (_, column) => {
      const key = `${at + 1}:${column + 1}`;
      return key in cells ? cells[key] : (row[column] ?? null);
    }),
  );
  return { ...base, grid };
}

describe('合计', () => {
  const own = (formula: string): Layout => withCells({ [`${TOTAL}:${SCORE}`]: { formula } });
  const letters = columnName(SCORE);

  test('with a formula of the unit’s own that comes to the same is left alone', async () => {
    const { after, plan } = await fillFirst(
      await bookOf(own(`SUM(${letters}4:${letters}${TOTAL - 1})`)),
    );
    expect(sheetOf(after, 'Sheet2').formula(TOTAL, SCORE)).toBe(
      `SUM(${letters}4:${letters}${TOTAL - 1})`,
    );
    expect(said(plan.findings).filter((one) => one.includes('合计单元格'))).toEqual([]);
  });

  test('with a formula that leaves rows out is left alone and reported', async () => {
    const formula = `${letters}4+SUM(${letters}5,$${letters}$6)`;
    const { after, plan, tree } = await fillFirst(await bookOf(own(formula)));
    expect(sheetOf(after, 'Sheet2').formula(TOTAL, SCORE)).toBe(formula);
    const three = ['1.1', '1.2', '1.3'].reduce(
      (sum, id) => sum + nodeOf(tree, id).score.lo.valueOf(),
      0,
    );
    const said_ = said(plan.findings).find((one) => one.includes('原有的公式'));
    expect(said_).toContain(`填写后为 ${String(three)}；按计算应为`);
  });

  test('with a formula that Excel alone can work out is left for people to check', async () => {
    const { plan } = await fillFirst(await bookOf(own(`ROUND(SUM(${letters}4:${letters}9),1)`)));
    expect(
      said(plan.findings).some((one) => one.startsWith('合计单元格是原有的公式（=ROUND(')),
    ).toBe(true);
  });

  test('typed by hand is asked about', async () => {
    const { after, plan } = await fillFirst(await bookOf(withCells({ [`${TOTAL}:${SCORE}`]: 88 })));
    expect(sheetOf(after, 'Sheet2').cell(TOTAL, SCORE)).toBe(88);
    expect(said(plan.findings).some((one) => one.startsWith('“合计”已改为手填'))).toBe(true);
  });

  test('does not count figures in rows that nobody knows the clause of', async () => {
    const grid = [...withCells({}).grid];
    grid.splice(TOTAL - 1, 0, [null, '本单位特色工作', null, '自行增加的特色工作一项', 5]);
    const { plan, tree, after } = await fillFirst(await bookOf({ ...base, grid }));
    expect(said(plan.findings)).toContain('这一行没有对应到条款，其中的得分 5 未计入合计。');
    expect(sheetOf(after, 'Sheet2').cell(TOTAL + 1, SCORE)).toBeCloseTo(tree.total.lo.valueOf(), 9);
    expect(sheetOf(after, 'Sheet2').cell(TOTAL, SCORE)).toBe(5);
  });
});

describe('merged cells', () => {
  const rows = ['4', '5'];
  test('for the scores of several clauses take their sum', async () => {
    const merges = `${base.merges ?? ''} E${String(rows[0])}:E${String(rows[1])}`;
    const { found, after, tree } = await fillFirst(await bookOf({ ...base, merges }));
    expect(found.rows[0]?.nodeIds).toEqual(['1.1', '1.2']);
    const sum = ['1.1', '1.2'].reduce((all, id) => all + nodeOf(tree, id).score.lo.valueOf(), 0);
    expect(sheetOf(after, 'Sheet2').cell(4, SCORE)).toBeCloseTo(sum, 9);
    expect(sheetOf(after, 'Sheet2').cell(TOTAL, SCORE)).toBeCloseTo(tree.total.lo.valueOf(), 9);
  });

  test('over all clauses of an indicator take the indicator', async () => {
    const merges = `${base.merges ?? ''} E4:E8`;
    const { found } = await fillFirst(await bookOf({ ...base, merges }));
    expect(found.rows[0]?.nodeIds).toEqual(['1']);
  });

  test('with a row that nobody knows are not filled', async () => {
    const grid = [...withCells({}).grid];
    grid.splice(4, 0, [null, null, null, '自行增加的一项特色工作，另行说明']);
    const { found } = await fillFirst(await bookOf({ ...base, grid, merges: 'E2:G2 E4:E6' }));
    expect(said(found.findings).filter((one) => one.includes('几行合用一个'))).toHaveLength(2);
    expect(found.rows.map(({ nodeId }) => nodeId)).not.toContain('1.1');
  });

  test('that join the score with the column to its left are not filled', async () => {
    const { found } = await fillFirst(await bookOf({ ...base, merges: 'E2:G2 D6:E6' }));
    expect(said(found.findings).some((one) => one.includes('没有可以填写的位置'))).toBe(true);
    expect(found.rows.map(({ nodeId }) => nodeId)).not.toContain('1.3');
  });

  test('that join the explanation with the score leave the explanation out', async () => {
    const { plan } = await fillFirst(await bookOf({ ...base, merges: 'E2:G2 E6:F6' }));
    expect(said(plan.findings)).toContain(
      '“计分说明”与左边的列合并在一个单元格，1.3 的内容没有可以填写的位置。',
    );
  });
});
