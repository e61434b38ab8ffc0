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
import { cellOf, countsItself, daysOf } from '../record-cells';
import { PRESENCES, type Presence } from './facts/people';
import { listed } from './listed';
import { type PersonDays, firstKnown, personDays } from './roster-days';
import { rosterItself } from './roster-itself';
import { filledTables, nameOf } from './rows';

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
    const told = new Map<string, Set<number>>();
    for (const presence of PRESENCES)
      for (const table of filledTables(given.records, [presence.sheet])) {
        const cells = `${presence.sheet} ${presence.people}`;
        const known = told.get(cells) ?? new Set<number>();
        told.set(cells, known);
        yield* wereThere({ given, table, presence, people }, known);
      }
  },
};

type People = ReadonlyMap<string, PersonDays>;

type Bound = 'left' | 'came' | 'expires' | 'licensed';

/**
 * By code of a column of people: who of them left first, came last, whose 执法证 runs out first or is the newest, and those days, out
 * of reach where there is none.
 */
interface Limits {
  readonly who: readonly Readonly<Record<Bound, PersonDays | null>>[];
  readonly days: Readonly<Record<Bound, Float64Array>>;
}

function limitsOf({ values }: Extract<Column, { kind: 'text' | 'list' }>, people: People): Limits {
  const extreme = (ids: readonly string[], by: Bound, later: boolean): PersonDays | null => {
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
  const who = values.map((value) => {
    const ids = typeof value === 'string' ? [value] : value;
    return {
      left: extreme(ids, 'left', false),
      came: extreme(ids, 'came', true),
      expires: extreme(ids, 'expires', false),
      licensed: extreme(ids, 'licensed', true),
    };
  });
  const days = (by: Bound, none: number): Float64Array =>
    Float64Array.from(who, (one, code) => (code === 0 ? none : (one[by]?.[by] ?? none)));
  return {
    who,
    days: {
      left: days('left', Infinity),
      came: days('came', -Infinity),
      expires: days('expires', Infinity),
      licensed: days('licensed', -Infinity),
    },
  };
}

interface Hit {
  readonly person: PersonDays;
  readonly day: Day;
}

interface Look {
  readonly given: Given;
  readonly table: RecordTable;
  readonly presence: Presence;
  readonly people: People;
}

/** `told`: rows of which an earlier look at the same people spoke; those of this one join them. */
function* wereThere({ given, table, presence, people }: Look, told: Set<number>): Generator<Draft> {
  const { people: name, from, until, left, came, licensed } = presence;
  const column = table.column(name);
  if (column.kind !== 'text' && column.kind !== 'list') return;
  const { codes } = column;
  const { who, days } = limitsOf(column, people);
  const starts = firstKnown(from.map((one) => daysOf(table, one)));
  const ends = firstKnown(until.map((one) => daysOf(table, one)));
  const gone = new Map<number, Hit>();
  const notYet = new Map<number, Hit>();
  const unlicensed = new Map<PersonDays, number[]>();
  const blank = BLANK_INT;
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row];
    if (code === undefined || code === 0) continue;
    const [start = blank, end = blank] = [starts[row], ends[row]];
    const hasLeft = start !== blank && start > (days.left[code] ?? Infinity);
    const isYetToCome = end !== blank && end < (days.came[code] ?? -Infinity);
    const expired = end !== blank && end > (days.expires[code] ?? Infinity);
    const isNew = end !== blank && end < (days.licensed[code] ?? -Infinity);
    if (!hasLeft && !isYetToCome && !expired && !isNew) continue;
    if (told.has(row) || !countsItself(table, row)) continue;
    const people = who[code];
    if (hasLeft && people?.left != null) gone.set(row, { person: people.left, day: start });
    else if (isYetToCome && people?.came != null)
      notYet.set(row, { person: people.came, day: end });
    else if (licensed === true) {
      const one = (expired ? people?.expires : people?.licensed) ?? null;
      const rows = one === null ? undefined : unlicensed.get(one);
      if (rows !== undefined) rows.push(row);
      else if (one !== null) unlicensed.set(one, [row]);
    }
  }
  for (const row of [...gone.keys(), ...notYet.keys()]) told.add(row);
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
