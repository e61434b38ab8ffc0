import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import { missingPhrase } from '../../../desk/wording';
import { decimal } from '../../../exact';
import { useWords } from '../../shell/words';
import { useShared } from '../context';
import { openNodes } from '../model/filter';
import type { Placed } from '../model/nodes';
import { Disclosure } from './section';

/** Entries that stand there before the rest is asked for. */
const PART = 20;
/** Reasons of one entry; the clause's own page has them all. */
const REASONS = 3;

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '1.4em', display: 'grid', rowGap: '8px' },
  entry: { overflowWrap: 'anywhere' },
  name: {
    minHeight: '24px',
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  points: { fontWeight: tokens.fontWeightSemibold },
});

/** What could still be gained and by what, the most first. */
export function Gaps() {
  const styles = useStyles();
  const { t } = useWords();
  const { tree } = useShared();
  const [all, setAll] = useState(false);
  const open = openNodes(tree.indicators);
  if (open.length === 0) return null;
  const shown = all ? open : open.slice(0, PART);
  const { lo, hi } = tree.total;
  const title =
    hi === null
      ? t('pane.resultGapsUnknown', { count: open.length })
      : t('pane.resultGaps', { count: open.length, points: decimal(hi.sub(lo)) });
  return (
    <Disclosure title={title}>
      <div className={styles.quiet}>{t('pane.resultGapsHint')}</div>
      <ol className={styles.list}>
        {shown.map((placed) => (
          <Gap key={placed.node.id} placed={placed} />
        ))}
      </ol>
      {shown.length < open.length && (
        <Button
          size="small"
          onClick={() => {
            setAll(true);
          }}
        >
          {t('pane.resultMore', { count: open.length - shown.length })}
        </Button>
      )}
    </Disclosure>
  );
}

function Gap({ placed: { node, room } }: { placed: Placed }) {
  const styles = useStyles();
  const { t, say } = useWords();
  const shared = useShared();
  const reasons = node.missing.slice(0, REASONS);
  return (
    <li className={styles.entry}>
      <button
        type="button"
        className={styles.name}
        onClick={() => {
          shared.open(node.id);
        }}
      >
        {t('pane.resultNode', { id: node.id, name: node.name })}
      </button>{' '}
      <span className={styles.points}>
        {room === null
          ? t('pane.resultGapUnknown')
          : t(node.role === 'deduction' ? 'pane.resultGapDeduction' : 'pane.resultGap', {
              points: decimal(room),
            })}
      </span>
      {reasons.map((one, at) => (
        <div key={at} className={styles.quiet}>
          {say(missingPhrase(one))}
        </div>
      ))}
      {node.missing.length > reasons.length && (
        <div className={styles.quiet}>
          {t('pane.resultMoreReasons', { count: node.missing.length - reasons.length })}
        </div>
      )}
    </li>
  );
}
