import { UniverCalculator, type EngineFunction } from '../../../src/embedded/grid/calculate';
import { type HostChange, MemoryModel } from '../../../src/embedded/model';
import type { CellValue } from '../../../src/workbook';

const open: UniverCalculator[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.dispose();
});

const CAP: EngineFunction = {
  name: 'DRILL.CAP',
  call: ([scores, cap]) => {
    if (scores !== null && typeof scores === 'object' && 'error' in scores) return scores;
    const all = Array.isArray(scores) ? scores.flat() : [scores];
    const numbers = all.filter((one): one is number => typeof one === 'number');
    const sum = numbers.reduce((total, one) => total + one, 0);
    return Math.min(sum, Number(cap));
  },
};
const SEEN: EngineFunction = { name: 'DRILL.SEEN', call: (values) => JSON.stringify(values) };
const SPILL: EngineFunction = { name: 'DRILL.SPILL', call: () => [[1], ['二'], [true]] };

/** A workbook of one sheet `甲` (and others), cells as given: text that begins with = is a formula. */
function workbook(
  cells: Readonly<Record<string, CellValue>>,
  others: readonly string[] = [],
): MemoryModel {
  const model = new MemoryModel({ sheets: ['甲', ...others] });
  put(model, cells);
  return model;
}

function put(model: MemoryModel, cells: Readonly<Record<string, CellValue>>, sheet = 0): void {
  const id = model.sheets[sheet]?.id ?? '';
  const changes = Object.entries(cells).map(([address, value]) => {
    const [, letters = '', row = ''] = /^([A-Z])(\d+)$/.exec(address) ?? [];
    const at = { row: Number(row), column: letters.charCodeAt(0) - 64 };
    return typeof value === 'string' && value.startsWith('=')
      ? { ...at, formula: value.slice(1), value: null }
      : { ...at, value, formula: null };
  });
  model.setCells(id, changes, 'addin');
}

function value(model: MemoryModel, address: string, sheet = 0): CellValue | undefined {
  const column = address.charCodeAt(0) - 64;
  return model.sheets[sheet]?.cell(Number(address.slice(1)), column).value;
}

function calculator(
  model: MemoryModel,
  functions: readonly EngineFunction[] = [],
  liveCells?: number,
): UniverCalculator {
  const made = new UniverCalculator(
    model,
    liveCells === undefined ? { functions } : { functions, liveCells },
  );
  open.push(made);
  return made;
}

test('formulas without a value are calculated, also across sheets', async () => {
  const model = workbook({ A1: 1, A2: 2, A3: '3', B1: '=SUM(A1:A3)', B2: '=乙!A1&"件"' }, ['乙']);
  put(model, { A1: 7 }, 1);
  await calculator(model).settled();
  // A number stored as text counts for nothing in a sum, as in Excel.
  expect([value(model, 'B1'), value(model, 'B2')]).toEqual([3, '7件']);
});

test('an edit recalculates what depends on it and nothing else', async () => {
  const model = workbook({ A1: 1, B1: '=A1*2', B2: '=B1+1', C1: '=5+1' });
  const calculating = calculator(model);
  await calculating.settled();
  const heard: HostChange[] = [];
  model.subscribe((change) => heard.push(change));
  put(model, { A1: 10 });
  await calculating.settled();
  expect([value(model, 'B1'), value(model, 'B2')]).toEqual([20, 21]);
  expect(heard).toEqual([
    expect.objectContaining({ kind: 'cells', origin: 'addin' }),
    {
      kind: 'cells',
      sheetId: model.sheets[0]?.id,
      area: { top: 1, left: 2, bottom: 2, right: 2 },
      origin: 'calculation',
    },
  ]);
});

test('a value that comes with the file stays until something it depends on changes', async () => {
  const model = workbook({ A1: 1 });
  const id = model.sheets[0]?.id ?? '';
  model.setCells(id, [{ row: 1, column: 2, formula: 'A1+1', value: 99 }], 'addin');
  const calculating = calculator(model);
  await calculating.settled();
  expect(value(model, 'B1')).toBe(99);
  put(model, { A1: 2 });
  await calculating.settled();
  expect(value(model, 'B1')).toBe(3);
});

test('what the engine does not know keeps its value; typed anew it is an error', async () => {
  const model = workbook({ A1: 1 });
  const id = model.sheets[0]?.id ?? '';
  model.setCells(id, [{ row: 1, column: 2, formula: 'NOSUCH(A1)', value: 42 }], 'addin');
  const calculating = calculator(model);
  put(model, { A1: 2 });
  await calculating.settled();
  expect(value(model, 'B1')).toBe(42);
  put(model, { B1: '=NOSUCH2(A1)' });
  await calculating.settled();
  expect(value(model, 'B1')).toEqual({ error: '#NAME?' });
});

test('errors, truth values and an unbalanced quote', async () => {
  const model = workbook({ A1: '=1/0', A2: '=1=1', A3: '=A1&"x', A4: '=1+1', A5: true, B1: '=A5' });
  await calculator(model).settled();
  expect(['A1', 'A2', 'A3', 'A4', 'B1'].map((address) => value(model, address))).toEqual([
    { error: '#DIV/0!' },
    true,
    { error: '#NAME?' },
    2,
    true,
  ]);
});

