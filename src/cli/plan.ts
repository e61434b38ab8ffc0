import { type Job, knownPeople, subjectsOf } from '../desk';
import { phrase, Refusal } from '../locales';
import { COLLECTIVE, type RecordSet } from '../records';
import type { Memory } from '../scoresheet';
import type { LoadedScheme, Pins } from '../scoring';
import {
  checkLevel,
  levelNamed,
  levelReadings,
  peopleGiven,
  pinsGiven,
  readingsGiven,
  tableList,
  tableNamed,
} from './choices';

/** What the options say of what to score; nothing of it need be given. */
export interface Asked {
  readonly scheme: string | undefined;
  readonly table: string | undefined;
  readonly allTables: boolean;
  readonly level: string | undefined;
  readonly person: readonly string[];
  readonly allPersons: boolean;
  readonly reading: readonly string[];
  readonly pin: readonly string[];
}

export interface Choices {
  readonly readings: Readonly<Record<string, string>>;
  readonly pins: Pins;
}

/** Readings and pins: the workbook's own, and over them what the options say. @throws Refusal */
export function choicesFor(scheme: LoadedScheme, asked: Asked, memory: Memory | null): Choices {
  const own = memory?.scheme.id === scheme.standard.id ? memory : null;
  const given = readingsGiven(scheme, asked.reading);
  checkLevel(scheme, asked.level, given);
  const readings = { ...own?.readings, ...given };
  // What an earlier run was told of the level gives way to what this one is told.
  const settled = asked.level === undefined ? [] : levelReadings(scheme);
  return {
    readings: Object.fromEntries(
      Object.entries(readings).filter(([key]) => !settled.includes(key)),
    ),
    pins: { ...own?.pins, ...pinsGiven(asked.pin) },
  };
}

/** One level for the whole workbook: the one asked for, else its own; null: what the readings or the scheme say. */
export function workbookLevel(
  scheme: LoadedScheme,
  asked: Pick<Asked, 'level' | 'reading'>,
  memory: Memory | null,
): string | null {
  if (asked.level !== undefined) return levelNamed(scheme, asked.level);
  const settling = levelReadings(scheme);
  if (asked.reading.some((text) => settling.some((key) => text.startsWith(`${key}=`)))) return null;
  const own = memory?.scheme.id === scheme.standard.id ? memory.tables : [];
  return own.find(({ level }) => level !== null)?.level ?? null;
}

/** Every table and subject to be scored, in the order of the scheme. @throws Refusal */
export function jobsFor(
  scheme: LoadedScheme,
  asked: Asked,
  memory: Memory | null,
  records: RecordSet,
  /** Tables of sheets that wait for a word of somebody. */
  open: readonly string[] = [],
): Job[] {
  const own = memory?.scheme.id === scheme.standard.id ? memory : null;
  const tables = asked.allTables
    ? Object.keys(scheme.standard.tables)
    : [tableFor(scheme, asked, own, open)];
  const jobs = tables.flatMap((table) => {
    const level = levelFor(scheme, table, asked, own);
    const subjects = subjectsAsked(scheme, table, asked, own, records);
    return subjects.map((subject): Job => ({ table, subject, level }));
  });
  if (jobs.length === 0) throw new Refusal(phrase('cli.noCandidates'));
  return jobs;
}

function tableFor(
  scheme: LoadedScheme,
  asked: Asked,
  memory: Memory | null,
  open: readonly string[],
): string {
  if (asked.table !== undefined) return tableNamed(scheme, asked.table);
  const tables = Object.entries(scheme.standard.tables);
  const remembered = [...new Set([...(memory?.tables ?? []).map(({ table }) => table), ...open])];
  // Somebody who asks for a person means a table of people.
  const people = asked.allPersons || asked.person.length > 0;
  const fitting = (ids: readonly string[]): string[] =>
    people ? ids.filter((id) => scheme.standard.tables[id]?.subject === 'person') : [...ids];
  for (const ids of [fitting(remembered), fitting(tables.map(([id]) => id))]) {
    const [only] = ids;
    if (ids.length === 1 && only !== undefined) return only;
  }
  throw new Refusal(phrase('cli.whichTable', { tables: tableList(scheme) }));
}

function levelFor(
  scheme: LoadedScheme,
  table: string,
  asked: Asked,
  memory: Memory | null,
): string | undefined {
  if (asked.level !== undefined) return levelNamed(scheme, asked.level);
  const given = readingsGiven(scheme, asked.reading);
  if (levelReadings(scheme).some((key) => key in given)) return undefined;
  return memory?.tables.find((one) => one.table === table)?.level ?? undefined;
}

function subjectsAsked(
  scheme: LoadedScheme,
  table: string,
  asked: Asked,
  memory: Memory | null,
  records: RecordSet,
): string[] {
  const named = peopleGiven(asked.person);
  const card = scheme.standard.tables[table];
  if (card?.subject !== 'person') {
    if ((named.length > 0 || asked.allPersons) && !asked.allTables)
      throw new Refusal(phrase('cli.notForPersons', { table: card?.name ?? table }));
    return [COLLECTIVE];
  }
  if (named.length > 0) {
    const known = knownPeople(records);
    const unknown = named.filter((id) => !known.has(id));
    if (known.size > 0 && unknown.length > 0)
      throw new Refusal(phrase('cli.unknownPerson', { people: unknown.join('、') }));
    return named;
  }
  const people = subjectsOf(scheme, table, memory, records);
  if (people.length === 0 && !asked.allTables) throw new Refusal(phrase('cli.noCandidates'));
  return people;
}
