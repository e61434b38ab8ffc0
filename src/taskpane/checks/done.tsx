import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useHomeStyles } from '../home/styles';
import { PlaceMark, type Reveal } from '../shell/finding-list';
import { Notice } from '../shell/notice';
import { useWords } from '../shell/words';
import type { Checks } from '../store/state';

/** What was just written into the workbook. */
export function Done(props: {
  done: NonNullable<Checks['done']>;
  host: 'excel' | 'page';
  busy: boolean;
  reveal: Reveal | null;
  onSave: () => void;
}) {
  const styles = useHomeStyles();
  const { t } = useWords();
  const { done, host } = props;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, [done]);
  return (
    <Notice tone="good">
      <h3 ref={title} tabIndex={-1} className={styles.heading}>
        {done.what === 'fix'
          ? t('pane.checkFixed', { n: done.changed, sheets: done.sheets.join('、') })
          : t('pane.checkSheetDone', { sheet: done.sheet })}
      </h3>
      {done.what === 'sheet' && props.reveal !== null && (
        <div>
          <PlaceMark place={{ sheet: done.sheet }} reveal={props.reveal} />
        </div>
      )}
      <span>{t(host === 'page' ? 'pane.checkDonePage' : 'pane.checkDoneExcel')}</span>
      {host === 'page' && (
        <div>
          <Button size="small" disabledFocusable={props.busy} onClick={props.onSave}>
            {t('shell.saveFile')}
          </Button>
        </div>
      )}
    </Notice>
  );
}
