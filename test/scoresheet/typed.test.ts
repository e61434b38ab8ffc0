import type { CellValue } from '../../src/workbook';
import {
  AT,
  AT_YEAR_END,
  bookOf,
  COMPLETE,
  filled,
  PROOF,
  SCORE,
  SHEET,
  TOTAL,
  WHY,
} from './complete';
import { cellEdits, fillBook, planFor, said, sheetOf, type } from './support';

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
    expect(sheet.cell(TOTAL, WHY)).toContain(
      '表内合计 26.5（含手填 1 项）；按计算为 28.5，其中 3 手填 8、计算为 10',
    );
    expect((await planFor(book, asked)).plan.edits).toEqual([]);
    // It is still the user's: the next fill asks again.
    expect((await planFor(book, AT_YEAR_END)).plan.findings).toHaveLength(1);
  });

  test('is told by number where there is more than a line can name', async () => {
    const { book } = await filled(COMPLETE, AT_YEAR_END);
    for (const row of Object.values(AT)) await type(book, SHEET, row, SCORE, 0.25);
    const { snapshot } = await fillBook(book, { ...AT_YEAR_END, policy: 'keep-typed' });
    expect(sheetOf(snapshot, SHEET).cell(TOTAL, WHY)).toMatch(
      /含手填 9 项）；按计算为 28\.5，其中 .*等 9 项/,
    );
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
