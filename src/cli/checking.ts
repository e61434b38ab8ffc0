import type { CheckRun, OutsideText } from '../checks';
import {
  type Belonging,
  checkBook,
  type CheckView,
  entryOf,
  jobViews,
  recordsAlone,
  viewOf,
} from '../desk';
import { type Finding, Refusal } from '../locales';
import { checkDay, levelReadings, pinsGiven } from './choices';
import { type Grasped, grasp } from './grasp';
import type { Opened } from './open';
import { askedOf, type ScoringOptions } from './options';
import { choicesFor, workbookLevel } from './plan';
import { checkPins, scoreAll } from './scoring';
import type { Session } from './session';

/** What may be said of a workbook that is to be checked: everything but which table of whom. */
export type CheckOptions = Omit<ScoringOptions, 'table' | 'allTables' | 'person' | 'allPersons'>;

export interface CheckRequest {
  /** `2025-10-10` */
  readonly asOf: string;
  readonly options: CheckOptions;
  readonly texts: readonly OutsideText[];
}

/** A workbook with what was found in it. */
export interface Checked {
  readonly run: CheckRun;
  readonly view: CheckView;
  /** Null: nobody knows the scheme. */
  readonly scheme: { readonly id: string; readonly name: string } | null;
  readonly level: string | null;
  /** What a change of the memory belongs to. */
  readonly belonging: Belonging;
  /** About the options and what the workbook remembers; not about its contents. */
  readonly notes: readonly Finding[];
}

/** Everything that a reviewer would find, also in a workbook that no scheme knows. @throws Refusal */
export async function checked(
  session: Session,
  opened: Opened,
  { asOf, options, texts }: CheckRequest,
): Promise<Checked> {
  const asked = askedOf(options);
  const grasped = await graspIfKnown(session, opened, options);
  const common = { snapshot: opened.snapshot, asOf, texts };
  const { findings: remembered } = opened.remembered;
  if (grasped === null) {
    const run = checkBook({
      ...common,
      memory: opened.memory,
      records: recordsAlone(opened, []),
      scheme: null,
      level: null,
      readings: {},
      trees: [],
      reading: [],
    });
    return {
      run,
      view: viewOf(run, opened.memory),
      scheme: null,
      level: null,
      belonging: { scheme: null, own: null },
      notes: remembered,
    };
  }
  const { scheme, records, draft, ownScheme, findings } = grasped;
  const { readings, pins } = choicesFor(scheme, asked, grasped.memory);
  const isRead = levelReadings(scheme).some((key) => key in readings);
  const level =
    workbookLevel(scheme, asked, grasped.memory) ??
    (isRead ? null : entryOf(scheme, false).defaultLevel);
  const choices = { readings, pins, asOf };
  const forgotten = checkPins(scheme, records, choices, pinsGiven(asked.pin));
  const jobs = jobViews(scheme, level, draft, records).map(({ table, subject }) => ({
    table,
    subject,
    level: level ?? undefined,
  }));
  const trees = scoreAll(session, scheme, records, jobs, choices);
  session.progress.step(session.say('cli.progressCheck'), 0);
  const run = checkBook({
    ...common,
    memory: draft,
    records,
    scheme,
    level,
    readings,
    trees,
    reading: findings,
  });
  const { id, name } = scheme.standard;
  return {
    run,
    view: viewOf(run, opened.memory),
    scheme: { id, name },
    level,
    belonging: { scheme, own: ownScheme },
    notes: [...remembered, ...forgotten, ...checkDay(scheme, asOf)],
  };
}

/** Null where nothing in the workbook tells its scheme, and nobody said anything that needs one. */
async function graspIfKnown(
  session: Session,
  opened: Opened,
  options: CheckOptions,
): Promise<Grasped | null> {
  try {
    return await grasp(session, opened, { scheme: options.scheme, person: [] }, options);
  } catch (error) {
    const needed = [
      options.level,
      ...[
        options.reading,
        options.pin,
        options.raw,
        options.column,
        options.row,
        options.whose,
      ].map((list) => list?.[0]),
    ].some((one) => one !== undefined);
    const unknown = error instanceof Refusal && error.phrase.key === 'cli.whichScheme';
    if (unknown && !needed) return null;
    throw error;
  }
}
