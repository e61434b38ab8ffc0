import { useEffect, useRef, useState } from 'react';
import { makeStyles } from '@fluentui/react-components';
import type { PaneState } from '../store/state';
import { useWords } from './words';

const useStyles = makeStyles({
  silent: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Tells a screen reader when something begins and when it has ended; never every per cent. */
export function Announcer(props: { state: PaneState }) {
  const styles = useStyles();
  const { t } = useWords();
  const doing = props.state.busy?.doing ?? null;
  const failed = props.state.failure !== null;
  const last = useRef<typeof doing>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const before = last.current;
    last.current = doing;
    if (doing !== null) setSaid(t(`shell.doing_${doing}`));
    // A failure announces itself.
    else if (before !== null) setSaid(failed ? '' : t(`shell.done_${before}`));
  }, [doing, failed, t]);
  return (
    <div role="status" aria-live="polite" className={styles.silent}>
      {said}
    </div>
  );
}
