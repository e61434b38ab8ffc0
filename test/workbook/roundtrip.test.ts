import { createWorkbookFile, openWorkbookFile } from '../../src/workbook/file';
import { RAW, SCORE, SPEC } from './specs';

describe('createWorkbookFile, read back', () => {
  const read = async () => (await openWorkbookFile(createWorkbookFile(SPEC))).read();

  it('gives back every value, formula, date, merge, table and the memory', async () => {
    const snapshot = await read();
    const [score, raw, hidden] = snapshot.sheets;
    SCORE.rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        expect(score?.cell(r + 1, c + 1)).toEqual(cell?.value ?? null);
        expect(score?.formula(r + 1, c + 1)).toBe(cell?.formula);
      });
    });
    expect(score?.isDate(6, 1)).toBe(true);
    expect(score?.isDate(2, 1)).toBe(false);
    expect([score?.rowCount, score?.columnCount]).toEqual([6, 3]);
    expect(score?.merges).toEqual(SCORE.merges);
    expect(raw?.tables).toMatchObject([{ name: 'T_检查记录', area: RAW.tables?.[0]?.area }]);
    expect([hidden?.hidden, hidden?.rowCount]).toEqual([true, 0]);
    expect(snapshot.memory).toBe(SPEC.memory);
    expect(snapshot.date1904).toBe(false);
  });

  it('gives the same bytes for the same spec', () => {
    expect(createWorkbookFile(SPEC)).toEqual(createWorkbookFile(SPEC));
  });

  it('writes cells, clears the stale total and keeps the rest', async () => {
    const workbook = await openWorkbookFile(createWorkbookFile(SPEC));
    const report = await workbook.apply([
      { kind: 'setCell', sheet: SCORE.name, row: 3, column: 2, value: 0.5, expected: null },
      { kind: 'remember', memory: '改过' },
    ]);
    expect(report).toEqual({ changed: 1, losses: [], notes: [] });
    const again = await (await openWorkbookFile(workbook.toBytes())).read();
    expect(again.sheets[0]?.cell(3, 2)).toBe(0.5);
    expect(again.sheets[0]?.cell(4, 2)).toBeNull();
    expect(again.sheets[0]?.formula(4, 2)).toBe('SUM(B2:B3)');
    expect(again.memory).toBe('改过');
  });

  it('adds a sheet behind another one', async () => {
    const workbook = await openWorkbookFile(createWorkbookFile(SPEC));
    await workbook.apply([
      { kind: 'addSheet', sheet: { ...SCORE, name: '新表' }, after: SCORE.name },
    ]);
    const again = await (await openWorkbookFile(workbook.toBytes())).read();
    expect(again.sheets.map((sheet) => sheet.name)).toEqual([
      SCORE.name,
      '新表',
      '检查记录',
      '隐藏',
    ]);
    expect(again.sheets[1]?.formula(4, 2)).toBe('SUM(B2:B3)');
  });
});
