import { decimal } from '../../../exact';
import type { ScoreTree } from '../../../scoring';
import { PlaceMark } from '../../shell/finding-list';
import { useWords } from '../../shell/words';
import { useShared } from '../context';
import { fullMarksOf, marksToState } from '../model/full-marks';
import { attainablePhrase, totalSentence } from '../model/total';
import { Bar } from './bar';
import { barPhrase } from './figure';
import { PlanTotal } from './plan-total';
import { useTotalStyles } from './total-styles';

/** What a table came to: its points, its commitments, or what has to be stated before there is a total. */
export function Total({ tree }: { tree: ScoreTree }) {
  const marks = fullMarksOf(tree);
  switch (marks.kind) {
    case 'none':
      return <PlanTotal tree={tree} />;
    case 'missing':
      return <MissingMarks tree={tree} />;
    case 'printed':
    case 'stated':
      return <PointTotal tree={tree} max={marks.max} />;
    default: {
      const never: never = marks;
      return never;
    }
  }
}

function PointTotal({ tree, max }: { tree: ScoreTree; max: NonNullable<ScoreTree['max']> }) {
  const styles = useTotalStyles();
  const { t, say } = useWords();
  const { total } = tree;
  const open = total.hi === null || !total.hi.equals(total.lo);
  const attainable = attainablePhrase(tree);
  return (
    <div className={styles.total}>
      <div className={styles.figure}>{say(totalSentence(tree))}</div>
      {max.compare(0) > 0 && (
        <Bar
          tall
          name={tree.tableName}
          score={total}
          full={max}
          mark={tree.attainable}
          text={say(barPhrase(total, decimal(max)))}
        />
      )}
      {attainable !== null && <div>{say(attainable)}</div>}
      {open && <div className={styles.quiet}>{t('pane.resultLegend')}</div>}
    </div>
  );
}

/** A notice without printed points: nothing is added up before somebody states the full marks. */
function MissingMarks({ tree }: { tree: ScoreTree }) {
  const styles = useTotalStyles();
  const { t } = useWords();
  const { state, reveal } = useShared();
  const facts = marksToState(state.data?.facts ?? [], tree);
  return (
    <div className={styles.total}>
      <div className={styles.figure}>{t('pane.marksNone')}</div>
      <div>{t('pane.marksWhy')}</div>
      <ul className={styles.list}>
        {facts.map(({ name, question, where }) => (
          <li key={name}>
            {where !== null && <PlaceMark place={where} reveal={reveal} />}
            {t('pane.marksFact', { name, question })}
          </li>
        ))}
      </ul>
    </div>
  );
}
