import { Faults } from '../../../src/embedded/host';
import { refusalOf } from '../refusing';
import { openSheets, set, stateOf } from './support';

const text = { numberFormat: '@' };

describe('cells of text format', () => {
  it('take a number that comes with a style of its own as a number', async () => {
    const { model, workbook } = await openSheets([
      { name: '表', rows: [[{ value: null, style: text }]] },
    ]);
    const report = await workbook.apply([
      set(1, 1, 3.5, null, { style: { numberFormat: '0.00', bold: true } }),
    ]);
    expect(report.losses).toEqual([]);
    const cell = model.sheets[0]?.cell(1, 1);
    expect([cell?.value, cell?.numberFormat]).toEqual([3.5, '0.00']);
  });

  it('get back the number that they held when a write is broken off', async () => {
    const faults = new Faults();
    const { model, workbook } = await openSheets(
      [{ name: '表', rows: [[{ value: 5, style: text }], [null], [{ value: 1 }]] }],
      { faults },
    );
    const before = stateOf(model);
    faults.failAtChange(2);
    const refusal = await refusalOf(() => workbook.apply([set(1, 1, '未填', 5), set(3, 1, 2, 1)]));
    expect(refusal.phrase.key).toBe('excel.restored');
    expect(stateOf(model)).toEqual(before);
  });
});
