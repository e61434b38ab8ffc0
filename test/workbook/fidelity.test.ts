import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseA1, toA1, type CellValue, type Edit } from '../../src/workbook';
import { CHANGEABLE_PARTS, createWorkbookFile, openWorkbookFile } from '../../src/workbook/file';
import { differences, partsOf, splitSheet, textOf, withoutValue } from './parts';
import { FAMILIAR, SCORE } from './specs';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, 'fixtures', name)));

const PRODUCERS: readonly (readonly [string, Uint8Array])[] = [
  ['openpyxl', fixture('openpyxl.xlsx')],
  ['openpyxl, 1904 dates', fixture('openpyxl-1904.xlsx')],
  ['LibreOffice', fixture('libreoffice.xlsx')],
  ['namespace prefixes, absolute targets', fixture('prefixed.xlsx')],
  ['this product', createWorkbookFile(FAMILIAR)],
];

const SHEET = '自评表 2025';
const RAW = '检查记录';
const OPTIONS = '选项';
const PARTS: Record<string, string> = {
  [SHEET]: 'xl/worksheets/sheet1.xml',
  [RAW]: 'xl/worksheets/sheet2.xml',
  [OPTIONS]: 'xl/worksheets/sheet3.xml',
};

const set = (sheet: string, address: string, value: CellValue, expected: CellValue): Edit => {
  const cell = parseA1(address);
  if (cell === undefined) throw new Error(address);
  return { kind: 'setCell', sheet, ...cell, value, expected };
};

/** Nothing in a sheet differs but the planned cells, and stale ones by their cached value. */
function expectOnly(
  before: Uint8Array,
  after: Uint8Array,
  sheet: string,
  planned: readonly string[],
  stale: readonly string[],
): void {
  const [one, other] = [before, after].map((bytes) =>
    splitSheet(textOf(bytes, PARTS[sheet] ?? '')),
  );
  if (one === undefined || other === undefined) throw new Error('no sheet');
  const bare = (rest: string): string =>
    planned
      .reduce((text, address) => text.replace(`{${address}}`, ''), rest)
      .replace(/<(?:x:)?row r="30"><\/(?:x:)?row>/, '')
      .replace(/(<(?:x:)?dimension ref=")[^"]*/, '$1');
  expect(bare(other.rest)).toBe(bare(one.rest));
  const changed = [...one.cells].filter(([address, text]) => other.cells.get(address) !== text);
  const unplanned = changed.filter(([address]) => !planned.includes(address));
  expect(unplanned.map(([address]) => address).sort()).toEqual([...stale].sort());
  for (const [address, text] of unplanned)
    expect(other.cells.get(address)).toBe(withoutValue(text));
}

