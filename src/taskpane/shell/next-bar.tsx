import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef } from 'react';
import type { Busy, PaneState } from '../store/state';
import { nextOf } from './next';
import { useWords } from './words';

const useStyles = makeStyles({
  bar: {
    flex: '0 0 auto',
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    // It holds the keyboard only while its buttons change.
    outlineStyle: 'none',
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  grow: { flex: '1 1 120px', minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What is going on, how far it is, and the way to stop it. */
function Progress(props: { busy: Busy; onCancel: () => void }) {
  const styles = useStyles();
  const { t } = useWords();
  const { busy } = props;
  const doing = t(`shell.doing_${busy.doing}`);
  const percent = busy.share === null ? null : Math.floor(busy.share * 100);
  return (
    <>
      <div className={styles.row}>
        <span className={styles.grow}>
          {percent === null ? doing : t('shell.doingShare', { doing, percent })}
        </span>
        {busy.cancellable && <Button onClick={props.onCancel}>{t('shell.cancel')}</Button>}
      </div>
      {busy.waiting === true && <span role="alert">{t('shell.waiting')}</span>}
      {busy.share === null ? (
        <ProgressBar aria-label={doing} />
      ) : (
        <ProgressBar aria-label={doing} value={busy.share} />
      )}
    </>
  );
}

export interface NextBarProps {
  readonly state: PaneState;
  /** The host answers; before that nothing can be read. */
  readonly ready: boolean;
  readonly onRead: () => void;
  readonly onPlan: () => void;
  readonly onFill: () => void;
  readonly onDismiss: () => void;
  readonly onResults: () => void;
  readonly onCheck: () => void;
  readonly onDownload: () => void;
  readonly onCancel: () => void;
}

/** The bar at the pane's foot: the next step, always in sight. */
export function NextBar(props: NextBarProps) {
  const styles = useStyles();
  const bar = useRef<HTMLElement>(null);
  const held = useRef(false);
  useLayoutEffect(() => {
    // A button that gives way to another would take the keyboard's place with it.
    if (held.current && document.activeElement === document.body) bar.current?.focus();
  });
  if (props.state.busy === null && nextOf(props.state).kind === 'drop') return null;
  return (
    <footer
      ref={bar}
      tabIndex={-1}
      className={styles.bar}
      onFocus={() => {
        held.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        // A button that vanishes tells nothing of it: whoever held the bar holds it still.
        held.current =
          relatedTarget instanceof Node && bar.current?.contains(relatedTarget) === true;
      }}
    >
      <Content {...props} />
    </footer>
  );
}

function Content(props: NextBarProps) {
  const styles = useStyles();
  const { t } = useWords();
  const { state } = props;
  if (state.busy !== null) return <Progress busy={state.busy} onCancel={props.onCancel} />;
  const next = nextOf(state);
  const close = <Button onClick={props.onDismiss}>{t('shell.closePreview')}</Button>;
  switch (next.kind) {
    case 'drop':
      return null;
    case 'read':
      return (
        <>
          <span className={styles.hint}>
            {t(props.ready ? 'shell.readHint' : 'shell.connecting')}
          </span>
          <Button appearance="primary" disabledFocusable={!props.ready} onClick={props.onRead}>
            {t('shell.read')}
          </Button>
        </>
      );
    case 'plan':
      return (
        <>
          <span className={styles.hint}>
            {next.missing === null
              ? t('shell.planHint')
              : t(next.missing === 'scheme' ? 'shell.planNeedsScheme' : 'shell.planNeedsJobs')}
          </span>
          <div className={styles.row}>
            <Button
              appearance="primary"
              className={styles.grow}
              disabledFocusable={next.missing !== null}
              onClick={props.onPlan}
            >
              {t('shell.plan')}
            </Button>
            {state.unsaved && <Button onClick={props.onDownload}>{t('shell.download')}</Button>}
          </div>
        </>
      );
    case 'decide':
      return (
        <>
          <span className={styles.hint}>{t('shell.fillNeedsDecision', { n: next.undecided })}</span>
          <div className={styles.row}>{close}</div>
        </>
      );
    case 'blocked':
      return (
        <>
          <span className={styles.hint}>{t('shell.fillBlocked', { n: next.errors })}</span>
          <div className={styles.row}>{close}</div>
        </>
      );
    case 'fill':
      return (
        <>
          <span className={styles.hint}>
            {next.nothing ? t('shell.fillNothing') : t('shell.fillHint')}
          </span>
          <div className={styles.row}>
            <Button
              appearance="primary"
              className={styles.grow}
              disabledFocusable={next.nothing}
              onClick={props.onFill}
            >
              {t('shell.fill', { n: next.writes })}
            </Button>
            {close}
          </div>
        </>
      );
    case 'done':
      return (
        <>
          <div className={styles.row}>
            {state.host === 'page' && (
              <Button appearance="primary" className={styles.grow} onClick={props.onDownload}>
                {t('shell.download')}
              </Button>
            )}
            <Button
              appearance={state.host === 'page' ? 'secondary' : 'primary'}
              className={styles.grow}
              onClick={props.onResults}
            >
              {t('shell.seeResults')}
            </Button>
            <Button onClick={props.onCheck}>{t('shell.check')}</Button>
            <Button onClick={props.onPlan}>{t('shell.planAgain')}</Button>
          </div>
        </>
      );
    default: {
      const never: never = next;
      return never;
    }
  }
}
