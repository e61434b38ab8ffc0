import { Button, makeStyles, Textarea } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons/svg/copy';
import { useState } from 'react';
import { copyText } from '../../shell/clipboard';
import { useWords } from '../../shell/words';
import { useShared } from '../context';
import { summaryLines } from '../model/summary';

const useStyles = makeStyles({
  copy: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: '6px',
    justifyItems: 'start',
  },
  text: { width: '100%' },
});

/** Copies one result as text; where the host forbids that, the text stands there to be copied by hand. */
export function CopySummary() {
  const styles = useStyles();
  const { t, say } = useWords();
  const { tree } = useShared();
  const [done, setDone] = useState<'copied' | 'byHand' | null>(null);
  const text = (): string => summaryLines(tree, say).join('\n');
  return (
    <div className={styles.copy}>
      <Button
        icon={<Copy16Regular />}
        onClick={() => {
          void copyText(text()).then((copied) => {
            setDone(copied ? 'copied' : 'byHand');
          });
        }}
      >
        {t('pane.resultCopy')}
      </Button>
      <div role="status">
        {done === 'copied' && t('pane.resultCopied')}
        {done === 'byHand' && t('pane.resultCopyByHand')}
      </div>
      {done === 'byHand' && (
        <Textarea
          className={styles.text}
          readOnly
          rows={8}
          aria-label={t('pane.resultCopyText')}
          value={text()}
          onFocus={(event) => {
            event.target.select();
          }}
        />
      )}
    </div>
  );
}
