import { useEffect, useRef } from 'react';
import type { FillOutcome } from '../../desk';
import { FindingList, type Reveal } from '../shell/finding-list';
import { Notice } from '../shell/notice';
import { useWords } from '../shell/words';
import { useHomeStyles } from './styles';

/** What the fill has written. */
export function Outcome(props: {
  outcome: FillOutcome;
  host: 'excel' | 'page';
  reveal: Reveal | null;
}) {
  const styles = useHomeStyles();
  const { t } = useWords();
  const { outcome } = props;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, [outcome]);
  return (
    <Notice tone="good">
      <h3 ref={title} tabIndex={-1} className={styles.heading}>
        {t('pane.filled', { n: outcome.changed, sheets: outcome.sheets.join('、') })}
      </h3>
      <span>{t(props.host === 'page' ? 'pane.filledPage' : 'pane.filledExcel')}</span>
      <FindingList findings={outcome.findings} reveal={props.reveal} />
    </Notice>
  );
}
