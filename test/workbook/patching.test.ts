import type { CellValue, Edit } from '../../src/workbook';
import { openWorkbookFile } from '../../src/workbook/file';
import { differences, handMade, type HandMadeSheet, partsOf, textOf } from './parts';

const SHEET1 = 'xl/worksheets/sheet1.xml';

const set = (
  row: number,
  column: number,
  value: CellValue,
  expected: CellValue = null,
  formula?: string,
): Edit => ({
  kind: 'setCell',
  sheet: '甲',
  row,
  column,
  value,
  expected,
  ...(formula === undefined ? {} : { formula }),
});

async function patched(source: Uint8Array, ...edits: Edit[]): Promise<Uint8Array> {
  const workbook = await openWorkbookFile(source);
  await workbook.apply(edits);
  return workbook.toBytes();
}

const sheet = (data: string, more: Partial<HandMadeSheet> = {}): Uint8Array =>
  handMade({ sheets: [{ name: '甲', data, ...more }] });

/** What stands between the rows' first and last tag. */
const dataOf = (bytes: Uint8Array): string =>
  /<sheetData>(.*)<\/sheetData>/s.exec(textOf(bytes, SHEET1))?.[1] ?? '';

describe('cells put into the XML', () => {
  it('comes between its neighbours', async () => {
    const source = sheet('<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row>');
    const after = await patched(
      source,
      set(2, 3, 'c'),
      set(2, 1, 1),
      set(1, 1, 9),
      set(3, 2, true),
      set(2, 5, 5),
    );
    expect(dataOf(after)).toBe(
      '<row r="1"><c r="A1"><v>9</v></c></row>' +
        '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>1</v></c><c r="C2" t="inlineStr"><is><t>c</t></is></c>' +
        '<c r="D2"><v>2</v></c><c r="E2"><v>5</v></c></row>' +
        '<row r="3"><c r="B3" t="b"><v>1</v></c></row>',
    );
  });

  it.each(['<sheetData/>', '<sheetData />', '<sheetData></sheetData>'])(
    'opens %s',
    async (empty) => {
      const source = sheet('');
      const workbook = handMade({
        sheets: [{ name: '甲', data: '' }],
        parts: { [SHEET1]: textOf(source, SHEET1).replace('<sheetData></sheetData>', empty) },
      });
      const again = await (await openWorkbookFile(await patched(workbook, set(2, 2, 'x')))).read();
      expect(again.sheets[0]?.cell(2, 2)).toBe('x');
    },
  );

  it('opens an empty row and widens spans and dimension only where needed', async () => {
    const source = sheet('<row r="1" spans="1:3"/><row r="2" spans="1:3"><c r="A2"/></row>', {
      before: '<dimension ref="A1:C2"/>',
    });
    const inside = await patched(source, set(1, 2, 1));
    expect(textOf(inside, SHEET1)).toContain('<row r="1" spans="1:3"><c r="B1"><v>1</v></c></row>');
    expect(textOf(inside, SHEET1)).toContain('<dimension ref="A1:C2"/>');
    const outside = textOf(await patched(source, set(2, 5, 1)), SHEET1);
    expect(outside).toContain('<row r="2" spans="1:5"><c r="A2"/><c r="E2"><v>1</v></c></row>');
    expect(outside).toContain('<dimension ref="A1:E2"/>');
  });

  it('takes the format of the row or column that a new cell stands in', async () => {
    const source = sheet('<row r="1"/><row r="2" s="2" customFormat="1"/><row r="3" s="2"/>', {
      before: '<cols><col min="2" max="3" style="1"/></cols>',
    });
    const after = dataOf(
      await patched(source, set(1, 2, 1), set(2, 2, 1), set(3, 4, 1), set(9, 3, 1)),
    );
    expect(after).toContain('<c r="B1" s="1">');
    expect(after).toContain('<c r="B2" s="2">');
    expect(after).toContain('<c r="D3"><v>');
    expect(after).toContain('<c r="C9" s="1">');
  });

  it('raises a row that is too low for its text, and no other', async () => {
    const source = sheet(
      '<row r="1"/><row r="2" ht="15" spans="1:1"><c r="A2"><v>1</v></c></row><row r="3" ht="90" customHeight="1"/>',
    );
    const high = (row: number): Edit => ({ ...set(row, 2, 'x'), rowHeight: 40.5 }) as Edit;
    const after = dataOf(await patched(source, high(1), high(2), high(3), high(4)));
    const text = (address: string): string =>
      `<c r="${address}" t="inlineStr"><is><t>x</t></is></c>`;
    expect(after).toBe(
      `<row r="1" ht="40.5" customHeight="1">${text('B1')}</row>` +
        `<row r="2" ht="40.5" spans="1:2" customHeight="1"><c r="A2"><v>1</v></c>${text('B2')}</row>` +
        `<row r="3" ht="90" customHeight="1">${text('B3')}</row>` +
        `<row r="4" ht="40.5" customHeight="1">${text('B4')}</row>`,
    );
  });

  it('empties a cell and keeps its format', async () => {
    const source = sheet('<row r="1"><c r="A1" s="3" t="b" cm="1" ph="1"><v>1</v></c></row>');
    expect(dataOf(await patched(source, set(1, 1, null, true)))).toBe(
      '<row r="1"><c r="A1" s="3"/></row>',
    );
  });

  it('writes text as text, whatever it begins with', async () => {
    const texts = [
      '=1+1',
      '+86',
      '-',
      '@名称',
      ' 前后 ',
      'a\nb',
      '_x0041_',
      '<&">',
      '\u0000\ud800',
    ];
    const source = sheet('');
    const workbook = await openWorkbookFile(
      await patched(source, ...texts.map((text, i) => set(i + 1, 1, text))),
    );
    const read = (await workbook.read()).sheets[0];
    texts.forEach((text, i) => {
      expect(read?.cell(i + 1, 1)).toBe(text);
      expect(read?.formula(i + 1, 1)).toBeUndefined();
    });
  });

  it('puts comments, unknown elements and odd spacing back as they were', async () => {
    const odd = `<row  r = "1"  ><c   r='A1'  ><v >1</v ></c ><!-- c --><c r="C1"/><extLst><ext><c/></ext></extLst></row >`;
    const after = dataOf(await patched(sheet(odd), set(1, 2, 2)));
    expect(after).toBe(odd.replace('<c r="C1"/>', '<c r="B1"><v>2</v></c><c r="C1"/>'));
  });
});

