import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { PaneActions, PaneState } from '../store/state';
import { DropZone } from './drop-zone';
import { FindingList, type Reveal } from './finding-list';
import { Notice } from './notice';
import { useWords } from './words';

const useStyles = makeStyles({
  column: { display: 'grid', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  line: { margin: 0, overflowWrap: 'anywhere' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  steps: { margin: 0, paddingInlineStart: '1.4em', display: 'grid', rowGap: '4px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

/** The head of the home page: which workbook, whether it is still as it was read, and how to read it. */
export function Start(props: { state: PaneState; actions: PaneActions; reveal: Reveal | null }) {
  const styles = useStyles();
  const { t } = useWords();
  const { state, actions } = props;
  const { workbook } = state;
  const busy = state.busy !== null;
  const dropZone = state.host === 'page' && (
    <DropZone
      small={workbook !== null}
      disabled={busy}
      onFile={(file) => void actions.openFile(file)}
    />
  );
  if (workbook === null)
    return (
      <div className={styles.column}>
        <h2 className={styles.heading}>{t('shell.startTitle')}</h2>
        <ol className={styles.steps}>
          <li>{t(state.host === 'excel' ? 'shell.startReadExcel' : 'shell.startReadPage')}</li>
          <li>{t('shell.startCheck')}</li>
          <li>{t('shell.startPreview')}</li>
          <li>{t(state.host === 'excel' ? 'shell.startFillExcel' : 'shell.startFillPage')}</li>
        </ol>
        {dropZone}
      </div>
    );
  return (
    <div className={styles.column}>
      <h2 className={styles.heading}>{t('shell.workbookTitle')}</h2>
      <div className={styles.row}>
        <p className={styles.line}>
          {workbook.name === null
            ? t('shell.workbookRead')
            : t('shell.workbookNamed', { name: workbook.name })}
        </p>
        {state.host === 'excel' && !workbook.stale && (
          <Button size="small" disabledFocusable={busy} onClick={() => void actions.read()}>
            {t('shell.readAgain')}
          </Button>
        )}
        {state.host === 'page' && (
          <Button size="small" disabledFocusable={busy} onClick={() => void actions.download()}>
            {t('shell.saveFile')}
          </Button>
        )}
      </div>
      {workbook.stale && (
        <Notice tone="warning">
          <span>{t('shell.stale')}</span>
          <div>
            <Button size="small" disabledFocusable={busy} onClick={() => void actions.read()}>
              {t('shell.readAgain')}
            </Button>
          </div>
        </Notice>
      )}
      {workbook.findings.length > 0 && (
        <FindingList findings={workbook.findings} reveal={props.reveal} />
      )}
      {dropZone}
    </div>
  );
}
