import type { CellValue, Edit } from '../../../src/workbook';
import { handMade } from '../parts';
import { refusalOf } from '../refusing';
import { RAW, SCORE } from '../specs';
import { type Adapter, contentsOf, EXCEL, FILE } from './adapters';
import { cellOf, expectRefused, SCORES, set, SMALL } from './familiar';

describe.each<Adapter>([FILE, EXCEL])('a workbook ($name)', ({ open }) => {
  describe('is written', () => {
    it('values, texts that look like something else, errors and formulas', async () => {
      const workbook = await open(SMALL);
      const written: CellValue[] = [
        '=SUM(A1)',
        '+1',
        '-3',
        '@a',
        "'引号",
        '007',
        '1-2',
        '50%',
        'true',
        '#N/A',
        '第3条',
        '说明',
        12.5,
        -0.1,
        false,
        { error: '#DIV/0!' },
        null,
      ];
      await workbook.apply(written.map((value, index) => set(20 + index, 2, value)));
      const sheet = (await workbook.read()).sheets[0];
      expect(written.map((_, index) => sheet?.cell(20 + index, 2) ?? null)).toEqual(written);
      expect(written.map((_, index) => sheet?.formula(20 + index, 2))).toEqual(
        written.map(() => undefined),
      );
      await workbook.apply([set(40, 1, 3, null, { formula: 'C3+0.5' })]);
      expect((await workbook.read()).sheets[0]?.formula(40, 1)).toBe('C3+0.5');
    });

    it('a number into a date cell, which stays a date', async () => {
      const workbook = await open(SMALL);
      await workbook.apply([set(13, 1, 45800, 45717)]);
      const sheet = (await workbook.read()).sheets[0];
      expect([sheet?.cell(13, 1), sheet?.isDate(13, 1)]).toEqual([45800, true]);
    });

    it('a cell in the format of another, and in a style', async () => {
      const workbook = await open(SMALL);
      await workbook.apply([
        set(16, 1, 45801, null, { like: { row: 13, column: 1 } }),
        set(17, 1, 0.5, null, { style: { bold: true, border: true, numberFormat: '0%' } }),
      ]);
      const sheet = (await workbook.read()).sheets[0];
      expect([sheet?.isDate(16, 1), sheet?.isPercent?.(17, 1)]).toEqual([true, true]);
    });

    it('a formula over a value and a value over a formula', async () => {
      const workbook = await open(SMALL);
      await workbook.apply([
        set(6, 3, 5, 4.5, { expectedFormula: 'SUM(C3:C5)' }),
        set(9, 3, 2, 2, { formula: 'D3/5' }),
      ]);
      const sheet = (await workbook.read()).sheets[0];
      expect([sheet?.cell(6, 3), sheet?.formula(6, 3)]).toEqual([5, undefined]);
      expect(sheet?.formula(9, 3)).toBe('D3/5');
    });

    it('counts what changed, and not what stood there already', async () => {
      const workbook = await open(SMALL);
      const report = await workbook.apply([
        set(3, 3, 2.5, 2.5),
        set(4, 3, 1, null),
        set(5, 3, 3, 2),
      ]);
      expect([report.changed, report.losses]).toEqual([2, []]);
    });

    it('nothing at all when there is nothing to do', async () => {
      const workbook = await open(SMALL);
      expect(await workbook.apply([])).toEqual({ changed: 0, losses: [], notes: [] });
    });

    it('the anchor of merged cells', async () => {
      const workbook = await open(SMALL);
      await workbook.apply([set(14, 2, '合并了', '合并')]);
      expect(await cellOf(workbook, 14, 2)).toBe('合并了');
    });

    it('reports hidden rows', async () => {
      const hidden = handMade({
        sheets: [
          {
            name: SCORES,
            data: '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>',
          },
        ],
      });
      const workbook = await open(hidden);
      const edits = [set(1, 1, 5, 1), set(2, 1, 6, 2)];
      const expected = { code: 'workbook.hiddenRow', where: { sheet: SCORES, address: 'A2' } };
      expect(await workbook.preflight(edits)).toMatchObject([expected]);
      expect((await workbook.apply(edits)).notes).toMatchObject([expected]);
      expect(await cellOf(workbook, 2, 1)).toBe(6);
    });

    it('stops before anything is changed when it is told to', async () => {
      const workbook = await open(SMALL);
      const before = contentsOf(await workbook.read());
      const stop = new AbortController();
      stop.abort(new Error('停'));
      await expect(workbook.apply([set(4, 3, 1)], { signal: stop.signal })).rejects.toThrow('停');
      expect(contentsOf(await workbook.read())).toEqual(before);
    });
  });

  describe('is left alone where an edit must not be made', () => {
    it.each<[string, string, Edit, string | undefined]>([
      ['a cell changed since', 'workbook.cellChanged', set(3, 3, 9, 2), 'C3'],
      [
        'a formula where none was',
        'workbook.cellChanged',
        set(6, 3, 9, 4.5, { expectedFormula: null }),
        'C6',
      ],
      [
        'another formula',
        'workbook.cellChanged',
        set(6, 3, 9, 4.5, { expectedFormula: 'SUM(C3:C4)' }),
        'C6',
      ],
      ['a covered cell', 'workbook.mergeCovered', set(15, 3, 'x'), 'C15'],
      [
        'an unknown sheet',
        'workbook.noSuchSheet',
        { ...set(1, 1, 1), sheet: '没有' } as Edit,
        undefined,
      ],
      ['row 0', 'workbook.badAddress', set(0, 1, 1), undefined],
      ['the same cell twice', 'workbook.duplicateEdit', set(13, 3, 10), 'C13'],
      ['not a number', 'workbook.notANumber', set(13, 5, NaN), 'E13'],
      ['too long a text', 'workbook.textTooLong', set(13, 5, '字'.repeat(32768)), 'E13'],
      [
        'a header of a table',
        'workbook.tableHeader',
        { ...set(1, 1, '新', '检查编号'), sheet: '检查记录' } as Edit,
        'A1',
      ],
      [
        'a sheet that is there',
        'workbook.sheetNameTaken',
        { kind: 'addSheet', sheet: { ...SCORE, name: '检查记录' } },
        undefined,
      ],
      [
        'a table that is there',
        'workbook.tableNameTaken',
        {
          kind: 'addSheet',
          sheet: {
            ...RAW,
            name: '新',
            tables: RAW.tables?.map((one) => ({ ...one, name: '检查' })) ?? [],
          },
        },
        'A1:B2',
      ],
      [
        'a defined name that is there',
        'workbook.tableNameTaken',
        {
          kind: 'addSheet',
          sheet: {
            ...RAW,
            name: '新',
            tables: RAW.tables?.map((one) => ({ ...one, name: '得分' })) ?? [],
          },
        },
        'A1:B2',
      ],
      [
        'a sheet behind none',
        'workbook.noSuchSheet',
        { kind: 'addSheet', sheet: { name: '新', rows: [] }, after: '没有' },
        undefined,
      ],
      [
        'a sheet that cannot go',
        'workbook.noSuchSheet',
        { kind: 'removeSheet', name: '没有', expected: [] },
        undefined,
      ],
      [
        'a table of other rows',
        'workbook.tableChanged',
        { kind: 'resizeTable', sheet: '检查记录', table: '检查', bottom: 9, expected: 5 },
        undefined,
      ],
      [
        'a table without rows',
        'workbook.tableBlocked',
        { kind: 'resizeTable', sheet: '检查记录', table: '检查', bottom: 1, expected: 4 },
        undefined,
      ],
    ])('%s', async (_, key, edit, address) => {
      await expectRefused(await open(SMALL), [edit], key, address);
    });

    it('locked cells of a protected sheet; unlocked ones are written', async () => {
      const STYLES =
        '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
        '<cellXfs count="2"><xf/><xf><protection locked="0"/></xf></cellXfs>';
      const guarded = handMade({
        sheets: [
          {
            name: SCORES,
            data: '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>1</v></c></row>',
            behind: '<sheetProtection sheet="1" objects="1"/>',
          },
        ],
        styles: STYLES,
      });
      const workbook = await open(guarded);
      const refusal = await refusalOf(() => workbook.apply([set(1, 2, 5, 1), set(1, 1, 2, 1)]));
      expect(refusal.phrase.key).toBe('workbook.lockedCell');
      expect(refusal.findings.map(({ where }) => where?.address)).toEqual(['A1']);
      await workbook.apply([set(1, 2, 5, 1)]);
      expect([await cellOf(workbook, 1, 1), await cellOf(workbook, 1, 2)]).toEqual([1, 5]);
    });

    it('names every cell that is in the way', async () => {
      const workbook = await open(SMALL);
      const found = await workbook.preflight([set(3, 3, 9, 2), set(5, 3, 9, 1), set(4, 3, 1)]);
      expect(found.map(({ where }) => where?.address)).toEqual(['C3', 'C5']);
    });
  });
});
