import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { FillPreview, PreviewCell } from '../../desk';
import type { PaneActions, PaneState } from '../store/state';
import { FindingList, type Reveal } from '../shell/finding-list';
import { writesOf } from '../shell/next';
import { Notice } from '../shell/notice';
import { useWords } from '../shell/words';
import { Disclosure } from './disclosure';
import { Paged } from './paged';
import { PreviewCellLine } from './preview-cell';
import { useHomeStyles } from './styles';

const keyOf = (cell: PreviewCell): string => `${cell.sheet}!${cell.address}`;

interface PreviewProps {
  readonly state: PaneState;
  readonly preview: FillPreview;
  readonly actions: PaneActions;
  readonly reveal: Reveal | null;
}

function Cells(
  props: PreviewProps & { cells: readonly PreviewCell[]; label: string; short: boolean },
) {
  const { actions, state } = props;
  return (
    <Paged items={props.cells} keyOf={keyOf} label={props.label}>
      {(cell) => (
        <PreviewCellLine
          cell={cell}
          busy={state.busy !== null}
          reveal={props.reveal}
          short={props.short}
          onDecide={(choice) =>
            void actions.decide({ sheet: cell.sheet, address: cell.address }, choice)
          }
        />
      )}
    </Paged>
  );
}

/** What people typed into the cells that the fill would write: nothing of it goes without their word. */
function TypedCells(props: PreviewProps) {
  const styles = useHomeStyles();
  const { t } = useWords();
  const { preview, actions, state } = props;
  const typed = preview.cells.filter((cell) => cell.typed);
  if (typed.length === 0) return null;
  const busy = state.busy !== null;
  return (
    <div className={styles.column}>
      <h4 className={styles.heading}>{t('pane.typedTitle', { n: typed.length })}</h4>
      <p className={styles.line}>{t('pane.typedAdvice')}</p>
      {preview.undecided > 0 && (
        <div className={styles.row}>
          <Button disabledFocusable={busy} onClick={() => void actions.decide('all', 'keep')}>
            {t('pane.keepAll', { n: preview.undecided })}
          </Button>
          <Button disabledFocusable={busy} onClick={() => void actions.decide('all', 'replace')}>
            {t('pane.replaceAll', { n: preview.undecided })}
          </Button>
        </div>
      )}
      <Cells {...props} cells={typed} label={t('pane.typedList')} short={false} />
    </div>
  );
}

/** Columns that the picked score sheets lack and the fill adds. */
function addedColumns(state: PaneState): readonly { sheet: string; columns: readonly string[] }[] {
  const sheets = new Set(
    state.jobs.filter((job) => state.picked.includes(job.id)).map((job) => job.sheet),
  );
  return state.sheets
    .filter((match) => sheets.has(match.sheet) && match.missingColumns.length > 0)
    .map((match) => ({ sheet: match.sheet, columns: match.missingColumns }));
}

/** Everything that the fill would write, before it writes anything. */
export function Preview(props: PreviewProps) {
  const styles = useHomeStyles();
  const { t } = useWords();
  const { preview, state } = props;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  const kept = preview.cells.filter((cell) => cell.decision === 'keep').length;
  const others = preview.cells.filter((cell) => !cell.typed);
  const sheets = [...new Set(others.map((cell) => cell.sheet))];
  return (
    <section className={styles.column} aria-labelledby="preview-title">
      <h3 id="preview-title" ref={title} tabIndex={-1} className={styles.heading}>
        {t('pane.previewTitle')}
      </h3>
      <Notice tone="hint">
        <span>
          {kept === 0
            ? t('pane.previewTotal', { n: writesOf(preview) })
            : t('pane.previewTotalKept', { n: writesOf(preview), kept })}
        </span>
        {preview.addedSheets.length > 0 && (
          <span>{t('pane.previewAddedSheets', { names: preview.addedSheets.join('、') })}</span>
        )}
        {addedColumns(state).map(({ sheet, columns }) => (
          <span key={sheet}>
            {t('pane.previewAddedColumns', { sheet, columns: columns.join('、') })}
          </span>
        ))}
        <span>{t('pane.previewNothingElse')}</span>
      </Notice>
      <FindingList findings={preview.findings} reveal={props.reveal} />
      <TypedCells {...props} />
      {sheets.map((sheet) => {
        const cells = others.filter((cell) => cell.sheet === sheet);
        const added = preview.addedSheets.includes(sheet);
        return (
          <Disclosure
            key={sheet}
            label={t(added ? 'pane.previewSheetAdded' : 'pane.previewSheet', {
              sheet,
              n: cells.length,
            })}
            open={cells.length <= 30}
          >
            <Cells {...props} cells={cells} label={sheet} short />
          </Disclosure>
        );
      })}
    </section>
  );
}
