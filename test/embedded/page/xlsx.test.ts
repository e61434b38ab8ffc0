import { readFileSync } from 'node:fs';
import { saveXlsx, openXlsx, unsavedChanges } from '../../../src/embedded/page/xlsx';
import { MemoryModel } from '../../../src/embedded/model';
import { render } from '../../../src/locales';
import { createWorkbookFile, openWorkbookFile } from '../../../src/workbook/file';
import { openPackage } from '../../../src/workbook/file/open-package';
import { MEMORY_NAMESPACE, memoryXml } from '../../../src/workbook/memory';
import type { SheetSpec } from '../../../src/workbook';

const sample = new Uint8Array(readFileSync('assets/samples/banan-2025.xlsx'));

const SHEET: SheetSpec = {
  name: '台账',
  rows: [
    [
      { value: '编号', style: { bold: true, fill: 'DDEBF7', border: true, horizontal: 'center' } },
      { value: '日期' },
      { value: '占比' },
      { value: '合计' },
    ],
    [
      { value: 'A1', style: { locked: false, wrap: true, size: 14, color: 'C00000' } },
      { value: 45721, style: { numberFormat: 'yyyy/m/d' } },
      { value: 0.5, style: { numberFormat: '0%' } },
      { value: 2, formula: 'LEN(A2)' },
    ],
    [{ value: true }, { value: { error: '#N/A' } }, null, { value: null, style: { border: true } }],
  ],
  columnWidths: [12, 9.5],
  rowHeights: new Map([[1, 30]]),
  merges: [{ top: 3, left: 3, bottom: 3, right: 4 }],
  tables: [
    {
      name: '表_台账',
      area: { top: 1, left: 1, bottom: 2, right: 4 },
      columns: ['编号', '日期', '占比', '合计'],
    },
  ],
  validations: [
    {
      area: { top: 2, left: 1, bottom: 9, right: 1 },
      list: ['甲', '乙'],
      promptTitle: '填什么',
      prompt: '甲或乙',
    },
    {
      area: { top: 2, left: 2, bottom: 9, right: 2 },
      listFormula: "'选项'!$A$1:$A$2",
      strict: false,
    },
  ],
  freeze: { row: 2, column: 2 },
  tabColor: '70AD47',
  print: { paper: 'A3', landscape: true },
};
const OPTIONS: SheetSpec = {
  name: '选项',
  rows: [[{ value: '是' }], [{ value: '否' }]],
  hidden: true,
};
const made = createWorkbookFile({
  sheets: [SHEET, OPTIONS],
  definedNames: [{ name: '各项', refersTo: "'选项'!$A$1:$A$2" }],
  memory: '{"version":1}',
});

async function opened(bytes: Uint8Array) {
  const { model, source } = await openXlsx(bytes);
  const [first, second] = model.sheets;
  if (first === undefined || second === undefined) throw new Error('two sheets expected');
  return { model, source, first, second };
}

