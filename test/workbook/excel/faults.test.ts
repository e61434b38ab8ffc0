import { Faults } from '../../../src/embedded/host';
import type { Edit } from '../../../src/workbook';
import { expectReadable, refusalOf } from '../refusing';
import { RAW } from '../specs';
import { openSheets, set, stateOf } from './support';

const TABLE = {
  name: '表',
  rows: [
    [{ value: '甲' }, { value: '乙' }],
    [{ value: 1 }, { value: 2, style: { numberFormat: '0.00' } }],
    [{ value: '旧' }, { value: 3, formula: 'A2*3' }],
    [null, { value: '=文', style: { bold: true, fill: 'FFF2CC' } }],
  ],
  tables: [{ name: 'T_表', columns: ['甲', '乙'], area: { top: 1, left: 1, bottom: 3, right: 2 } }],
};

/** One of everything. */
const EDITS: readonly Edit[] = [
  set(2, 1, 10, 1, { rowHeight: 40 }),
  set(3, 1, '=新', '旧'),
  set(3, 2, 30, 3, { formula: 'A2*30', expectedFormula: 'A2*3' }),
  set(4, 2, null, '=文', {
    style: { bold: false, fill: 'DDEBF7', border: true, horizontal: 'center' },
  }),
  set(5, 1, 7, null, { like: { row: 2, column: 2 } }),
  { kind: 'resizeTable', sheet: '表', table: 'T_表', bottom: 4, expected: 3 },
  {
    kind: 'addSheet',
    sheet: { ...RAW, tables: RAW.tables?.map((one) => ({ ...one, name: 'T_新' })) ?? [] },
  },
  { kind: 'remember', memory: '新的记忆' },
];

async function opened(faults: Faults) {
  const { model, workbook } = await openSheets([TABLE, { name: '旁', rows: [[{ value: 1 }]] }], {
    faults,
  });
  await workbook.apply([{ kind: 'remember', memory: '旧的记忆' }]);
  return { model, workbook, before: stateOf(model) };
}

describe('a fault half-way', () => {
  it('costs nothing, at whatever action it strikes', async () => {
    let struck = 0;
    for (let action = 1; ; action += 1) {
      const faults = new Faults();
      const { model, workbook, before } = await opened(faults);
      faults.failAtChange(action);
      try {
        await workbook.apply(EDITS);
      } catch {
        struck += 1;
        expect([action, stateOf(model)]).toEqual([action, before]);
        continue;
      }
      expect(model.sheets.map(({ name }) => name)).toContain(RAW.name);
      expect(stateOf(model)).not.toEqual(before);
      break;
    }
    // Cells, formats, a table, a sheet with its table and validation, the memory in two places.
    expect(struck).toBeGreaterThan(20);
  }, 120_000);

  it('is told in plain words, with what caused it', async () => {
    const faults = new Faults();
    const { workbook } = await opened(faults);
    faults.failAtChange(3);
    const refusal = await refusalOf(() => workbook.apply(EDITS));
    expect(refusal.phrase.key).toBe('excel.restored');
    expect(refusal.phrase.params.reason).toMatchObject({
      key: 'excel.unforeseen',
      params: { code: 'GeneralException' },
    });
    expectReadable(refusal.phrase);
  });

  it('names the cells where bringing back fails as well', async () => {
    const faults = new Faults();
    const { model, workbook } = await opened(faults);
    // The second write fails, and everything that is tried after it.
    let changes = 0;
    model.subscribe(({ origin }) => {
      changes += origin === 'addin' ? 1 : 0;
    });
    const strike = faults.strike.bind(faults);
    let broken = false;
    faults.strike = () => {
      broken ||= changes >= 1;
      return broken ? { code: 'GeneralException', message: 'broken' } : strike();
    };
    const refusal = await refusalOf(() => workbook.apply([set(2, 1, 10, 1), set(4, 2, 5, '=文')]));
    expect(refusal.phrase.key).toBe('excel.restoreFailed');
    expectReadable(refusal.phrase);
    const named = refusal.findings.filter(({ code }) => code === 'excel.notRestored');
    expect(named.map(({ where }) => where?.address)).toEqual(
      [
        [2, 1, 1, 'A2'],
        [4, 2, '=文', 'B4'],
      ]
        .filter(([row, column, was]) => {
          return model.sheets[0]?.cell(Number(row), Number(column)).value !== was;
        })
        .map(([, , , address]) => address),
    );
    expect(named.length).toBeGreaterThan(0);
    named.forEach(({ message }) => {
      expectReadable(message);
    });
  });

  it('names the sheet and the memory that stay', async () => {
    const faults = new Faults();
    const { model, workbook } = await opened(faults);
    let broken = false;
    faults.strike = () => {
      broken ||= [...model.xmlParts.values()].some(({ xml }) => xml.includes('新的'));
      return broken ? { code: 'GeneralException', message: 'broken' } : null;
    };
    const refusal = await refusalOf(() => workbook.apply(EDITS.slice(-2)));
    expect(refusal.phrase.key).toBe('excel.restoreFailed');
    expect(refusal.findings.map(({ code }) => code).sort()).toEqual([
      'excel.memoryLeft',
      'excel.sheetLeft',
    ]);
    refusal.findings.forEach(({ message }) => {
      expectReadable(message);
    });
  });
});

