import { Button, Field, Input } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../checks';
import type { Reveal } from '../shell/finding-list';
import { ToneIcon } from '../shell/notice';
import { useWords } from '../shell/words';
import { useHomeStyles } from '../home/styles';
import { AlsoPlaces, placeWords, ProblemPlace } from './place';
import { useCheckStyles } from './styles';

/** What can be done about problems. */
export interface ProblemActions {
  /** Something is being done: nothing else is begun. */
  readonly busy: boolean;
  /** Something changed since the check: it is not acted upon. */
  readonly outdated: boolean;
  readonly reveal: Reveal | null;
  readonly onFix: (problem: Problem) => void;
  readonly onIgnore: (problem: Problem, reason: string) => void;
}

/** One problem: how grave, where, what, and what can be done about it. */
export function ProblemItem(props: ProblemActions & { problem: Problem }) {
  const own = useCheckStyles();
  const styles = useHomeStyles();
  const { t, say } = useWords();
  const { problem, reveal } = props;
  const [asking, setAsking] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const blocked = props.busy || props.outdated;
  const place = placeWords(t, problem);
  const named = (label: string): string =>
    place === '' ? label : t('pane.checkNamed', { label, place });
  return (
    <div className={own.problem}>
      <ToneIcon tone={problem.severity} />
      <div className={own.body} ref={box}>
        <div>
          <ProblemPlace problem={problem} reveal={reveal} />{' '}
          <strong>{t(`checks.severity_${problem.severity}`)}</strong>
        </div>
        <p className={styles.line}>{say(problem.message)}</p>
        <AlsoPlaces problem={problem} reveal={reveal} />
        {problem.fix !== null && (
          <p className={styles.quiet}>{t('pane.checkFixWhat', { what: say(problem.fix.what) })}</p>
        )}
        {asking ? (
          <Reason
            busy={blocked}
            onDone={(reason) => {
              props.onIgnore(problem, reason);
            }}
            onCancel={() => {
              setAsking(false);
              // The button comes back in place of the form.
              window.setTimeout(() => {
                [...(box.current?.querySelectorAll('button') ?? [])].at(-1)?.focus();
              }, 0);
            }}
          />
        ) : (
          <div className={styles.row}>
            {problem.fix !== null && (
              <Button
                size="small"
                disabledFocusable={blocked}
                aria-label={named(t('pane.checkFix'))}
                onClick={() => {
                  props.onFix(problem);
                }}
              >
                {t('pane.checkFix')}
              </Button>
            )}
            <Button
              size="small"
              disabledFocusable={blocked}
              aria-label={named(t('pane.checkIgnore'))}
              onClick={() => {
                setAsking(true);
              }}
            >
              {t('pane.checkIgnore')}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

/** Why a problem may stand: without a reason nobody would understand it next year. */
function Reason(props: { busy: boolean; onDone: (reason: string) => void; onCancel: () => void }) {
  const styles = useHomeStyles();
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const focus = (): void => {
    form.current?.querySelector('input')?.focus();
  };
  useEffect(focus, []);
  return (
    <form
      ref={form}
      // The words below the field say it in the pane's own language.
      noValidate
      className={styles.column}
      onSubmit={(event) => {
        event.preventDefault();
        if (props.busy) return;
        if (reason.trim() === '') {
          setMissing(true);
          focus();
        } else props.onDone(reason.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onCancel();
      }}
    >
      <Field
        label={t('pane.checkReason')}
        hint={t('pane.checkReasonHint')}
        required
        {...(missing && reason.trim() === ''
          ? { validationState: 'error', validationMessage: t('pane.checkReasonMissing') }
          : {})}
      >
        <Input
          className={styles.control}
          value={reason}
          onChange={(_, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <div className={styles.row}>
        <Button size="small" type="submit" disabledFocusable={props.busy}>
          {t('pane.checkIgnoreConfirm')}
        </Button>
        <Button size="small" onClick={props.onCancel}>
          {t('shell.cancel')}
        </Button>
      </div>
    </form>
  );
}
