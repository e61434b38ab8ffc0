import { readFileSync } from 'node:fs';
import type { CellValue } from '../../../src/workbook';
import { createWorkbookFile, openWorkbookFile } from '../../../src/workbook/file';
import { SPEC } from '../specs';
import { type Adapter, contentsOf, EXCEL, FILE } from './adapters';
import { SMALL } from './familiar';

describe.each<Adapter>([FILE, EXCEL])('a workbook ($name)', ({ open }) => {
  describe('is read', () => {
    it.each([
      ['a familiar one', SMALL],
      ['a made one', createWorkbookFile(SPEC)],
      ['the sample', new Uint8Array(readFileSync('assets/samples/banan-2025.xlsx'))],
      ['one of openpyxl', new Uint8Array(readFileSync('test/workbook/fixtures/openpyxl.xlsx'))],
      ['one from 1904', new Uint8Array(readFileSync('test/workbook/fixtures/openpyxl-1904.xlsx'))],
    ])('%s: the same as from the file', async (_, bytes) => {
      const other = await openWorkbookFile(bytes);
      const workbook = await open(bytes);
      expect(contentsOf(await workbook.read())).toEqual(contentsOf(await other.read()));
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
