import { Button, Checkbox, Field, SearchBox } from '@fluentui/react-components';
import { useState } from 'react';
import type { JobView } from '../../desk';
import type { PaneActions, PaneState } from '../store/state';
import { useWords } from '../shell/words';
import { Paged } from './paged';
import { Step } from './step';
import { useHomeStyles } from './styles';

/** From how many on a search is worth its room. */
const SEARCH_FROM = 12;

function TableJobs(props: {
  name: string;
  jobs: readonly JobView[];
  picked: ReadonlySet<string>;
  busy: boolean;
  onPick: (jobs: ReadonlySet<string>) => void;
}) {
  const styles = useHomeStyles();
  const { t } = useWords();
  const { jobs, picked, busy } = props;
  const [sought, setSought] = useState('');
  const shown = jobs.filter((job) => job.subject.includes(sought.trim()));
  const set = (changed: readonly JobView[], on: boolean) => {
    const next = new Set(picked);
    for (const job of changed) {
      if (on) next.add(job.id);
      else next.delete(job.id);
    }
    props.onPick(next);
  };
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.legend}>{props.name}</legend>
      {jobs.length > 1 && (
        <div className={styles.row}>
          <Button
            size="small"
            disabledFocusable={busy}
            aria-label={t('pane.jobsAllOf', { table: props.name })}
            onClick={() => {
              set(shown, true);
            }}
          >
            {t('pane.jobsAll')}
          </Button>
          <Button
            size="small"
            disabledFocusable={busy}
            aria-label={t('pane.jobsNoneOf', { table: props.name })}
            onClick={() => {
              set(shown, false);
            }}
          >
            {t('pane.jobsNone')}
          </Button>
        </div>
      )}
      {jobs.length >= SEARCH_FROM && (
        <Field label={t('pane.jobsSearch')}>
          <SearchBox
            value={sought}
            className={styles.control}
            onChange={(_, data) => {
              setSought(data.value);
            }}
          />
        </Field>
      )}
      <Paged items={shown} keyOf={(job) => job.id} label={props.name}>
        {(job) => (
          <div className={styles.row}>
            <Checkbox
              label={job.subject}
              checked={picked.has(job.id)}
              disabled={busy}
              onChange={(_, data) => {
                set([job], data.checked === true);
              }}
            />
            <span className={styles.quiet}>
              {job.sheet === null
                ? t('pane.jobNewSheet')
                : t('pane.jobSheet', { sheet: job.sheet })}
            </span>
          </div>
        )}
      </Paged>
    </fieldset>
  );
}

/** Which tables of which subjects the next fill writes. */
export function JobsStep(props: { number: number; state: PaneState; actions: PaneActions }) {
  const styles = useHomeStyles();
  const { t } = useWords();
  const { state, actions } = props;
  const picked = new Set(state.picked);
  const tables = [...new Set(state.jobs.map((job) => job.table))];
  return (
    <Step
      number={props.number}
      name={t('pane.jobsStep')}
      summary={t('pane.jobsSummary', { picked: picked.size, total: state.jobs.length })}
      open
    >
      {state.jobs.length === 0 && <p className={styles.line}>{t('pane.jobsEmpty')}</p>}
      {tables.map((table) => {
        const jobs = state.jobs.filter((job) => job.table === table);
        return (
          <TableJobs
            key={table}
            name={jobs[0]?.tableName ?? table}
            jobs={jobs}
            picked={picked}
            busy={state.busy !== null}
            onPick={(next) => {
              actions.pick(state.jobs.map((job) => job.id).filter((id) => next.has(id)));
            }}
          />
        );
      })}
    </Step>
  );
}
