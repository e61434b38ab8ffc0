import { type Phrase, phrase } from '../../locales';
import { quantityWords } from './measure';
import type { Describers } from './rule';

/** Kinds that hold a figure against another one. */
export const COMPARED_RULES: Pick<Describers, 'benchmark' | 'relative'> = {
  benchmark: ({ actual, base, curve }): Phrase[] => [
    phrase('describe.benchmarkOwn', { own: quantityWords(actual) }),
    phrase('describe.benchmarkBase', {
      total: quantityWords(base.total),
      share: quantityWords(base.sharePercent),
    }),
    phrase(`describe.curve_${curve}`),
  ],
  relative: ({ value, best, step, parts }): Phrase[] => [
    phrase('describe.relativeOwn', { own: quantityWords(value), best: quantityWords(best) }),
    phrase(`describe.relative_${parts}`, { step }),
  ],
};
