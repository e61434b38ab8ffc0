// The findings shown here speak with every catalogue's words.
import '../../locales';
import type { PaneActions, PaneState } from '../store/state';
import type { Reveal } from '../shell/finding-list';
import { Notice } from '../shell/notice';
import { useWords } from '../shell/words';
import { DataStep } from './data-step';
import { Disclosure } from './disclosure';
import { Import } from './import';
import { JobsStep } from './jobs-step';
import { NewWorkbook } from './new-workbook';
import { Outcome } from './outcome';
import { OwnScheme } from './own-scheme';
import { Preview } from './preview';
import { SchemeStep } from './scheme-step';
import { SheetsStep } from './sheets-step';
import { useHomeStyles } from './styles';
import { Undo } from './undo';

export interface HomeProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly reveal: Reveal | null;
  /** Another object each time somebody asks for a new workbook. */
  readonly template?: object | null;
}

function Steps(props: HomeProps) {
  const styles = useHomeStyles();
  const { t } = useWords();
  const { state, actions, reveal } = props;
  return (
    <>
      <h2 className={styles.heading}>{t('pane.stepsTitle')}</h2>
      <SchemeStep number={1} state={state} actions={actions} />
      <SheetsStep number={2} state={state} actions={actions} reveal={reveal} />
      {state.data !== null && (
        <DataStep number={3} state={state} data={state.data} actions={actions} reveal={reveal} />
      )}
      {state.data !== null && (
        <Disclosure label={t('pane.import')} wanted={state.importing}>
          <Import state={state} actions={actions} reveal={reveal} />
        </Disclosure>
      )}
      <JobsStep number={state.data === null ? 3 : 4} state={state} actions={actions} />
    </>
  );
}

/** The way from the workbook that was read to the filled table. */
export function Home(props: HomeProps) {
  const { t } = useWords();
  const { state, actions, reveal } = props;
  return (
    <>
      {state.outcome !== null && state.preview === null && (
        <Outcome outcome={state.outcome} host={state.host} reveal={reveal} />
      )}
      {state.imported !== null && state.preview === null && (
        <Notice tone="good">
          <strong role="status">
            {t('pane.importDone', {
              n: state.imported.changed,
              sheets: state.imported.sheets.join('、'),
            })}
          </strong>
          {state.unsaved && <span>{t('pane.unsavedHint')}</span>}
        </Notice>
      )}
      {state.undo !== null && state.preview === null && (
        <Undo undo={state.undo} busy={state.busy !== null} onUndo={() => actions.undoLast()} />
      )}
      {state.preview !== null && (
        <Preview state={state} preview={state.preview} actions={actions} reveal={reveal} />
      )}
      {state.workbook !== null && state.preview === null && <Steps {...props} />}
      {state.workbook === null && (
        <Disclosure label={t('pane.ownTitle')}>
          <OwnScheme state={state} actions={actions} />
        </Disclosure>
      )}
      {state.preview === null && (
        <Disclosure label={t('pane.newTitle')} wanted={props.template ?? null}>
          <NewWorkbook state={state} actions={actions} />
        </Disclosure>
      )}
    </>
  );
}
