import { emptyMemory, type Memory } from '../../../src/scoresheet';
import { SheetCells } from '../../../src/scoresheet/fill/cells';
import { phrase } from '../../../src/locales';
import { refusalOf } from '../../workbook/refusing';
import { BANAN_PRINTED } from '../layouts/banan';
import { layoutOf } from '../layouts/written';
import { said, sheetOf, type } from '../support';
import { bookOf, fillAgain, fillFirst } from './filling';

const layout = layoutOf(BANAN_PRINTED);

describe('words of the unit’s own where a fill has nothing to say', () => {
  test.each(['ask', 'replace-typed'] as const)('stay without a question: %s', async (policy) => {
    const book = await bookOf(layout);
    const { plan, found, tree } = await fillFirst(book);
    const column = found.columns.proof.column;
    const before = sheetOf(await book.read(), layout.name);
    const blank = plan.rows.find(({ row }) => before.cell(row, column) === null)?.row ?? 0;
    expect(blank).toBeGreaterThan(0);
    await type(book, layout.name, blank, column, '见附件三');
    const again = await fillAgain(book, tree, 'banan-2025', policy);
    expect(said(again.plan.findings)).toEqual([]);
    expect(sheetOf(again.after, layout.name).cell(blank, column)).toBe('见附件三');
  });
});

test('a formula that was typed since the plan is not written over, whatever it comes to', async () => {
  const scratch = await fillFirst(await bookOf(layout));
  const { edits } = scratch.plan;
  const book = await bookOf(layout);
  const [score] = edits.flatMap((edit) =>
    edit.kind === 'setCell' && typeof edit.value === 'number' ? [edit] : [],
  );
  if (score === undefined) throw new Error('no score');
  const { sheet, row, column, expected } = score;
  const typed = { kind: 'setCell', sheet, row, column, value: expected, expected } as const;
  await book.apply([{ ...typed, formula: 'IF(1,"","")' }]);
  const refusal = await refusalOf(() => book.apply(edits));
  expect(refusal.phrase.key).toBe('workbook.cellChanged');
  expect(sheetOf(await book.read(), sheet).formula(row, column)).toBe('IF(1,"","")');
});

describe('where rows moved', () => {
  const memory: Memory = {
    ...emptyMemory({ id: 'x', version: 1 }),
    lastFill: {
      asOf: '2025-10-09',
      cells: [
        { sheet: '表', address: 'A2', value: 5 },
        { sheet: '表', address: 'A3', value: 3 },
      ],
    },
  };

  async function cells(moved: ReadonlyMap<string, string>) {
    const book = await bookOf({ name: '表', grid: [['头'], [5], [3]], truth: {} });
    return new SheetCells(sheetOf(await book.read(), '表'), '表', memory, 'ask', moved);
  }
  const planned = (row: number) => ({
    row,
    column: 1,
    value: 4,
    conflict: phrase('scoresheet.total'),
  });

  test('a cell counts as ours where its row went, and no cell that the row left', async () => {
    const still = await cells(new Map());
    expect([still.isTyped(planned(2)), still.isTyped(planned(3))]).toEqual([false, false]);
    // The row of A3 is gone, the one of A2 took its place: a 3 there was typed.
    const moved = await cells(new Map([['A2', 'A3']]));
    expect([moved.isTyped(planned(2)), moved.isTyped(planned(3))]).toEqual([true, true]);
  });
});
