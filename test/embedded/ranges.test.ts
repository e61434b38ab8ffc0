import type { Calculator } from '../../src/embedded/model';
import { MemoryModel } from '../../src/embedded/model';
import { codeOf, excel, onSheet } from './run';

/** Addresses without the sheet's name. */
function cells(range: { readonly address: string }): string {
  return range.address.replaceAll('Sheet1!', '');
}

describe('ways from one range to another', () => {
  it.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
    ['getCell', (sheet) => sheet.getRange('B2:D5').getCell(1, 2), 'D3'],
    ['getRow', (sheet) => sheet.getRange('B2:D5').getRow(1), 'B3:D3'],
    ['getColumn', (sheet) => sheet.getRange('B2:D5').getColumn(2), 'D2:D5'],
    ['getLastRow', (sheet) => sheet.getRange('B2:D5').getLastRow(), 'B5:D5'],
    ['getLastColumn', (sheet) => sheet.getRange('B2:D5').getLastColumn(), 'D2:D5'],
    ['getLastCell', (sheet) => sheet.getRange('B2:D5').getLastCell(), 'D5'],
    ['getEntireRow', (sheet) => sheet.getRange('B2:D5').getEntireRow(), '2:5'],
    ['getEntireColumn', (sheet) => sheet.getRange('B2:D5').getEntireColumn(), 'B:D'],
    ['getResizedRange', (sheet) => sheet.getRange('B2').getResizedRange(2, 1), 'B2:C4'],
    [
      'getAbsoluteResizedRange',
      (sheet) => sheet.getRange('B2').getAbsoluteResizedRange(2, 1),
      'B2:B3',
    ],
    ['getOffsetRange', (sheet) => sheet.getRange('B2:C3').getOffsetRange(1, -1), 'A3:B4'],
    ['getBoundingRect', (sheet) => sheet.getRange('B2').getBoundingRect('D5'), 'B2:D5'],
    ['getIntersection', (sheet) => sheet.getRange('B2:D5').getIntersection('C4:F9'), 'C4:D5'],
    ['getUsedRange', (sheet) => sheet.getRange('A:B').getUsedRange(true), 'B2:B3'],
    ['the sheet’s getUsedRange', (sheet) => sheet.getUsedRange(true), 'B2:C3'],
    ['the sheet’s getCell', (sheet) => sheet.getCell(4, 3), 'D5'],
    ['the whole sheet', (sheet) => sheet.getRange(), '1:1048576'],
  ])('%s', async (_, way, address) => {
    excel();
    const found = await onSheet(async (sheet, context) => {
      sheet.getRange('B2:C3').values = [
        [1, 2],
        [3, 4],
      ];
      const range = way(sheet).load('address');
      await context.sync();
      return cells(range);
    });
    expect(found).toBe(address);
  });

  it('may lead nowhere', async () => {
    excel();
    const nulls = await onSheet(async (sheet, context) => {
      const ranges = [
        sheet.getRange('A1').getIntersectionOrNullObject('B2'),
        sheet.getUsedRangeOrNullObject(),
        sheet.getRange('A1').getMergedAreasOrNullObject(),
        sheet.getRange('A1:B2').getSpecialCellsOrNullObject('Formulas'),
      ];
      await context.sync();
      return ranges.map(({ isNullObject }) => isNullObject);
    });
    expect(nulls).toEqual([true, true, true, true]);
    const none = onSheet(async (sheet, context) => {
      sheet.getRange('A1').getIntersection('B2').load('address');
      await context.sync();
    });
    expect(await codeOf(none)).toBe('ItemNotFound');
  });

  it('count looks as used unless values are asked for', async () => {
    excel();
    const found = await onSheet(async (sheet, context) => {
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('D5').format.fill.color = '#FFFF00';
      const all = sheet.getUsedRange().load('address');
      const values = sheet.getUsedRange(true).load('address');
      await context.sync();
      return [cells(all), cells(values)];
    });
    expect(found).toEqual(['B2:D5', 'B2']);
  });
});

