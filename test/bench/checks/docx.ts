import { strToU8, zipSync } from 'fflate';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A .docx with a text, a paragraph a sentence, each in two runs as Word leaves them after corrections. */
export function docx(text: string): Uint8Array {
  const run = (part: string): string => `<w:r><w:t xml:space="preserve">${part}</w:t></w:r>`;
  const paragraphs = text
    .split('。')
    .filter((sentence) => sentence !== '')
    .map((sentence) => {
      const middle = Math.floor(sentence.length / 2);
      return `<w:p>${run(sentence.slice(0, middle))}${run(`${sentence.slice(middle)}。`)}</w:p>`;
    });
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATED}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `${HEAD}<w:document xmlns:w="${WORD}"><w:body>${paragraphs.join('')}</w:body></w:document>`,
    ),
  });
}
