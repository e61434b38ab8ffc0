import { Button } from '@fluentui/react-components';
import type { PaneActions, PaneState } from '../store/state';
import { DropZone } from '../shell/drop-zone';
import { useWords } from '../shell/words';
import { useHomeStyles } from './styles';

/** A notice that does not come with the product: its scheme from a file, or from the 细则 sheet of the workbook. */
export function OwnScheme(props: { state: PaneState; actions: PaneActions }) {
  const styles = useHomeStyles();
  const { t } = useWords();
  const { state, actions } = props;
  const busy = state.busy !== null;
  const own = state.schemes.filter((entry) => entry.own);
  return (
    <div className={styles.column}>
      <p className={styles.quiet}>{t('pane.ownAdvice')}</p>
      <DropZone
        small
        wanted={{
          accept: '.yaml,.yml,.xlsx,.xlsm',
          pick: t('pane.ownPick'),
          note: t('pane.ownDrop'),
        }}
        disabled={busy}
        onFile={(file) => void actions.loadScheme(file)}
      />
      {state.schemeSheet && (
        <>
          <p className={styles.line}>{t('pane.ownSheetThere')}</p>
          <div>
            <Button disabledFocusable={busy} onClick={() => void actions.useSchemeSheet()}>
              {t('pane.ownFromSheet')}
            </Button>
          </div>
        </>
      )}
      {own.length > 0 && (
        <div role="status">
          {t('pane.ownLoaded')}
          <ul>
            {own.map(({ id, name }) => (
              <li key={id}>{t('pane.ownOne', { id, name })}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
