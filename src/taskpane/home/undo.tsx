import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { UndoView } from '../../desk';
import { placeText } from '../../desk/wording';
import { useWords } from '../shell/words';
import { useHomeStyles } from './styles';

/** The first few places; more than that nobody reads. */
const placesOf = ({ changed }: UndoView): string =>
  changed.slice(0, 8).map(placeText).join('、') + (changed.length > 8 ? '…' : '');

/** Takes the last fill (or what else was written last) back; first it says what that means. */
export function Undo(props: {
  undo: UndoView;
  busy: boolean;
  /** Takes it back, and whatever follows from that. */
  onUndo: () => Promise<void>;
}) {
  const styles = useHomeStyles();
  const { t } = useWords();
  const { undo } = props;
  const [asking, setAsking] = useState(false);
  return (
    <div className={styles.column}>
      {asking ? (
        <>
          <p className={styles.line} role="status">
            {undo.asOf === ''
              ? t('pane.undoWriteMeans', { n: undo.cells, sheets: undo.sheets.join('、') })
              : t('pane.undoMeans', {
                  n: undo.cells,
                  sheets: undo.sheets.join('、'),
                  day: undo.asOf,
                })}
          </p>
          {undo.changed.length > 0 && (
            <p className={styles.line}>{t('pane.undoKept', { cells: placesOf(undo) })}</p>
          )}
          <div className={styles.row}>
            <Button
              appearance="primary"
              disabledFocusable={props.busy}
              onClick={() => {
                void props.onUndo().then(() => {
                  setAsking(false);
                });
              }}
            >
              {t('pane.undoConfirm')}
            </Button>
            <Button
              onClick={() => {
                setAsking(false);
              }}
            >
              {t('pane.undoNot')}
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button
            disabledFocusable={props.busy}
            onClick={() => {
              setAsking(true);
            }}
          >
            {t(undo.asOf === '' ? 'pane.undoWrite' : 'pane.undo')}
          </Button>
        </div>
      )}
    </div>
  );
}
