import type { Edit, SheetSpec } from '../../src/workbook';
import { inverse } from '../../src/workbook';
import { createWorkbookFile, openWorkbookFile } from '../../src/workbook/file';
import { differences, textOf, withPart } from './parts';
import { expectReadable, refusalOf } from './refusing';
import { FAMILIAR, RAW, SCORE } from './specs';

const SMALL = createWorkbookFile(FAMILIAR);
const FRESH: SheetSpec = {
  ...RAW,
  name: '检查记录 2',
  tables: RAW.tables?.map((table) => ({ ...table, name: 'T_新' })) ?? [],
};
const add = (sheet: SheetSpec, after?: string): Edit => ({
  kind: 'addSheet',
  sheet,
  ...(after === undefined ? {} : { after }),
});

/** The small workbook with these sheets added, and the edits that take them away again. */
async function withSheets(
  ...edits: readonly Edit[]
): Promise<{ bytes: Uint8Array; undo: readonly Edit[] }> {
  const workbook = await openWorkbookFile(SMALL);
  const before = await workbook.read();
  await workbook.apply(edits);
  return { bytes: workbook.toBytes(), undo: inverse(before, edits) };
}

describe('removing a sheet that was added', () => {
  it('takes its parts, tables, names and relations along and leaves the rest as it was', async () => {
    const { bytes, undo } = await withSheets(add(SCORE, '自评表 2025'), add(FRESH));
    const workbook = await openWorkbookFile(bytes);
    await workbook.apply(undo);
    const after = workbook.toBytes();
    const changed = differences(SMALL, after);
    // Formats stay appended, and the result of OFFSET may be another: those two differ, nothing else.
    expect(changed.sort()).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml']);
    expect(textOf(after, 'xl/worksheets/sheet1.xml')).toBe(
      textOf(SMALL, 'xl/worksheets/sheet1.xml').replace(/(OFFSET[^<]*<\/f>)<v>[^<]*<\/v>/, '$1'),
    );
    const sheets = (await (await openWorkbookFile(after)).read()).sheets;
    expect(sheets.map((sheet) => sheet.name)).toEqual(FAMILIAR.sheets.map((sheet) => sheet.name));
  });

  it('moves the active tab and names of other sheets to their new positions', async () => {
    const part = 'xl/workbook.xml';
    const print = { paper: 'A4', landscape: true, titleRows: [1, 1] } as const;
    const bytes = createWorkbookFile({
      sheets: [
        { name: '前', rows: [], print },
        { name: '藏', rows: [], hidden: true },
        { name: '后', rows: [], print },
      ],
    });
    for (const [before, after] of [
      ['2', '1'],
      // The removed one was in view: the first that can be seen takes its place.
      ['0', '1'],
    ] as const) {
      const view = `<workbookView activeTab="${before}"/>`;
      const xml = textOf(bytes, part).replace(/<workbookView[^>]*\/>|$/, '');
      const active = withPart(
        bytes,
        part,
        xml
          .replace(/<bookViews>.*<\/bookViews>/, '')
          .replace('<sheets>', `<bookViews>${view}</bookViews><sheets>`),
      );
      const workbook = await openWorkbookFile(active);
      await workbook.apply([{ kind: 'removeSheet', name: '前', expected: [] }]);
      const now = textOf(workbook.toBytes(), part);
      expect(now).toContain(`activeTab="${after}"`);
      expect(now.match(/localSheetId="\d+"/g)).toEqual(['localSheetId="1"']);
      expect(now).not.toContain("'前'");
    }
  });

  it.each<[string, Edit]>([
    [
      'changed',
      { kind: 'setCell', sheet: '检查记录 2', row: 2, column: 2, value: '否', expected: '是' },
    ],
    [
      'added',
      { kind: 'setCell', sheet: '检查记录 2', row: 5, column: 4, value: 1, expected: null },
    ],
    [
      'cleared',
      { kind: 'setCell', sheet: '检查记录 2', row: 2, column: 1, value: null, expected: 'JC-1' },
    ],
  ])('refuses where somebody has %s a cell since', async (_, edit) => {
    const { bytes, undo } = await withSheets(add(FRESH));
    const workbook = await openWorkbookFile(bytes);
    await workbook.apply([edit]);
    const changed = workbook.toBytes();
    const refusal = await refusalOf(() => workbook.apply(undo));
    expect(refusal.phrase.key).toBe('workbook.sheetChanged');
    expect(refusal.findings[0]?.where?.sheet).toBe('检查记录 2');
    expectReadable(refusal.phrase);
    expect(workbook.toBytes()).toEqual(changed);
  });

  it('refuses where the sheet has got a picture, a note or a chart', async () => {
    const { bytes, undo } = await withSheets(add(FRESH));
    const part = 'xl/worksheets/_rels/sheet4.xml.rels';
    const note =
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../c.xml"/>';
    const xml = textOf(bytes, part);
    expect(xml).toContain('</Relationships>');
    const noted = withPart(bytes, part, xml.replace('</Relationships>', `${note}</Relationships>`));
    const workbook = await openWorkbookFile(noted);
    const refusal = await refusalOf(() => workbook.apply(undo));
    expect(refusal.phrase.key).toBe('workbook.sheetChanged');
  });

  const reader = (formula: string): SheetSpec => ({
    name: '读者',
    rows: [[{ value: 1, formula }]],
  });
  it.each<[string, SheetSpec]>([
    ['a formula', reader("'新 表'!A1+1")],
    ['a formula over several sheets', reader("SUM('选项:新 表'!A1)")],
    ['a table in it', reader('SUM(T_新[数])')],
    ['INDIRECT', reader('INDIRECT("\'新 表\'!A1")')],
    [
      'a validation',
      {
        name: '读者',
        rows: [[{ value: 1 }]],
        validations: [
          { area: { top: 1, left: 1, bottom: 9, right: 1 }, listFormula: "'新 表'!$A$1:$A$2" },
        ],
      },
    ],
  ])('refuses where %s refers to it', async (_, other) => {
    const sheet: SheetSpec = {
      name: '新 表',
      rows: [[{ value: '数' }], [{ value: 1 }]],
      tables: [{ name: 'T_新', columns: ['数'], area: { top: 1, left: 1, bottom: 2, right: 1 } }],
    };
    const workbook = await openWorkbookFile(SMALL);
    const before = await workbook.read();
    const edits = [add(sheet)];
    await workbook.apply(edits);
    await workbook.apply([add(other)]);
    const refusal = await refusalOf(() => workbook.apply(inverse(before, edits)));
    expect(refusal.phrase).toEqual({
      key: 'workbook.sheetReferenced',
      params: { sheet: '新 表', by: '读者' },
    });
    expectReadable(refusal.phrase);
  });

  it('refuses to leave no visible sheet, and one that is not there', async () => {
    const bytes = createWorkbookFile({ sheets: [RAW, { name: '隐藏', rows: [], hidden: true }] });
    const remove = (name: string): Edit => ({ kind: 'removeSheet', name, expected: [] });
    const empty = createWorkbookFile({ sheets: [{ name: '空', rows: [] }] });
    const last = await openWorkbookFile(empty);
    expect((await refusalOf(() => last.apply([remove('空')]))).phrase.key).toBe(
      'workbook.noSheets',
    );
    const workbook = await openWorkbookFile(bytes);
    expect((await refusalOf(() => workbook.apply([remove('没有')]))).phrase.key).toBe(
      'workbook.noSuchSheet',
    );
  });
});

