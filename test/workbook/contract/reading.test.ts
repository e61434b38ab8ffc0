import { readFileSync } from 'node:fs';
import type { CellValue, SheetSnapshot } from '../../../src/workbook';
import { createWorkbookFile, openWorkbookFile } from '../../../src/workbook/file';
import { handMade } from '../parts';
import { SPEC } from '../specs';
import { type Adapter, contentsOf, EXCEL, FILE } from './adapters';
import { SMALL } from './familiar';
import { OUT_OF_SIGHT } from './out-of-sight';

describe.each<Adapter>([FILE, EXCEL])('a workbook ($name)', ({ open }) => {
  describe('is read', () => {
    it.each([
      ['a familiar one', SMALL],
      ['a made one', createWorkbookFile(SPEC)],
      ['the sample', new Uint8Array(readFileSync('assets/samples/banan-2025.xlsx'))],
      ['one of openpyxl', new Uint8Array(readFileSync('test/workbook/fixtures/openpyxl.xlsx'))],
      ['one with rows out of sight', OUT_OF_SIGHT],
      ['one from 1904', new Uint8Array(readFileSync('test/workbook/fixtures/openpyxl-1904.xlsx'))],
    ])('%s: the same as from the file', async (_, bytes) => {
      const other = await openWorkbookFile(bytes);
      const workbook = await open(bytes);
      expect(contentsOf(await workbook.read())).toEqual(contentsOf(await other.read()));
    });

    it('tells what is out of sight, and why', async () => {
      const [filtered, table, folded] = (await (await open(OUT_OF_SIGHT)).read()).sheets;
      const rows = (sheet: SheetSnapshot | undefined) =>
        [1, 2, 3, 4, 5, 6].map((row) => sheet?.hiddenRow?.(row));
      expect(rows(filtered)).toEqual([null, null, 'filtered', 'filtered', null, 'hidden']);
      expect(rows(table)).toEqual([null, null, 'filtered', null, 'hidden', null]);
      expect(rows(folded)).toEqual([null, 'hidden', 'hidden', null, null, null]);
      expect([1, 2, 3, 4].map((column) => folded?.hiddenColumn?.(column))).toEqual([
        false,
        true,
        true,
        false,
      ]);
      expect([1, 2].map((column) => filtered?.hiddenColumn?.(column))).toEqual([false, false]);
    });

    it('tells how many decimals are shown', async () => {
      const formats = [
        '0.00',
        '0',
        '#,##0.0',
        '0.0%',
        '0.00_ ',
        '[Red]0.0',
        'General',
        'yyyy-mm-dd',
      ];
      const row = formats.map((numberFormat) => ({ value: 2.345, style: { numberFormat } }));
      const more = [{ value: '2.3', style: { numberFormat: '0.00' } }, { value: 1 }];
      const workbook = await open(
        createWorkbookFile({ sheets: [{ name: '表', rows: [[...row, ...more]] }] }),
      );
      const sheet = (await workbook.read()).sheets[0];
      expect([...row, ...more].map((_, index) => sheet?.decimals?.(1, index + 1))).toEqual([
        2,
        0,
        1,
        1,
        2,
        1,
        null,
        null,
        null,
        null,
      ]);
    });

    it('tells what a merged area still holds under its first cell', async () => {
      const bytes = handMade({
        sheets: [
          {
            name: '表',
            data:
              '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>' +
              '<row r="2"><c r="A2" t="inlineStr"><is><t>盖住</t></is></c></row>',
            behind: '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
          },
        ],
      });
      const sheet = (await (await open(bytes)).read()).sheets[0];
      expect(sheet?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
      expect([sheet?.cell(1, 1), sheet?.cell(1, 2), sheet?.cell(2, 1)]).toEqual([1, 2, '盖住']);
      expect([sheet?.rowCount, sheet?.columnCount]).toEqual([2, 2]);
    });

    it('tells from which year days count', async () => {
      const bytes = new Uint8Array(readFileSync('test/workbook/fixtures/openpyxl-1904.xlsx'));
      expect((await (await open(bytes)).read()).date1904).toBe(true);
      expect((await (await open(SMALL)).read()).date1904).toBe(false);
    });

    it('tells text from formulas, numbers, truth values and errors', async () => {
      const values: CellValue[] = [
        '=1+1',
        '+86',
        '-',
        '@x',
        '007',
        'TRUE',
        true,
        '#N/A',
        '1-2',
        "'a",
      ];
      const rows = values.map((value) => [{ value }]);
      rows.push([{ value: { error: '#N/A' } }]);
      const workbook = await open(createWorkbookFile({ sheets: [{ name: '表', rows }] }));
      const sheet = (await workbook.read()).sheets[0];
      const seen = values.map((_, index) => sheet?.cell(index + 1, 1));
      expect(seen).toEqual(values);
      expect(values.map((_, index) => sheet?.formula(index + 1, 1))).toEqual(
        values.map(() => undefined),
      );
      expect(sheet?.cell(values.length + 1, 1)).toEqual({ error: '#N/A' });
    });

    it('reports how far it is', async () => {
      const shares: number[] = [];
      await (await open(SMALL)).read({ onProgress: (share) => shares.push(share) });
      expect(shares.at(-1)).toBe(1);
      expect([...shares].sort((one, other) => one - other)).toEqual(shares);
    });

    it('stops when it is told to', async () => {
      const workbook = await open(SMALL);
      const stop = new AbortController();
      stop.abort(new Error('停'));
      await expect(workbook.read({ signal: stop.signal })).rejects.toThrow('停');
    });
  });
});
