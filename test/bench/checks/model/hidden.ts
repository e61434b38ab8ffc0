import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { toA1 } from '../../../../src/workbook';
import type { Sheet } from './sheet';

const letters = (column: number): string => toA1({ row: 1, column }).slice(0, -1);

/** Writes hidden rows and columns and filters into a file, which a spec of a workbook knows nothing of. */
export function withHidden(bytes: Uint8Array, sheets: readonly Sheet[]): Uint8Array {
  const touched = sheets.some(
    ({ hiddenRows, hiddenColumns, filter }) =>
      hiddenRows.size > 0 || hiddenColumns.size > 0 || filter !== null,
  );
  if (!touched) return bytes;
  const files = unzipSync(bytes);
  sheets.forEach((sheet, index) => {
    const name = `xl/worksheets/sheet${index + 1}.xml`;
    const part = files[name];
    if (part === undefined) throw new RangeError(`no part ${name}`);
    const before = strFromU8(part);
    const after = filtered(columnsHidden(rowsHidden(before, sheet), sheet), sheet);
    if (after !== before) files[name] = strToU8(after);
  });
  return zipSync(files, { level: 1 });
}

function rowsHidden(xml: string, { hiddenRows, filteredRows }: Sheet): string {
  let text = xml;
  for (const row of new Set([...hiddenRows, ...filteredRows])) {
    const mark = `<row r="${row}"`;
    if (!text.includes(mark)) throw new RangeError(`no row ${row} to hide`);
    text = text.replace(mark, `${mark} hidden="1"`);
  }
  return text;
}

function columnsHidden(xml: string, { hiddenColumns }: Sheet): string {
  if (hiddenColumns.size === 0) return xml;
  const cols = [...hiddenColumns]
    .sort((one, other) => one - other)
    .map((column) => `<col min="${column}" max="${column}" width="9" hidden="1" customWidth="1"/>`)
    .join('');
  const plain = xml.replace(/<cols>.*?<\/cols>/su, '');
  return plain.replace('<sheetData', `<cols>${cols}</cols><sheetData`);
}

function filtered(xml: string, { filter, filteredRows }: Sheet): string {
  if (filter === null) return xml;
  const ref = `${letters(filter.left)}${filter.top}:${letters(filter.right)}${filter.bottom}`;
  const criterion =
    filteredRows.size === 0
      ? ''
      : '<filterColumn colId="0"><customFilters><customFilter operator="notEqual" val="~"/></customFilters></filterColumn>';
  const element = `<autoFilter ref="${ref}">${criterion}</autoFilter>`;
  return xml.replace('</sheetData>', `</sheetData>${element}`);
}
