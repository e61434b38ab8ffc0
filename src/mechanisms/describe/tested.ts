import { type Phrase, phrase } from '../../locales';
import { testWords } from './measure';
import type { Describers } from './rule';

/** Kinds that ask whether something is so. */
export const TESTED_RULES: Pick<Describers, 'flat' | 'bestOf' | 'veto' | 'commitment'> = {
  flat: ({ when, points }): Phrase[] => [
    phrase('describe.flat', { points, when: testWords(when) }),
    phrase('describe.flatOnce'),
  ],
  bestOf: ({ options }): Phrase[] => [
    phrase('describe.bestOf', {
      options: options.map(({ name, points, when }) =>
        phrase('describe.option', { name, points, when: testWords(when) }),
      ),
    }),
  ],
  veto: ({ when, of }): Phrase[] => [
    phrase(of === undefined ? 'describe.vetoAbove' : 'describe.vetoOf', {
      when: testWords(when),
      of: of ?? '',
    }),
  ],
  commitment: ({ kept, strength, ...rest }): Phrase[] => [
    phrase(`describe.commitment_${strength}`, { kept: testWords(kept) }),
    ...('due' in rest && typeof rest.due === 'string'
      ? [phrase('describe.commitmentDue', { due: rest.due })]
      : []),
  ],
};
