import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { PaneActions, PaneState } from '../store/state';
import { DropZone, type PickedFile } from './drop-zone';
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
  const [waiting, setWaiting] = useState<PickedFile | null>(null);
  const open = (file: PickedFile) => {
    setWaiting(null);
    void actions.openFile(file);
  };
  const dropZone = state.host === 'page' && (
    <>
      <DropZone
        small={workbook !== null}
        disabled={busy}
        onFile={(file) => {
          if (state.unsaved) setWaiting(file);
          else open(file);
        }}
      />
      {waiting !== null && (
        <Unsaved
          name={waiting.name}
          onSave={() => {
            void actions.download().then(() => {
              open(waiting);
            });
          }}
          onDrop={() => {
            open(waiting);
          }}
          onStay={() => {
            setWaiting(null);
          }}
        />
      )}
    </>
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

/** What was written would be gone with another workbook in its place: somebody says what becomes of it. */
function Unsaved(props: {
  name: string;
  onSave: () => void;
  onDrop: () => void;
  onStay: () => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const choices = useRef<HTMLDivElement>(null);
  useEffect(() => {
    choices.current?.querySelector('button')?.focus();
  }, [props.name]);
  return (
    <Notice tone="warning" urgent>
      <span>{t('shell.unsavedOpen', { name: props.name })}</span>
      <div ref={choices} className={styles.row}>
        <Button size="small" appearance="primary" onClick={props.onSave}>
          {t('shell.unsavedSave')}
        </Button>
        <Button size="small" onClick={props.onDrop}>
          {t('shell.unsavedDrop')}
        </Button>
        <Button size="small" onClick={props.onStay}>
          {t('shell.unsavedStay')}
        </Button>
      </div>
    </Notice>
  );
}
