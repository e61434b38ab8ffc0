import type { CellValue } from '../../src/workbook';
import {
  AT,
  AT_YEAR_END,
  bookOf,
  COMPLETE,
  filled,
  IDS,
  PROOF,
  SCORE,
  TOTAL,
  WHY,
} from './complete';
import { cellEdits, fillBook, type Filling, planFor, sheetOf, templateOf, type } from './support';

describe('a complete table', () => {
  test('carries every score, its reason and its proof, and their sum', async () => {
    const { at, sheet, trees, plan } = await filled(COMPLETE, AT_YEAR_END);
    expect(plan.findings).toEqual([]);
    expect(IDS.map((id) => at(id, SCORE))).toEqual([7, 2.5, '不适用', 3, 3, 3, '未发生', 10, 1]);
    expect(at('1.1', WHY)).toBe(
      '1.1a 甲事项：已满足，得 3 分。依据：基本事项 1 条（甲事项）\n' +
        '1.1b 罚款案件：罚款案件 2 件 × 2 = 4\n小计：3 + 4 = 7',
    );
    expect(at('1.1', PROOF)).toBe(
      '基本事项：甲事项（示例文〔2025〕1号）\n案件台账：AJ-001、AJ-003（第 2、4 行）',
    );
    expect(at('1.3', WHY)).toBe('不适用，本项不得分，也不计入可得分');
    expect(at('2.3', WHY)).toBe('未发生否决事项');
    expect(sheet.cell(3, PROOF)).toBe('统计截止日：2025-12-31');
    expect(trees[0]?.total.lo.valueOf()).toBe(28.5);
  });

  test('合计 is the tree’s total, with what a cap above the rows takes away', async () => {
    const { at, sheet } = await filled(COMPLETE, AT_YEAR_END);
    // 3 + 3 under an indicator of 5 points.
    expect(sheet.formula(TOTAL, SCORE)).toBe('SUM(H5:H13)-1');
    expect(at('total', SCORE)).toBe(28.5);
    expect(at('total', WHY)).toBe(
      '含不适用 1 项\n各行之和按上级指标的封顶、下限或扣减调整 -1\n' +
        '适用满分 28（不适用的条款不计），按适用满分计，得分率 101.5476%',
    );
    // Back under the cap, back to the plain sum.
    const few = await filled({ ...COMPLETE, facts: { ...COMPLETE.facts, 丙人数: 2 } }, AT_YEAR_END);
    expect(few.sheet.formula(TOTAL, SCORE)).toBe('IF(COUNT(H5:H13)=0,"",SUM(H5:H13))');
    expect(few.at('total', SCORE)).toBe(28.5);
  });

  test('filling again changes nothing, not even what is remembered', async () => {
    const { book } = await filled(COMPLETE, AT_YEAR_END);
    expect((await planFor(book, AT_YEAR_END)).plan.edits).toEqual([]);
  });

  test('filling after a change writes only what differs', async () => {
    const { book, snapshot } = await filled(COMPLETE, AT_YEAR_END);
    const facts = sheetOf(snapshot, '基本事项');
    let row = 1;
    while (facts.cell(row, 1) !== '丙人数') row += 1;
    await type(book, '基本事项', row, 2, 2);
    const { plan } = await planFor(book, AT_YEAR_END);
    expect([...cellEdits(plan).keys()].sort()).toEqual([
      '集体自评!H14',
      '集体自评!H9',
      '集体自评!I14',
      '集体自评!I9',
    ]);
    expect(plan.findings).toEqual([]);
  });
});

