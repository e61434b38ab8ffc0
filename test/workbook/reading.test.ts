import { zipSync } from 'fflate';
import { createWorkbookFile, openWorkbookFile } from '../../src/workbook/file';
import { decimalsOf, isDateFormat } from '../../src/workbook/number-format';
import { parseNumber, serialOfIsoDate } from '../../src/workbook/file/number-text';
import { unescapeXml } from '../../src/workbook/xml-text';
import { handMade, partsOf } from './parts';
import { FAMILIAR } from './specs';

const first = async (bytes: Uint8Array) => (await (await openWorkbookFile(bytes)).read()).sheets[0];

describe('cells as programs write them', () => {
  const bytes = handMade({
    sheets: [
      {
        name: '表',
        data:
          '<row><c t="s"><v>0</v></c><c><v>1.5</v></c><c t="b"><v>1</v></c></row>' +
          '<row r="3" spans="1:9"><c r="B3" t="e"><v>#DIV/0!</v></c><c t="str"><f>A1&amp;""</f><v>a&lt;b</v></c>' +
          '<c r="E3" t="inlineStr"><is><r><t>行</t></r><r><t xml:space="preserve"> 内</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c></row>' +
          '<row r="4"><c r="A4" t="d"><v>2025-03-01T12:00:00</v></c><c r="B4" t="s"><v>1</v></c>' +
          '<c r="C4" s="1"><v>45000</v></c><c r="D4" s="2"><v>45000.5</v></c><c r="E4" s="3"/></row>' +
          '<row r="5"><c r="A5" t="n"><v>-1.25E-3</v></c><c r="B5"><v>12345678901234567890</v></c>' +
          '<c r="C5"><v>0.1</v></c><c r="D5" t="inlineStr"><is><t><![CDATA[<原文>]]></t></is></c>' +
          '<c r="E5"><f/><v>3</v></c><c r="G5" t="str"><v><![CDATA[R&amp;D]]></v></c><c r="F5" t="str"><f>"x"</f></c></row>',
      },
    ],
    sharedStrings:
      '<si><r><rPr><b/></rPr><t>甲</t></r><r><t>乙_x000D_</t></r><rPh sb="0" eb="1"><t>jia</t></rPh></si><si/>',
    styles:
      '<numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>' +
      '<cellXfs count="4"><xf/><xf numFmtId="176"/><xf numFmtId="57"/><xf numFmtId="14"/></cellXfs>',
  });

  it('reads each kind', async () => {
    const sheet = await first(bytes);
    expect([1, 2, 3].map((column) => sheet?.cell(1, column))).toEqual(['甲乙\r', 1.5, true]);
    expect(sheet?.cell(2, 1)).toBeNull();
    expect(sheet?.cell(3, 2)).toEqual({ error: '#DIV/0!' });
    expect([sheet?.cell(3, 3), sheet?.formula(3, 3)]).toEqual(['a<b', 'A1&""']);
    expect(sheet?.cell(3, 5)).toBe('行 内');
    expect(sheet?.cell(5, 7)).toBe('R&amp;D');
    expect([sheet?.cell(4, 1), sheet?.isDate(4, 1)]).toEqual([45717.5, true]);
    expect(sheet?.cell(4, 2)).toBe('');
    expect([3, 4, 5].map((column) => sheet?.isDate(4, column))).toEqual([true, true, false]);
    expect([1, 2, 3, 4].map((column) => sheet?.cell(5, column))).toEqual([
      -0.00125,
      12345678901234567890,
      0.1,
      '<原文>',
    ]);
    expect([sheet?.cell(5, 6), sheet?.formula(5, 6)]).toEqual([null, '"x"']);
    expect([sheet?.rowCount, sheet?.columnCount]).toEqual([5, 7]);
    expect(sheet?.cell(99, 99)).toBeNull();
  });

  it('reports progress up to the total, and waits for whoever listens', async () => {
    const seen: number[] = [];
    const workbook = await openWorkbookFile(bytes, {
      onProgress: async (done, total) => {
        await Promise.resolve();
        seen.push(done / total);
      },
    });
    await workbook.read();
    expect(seen.at(-1)).toBe(1);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
  });
});

describe('containers as programs write them', () => {
  it('reads stored parts, comments and processing instructions', async () => {
    const parts: Record<string, [Uint8Array, { level: 0 }]> = {};
    for (const [name, content] of partsOf(createWorkbookFile(FAMILIAR))) {
      const text = content.replace('<sheetData>', '<!-- <row r="1"> --><?x <c?><sheetData>');
      parts[name] = [new Uint8Array(Buffer.from(text, 'latin1')), { level: 0 }];
    }
    const sheet = await first(zipSync(parts));
    expect(sheet?.cell(3, 3)).toBe(2.5);
  });

  it('reads a zip that carries something in front of its end and a comment behind it', async () => {
    const bytes = createWorkbookFile(FAMILIAR);
    const longer = new Uint8Array(bytes.length + 5);
    longer.set(bytes);
    longer.set([1, 2, 3, 4, 5], bytes.length);
    new DataView(longer.buffer).setUint16(bytes.length - 2, 5, true);
    expect((await first(longer))?.cell(3, 3)).toBe(2.5);
  });

  it('does not depend on the case of part names', async () => {
    const parts: Record<string, Uint8Array> = {};
    for (const [name, content] of partsOf(createWorkbookFile(FAMILIAR))) {
      parts[name.replace('xl/worksheets/sheet1', 'xl/Worksheets/Sheet1')] = new Uint8Array(
        Buffer.from(content, 'latin1'),
      );
    }
    expect((await first(zipSync(parts)))?.cell(3, 3)).toBe(2.5);
  });

  it('knows the 1904 date system', async () => {
    const bytes = handMade({
      sheets: [{ name: '表', data: '<row r="1"><c r="A1" t="d"><v>1904-01-02</v></c></row>' }],
      beforeSheets: '<workbookPr date1904="1"/>',
    });
    const snapshot = await (await openWorkbookFile(bytes)).read();
    expect(snapshot.date1904).toBe(true);
    expect(snapshot.sheets[0]?.cell(1, 1)).toBe(1);
  });
});

