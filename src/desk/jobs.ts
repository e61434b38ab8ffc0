import { COLLECTIVE, type RecordSet } from '../records';
import type { AssignmentGroups } from '../rubric';
import type { Memory } from '../scoresheet';
import { type LoadedScheme, type Pins, score, type ScoreTree } from '../scoring';
import { candidates, texts } from './people';
import type { JobView } from './views';

/** One table to be scored for one subject. */
export interface Job {
  readonly table: string;
  /** 集体 or a 人员编号. */
  readonly subject: string;
  /** Left out: the scheme's level reading decides. */
  readonly level: string | undefined;
}

/** What a table is scored with, besides the records. */
export interface Choices {
  readonly asOf: string;
  readonly readings: Readonly<Record<string, string>>;
  readonly pins: Pins;
}

/**
 * Whom a table is filled in for: the unit, or the nominated people of 候选对象, or those who already
 * have a score sheet.
 */
export function subjectsOf(
  scheme: LoadedScheme,
  table: string,
  memory: Memory | null,
  records: RecordSet,
): string[] {
  if (scheme.standard.tables[table]?.subject !== 'person') return [COLLECTIVE];
  const nominated = candidates(records);
  if (nominated.length > 0) return nominated;
  const remembered = memory?.tables.filter((one) => one.table === table) ?? [];
  return [...new Set(remembered.map(({ subject }) => subject))];
}

/** Every table of the scheme for everybody it is filled in for. */
export function jobViews(
  scheme: LoadedScheme,
  level: string | null,
  memory: Memory | null,
  records: RecordSet,
): readonly JobView[] {
  return Object.entries(scheme.standard.tables).flatMap(([table, { name, levels }]) => {
    if (levels.length > 0 && level !== null && !levels.includes(level)) return [];
    return subjectsOf(scheme, table, memory, records).map((subject): JobView => {
      const known = memory?.tables.find((one) => one.table === table && one.subject === subject);
      return {
        id: `${table}/${subject}`,
        table,
        tableName: name,
        subject,
        sheet: known?.sheet ?? null,
      };
    });
  });
}

/** @throws Refusal for an unknown reading or level. */
export function scoreJob(
  scheme: LoadedScheme,
  records: RecordSet,
  { table, subject, level }: Job,
  choices: Choices,
): ScoreTree {
  return score({
    scheme,
    records,
    table,
    subject,
    ...(level === undefined ? {} : { level }),
    ...choices,
    pins: pinsOf(scheme, table, choices.pins),
  });
}

/** The pins that a table can honour: a place in another table is no business of this one. */
function pinsOf(scheme: LoadedScheme, table: string, pins: Pins): Pins {
  const places = placesOf(scheme.standard.tables[table]?.assignments ?? []);
  return Object.fromEntries(
    Object.entries(pins).filter(([, place]) => place === null || places.includes(place)),
  );
}

const CASES = '案件台账';

/** Pinned cases that 案件台账 does not know. */
export function unknownCases(records: RecordSet, pins: Pins): string[] {
  const known = new Set(texts(records, CASES, '案件编号'));
  return Object.keys(pins).filter((id) => !known.has(id));
}

/** Clauses and groups of clauses that a case can be pinned to, in any table of the scheme. */
export function casePlaces({ standard }: LoadedScheme): string[] {
  return placesOf(Object.values(standard.tables).flatMap(({ assignments }) => assignments));
}

function placesOf(assignments: readonly AssignmentGroups[]): string[] {
  const groups = assignments.flatMap((one) => Object.entries(one.groups));
  return [...new Set(groups.flatMap(([group, ids]) => [...ids, group]))];
}
