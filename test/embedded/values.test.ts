import { codeOf, excel, onSheet } from './run';

/** Writes values into A1 and answers what stands there. */
async function written(value: unknown, format = 'General') {
  const { model } = excel();
  return onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1');
    range.numberFormat = [[format]];
    range.values = [[value]];
    range.load('values,formulas,text,valueTypes,numberFormat');
    await context.sync();
    return {
      value: range.values[0]?.[0] as unknown,
      formula: range.formulas[0]?.[0] as unknown,
      text: range.text[0]?.[0],
      type: range.valueTypes[0]?.[0],
      format: range.numberFormat[0]?.[0] as unknown,
      cell: model.sheets[0]?.cell(1, 1),
    };
  });
}

describe('what an add-in writes is taken as typed', () => {
  it.each([
    ['12', 12],
    ['007', 7],
    ['-3.50', -3.5],
    ['1,234.5', 1234.5],
    ['(5)', -5],
    ['1E3', 1000],
    ['50%', 0.5],
    ['true', true],
    ['2025-03-01', 45717],
    ['2025年3月1日', 45717],
    ['2025/2/29', '2025/2/29'],
    ['3-1', 45717],
    ['12:30', 0.5208333333333334],
    ['乙类3-1号', '乙类3-1号'],
    [' 甲 ', ' 甲 '],
  ])('%s', async (input, value) => {
    expect((await written(input)).value).toBe(value);
  });

  it('makes a formula of text that begins with =', async () => {
    const { formula, cell } = await written('=1+1');
    expect(formula).toBe('=1+1');
    expect(cell?.formula).toBe('1+1');
  });

  it.each([
    ['an apostrophe', "'=1+1", 'General', '=1+1'],
    ['an apostrophe before a figure', "'007", 'General', '007'],
    ['the format @', '=1+1', '@', '=1+1'],
    ['the format @ for a date', '3-1', '@', '3-1'],
  ])('keeps text behind %s', async (_, input, format, value) => {
    const found = await written(input, format);
    expect(found.value).toBe(value);
    expect(found.cell?.formula).toBeNull();
    expect(found.type).toBe('String');
  });

  it.each([
    [5, '5'],
    [true, 'TRUE'],
  ])('makes text of %s in a cell of the format @', async (input, value) => {
    expect(await written(input, '@')).toMatchObject({ value, type: 'String' });
  });

  it('gives a date the format of a date where there was none', async () => {
    expect(await written('2025-3-1')).toMatchObject({ format: 'yyyy/m/d', text: '2025/3/1' });
    expect(await written('2025-3-1', '0.00')).toMatchObject({ format: '0.00', text: '45717.00' });
  });

  it('reads a blank as "" and an error as its text', async () => {
    expect(await written('')).toMatchObject({ value: '', type: 'Empty' });
    expect(await written('#N/A')).toMatchObject({ value: '#N/A', type: 'Error' });
  });

  it('leaves a cell as it was where null is written', async () => {
    excel();
    const values = await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').values = [['甲', '乙']];
      sheet.getRange('A1:B1').values = [[null, '丙']];
      const range = sheet.getRange('A1:B1').load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([['甲', '丙']]);
  });

  it('writes one value into all cells, and an array only where it fits', async () => {
    excel();
    const values = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.values = 7 as never;
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      [7, 7],
      [7, 7],
    ]);
    const short = onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').values = [[1, 2]];
      await context.sync();
    });
    expect(await codeOf(short)).toBe('InvalidArgument');
  });

  it('takes more than 1,500 cells in chunks, whole', async () => {
    const { model } = excel();
    const rows = Array.from({ length: 2000 }, (_, row) => [row, row * 2]);
    await onSheet(async (sheet, context) => {
      sheet.getRangeByIndexes(0, 5, 2000, 2).values = rows;
      await context.sync();
    });
    expect(model.sheets[0]?.used()).toEqual({ top: 1, left: 6, bottom: 2000, right: 7 });
    expect(model.sheets[0]?.cell(2000, 7).value).toBe(3998);
    for (const address of ['A1:B1999', 'A1:B2500']) {
      const wrong = onSheet(async (sheet, context) => {
        sheet.getRange(address).values = rows;
        await context.sync();
      });
      expect(await codeOf(wrong)).toBe('InvalidArgument');
    }
  });
});

describe('what a cell shows', () => {
  it.each([
    [3.14159, '0.00', '3.14'],
    [1234.5, '#,##0.0', '1,234.5'],
    [0.256, '0.0%', '25.6%'],
    [45717, 'yyyy"年"m"月"d"日"', '2025年3月1日'],
    [45717.5, 'yyyy-mm-dd hh:mm', '2025-03-01 12:00'],
    [0.1 + 0.2, 'General', '0.3'],
  ])('%d as %s', async (value, format, text) => {
    expect((await written(value, format)).text).toBe(text);
  });

  it('counts days from 1904 in such a workbook', async () => {
    const { MemoryModel } = await import('../../src/embedded/model');
    excel({}, new MemoryModel({ date1904: true }));
    const values = await onSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [['1904-01-02']];
      const range = sheet.getRange('A1').load('values,text');
      await context.sync();
      return [range.values[0]?.[0], range.text[0]?.[0]] as unknown[];
    });
    expect(values).toEqual([1, '1904/1/2']);
  });
});