describe('looks', () => {
  it('are written, read back, and null where cells differ', async () => {
    excel();
    const found = await onSheet(async (sheet, context) => {
      const { format } = sheet.getRange('A1:B2');
      format.font.bold = true;
      format.font.size = 14;
      format.font.name = '宋体';
      format.font.color = 'red';
      format.wrapText = true;
      format.horizontalAlignment = 'Center';
      format.verticalAlignment = 'Top';
      format.protection.locked = false;
      format.borders.getItem('EdgeTop').style = 'Continuous';
      format.rowHeight = 30;
      format.columnWidth = 105.75;
      sheet.getRange('A1').format.fill.color = '#ffff00';
      const one = sheet.getRange('A1');
      const plain = sheet.getRange('D9');
      const props =
        'wrapText,horizontalAlignment,verticalAlignment,rowHeight,columnWidth,font/bold,font/size,font/name,font/color,fill/color,protection/locked';
      for (const range of [one, plain, sheet.getRange('A1:D9')]) range.format.load(props);
      const mixed = sheet.getRange('A1:D9').format.load(props);
      const border = one.format.borders.getItem('EdgeLeft').load('style');
      await context.sync();
      return [...[one.format, plain.format, mixed].map((each) => each.toJSON()), border.toJSON()];
    });
    expect(found[0]).toMatchObject({
      wrapText: true,
      horizontalAlignment: 'Center',
      verticalAlignment: 'Top',
      rowHeight: 30,
      columnWidth: 105.75,
      font: { bold: true, size: 14, name: '宋体', color: '#FF0000' },
      fill: { color: '#FFFF00' },
      protection: { locked: false },
    });
    expect(found[1]).toMatchObject({
      wrapText: false,
      horizontalAlignment: 'General',
      verticalAlignment: 'Bottom',
      rowHeight: 15,
      columnWidth: 48,
      font: { bold: false, size: 11, color: '#000000' },
      fill: { color: '#FFFFFF' },
      protection: { locked: true },
    });
    expect(found[2]).toMatchObject({
      wrapText: null,
      rowHeight: null,
      columnWidth: null,
      font: { bold: null },
      fill: { color: null },
    });
    expect(found[3]).toMatchObject({ style: 'Continuous' });
  });

  it('go with clear, each part by itself', async () => {
    const { model } = excel();
    const cell = () => model.sheets[0]?.cell(1, 1);
    const clear = (applyTo: 'Formats' | 'Contents' | 'All') =>
      onSheet(async (sheet, context) => {
        sheet.getRange('A1').numberFormat = [['0.00']];
        sheet.getRange('A1').values = [[1]];
        sheet.getRange('A1').format.font.bold = true;
        sheet.getRange('A:B').clear(applyTo);
        await context.sync();
      });
    await clear('Contents');
    expect(cell()).toMatchObject({ value: null, numberFormat: '0.00', style: { bold: true } });
    await clear('Formats');
    expect(cell()).toMatchObject({ value: 1, numberFormat: 'General', style: {} });
    await clear('All');
    expect(cell()).toEqual({ value: null, formula: null, numberFormat: 'General', style: {} });
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').format.fill.color = 'red';
      sheet.getRange('A1').format.fill.clear();
      await context.sync();
    });
    expect(cell()?.style.fill).toBeUndefined();
  });

  it('the host cannot keep are refused, not lost', async () => {
    excel();
    const set = (work: (format: Excel.RangeFormat) => void) =>
      codeOf(
        onSheet(async (sheet, context) => {
          work(sheet.getRange('A1').format);
          await context.sync();
        }),
      );
    expect(await set((format) => (format.font.italic = true))).toBe('ApiNotFound');
    expect(await set((format) => (format.fill.color = 'nonsense'))).toBe('InvalidArgument');
    expect(await set((format) => (format.rowHeight = 500))).toBe('InvalidArgument');
    expect(await set((format) => (format.borders.getItem('EdgeTop').style = 'Dash'))).toBe(
      'ApiNotFound',
    );
  });

  it('are read and written for many cells at once', async () => {
    excel();
    const found = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.setCellProperties([
        [{ format: { fill: { color: '#FF0000' } } }, { format: { font: { bold: true } } }],
      ]);
      range.setRowProperties([{ rowHidden: true }]);
      const properties = range.getCellProperties({
        address: true,
        format: { fill: { color: true }, font: { bold: true } },
      });
      const rows = range.getRowProperties({ rowHidden: true, rowIndex: true });
      const columns = range.getColumnProperties({
        columnIndex: true,
        format: { columnWidth: true },
      });
      await context.sync();
      return [properties.value, rows.value, columns.value] as unknown[];
    });
    expect(found).toEqual([
      [
        [
          { address: 'Sheet1!A1', format: { fill: { color: '#FF0000' }, font: { bold: false } } },
          { address: 'Sheet1!B1', format: { fill: { color: '#FFFFFF' }, font: { bold: true } } },
        ],
      ],
      [{ rowHidden: true, rowIndex: 0 }],
      [
        { columnIndex: 0, format: { columnWidth: 48 } },
        { columnIndex: 1, format: { columnWidth: 48 } },
      ],
    ]);
    const short = onSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').setCellProperties([[{}]]);
      await context.sync();
    });
    expect(await codeOf(short)).toBe('InvalidArgument');
  });
});

