import { Faults } from '../../../src/embedded/host';
import { openExcelWorkbook } from '../../../src/workbook/excel';
import { createWorkbookFile } from '../../../src/workbook/file';
import { openHost } from '../contract/adapters';
import { handMade } from '../parts';
import { expectReadable, refusalOf } from '../refusing';
import { numbers, openSheets, set } from './support';

const SHEETS = [
  numbers(3, 3),
  { name: "甲'乙 丙", rows: [[{ value: '文' }, { value: { error: '#N/A' } }, { value: true }]] },
  { name: '藏', rows: [[{ value: 1 }]], hidden: true },
];
const at = (address: string, sheet = '表') => ({ sheet, address });
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

describe('a workbook that somebody is looking at', () => {
  it('shows a place and tells what is selected', async () => {
    const { workbook } = await openSheets(SHEETS);
    await workbook.reveal(at('A1:B1', "甲'乙 丙"));
    expect(await workbook.selection()).toEqual(at('A1:B1', "甲'乙 丙"));
    await workbook.reveal(at('C3'));
    expect(await workbook.selection()).toEqual(at('C3'));
  });

  it('shows whole rows, as records are shown', async () => {
    const { workbook, model } = await openSheets(SHEETS);
    await workbook.reveal(at('2:3'));
    expect(model.selection.area).toEqual({ top: 2, left: 1, bottom: 3, right: 16_384 });
  });

  it.each([
    ['excel.hiddenSheet', at('A1', '藏')],
    ['workbook.noSuchSheet', at('A1', '没有')],
    ['excel.badPlace', at('整列')],
  ])('says %s where a place cannot be shown', async (key, place) => {
    const { workbook } = await openSheets(SHEETS);
    const refusal = await refusalOf(() => workbook.reveal(place));
    expect(refusal.phrase.key).toBe(key);
    expect(refusal.message).toBe(key);
  });

  it('answers the values of an area, up to ten thousand', async () => {
    const { workbook } = await openSheets(SHEETS);
    expect(await workbook.values(at('A3:D4'))).toEqual([
      [6, 7, 8, null],
      [null, null, null, null],
    ]);
    expect(await workbook.values(at('A1:C1', "甲'乙 丙"))).toEqual([
      ['文', { error: '#N/A' }, true],
    ]);
    const refusal = await refusalOf(() => workbook.values(at('A1:A10001')));
    expect(refusal.phrase.key).toBe('excel.tooManyCells');
    expectReadable(refusal.phrase);
  });

  it('puts a formula into an empty cell only', async () => {
    const { model, workbook } = await openSheets(SHEETS);
    await workbook.insertFormula(at('E5'), 'SUM(A1:C3)');
    expect(model.sheets[0]?.cell(5, 5).formula).toBe('SUM(A1:C3)');
    for (const place of [at('A1'), at('E5')]) {
      const refusal = await refusalOf(() => workbook.insertFormula(place, '1'));
      expect(refusal.phrase.key).toBe('excel.occupied');
      expectReadable(refusal.phrase);
    }
    const refusal = await refusalOf(() => workbook.insertFormula(at('F1:F2'), '1'));
    expect(refusal.phrase.key).toBe('excel.badPlace');
    expect(model.sheets[0]?.cell(1, 1).value).toBe(0);
  });

  it('hears of changes until it stops listening', async () => {
    const { model, workbook } = await openSheets(SHEETS);
    let heard = 0;
    const stop = await workbook.onChanged(() => {
      heard += 1;
    });
    const id = model.sheets[0]?.id ?? '';
    model.setCells(id, [{ row: 1, column: 1, value: 5 }], 'user');
    await later();
    expect(heard).toBeGreaterThan(0);
    stop();
    stop();
    await later();
    const before = heard;
    model.setCells(id, [{ row: 1, column: 1, value: 6 }], 'user');
    await later();
    expect(heard).toBe(before);
  });

  it('opens another workbook beside this one', async () => {
    const opened: (string | null)[] = [];
    const { workbook } = await openSheets(SHEETS, {
      onCreateWorkbook: (text) => opened.push(text),
    });
    const bytes = createWorkbookFile({ sheets: SHEETS });
    await workbook.openNew(bytes);
    expect(opened.map((text) => Buffer.from(text ?? '', 'base64').equals(bytes))).toEqual([true]);
  });
});

