import fc from 'fast-check';
import type { CellSpec, CellValue, Edit } from '../../src/workbook';
import { createWorkbookFile, openWorkbookFile } from '../../src/workbook/file';
import { differences, splitSheet, textOf } from './parts';

const ROWS = 8;
const COLUMNS = 6;
const SHEET1 = 'xl/worksheets/sheet1.xml';

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '=1+1',
    '+',
    '-1',
    '@a',
    ' ',
    '\r\n',
    '_x000D_',
    '练兵',
    ']]>',
    '&amp;',
    '\u0000',
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.boolean(),
  fc.constantFrom({ error: '#N/A' }, { error: '#DIV/0!' }),
);

/** -0 is written as 0. */
const same = (one: CellValue): CellValue => (one === 0 ? 0 : one);

const cell: fc.Arbitrary<CellSpec | null> = fc.oneof(
  fc.constant(null),
  value.map((one) => ({ value: one })),
  value.map((one) => ({ value: one, style: { bold: true } })),
);

const grid = fc.array(fc.array(cell, { maxLength: COLUMNS }), { maxLength: ROWS });

const edits = fc.uniqueArray(
  fc.record({
    row: fc.integer({ min: 1, max: ROWS + 3 }),
    column: fc.integer({ min: 1, max: COLUMNS + 30 }),
    value,
  }),
  { selector: ({ row, column }) => `${row}:${column}`, maxLength: 12 },
);

describe('random edits on a random sheet', () => {
  it('reads back exactly these edits, and nothing else has changed', async () => {
    await fc.assert(
      fc.asyncProperty(grid, edits, async (rows, planned) => {
        const source = createWorkbookFile({ sheets: [{ name: '表', rows }] });
        const workbook = await openWorkbookFile(source);
        const before = (await workbook.read()).sheets[0];
        if (before === undefined) throw new Error('no sheet');
        for (let row = 1; row <= ROWS; row += 1) {
          for (let column = 1; column <= COLUMNS; column += 1) {
            const spec = rows[row - 1]?.[column - 1]?.value ?? null;
            expect(before.cell(row, column)).toEqual(same(spec));
          }
        }
        await workbook.apply(
          planned.map((edit): Edit => ({
            kind: 'setCell',
            sheet: '表',
            ...edit,
            expected: before.cell(edit.row, edit.column),
          })),
        );
        const after = workbook.toBytes();
        const again = (await (await openWorkbookFile(after)).read()).sheets[0];
        for (let row = 1; row <= ROWS + 3; row += 1) {
          for (let column = 1; column <= COLUMNS + 30; column += 1) {
            const edit = planned.find((one) => one.row === row && one.column === column);
            const expected = edit === undefined ? before.cell(row, column) : same(edit.value);
            expect(again?.cell(row, column)).toEqual(expected);
          }
        }
        const [old, fresh] = [source, after].map(
          (bytes) => splitSheet(textOf(bytes, SHEET1)).cells,
        );
        const places = new Set(
          planned.map(({ row, column }) => `${'ABCDEF'.charAt(column - 1)}${row}`),
        );
        for (const [address, text] of old ?? []) {
          if (!places.has(address)) expect(fresh?.get(address)).toBe(text);
        }
        expect(
          differences(source, after).filter(
            (part) => part !== SHEET1 && part !== 'xl/workbook.xml',
          ),
        ).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
