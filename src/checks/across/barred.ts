import { phrase, type Place } from '../../locales';
import { COUNTED, type MeasureContext, select } from '../../measures';
import { COLLECTIVE, type RecordTable, textsAt } from '../../records';
import type { Selection } from '../../rubric';
import type { WorkbookCheck } from '../check';
import { contextFor } from './given-context';
import { provisionsOf } from './provisions';
import { cellOf } from '../record-cells';

/** Somebody who may not take part in something and is listed there: a discipline problem, and sent all the same. */
export const BARRED: WorkbookCheck = {
  scope: 'workbook',
  code: 'across.barred',
  group: 'across',
  *run(given) {
    const { scored } = given;
    if (scored === null) return;
    const context = contextFor(given, scored, COLLECTIVE);
    const provisions = new Map(
      Object.values(scored.settled.tables)
        .flatMap(provisionsOf)
        .filter(({ barred }) => barred !== undefined)
        .map((one) => [one.id, one]),
    );
    for (const { id, barred } of provisions.values()) {
      if (barred === undefined) continue;
      const why = placesOf(barred.who, barred.person, context);
      if (why.size === 0) continue;
      for (const { of, person } of barred.from)
        for (const [name, { table, rows }] of placesOf(of, person, context)) {
          const own = why.get(name);
          const [first] = own?.rows ?? [];
          const [row] = rows;
          if (own === undefined || first === undefined || row === undefined) continue;
          const also: Place[] = [
            cellOf(own.table, first, barred.person),
            ...rows.slice(1).map((other) => cellOf(table, other, person)),
          ];
          yield {
            severity: 'warning',
            where: cellOf(table, row, person),
            message: phrase('acrossChecks.barred', {
              person: name,
              count: rows.length,
              why: own.table.actualSheet,
              row: own.table.rowNumber(first),
              clause: id,
            }),
            about: `barred ${id} ${of.from} ${name}`,
            also,
          };
        }
    }
  },
};

interface Named {
  readonly table: RecordTable;
  readonly rows: number[];
}

/** Persons whom rows of a selection name, with those rows. */
function placesOf(
  selection: Selection,
  column: string,
  context: MeasureContext,
): ReadonlyMap<string, Named> {
  const { table, verdict } = select(selection, context);
  const persons = table.column(column);
  const found = new Map<string, Named>();
  for (const [row, judged] of verdict.entries()) {
    if (judged !== COUNTED) continue;
    for (const name of textsAt(persons, row) ?? []) {
      if (name === COLLECTIVE) continue;
      const known = found.get(name);
      if (known === undefined) found.set(name, { table, rows: [row] });
      else known.rows.push(row);
    }
  }
  return found;
}
