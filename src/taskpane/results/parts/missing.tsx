import { makeStyles, tokens } from '@fluentui/react-components';
import { missingPhrase } from '../../../desk/wording';
import type { Unknown } from '../../../measures';
import { PlaceMark } from '../../shell/finding-list';
import { useWords } from '../../shell/words';
import { useShared } from '../context';
import { StateIcon } from './standing';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '6px' },
  item: { display: 'flex', columnGap: '6px', minWidth: 0, overflowWrap: 'anywhere' },
  icon: {
    flex: '0 0 auto',
    display: 'inline-flex',
    paddingTop: '2px',
    color: tokens.colorStatusWarningForeground3,
  },
});

/** What is missing, by kind, with the place to put right where there is one. */
export function Missing({ missing }: { missing: readonly Unknown[] }) {
  const styles = useStyles();
  const { say } = useWords();
  const { reveal } = useShared();
  return (
    <ul className={styles.list}>
      {missing.map((one, at) => (
        <li key={at} className={styles.item}>
          <span className={styles.icon}>
            <StateIcon state={one.kind} />
          </span>
          <span>
            {one.slip !== undefined && <PlaceMark place={one.slip} reveal={reveal} />}
            {say(missingPhrase(one))}
          </span>
        </li>
      ))}
    </ul>
  );
}