describe('number formats that show dates', () => {
  it.each([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 31, 36, 45, 46, 47, 50, 57, 58])('%i', (id) => {
    expect(isDateFormat(id)).toBe(true);
  });
  it.each([0, 1, 2, 9, 10, 11, 12, 13, 23, 37, 44, 48, 49, 59])('not %i', (id) => {
    expect(isDateFormat(id)).toBe(false);
  });
  it.each([
    'yyyy"年"m"月"d"日"',
    'yyyy年m月d日',
    '[$-804]yyyy"年"m"月"d"日";@',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    '[DBNum1][$-804]yyyy"年"m"月"',
    'e"年"m"月"',
    '上午/下午h"时"mm"分"',
    '[h]:mm:ss',
    'aaaa',
    'mmm-yy',
  ])('%s', (code) => {
    expect(isDateFormat(176, code)).toBe(true);
  });
  it.each([
    'General',
    'G/通用格式',
    '0.00E+00',
    '#,##0.00_);[Red]\\(#,##0.00\\)',
    '0"天"',
    '0"days"',
    '[>=100]0;[Blue]0.0',
    '@',
    '0\\d',
    '_ ¥* #,##0.00_ ;_ ¥* \\-#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ',
    '',
  ])('not %s', (code) => {
    expect(isDateFormat(176, code)).toBe(false);
  });
});

describe('decimals that number formats show', () => {
  it.each([
    [0, null],
    [1, 0],
    [2, 2],
    [4, 2],
    [9, 0],
    [10, 2],
    [11, null],
    [12, null],
    [14, null],
    [39, 2],
    [43, 2],
    [49, null],
  ])('%i: %s', (id, decimals) => {
    expect(decimalsOf(id)).toBe(decimals);
  });
  it.each([
    ['0.00', 2],
    ['0', 0],
    ['#', 0],
    ['#,##0.0', 1],
    ['0.0%', 1],
    ['0.00_ ', 2],
    ['[红]0.0', 1],
    ['0.00_);[Red]\\(0.00\\)', 2],
    ['_ ¥* #,##0.00_ ;_ ¥* \\-#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', 2],
    ['0.0"分"', 1],
    ['0"."00', 0],
    ['0.##', 2],
    ['0.000000', 6],
  ])('%s: %i', (code, decimals) => {
    expect(decimalsOf(176, code)).toBe(decimals);
  });
  it.each([
    'General',
    'G/通用格式"分"',
    '@',
    'yyyy-mm-dd',
    '0.00E+00',
    '# ?/?',
    '0.0,',
    '[>=100]0;[Blue]0.0',
    '0.0000000',
    ';;;',
    '',
  ])('%s: cannot be told', (code) => {
    expect(decimalsOf(176, code)).toBeNull();
  });
});

describe('numbers and text', () => {
  const number = (text: string): number => parseNumber(Buffer.from(text), 0, text.length);

  it.each([
    '0',
    '-0',
    '1',
    '-12.5',
    '0.1',
    '123456789012345',
    '1e3',
    '1.7976931348623157E308',
    '.5',
    '5.',
    '0.000000000000001',
    '+3',
  ])('reads %s as JavaScript does', (text) => {
    expect(number(text)).toBe(Number(text));
  });

  it.each(['', ' ', '1,5', '1 000', 'x', '-'])('does not guess at "%s"', (text) => {
    expect(() => number(text)).toThrow();
  });

  it('reads ISO dates in both date systems', () => {
    expect(serialOfIsoDate('2025-01-01', false)).toBe(45658);
    expect(serialOfIsoDate('2025-01-01T06:00:00.000Z', false)).toBe(45658.25);
    expect(serialOfIsoDate('2025-01-01', true)).toBe(45658 - 1462);
    expect(() => serialOfIsoDate('1.1.2025', false)).toThrow();
  });

  it('resolves references, and leaves what is none', () => {
    expect(unescapeXml('&lt;&#32451;&#x5175;&amp;amp;&quot;&apos;&gt; & x')).toBe(
      '<练兵&amp;"\'> & x',
    );
    expect(unescapeXml('&unknown;a\r\nb\rc')).toBe('&unknown;a\nb\nc');
  });
});