describe('a table that ends at another row', () => {
  const resize = (bottom: number, expected = 4): Edit => ({
    kind: 'resizeTable',
    sheet: '检查记录',
    table: '检查',
    bottom,
    expected,
  });

  it('takes in the rows that are written below it, in the format of the row above', async () => {
    const workbook = await openWorkbookFile(SMALL);
    const before = await workbook.read();
    const edits: Edit[] = [
      { kind: 'setCell', sheet: '检查记录', row: 5, column: 1, value: 'JC-4', expected: null },
      {
        kind: 'setCell',
        sheet: '检查记录',
        row: 5,
        column: 2,
        value: 45700,
        expected: null,
        like: { row: 2, column: 2 },
      },
      resize(5),
    ];
    await workbook.apply(edits);
    const again = await openWorkbookFile(workbook.toBytes());
    const sheet = (await again.read()).sheets[1];
    expect(sheet?.tables[0]?.area.bottom).toBe(5);
    expect([sheet?.cell(5, 2), sheet?.isDate(5, 2)]).toEqual([45700, true]);
    await again.apply(inverse(before, edits));
    const undone = (await (await openWorkbookFile(again.toBytes())).read()).sheets[1];
    expect(undone?.tables[0]?.area.bottom).toBe(4);
    expect(undone?.cell(5, 1)).toBeNull();
  });

  it.each<[string, string, Edit]>([
    ['another number of rows', 'workbook.tableChanged', resize(6, 5)],
    ['no rows left', 'workbook.tableBlocked', resize(1)],
    ['rows behind the sheet', 'workbook.tableBlocked', resize(1_048_577)],
  ])('is refused for %s', async (_, key, edit) => {
    const workbook = await openWorkbookFile(SMALL);
    const refusal = await refusalOf(() => workbook.apply([edit]));
    expect(refusal.phrase.key).toBe(key);
    expectReadable(refusal.phrase);
    expect(workbook.toBytes()).toEqual(SMALL);
  });
});
