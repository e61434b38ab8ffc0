import { type Snapshot, toA1 } from '../../workbook';
import type { SheetDictionary } from '../dictionary-types';
import type { Located } from '../read/locate';
import type { Roster } from '../read/roster';
import { dataRows } from '../read/rows';
import { type ReadCell, cellReader } from './read-cell';

/** One of the two sheets that an import compares: the export or the workbook's own. */
export interface Side {
  readonly located: Located;
  readonly rows: Int32Array;
  /** Columns of the dictionary that the sheet has. */
  readonly names: readonly string[];
  cell(row: number, name: string): ReadCell;
  address(row: number, name: string): string;
}

export function sideOf(
  snapshot: Snapshot,
  located: Located,
  dictionary: SheetDictionary,
  roster: Roster,
): Side {
  const { sheet, columns } = located;
  const readers = new Map<string, (row: number) => ReadCell>();
  for (const spec of dictionary.columns) {
    const place = columns.get(spec.name);
    if (place === undefined) continue;
    const { column, headerUnit } = place;
    const source = { sheet, column, headerUnit, date1904: snapshot.date1904 };
    readers.set(spec.name, cellReader(source, spec, roster));
  }
  return {
    located,
    rows: dataRows(located).rows,
    names: [...readers.keys()],
    cell(row, name) {
      const read = readers.get(name);
      if (read === undefined) throw new RangeError(`no column ${name} in ${sheet.name}`);
      return read(row);
    },
    address(row, name) {
      const place = columns.get(name);
      if (place === undefined) throw new RangeError(`no column ${name} in ${sheet.name}`);
      return toA1({ row, column: place.column });
    },
  };
}

/** The figures of a row in some columns, as one text; equal texts mean equal cells. */
export function figuresOf(side: Side, row: number, names: readonly string[]): string {
  return JSON.stringify(names.map((name) => side.cell(row, name).figure));
}
