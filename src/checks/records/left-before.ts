import { phrase } from '../../locales';
import {
  BLANK_INT,
  type Column,
  type Day,
  ROSTER_SHEET,
  type RecordTable,
  dayText,
} from '../../records';
import type { Given, RecordsCheck } from '../check';
import type { Draft } from '../problem';
import { PRESENCES, type Presence } from './facts/people';
import { listed } from './listed';
import { type PersonDays, firstKnown, personDays } from './roster-days';
import { rosterItself } from './roster-itself';
import { cellOf, countsItself, daysOf, filledTables, nameOf } from './rows';

/** People in records of a time when they had left, had not come yet, or had no valid 执法证; a roster that contradicts itself. */
export const leftBefore: RecordsCheck = {
  scope: 'records',
  code: 'records.leftBefore',
  group: 'records',
  reads: [ROSTER_SHEET, ...new Set(PRESENCES.map(({ sheet }) => sheet))],
  *run(given) {
    const people = personDays(given.records);
    if (people.size === 0) return;
    yield* rosterItself(given);
    for (const presence of PRESENCES)
      for (const table of filledTables(given.records, [presence.sheet]))
        yield* wereThere(given, table, presence, people);
  },
};

type People = ReadonlyMap<string, PersonDays>;

/** Of the people that one code of a column names: who left first, came last, and whose 执法证 runs out first or is the newest. */
interface Limits {
  readonly left: PersonDays | null;
  readonly came: PersonDays | null;
  readonly expires: PersonDays | null;
  readonly licensed: PersonDays | null;
}

function limitsOf(column: Column, people: People): readonly Limits[] {
  if (column.kind !== 'text' && column.kind !== 'list') return [];
  const extreme = (
    ids: readonly string[],
    by: 'left' | 'came' | 'expires' | 'licensed',
    later: boolean,
  ): PersonDays | null => {
    let found: PersonDays | null = null;
    for (const id of ids) {
      const one = people.get(id);
      const day = one?.[by] ?? null;
      if (one === undefined || day === null) continue;
      const best = found?.[by] ?? null;
      if (best === null || (later ? day > best : day < best)) found = one;
    }
    return found;
  };
  return column.values.map((value) => {
    const ids = typeof value === 'string' ? [value] : value;
    return {
      left: extreme(ids, 'left', false),
      came: extreme(ids, 'came', true),
      expires: extreme(ids, 'expires', false),
      licensed: extreme(ids, 'licensed', true),
    };
  });
}

interface Hit {
  readonly person: PersonDays;
  readonly day: Day;
}

function* wereThere(
  given: Given,
  table: RecordTable,
  { people: name, from, until, left, came, licensed }: Presence,
  people: People,
): Generator<Draft> {
  const column = table.column(name);
  if (!('codes' in column)) return;
  const limits = limitsOf(column, people);
  const [starts, ends] = [from, until].map((names) => names.map((one) => daysOf(table, one)));
  const gone = new Map<number, Hit>();
  const notYet = new Map<number, Hit>();
  const unlicensed = new Map<PersonDays, number[]>();
  for (let row = 0; row < table.size; row += 1) {
    const limit = limits[column.codes[row] ?? 0];
    if (limit === undefined || column.codes[row] === 0) continue;
    const start = firstKnown(starts ?? [], row);
    const end = firstKnown(ends ?? [], row);
    const leaver = start === BLANK_INT ? null : limit.left;
    const comer = end === BLANK_INT ? null : limit.came;
    if (leaver?.left != null && leaver.left < start && countsItself(table, row))
      gone.set(row, { person: leaver, day: start });
    else if (comer?.came != null && comer.came > end && countsItself(table, row))
      notYet.set(row, { person: comer, day: end });
    else if (licensed === true && end !== BLANK_INT)
      for (const one of [limit.expires, limit.licensed])
        if (one !== null && !isLicensed(one, end)) {
          unlicensed.set(one, [...(unlicensed.get(one) ?? []), row]);
          break;
        }
  }
  const roster = given.records.table(ROSTER_SHEET);
  const draft =
    (hits: ReadonlyMap<number, Hit>, key: 'left' | 'came') =>
    (row: number): Draft => {
      const hit = hits.get(row);
      const other = hit === undefined ? null : hit.person[key];
      return {
        severity: key === 'left' ? left : came,
        where: cellOf(table, row, name),
        also:
          hit === undefined
            ? []
            : [cellOf(roster, hit.person.row, key === 'left' ? '离岗日期' : '到岗日期')],
        message: phrase(`recordChecks.${key}`, {
          person: hit?.person.id ?? '',
          since: other === null ? '' : dayText(other),
          day: hit === undefined ? '' : dayText(hit.day),
        }),
        about: `${nameOf(table, row)} ${name}`,
      };
    };
  yield* listed({ table, column: name, rows: [...gone.keys()] }, draft(gone, 'left'));
  yield* listed({ table, column: name, rows: [...notYet.keys()] }, draft(notYet, 'came'));
  for (const [person, rows] of unlicensed) yield* licence(table, name, roster, { person, rows });
}

function isLicensed({ licensed, expires }: PersonDays, day: Day): boolean {
  return (expires === null || day <= expires) && (licensed === null || day >= licensed);
}

/** One hint a person: a 执法证 that was renewed without a line in the roster lies behind many checks. */
function* licence(
  table: RecordTable,
  name: string,
  roster: RecordTable,
  { person, rows }: { readonly person: PersonDays; readonly rows: readonly number[] },
): Generator<Draft> {
  const [first] = rows;
  if (first === undefined) return;
  yield {
    severity: 'hint',
    where: cellOf(table, first, name),
    also: [
      cellOf(roster, person.row, '执法证有效期至'),
      ...rows.slice(1, 20).map((row) => cellOf(table, row, name)),
    ],
    message: phrase('recordChecks.unlicensed', {
      person: person.id,
      from: person.licensed === null ? '—' : dayText(person.licensed),
      to: person.expires === null ? '—' : dayText(person.expires),
      count: rows.length,
    }),
    about: `${table.sheet} ${name} ${person.id}`,
  };
}
