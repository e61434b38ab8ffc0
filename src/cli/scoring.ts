import { type Finding, finding, phrase, Refusal } from '../locales';
import { dayOf } from '../measures';
import { readRecords, type RecordSet } from '../records';
import { type LoadedScheme, score, type ScoreTree } from '../scoring';
import type { Opened } from './open';
import { type Choices, type Job } from './plan';
import { texts } from './people';
import type { Progress } from './progress';
import type { Session } from './session';

/** Reads the raw sheets of a workbook the way a scheme asks for them. */
export function recordsOf(
  session: Session,
  opened: Opened,
  scheme: LoadedScheme,
  progress: Progress,
): RecordSet {
  const { period, facts } = scheme.standard;
  const mapping = opened.memory?.mapping;
  return readRecords(opened.snapshot, {
    ...(mapping === undefined ? {} : { mapping }),
    period: { from: dayOf(period.from), to: dayOf(period.to) },
    facts,
    onProgress: (share) => {
      progress.step(session.say('cli.progressRecords'), share);
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
  progress: Progress,
): ScoreTree[] {
  return jobs.map(({ table, subject, level }, index) => {
    progress.step(session.say('cli.progressScore'), index / jobs.length);
    return score({
      scheme,
      records,
      table,
      subject,
      ...(level === undefined ? {} : { level }),
      ...choices,
    });
  });
}

const CASES = '案件台账';

/**
 * Pins that name no case of 案件台账: refused when typed just now, reported when the workbook
 * remembers them from earlier.
 */
export function checkPins(
  records: RecordSet,
  choices: Choices,
  typed: readonly string[],
): readonly Finding[] {
  const known = new Set(texts(records, CASES, '案件编号'));
  const unknown = Object.keys(choices.pins).filter((id) => !known.has(id));
  const mistyped = unknown.filter((id) => typed.includes(id));
  if (mistyped.length > 0)
    throw new Refusal(phrase('cli.unknownCase', { cases: mistyped.join('、') }));
  return unknown.map((id) => finding('warning', phrase('cli.forgottenCase', { case: id })));
}
