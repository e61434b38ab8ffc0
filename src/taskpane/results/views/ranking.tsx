import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { eligibilityPhrase } from '../../../desk/wording';
import { useWords } from '../../shell/words';
import { useShared } from '../context';
import { isPlan } from '../model/plan';
import { type Ranked, rankingOf } from '../model/ranking';
import { totalFigure } from '../model/total';
import { Disclosure } from '../parts/section';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  head: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    padding: '4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    padding: '4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  figure: { textAlign: 'end' },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    fontWeight: tokens.fontWeightSemibold,
  },
  name: {
    minHeight: '24px',
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The candidates of one table beside each other; who may not stand is last and takes no place. */
export function Ranking({ onResult }: { onResult: (job: string) => void }) {
  const styles = useStyles();
  const { t } = useWords();
  const { state, result, tree } = useShared();
  const ranking = rankingOf(state.results, result);
  if (ranking.length === 0 || isPlan(tree)) return null;
  const heads = [
    t('pane.resultRankPlace'),
    t('pane.resultRankSubject'),
    t('pane.resultRankTotal'),
    t('pane.resultRankEligibility'),
  ];
  return (
    <Disclosure title={t('pane.resultRanking', { count: ranking.length })}>
      <div className={styles.quiet}>{t('pane.resultRankingHint')}</div>
      {ranking.some(({ open }) => open) && (
        <div className={styles.quiet}>{t('pane.resultRankingOpen')}</div>
      )}
      <table
        className={styles.table}
        aria-label={t('pane.resultRankingOf', { table: tree.tableName })}
      >
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th
                key={head}
                scope="col"
                className={mergeClasses(styles.head, at === 2 && styles.figure)}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ranking.map((ranked) => (
            <Row
              key={ranked.result.job}
              ranked={ranked}
              current={ranked.result === result}
              onResult={onResult}
            />
          ))}
        </tbody>
      </table>
    </Disclosure>
  );
}

function Row(props: { ranked: Ranked; current: boolean; onResult: (job: string) => void }) {
  const styles = useStyles();
  const { say, t } = useWords();
  const { result, place, open } = props.ranked;
  const { tree, job } = result;
  return (
    <tr className={mergeClasses(props.current && styles.current)}>
      <td className={styles.cell}>
        {place === null
          ? t('pane.resultRankNone')
          : open
            ? t('pane.resultRankPlaceOpen', { place })
            : place}
      </td>
      <td className={styles.cell}>
        <button
          type="button"
          className={styles.name}
          aria-current={props.current ? 'true' : undefined}
          onClick={() => {
            props.onResult(job);
          }}
        >
          {tree.subject}
        </button>
      </td>
      <td className={mergeClasses(styles.cell, styles.figure)}>{say(totalFigure(tree))}</td>
      <td className={styles.cell}>{say(eligibilityPhrase(tree.eligibility))}</td>
    </tr>
  );
}
