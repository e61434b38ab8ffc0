import { Faults } from '../../src/embedded/host';
import { codeOf, excel, onSheet, settled } from './run';

type OnSheet = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

/** The code of a batch on `Sheet1`; 'done' where Excel lets it pass. */
function code(work: OnSheet): Promise<string> {
  return codeOf(
    onSheet(async (sheet, context) => {
      work(sheet, context);
      await context.sync();
    }),
  );
}

describe('addresses', () => {
  it.each(['A0', 'XFE1', 'A1048577', '甲1', 'A1:', '', '[1]A1'])('%p is none', async (address) => {
    excel();
    expect(await code((sheet) => sheet.getRange(address).load('values'))).toBe('InvalidArgument');
  });

  it.each([
    ['$B$2', 'Sheet1!B2'],
    ['B:C', 'Sheet1!B:C'],
    ['3:5', 'Sheet1!3:5'],
    ["'甲 表'!A1", "'甲 表'!A1"],
    ['甲班!C1:A2', '甲班!A1:C2'],
  ])('%s is %s', async (text, address) => {
    const { model } = excel();
    model.addSheet('甲 表', null, 'user');
    model.addSheet('甲班', null, 'user');
    const found = await onSheet(async (sheet, context) => {
      const range = sheet.getRange(text).load('address');
      await context.sync();
      return range.address;
    });
    expect(found).toBe(address);
  });

  it('of a sheet that is not there is not found', async () => {
    excel();
    expect(await code((sheet) => sheet.getRange('没有!A1').load('values'))).toBe('ItemNotFound');
    expect(await code((_, { workbook }) => workbook.worksheets.getItem('没有').load('name'))).toBe(
      'ItemNotFound',
    );
  });

  it('beyond the edge of the sheet are refused', async () => {
    excel();
    expect(await code((sheet) => sheet.getRange('A1').getOffsetRange(-1, 0).load('values'))).toBe(
      'InvalidArgument',
    );
    expect(await code((sheet) => sheet.getRangeByIndexes(0, 0, 0, 1).load('values'))).toBe(
      'InvalidArgument',
    );
    expect(await code((sheet) => sheet.getRange('A1:B2').getRow(2).load('values'))).toBe(
      'InvalidArgument',
    );
  });
});

describe('names of sheets', () => {
  it.each(['a/b', 'a:b', '[a]', "'a", 'a'.repeat(32), '', 'History'])(
    '%p is illegal',
    async (name) => {
      excel();
      expect(await code((_, { workbook }) => workbook.worksheets.add(name))).toBe(
        'InvalidArgument',
      );
      expect(await code((sheet) => (sheet.name = name))).toBe('InvalidArgument');
    },
  );

  it('are there once, whatever the case of their letters', async () => {
    excel();
    expect(await code((_, { workbook }) => workbook.worksheets.add('SHEET1'))).toBe(
      'ItemAlreadyExists',
    );
    expect(await code((sheet) => (sheet.name = 'sheet1'))).toBe('done');
  });
});

describe('the last visible sheet', () => {
  it('is neither deleted nor hidden', async () => {
    const { model } = excel();
    const hidden = model.addSheet('乙', null, 'user');
    model.layOut(hidden.id, { visibility: 'hidden' }, 'user');
    expect(
      await code((sheet) => {
        sheet.delete();
      }),
    ).toBe('InvalidOperation');
    expect(await code((sheet) => (sheet.visibility = 'Hidden'))).toBe('InvalidOperation');
    expect(
      await code((_, { workbook }) => {
        workbook.worksheets.getItem('乙').activate();
      }),
    ).toBe('InvalidOperation');
    model.layOut(hidden.id, { visibility: 'visible' }, 'user');
    expect(
      await code((sheet) => {
        sheet.delete();
      }),
    ).toBe('done');
    expect(model.sheets.map(({ name }) => name)).toEqual(['乙']);
  });
});

