import { Faults } from '../../src/embedded/host';
import { excel, onSheet, settled, until } from './run';

/** Registers for everything that the pane listens to and answers what is heard. */
async function listening(options: Parameters<typeof excel>[0] = {}) {
  const { model } = excel(options);
  const heard: string[] = [];
  const note = (text: string) => {
    heard.push(text);
    return Promise.resolve();
  };
  const stop = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const results = [
      worksheets.onChanged.add(({ address, source, triggerSource }) =>
        note(`changed ${address} ${source} ${triggerSource}`),
      ),
      worksheets.onSelectionChanged.add(({ address }) => note(`selected ${address}`)),
      worksheets.onAdded.add(() => note('added')),
      worksheets.onDeleted.add(() => note('deleted')),
      worksheets.onActivated.add(() => note('activated')),
      worksheets.onDeactivated.add(() => note('deactivated')),
      worksheets.onCalculated.add(({ address }) => note(`calculated ${address}`)),
    ];
    await context.sync();
    return () => {
      for (const result of results) result.remove();
      return context.sync();
    };
  });
  return { model, heard, stop };
}

describe('events', () => {
  it('tell who changed what', async () => {
    const { model, heard } = await listening();
    const id = model.activeSheetId;
    model.setCells(id, [{ row: 2, column: 2, value: 1 }], 'user');
    model.setCells(id, [{ row: 3, column: 2, value: 1 }], 'calculation');
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').values = 0 as never;
      await context.sync();
    });
    await settled();
    expect(heard).toEqual([
      'changed B2 Local Unknown',
      'calculated B3',
      'changed A1:B2 Local ThisLocalAddin',
    ]);
  });

  it('tell of sheets and of the selection', async () => {
    const { model, heard } = await listening();
    const added = model.addSheet('乙', null, 'user');
    model.select(added.id, { top: 1, left: 1, bottom: 2, right: 3 }, 'user');
    model.removeSheet(added.id, 'user');
    await settled();
    expect(heard).toEqual([
      'added',
      'selected A1:C2',
      'deactivated',
      'activated',
      'deleted',
      'deactivated',
      'activated',
    ]);
  });

  it('lead to the range that changed', async () => {
    const { model } = excel();
    const values: unknown[] = [];
    await onSheet(async (sheet, context) => {
      sheet.load('id');
      await context.sync();
      sheet.onChanged.add((event) =>
        Excel.run(async (own) => {
          const range = event.getRange(own).load('values');
          await own.sync();
          values.push(range.values);
        }),
      );
      await context.sync();
    });
    model.setCells(model.activeSheetId, [{ row: 1, column: 3, value: '新' }], 'user');
    await until(() => values.length > 0);
    expect(values).toEqual([[['新']]]);
  });

  it('may be dropped, as Excel does at times', async () => {
    const faults = new Faults();
    const { model, heard } = await listening({ faults });
    faults.dropEvents(1);
    for (const row of [1, 2])
      model.setCells(model.activeSheetId, [{ row, column: 1, value: row }], 'user');
    await settled();
    expect(heard).toEqual(['changed A2 Local Unknown']);
  });

  it('end when nobody listens, or when they are switched off', async () => {
    const { model, heard, stop } = await listening();
    const change = () => {
      model.setCells(model.activeSheetId, [{ row: 1, column: 1, value: 1 }], 'user');
      return settled();
    };
    await Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      await context.sync();
    });
    await change();
    expect(heard).toEqual([]);
    await Excel.run(async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await change();
    expect(heard).toHaveLength(1);
    await stop();
    await change();
    expect(heard).toHaveLength(1);
  });
});
