import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useWords } from '../shell/words';
import { useHomeStyles } from './styles';

/** How many stand there at once, and how many more each press brings. */
const PART = 50;

/** A long list in parts, so that thousands of entries leave the pane responsive. */
export function Paged<T>(props: {
  items: readonly T[];
  keyOf: (item: T) => string;
  label: string;
  children: (item: T) => ReactNode;
}) {
  const styles = useHomeStyles();
  const { t } = useWords();
  const [shown, setShown] = useState(PART);
  const left = props.items.length - shown;
  return (
    <>
      <ul className={styles.list} aria-label={props.label}>
        {props.items.slice(0, shown).map((item) => (
          <li key={props.keyOf(item)} className={styles.item}>
            {props.children(item)}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <div>
          <Button
            size="small"
            onClick={() => {
              setShown(shown + 2 * PART);
            }}
          >
            {t('shell.showMore', { shown: Math.min(left, 2 * PART), left })}
          </Button>
        </div>
      )}
    </>
  );
}
