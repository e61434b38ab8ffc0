import { shown } from '../../functions';
import { Notice } from '../shell/notice';
import { useWords, type Words } from '../shell/words';
import type { Preview } from './model/preview';
import { useFunctionStyles } from './styles';

/** Longer columns are shown by their beginning. */
const MOST_SHOWN = 24;

function wordsOf(t: Words['t'], value: unknown): string {
  if (Array.isArray(value)) {
    const rows: readonly unknown[] = value;
    const values = shown(rows.slice(0, MOST_SHOWN));
    const more = rows.length > MOST_SHOWN ? '…' : '';
    return t('functions.pageSpill', { n: rows.length, values: `${values}${more}` });
  }
  return value === '' ? t('functions.pageNothing') : shown(value);
}

/** The result before anything is inserted. `preview`: null while it is being calculated. */
export function PreviewLine(props: { preview: Preview | null }) {
  const styles = useFunctionStyles();
  const { t, say } = useWords();
  const { preview } = props;
  if (preview === null) return <p className={styles.quiet}>{t('functions.pageWaiting')}</p>;
  switch (preview.kind) {
    case 'value':
      return <p className={styles.result}>{wordsOf(t, preview.value)}</p>;
    case 'error':
      return (
        <Notice tone="warning">
          <span>
            {t('functions.pageErrorValue', { code: preview.code, reason: say(preview.reason) })}
          </span>
        </Notice>
      );
    case 'untried':
      return (
        <Notice tone="hint">
          <span>{say(preview.reason)}</span>
        </Notice>
      );
    default: {
      const never: never = preview;
      return never;
    }
  }
}
