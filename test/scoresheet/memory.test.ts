import { emptyMemory, type Memory, readMemory, writeMemory } from '../../src/scoresheet';
import { render } from '../../src/locales';

const memory: Memory = {
  ...emptyMemory({ id: 'banan-2025', version: 1 }),
  tables: [
    {
      table: 'collective',
      level: 'county',
      subject: '集体',
      sheet: '集体自评',
      header: 4,
      rows: { '1.1': 5, '4': 15 },
      columns: { score: 9, why: 10, proof: 11, identity: 4 },
      total: 22,
      asOf: { row: 3, column: 11 },
    },
  ],
  mapping: { sheets: { 案件台账: '案件表' }, columns: { 案件台账: { 案件编号: '文号' } } },
  readings: { D5: 'net-then-cap' },
  pins: { 'AJ-001': '3.1', 'AJ-002': null },
  lastFill: {
    asOf: '2025-10-10',
    cells: [
      { sheet: '集体自评', address: 'I5', value: 4 },
      { sheet: '集体自评', address: 'J5', value: '第一行\n第二行' },
      { sheet: '集体自评', address: 'K5', value: null },
    ],
  },
};

test('what is remembered comes back as it was', () => {
  const read = readMemory(writeMemory(memory));
  expect(read).toEqual({ memory, foreign: false, findings: [] });
  expect(read.memory === null ? '' : writeMemory(read.memory)).toBe(writeMemory(memory));
});

test('a workbook without memory is no error', () => {
  expect(readMemory(null)).toEqual({ memory: null, foreign: false, findings: [] });
});

test('what another build of this version adds is kept', () => {
  const text = JSON.stringify({ ...memory, later: ['records.rowsBelowTable'] });
  const read = readMemory(text).memory;
  expect(read === null ? '' : JSON.parse(writeMemory(read))).toMatchObject({
    later: ['records.rowsBelowTable'],
  });
});

test('a later version is left alone and said', () => {
  const read = readMemory(JSON.stringify({ version: 7, tables: 'whatever' }));
  expect(read.memory).toBeNull();
  expect(read.foreign).toBe(true);
  expect(read.findings.map(({ code, severity }) => [code, severity])).toEqual([
    ['scoresheet.memoryNewer', 'warning'],
  ]);
  expect(read.findings.map(({ message }) => render(message))[0]).toContain('（7）');
});

test.each([
  ['no JSON', '{"version":1,'],
  ['no version', '{"tables":[]}'],
  ['another shape', JSON.stringify({ ...memory, tables: [{ table: 'collective' }] })],
])('damage is said, nothing is guessed: %s', (_, text) => {
  const read = readMemory(text);
  expect([read.memory, read.foreign]).toEqual([null, true]);
  expect(read.findings.map(({ code, severity }) => [code, severity])).toEqual([
    ['scoresheet.memoryBroken', 'error'],
  ]);
});
