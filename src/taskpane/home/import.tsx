import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import type { ImportSheet } from '../../desk';
import { type Reveal, FindingList } from '../shell/finding-list';
import { useWords } from '../shell/words';
import type { PaneActions, PaneState } from '../store/state';
import { Paged } from './paged';
import { useHomeStyles } from './styles';

interface ImportProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly reveal: Reveal | null;
}

/** Takes the rows of a platform's export into the raw-data sheets; what differs is the user's to decide. */
export function Import(props: ImportProps) {
  const styles = useHomeStyles();
  const { t } = useWords();
  const { state, actions } = props;
  const input = useRef<HTMLInputElement>(null);
  const { importing } = state;
  if (importing !== null) return <Weighed {...props} importing={importing} />;
  return (
    <div className={styles.column}>
      <p className={styles.quiet}>{t('pane.importAdvice')}</p>
      <div>
        <Button
          disabledFocusable={state.busy !== null || state.data === null}
          onClick={() => input.current?.click()}
        >
          {t('pane.importChoose')}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.xlsm"
          hidden
          aria-label={t('pane.importChoose')}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            // The same file can be chosen once more.
            currentTarget.value = '';
            if (file === undefined) return;
            void file
              .arrayBuffer()
              .then((bytes) =>
                actions.weighImport({ name: file.name, bytes: new Uint8Array(bytes) }),
              );
          }}
        />
      </div>
    </div>
  );
}

function Weighed(props: ImportProps & { importing: NonNullable<PaneState['importing']> }) {
  const styles = useHomeStyles();
  const { t } = useWords();
  const { importing, actions, state, reveal } = props;
  const added = importing.sheets.reduce((sum, sheet) => sum + sheet.added, 0);
  const taken = importing.sheets.some(({ changed }) =>
    changed.some(({ decision }) => decision === 'take'),
  );
  const label = added > 0 ? t('pane.importNow', { n: added }) : taken ? t('pane.importTake') : null;
  return (
    <div className={styles.column}>
      <p className={styles.line}>{t('pane.importOf', { file: importing.file })}</p>
      {importing.sheets.map((sheet) => (
        <Sheet key={sheet.sheet} sheet={sheet} actions={actions} reveal={reveal} />
      ))}
      {label === null && (
        <p className={styles.line} role="status">
          {t('pane.importNothing')}
        </p>
      )}
      <div className={styles.row}>
        {label !== null && (
          <Button
            appearance="primary"
            disabledFocusable={state.busy !== null}
            onClick={() => void actions.importNow()}
          >
            {label}
          </Button>
        )}
        <Button
          disabledFocusable={state.busy !== null}
          onClick={() => {
            actions.dismissImport();
          }}
        >
          {t('pane.importCancel')}
        </Button>
      </div>
    </div>
  );
}

function Sheet(props: { sheet: ImportSheet; actions: PaneActions; reveal: Reveal | null }) {
  const styles = useHomeStyles();
  const { t } = useWords();
  const { sheet, actions } = props;
  const { changed, added, same } = sheet;
  return (
    <section className={styles.column} aria-label={sheet.sheet}>
      <p className={styles.line}>
        {sheet.target === null
          ? t('pane.importUnknown', { sheet: sheet.sheet })
          : t('pane.importSheet', { sheet: sheet.sheet, target: sheet.target })}
      </p>
      {sheet.target !== null && (
        <p className={styles.quiet}>
          {t('pane.importCounts', { added, same, changed: changed.length })}
        </p>
      )}
      {/* Places in the export cannot be shown in the workbook. */}
      <FindingList findings={sheet.findings} reveal={null} />
      {changed.length > 0 && (
        <>
          <p className={styles.line}>{t('pane.importChanged')}</p>
          <div className={styles.row}>
            {(['keep', 'take'] as const).map((decision) => (
              <Button
                key={decision}
                size="small"
                onClick={() => void actions.decideImport(sheet.sheet, 'all', decision)}
              >
                {t(decision === 'keep' ? 'pane.importAllKeep' : 'pane.importAllTake')}
              </Button>
            ))}
          </div>
          <Paged
            items={changed}
            keyOf={({ sourceRow }) => String(sourceRow)}
            label={t('pane.importChanged')}
          >
            {(row) => <Changed sheet={sheet.sheet} row={row} actions={actions} />}
          </Paged>
        </>
      )}
    </section>
  );
}

function Changed(props: {
  sheet: string;
  row: ImportSheet['changed'][number];
  actions: PaneActions;
}) {
  const styles = useHomeStyles();
  const { t } = useWords();
  const { sheet, row, actions } = props;
  const text = (value: string): string => (value === '' ? t('pane.importEmpty') : value);
  const name = t('pane.importRow', { row: row.targetRow, source: row.sourceRow });
  return (
    <div role="group" aria-label={name} className={styles.column}>
      <p className={styles.line}>{name}</p>
      {row.differences.map(({ column, now, then }) => (
        <p key={column} className={styles.quiet}>
          {t('pane.importDifference', { column, now: text(now), then: text(then) })}
        </p>
      ))}
      <div className={styles.row}>
        {(['keep', 'take'] as const).map((decision) => (
          <Button
            key={decision}
            size="small"
            aria-pressed={row.decision === decision}
            appearance={row.decision === decision ? 'primary' : 'outline'}
            onClick={() => void actions.decideImport(sheet, row.sourceRow, decision)}
          >
            {t(decision === 'keep' ? 'pane.importKeep' : 'pane.importTakeRow')}
          </Button>
        ))}
      </div>
    </div>
  );
}
