import { type Finding, finding, phrase } from '../locales';
import { dayOfSerial, dayText } from '../records';
import { isCellError, type SheetSnapshot, type Snapshot, toA1 } from '../workbook';
import type { ReadSheet, ReadSheetRow, ReadSheets } from './grid';
import { ELSEWHERE, SHEETS, type SheetKey } from './names';
import { headersOf } from './headers';
import { restHeader } from './row';

/** Whether a sheet is part of a scheme, and no sheet of records or scores: by its name and its columns. */
export function isSchemeSheet(sheet: SheetSnapshot): boolean {
  const found = Object.entries(SHEETS).find(([, name]) => name === sheet.name.trim());
  if (found === undefined) return false;
  const headers = headersOf(found[0] as SheetKey);
  const texts = new Set<unknown>();
  for (let column = 1; column <= sheet.columnCount; column += 1)
    texts.add(textOf(sheet.cell(1, column)));
  return headers.length === 0 || headers.filter((header) => texts.has(header)).length >= 2;
}

const textOf = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value);

/** Whether a workbook holds a scheme; a score sheet of the unit's own may be called 细则 as well. */
export const holdsScheme = ({ sheets }: Pick<Snapshot, 'sheets'>): boolean =>
  sheets.some((sheet) => sheet.name.trim() === SHEETS.clauses && isSchemeSheet(sheet));

/** The sheets of a scheme as texts, and what cannot be read in them. */
export function readSheets(snapshot: Pick<Snapshot, 'sheets' | 'date1904'>): {
  readonly sheets: ReadSheets;
  readonly findings: readonly Finding[];
} {
  const sheets = new Map<SheetKey, ReadSheet>();
  const findings: Finding[] = [];
  for (const key of Object.keys(SHEETS) as SheetKey[]) {
    const sheet = snapshot.sheets.find(({ name }) => name.trim() === SHEETS[key]);
    if (sheet !== undefined && key !== 'guide')
      sheets.set(key, readSheet(key, sheet, snapshot.date1904, findings));
  }
  return { sheets, findings };
}

function readSheet(
  key: SheetKey,
  sheet: SheetSnapshot,
  date1904: boolean,
  findings: Finding[],
): ReadSheet {
  const known = headersOf(key);
  const columns = new Map<string, number>();
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    const value = sheet.cell(1, column);
    const header = typeof value === 'string' ? value.trim() : '';
    if (header === '') continue;
    const where = { sheet: sheet.name, address: toA1({ row: 1, column }) };
    if (columns.has(header))
      findings.push(finding('error', phrase('schemesheet.columnTwice', { header }), where));
    else if (!known.includes(header) && !isRest(header))
      findings.push(finding('warning', phrase('schemesheet.noSuchColumn', { header }), where));
    else columns.set(header, column);
  }
  const rows: ReadSheetRow[] = [];
  for (let row = 2; row <= sheet.rowCount; row += 1) {
    const cells = new Map<string, string>();
    for (const [header, column] of columns) {
      const text = cellText(sheet, row, column, date1904, findings);
      if (text.trim() !== '' && text.trim() !== ELSEWHERE) cells.set(header, text);
    }
    if (cells.size > 0) rows.push({ row, cells });
  }
  return { key, name: sheet.name, columns, rows };
}

const isRest = (header: string): boolean =>
  header === restHeader(0) || /^其他设定（续\d+）$/u.test(header);

function cellText(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  date1904: boolean,
  findings: Finding[],
): string {
  const value = sheet.cell(row, column);
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (isCellError(value)) {
    const where = { sheet: sheet.name, address: toA1({ row, column }) };
    findings.push(finding('error', phrase('schemesheet.errorCell', { error: value.error }), where));
    return '';
  }
  const day = sheet.isDate(row, column) ? dayOfSerial(value, date1904) : null;
  return day === null ? String(value) : dayText(day);
}
