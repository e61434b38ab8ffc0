import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { readTextFile } from '../../../src/workbook/texts';
import { Refusal } from '../../../src/locales';
import { createWorkbookFile } from '../../../src/workbook/file';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
const turned = (bytes: Uint8Array): Uint8Array => bytes.map((_, at) => bytes[at ^ 1] ?? 0);
const joined = (...parts: (Uint8Array | readonly number[])[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => [...part]));

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relations = (each: readonly (readonly [type: string, target: string])[]): Uint8Array =>
  utf8(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      each
        .map(
          ([type, target], at) =>
            `<Relationship Id="r${String(at)}" Type="${OFFICE}/${type}" Target="${target}"/>`,
        )
        .join('') +
      '</Relationships>',
  );

/** A .docx whose body holds this XML; further parts by relation. */
function word(body: string, besides: Readonly<Record<string, string>> = {}): Uint8Array {
  const names = Object.keys(besides);
  return zipSync({
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/document.xml': utf8(
      `<?xml version="1.0"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    ),
    'word/_rels/document.xml.rels': relations(
      names.map((name) => [name.replace(/\d+$/u, ''), `/word/${name}.xml`] as const),
    ),
    ...Object.fromEntries(
      names.map((name) => [`word/${name}.xml`, utf8(`<w:x ${WORD}>${besides[name] ?? ''}</w:x>`)]),
    ),
  });
}
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string): string => `<w:p>${content}</w:p>`;
const textIn = (body: string, besides?: Readonly<Record<string, string>>): string =>
  readTextFile('事迹.docx', word(body, besides)).text;

function refusalOf(bytes: Uint8Array): { key: string; params: unknown } {
  try {
    readTextFile('材料', bytes);
  } catch (error) {
    if (error instanceof Refusal) return { key: error.phrase.key, params: error.phrase.params };
    throw error;
  }
  return { key: 'read', params: {} };
}

describe('text files', () => {
  const text = '先进事迹\n2025年办理案件12件。';
  // 先进事迹 办案 in GB18030.
  const gb = [0xcf, 0xc8, 0xbd, 0xf8, 0xca, 0xc2, 0xbc, 0xa3, 0x0a, 0xb0, 0xec, 0xb0, 0xb8];

  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with its mark', joined([0xef, 0xbb, 0xbf], utf8(text))],
    ['UTF-16', joined([0xff, 0xfe], utf16(text))],
    ['UTF-16, the other way round', joined([0xfe, 0xff], turned(utf16(text)))],
    ['UTF-16 without a mark', utf16(text)],
    ['line ends of Windows', utf8(text.replace('\n', '\r\n'))],
  ])('%s', (_, bytes) => {
    expect(readTextFile('材料.txt', bytes)).toEqual({ name: '材料.txt', text });
  });

  it('GB18030', () => {
    expect(readTextFile('材料.txt', new Uint8Array(gb)).text).toBe('先进事迹\n办案');
    // 㐂 takes four bytes.
    const four = new Uint8Array([...gb, 0x81, 0x39, 0xef, 0x32]);
    expect(readTextFile('材料.txt', four).text).toMatch(/^先进事迹\n办案.$/u);
  });

  it('a text that begins like a zip archive', () => {
    expect(readTextFile('材料.txt', utf8('PK赛第一名')).text).toBe('PK赛第一名');
  });
});

describe('Word documents', () => {
  it('one paragraph a line; tabs, line breaks and hyphens', () => {
    const body =
      paragraph(
        '<w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr>' +
          run('一、') +
          '<w:r><w:tab/><w:t>基本情况 &amp;</w:t><w:br/><w:t>换行</w:t><w:br w:type="page"/><w:noBreakHyphen/></w:r>',
      ) +
      '<w:p/>' +
      paragraph(run('二、') + run('办案'));
    expect(textIn(body)).toBe('一、\t基本情况 &\v换行-\n\n二、办案');
  });

  it('tables cell by cell', () => {
    const cell = (text: string): string => `<w:tc>${paragraph(run(text))}</w:tc>`;
    expect(
      textIn(`<w:tbl><w:tr>${cell('甲')}${cell('乙')}</w:tr></w:tbl>${paragraph(run('丙'))}`),
    ).toBe('甲\n乙\n丙');
  });

  it('without what was taken out or moved away, with what was put in', () => {
    const body =
      paragraph(
        run('保留') +
          '<w:del><w:r><w:delText>删除</w:delText></w:r><w:r><w:t>也删</w:t></w:r></w:del>' +
          `<w:ins>${run('插入')}</w:ins><w:moveFrom>${run('移走')}</w:moveFrom><w:moveTo>${run('移来')}</w:moveTo>`,
      ) + paragraph('<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>' + run('尾'));
    expect(textIn(body)).toBe('保留插入移来\n尾');
  });

  it('fields by their result', () => {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body = paragraph(
      mark('begin') +
        '<w:r><w:instrText>PAGE \\* MERGEFORMAT</w:instrText></w:r>' +
        run('代码') +
        mark('separate') +
        run('12') +
        mark('end') +
        run('页') +
        `<w:fldSimple w:instr="DATE">${run('今天')}</w:fldSimple>`,
    );
    expect(textIn(body)).toBe('12页今天');
  });

  it('a text box once, though it stands there in two forms', () => {
    const box = `<w:txbxContent>${paragraph(run('框内'))}</w:txbxContent>`;
    const body = paragraph(
      run('正文') +
        `<w:r><mc:AlternateContent xmlns:mc="x"><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>` +
        run('接着'),
    );
    expect(textIn(body)).toBe('框内\n正文接着');
  });

  it('notes, headers and footers behind the body, the same header once', () => {
    const text = textIn(paragraph(run('正文')), {
      header1: paragraph(run('页眉')),
      header2: paragraph(run('页眉')),
      footnotes: paragraph('') + paragraph(run('脚注')),
      comments: paragraph(run('批注')),
    });
    expect(text).toBe('正文\n页眉\n脚注');
  });

  it('as python-docx writes them, over a template of Word', () => {
    const bytes = new Uint8Array(readFileSync('test/checks/words/python-docx.docx'));
    const { text } = readTextFile('python-docx.docx', bytes);
    expect(
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ).toEqual([
      '个人事迹材料',
      '2025年，P01 作为主办人员办理案件 A01。',
      '序号',
      '案件',
      '1',
      'A01',
      '完。',
      '页眉',
    ]);
  });
});

describe('other files are refused in plain words', () => {
  const docx = word(paragraph(run('正文')));
  const compound = (name: string): Uint8Array => {
    const bytes = new Uint8Array(1024);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0]);
    bytes.set(utf16(`${name}\0`), 512);
    return bytes;
  };
  const locked = docx.slice();
  // Bit 0 of the flags of the first entry of the directory.
  const directory = locked.findIndex(
    (byte, at) =>
      byte === 0x50 && locked[at + 1] === 0x4b && locked[at + 2] === 1 && locked[at + 3] === 2,
  );
  locked[directory + 8] = 1;

  it.each([
    ['a .doc', compound('WordDocument'), 'fileKind', '.doc/.wps'],
    ['a PDF', utf8('%PDF-1.7\n…'), 'fileKind', 'PDF'],
    ['an RTF', utf8('{\\rtf1 …}'), 'fileKind', 'RTF'],
    ['a web page', utf8('\n<html><body>材料</body></html>'), 'fileKind', 'HTML/XML'],
    ['an OpenDocument text', zipSync({ 'content.xml': utf8('<x/>') }), 'fileKind', 'ODT'],
  ])('%s', (_, bytes, key, kind) => {
    expect(refusalOf(bytes)).toEqual({ key: `textChecks.${key}`, params: { kind } });
  });

  it.each([
    ['encrypted by Word', compound('EncryptedPackage'), 'fileEncrypted'],
    ['encrypted by a zip program', locked, 'fileEncrypted'],
    ['cut off', docx.slice(0, docx.length - 40), 'fileBroken'],
    ['damaged inside', docx.map((byte, at) => (at > 60 && at < 80 ? 0 : byte)), 'fileBroken'],
    ['a workbook', createWorkbookFile({ sheets: [{ name: '表', rows: [] }] }), 'fileUnknown'],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]),
      'fileUnknown',
    ],
    ['without a word', word(paragraph('')), 'fileEmpty'],
    ['with nothing in it', new Uint8Array(0), 'fileEmpty'],
    ['enormous', new Uint8Array(51 * 1024 * 1024), 'fileTooBig'],
  ])('%s', (_, bytes, key) => {
    expect(refusalOf(bytes).key).toBe(`textChecks.${key}`);
  });
});
