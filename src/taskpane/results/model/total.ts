import { boundsPhrase } from '../../../desk/wording';
import { decimal } from '../../../exact';
import { type Phrase, phrase } from '../../../locales';
import type { ScoreTree } from '../../../scoring';
import { type FullMarks, fullMarksOf } from './full-marks';
import { countsOf, countsPhrase, totalOf } from './plan';

/** What a table came to, in one sentence. */
export function totalSentence(tree: ScoreTree): Phrase {
  const marks = fullMarksOf(tree);
  switch (marks.kind) {
    case 'none': {
      const counts = countsOf(tree.indicators);
      return phrase('pane.planTotal', { count: totalOf(counts), counts: countsPhrase(counts) });
    }
    case 'missing':
      return phrase('pane.marksNone');
    case 'printed':
    case 'stated':
      return pointSentence(tree, marks);
    default: {
      const never: never = marks;
      return never;
    }
  }
}

/** 「目前 62.4 分，最多可到 88.1 分，满分 100 分」: what is proved, what is open, what is printed. */
function pointSentence(
  { total: { lo, hi } }: ScoreTree,
  { kind, max }: Extract<FullMarks, { max: unknown }>,
): Phrase {
  const params = {
    lo: decimal(lo),
    hi: hi === null ? '' : decimal(hi),
    // Bonus or deductions alone have no full marks.
    max:
      max.compare(0) > 0
        ? phrase(kind === 'printed' ? 'pane.resultMax' : 'pane.marksTotal', { max: decimal(max) })
        : phrase('pane.resultMaxNone'),
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

/** The bare figure of a total, where there is one. */
export function totalFigure(tree: ScoreTree): Phrase {
  const unset = fullMarksOf(tree).kind === 'missing';
  return unset ? phrase('pane.marksUnset') : boundsPhrase(tree.total);
}