/** Parts whose bytes differ. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [one, other] = [openPackage(before, {}), openPackage(after, {})];
  const names = new Set([...one.entries(), ...other.entries()].map((entry) => entry.name));
  return [...names].filter(
    (name) =>
      !one.has(name) || !other.has(name) || !Buffer.from(one.bytes(name)).equals(other.bytes(name)),
  );
}

test('a file opens with its contents', async () => {
  const { model, first, second } = await opened(made);
  expect(model.sheets.map((sheet) => sheet.name)).toEqual(['台账', '选项']);
  expect(first.cell(2, 4)).toMatchObject({ value: 2, formula: 'LEN(A2)' });
  expect(first.cell(3, 1).value).toBe(true);
  expect(first.cell(3, 2).value).toEqual({ error: '#N/A' });
  expect(second.visibility).toBe('hidden');
  expect(model.names).toEqual([{ name: '各项', formula: "='选项'!$A$1:$A$2", visible: true }]);
  expect([...model.xmlParts.values()]).toEqual([
    { namespace: MEMORY_NAMESPACE, xml: memoryXml('{"version":1}') },
  ]);
});

test('a file opens with its looks', async () => {
  const { first } = await opened(made);
  expect(first.cell(1, 1).style).toEqual({
    bold: true,
    fill: 'DDEBF7',
    border: true,
    horizontal: 'center',
  });
  expect(first.cell(2, 1).style).toEqual({ locked: false, wrap: true, size: 14, color: 'C00000' });
  expect(first.cell(2, 2).numberFormat).toBe('yyyy/m/d');
  expect(first.cell(2, 3).numberFormat).toBe('0%');
  expect(first.cell(3, 4).style).toEqual({ border: true });
  expect([...first.columnWidths]).toEqual([
    [1, 12],
    [2, 9.5],
  ]);
  expect([...first.rowHeights]).toEqual([[1, 30]]);
  expect(first.merges).toEqual(SHEET.merges);
  expect(first.tables).toMatchObject([{ name: '表_台账', area: SHEET.tables?.[0]?.area }]);
  expect(first.validations).toEqual(SHEET.validations);
  expect(first.freeze).toEqual({ row: 2, column: 2 });
  expect(first.tabColor).toBe('70AD47');
  expect(first.print).toEqual({ paper: 'A3', landscape: true });
});

test('saving what nobody changed gives the very same bytes', async () => {
  for (const bytes of [made, sample]) {
    const { model, source } = await openXlsx(bytes);
    expect(Buffer.from(await saveXlsx(model, source)).equals(bytes)).toBe(true);
  }
});

test('saving writes what changed and leaves the other parts byte for byte', async () => {
  const { model, source, first } = await opened(made);
  model.setCells(
    first.id,
    [
      { row: 2, column: 1, value: '=文字' },
      { row: 3, column: 3, value: 7, numberFormat: '0.0', style: { bold: true } },
      { row: 3, column: 1, formula: 'D2*2', value: 4 },
    ],
    'user',
  );
  const bytes = await saveXlsx(model, source);
  const changed = changedParts(made, bytes);
  expect(changed).toContain('xl/worksheets/sheet1.xml');
  expect(changed).not.toContain('xl/worksheets/sheet2.xml');
  const again = await opened(bytes);
  expect(again.first.cell(2, 1)).toMatchObject({ value: '=文字', formula: null });
  expect(again.first.cell(2, 1).style).toEqual({
    locked: false,
    wrap: true,
    size: 14,
    color: 'C00000',
  });
  expect(again.first.cell(3, 3)).toMatchObject({
    value: 7,
    numberFormat: '0.0',
    style: { bold: true },
  });
  expect(again.first.cell(3, 1).formula).toBe('D2*2');
  expect(again.first.cell(1, 1).value).toBe('编号');
});

test('sheets come, go and are remembered', async () => {
  const { model, source, second } = await opened(made);
  model.setNames([]);
  model.removeSheet(second.id, 'addin');
  const added = model.addSheet('集体自评', null, 'addin');
  model.setCells(added.id, [{ row: 1, column: 1, value: '得分', style: { bold: true } }], 'addin');
  model.layOut(
    added.id,
    { columnWidths: new Map([[2, 20]]), freeze: { row: 2, column: 1 } },
    'addin',
  );
  model.setXmlPart([...model.xmlParts.keys()][0] ?? '', {
    namespace: MEMORY_NAMESPACE,
    xml: memoryXml('{"version":2}'),
  });
  // The list of the validations and the name stand on the sheet that goes.
  await expect(saveXlsx(model, source)).rejects.toThrow('workbook.');
  const kept = await opened(made);
  const more = kept.model.addSheet('集体自评', null, 'addin');
  kept.model.setCells(
    more.id,
    [{ row: 1, column: 1, value: '得分', style: { bold: true } }],
    'addin',
  );
  kept.model.setXmlPart([...kept.model.xmlParts.keys()][0] ?? '', {
    namespace: MEMORY_NAMESPACE,
    xml: memoryXml('{"version":2}'),
  });
  const again = await openXlsx(await saveXlsx(kept.model, kept.source));
  expect(again.model.sheets.map((sheet) => sheet.name)).toEqual(['台账', '选项', '集体自评']);
  expect(again.model.sheets[2]?.cell(1, 1)).toMatchObject({ value: '得分', style: { bold: true } });
  expect(again.source.snapshot.memory).toBe('{"version":2}');
});

test('a sheet that nothing refers to can be taken away', async () => {
  const bytes = createWorkbookFile({
    sheets: [
      { ...OPTIONS, hidden: false },
      { name: '乙', rows: [] },
    ],
  });
  const { model, source, second } = await opened(bytes);
  model.removeSheet(second.id, 'user');
  const file = await openWorkbookFile(await saveXlsx(model, source));
  expect((await file.read()).sheets.map((sheet) => sheet.name)).toEqual(['选项']);
});

test('what a formula elsewhere fills in is no content of its own', async () => {
  const { model, source, second } = await opened(made);
  model.setCells(second.id, [{ row: 3, column: 1, value: 5 }], 'calculation');
  const isFilled = (sheetId: string, row: number): boolean => sheetId === second.id && row === 3;
  expect(Buffer.from(await saveXlsx(model, source, { isFilled })).equals(made)).toBe(true);
});

test('a table that grew grows in the file', async () => {
  const bytes = createWorkbookFile({
    sheets: [{ ...SHEET, rows: SHEET.rows.slice(0, 2), merges: [], validations: [] }, OPTIONS],
  });
  const { model, source, first } = await opened(bytes);
  const tables = first.tables.map((table) => ({ ...table, area: { ...table.area, bottom: 3 } }));
  model.layOut(first.id, { tables }, 'addin');
  model.setCells(first.id, [{ row: 3, column: 1, value: 'A2' }], 'addin');
  const again = await opened(await saveXlsx(model, source));
  expect(again.first.tables[0]?.area.bottom).toBe(3);
  expect(again.first.cell(3, 1).value).toBe('A2');
});

test('says what is not written into the file', async () => {
  const { model, source, first } = await opened(made);
  expect(unsavedChanges(model, source)).toEqual([]);
  model.layOut(first.id, { name: '新名', columnWidths: new Map([[1, 40]]) }, 'user');
  const found = unsavedChanges(model, source);
  expect(found.map(({ code }) => code)).toEqual([
    'embedded.pageRenameNotSaved',
    'embedded.pageLayoutNotSaved',
  ]);
  expect(render(found[0]?.message ?? { key: 'embedded.pageLayoutNotSaved', params: {} })).toContain(
    '台账',
  );
});

test('a workbook made here becomes a file of its own', async () => {
  const model = new MemoryModel({ sheets: ['甲'] });
  const [sheet] = model.sheets;
  model.setCells(
    sheet?.id ?? '',
    [{ row: 2, column: 2, value: '文', style: { fill: 'FFFF00' } }],
    'user',
  );
  const { model: again } = await openXlsx(await saveXlsx(model, null));
  expect(again.sheets[0]?.cell(2, 2)).toMatchObject({ value: '文', style: { fill: 'FFFF00' } });
});

test('the sample opens with its dates, tables and widths', async () => {
  const { model } = await openXlsx(sample);
  const checks = model.sheets.find((sheet) => sheet.name === '检查记录');
  expect(checks?.tables[0]?.name).toBe('表_检查记录');
  expect(checks?.freeze).not.toBeNull();
  expect(checks?.columnWidths.size).toBeGreaterThan(5);
  const formats = new Set<string>();
  for (let column = 1; column <= 15; column += 1)
    formats.add(checks?.cell(2, column).numberFormat ?? '');
  expect([...formats].some((format) => /y/.test(format))).toBe(true);
});
