import { decimal } from '../../../exact';
import { type Phrase, phrase } from '../../../locales';
import type { ScoreTree } from '../../../scoring';

/** 「目前 62.4 分，最多可到 88.1 分，满分 100 分」: what is proved, what is open, what is printed. */
export function totalSentence({ total: { lo, hi }, max }: ScoreTree): Phrase {
  const params = {
    lo: decimal(lo),
    hi: hi === null ? '' : decimal(hi),
    max:
      max === null ? phrase('pane.resultMaxNone') : phrase('pane.resultMax', { max: decimal(max) }),
  };
  if (hi === null) return phrase('pane.resultTotalUnbounded', params);
  return phrase(hi.equals(lo) ? 'pane.resultTotalFinal' : 'pane.resultTotalOpen', params);
}

/** 「按规则本表最多可得 99 分」, where that is less than the printed total. */
export function attainablePhrase({ max, attainable }: ScoreTree): Phrase | null {
  if (max === null || attainable === null || attainable.compare(max) === 0) return null;
  const params = { points: decimal(attainable), max: decimal(max) };
  // A bonus outside the printed total lifts what can be had above it.
  return phrase(attainable.compare(max) > 0 ? 'pane.resultAbove' : 'pane.resultBelowMax', params);
}
