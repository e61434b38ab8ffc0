import { makeStyles, tokens } from '@fluentui/react-components';
import { boundsPhrase } from '../../../desk/wording';
import { decimal, type Fraction, min } from '../../../exact';
import type { Phrase } from '../../../locales';
import { phrase } from '../../../locales';
import type { Bounds, ScoreNode } from '../../../scoring';
import { useWords } from '../../shell/words';
import { useShared } from '../context';
import { fullMarksOf } from '../model/full-marks';
import { isCommitment } from '../model/plan';
import { beyondOf, fullPoints, gapOf, lostOf } from '../model/nodes';

const useStyles = makeStyles({
  figure: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums', textAlign: 'end' },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

/** 「7～11.2 / 13」 of a node; nothing for a veto or a commitment, which have no points. */
export function Figure({ node, score }: { node: ScoreNode; score: Bounds }) {
  const styles = useStyles();
  const { t, say } = useWords();
  const { tree } = useShared();
  if (node.role === 'veto' || isCommitment(node)) return null;
  const full = fullPoints(node);
  // Points that nobody stated: a figure without an end says nothing.
  const unset = full === null && score.hi === null && fullMarksOf(tree).kind === 'missing';
  if (unset) return <span className={styles.figure}>{t('pane.marksUnset')}</span>;
  return (
    <span className={styles.figure}>
      <span className={styles.strong}>{say(boundsPhrase(score))}</span>
      {full !== null && t('pane.resultOf', { points: decimal(full) })}
    </span>
  );
}

/** The figure of a bar in words. */
export function barPhrase(score: Bounds, full: string): Phrase {
  if (score.hi === null) return phrase('pane.resultBarFrom', { lo: decimal(score.lo), full });
  if (score.hi.equals(score.lo))
    return phrase('pane.resultBarFinal', { lo: decimal(score.lo), full });
  return phrase('pane.resultBarOpen', { lo: decimal(score.lo), hi: decimal(score.hi), full });
}

/** 「还可得 4.2」「未得 1.8」, whichever there is. */
export function gapTexts(node: ScoreNode, score: Bounds): Phrase[] {
  const gap = gapOf(node, score);
  const lost = lostOf(node, score);
  const deduction = node.role === 'deduction';
  const open =
    gap === null
      ? [phrase('pane.resultGapUnknown')]
      : gap.compare(0) > 0
        ? [
            phrase(deduction ? 'pane.resultGapDeduction' : 'pane.resultGap', {
              points: decimal(gap),
            }),
          ]
        : [];
  const gone = lost.compare(0) > 0 ? [lostPhrase(node, lost)] : [];
  return [...open, ...gone];
}

/** 「未得 2 分（其中 1 分按规则得不到）」 */
function lostPhrase(node: ScoreNode, lost: Fraction): Phrase {
  const points = decimal(lost);
  if (node.role === 'deduction') return phrase('pane.resultDeducted', { points });
  const never = beyondOf(node);
  return never === null || node.state === 'vetoed'
    ? phrase('pane.resultLost', { points })
    : phrase('pane.resultLostSome', { points, never: decimal(min(never, lost)) });
}
