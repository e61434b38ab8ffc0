import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { FixedCell, FixPreview } from '../../desk';
import type { CellValue } from '../../workbook';
import { cellWords } from '../home/cell-words';
import { Paged } from '../home/paged';
import { useHomeStyles } from '../home/styles';
import { FindingList, PlaceMark, type Reveal } from '../shell/finding-list';
import { Notice } from '../shell/notice';
import { useWords, type Words } from '../shell/words';
import { useCheckStyles } from './styles';

/** Up to this many characters old and new stand in one line. */
const SHORT = 24;

/** What a cell holds: its formula with what it calculates to, or its value. */
function contentWords(t: Words['t'], value: CellValue, formula: string | null): string {
  const shown = cellWords(t, value);
  if (formula === null) return shown;
  return value === null
    ? t('pane.checkFormulaAlone', { formula })
    : t('pane.checkFormula', { formula, value: shown });
}

/** One cell that a fix changes: what stands there, and what would. */
function Cell(props: { cell: FixedCell; reveal: Reveal | null }) {
  const own = useCheckStyles();
  const styles = useHomeStyles();
  const { t, say } = useWords();
  const { cell } = props;
  const was = contentWords(t, cell.old, cell.oldFormula);
  // A number that was kept as text looks the same, and so may a date.
  const isText =
    typeof cell.old === 'string' && (typeof cell.now === 'number' || cell.now === cell.old);
  const old = isText ? t('pane.checkAsText', { value: was }) : was;
  const now = contentWords(t, cell.now, cell.nowFormula);
  return (
    <>
      <div className={styles.row}>
        <PlaceMark place={{ sheet: cell.sheet, address: cell.address }} reveal={props.reveal} />
        <span className={styles.quiet}>{say(cell.what)}</span>
      </div>
      {old.length + now.length <= SHORT ? (
        <p className={styles.line}>{t('pane.cellChange', { old, now })}</p>
      ) : (
        <dl className={own.values}>
          <dt className={own.label}>{t('pane.cellOld')}</dt>
          <dd className={own.value}>{old}</dd>
          <dt className={own.label}>{t('pane.cellNow')}</dt>
          <dd className={own.value}>{now}</dd>
        </dl>
      )}
    </>
  );
}

/** Everything that the fixes would write, before they write anything. */
export function FixPreviewPart(props: {
  preview: FixPreview;
  busy: boolean;
  /** Something changed since the check: the cells may not be what they were. */
  outdated: boolean;
  reveal: Reveal | null;
  onFix: () => void;
  onBack: () => void;
}) {
  const own = useCheckStyles();
  const styles = useHomeStyles();
  const { t } = useWords();
  const { preview, busy } = props;
  const { cells, waiting, findings } = preview;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return (
    <section className={styles.column} aria-labelledby="fix-preview-title">
      <h2 id="fix-preview-title" ref={title} tabIndex={-1} className={own.heading}>
        {t('pane.checkPreviewTitle')}
      </h2>
      <Notice tone={waiting.length > 0 ? 'warning' : 'hint'}>
        <span>{t('pane.checkPreviewTotal', { n: cells.length })}</span>
        {waiting.length > 0 && <span>{t('pane.checkPreviewWaiting', { n: waiting.length })}</span>}
      </Notice>
      <FindingList findings={findings} reveal={props.reveal} />
      {errors > 0 && <p className={styles.line}>{t('shell.fillBlocked', { n: errors })}</p>}
      {props.outdated && <p className={styles.line}>{t('pane.checkPreviewOutdated')}</p>}
      <Paged
        items={cells}
        keyOf={({ sheet, address }) => `${sheet}!${address}`}
        label={t('pane.checkPreviewTitle')}
      >
        {(cell) => <Cell cell={cell} reveal={props.reveal} />}
      </Paged>
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={busy || props.outdated || errors > 0 || cells.length === 0}
          onClick={props.onFix}
        >
          {t('pane.checkFixConfirm', { n: cells.length })}
        </Button>
        <Button disabledFocusable={busy} onClick={props.onBack}>
          {t('shell.closePreview')}
        </Button>
      </div>
    </section>
  );
}
