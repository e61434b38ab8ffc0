import { Refusal } from '../../src/locales';
import { readMemory } from '../../src/scoresheet';
import type { CellValue, SheetSpec, WorkbookSpec } from '../../src/workbook';
import type { FileWorkbook } from '../../src/workbook/file';
import {
  cellEdits,
  fillBook,
  filledIn,
  type Filling,
  makeBook,
  planFor,
  said,
  sheetOf,
  templateOf,
  type,
} from './support';

const SHEET = '集体自评';
const [SCORE, WHY, PROOF] = [8, 9, 10] as const;
const TOTAL = 14;
/** Rows of the sample by clause. */
const AT = {
  '1.1': 5,
  '1.2': 6,
  '1.3': 7,
  '1.4': 8,
  '2.1': 9,
  '2.2': 10,
  '2.3': 11,
  '3': 12,
  '4': 13,
};

const IDS = ['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3', '3', '4'] as const;

const SIX = ['戊一', '戊二', '戊三', '戊四', '戊五', '戊六'];
const months = (full: readonly string[]): { 月份: string; 对象: string; 完整性: number }[] =>
  full.map((月份) => ({ 月份, 对象: '集体', 完整性: 99 }));
/** Everything reported, nothing open. */
const COMPLETE: Filling = {
  facts: {
    甲事项: '是',
    乙事项: '否',
    丙人数: 3,
    丁日期: '2025-03-05',
    廉政问题: '否',
    参评限制: '否',
    扣分记录: '本期无此类记录',
    ...Object.fromEntries(SIX.map((name) => [name, '是'])),
  },
  proofs: { 甲事项: '示例文〔2025〕1号' },
  sheets: {
    案件台账: [
      { 案件编号: 'AJ-001', 案件形式: '行政处罚' },
      { 案件编号: 'AJ-002', 案件形式: '移送拘留' },
      { 案件编号: 'AJ-003', 案件形式: '行政处罚' },
    ],
    评委打分: [{ 指标: '1.2', 对象: '集体', 评委代码: 'A', 分值: 2.5 }],
    月度数据: months(['2025-07', '2025-08', '2025-09', '2025-10', '2025-11', '2025-12']),
    培训活动: [{ 日期: '2025-03-05', 名称: '实训', 我方角色: '组织' }],
  },
};
const AT_YEAR_END = { asOf: '2025-12-31' } as const;

const bookOf = (filling: Filling, spec: WorkbookSpec = templateOf()): Promise<FileWorkbook> =>
  makeBook(filledIn(spec, filling));