describe('states instead of figures', () => {
  test('未填 is not 0', async () => {
    const { at, trees } = await filled({});
    expect(IDS.map((id) => at(id, SCORE))).toEqual([
      '未填',
      '待评',
      '不适用',
      '未填',
      '未填',
      '未填',
      '未填',
      '未填',
      '未填',
    ]);
    expect(at('total', SCORE)).toBe('');
    expect(trees[0]?.total.lo.valueOf()).toBe(0);
    expect(at('total', WHY)).toBe(
      '目前 0，最多 30\n含未填 7 项、待评 1 项、不适用 1 项\n' +
        '暂评（截至 2025-10-10）：考评期到 2025-12-31 才结束，之后的数据还没有计入\n' +
        '适用满分 28（不适用的条款不计），按适用满分计，得分率 0～106.6667%\n' +
        '推荐条件尚待核实：有不得参评的情形',
    );
    expect(at('3', PROOF)).toBe('待附：提供完成文件。');
  });

  test('a row with a figure that is still open is counted by what it waits for', async () => {
    const { at } = await filled({ facts: { 甲事项: '是' } });
    expect(at('1.1', SCORE)).toBe(2);
    expect(at('total', WHY)).toMatch(/^目前 2，最多 30\n含未填 7 项、待评 1 项、不适用 1 项\n/);
  });

  test('合计 is the double nearest to the exact sum', async () => {
    const book = await bookOf({});
    for (const [id, score] of [
      ['1.1', 0.1],
      ['1.2', 0.2],
      ['3', 0.3],
    ] as const)
      await type(book, '集体自评', AT[id], SCORE, score);
    const { plan } = await fillBook(book, { policy: 'keep-typed' });
    expect(cellEdits(plan).get('集体自评!H14')).toBe(0.6);
    expect((await planFor(book, { policy: 'keep-typed' })).plan.edits).toEqual([]);
  });

  test('a clause that came to nothing is 0 all the same', async () => {
    const { at } = await filled({ facts: { 甲事项: '否', 月度数据: '本期无此类记录' } });
    expect(at('1.1', SCORE)).toBe(0);
    expect(at('1.4', SCORE)).toBe(0);
  });

  test('months still to come are 未到期', async () => {
    const { at } = await filled({}, { asOf: '2025-06-30' });
    expect(at('1.4', SCORE)).toBe('未到期');
  });

  test('what is open is said, and what is missing', async () => {
    const { at, text } = await filled(
      {
        ...COMPLETE,
        facts: {
          ...COMPLETE.facts,
          扣分记录: null,
          戊一: null,
          戊二: null,
          戊三: null,
          戊四: null,
          戊五: null,
          戊六: null,
        },
      },
      AT_YEAR_END,
    );
    expect(at('1.1', SCORE)).toBe(6);
    expect(text('1.1', WHY).match(/目前 6，最多 7/g)).toHaveLength(1);
    expect(at('1.1', WHY)).toContain('1.1c 检查不规范：');
    expect(at('1.1', WHY)).toContain('扣分记录尚未填报');
    expect(at('2.2', WHY)).toContain('目前 0，最多 3');
    expect(at('2.2', WHY)).toContain('待补：基本事项“戊三”未填');
    expect(at('2.2', WHY)).toContain('共 4 项');
  });

  test('a reason stays readable however much there is to say', async () => {
    const many = Array.from({ length: 400 }, (_, index) => ({
      案件编号: `AJ-${String(index)}`,
      案件形式: index % 2 === 0 ? '行政处罚' : null,
    }));
    const { at, text } = await filled({
      ...COMPLETE,
      sheets: { ...COMPLETE.sheets, 案件台账: many },
    });
    for (const id of IDS) expect(text(id, WHY).length).toBeLessThanOrEqual(640);
    expect(at('1.1', PROOF)).toContain('案件台账：共 200 条（第 2、4、6、8、10、12、14、16… 行）');
  });

  test('points that may move in are said to be in the upper figure', async () => {
    const template = templateOf({ table: 'moving' });
    const book = await bookOf({ facts: { 戊一: '是', 戊二: '是' } }, template);
    const { snapshot } = await fillBook(book, { table: 'moving' });
    const sheet = sheetOf(snapshot, '分值调整自评');
    expect([sheet.cell(5, SCORE), sheet.cell(6, SCORE)]).toEqual(['未填', 6]);
    expect(sheet.cell(6, WHY)).toContain('目前 6，最多 10\n最多的一数含其他项可能转入的分值');
    expect(sheet.cell(5, WHY)).toContain('待补：基本事项“免评”未填');
  });

  test('no bound known is said too', async () => {
    const { at } = await filled({});
    expect(at('4', WHY)).toContain('目前 0，上限尚不能确定');
  });
});

