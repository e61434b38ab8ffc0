import fc from 'fast-check';
import type { CellSpec, CellValue, Edit, Snapshot } from '../../src/workbook';
import { inverse } from '../../src/workbook';
import { createWorkbookFile, openWorkbookFile } from '../../src/workbook/file';
import { refusalOf } from './refusing';

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.constantFrom('=1+1', '+', '@a', '练兵', '', 'TRUE', '1/2'),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constantFrom({ error: '#N/A' }, { error: '#DIV/0!' }),
);
const formula = fc.constantFrom('SUM(A1:B2)', '"x"&"y"', 'IF(TRUE,1,2)');
const cell: fc.Arbitrary<CellSpec | null> = fc.oneof(
  fc.constant(null),
  value.map((one) => ({ value: one })),
  fc.record({ value: fc.integer(), formula }),
);
const grid = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 });
const planned = fc.uniqueArray(
  fc.record({
    row: fc.integer({ min: 1, max: 9 }),
    column: fc.integer({ min: 1, max: 7 }),
    value,
    formula: fc.option(formula, { nil: undefined }),
  }),
  { selector: ({ row, column }) => `${row}:${column}`, maxLength: 10 },
);
const memory = fc.option(fc.string({ unit: 'binary', maxLength: 9 }));

function contents(snapshot: Snapshot): unknown {
  return {
    memory: snapshot.memory,
    sheets: snapshot.sheets.map((sheet) => {
      const cells: unknown[] = [];
      for (let row = 1; row <= sheet.rowCount; row += 1) {
        for (let column = 1; column <= sheet.columnCount; column += 1) {
          const now = sheet.cell(row, column);
          const text = sheet.formula(row, column);
          if (now !== null || text !== undefined) cells.push([row, column, text ?? now]);
        }
      }
      return { name: sheet.name, cells };
    }),
  };
}

describe('inverse', () => {
  it('brings back every cell, sheet and memory', async () => {
    await fc.assert(
      fc.asyncProperty(
        grid,
        planned,
        grid,
        memory,
        memory,
        async (rows, cells, added, ...memories) => {
          const [was, becomes] = memories;
          const workbook = await openWorkbookFile(
            createWorkbookFile({
              sheets: [{ name: '表', rows }],
              ...(was === null ? {} : { memory: was }),
            }),
          );
          const before = await workbook.read();
          const edits: Edit[] = [
            ...cells.map(({ formula: text, ...edit }): Edit => ({
              kind: 'setCell',
              sheet: '表',
              ...edit,
              ...(text === undefined ? {} : { formula: text }),
              expected: before.sheets[0]?.cell(edit.row, edit.column) ?? null,
            })),
            { kind: 'addSheet', sheet: { name: '新', rows: added } },
            { kind: 'remember', memory: becomes },
          ];
          await workbook.apply(edits);
          await workbook.apply(inverse(before, edits));
          const again = await openWorkbookFile(workbook.toBytes());
          expect(contents(await again.read())).toEqual(contents(before));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('refuses where a cell, a formula or a sheet was changed since', async () => {
    const bytes = createWorkbookFile({ sheets: [{ name: '表', rows: [[{ value: 1 }]] }] });
    const edits: Edit[] = [
      { kind: 'setCell', sheet: '表', row: 1, column: 1, value: 2, expected: 1 },
      {
        kind: 'setCell',
        sheet: '表',
        row: 2,
        column: 1,
        value: 4,
        formula: 'A1*2',
        expected: null,
      },
    ];
    const since: Edit[] = [
      { kind: 'setCell', sheet: '表', row: 1, column: 1, value: 3, expected: 2 },
      { kind: 'setCell', sheet: '表', row: 2, column: 1, value: 4, expected: 4 },
      { kind: 'setCell', sheet: '表', row: 2, column: 1, value: 4, formula: 'A1+2', expected: 4 },
    ];
    for (const edit of since) {
      const workbook = await openWorkbookFile(bytes);
      const undo = inverse(await workbook.read(), edits);
      await workbook.apply(edits);
      await workbook.apply([edit]);
      const refusal = await refusalOf(() => workbook.apply(undo));
      expect(refusal.phrase.key).toBe('workbook.cellChanged');
    }
  });

  it('lets a formula have another result by now, and another way of writing', async () => {
    const bytes = createWorkbookFile({
      sheets: [{ name: '表', rows: [[{ value: 7, formula: "sum( 选项!A1, 'a''b'!B2)" }]] }],
    });
    const workbook = await openWorkbookFile(bytes);
    const edit: Edit = {
      kind: 'setCell',
      sheet: '表',
      row: 1,
      column: 1,
      value: null,
      expected: 3,
      expectedFormula: "SUM('选项'!A1,'a''b'!B2)",
    };
    await workbook.apply([edit]);
    expect((await workbook.read()).sheets[0]?.cell(1, 1)).toBeNull();
    const other = await openWorkbookFile(bytes);
    await refusalOf(() => other.apply([{ ...edit, expectedFormula: "SUM('选项'!A1,'a b'!B2)" }]));
    await refusalOf(() => other.apply([{ ...edit, expected: 7, expectedFormula: null }]));
  });

  it('brings a removed sheet back with its merged areas and tables', async () => {
    const sheet = {
      name: '记录',
      rows: [
        [{ value: '日期' }, { value: '率' }],
        [
          { value: 45700, style: { numberFormat: 'yyyy/m/d' } },
          { value: 0.5, style: { numberFormat: '0%' } },
        ],
      ],
      merges: [{ top: 4, left: 1, bottom: 4, right: 2 }],
      tables: [
        { name: 'T_记', columns: ['日期', '率'], area: { top: 1, left: 1, bottom: 2, right: 2 } },
      ],
    };
    const workbook = await openWorkbookFile(
      createWorkbookFile({ sheets: [{ name: '甲', rows: [] }, sheet, { name: '乙', rows: [] }] }),
    );
    const before = await workbook.read();
    const removal: Edit = {
      kind: 'removeSheet',
      name: '记录',
      expected: [
        { row: 1, column: 1, value: '日期' },
        { row: 1, column: 2, value: '率' },
        { row: 2, column: 1, value: 45700 },
        { row: 2, column: 2, value: 0.5 },
      ],
    };
    await workbook.apply([removal]);
    expect((await workbook.read()).sheets.map((one) => one.name)).toEqual(['甲', '乙']);
    await workbook.apply(inverse(before, [removal]));
    const again = await workbook.read();
    expect(again.sheets.map((one) => one.name)).toEqual(['甲', '记录', '乙']);
    expect(contents(again)).toEqual(contents(before));
    const back = again.sheets[1];
    expect([back?.isDate(2, 1), back?.isPercent?.(2, 2)]).toEqual([true, true]);
    expect(back?.merges).toEqual(sheet.merges);
    expect(back?.tables.map(({ name, area }) => ({ name, area }))).toEqual([
      { name: 'T_记', area: { top: 1, left: 1, bottom: 2, right: 2 } },
    ]);
  });
});
