import { type Phrase, phrase } from '../../locales';
import { isOneOf, type Test } from '../../rubric';
import { testWords } from './measure';
import type { Describers } from './rule';

/** Kinds that ask whether something is so. */
export const TESTED_RULES: Pick<Describers, 'flat' | 'bestOf' | 'veto' | 'commitment'> = {
  flat: ({ when, points }): Phrase[] => [
    phrase('describe.flat', { points, when: testWords(when) }),
    ...(countsRows(when) ? [phrase('describe.flatOnce')] : []),
  ],
  bestOf: ({ options }): Phrase[] => [
    phrase('describe.bestOf', {
      options: options.map(({ name, points, when }) =>
        phrase('describe.option', { name, points, when: testWords(when) }),
      ),
    }),
  ],
  veto: ({ when, of, rejects, due }): Phrase[] => {
    const key = rejects ? 'vetoRejects' : of === undefined ? 'vetoAbove' : 'vetoOf';
    return [
      phrase(`describe.${key}`, { when: testWords(when), of: of ?? '' }),
      ...(due === undefined ? [] : [phrase('describe.vetoDue', { due })]),
    ];
  },
  commitment: ({ kept, strength, due, ...rest }): Phrase[] => [
    phrase(`describe.commitment_${strength}`, { kept: testWords(kept) }),
    ...(due === undefined ? [] : [phrase('describe.commitmentDue', { due })]),
    ...('reason' in rest && typeof rest.reason === 'string'
      ? [phrase('describe.commitmentReason', { column: rest.reason })]
      : []),
  ],
};

/** Whether rows are behind a test: then somebody may ask whether more rows give more. */
function countsRows(test: Test): boolean {
  if (typeof test === 'boolean') return false;
  if (isOneOf(test, 'all')) return test.all.some(countsRows);
  if (isOneOf(test, 'any')) return test.any.some(countsRows);
  return isOneOf(test, 'exists');
}