describe('a protected sheet', () => {
  it.each<[string, OnSheet]>([
    ['values', (sheet) => (sheet.getRange('A1').values = [[1]])],
    [
      'clearing',
      (sheet) => {
        sheet.getRange('A1:B2').clear();
      },
    ],
    ['formats', (sheet) => (sheet.getRange('A1').numberFormat = [['0']])],
    ['fills', (sheet) => (sheet.getRange('A1').format.fill.color = 'red')],
    [
      'merging',
      (sheet) => {
        sheet.getRange('A1:B1').merge();
      },
    ],
    ['row heights', (sheet) => (sheet.getRange('A1').format.rowHeight = 30)],
    ['hiding', (sheet) => (sheet.getRange('A:A').columnHidden = true)],
    ['tables', (sheet) => sheet.tables.add('A1:B2', true)],
    ['validation', (sheet) => (sheet.getRange('A1').dataValidation.rule = LIST)],
    [
      'copies',
      (sheet) => {
        sheet.getRange('A1').copyFrom('B1');
      },
    ],
  ])('refuses %s', async (_, work) => {
    excel();
    expect(await code(work)).toBe('done');
    excel();
    await code((sheet) => {
      sheet.protection.protect();
    });
    expect(await code(work)).toBe('AccessDenied');
  });

  const LIST = { list: { inCellDropDown: true, source: '甲,乙' } };

  it('takes values in unlocked cells alone', async () => {
    const { model } = excel();
    await code((sheet) => {
      sheet.getRange('B2').format.protection.locked = false;
      sheet.protection.protect({ allowFormatRows: true }, '密码');
    });
    expect(await code((sheet) => (sheet.getRange('B2').values = [[1]]))).toBe('done');
    expect(await code((sheet) => (sheet.getRange('B2:B3').values = [[1], [2]]))).toBe(
      'AccessDenied',
    );
    expect(await code((sheet) => (sheet.getRange('A1').format.rowHeight = 30))).toBe('done');
    expect(
      await code((sheet) => {
        sheet.protection.protect();
      }),
    ).toBe('AccessDenied');
    expect(
      await code((sheet) => {
        sheet.protection.unprotect('别的');
      }),
    ).toBe('AccessDenied');
    expect(
      await code((sheet) => {
        sheet.protection.unprotect('密码');
      }),
    ).toBe('done');
    expect(model.sheets[0]?.cell(3, 2).value).toBeNull();
  });
});

describe('merged cells', () => {
  it('are written at their anchor alone', async () => {
    const { model } = excel();
    await code((sheet) => {
      sheet.getRange('A1:B2').merge();
    });
    expect(await code((sheet) => (sheet.getRange('B2').values = [['丢']]))).toBe(
      'InvalidOperation',
    );
    expect(
      await code((sheet) => {
        sheet.getRange('A1:B2').values = [
          ['留', null],
          ['', ''],
        ];
      }),
    ).toBe('done');
    expect(model.sheets[0]?.cell(1, 1).value).toBe('留');
    expect(
      await code((sheet) => {
        sheet.getRange('A1').unmerge();
      }),
    ).toBe('done');
    expect(await code((sheet) => (sheet.getRange('B2').values = [['留']]))).toBe('done');
  });

  it('keep what stood at the top left when they are made', async () => {
    const { model } = excel();
    await code((sheet) => {
      sheet.getRange('A1:B1').values = [['甲', '乙']];
      sheet.getRange('A1:B1').merge();
    });
    expect(model.sheets[0]?.cell(1, 2).value).toBeNull();
  });
});

describe('tables', () => {
  it('overlap neither another table nor merged cells', async () => {
    excel();
    await code((sheet) => {
      sheet.tables.add('A1:B3', true);
      sheet.getRange('E1:F1').merge();
    });
    expect(await code((sheet) => sheet.tables.add('B3:C5', true))).toBe('InvalidOperation');
    expect(await code((sheet) => sheet.tables.add('D1:E3', true))).toBe('MergedRangeConflict');
    expect(
      await code((sheet) => {
        sheet.getRange('A2:B2').merge();
      }),
    ).toBe('InvalidOperation');
    expect(await code((sheet) => sheet.tables.add('C4:D5', true))).toBe('done');
  });

  it('have a name of their own', async () => {
    excel();
    await code((sheet) => {
      sheet.tables.add('A1:B3', true).name = '甲表';
      sheet.tables.add('D1:E3', true).name = '乙表';
    });
    expect(await code((sheet) => (sheet.tables.getItem('乙表').name = '甲表'))).toBe(
      'ItemAlreadyExists',
    );
    expect(await code((sheet) => (sheet.tables.getItem('乙表').name = 'A1'))).toBe(
      'InvalidArgument',
    );
    expect(await code((sheet) => (sheet.tables.getItem('乙表').name = '乙 表'))).toBe(
      'InvalidArgument',
    );
  });
});

