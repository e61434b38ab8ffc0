import { makeStyles, tokens } from '@fluentui/react-components';
import {
  dueItemPhrases,
  dueNotePhrase,
  dueStatePhrase,
  headCountPhrase,
} from '../../../desk/wording';
import { fraction } from '../../../exact';
import type { AllocationUse, DueState, DueUse, Progress } from '../../../scoring';
import { useWords } from '../../shell/words';
import { dueCounts, nextDue } from '../model/progress';
import { Bar } from '../parts/bar';
import { Rows } from '../parts/rows';
import { Disclosure, Section } from '../parts/section';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalL,
    overflowWrap: 'anywhere',
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: '2px',
    paddingBlock: '6px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: '8px' },
  name: { flex: '1 1 9em', minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  open: { color: tokens.colorStatusWarningForeground3 },
});

/** Deadlines, head counts and case tasks: what is done, what is still to do, and by when. */
export function ProgressView({ progress }: { progress: Progress }) {
  const styles = useStyles();
  const { t, say } = useWords();
  const { dues, undated, quotas, allocations, asOf } = progress;
  const next = nextDue(dues);
  return (
    <div className={styles.page}>
      <p className={styles.quiet}>{t('pane.progressAll', { day: asOf })}</p>
      {dues.length > 0 && (
        <Section title={t('pane.progressDues', { count: dues.length })}>
          <p className={styles.line}>{dueCounts(dues).map(say).join('，')}</p>
          {next !== null && <p className={styles.line}>{say(next)}</p>}
          <ul className={styles.list}>
            {dues.map((one) => (
              <Due key={`${one.table ?? ''} ${one.id} ${one.due}`} due={one} />
            ))}
          </ul>
        </Section>
      )}
      {allocations.length > 0 && (
        <Section title={t('pane.progressTasks')}>
          <ul className={styles.list}>
            {allocations.map((one) => (
              <Task key={one.id} task={one} />
            ))}
          </ul>
        </Section>
      )}
      {quotas.length > 0 && (
        <Section title={t('pane.progressQuotas')}>
          <ul className={styles.list}>
            {quotas.map((quota) => (
              <li key={`${quota.table} ${quota.id}`} className={styles.item}>
                {say(headCountPhrase(quota))}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {undated.length > 0 && (
        <Disclosure title={t('pane.progressUndated', { count: undated.length })}>
          <ul className={styles.list}>
            {undated.map(({ id, name, materials, source }) => (
              <li key={id} className={styles.item}>
                <div>
                  {materials.length === 0
                    ? name
                    : t('pane.progressMaterials', { name, materials: materials.join('、') })}
                </div>
                <Quoted text={source.text} at={source.at} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

const GOOD: ReadonlySet<DueState> = new Set<DueState>(['done', 'doneOnDueDay']);
const BAD: ReadonlySet<DueState> = new Set<DueState>(['overdue', 'late', 'incomplete']);

function Due({ due }: { due: DueUse }) {
  const styles = useStyles();
  const { t, say } = useWords();
  const { state } = due;
  const items = dueItemPhrases(due);
  const note = dueNotePhrase(due);
  const tone = GOOD.has(state) ? styles.good : BAD.has(state) ? styles.bad : styles.open;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <span className={styles.name}>
          {t('pane.progressDay', { due: due.due, name: due.name })}
        </span>
        <span className={tone}>{say(dueStatePhrase(due))}</span>
      </div>
      {items.length > 0 && <div>{items.map(say).join('、')}</div>}
      {note !== null && <div>{say(note)}</div>}
      {due.strength === 'aim' && <div className={styles.quiet}>{t('pane.progressAim')}</div>}
      <Basis rows={due.rows} source={due.source} />
    </li>
  );
}

function Task({ task }: { task: AllocationUse }) {
  const styles = useStyles();
  const { t, say } = useWords();
  const { id, name, found, possible, task: wanted } = task;
  const why = say(task.why);
  return (
    <li className={styles.item}>
      <div className={styles.name}>{t('pane.resultNode', { id, name })}</div>
      {wanted !== null && wanted > 0 && (
        <Bar
          name={name}
          score={{ lo: fraction(found), hi: fraction(found + possible) }}
          full={fraction(wanted)}
          text={why}
        />
      )}
      <div>{why}</div>
      <Basis rows={task.rows} source={task.source} />
    </li>
  );
}

/** The records behind a line, and where the notice says it. */
function Basis({ rows, source }: Pick<DueUse, 'rows' | 'source'>) {
  const { t } = useWords();
  return (
    <Disclosure level={4} title={t('pane.progressBasis')}>
      {rows.map((one, at) => (
        <Rows key={at} rows={one} />
      ))}
      <Quoted text={source.text} at={source.at} />
    </Disclosure>
  );
}

function Quoted({ text, at }: { text: string; at: string }) {
  const styles = useStyles();
  const { t } = useWords();
  return <div className={styles.quiet}>{t('pane.resultQuoted', { text, at })}</div>;
}