describe('somebody who types while cells are written', () => {
  it('keeps what was typed between looking and writing, and nothing is written', async () => {
    const { model, workbook } = await openSheets([TABLE]);
    const before = stateOf(model);
    const sheet = model.sheets[0];
    const id = sheet?.id ?? '';
    // The moment before our first write arrives.
    const setCells = model.setCells.bind(model);
    let typed = false;
    const original = Excel.run.bind(Excel);
    const spy = jest.spyOn(Excel, 'run').mockImplementation(((
      options: never,
      batch: (context: Excel.RequestContext) => Promise<unknown>,
    ) =>
      original(options, (context: Excel.RequestContext) => {
        const sync = context.sync.bind(context);
        let rounds = 0;
        context.sync = (...more: never[]) => {
          rounds += 1;
          if (rounds === 6 && !typed) {
            typed = true;
            setCells(id, [{ row: 2, column: 1, value: 99 }], 'user');
          }
          return sync(...more);
        };
        return batch(context);
      })) as never);
    let rejected: unknown;
    try {
      await workbook.apply([set(2, 1, 10, 1), set(3, 1, 'x', '旧')]);
    } catch (error) {
      rejected = error;
    } finally {
      spy.mockRestore();
    }
    expect(typed).toBe(true);
    expect(rejected).toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({ code: 'workbook.cellChanged' }),
      ]) as unknown,
    });
    expect(sheet?.cell(2, 1).value).toBe(99);
    setCells(id, [{ row: 2, column: 1, value: 1 }], 'user');
    expect(stateOf(model)).toEqual(before);
  });

  it('keeps what was typed between a fault and bringing back', async () => {
    const faults = new Faults();
    const { model, workbook } = await openSheets([TABLE], { faults });
    const sheet = model.sheets[0];
    faults.strike = (() => {
      let count = 0;
      return () => {
        count += 1;
        if (count !== 3) return null;
        model.setCells(sheet?.id ?? '', [{ row: 2, column: 1, value: '手填' }], 'user');
        return { code: 'GeneralException', message: 'broken' };
      };
    })();
    const refusal = await refusalOf(() =>
      workbook.apply([
        set(2, 1, 10, 1),
        set(3, 1, 'x', '旧'),
        set(8, 1, 5),
        set(10, 2, 5),
        set(12, 1, 7),
      ]),
    );
    expect(refusal.phrase.key).toBe('excel.restored');
    expect(refusal.findings).toMatchObject([
      { code: 'excel.changedMeanwhile', where: { sheet: '表', address: 'A2' } },
    ]);
    expect(sheet?.cell(2, 1).value).toBe('手填');
    expect([sheet?.cell(3, 1).value, sheet?.cell(8, 1).value]).toEqual(['旧', null]);
  });
});
