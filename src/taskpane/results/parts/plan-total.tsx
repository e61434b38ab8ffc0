import { makeStyles, tokens } from '@fluentui/react-components';
import type { ScoreTree } from '../../../scoring';
import { useWords } from '../../shell/words';
import { countsOf, countsPhrase, totalOf } from '../model/plan';
import { useTotalStyles } from './total-styles';

const useStyles = makeStyles({
  figure: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** How many commitments are kept; a plan has no points to add up. */
export function PlanTotal({ tree }: { tree: ScoreTree }) {
  const styles = useStyles();
  const shared = useTotalStyles();
  const { t } = useWords();
  const counts = countsOf(tree.indicators);
  return (
    <div className={shared.total}>
      <div className={styles.figure}>
        {t('pane.planTotal', { count: totalOf(counts), counts: countsPhrase(counts) })}
      </div>
      <div className={shared.quiet}>{t('pane.planHint')}</div>
    </div>
  );
}
