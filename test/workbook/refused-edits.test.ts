import type { CellValue, Edit, SheetSpec, ValidationSpec } from '../../src/workbook';
import { createWorkbookFile, openWorkbookFile } from '../../src/workbook/file';
import { handMade, textOf, withPart } from './parts';
import { expectReadable, refusalOf } from './refusing';
import { FAMILIAR, RAW, SCORE } from './specs';

const SMALL = createWorkbookFile(FAMILIAR);

const STYLES =
  '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
  '<cellXfs count="2"><xf/><xf><protection locked="0"/></xf></cellXfs>';
const cell = (address: string, content: string): string => `<c r="${address}">${content}</c>`;

const TRICKY = handMade({
  sheets: [
    {
      name: '甲',
      data:
        `<row r="1">${cell('A1', '<f t="array" ref="A1:A2">B1:B2*2</f><v>2</v>')}${cell('B1', '<v>1</v>')}</row>` +
        `<row r="2">${cell('A2', '<v>4</v>')}${cell('B2', '<v>2</v>')}</row>` +
        `<row r="4">${cell('A4', '<f t="dataTable" ref="A4:B5" dt2D="1" r1="D1" r2="D2"/><v>1</v>')}</row>` +
        `<row r="7">${cell('A7', '<v>1</v>')}</row>` +
        `<row r="20"><c r="A20" t="str"><v>列</v></c></row><row r="22">${cell('A22', '<v>5</v>')}</row>`,
      behind: '<mergeCells count="1"><mergeCell ref="A7:C8"/></mergeCells>',
      relationships: [
        ['table', '/xl/tables/table1.xml'],
        ['pivotTable', '../pivotTables/pivotTable1.xml'],
      ],
    },
    {
      name: '乙',
      data: `<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>1</v></c></row><row r="2" s="1" customFormat="1"><c r="A2" s="0"/></row>`,
      before: '<cols><col min="3" max="3" style="1"/></cols>',
      behind: '<sheetProtection sheet="1" objects="1"/>',
    },
    { name: '图表', data: '' },
  ],
  styles: STYLES,
  beforeSheets: '<workbookProtection lockStructure="1"/>',
  parts: {
    'xl/tables/table1.xml': '<table id="1" displayName="表一" ref="A20:A22" totalsRowCount="1"/>',
    'xl/pivotTables/pivotTable1.xml':
      '<pivotTableDefinition><location ref="F1:G5"/></pivotTableDefinition>',
  },
});

const set = (
  sheet: string,
  row: number,
  column: number,
  value: CellValue,
  expected: CellValue = null,
): Edit => ({
  kind: 'setCell',
  sheet,
  row,
  column,
  value,
  expected,
});

describe('edits that must not be made', () => {
  it.each<[string, string, readonly Edit[]]>([
    ['an unknown sheet', 'workbook.noSuchSheet', [set('丙', 1, 1, 1)]],
    ['row 0', 'workbook.badAddress', [set('甲', 0, 1, 1)]],
    ['a column behind XFD', 'workbook.badAddress', [set('甲', 1, 16385, 1)]],
    ['half a row', 'workbook.badAddress', [set('甲', 1.5, 1, 1)]],
    ['the same cell twice', 'workbook.duplicateEdit', [set('甲', 9, 1, 1), set('甲', 9, 1, 2)]],
    ['a cell changed since', 'workbook.cellChanged', [set('甲', 2, 2, 5, 3)]],
    ['a covered cell', 'workbook.mergeCovered', [set('甲', 8, 2, 1)]],
    ['part of an array formula', 'workbook.arrayFormula', [set('甲', 2, 1, 1, 4)]],
    ['its first cell', 'workbook.arrayFormula', [set('甲', 1, 1, 1, 2)]],
    ['part of a data table', 'workbook.dataTable', [set('甲', 5, 2, 1)]],
    ['a table header', 'workbook.tableHeader', [set('甲', 20, 1, '新', '列')]],
    ['a totals row', 'workbook.tableTotals', [set('甲', 22, 1, 1, 5)]],
    ['a pivot table', 'workbook.pivotTable', [set('甲', 3, 6, 1)]],
    ['a locked cell', 'workbook.lockedCell', [set('乙', 1, 1, 2, 1)]],
    ['a locked cell in an unlocked row', 'workbook.lockedCell', [set('乙', 2, 1, 2)]],
    ['a cell that is not there, in a protected sheet', 'workbook.lockedCell', [set('乙', 9, 1, 2)]],
    ['not a number', 'workbook.notANumber', [set('甲', 9, 1, NaN)]],
    ['too long a text', 'workbook.textTooLong', [set('甲', 9, 1, '字'.repeat(32768))]],
    [
      'a sheet in a locked structure',
      'workbook.structureLocked',
      [{ kind: 'addSheet', sheet: SCORE }],
    ],
  ])('%s', async (_, code, edits) => {
    const workbook = await openWorkbookFile(TRICKY);
    const harmless: Edit = { kind: 'remember', memory: 'x' };
    const refusal = await refusalOf(() =>
      workbook.apply([set('甲', 1, 2, 9, 1), harmless, ...edits]),
    );
    expect(refusal.phrase.key).toBe(code);
    expectReadable(refusal.phrase);
    // All or nothing: the harmless ones were not made either.
    expect(workbook.toBytes()).toEqual(TRICKY);
    expect((await workbook.read()).sheets[0]?.cell(1, 2)).toBe(1);
    if (code !== 'workbook.noSuchSheet' && code !== 'workbook.structureLocked') {
      expect(refusal.findings[0]?.where?.sheet).toBe(
        edits[0]?.kind === 'setCell' ? edits[0].sheet : '',
      );
    }
  });

  it('a chart sheet', async () => {
    const part = 'xl/_rels/workbook.xml.rels';
    const relationships = textOf(SMALL, part).replace(
      /worksheet(?=" Target="worksheets\/sheet3)/,
      'chartsheet',
    );
    const chart = withPart(SMALL, part, relationships);
    const workbook = await openWorkbookFile(chart);
    const refusal = await refusalOf(() => workbook.apply([set('选项', 1, 1, 1, '得分')]));
    expect(refusal.phrase.key).toBe('workbook.notWorksheet');
    expectReadable(refusal.phrase);
  });

  it('lets unlocked cells of a protected sheet be written, by cell, row and column', async () => {
    const workbook = await openWorkbookFile(TRICKY);
    await workbook.apply([set('乙', 1, 2, 2, 1), set('乙', 2, 5, 3), set('乙', 9, 3, 4)]);
    const sheet = (await workbook.read()).sheets[1];
    expect([sheet?.cell(1, 2), sheet?.cell(2, 5), sheet?.cell(9, 3)]).toEqual([2, 3, 4]);
  });
});