test('a formula that fills cells fills them, shrinks again, and gives way to what is typed', async () => {
  const model = workbook({ A1: 3, B1: '=SEQUENCE(A1)' });
  const calculating = calculator(model);
  await calculating.settled();
  expect(['B1', 'B2', 'B3'].map((address) => value(model, address))).toEqual([1, 2, 3]);
  put(model, { A1: 2 });
  await calculating.settled();
  expect(['B1', 'B2', 'B3'].map((address) => value(model, address))).toEqual([1, 2, null]);
  put(model, { B2: '占' });
  await calculating.settled();
  expect(['B1', 'B2'].map((address) => value(model, address))).toEqual([
    { error: '#SPILL!' },
    '占',
  ]);
  put(model, { B2: null });
  await calculating.settled();
  expect(['B1', 'B2'].map((address) => value(model, address))).toEqual([1, 2]);
});

test('filled cells do not stand in their own way when the engine starts anew', async () => {
  const model = workbook({ B1: '=SEQUENCE(2)' });
  const calculating = calculator(model);
  await calculating.settled();
  model.addSheet('新表', null, 'addin');
  put(model, { C1: '=SUM(B1:B2)' });
  await calculating.settled();
  expect(['B1', 'B2', 'C1'].map((address) => value(model, address))).toEqual([1, 2, 3]);
});

test('the functions of the add-in calculate in cells', async () => {
  const model = workbook({
    A1: 4,
    A2: 5,
    A3: '文',
    B1: '=DRILL.CAP(A1:A4,7)',
    B2: '=drill.cap(A1,7)+1',
    B3: '=DRILL.CAP(1/0,7)',
    B4: '=DRILL.CAP({1,2;3,0.5},7)',
    C1: '=DRILL.SPILL()',
    D1: '=DRILL.SEEN(A1,A1:A4,A9,"x",TRUE,{1,"二"})',
  });
  const calculating = calculator(model, [CAP, SEEN, SPILL]);
  await calculating.settled();
  expect(['B1', 'B2', 'B3', 'B4'].map((address) => value(model, address))).toEqual([
    7,
    5,
    { error: '#DIV/0!' },
    6.5,
  ]);
  expect(['C1', 'C2', 'C3'].map((address) => value(model, address))).toEqual([1, '二', true]);
  const seen = value(model, 'D1');
  expect(typeof seen === 'string' ? JSON.parse(seen) : seen).toEqual([
    4,
    [[4], [5], ['文'], [null]],
    null,
    'x',
    true,
    [[1, '二']],
  ]);
  put(model, { A1: 1 });
  await calculating.settled();
  expect(value(model, 'B1')).toBe(6);
});

test('tables with names and headers that the engine itself refuses', async () => {
  const model = workbook({ A1: '编号', B1: '金额(万元)', A2: 'x', B2: 2, A3: 'y', B3: 3 });
  const area = { top: 1, left: 1, bottom: 3, right: 2 };
  const id = model.sheets[0]?.id ?? '';
  model.layOut(id, { tables: [{ name: '表_案件', area, showTotals: false }] }, 'addin');
  put(model, {
    D1: '=SUM(表_案件[金额(万元)])',
    D2: '=ROWS(表_案件[#All])',
    D3: '=表_案件[@编号]',
    D4: '=COUNTIFS(表_案件[编号],"y",表_案件[金额(万元)],">2")',
  });
  await calculator(model).settled();
  expect(['D1', 'D2', 'D3', 'D4'].map((address) => value(model, address))).toEqual([5, 3, 'y', 1]);
});

test('defined names', async () => {
  const model = workbook({ A1: 2, A2: 3, B1: '=SUM(各分)' });
  model.setNames([{ name: '各分', formula: "='甲'!$A$1:$A$2", visible: true }]);
  await calculator(model).settled();
  expect(value(model, 'B1')).toBe(5);
});

test('a workbook too big to calculate while one waits keeps its values', async () => {
  const model = workbook({ A1: 1, A2: 2, B1: '=SUM(A1:A2)' });
  const calculating = calculator(model, [], 3);
  await calculating.settled();
  expect(calculating.tooBig).toBe(true);
  expect(value(model, 'B1')).toBeNull();
});

test('after dispose nothing is calculated any more', async () => {
  const model = workbook({ A1: 1, B1: '=A1+1' });
  const calculating = calculator(model);
  await calculating.settled();
  calculating.dispose();
  put(model, { A1: 5 });
  await calculating.settled();
  expect(value(model, 'B1')).toBe(2);
});

test('an edit while the engine is starting is calculated too', async () => {
  const model = workbook({ A1: 1, B1: '=A1+1' });
  const calculating = calculator(model);
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  put(model, { A1: 5 });
  await calculating.settled();
  expect(value(model, 'B1')).toBe(6);
});
