import { DICTIONARY } from '../../records';
import { type Area, isCellError, type SheetSnapshot } from '../../workbook';
import type { Given } from '../check';
import { headedMaterials } from './headed';
import { isMaterialSheet, isTitle } from './headings';
import { type Material, type Passage } from './passage';

/** Rows and columns in which headings and titles are looked for. */
const MOST_ROWS = 500;
const MOST_COLUMNS = 60;
/** A title stands among the first filled rows. */
const TITLE_ROWS = 3;

/** The cells of a sheet that a material may be made of. */
export interface Sheet {
  readonly name: string;
  /** Rows looked at, from 1. */
  readonly rows: number;
  readonly columns: number;
  /** The text of a cell; '' for anything else, and under a merged area's first cell. */
  text(row: number, column: number): string;
  /** Last row and column of the merged area that begins here, or of the cell itself. */
  end(row: number, column: number): { readonly row: number; readonly column: number };
}

const KNOWN = new WeakMap<Given, readonly Material[]>();

/** Every 事迹材料 that a workbook holds, and the texts beside it. Looked for once a run. */
export function materialsIn(given: Given): readonly Material[] {
  const known = KNOWN.get(given);
  if (known !== undefined) return known;
  const found = [
    ...given.snapshot.sheets.flatMap((sheet) => inSheet(sheet, given)),
    ...outside(given),
  ];
  KNOWN.set(given, found);
  return found;
}

function inSheet(snapshot: SheetSnapshot, { records, tables }: Given): Material[] {
  if (snapshot.hidden) return [];
  const table = DICTIONARY.map(({ name }) => records.table(name)).find(
    ({ actualSheet, size }) => actualSheet === snapshot.name && size > 0,
  );
  if (table !== undefined) {
    // What stands in records are records; only a column that somebody added may hold a material.
    const first = table.rowNumber(0);
    return headedMaterials(
      sheetOf(snapshot, () => false),
      { above: first },
    );
  }
  const last = Math.max(
    0,
    ...tables.filter(({ sheet }) => sheet.name === snapshot.name).map((one) => one.last),
  );
  // A score table speaks of materials; it holds none.
  const sheet = sheetOf(snapshot, (row) => row <= last);
  const headed = headedMaterials(sheet, null);
  if (headed.length > 0 || last > 0) return headed;
  return wholeSheet(sheet);
}

/** A sheet that is a material as a whole, as its name or its title says. */
function wholeSheet(sheet: Sheet): Material[] {
  const passages: Passage[] = [];
  const first: string[] = [];
  for (let row = 1; row <= sheet.rows; row += 1) {
    const own: Passage[] = [];
    for (let column = 1; column <= sheet.columns; column += 1) {
      const text = sheet.text(row, column);
      if (text !== '') own.push({ text, spot: { kind: 'cell', sheet: sheet.name, row, column } });
    }
    // A title stands alone in its row.
    if (own.length > 0 && first.length < TITLE_ROWS)
      first.push(own.length === 1 ? (own[0]?.text.trim() ?? '') : '');
    passages.push(...own);
  }
  if (!isMaterialSheet(sheet.name) && !first.some(isTitle)) return [];
  if (passages.length === 0) return [];
  return [{ about: sheet.name, passages, around: [sheet.name, ...first.filter(isShort)] }];
}

function outside({ texts }: Given): Material[] {
  return texts.map(({ name, text }, index) => {
    const paragraphs = text.split(/\r\n|\r|\n/u).filter((line) => line.trim() !== '');
    const passages = paragraphs.map((line, at): Passage => {
      return { text: line, spot: { kind: 'paragraph', name, paragraph: at + 1 } };
    });
    const titles = paragraphs.slice(0, TITLE_ROWS).filter(isShort);
    return { about: String(index + 1), passages, around: [name, ...titles] };
  });
}

function sheetOf(snapshot: SheetSnapshot, isLeftOut: (row: number) => boolean): Sheet {
  const { name, rowCount, columnCount, merges } = snapshot;
  const areas = new Map<number, Area>();
  for (const area of merges)
    for (let row = area.top; row <= Math.min(area.bottom, MOST_ROWS); row += 1)
      for (let column = area.left; column <= Math.min(area.right, MOST_COLUMNS); column += 1)
        areas.set(keyOf(row, column), area);
  const areaAt = (row: number, column: number) => areas.get(keyOf(row, column));
  return {
    name,
    rows: Math.min(rowCount, MOST_ROWS),
    columns: Math.min(columnCount, MOST_COLUMNS),
    text(row, column) {
      const value = isLeftOut(row) ? null : snapshot.cell(row, column);
      if (value === null || isCellError(value) || typeof value !== 'string') return '';
      if (value.trim() === '') return '';
      const area = areaAt(row, column);
      return area === undefined || (area.top === row && area.left === column) ? value : '';
    },
    end(row, column) {
      const area = areaAt(row, column);
      return area === undefined ? { row, column } : { row: area.bottom, column: area.right };
    },
  };
}

/** A title or a signature, no sentence. */
const isShort = (line: string): boolean => line.length <= 40 && !/[，。；！？]/u.test(line);

const keyOf = (row: number, column: number): number => row * (MOST_COLUMNS + 1) + column;
