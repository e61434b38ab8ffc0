import type { SheetDictionary } from '../dictionary-types';
import type { Column, RecordTable, SheetStatus } from '../table';
import { blankColumn } from './encode';

/** What reading a sheet yields, before it is put behind the table's interface. */
export interface TableParts {
  readonly dictionary: SheetDictionary;
  readonly status: SheetStatus;
  readonly actualSheet: string;
  readonly rowNumbers: Int32Array;
  readonly columns: Map<string, Column>;
  /** Column numbers of the workbook by dictionary column. */
  readonly places: ReadonlyMap<string, number>;
  readonly duplicateOf: Int32Array | null;
}

export function recordTable(parts: TableParts): RecordTable {
  const { dictionary, status, actualSheet, rowNumbers, columns, places, duplicateOf } = parts;
  const size = rowNumbers.length;
  return {
    sheet: dictionary.name,
    status,
    size,
    duplicateOf,
    actualSheet,
    column(name) {
      const present = columns.get(name);
      if (present !== undefined) return present;
      const spec = dictionary.columns.find((column) => column.name === name);
      if (spec === undefined) throw new RangeError(`no column ${name} in ${dictionary.name}`);
      const blank = blankColumn(spec, size);
      columns.set(name, blank);
      return blank;
    },
    columnNumber: (name) => places.get(name) ?? null,
    rowNumber(row) {
      const number = rowNumbers[row];
      if (number === undefined) throw new RangeError(`no row ${row} in ${dictionary.name}`);
      return number;
    },
  };
}