describe('hidden rows and columns', () => {
  it('are told apart from visible ones', async () => {
    excel();
    const found = await onSheet(async (sheet, context) => {
      sheet.getRange('2:3').rowHidden = true;
      sheet.getRange('B:B').columnHidden = true;
      sheet.getRange('A1:C4').values = Array.from({ length: 4 }, () => [1, 2, 3]);
      const row = sheet.getRange('A2').load('rowHidden,columnHidden,hidden');
      const mixed = sheet.getRange('A1:C4').load('rowHidden,columnHidden,hidden');
      const height = sheet.getRange('A2').format.load('rowHeight');
      const visible = sheet.getRange('A1:C4').getSpecialCells('Visible').load('address,areaCount');
      await context.sync();
      return [
        [row.rowHidden, row.columnHidden, row.hidden],
        [mixed.rowHidden, mixed.columnHidden, mixed.hidden],
        height.rowHeight,
        cells(visible),
      ];
    });
    expect(found).toEqual([[true, false, true], [null, null, null], 0, 'A1,C1,A4,C4']);
  });
});

describe('several areas', () => {
  it('are named, walked, coloured and cleared', async () => {
    const { model } = excel();
    const found = await onSheet(async (sheet, context) => {
      const ranges = sheet.getRanges('A1:B2,D4');
      ranges.load('address,areaCount,cellCount');
      ranges.areas.load('items/address');
      ranges.format.fill.color = 'red';
      await context.sync();
      return [cells(ranges), ranges.areaCount, ranges.cellCount, ranges.areas.items.map(cells)];
    });
    expect(found).toEqual(['A1:B2,D4', 2, 5, ['A1:B2', 'D4']]);
    expect(model.sheets[0]?.cell(4, 4).style.fill).toBe('FF0000');
  });

  it('come from merges and from cells of a kind', async () => {
    excel();
    const found = await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').merge();
      sheet.getRange('A4:C5').merge(true);
      sheet.getRange('D1:D4').values = [[1], ['文'], ['=D1'], [true]];
      const merged = sheet.getRange('B2:C4').getMergedAreasOrNullObject().load('address');
      const formulas = sheet.getRange('A1:D9').getSpecialCells('Formulas').load('address');
      const texts = sheet.getRange('A1:D9').getSpecialCells('Constants', 'Text').load('address');
      await context.sync();
      return [cells(merged), cells(formulas), cells(texts)];
    });
    expect(found).toEqual(['A1:B2,A4:C4', 'D3', 'D2']);
  });
});

