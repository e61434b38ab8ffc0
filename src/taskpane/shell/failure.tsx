import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Failure } from '../store/state';
import { FindingList, type Reveal } from './finding-list';
import { Notice } from './notice';
import { useWords } from './words';

/** What was refused, where, and what to do; it takes the focus so that nobody misses it. */
export function FailureNotice(props: {
  failure: Failure;
  reveal: Reveal | null;
  onDismiss: () => void;
}) {
  const { t, say } = useWords();
  const { failure } = props;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, [failure]);
  return (
    <Notice tone="error" urgent>
      <h2 ref={title} tabIndex={-1} style={{ margin: 0, fontSize: 'inherit', outline: 'none' }}>
        {t(`shell.failed_${failure.doing}`)}
      </h2>
      <span>{say(failure.phrase)}</span>
      <FindingList findings={failure.findings} reveal={props.reveal} />
      <div>
        <Button size="small" onClick={props.onDismiss}>
          {t('shell.dismiss')}
        </Button>
      </div>
    </Notice>
  );
}