async function filled(filling: Filling, asked = {}) {
  const book = await bookOf(filling);
  const done = await fillBook(book, asked);
  const sheet = sheetOf(done.snapshot, SHEET);
  const at = (row: keyof typeof AT | 'total', column: number): CellValue =>
    sheet.cell(row === 'total' ? TOTAL : AT[row], column);
  return { ...done, book, sheet, at };
}

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
      '含不适用 1 项\n各行之和按上级指标的封顶、下限或扣减调整 -1\n按规则最多可得 28',
    );
    // Back under the cap, back to the plain sum.
    const few = await filled({ ...COMPLETE, facts: { ...COMPLETE.facts, 丙人数: 2 } }, AT_YEAR_END);
    expect(few.sheet.formula(TOTAL, SCORE)).toBe('SUM(H5:H13)');
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
    expect(at('total', SCORE)).toBe(0);
    expect(trees[0]?.total.lo.valueOf()).toBe(0);
    expect(at('total', WHY)).toBe(
      '目前 0，最多 30\n含未填 6 项、待评 1 项、不适用 1 项\n按规则最多可得 28\n' +
        '推荐条件尚待核实：有不得参评的情形',
    );
    expect(at('3', PROOF)).toBe('待附：提供完成文件。');
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
    const { at } = await filled(
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
    expect(String(at('1.1', WHY)).match(/目前 6，最多 7/g)).toHaveLength(1);
    expect(at('1.1', WHY)).toContain('1.1c 检查不规范：');
    expect(at('1.1', WHY)).toContain('待补：扣分记录尚未填报');
    expect(at('2.2', WHY)).toContain('目前 0，最多 3');
    expect(at('2.2', WHY)).toContain('待补：基本事项“戊三”未填');
    expect(at('2.2', WHY)).toContain('共 4 项');
  });

  test('a reason stays readable however much there is to say', async () => {
    const many = Array.from({ length: 400 }, (_, index) => ({
      案件编号: `AJ-${String(index)}`,
      案件形式: index % 2 === 0 ? '行政处罚' : null,
    }));
    const { at } = await filled({ ...COMPLETE, sheets: { ...COMPLETE.sheets, 案件台账: many } });
    for (const id of IDS) expect(String(at(id, WHY)).length).toBeLessThanOrEqual(640);
    expect(at('1.1', PROOF)).toContain('案件台账：共 200 条（第 2、4、6、8、10、12、14、16… 行）');
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
    expect(sheet.formula(TOTAL, SCORE)).toBe('SUM(H5:H13)');
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

describe('what somebody typed', () => {
  async function typed(value: CellValue, column: number = SCORE, row: number = AT['3']) {
    const { book } = await filled(COMPLETE, AT_YEAR_END);
    await type(book, SHEET, row, column, value);
    return book;
  }

  test('is asked about, with both figures', async () => {
    const { plan } = await planFor(await typed(8), AT_YEAR_END);
    expect(plan.findings.map(({ severity, where }) => [severity, where])).toEqual([
      ['error', { sheet: SHEET, address: 'H12' }],
    ]);
    expect(said(plan.findings)).toEqual([
      '3 按时完成：手填 8，计算为 10。请选择保留手填或采用计算。',
    ]);
    expect(plan.rows.filter((row) => row.typed)).toMatchObject([
      { sheet: SHEET, row: 12, nodeId: '3', name: '按时完成', old: 8, written: 8, kept: true },
    ]);
    expect(plan.rows.find((row) => row.nodeId === '3')?.computed.valueOf()).toBe(10);
    expect(cellEdits(plan).has('集体自评!H12')).toBe(false);
  });

  test('stays, with both figures beside it, and is in the total', async () => {
    const book = await typed(8);
    const asked = { ...AT_YEAR_END, policy: 'keep-typed' } as const;
    const { snapshot, plan } = await fillBook(book, asked);
    const sheet = sheetOf(snapshot, SHEET);
    expect(plan.findings).toEqual([]);
    expect(sheet.cell(AT['3'], SCORE)).toBe(8);
    expect(sheet.cell(AT['3'], WHY)).toContain('手填 8，计算为 10，按手填保留');
    expect(sheet.cell(TOTAL, SCORE)).toBe(26.5);
    expect(sheet.formula(TOTAL, SCORE)).toBe('SUM(H5:H13)-1');
    expect(sheet.cell(TOTAL, WHY)).toContain('含手填保留 1 项，全部按计算为 28.5');
    expect((await planFor(book, asked)).plan.edits).toEqual([]);
    // It is still the user's: the next fill asks again.
    expect((await planFor(book, AT_YEAR_END)).plan.findings).toHaveLength(1);
  });

  test('gives way when told so, and is then ours', async () => {
    const book = await typed(8);
    const { snapshot, plan } = await fillBook(book, { ...AT_YEAR_END, policy: 'replace-typed' });
    expect(sheetOf(snapshot, SHEET).cell(AT['3'], SCORE)).toBe(10);
    expect(plan.rows.filter((row) => row.typed)).toMatchObject([
      { old: 8, written: 10, kept: false },
    ]);
    expect((await planFor(book, AT_YEAR_END)).plan.findings).toEqual([]);
  });

  test('in 计分说明 and 佐证材料 is protected as well', async () => {
    const book = await typed('见附件三', WHY);
    await type(book, SHEET, AT['3'], PROOF, '附件三');
    const { plan } = await planFor(book, AT_YEAR_END);
    expect(said(plan.findings)).toEqual([
      '3 的“计分说明”已有手填内容。请选择保留手填或采用计算。',
      '3 的“佐证材料”已有手填内容。请选择保留手填或采用计算。',
    ]);
    expect((await planFor(book, { ...AT_YEAR_END, policy: 'keep-typed' })).plan.edits).toHaveLength(
      1,
    );
    const { snapshot } = await fillBook(book, { ...AT_YEAR_END, policy: 'replace-typed' });
    expect(sheetOf(snapshot, SHEET).cell(AT['3'], WHY)).toContain('已满足，得 10 分');
  });

  test('in 合计 is protected as well', async () => {
    const book = await typed(30, SCORE, TOTAL);
    const { plan } = await planFor(book, AT_YEAR_END);
    expect(said(plan.findings)).toEqual([
      '“合计”已改为手填或其他公式，计算为 28.5。请选择保留手填或采用计算。',
    ]);
    await fillBook(book, { ...AT_YEAR_END, policy: 'replace-typed' });
    expect(sheetOf(await book.read(), SHEET).formula(TOTAL, SCORE)).toBe('SUM(H5:H13)-1');
  });

  test('that is no number is kept, and said to be outside the total', async () => {
    const { plan } = await planFor(await typed('约8分'), { ...AT_YEAR_END, policy: 'keep-typed' });
    expect(said(plan.findings)).toEqual([
      '3 按时完成：保留的手填内容“约8分”不是数字，不计入合计。请改为数字。',
    ]);
    expect(cellEdits(plan).get('集体自评!H14')).toBe(18.5);
  });

  test('and is what was computed raises no question, but stays the user’s', async () => {
    const book = await bookOf(COMPLETE);
    await type(book, SHEET, AT['3'], SCORE, 10);
    const { plan } = await fillBook(book, AT_YEAR_END);
    expect(plan.findings).toEqual([]);
    const fact = sheetOf(await book.read(), '基本事项');
    let row = 1;
    while (fact.cell(row, 1) !== '丁日期') row += 1;
    await type(book, '基本事项', row, 2, null);
    expect(said((await planFor(book, AT_YEAR_END)).plan.findings)).toEqual([
      '3 按时完成：手填 10，计算为 未填。请选择保留手填或采用计算。',
    ]);
  });

  test('a cell that somebody emptied is filled again', async () => {
    const { plan } = await planFor(await typed(null), AT_YEAR_END);
    expect(cellEdits(plan).get('集体自评!H12')).toBe(10);
    expect(plan.findings).toEqual([]);
  });

  test('a date of one’s own in the line above stays without a word', async () => {
    const book = await typed('统计截止日：2025年底', PROOF, 3);
    const { plan } = await planFor(book, { asOf: '2025-12-30' });
    expect(plan.findings).toEqual([]);
    expect(cellEdits(plan).has('集体自评!J3')).toBe(false);
  });
});

describe('finding the score sheet', () => {
  /** The workbook with its sheets changed on the way. */
  async function changed(change: (sheets: readonly SheetSpec[]) => readonly SheetSpec[]) {
    const spec = filledIn(templateOf(), COMPLETE);
    return makeBook({ ...spec, sheets: change(spec.sheets) });
  }
  const isScore = ({ name }: SheetSpec): boolean => name === SHEET;

  test('a candidate without one gets one, filled, behind the others', async () => {
    const spec = templateOf({ table: 'person', subjects: ['P01'] });
    const book = await bookOf(
      {
        sheets: {
          案件台账: [{ 案件编号: 'AJ-001', 主要承办人: 'P02' }],
          人员名册: [{ 人员编号: 'P02' }],
        },
      },
      spec,
    );
    const asked = { table: 'person', subjects: ['P01', 'P02', 'P03'] };
    const { snapshot, plan } = await fillBook(book, asked);
    expect(snapshot.sheets.map(({ name }) => name).slice(0, 5)).toEqual([
      '填表说明',
      '个人自评 P01',
      '个人自评 P02',
      '个人自评 P03',
      '基本事项',
    ]);
    const sheet = sheetOf(snapshot, '个人自评 P02');
    expect([sheet.cell(5, SCORE), sheet.cell(6, SCORE), sheet.formula(6, SCORE)]).toEqual([
      5,
      5,
      'SUM(H5:H5)',
    ]);
    expect(plan.rows.map(({ sheet: name, written }) => [name, written])).toEqual([
      ['个人自评 P01', 0],
      ['个人自评 P02', 5],
      ['个人自评 P03', 0],
    ]);
    expect((await planFor(book, asked)).plan.edits).toEqual([]);
  });

  test('a renamed one is known again, and nothing in it is taken for typed', async () => {
    const { book } = await filled(COMPLETE, AT_YEAR_END);
    const memory = (await book.read()).memory ?? '';
    await book.apply([
      { kind: 'remember', memory: memory.replaceAll('"集体自评"', '"原来的名字"') },
    ]);
    const { plan } = await fillBook(book, AT_YEAR_END);
    expect(plan.edits.map(({ kind }) => kind)).toEqual(['remember']);
    expect(said(plan.findings)).toEqual(['评分表原名“原来的名字”，已按新名称识别。']);
    expect((await planFor(book, AT_YEAR_END)).plan.edits).toEqual([]);
  });

  test('a deleted one is made anew', async () => {
    const book = await changed((sheets) => sheets.filter((sheet) => !isScore(sheet)));
    const { plan, snapshot } = await fillBook(book, AT_YEAR_END);
    expect(said(plan.findings)).toEqual(['评分表“集体自评”已不在工作簿中，另建一张。']);
    expect(sheetOf(snapshot, SHEET).cell(TOTAL, SCORE)).toBe(28.5);
    expect((await planFor(book, AT_YEAR_END)).plan.edits).toEqual([]);
  });

  test('moved rows are refused, naming sheet and row', async () => {
    const book = await changed((sheets) =>
      sheets.map((sheet) =>
        isScore(sheet)
          ? { name: sheet.name, rows: [...sheet.rows.slice(0, 10), [], ...sheet.rows.slice(10)] }
          : sheet,
      ),
    );
    const refusal = await planFor(book, AT_YEAR_END).catch((error: unknown) => error);
    if (!(refusal instanceof Refusal)) throw new Error('not refused');
    expect(refusal.phrase).toEqual({ key: 'scoresheet.layoutChanged', params: { sheet: SHEET } });
    expect(refusal.findings.map(({ where }) => where?.address)).toEqual([
      'D11',
      'D12',
      'D13',
      'A14',
    ]);
    expect(said(refusal.findings)).toEqual([
      '这里应为 2.3 廉洁纪律 的原文，现在不是。',
      '这里应为 3 按时完成 的原文，现在不是。',
      '这里应为 4 加分 的原文，现在不是。',
      '这里应为“合计”，现在不是。',
    ]);
  });

  test('line breaks and blanks in the notice’s words do not matter', async () => {
    const book = await bookOf(COMPLETE);
    await type(book, SHEET, AT['3'], 4, ' 丁事项按时\r\n完成的, 得10分。');
    expect((await planFor(book, AT_YEAR_END)).plan.rows).toHaveLength(9);
  });

  test('without memory a sheet that looks like ours is taken up, its cells as typed', async () => {
    const { book } = await filled(COMPLETE, AT_YEAR_END);
    await type(book, SHEET, AT['3'], SCORE, 8);
    await book.apply([{ kind: 'remember', memory: null }]);
    const { plan } = await planFor(book, AT_YEAR_END);
    expect(plan.edits.filter(({ kind }) => kind === 'addSheet')).toEqual([]);
    expect(said(plan.findings)).toEqual([
      '3 按时完成：手填 8，计算为 10。请选择保留手填或采用计算。',
      '3 的“计分说明”已有手填内容。请选择保留手填或采用计算。',
      '合计 的“计分说明”已有手填内容。请选择保留手填或采用计算。',
    ]);
  });

  test('another sheet of that name is left alone', async () => {
    const book = await changed((sheets) =>
      sheets.map((sheet) =>
        isScore(sheet) ? { name: SHEET, rows: [[{ value: '别的' }]] } : sheet,
      ),
    );
    await book.apply([{ kind: 'remember', memory: null }]);
    const { snapshot } = await fillBook(book, AT_YEAR_END);
    expect(sheetOf(snapshot, SHEET).cell(1, 1)).toBe('别的');
    expect(sheetOf(snapshot, '集体自评 (2)').cell(TOTAL, SCORE)).toBe(28.5);
  });

  test('a workbook of another scheme is refused', async () => {
    const spec = templateOf();
    const memory = spec.memory?.replace('sample-2025', 'other-2024') ?? '';
    const book = await makeBook({ ...spec, memory });
    await expect(planFor(book)).rejects.toThrow('scoresheet.otherScheme');
  });

  test('a later version of the scheme is said and remembered', async () => {
    const spec = templateOf();
    const memory = spec.memory?.replace(
      '"id":"sample-2025","version":2',
      '"id":"sample-2025","version":1',
    );
    const book = await makeBook({ ...spec, memory: memory ?? '' });
    const { plan } = await fillBook(book);
    expect(said(plan.findings)).toEqual(['方案已从第 1 版更新到第 2 版，得分按新版计算。']);
    expect(readMemory((await book.read()).memory).memory?.scheme.version).toBe(2);
  });

  test('a memory that is not ours to read is never written over', async () => {
    const memory = '{"version":9}';
    const book = await makeBook({ ...filledIn(templateOf(), COMPLETE), memory });
    const { plan } = await fillBook(book, AT_YEAR_END);
    expect((await book.read()).memory).toBe(memory);
    expect(plan.findings.map(({ code }) => code)).toEqual(['scoresheet.memoryNewer']);
  });
});

test('commitments are kept or not, without a total', async () => {
  const book = await bookOf(
    { facts: { 甲事项: '是', 戊一: '否' } },
    templateOf({ table: 'pledge' }),
  );
  const { snapshot, plan } = await fillBook(book, { table: 'pledge' });
  expect(plan.rows.map(({ written }) => written)).toEqual(['达标', '提示']);
  expect(sheetOf(snapshot, '承诺事项自评').rowCount).toBe(6);
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