describe('formulas around a change', () => {
  const shared =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row>' +
    '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>' +
    '<row r="3"><c r="A3"><v>3</v></c><c r="B3" t="str"><f t="shared" si="0"/><v>6</v></c></row>';

  it('gives members of a shared formula their own text when its master goes', async () => {
    const after = await patched(sheet(shared), set(1, 2, 7, 2), set(3, 1, 5, 3));
    expect(dataOf(after)).toBe(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>7</v></c></row>' +
        '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f>A2*2</f><v>4</v></c></row>' +
        '<row r="3"><c r="A3"><v>5</v></c><c r="B3"><f>A3*2</f></c></row>',
    );
  });

  it('lets a member go without touching the others', async () => {
    const after = dataOf(await patched(sheet(shared), set(2, 2, 9, 4)));
    expect(after).toBe(shared.replace('<f t="shared" si="0"/><v>4</v>', '<v>9</v>'));
  });

  it('clears everything an array formula filled when its source changes', async () => {
    const source = sheet(
      '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c r="B1"><v>1</v></c><c r="C1"><f>A2+1</f><v>5</v></c></row>' +
        '<row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>2</v></c></row>',
    );
    const read = (await (await openWorkbookFile(await patched(source, set(2, 2, 3, 2)))).read())
      .sheets[0];
    expect([read?.cell(1, 1), read?.cell(2, 1), read?.cell(1, 3)]).toEqual([null, null, null]);
    expect(read?.formula(1, 1)).toBe('B1:B2*2');
  });

  it('follows chains up and down, however long', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => {
      const row = i + 1;
      const up = row === 300 ? 'C300' : `B${row + 1}+1`;
      const down = row === 1 ? 'B1' : `A${row - 1}+1`;
      return `<row r="${row}"><c r="A${row}"><f>${down}</f><v>1</v></c><c r="B${row}"><f>${up}</f><v>1</v></c></row>`;
    });
    const after = await patched(sheet(rows.join('')), set(300, 3, 1));
    expect(dataOf(after)).not.toContain('<v>1</v></c><c r="B');
    expect(dataOf(after).match(/<v>/g)).toHaveLength(1);
  });

  const chain = (): Uint8Array =>
    handMade({
      sheets: [
        {
          name: '甲',
          data: '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>1</v></c></row>',
        },
      ],
      workbookRelationships: [['calcChain', 'calcChain.xml']],
      parts: { 'xl/calcChain.xml': '<calcChain><c r="A1" i="1"/></calcChain>' },
      behindNames: '<calcPr calcId="1"/><extLst/>',
    });

  it('removes the calculation chain when a formula goes, and only then', async () => {
    const kept = await patched(chain(), set(1, 2, 5, 1));
    expect(differences(chain(), kept)).toEqual(['xl/workbook.xml', SHEET1]);
    expect(textOf(kept, 'xl/workbook.xml')).toContain(
      '<calcPr fullCalcOnLoad="1" calcId="1"/><extLst/>',
    );
    const gone = await patched(chain(), set(1, 1, 5, 2));
    expect(partsOf(gone).has('xl/calcChain.xml')).toBe(false);
    expect(textOf(gone, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    const back = await patched(chain(), set(1, 2, 1, 1, '1'));
    expect(partsOf(back).has('xl/calcChain.xml')).toBe(false);
  });
});

