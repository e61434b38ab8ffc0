import { type Area, type SheetSnapshot, overlaps } from '../../workbook';
import { type Phrase, phrase } from '../../locales';
import { headersOf } from '../read/header';
import { isSerialHeader } from '../recognise/columns';
import type { Side } from './side';

/** Where new rows go: right below the last record. */
export interface Room {
  readonly first: number;
  /** A row that looks as new rows should; null where there is none. */
  readonly model: number | null;
  /** The Excel table that has to end at another row. */
  readonly table: {
    readonly name: string;
    readonly bottom: number;
    readonly expected: number;
  } | null;
  /** The column that numbers the rows, with the number of the last record. */
  readonly serial: { readonly column: number; readonly last: number } | null;
}

export type RoomFound = { readonly room: Room } | { readonly obstacle: Phrase };

function isVacant(sheet: SheetSnapshot, row: number, column: number): boolean {
  const value = sheet.cell(row, column);
  const empty = value === null || (typeof value === 'string' && value.trim() === '');
  return empty && sheet.formula(row, column) === undefined;
}

/** Looks for `count` empty rows below the records; nothing that stands there is written over. */
export function roomFor({ located, rows }: Side, count: number): RoomFound {
  const { sheet, table, headerRow, band } = located;
  const left = table?.area.left ?? 1;
  const right = table?.area.right ?? sheet.columnCount;
  const last = rows.at(-1) ?? headerRow;
  const first = last + 1;
  const end = last + count;
  if (table !== null && table.totalRows > 0)
    return { obstacle: phrase('intake.totalsRow', { table: table.name }) };
  const serials = headersOf(sheet, band, left, right).filter(isSerialHeader);
  const numbering = new Set(serials.map(({ column }) => column));
  const obstacle = (row: number): RoomFound => {
    return { obstacle: phrase('intake.noRoom', { count, row }) };
  };
  for (let row = first; row <= Math.min(end, sheet.rowCount); row += 1)
    for (let column = left; column <= right; column += 1)
      if (!numbering.has(column) && !isVacant(sheet, row, column)) return obstacle(row);
  const area: Area = { top: first, left, bottom: end, right };
  const others = sheet.tables.filter((one) => one !== table).map((one) => one.area);
  const blocked = [...sheet.merges, ...others].find((one) => overlaps(one, area));
  if (blocked !== undefined) return obstacle(Math.max(first, blocked.top));
  const [numbered] = serials;
  const lastNumber = numbered === undefined ? null : sheet.cell(last, numbered.column);
  const counts =
    numbered !== undefined &&
    typeof lastNumber === 'number' &&
    Number.isInteger(lastNumber) &&
    sheet.formula(last, numbered.column) === undefined;
  const bottom = table?.area.bottom ?? 0;
  // A template's table has one empty row that looks as records should.
  const emptyModel = table !== null && bottom > headerRow ? headerRow + 1 : null;
  return {
    room: {
      first,
      model: last > headerRow ? last : emptyModel,
      table:
        table !== null && end > bottom ? { name: table.name, bottom: end, expected: bottom } : null,
      serial: counts ? { column: numbered.column, last: lastNumber } : null,
    },
  };
}
