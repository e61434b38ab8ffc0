import { type Finding, finding, phrase, Refusal } from '../locales';
import { dayOf } from '../measures';
import { readRecords, type RecordSet } from '../records';
import type { AssignmentGroups } from '../rubric';
import { type LoadedScheme, type Pins, score, type ScoreTree } from '../scoring';
import type { Opened } from './open';
import { type Choices, type Job } from './plan';
import { texts } from './people';
import type { Session } from './session';

/** Reads the raw sheets of a workbook the way a scheme asks for them. */
export function recordsOf(session: Session, opened: Opened, scheme: LoadedScheme): RecordSet {
  const { period, facts } = scheme.standard;
  const mapping = opened.memory?.mapping;
  return readRecords(opened.snapshot, {
    ...(mapping === undefined ? {} : { mapping }),
    period: { from: dayOf(period.from), to: dayOf(period.to) },
    facts,
    onProgress: (share) => {
      session.progress.step(session.say('cli.progressRecords'), share);
    },
  });
}

/** Scores every job. @throws Refusal for an unknown reading or level. */
export function scoreAll(
  session: Session,
  scheme: LoadedScheme,
  records: RecordSet,
  jobs: readonly Job[],
  choices: Choices & { readonly asOf: string },
): ScoreTree[] {
  return jobs.map(({ table, subject, level }, index) => {
    session.progress.step(session.say('cli.progressScore'), index / jobs.length);
    return score({
      scheme,
      records,
      table,
      subject,
      ...(level === undefined ? {} : { level }),
      ...choices,
      pins: pinsOf(scheme, table, choices.pins),
    });
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

/**
 * Pins that name no case of 案件台账, or a place where no case can go: refused when typed just now,
 * reported when the workbook remembers them from earlier.
 */
export function checkPins(
  scheme: LoadedScheme,
  records: RecordSet,
  choices: Choices,
  typed: Pins,
): readonly Finding[] {
  const known = new Set(texts(records, CASES, '案件编号'));
  const unknown = Object.keys(choices.pins).filter((id) => !known.has(id));
  const mistyped = unknown.filter((id) => Object.hasOwn(typed, id));
  if (mistyped.length > 0)
    throw new Refusal(phrase('cli.unknownCase', { cases: mistyped.join('、') }));
  const places = casePlaces(scheme);
  for (const place of Object.values(typed)) {
    if (place !== null && !places.includes(place))
      throw new Refusal(phrase('cli.unknownPlace', { place, places: places.join('、') }));
  }
  return unknown.map((id) => finding('warning', phrase('cli.forgottenCase', { case: id })));
}

/** Clauses and groups of clauses that a case can be pinned to, in any table of the scheme. */
function casePlaces({ standard }: LoadedScheme): string[] {
  return placesOf(Object.values(standard.tables).flatMap(({ assignments }) => assignments));
}

function placesOf(assignments: readonly AssignmentGroups[]): string[] {
  const groups = assignments.flatMap((one) => Object.entries(one.groups));
  return [...new Set(groups.flatMap(([group, ids]) => [...ids, group]))];
}