describe('vetoes', () => {
  const withVeto = (answer: CellValue): Filling => ({
    ...COMPLETE,
    facts: { ...COMPLETE.facts, 廉政问题: answer },
  });

  test('one that happened takes the points of the rows beside it', async () => {
    const { at, trees, sheet } = await filled(withVeto('是'), AT_YEAR_END);
    expect([at('2.1', SCORE), at('2.2', SCORE), at('2.3', SCORE)]).toEqual([0, 0, '已发生']);
    expect(at('2.1', WHY)).toBe(
      '否决：已发生 2.3 廉洁纪律，本项记 0 分。以下是否决前的计算，供核对：\n3 人 × 1 = 3',
    );
    expect(at('total', SCORE)).toBe(trees[0]?.total.lo.valueOf());
    expect(sheet.formula(TOTAL, SCORE)).toBe('IF(COUNT(H5:H13)=0,"",SUM(H5:H13))');
  });

  test('one that nobody has ruled out leaves nothing proved', async () => {
    const { at, trees } = await filled(withVeto(null), AT_YEAR_END);
    expect([at('2.1', SCORE), at('2.3', SCORE)]).toEqual([0, '未填']);
    expect(at('2.1', WHY)).toBe(
      '否决条款 2.3 廉洁纪律 是否发生尚未填报，本项暂记 0 分；确认未发生后按 3 分计。\n3 人 × 1 = 3\n目前 0，最多 3',
    );
    expect(at('total', SCORE)).toBe(trees[0]?.total.lo.valueOf());
  });
});

test('commitments are kept or not, and counted instead of added up', async () => {
  const book = await bookOf(
    { facts: { 甲事项: '是', 戊一: '否' } },
    templateOf({ table: 'pledge' }),
  );
  const { snapshot, plan } = await fillBook(book, { table: 'pledge' });
  expect(plan.rows.map(({ written }) => written)).toEqual(['达标', '提示']);
  const own = sheetOf(snapshot, '承诺事项自评');
  expect(own.rowCount).toBe(7);
  const last = Array.from({ length: own.columnCount }, (_, column) => own.cell(7, column + 1));
  expect(last).toContain('1 项达标');
  expect(last).toContainEqual(
    expect.stringMatching(/^共 2 项承诺（没有分值，不计总分）：达标 1；提示 1/u),
  );
  const others = await bookOf({ facts: { 甲事项: '否' } }, templateOf({ table: 'pledge' }));
  const words = (await planFor(others, { table: 'pledge' })).plan.rows.map(
    ({ written }) => written,
  );
  expect(words).toEqual(['未达标', '未填']);
});

test('a candidate who may not stand keeps the score, and 合计 says so', async () => {
  const { at } = await filled(
    { ...COMPLETE, facts: { ...COMPLETE.facts, 参评限制: '是' } },
    AT_YEAR_END,
  );
  expect(at('total', SCORE)).toBe(28.5);
  expect(at('total', WHY)).toContain('不符合推荐条件：有不得参评的情形');
});

test('rows are raised to their text', async () => {
  const { plan } = await planFor(await bookOf(COMPLETE), AT_YEAR_END);
  const heights = plan.edits.flatMap((edit) =>
    edit.kind === 'setCell' && edit.column === WHY ? [edit.rowHeight] : [],
  );
  expect(heights.every((height) => height !== undefined && height > 20)).toBe(true);
});