describe('writing through Office.js', () => {
  it('keeps numbers and formulas numbers and formulas in cells of text format', async () => {
    const text = { numberFormat: '@' };
    const { model, workbook } = await openSheets([
      {
        name: '表',
        rows: [
          [
            { value: '1', style: text },
            { value: '2', style: text },
            { value: '3', style: text },
          ],
        ],
      },
    ]);
    const report = await workbook.apply([
      set(1, 1, 5, '1'),
      set(1, 2, 6, '2', { formula: 'A1+1' }),
      set(1, 3, '004', '3'),
    ]);
    expect(report.losses).toEqual([]);
    const sheet = model.sheets[0];
    expect([sheet?.cell(1, 1).value, sheet?.cell(1, 2).formula, sheet?.cell(1, 3).value]).toEqual([
      5,
      'A1+1',
      '004',
    ]);
    expect(sheet?.cell(1, 3).numberFormat).toBe('@');
  });

  it('refuses a number for a text cell whose format may not be changed', async () => {
    const guarded = handMade({
      sheets: [
        {
          name: '表',
          data: '<row r="1"><c r="A1" s="1" t="str"><v>1</v></c></row>',
          behind: '<sheetProtection sheet="1" objects="1"/>',
        },
      ],
      styles:
        '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
        '<cellXfs count="2"><xf/><xf numFmtId="49"><protection locked="0"/></xf></cellXfs>',
    });
    const { model } = await openHost(guarded);
    const workbook = openExcelWorkbook();
    const refusal = await refusalOf(() => workbook.apply([set(1, 1, 5, '1')]));
    expect(refusal.phrase.key).toBe('excel.textFormat');
    expectReadable(refusal.phrase);
    await workbook.apply([set(1, 1, '第5条', '1')]);
    expect(model.sheets[0]?.cell(1, 1).value).toBe('第5条');
  });

  it('makes rows higher, never lower', async () => {
    const { model, workbook } = await openSheets([
      { ...numbers(3, 1), rowHeights: new Map([[1, 60]]) },
    ]);
    await workbook.apply([
      set(1, 1, 'a', 0, { rowHeight: 40 }),
      set(2, 1, 'b', 1, { rowHeight: 40 }),
      set(3, 1, 'c', 2, { rowHeight: 900 }),
    ]);
    const heights = model.sheets[0]?.rowHeights;
    expect([1, 2, 3].map((row) => heights?.get(row))).toEqual([60, 40, 409]);
    // What stands there already changes nothing, not even the height of its row.
    await workbook.apply([set(2, 1, 'b', 'b', { rowHeight: 200 })]);
    expect(model.sheets[0]?.rowHeights.get(2)).toBe(40);
  });

  it('reports a cell that holds something else afterwards', async () => {
    const { model, workbook } = await openSheets([numbers(2, 2)]);
    const setCells = model.setCells.bind(model);
    model.setCells = (id, changes, origin) => {
      setCells(
        id,
        changes.map((one) => (one.value === 5 ? { ...one, value: 6 } : one)),
        origin,
      );
    };
    const { losses } = await workbook.apply([set(1, 1, 5, 0), set(2, 2, 7, 3)]);
    expect(losses).toMatchObject([
      { code: 'excel.readBack', severity: 'error', where: { sheet: '表', address: 'A1' } },
    ]);
    losses.forEach(({ message }) => {
      expectReadable(message);
    });
  });

  it('refuses to add a sheet where the structure is protected', async () => {
    const { workbook } = await openSheets([numbers(2, 2)]);
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const refusal = await refusalOf(() =>
      workbook.apply([{ kind: 'addSheet', sheet: { name: '新', rows: [] } }]),
    );
    expect(refusal.phrase.key).toBe('workbook.structureLocked');
  });

  it('tells of stopping where even then something could not be brought back', async () => {
    const faults = new Faults();
    const { workbook } = await openSheets([numbers(2, 2)], { faults });
    const stop = new AbortController();
    const work = workbook.apply([set(1, 1, 5, 0)], {
      signal: stop.signal,
      onProgress: () => {
        faults.strike = () => ({ code: 'GeneralException', message: 'broken' });
        stop.abort(new Error('停'));
      },
    });
    const refusal = await refusalOf(() => work);
    expect(refusal.phrase).toMatchObject({
      key: 'excel.restoreFailed',
      params: { count: 1, reason: { key: 'excel.stopped' } },
    });
    expectReadable(refusal.phrase);
  });
});
