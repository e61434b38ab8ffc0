import { type Finding, finding, type Phrase, phrase, type Place } from '../locales';
import type { Path } from '../rubric';
import { toA1 } from '../workbook';
import type { ReadSheet, ReadSheetRow } from './grid';
import { REST, SHEETS } from './names';
import { Places } from './places';
import { at, type Plain } from './plain';
import { type Cells, type Field, readRest, readRow, type ReadRow } from './row';
import { levelId, type Levels } from './text/choice';
import { Unclear } from './text/unclear';

/** The cell of a row under a header. */
export type Spot = (header: string) => Place;

export const spotIn =
  (sheet: ReadSheet, { row }: ReadSheetRow): Spot =>
  (header) => ({
    sheet: sheet.name,
    address: toA1({ row, column: sheet.columns.get(header) ?? 1 }),
  });

/** An item of a row that has not found its place in the scheme yet. */
export function readItem(cells: Cells, fields: readonly Field[]): ReadRow {
  try {
    return readRow(cells, fields, readRest(cells));
  } catch (error) {
    if (!(error instanceof Unclear)) throw error;
    const read = readRow(cells, fields);
    return { ...read, problems: [{ header: REST, message: error.phrase }, ...read.problems] };
  }
}

/** Reads items from rows, and keeps where everything stood and what is wrong. */
export class SectionReader {
  readonly places = new Places();
  readonly findings: Finding[] = [];

  wrong(spot: Spot, header: string, message: Phrase): void {
    this.findings.push(finding('error', message, spot(header)));
  }

  /** One item of a sheet at its place in the scheme. */
  item(cells: Cells, fields: readonly Field[], base: Path, spot: Spot): Plain {
    const read = readItem(cells, fields);
    this.note(read, base, spot);
    this.places.setRow(base, { spot, fields });
    return read.value;
  }

  /** Keeps where the parts of an item stood, and what is wrong with its cells. */
  note({ value, said, problems }: ReadRow, base: Path, spot: Spot): void {
    for (const [path, header] of said)
      this.places.setAll([...base, ...path], at(value, path), spot(header));
    for (const [key, inside] of Object.entries(value))
      this.places.setAll([...base, key], inside, spot(REST));
    for (const { header, message } of problems) this.wrong(spot, header, message);
  }

  /** The key of a row in its column, or null where it has none. */
  key(row: ReadSheetRow, header: string, spot: Spot): string | null {
    const key = row.cells.get(header)?.trim();
    if (key !== undefined) return key;
    this.wrong(spot, header, phrase('schemesheet.noKey', { header }));
    return null;
  }

  /** Items of a sheet under their keys. */
  map(
    sheet: ReadSheet | undefined,
    header: string,
    fields: readonly Field[],
    base: Path,
  ): Map<string, Plain> {
    const items = new Map<string, Plain>();
    if (sheet === undefined) return items;
    for (const row of sheet.rows) {
      const spot = spotIn(sheet, row);
      const key = this.key(row, header, spot);
      if (key === null) continue;
      if (items.has(key)) this.wrong(spot, header, phrase('schemesheet.keyTwice', { key }));
      this.places.set([...base, key], spot(header));
      items.set(key, this.item(row.cells, fields, [...base, key], spot));
    }
    return items;
  }

  list(sheet: ReadSheet | undefined, fields: readonly Field[], base: Path): Plain[] {
    if (sheet === undefined) return [];
    return sheet.rows.map((row, index) => {
      const spot = spotIn(sheet, row);
      const [first = REST] = fields.map(({ header }) => header);
      this.places.set([...base, index], spot(first));
      return this.item(row.cells, fields, [...base, index], spot);
    });
  }

  /** What a sheet says of each table, row by row. */
  byTable<T>(
    sheet: ReadSheet | undefined,
    tables: Levels,
    made: (row: ReadSheetRow, spot: Spot, table: string) => T,
  ): Map<string, T[]> {
    const groups = new Map<string, T[]>();
    for (const row of sheet?.rows ?? []) {
      if (sheet === undefined) break;
      const spot = spotIn(sheet, row);
      const table = this.table(row, spot, tables);
      if (table !== null) groups.set(table, [...(groups.get(table) ?? []), made(row, spot, table)]);
    }
    return groups;
  }

  private table(row: ReadSheetRow, spot: Spot, tables: Levels): string | null {
    const word = row.cells.get('表')?.trim();
    if (word === undefined) {
      const [only] = tables.keys();
      // With one table there is nothing to say.
      if (tables.size === 1 && only !== undefined) return only;
      this.wrong(spot, '表', phrase('schemesheet.noTable', { sheet: SHEETS.tables }));
      return null;
    }
    const id = levelId(tables, word);
    if (tables.has(id)) return id;
    this.wrong(
      spot,
      '表',
      phrase('schemesheet.unknownTable', { sheet: SHEETS.tables, table: word }),
    );
    return null;
  }
}
