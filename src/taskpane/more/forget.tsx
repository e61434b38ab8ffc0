import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../shell/words';
import type { PaneActions, PaneState } from '../store/state';

/** What the product remembers in this workbook, and the one step that removes it. */
export function Forget(props: { state: PaneState; actions: PaneActions }) {
  const { t } = useWords();
  const { state, actions } = props;
  const [asking, setAsking] = useState(false);
  if (state.workbook === null) return <p style={{ margin: 0 }}>{t('pane.memoryUnread')}</p>;
  return (
    <>
      <p style={{ margin: 0 }}>{t('pane.memoryWhat')}</p>
      <ul style={{ margin: 0, paddingInlineStart: '1.4em' }}>
        <li>
          {t('pane.memorySheets', { n: state.sheets.filter((match) => match.remembered).length })}
        </li>
        <li>{t('pane.memoryReadings', { n: Object.keys(state.readings).length })}</li>
        <li>{t('pane.memoryPins', { n: Object.keys(state.pins).length })}</li>
        <li>
          {state.undo === null
            ? t('pane.memoryNoFill')
            : t('pane.memoryFill', { day: state.undo.asOf, n: state.undo.cells })}
        </li>
      </ul>
      {asking ? (
        <>
          <p role="status" style={{ margin: 0 }}>
            {t('pane.forgetMeans')}
          </p>
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: '8px' }}>
            <Button
              appearance="primary"
              disabledFocusable={state.busy !== null}
              onClick={() => {
                void actions.forget().then(() => {
                  setAsking(false);
                });
              }}
            >
              {t('pane.forgetConfirm')}
            </Button>
            <Button
              onClick={() => {
                setAsking(false);
              }}
            >
              {t('pane.forgetNot')}
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button
            disabledFocusable={state.busy !== null}
            onClick={() => {
              setAsking(true);
            }}
          >
            {t('pane.forget')}
          </Button>
        </div>
      )}
    </>
  );
}
