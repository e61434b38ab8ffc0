import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMemory } from '../../src/scoresheet';
import { type Edit, parseA1 } from '../../src/workbook';
import { createWorkbookFile, openWorkbookFile } from '../../src/workbook/file';
import { AT_YEAR_END, COMPLETE, filled, SHEET } from '../scoresheet/complete';
import { fillBook, planFor, sheetOf, type } from '../scoresheet/support';
import { differences, partsOf, textOf, withPart } from './parts';
import { FAMILIAR } from './specs';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, 'fixtures', name)));

/** A fact says otherwise now, so that scores and their texts change. */
async function answered(bytes: Uint8Array) {
  const book = await openWorkbookFile(bytes);
  const facts = sheetOf(await book.read(), '基本事项');
  for (let row = 1; row <= facts.rowCount; row += 1)
    if (facts.cell(row, 1) === '甲事项') await type(book, '基本事项', row, 2, '否');
  return book;
}

describe.each(['filled-openpyxl.xlsx', 'filled-libreoffice.xlsx'])('%s', (name) => {
  const bytes = fixture(name);

  it('still remembers what was filled in', async () => {
    const snapshot = await (await openWorkbookFile(bytes)).read();
    const { memory } = readMemory(snapshot.memory);
    expect(memory?.tables.map(({ sheet }) => sheet)).toEqual([SHEET]);
    const cells = memory?.lastFill?.cells ?? [];
    expect(cells.length).toBeGreaterThan(10);
    const score = sheetOf(snapshot, SHEET);
    for (const { address, value } of cells) {
      const { row, column } = parseA1(address) ?? { row: 0, column: 0 };
      // openpyxl saves formulas without their values.
      if (score.formula(row, column) === undefined) expect(score.cell(row, column)).toEqual(value);
    }
  });

  it('takes none of our own cells for typed', async () => {
    const book = await answered(bytes);
    const { plan } = await planFor(book, AT_YEAR_END);
    expect(plan.rows.filter(({ typed }) => typed)).toEqual([]);
    expect(plan.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(plan.rows.filter(({ old, written }) => old !== written)).not.toEqual([]);
    await fillBook(book, AT_YEAR_END);
    const again = await openWorkbookFile(book.toBytes());
    expect((await planFor(again, AT_YEAR_END)).plan.edits).toEqual([]);
  });

  it('has one part and one copy after the next fill, and neither when it forgets', async () => {
    const book = await answered(bytes);
    await fillBook(book, AT_YEAR_END);
    const after = book.toBytes();
    const ours = [...partsOf(after)].filter(
      ([part, text]) =>
        /^customXml\/item\d+\.xml$/.test(part) && text.includes('urn:drill-scorecard:memory:1'),
    );
    expect(ours).toHaveLength(1);
    expect(textOf(after, 'xl/_rels/workbook.xml.rels').match(/customXml\/item/g)).toHaveLength(1);
    const names = [...textOf(after, 'docProps/custom.xml').matchAll(/ name="([^"]*)"/g)];
    expect(new Set(names.map(([, one]) => one)).size).toBe(names.length);
    await book.apply([{ kind: 'remember', memory: null }]);
    const forgotten = await openWorkbookFile(book.toBytes());
    expect((await forgotten.read()).memory).toBeNull();
    for (const text of partsOf(book.toBytes()).values())
      expect(text).not.toContain('drill-scorecard');
  });
});

test('where both are lost, cells as the calculation has them are still no conflict', async () => {
  const { book } = await filled(COMPLETE, AT_YEAR_END);
  await book.apply([{ kind: 'remember', memory: null }]);
  const { plan } = await planFor(book, AT_YEAR_END);
  expect(plan.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

describe('the copy in document properties', () => {
  const remember = (memory: string | null): Edit => ({ kind: 'remember', memory });
  const ITEM = 'customXml/item1.xml';
  const PROPERTIES = 'docProps/custom.xml';
  const source = createWorkbookFile(FAMILIAR);

  async function remembering(memory: string, bytes = source): Promise<Uint8Array> {
    const book = await openWorkbookFile(bytes);
    await book.apply([remember(memory)]);
    return book.toBytes();
  }
  const memoryOf = async (bytes: Uint8Array): Promise<string | null> =>
    (await (await openWorkbookFile(bytes)).read()).memory;

  it.each([
    '',
    'b',
    ' 两端空格 ',
    '{"口径":"D5"} <&>"\r\n\t\u0001\u2028\ufffe_x0041_ 50% %0041 |',
    '\ud800𠮷\udc00',
    '𠮷中文 "<&>%_'.repeat(9000),
  ])('holds the same text (%#)', async (memory) => {
    const after = await remembering(memory);
    expect(await memoryOf(after)).toBe(memory);
    expect(await memoryOf(withPart(after, ITEM, null))).toBe(memory);
  });

  it('holds no property longer than Office keeps', async () => {
    const xml = textOf(await remembering('a_%中𠮷\n'.repeat(500)), PROPERTIES);
    const values = [...xml.matchAll(/<vt:lpwstr[^>]*>([^<]*)</g)].map(([, value]) => value ?? '');
    expect(values.length).toBeGreaterThan(10);
    for (const value of values) expect(value.length).toBeLessThanOrEqual(255);
  });

  it('is not read while the part is there', async () => {
    const [one, other] = [await remembering('一'), await remembering('二')];
    const mixed = withPart(one, PROPERTIES, textOf(other, PROPERTIES));
    expect(await memoryOf(mixed)).toBe('一');
    expect(await memoryOf(withPart(mixed, ITEM, null))).toBe('二');
  });

  it('is no memory when a piece is missing, cut or from elsewhere', async () => {
    const after = await remembering('字'.repeat(600));
    const xml = textOf(after, PROPERTIES);
    const broken = [
      xml.replace(/<property [^>]*2-of-3.*?<\/property>/, ''),
      xml.replace(/\|<\/vt:lpwstr>/, '</vt:lpwstr>'),
      xml.replace('3-of-3', '3-of-4'),
    ];
    for (const one of broken) {
      expect(one).not.toBe(xml);
      expect(await memoryOf(withPart(withPart(after, PROPERTIES, one), ITEM, null))).toBeNull();
    }
  });

  it('is read in another order', async () => {
    const memory = '字'.repeat(250 * 11);
    const after = await remembering(memory);
    const parts = textOf(after, PROPERTIES).split(/(?=<property )|(?=<\/Properties>)/);
    const sorted = [...parts.slice(0, 1), ...parts.slice(1, -1).reverse(), ...parts.slice(-1)];
    const shuffled = withPart(after, PROPERTIES, sorted.join(''));
    expect(await memoryOf(withPart(shuffled, ITEM, null))).toBe(memory);
  });

  it('leaves the user’s own properties as they are', async () => {
    const own =
      '<p:Properties xmlns:p="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"' +
      ' xmlns:v="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">\n' +
      '<p:property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="7" name="密级">' +
      '<v:lpwstr>内部&#10;资料</v:lpwstr></p:property>\n</p:Properties>';
    const bytes = withPart(await remembering('旧'), PROPERTIES, own);
    const after = await remembering('字'.repeat(600), bytes);
    const xml = textOf(after, PROPERTIES);
    expect(xml.replace(/<p:property [^>]*name="drill-.*?<\/p:property>/g, '')).toBe(own);
    expect([...xml.matchAll(/pid="(\d+)"/g)].map(([, pid]) => pid)).toEqual(['7', '8', '9', '10']);
    expect(await memoryOf(withPart(after, ITEM, null))).toBe('字'.repeat(600));
    const book = await openWorkbookFile(after);
    await book.apply([remember(null)]);
    expect(textOf(book.toBytes(), PROPERTIES)).toBe(own);
  });

  it('comes and goes without a trace', async () => {
    const book = await openWorkbookFile(await remembering('字'.repeat(600)));
    await book.apply([remember(null)]);
    expect(differences(source, book.toBytes())).toEqual([]);
  });
});

test('a part without relationship is known by its namespace, and related again', async () => {
  const made = createWorkbookFile({ ...FAMILIAR, memory: '记' });
  const RELATIONSHIPS = 'xl/_rels/workbook.xml.rels';
  const related = textOf(made, RELATIONSHIPS);
  const loose = related.replace(/<Relationship [^>]*customXml"[^>]*\/>/, '');
  expect(loose).not.toBe(related);
  const bytes = withPart(
    withPart(withPart(made, RELATIONSHIPS, loose), 'docProps/custom.xml', null),
    'customXml/item2.xml',
    '<别人的',
  );
  const book = await openWorkbookFile(bytes);
  expect((await book.read()).memory).toBe('记');
  await book.apply([{ kind: 'remember', memory: '新' }]);
  expect(textOf(book.toBytes(), RELATIONSHIPS)).toContain('customXml/item1.xml');
  expect((await (await openWorkbookFile(book.toBytes())).read()).memory).toBe('新');
});
