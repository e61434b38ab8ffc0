import { makeStyles, tokens } from '@fluentui/react-components';
import { decimal } from '../../../exact';
import type { ScoreTree } from '../../../scoring';
import { useWords } from '../../shell/words';
import { attainablePhrase, totalSentence } from '../model/total';
import { Bar } from './bar';
import { barPhrase } from './figure';

const useStyles = makeStyles({
  total: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: '4px',
    padding: '10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  figure: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function Total({ tree }: { tree: ScoreTree }) {
  const styles = useStyles();
  const { t, say } = useWords();
  const { total, max } = tree;
  const open = total.hi === null || !total.hi.equals(total.lo);
  const attainable = attainablePhrase(tree);
  const full = max !== null && max.compare(0) > 0 ? max : null;
  return (
    <div className={styles.total}>
      <div className={styles.figure}>{say(totalSentence(tree))}</div>
      {full !== null && (
        <Bar
          tall
          name={tree.tableName}
          score={total}
          full={full}
          mark={tree.attainable}
          text={say(barPhrase(total, decimal(full)))}
        />
      )}
      {attainable !== null && <div>{say(attainable)}</div>}
      {open && <div className={styles.quiet}>{t('pane.resultLegend')}</div>}
    </div>
  );
}
