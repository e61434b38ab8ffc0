import { Refusal } from '../../src/locales';
import { readMemory } from '../../src/scoresheet';
import type { SheetSpec } from '../../src/workbook';
import { AT, AT_YEAR_END, bookOf, COMPLETE, filled, SCORE, SHEET, TOTAL } from './complete';
import { fillBook, filledIn, makeBook, planFor, said, sheetOf, templateOf, type } from './support';

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
      'IF(COUNT(H5:H5)=0,"",SUM(H5:H5))',
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
