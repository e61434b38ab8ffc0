import { closeSync, openSync, writeSync } from 'node:fs';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { type CellValue, toA1 } from '../../src/workbook';
import { CHECKS, checkRow, COLUMNS, isDateColumn, otherSheets } from './checks';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const PIECE = 1 << 20;

/** Texts as Excel keeps them: once each, in a part of their own. */
class SharedStrings {
  private readonly indexes = new Map<string, number>();

  indexOf(text: string): number {
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    this.indexes.set(text, this.indexes.size);
    return this.indexes.size - 1;
  }

  *xml(): Generator<string> {
    yield `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${this.indexes.size}">`;
    for (const text of this.indexes.keys()) yield `<si><t>${text}</t></si>`;
    yield '</sst>';
  }
}

function cellXml(value: CellValue, address: string, date: boolean, strings: SharedStrings): string {
  if (typeof value === 'number')
    return `<c r="${address}"${date ? ' s="1"' : ''}><v>${value}</v></c>`;
  if (typeof value !== 'string') return '';
  return `<c r="${address}" t="s"><v>${strings.indexOf(value)}</v></c>`;
}

function* sheetXml(
  headers: readonly CellValue[],
  rows: Iterable<readonly CellValue[]>,
  strings: SharedStrings,
): Generator<string> {
  const letters = headers.map((_, index) => toA1({ row: 1, column: index + 1 }).slice(0, -1));
  const dates = headers.map(isDateColumn);
  let number = 0;
  const rowXml = (cells: readonly CellValue[]): string => {
    number += 1;
    const inside = cells
      .map((value, index) =>
        cellXml(value, `${letters[index] ?? ''}${number}`, dates[index] ?? false, strings),
      )
      .join('');
    return `<row r="${number}">${inside}</row>`;
  };
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`;
  yield rowXml(headers);
  for (const cells of rows) yield rowXml(cells);
  yield '</sheetData></worksheet>';
}

function* checkRows(size: number): Generator<CellValue[]> {
  for (let row = 0; row < size; row += 1) yield checkRow(row, size);
}

/** Writes a workbook with `size` checks; no more than a piece of its XML is in memory at a time. */
export function writeWorkbook(path: string, size: number): void {
  const file = openSync(path, 'w');
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    writeSync(file, bytes);
  });
  const add = (name: string, pieces: Iterable<string>): void => {
    const entry = new ZipDeflate(name, { level: 1 });
    zip.add(entry);
    let text = '';
    for (const piece of pieces) {
      text += piece;
      if (text.length < PIECE) continue;
      entry.push(strToU8(text));
      text = '';
    }
    entry.push(strToU8(text), true);
  };
  const strings = new SharedStrings();
  const others = otherSheets();
  const names = [CHECKS, ...others.map(({ name }) => name)];
  add('[Content_Types].xml', [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>`,
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/>`,
    ...names.map(
      (_, index) =>
        `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
    ),
    '</Types>',
  ]);
  add('_rels/.rels', [
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">`,
    `<Relationship Id="rId1" Type="${RELATED}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ]);
  add('xl/workbook.xml', [
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATED}"><sheets>`,
    ...names.map(
      (name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    ),
    '</sheets></workbook>',
  ]);
  add('xl/_rels/workbook.xml.rels', [
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">`,
    ...names.map(
      (_, index) =>
        `<Relationship Id="rId${index + 1}" Type="${RELATED}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
    ),
    `<Relationship Id="rIdS" Type="${RELATED}/styles" Target="styles.xml"/>`,
    `<Relationship Id="rIdT" Type="${RELATED}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  ]);
  add('xl/styles.xml', [
    `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>`,
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>',
  ]);
  add('xl/worksheets/sheet1.xml', sheetXml(COLUMNS, checkRows(size), strings));
  others.forEach(({ rows: [headers = [], ...rows] }, index) => {
    add(`xl/worksheets/sheet${index + 2}.xml`, sheetXml(headers, rows, strings));
  });
  add('xl/sharedStrings.xml', strings.xml());
  zip.end();
  closeSync(file);
}
