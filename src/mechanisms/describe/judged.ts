import { type Phrase, phrase } from '../../locales';
import { capWords } from './cap';
import { marksWords } from './marks';
import { selectionWords } from './measure';
import type { Describers } from './rule';

/** Kinds that take the marks of people. */
export const JUDGED_RULES: Pick<Describers, 'judged' | 'awarded' | 'scaled'> = {
  judged: ({ least, most, basis }): Phrase[] => [
    phrase(`describe.judged_${basis}`),
    most === undefined
      ? phrase('describe.judgedPoints', { least })
      : phrase('describe.judgedRange', { least, most }),
  ],
  awarded: ({ records, mark, least, most, bestBy, cap }): Phrase[] => [
    phrase('describe.awarded', { rows: selectionWords(records), mark, least, most }),
    ...(bestBy === undefined ? [] : [phrase('describe.bestBy', { column: bestBy })]),
    ...capWords(cap),
  ],
  scaled: ({ marks, absent }): Phrase[] => [
    ...marksWords(marks),
    phrase('describe.scaled'),
    absent === 'zero'
      ? phrase('describe.absentZero')
      : phrase('describe.absentFact', { fact: absent.fact }),
  ],
};
