import { Session } from '../../../src/workbook/excel/session';
import { numbers, openSheets } from './support';

const even = (rows: number): Set<number> =>
  new Set(Array.from({ length: rows / 2 }, (_, index) => 2 * index + 2));

describe('rows and columns that nobody sees', () => {
  it('are told one by one in a score table', async () => {
    const { model, workbook } = await openSheets([numbers(200, 5)]);
    const [sheet] = model.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    model.layOut(sheet.id, { hiddenRows: even(200), hiddenColumns: new Set([2, 5]) }, 'user');
    const read = (await workbook.read()).sheets[0];
    for (let row = 1; row <= 200; row += 1)
      expect(read?.hiddenRow?.(row)).toBe(row % 2 === 0 ? 'hidden' : null);
    expect([1, 2, 3, 4, 5, 6].map((column) => read?.hiddenColumn?.(column))).toEqual([
      false,
      true,
      false,
      false,
      true,
      false,
    ]);
  });

  it('are a filter\u2019s where it left them out', async () => {
    const { model, workbook } = await openSheets([numbers(10, 2)]);
    const [sheet] = model.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    const area = { top: 1, left: 1, bottom: 8, right: 2 };
    model.layOut(
      sheet.id,
      { hiddenRows: new Set([9]), filter: { area, hiddenRows: new Set([3, 4]) } },
      'user',
    );
    const read = (await workbook.read()).sheets[0];
    expect([1, 3, 4, 5, 9].map((row) => read?.hiddenRow?.(row))).toEqual([
      null,
      'filtered',
      'filtered',
      null,
      'hidden',
    ]);
  });

  it('of many rows are not looked for, unless there are none', async () => {
    const { model, workbook } = await openSheets([numbers(2400, 1)]);
    const [sheet] = model.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    const before = (await workbook.read()).sheets[0];
    expect([before?.hiddenRow?.(1), before?.hiddenRow?.(2400)]).toEqual([null, null]);
    model.layOut(sheet.id, { hiddenRows: even(2400) }, 'user');
    const after = (await workbook.read()).sheets[0];
    expect(after?.rowCount).toBe(2400);
    expect(after?.hiddenRow?.(2)).toBeUndefined();
    expect(after?.hiddenColumn?.(1)).toBe(false);
  });

  it('cost one request where there are none', async () => {
    const sent = jest.spyOn(Session.prototype, 'sync');
    const { model, workbook } = await openSheets([
      numbers(100, 5),
      { ...numbers(50, 2), name: '二' },
    ]);
    const [sheet] = model.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    const requests = async (): Promise<number> => {
      sent.mockClear();
      await workbook.read();
      return sent.mock.calls.length;
    };
    const none = await requests();
    model.layOut(sheet.id, { hiddenRows: even(100) }, 'user');
    // Halving a column of 100 rows seven times, and the filters.
    expect((await requests()) - none).toBeLessThanOrEqual(9);
    expect(none).toBeLessThanOrEqual(7);
  });
});