describe('the workbook around added sheets', () => {
  const source = handMade({
    sheets: [
      { name: '甲', data: '' },
      { name: '乙', data: '<row r="1"><c r="A1"><f>新!A1</f><v>1</v></c></row>' },
    ],
    beforeSheets: '<bookViews><workbookView firstSheet="0" activeTab="1"/></bookViews>',
    names:
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">乙!$A$1</definedName>' +
      '<definedName name="_xlnm.Print_Area" localSheetId="0">甲!$A$1</definedName></definedNames>',
  });

  it('moves positions behind the new sheet, and clears what waited for it', async () => {
    const after = await patched(source, {
      kind: 'addSheet',
      sheet: { name: '新', rows: [[{ value: 5 }]] },
      after: '甲',
    });
    const workbook = textOf(after, 'xl/workbook.xml');
    expect(workbook).toContain('<workbookView firstSheet="0" activeTab="2"/>');
    expect(workbook).toContain('localSheetId="2">乙!$A$1<');
    expect(workbook).toContain('localSheetId="0">甲!$A$1<');
    expect(workbook).toContain('<calcPr fullCalcOnLoad="1"/></workbook>');
    expect(textOf(after, 'xl/worksheets/sheet2.xml')).toContain('<c r="A1"><f>新!A1</f></c>');
  });

  it('makes a style sheet where there is none', async () => {
    const style = { bold: true };
    const after = await patched(source, {
      kind: 'addSheet',
      sheet: { name: '新', rows: [[{ value: 5, style }]] },
    });
    const styles = textOf(after, 'xl/styles1.xml');
    expect(styles).toContain('<cellXfs count="2">');
    expect(styles).toContain('<cellStyleXfs count="1">');
    const again = await (await openWorkbookFile(after)).read();
    expect(again.sheets.map((one) => one.name)).toEqual(['甲', '乙', '新']);
  });

  it('writes sheets of a strict workbook in its namespaces', async () => {
    const strict = handMade({
      sheets: [{ name: '甲', data: '' }],
      parts: {
        'xl/workbook.xml': textOf(source, 'xl/workbook.xml')
          .replaceAll(
            'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
            'http://purl.oclc.org/ooxml/spreadsheetml/main',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          )
          .replace(/<sheet name="乙".*?\/>/, ''),
      },
    });
    const after = await patched(strict, {
      kind: 'addSheet',
      sheet: { name: '新', rows: [[{ value: 5 }]] },
    });
    expect(textOf(after, 'xl/worksheets/sheet2.xml')).toContain(
      '"http://purl.oclc.org/ooxml/spreadsheetml/main"',
    );
    expect(textOf(after, 'xl/_rels/workbook.xml.rels')).toContain(
      'http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet"',
    );
  });
});

describe('what people are told', () => {
  it('of signatures, pivot tables and hidden rows', async () => {
    const source = handMade({
      sheets: [{ name: '甲', data: '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>' }],
      parts: {
        '_xmlsignatures/sig1.xml': '<Signature/>',
        'xl/pivotCache/pivotCacheDefinition1.xml':
          '<pivotCacheDefinition><cacheSource type="worksheet"><worksheetSource ref="A1:B9" sheet="甲"/></cacheSource></pivotCacheDefinition>',
      },
    });
    const workbook = await openWorkbookFile(source);
    const report = await workbook.apply([set(1, 1, 2, 1)]);
    expect(report.losses.map((loss) => loss.code)).toEqual(['workbook.signatureLost']);
    expect(report.notes.map((note) => note.code)).toEqual([
      'workbook.hiddenRow',
      'workbook.pivotStale',
    ]);
    const nothing = await (await openWorkbookFile(source)).apply([]);
    expect(nothing).toEqual({ changed: 0, losses: [], notes: [] });
    const elsewhere = await (await openWorkbookFile(source)).apply([set(20, 1, 2)]);
    expect(elsewhere.notes).toEqual([]);
  });
});

describe('our memory among others', () => {
  it('leaves other custom XML parts alone', async () => {
    const source = handMade({
      sheets: [{ name: '甲', data: '' }],
      workbookRelationships: [['customXml', '../customXml/item1.xml']],
      parts: { 'customXml/item1.xml': '<memory xmlns="urn:other">别人的</memory>' },
    });
    const workbook = await openWorkbookFile(source);
    expect((await workbook.read()).memory).toBeNull();
    await workbook.apply([{ kind: 'remember', memory: '我们的' }]);
    expect((await workbook.read()).memory).toBe('我们的');
    expect(textOf(workbook.toBytes(), 'customXml/item1.xml')).toContain('别人的');
    await workbook.apply([{ kind: 'remember', memory: null }]);
    expect(differences(source, workbook.toBytes())).toEqual([]);
  });

  it('is found under a prefix and by absolute targets, as Excel may save it', async () => {
    const source = handMade({
      sheets: [{ name: '甲', data: '' }],
      workbookRelationships: [['customXml', '/customXml/item7.xml']],
      parts: {
        'customXml/item7.xml': '<d:memory xmlns:d="urn:drill-scorecard:memory:1">文</d:memory>',
      },
    });
    expect((await (await openWorkbookFile(source)).read()).memory).toBe('文');
  });
});
