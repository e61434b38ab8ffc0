import { casePlaces, type Job, scoreJob, unknownCases } from '../desk';
import { type Finding, finding, phrase, Refusal } from '../locales';
import type { RecordSet } from '../records';
import type { LoadedScheme, Pins, ScoreTree } from '../scoring';
import type { Choices } from './plan';
import type { Session } from './session';

/** Scores every job. @throws Refusal for an unknown reading or level. */
export function scoreAll(
  session: Session,
  scheme: LoadedScheme,
  records: RecordSet,
  jobs: readonly Job[],
  choices: Choices & { readonly asOf: string },
): ScoreTree[] {
  return jobs.map((job, index) => {
    session.progress.step(session.say('cli.progressScore'), index / jobs.length);
    return scoreJob(scheme, records, job, choices);
  });
}

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
  const unknown = unknownCases(records, choices.pins);
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