const validation = (more: Partial<ValidationSpec>): SheetSpec => ({
  name: '表',
  rows: [],
  validations: [{ area: { top: 1, left: 1, bottom: 9, right: 1 }, ...more }],
});
const table = RAW.tables?.[0] ?? {
  name: '',
  columns: [],
  area: { top: 1, left: 1, bottom: 2, right: 1 },
};

describe('specs that Excel would not open', () => {
  it.each<[string, string, SheetSpec]>([
    ['no name', 'workbook.badSheetName', { name: '', rows: [] }],
    ['a name of 32', 'workbook.badSheetName', { name: '名'.repeat(32), rows: [] }],
    ['a slash', 'workbook.badSheetName', { name: '市/县', rows: [] }],
    ['an apostrophe at the end', 'workbook.badSheetName', { name: "表'", rows: [] }],
    ['a name that is taken', 'workbook.sheetNameTaken', { name: '自评表 2025', rows: [] }],
    [
      'a table like a cell',
      'workbook.badTableName',
      { ...RAW, name: '又', tables: [{ ...table, name: 'AB12' }] },
    ],
    [
      'a table with a space',
      'workbook.badTableName',
      { ...RAW, name: '又', tables: [{ ...table, name: '检 查' }] },
    ],
    [
      'a table of a taken name',
      'workbook.tableNameTaken',
      { ...RAW, name: '又', tables: [{ ...table, name: '得分' }] },
    ],
    [
      'other columns',
      'workbook.tableColumns',
      { ...RAW, name: '又', tables: [{ ...table, columns: ['检查编号', '否'] }] },
    ],
    [
      'too few columns',
      'workbook.tableColumns',
      { ...RAW, name: '又', tables: [{ ...table, columns: ['检查编号'] }] },
    ],
    [
      'overlapping merges',
      'workbook.areaOverlap',
      {
        name: '表',
        rows: [],
        merges: [
          { top: 1, left: 1, bottom: 2, right: 2 },
          { top: 2, left: 2, bottom: 3, right: 3 },
        ],
      },
    ],
    ['a long prompt', 'workbook.promptTooLong', validation({ prompt: '长'.repeat(256) })],
    ['a long title', 'workbook.promptTooLong', validation({ promptTitle: '长'.repeat(33) })],
    [
      'a long list',
      'workbook.listTooLong',
      validation({ list: Array.from({ length: 90 }, (_, i) => `选项${i}`) }),
    ],
    ['a comma in a list', 'workbook.listTooLong', validation({ list: ['甲,乙'] })],
    [
      'a text too long',
      'workbook.textTooLong',
      { name: '表', rows: [[{ value: '字'.repeat(32768) }]] },
    ],
    ['an infinite number', 'workbook.notANumber', { name: '表', rows: [[{ value: Infinity }]] }],
  ])('%s', async (_, code, sheet) => {
    const made = await refusalOf(() =>
      createWorkbookFile({ ...FAMILIAR, sheets: [...FAMILIAR.sheets, sheet] }),
    );
    expect(made.phrase.key).toBe(code);
    expectReadable(made.phrase);
    const workbook = await openWorkbookFile(SMALL);
    const added = await refusalOf(() => workbook.apply([{ kind: 'addSheet', sheet }]));
    expect(added.phrase.key).toBe(code);
  });

  it('a workbook without a visible sheet', async () => {
    for (const sheets of [[], [{ name: '表', rows: [], hidden: true }]]) {
      const refusal = await refusalOf(() => createWorkbookFile({ sheets }));
      expect(refusal.phrase.key).toBe('workbook.noSheets');
      expectReadable(refusal.phrase);
    }
  });

  it('a sheet behind one that is not there', async () => {
    const workbook = await openWorkbookFile(SMALL);
    const refusal = await refusalOf(() =>
      workbook.apply([{ kind: 'addSheet', sheet: { name: '新', rows: [] }, after: '没有' }]),
    );
    expect(refusal.phrase.key).toBe('workbook.noSuchSheet');
  });
});