describe.each(PRODUCERS)('a workbook by %s', (_, source) => {
  it('reads the same values whoever wrote it', async () => {
    const { sheets } = await (await openWorkbookFile(source)).read();
    expect(sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([
      [SHEET, false],
      [RAW, false],
      [OPTIONS, true],
    ]);
    const [score, raw, options] = sheets;
    expect(score?.cell(3, 3)).toBe(2.5);
    expect(score?.cell(3, 5)).toBe('=不是公式');
    expect(score?.cell(4, 5)).toBe('已填');
    expect(score?.cell(6, 3)).toBe(4.5);
    expect(score?.formula(6, 3)).toBe('SUM(C3:C5)');
    expect(score?.formula(8, 3)).toBe('SUM(得分)');
    expect([score?.isDate(13, 1), score?.isDate(3, 3)]).toEqual([true, false]);
    expect(score?.merges).toContainEqual({ top: 14, left: 2, bottom: 15, right: 3 });
    expect(raw?.tables).toMatchObject([
      { name: '检查', area: { top: 1, left: 1, bottom: 4, right: 4 } },
    ]);
    expect(raw?.isDate(2, 2)).toBe(true);
    expect(options?.cell(2, 2)).toBe(12);
  });

  it('keeps the file as it is without edits', async () => {
    const workbook = await openWorkbookFile(source);
    expect(workbook.toBytes()).toEqual(source);
    await workbook.apply([]);
    expect(differences(source, workbook.toBytes())).toEqual([]);
  });

  it('changes the planned cells and what went stale, and nothing else', async () => {
    const workbook = await openWorkbookFile(source);
    const edits: Edit[] = [
      set(SHEET, 'C3', 3, 2.5),
      set(SHEET, 'C4', 1.5, null),
      set(SHEET, 'E4', '=新说明', '已填'),
      set(SHEET, 'F4', '新单元格', null),
      set(SHEET, 'B30', true, null),
    ];
    const report = await workbook.apply(edits);
    expect(report.changed).toBe(5);
    expect(report.losses).toEqual([]);
    const after = workbook.toBytes();
    const planned = ['C3', 'C4', 'E4', 'F4', 'B30'];
    expectOnly(source, after, SHEET, planned, ['C6', 'C7', 'C8', 'C10', 'C11']);
    expectOnly(source, after, OPTIONS, [], ['B1']);
    const touched = [PARTS[SHEET], PARTS[OPTIONS], 'xl/workbook.xml'];
    for (const part of differences(source, after)) expect(touched).toContain(part);
    expect(textOf(after, 'xl/workbook.xml')).toMatch(/calcPr[^>]* fullCalcOnLoad="1"/);

    const again = await (await openWorkbookFile(after)).read();
    for (const edit of edits) {
      if (edit.kind !== 'setCell') continue;
      const sheet = again.sheets.find((one) => one.name === edit.sheet);
      expect(sheet?.cell(edit.row, edit.column)).toEqual(edit.value);
      expect(sheet?.formula(edit.row, edit.column)).toBeUndefined();
    }
    expect(again.sheets[0]?.cell(6, 3)).toBeNull();
    expect(again.sheets[0]?.formula(6, 3)).toBe('SUM(C3:C5)');
    expect(again.sheets[0]?.cell(9, 3)).toBe(2);
  });

  it('keeps the format of a cell it writes to', async () => {
    const workbook = await openWorkbookFile(source);
    await workbook.apply([set(SHEET, 'C4', 'x', null)]);
    const format = (bytes: Uint8Array): string | undefined =>
      / s="(\d+)"/.exec(splitSheet(textOf(bytes, PARTS[SHEET] ?? '')).cells.get('C4') ?? '')?.[1];
    expect(format(workbook.toBytes())).toBe(format(source));
    expect(format(source)).toBeDefined();
  });

  it('finds what depends on a raw row through the table and across sheets', async () => {
    const workbook = await openWorkbookFile(source);
    await workbook.apply([set(RAW, 'C3', 20, 2)]);
    const again = await (await openWorkbookFile(workbook.toBytes())).read();
    expect(again.sheets[1]?.cell(3, 4)).toBeNull();
    expect(again.sheets[1]?.cell(4, 4)).toBe(6);
    expect(again.sheets[2]?.cell(2, 2)).toBeNull();
    expect(again.sheets[2]?.cell(1, 2)).toBe(4.5);
  });

  it('writes a formula with its fresh value', async () => {
    const workbook = await openWorkbookFile(source);
    const edit = { ...set(SHEET, 'C6', 4.5, 4.5), formula: 'SUM(C3:C4,C5)' };
    await workbook.apply([edit]);
    const again = await (await openWorkbookFile(workbook.toBytes())).read();
    expect(again.sheets[0]?.formula(6, 3)).toBe('SUM(C3:C4,C5)');
    expect(again.sheets[0]?.cell(6, 3)).toBe(4.5);
    expect(again.sheets[0]?.cell(7, 3)).toBeNull();
  });

  it('does nothing the second time', async () => {
    const workbook = await openWorkbookFile(source);
    await workbook.apply([set(SHEET, 'C3', 3, 2.5)]);
    const once = workbook.toBytes();
    const report = await workbook.apply([set(SHEET, 'C3', 3, 3)]);
    expect(report.changed).toBe(0);
    expect(differences(once, workbook.toBytes())).toEqual([]);
  });

  it('remembers, and forgets without a trace', async () => {
    const workbook = await openWorkbookFile(source);
    await workbook.apply([{ kind: 'remember', memory: '{"口径":"D5"} <&>\r\n\u0001' }]);
    const remembered = workbook.toBytes();
    expect(differences(source, remembered).every((part) => isChangeable(part))).toBe(true);
    const properties = 'docProps/custom.xml';
    if (partsOf(source).has(properties))
      expect(
        textOf(remembered, properties).replace(
          /<property [^>]*drill-scorecard.*?<\/property>/g,
          '',
        ),
      ).toBe(textOf(source, properties));
    const reopened = await openWorkbookFile(remembered);
    expect((await reopened.read()).memory).toBe('{"口径":"D5"} <&>\r\n\u0001');
    await reopened.apply([{ kind: 'remember', memory: 'b' }]);
    expect((await reopened.read()).memory).toBe('b');
    expect(partsOf(reopened.toBytes()).size).toBe(partsOf(remembered).size);
    await reopened.apply([{ kind: 'remember', memory: null }]);
    expect(differences(source, reopened.toBytes())).toEqual([]);
    expect((await reopened.read()).memory).toBeNull();
  });

  it('adds a sheet and leaves the others alone', async () => {
    const workbook = await openWorkbookFile(source);
    const table = {
      name: 'T_新',
      area: { top: 1, left: 1, bottom: 2, right: 3 },
      columns: ['序号', '得分', '说明'],
    };
    await workbook.apply([
      { kind: 'addSheet', sheet: { ...SCORE, name: '新表', tables: [table] }, after: SHEET },
    ]);
    const after = workbook.toBytes();
    const changed = differences(source, after);
    expect(changed.filter((part) => !isChangeable(part))).toEqual([]);
    // C11 is volatile: it may read the new sheet.
    expectOnly(source, after, SHEET, [], ['C11']);
    expect(changed).not.toContain(PARTS[RAW]);
    expect(changed).not.toContain(PARTS[OPTIONS]);
    const again = await (await openWorkbookFile(after)).read();
    expect(again.sheets.map((sheet) => sheet.name)).toEqual([SHEET, '新表', RAW, OPTIONS]);
    const fresh = again.sheets[1];
    SCORE.rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        expect(fresh?.cell(r + 1, c + 1)).toEqual(cell?.value ?? null);
      });
    });
    expect(fresh?.tables).toMatchObject([{ name: 'T_新', area: table.area }]);
    expect(fresh?.isDate(6, 1)).toBe(true);
    expect(again.sheets[3]?.hidden).toBe(true);
    const names = textOf(after, 'xl/workbook.xml');
    expect(names).toMatch(/Print_Area" localSheetId="1">'新表'!\$A\$1:\$C\$6</);
  });

  it('appends formats and leaves those that are there', async () => {
    const workbook = await openWorkbookFile(source);
    const edit = {
      ...set(SHEET, 'C4', 1, null),
      style: { bold: true, fill: 'FFFF00', numberFormat: '0.000' },
    };
    await workbook.apply([edit]);
    const [before, after] = [source, workbook.toBytes()].map((bytes) =>
      textOf(bytes, 'xl/styles.xml'),
    );
    const list = (text: string | undefined): string[] =>
      /cellXfs[^>]*>(.*)<\/(?:x:)?cellXfs>/s.exec(text ?? '')?.[1]?.split(/(?=<(?:x:)?xf )/) ?? [];
    expect(list(after).slice(0, -1)).toEqual(list(before));
    expect(Number(/cellXfs count="(\d+)"/.exec(after ?? '')?.[1])).toBe(list(after).length);
    expect(list(after).at(-1)).toContain('applyFill="1"');
  });

  it('reports hidden rows and charts that refresh later', async () => {
    const workbook = await openWorkbookFile(source);
    const { notes, losses } = await workbook.apply([set(SHEET, 'C5', 1, 2)]);
    expect(losses).toEqual([]);
    const codes = notes.map((note) => note.code);
    const hasChart = [...partsOf(source).keys()].some((part) => part.includes('chart'));
    if (hasChart) {
      expect(codes).toEqual(['workbook.hiddenRow', 'workbook.chartRefreshes']);
      expect(notes[0]?.where).toEqual({ sheet: SHEET, address: toA1({ row: 5, column: 3 }) });
    } else expect(codes).toEqual([]);
  });
});

function isChangeable(part: string): boolean {
  return CHANGEABLE_PARTS.some((one) => one.part.test(part));
}
