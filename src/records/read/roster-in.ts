import type { Snapshot } from '../../workbook';
import { ROSTER_SHEET, sheetDictionary } from '../dictionary';
import { encodeColumn } from './encode';
import { IssueLog } from './issues';
import { locate } from './locate';
import type { Mapping } from './options';
import { recordTable } from './record-table';
import { NO_ROSTER, type Roster, rosterOf } from './roster';
import { dataRows } from './rows';

/** The roster of a workbook, without what `readRecords` would report on the way. */
export function rosterIn(snapshot: Snapshot, mapping: Mapping | undefined): Roster {
  const dictionary = sheetDictionary(ROSTER_SHEET);
  if (dictionary === undefined) return NO_ROSTER;
  const located = locate(snapshot, dictionary, mapping, new IssueLog());
  if (located === null) return NO_ROSTER;
  const { rows } = dataRows(located);
  const columns = new Map(
    dictionary.columns.flatMap((spec) => {
      const place = located.columns.get(spec.name);
      if (place === undefined || !['人员编号', '姓名'].includes(spec.name)) return [];
      const source = {
        sheet: located.sheet,
        column: place.column,
        headerUnit: place.headerUnit,
        rows,
        date1904: snapshot.date1904,
        report: () => undefined,
      };
      return [[spec.name, encodeColumn(source, spec, NO_ROSTER)] as const];
    }),
  );
  return rosterOf(
    recordTable({
      dictionary,
      status: 'filled',
      actualSheet: located.sheet.name,
      rowNumbers: rows,
      columns,
      places: new Map(),
      duplicateOf: null,
    }),
  );
}