describe('validation', () => {
  it('of lists, with prompts', async () => {
    const { model } = excel();
    const found = await onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange('A2:A9');
      dataValidation.rule = { list: { inCellDropDown: true, source: '甲,乙' } };
      dataValidation.prompt = { message: '选一个', showPrompt: true, title: '级别' };
      dataValidation.errorAlert = { message: '', showAlert: false, style: 'Stop', title: '' };
      const inside = sheet.getRange('A3').dataValidation.load('type,rule,prompt');
      const mixed = sheet.getRange('A1:A3').dataValidation.load('type');
      const none = sheet.getRange('C1').dataValidation.load('type,rule');
      await context.sync();
      return [inside.toJSON(), mixed.type, none.type];
    });
    expect(found).toMatchObject([
      { type: 'List', rule: { list: { source: '甲,乙' } }, prompt: { message: '选一个' } },
      'Inconsistent',
      'None',
    ]);
    expect(model.sheets[0]?.validations).toHaveLength(1);
    expect(model.sheets[0]?.validations[0]).toMatchObject({ list: ['甲', '乙'], strict: false });
    await onSheet(async (sheet, context) => {
      sheet.getRange('A2:A9').dataValidation.rule = {
        list: { inCellDropDown: true, source: '=选项!$A$1:$A$3' },
      };
      await context.sync();
    });
    expect(model.sheets[0]?.validations[0]).toEqual({
      area: { top: 2, left: 1, bottom: 9, right: 1 },
      listFormula: '选项!$A$1:$A$3',
      prompt: '选一个',
      promptTitle: '级别',
      errorMessage: '',
      strict: false,
    });
    await onSheet(async (sheet, context) => {
      sheet.getRange('A5').dataValidation.clear();
      await context.sync();
    });
    expect(model.sheets[0]?.validations).toEqual([]);
  });

  it('of other kinds or of too long a list is refused', async () => {
    excel();
    const rule = (value: Excel.DataValidationRule) =>
      codeOf(
        onSheet(async (sheet, context) => {
          sheet.getRange('A1').dataValidation.rule = value;
          await context.sync();
        }),
      );
    expect(await rule({ wholeNumber: { formula1: 1, operator: 'EqualTo' } })).toBe('ApiNotFound');
    expect(await rule({ list: { inCellDropDown: true, source: '甲'.repeat(256) } })).toBe(
      'InvalidArgument',
    );
  });
});

describe('copies', () => {
  it('of formats, of values, of all', async () => {
    const { model } = excel();
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [[7]];
      sheet.getRange('A1').numberFormat = [['0.0']];
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('B1:B2').copyFrom('A1', 'Formats');
      sheet.getRange('C1').copyFrom(sheet.getRange('A1'), 'Values');
      sheet.getRange('D1').copyFrom('A1:A2');
      await context.sync();
    });
    const [sheet] = model.sheets;
    expect(sheet?.cell(2, 2)).toMatchObject({
      value: null,
      numberFormat: '0.0',
      style: { bold: true },
    });
    expect(sheet?.cell(1, 3)).toMatchObject({ value: 7, numberFormat: 'General', style: {} });
    expect(sheet?.cell(1, 4)).toMatchObject({ value: 7, numberFormat: '0.0' });
    const formulas = onSheet(async (sheet1, context) => {
      sheet1.getRange('A1').formulas = [['=1']];
      sheet1.getRange('B1').copyFrom('A1');
      await context.sync();
    });
    expect(await codeOf(formulas)).toBe('ApiNotFound');
  });
});

describe('a calculator behind the model', () => {
  it('has settled before anybody reads', async () => {
    const model = new MemoryModel();
    let busy: Promise<void> = Promise.resolve();
    // Doubles nothing but says so: every formula is worth 42, a moment later.
    model.subscribe((change) => {
      if (change.kind !== 'cells' || change.origin === 'calculation') return;
      busy = new Promise((resolve) => {
        setTimeout(() => {
          const { sheetId, area } = change;
          model.setCells(sheetId, [{ row: area.top, column: area.left, value: 42 }], 'calculation');
          resolve();
        }, 10);
      });
    });
    const calculator: Calculator = { settled: () => busy, dispose: () => undefined };
    excel({ calculator }, model);
    const found = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.formulas = [['=6*7']];
      range.load('values,formulas');
      await context.sync();
      return [range.values, range.formulas] as unknown[];
    });
    expect(found).toEqual([[[42]], [['=6*7']]]);
  });
});
