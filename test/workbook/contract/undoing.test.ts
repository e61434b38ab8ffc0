import { type Edit, inverse, type SheetSpec } from '../../../src/workbook';
import { createWorkbookFile, openWorkbookFile } from '../../../src/workbook/file';
import { refusalOf } from '../refusing';
import { RAW, SCORE, SPEC } from '../specs';
import { type Adapter, contentsOf, EXCEL, FILE } from './adapters';
import { cellOf, expectRefused, SCORES, set, SMALL } from './familiar';

describe.each<Adapter>([FILE, EXCEL])('a workbook ($name)', ({ open }) => {
  describe('gets and loses sheets', () => {
    const FRESH: SheetSpec = {
      ...RAW,
      name: '检查记录 2',
      tables: RAW.tables?.map((one) => ({ ...one, name: 'T_新' })) ?? [],
    };

    it('with all that a spec says, where it belongs', async () => {
      const workbook = await open(SMALL);
      const report = await workbook.apply([
        { kind: 'addSheet', sheet: SCORE, after: SCORES },
        { kind: 'addSheet', sheet: FRESH },
        {
          kind: 'addSheet',
          sheet: { name: '藏', rows: [[{ value: 1 }]], hidden: true },
          after: SCORE.name,
        },
      ]);
      expect(report.losses).toEqual([]);
      const snapshot = await workbook.read();
      expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual([
        SCORES,
        SCORE.name,
        '藏',
        '检查记录',
        '选项',
        '检查记录 2',
      ]);
      const alone = await openWorkbookFile(
        createWorkbookFile({
          sheets: [SCORE, FRESH, { name: '藏', rows: [[{ value: 1 }]], hidden: true }],
        }),
      );
      const expected = await alone.read();
      const added = { ...snapshot, sheets: [1, 5, 2].flatMap((at) => snapshot.sheets[at] ?? []) };
      expect(contentsOf(added)).toEqual(contentsOf(expected));
    });

    it('and they go again with undo, tables and all', async () => {
      const workbook = await open(SMALL);
      const before = await workbook.read();
      const edits: Edit[] = [
        { kind: 'addSheet', sheet: SCORE, after: SCORES },
        { kind: 'addSheet', sheet: FRESH },
      ];
      await workbook.apply(edits);
      await workbook.apply(inverse(before, edits));
      expect(contentsOf(await workbook.read())).toEqual(contentsOf(before));
    });

    it('but not where somebody wrote into one, or refers to one', async () => {
      const workbook = await open(SMALL);
      const before = await workbook.read();
      const edits: Edit[] = [{ kind: 'addSheet', sheet: FRESH }];
      await workbook.apply(edits);
      await workbook.apply([{ ...set(9, 1, '备注'), sheet: FRESH.name } as Edit]);
      await expectRefused(workbook, inverse(before, edits), 'workbook.sheetChanged', 'A9');
      await workbook.apply([{ ...set(9, 1, null, '备注'), sheet: FRESH.name } as Edit]);
      await workbook.apply([set(30, 1, 'JC-1', null, { formula: "'检查记录 2'!A2" })]);
      await expectRefused(workbook, inverse(before, edits), 'workbook.sheetReferenced');
      await workbook.apply([set(30, 1, null, 'JC-1', { expectedFormula: "'检查记录 2'!A2" })]);
      await workbook.apply(inverse(before, edits));
      expect(contentsOf(await workbook.read())).toEqual(contentsOf(before));
    });

    it('but never the last one that can be seen', async () => {
      const bytes = createWorkbookFile({
        sheets: [
          { name: '空', rows: [] },
          { name: '藏', rows: [], hidden: true },
        ],
      });
      const workbook = await open(bytes);
      const refusal = await refusalOf(() =>
        workbook.apply([{ kind: 'removeSheet', name: '空', expected: [] }]),
      );
      expect(refusal.phrase.key).toBe('workbook.noSheets');
    });
  });

  it('lets a table end at another row, and back', async () => {
    const workbook = await open(SMALL);
    const before = await workbook.read();
    const row = { ...set(5, 1, 'JC-4'), sheet: '检查记录' } as Edit;
    const edits: Edit[] = [
      row,
      { kind: 'resizeTable', sheet: '检查记录', table: '检查', bottom: 5, expected: 4 },
    ];
    await workbook.apply(edits);
    expect((await workbook.read()).sheets[1]?.tables[0]?.area.bottom).toBe(5);
    await workbook.apply(inverse(before, edits));
    expect(contentsOf(await workbook.read())).toEqual(contentsOf(before));
  });

  describe('remembers', () => {
    const remember = (memory: string | null): Edit => ({ kind: 'remember', memory });
    it.each(['', '{"a":"<&>\\"\'"}', '一'.repeat(900), 'a\r\nb\tc _x0041_ %41 \u0007', ']]>'])(
      '%j',
      async (memory) => {
        const workbook = await open(SMALL);
        expect((await workbook.read()).memory).toBeNull();
        await workbook.apply([remember(memory)]);
        expect((await workbook.read()).memory).toBe(memory);
        await workbook.apply([remember('另一份')]);
        expect((await workbook.read()).memory).toBe('另一份');
        await workbook.apply([remember(null)]);
        expect((await workbook.read()).memory).toBeNull();
      },
    );

    it('what the file brought along', async () => {
      const workbook = await open(createWorkbookFile(SPEC));
      expect((await workbook.read()).memory).toBe(SPEC.memory);
    });
  });

  describe('is as it was after undo', () => {
    const edits: Edit[] = [
      set(4, 3, 7, null),
      set(3, 3, '=文字', 2.5),
      set(6, 3, 9, 4.5, { formula: 'SUM(C3:C5)*2' }),
      set(7, 3, 1, 9),
      { kind: 'remember', memory: '{"fill":1}' },
    ];

    it('with formulas, texts and memory', async () => {
      const workbook = await open(SMALL);
      const before = await workbook.read();
      await workbook.apply(edits);
      expect(contentsOf(await workbook.read())).not.toEqual(contentsOf(before));
      await workbook.apply(inverse(before, edits));
      expect(contentsOf(await workbook.read())).toEqual(contentsOf(before));
    });

    it('unless somebody changed a cell since', async () => {
      const workbook = await open(SMALL);
      const before = await workbook.read();
      await workbook.apply(edits);
      await workbook.apply([set(4, 3, 8, 7)]);
      const undo = inverse(before, edits);
      const refusal = await refusalOf(() => workbook.apply(undo));
      expect(refusal.phrase.key).toBe('workbook.cellChanged');
      expect(refusal.findings.map(({ where }) => where?.address)).toEqual(['C4']);
      expect(await cellOf(workbook, 4, 3)).toBe(8);
      expect((await workbook.read()).memory).toBe('{"fill":1}');
    });
  });
});
