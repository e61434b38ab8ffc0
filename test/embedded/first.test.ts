import { makeHost } from '../../src/embedded/host';
import { MemoryModel } from '../../src/embedded/model';
import { loadOffice } from '../support/office';

describe('Microsoft’s runtime over the embedded host', () => {
  it('writes, reads back and hears of it', async () => {
    const model = new MemoryModel();
    loadOffice(makeHost(model));
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.load('id');
      await context.sync();
      sheet.onChanged.add((event) => {
        heard.push(`${event.changeType} ${event.address}`);
        return Promise.resolve();
      });
      sheet.getRange('B2:C3').values = [
        [1, '一'],
        [true, '=B2'],
      ];
      const used = sheet.getUsedRange(true);
      used.load('address,values,formulas,rowIndex');
      await context.sync();
      expect(used.address).toBe('Sheet1!B2:C3');
      expect(used.values).toEqual([
        [1, '一'],
        [true, ''],
      ]);
      expect(used.formulas[1]).toEqual([true, '=B2']);
      expect(used.rowIndex).toBe(1);
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual(['RangeEdited B2:C3']);
    expect(model.sheets[0]?.cell(2, 3).value).toBe('一');
  });
});
