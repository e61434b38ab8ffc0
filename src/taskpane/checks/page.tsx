import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { useHomeStyles } from '../home/styles';
import { Undo } from '../home/undo';
import type { Reveal } from '../shell/finding-list';
import { Notice } from '../shell/notice';
import { useWords } from '../shell/words';
import type { PaneActions, PaneState } from '../store/state';
import { Done } from './done';
import { FixPreviewPart } from './fix-preview';
import { Ignored } from './ignored';
import { ProblemList } from './list';
import { ReportPart } from './report';
import { useCheckStyles } from './styles';
import { Summary } from './summary';
import { Texts } from './texts';

export interface ChecksPageProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly reveal: Reveal | null;
  /** Goes to the page where a workbook is opened and a scheme chosen. */
  readonly onHome: () => void;
}

/** Whether the last check may have come out otherwise by now. */
function isOutdated({ workbook, results, asOf, checks: { view, of, texts } }: PaneState): boolean {
  if (view === null) return false;
  const same = of.workbook === workbook && of.results === results && of.texts === texts;
  // Somebody changed it while it was being read or checked.
  return !same || view.asOf !== asOf || workbook?.stale === true;
}

/** 一键校验: what a reviewer would find, where, and what becomes of it. */
export function ChecksPage(props: ChecksPageProps) {
  const own = useCheckStyles();
  const styles = useHomeStyles();
  const { t } = useWords();
  const { state, actions, reveal } = props;
  const { view, preview, done, texts } = state.checks;
  const busy = state.busy !== null;
  const outdated = isOutdated(state);
  const title = useRef<HTMLHeadingElement>(null);
  /** What had the keyboard may be gone from the list. */
  const settle = (): void => {
    window.setTimeout(() => {
      if (document.activeElement === document.body) title.current?.focus();
    }, 0);
  };
  const check = (): void => {
    void actions.check({ do: 'check' });
  };
  const safe = view?.problems.filter(({ fix }) => fix?.safe === true).length ?? 0;
  const head = (
    <h2 ref={title} tabIndex={-1} className={own.heading}>
      {t('shell.tabChecks')}
    </h2>
  );
  if (state.workbook === null && state.host === 'page')
    return (
      <>
        {head}
        <p className={styles.line}>{t('pane.checkAdvice')}</p>
        <p className={styles.line}>{t('pane.checkNoWorkbook')}</p>
        <div>
          <Button appearance="primary" onClick={props.onHome}>
            {t('pane.checkGoHome')}
          </Button>
        </div>
      </>
    );
  if (preview !== null)
    return (
      <FixPreviewPart
        preview={preview}
        busy={busy}
        outdated={outdated}
        reveal={reveal}
        onFix={() => void actions.check({ do: 'fix' })}
        onBack={() => {
          actions.keepChecks({ preview: null });
          settle();
        }}
      />
    );
  return (
    <>
      {head}
      {view === null && <p className={styles.line}>{t('pane.checkAdvice')}</p>}
      <div>
        <Button
          appearance={view === null || outdated ? 'primary' : 'secondary'}
          disabledFocusable={busy}
          onClick={check}
        >
          {view === null ? t('shell.check') : t('pane.checkAgain')}
        </Button>
      </div>
      {done !== null && (
        <Done
          done={done}
          reveal={reveal}
          host={state.host}
          busy={busy}
          onSave={() => void actions.download()}
        />
      )}
      {state.undo !== null && !outdated && view !== null && (
        <Undo
          undo={state.undo}
          busy={busy}
          onUndo={() => actions.check({ do: 'undo' }).then(settle)}
        />
      )}
      {outdated && (
        <Notice tone="warning">
          <span>{t('pane.checkOutdated')}</span>
        </Notice>
      )}
      {view !== null && (
        <>
          <Summary view={view} texts={state.checks.of.texts.length} />
          {safe > 0 && (
            <div className={styles.column}>
              <div>
                <Button
                  disabledFocusable={busy || outdated}
                  aria-describedby="check-safe-hint"
                  onClick={() => void actions.check({ do: 'plan', ids: 'safe' })}
                >
                  {t('pane.checkFixSafe', { n: safe })}
                </Button>
              </div>
              <p id="check-safe-hint" className={styles.quiet}>
                {t('pane.checkFixSafeHint')}
              </p>
            </div>
          )}
          <ProblemList
            problems={view.problems}
            busy={busy}
            outdated={outdated}
            reveal={reveal}
            onFix={({ id }) => void actions.check({ do: 'plan', ids: [id] })}
            onIgnore={({ id }, reason) => {
              void actions.check({ do: 'ignore', id, reason }).then(settle);
            }}
          />
          <Ignored
            ignored={view.ignored}
            busy={busy || outdated}
            reveal={reveal}
            onHeed={(id) => {
              void actions.check({ do: 'heed', id }).then(settle);
            }}
          />
        </>
      )}
      <Texts
        texts={texts}
        busy={busy}
        onTexts={(now) => {
          actions.keepChecks({ texts: now });
        }}
        onFile={({ name, bytes }) => void actions.check({ do: 'text', name, bytes })}
      />
      {view !== null && (
        <ReportPart
          host={state.host}
          busy={busy}
          outdated={outdated}
          asOf={view.asOf}
          onSheet={() => {
            void actions.check({ do: 'sheet' });
          }}
          onReport={(hand) => void actions.check({ do: 'report', hand })}
        />
      )}
    </>
  );
}