describe('members that the host does not have', () => {
  it.each<[string, OnSheet]>([
    ['a child', (sheet) => sheet.pivotTables.load('items')],
    [
      'a method',
      (sheet) => {
        sheet.getRange('A1').flashFill();
      },
    ],
    ['a property that is read', (sheet) => sheet.getRange('A1').load('linkedDataTypeState')],
    ['a property that is written', (sheet) => (sheet.getRange('A1').style = 'Good')],
    ['a name that nobody has', (sheet) => sheet.load('nmae')],
  ])('%s is not found, loudly', async (_, work) => {
    excel();
    expect(await code(work)).toBe('ApiNotFound');
  });

  it('of a newer API set the client itself refuses', async () => {
    excel();
    expect(
      await codeOf(
        onSheet((sheet) => {
          sheet.onVisibilityChanged.add(() => Promise.resolve());
          return Promise.resolve();
        }),
      ),
    ).toBe('ApiNotFound');
  });
});

describe('sizes', () => {
  it('of a request beyond 5 MB are refused', async () => {
    excel();
    const text = '证'.repeat(30_000);
    const write = (rows: number) =>
      code((sheet) => {
        sheet.getRangeByIndexes(0, 0, rows, 1).values = Array.from({ length: rows }, () => [text]);
      });
    expect(await write(50)).toBe('done');
    expect(await write(60)).toBe('RequestPayloadSizeLimitExceeded');
    // What was written before is more than a reply may hold, too.
    await write(50);
    await code((sheet) => (sheet.getRange('A51:A60').values = text as never));
    expect(await code((sheet) => sheet.getRange('A1:A60').load('values'))).toBe(
      'ResponsePayloadSizeLimitExceeded',
    );
  });

  it('beyond five million cells read as null and are not written', async () => {
    excel();
    const values = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A:E').load('values,rowCount');
      await context.sync();
      return [range.values, range.rowCount] as unknown[];
    });
    expect(values).toEqual([null, 1_048_576]);
    expect(await code((sheet) => (sheet.getRange('A:E').values = 1 as never))).toBe(
      'RangeExceedsLimit',
    );
  });
});

describe('a cell that is being edited', () => {
  it('makes Excel refuse until the edit is over', async () => {
    const faults = new Faults();
    excel({ faults });
    faults.startCellEdit();
    expect(await code((sheet) => sheet.load('name'))).toBe('InvalidOperationInCellEditMode');
    faults.endCellEdit();
    expect(await code((sheet) => sheet.load('name'))).toBe('done');
  });

  it('makes Excel wait where the add-in asks for that', async () => {
    const faults = new Faults();
    const { model } = excel({ faults });
    faults.startCellEdit();
    let done = false;
    const write = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['后']];
      await context.sync();
      done = true;
    });
    await settled();
    expect(done).toBe(false);
    expect(model.sheets[0]?.cell(1, 1).value).toBeNull();
    faults.endCellEdit();
    await write;
    expect(model.sheets[0]?.cell(1, 1).value).toBe('后');
  });
});

describe('a sync that fails half-way', () => {
  it('leaves done what was done before', async () => {
    const faults = new Faults();
    const { model } = excel({ faults });
    faults.failAtChange(2);
    const write: OnSheet = (sheet) => {
      for (const [index, name] of ['A1', 'A2', 'A3'].entries()) {
        sheet.getRange(name).values = [[index + 1]];
      }
    };
    expect(await code(write)).toBe('GeneralException');
    const [sheet] = model.sheets;
    expect([1, 2, 3].map((row) => sheet?.cell(row, 1).value)).toEqual([1, null, null]);
    expect(await code(write)).toBe('done');
    expect([1, 2, 3].map((row) => sheet?.cell(row, 1).value)).toEqual([1, 2, 3]);
  });

  it('may fail with any code, in a later batch as well', async () => {
    const faults = new Faults();
    excel({ faults });
    faults.failAtChange(2, 'AccessDenied', '…');
    const write: OnSheet = (sheet) => (sheet.getRange('A1').values = [[1]]);
    expect(await code((sheet) => sheet.load('name'))).toBe('done');
    expect(await code(write)).toBe('done');
    expect(await code(write)).toBe('AccessDenied');
  });
});

describe('latency', () => {
  it('holds every request up', async () => {
    excel({ latency: 60 });
    const start = performance.now();
    await code((sheet) => sheet.load('name'));
    expect(performance.now() - start).toBeGreaterThan(55);
  });
});
