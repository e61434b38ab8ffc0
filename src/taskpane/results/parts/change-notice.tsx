import { Button, makeStyles } from '@fluentui/react-components';
import { boundsPhrase, sameBounds } from '../../../desk/wording';
import { type Phrase, phrase } from '../../../locales';
import { Notice } from '../../shell/notice';
import { useWords } from '../../shell/words';
import type { Figures } from '../model/change';

const useStyles = makeStyles({
  silent: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** 「合计 80.1535 → 79.6535」 of one figure. */
const moved = (
  key: 'pane.resultMovedTotal' | 'pane.resultMovedNode',
  before: Figures['total'],
  after: Figures['total'],
  id = '',
): Phrase => phrase(key, { id, before: boundsPhrase(before), after: boundsPhrase(after) });

/** What a choice did: old → new of the clause and of the total. */
export function changePhrase(told: Phrase, before: Figures, after: Figures): Phrase {
  if (before.counts !== null && after.counts !== null) {
    const same = JSON.stringify(before.counts) === JSON.stringify(after.counts);
    const counts = { before: before.counts, after: after.counts };
    const what = same ? phrase('pane.planUnmoved') : phrase('pane.planMoved', counts);
    return phrase('pane.resultMoved', { told, moved: what });
  }
  const parts: Phrase[] = [];
  if (
    before.node !== null &&
    after.node !== null &&
    !sameBounds(before.node.score, after.node.score)
  )
    parts.push(moved('pane.resultMovedNode', before.node.score, after.node.score, before.node.id));
  if (!sameBounds(before.total, after.total))
    parts.push(moved('pane.resultMovedTotal', before.total, after.total));
  return phrase('pane.resultMoved', {
    told,
    moved: parts.length === 0 ? phrase('pane.resultMovedNothing') : parts,
  });
}

/** Tells a change at once, to the eye and to a screen reader, with the way back beside it. */
export function ChangeNotice(props: {
  change: Phrase | null;
  busy: boolean;
  onUndo: () => void;
  onDismiss: () => void;
}) {
  const styles = useStyles();
  const { t, say } = useWords();
  const { change } = props;
  return (
    <>
      <div role="status" aria-live="polite" className={styles.silent}>
        {change === null ? '' : say(change)}
      </div>
      {change !== null && (
        <Notice tone="hint">
          <div>{say(change)}</div>
          <div className={styles.actions}>
            <Button size="small" disabledFocusable={props.busy} onClick={props.onUndo}>
              {t('pane.resultChangeBack')}
            </Button>
            <Button size="small" appearance="subtle" onClick={props.onDismiss}>
              {t('pane.resultChangeSeen')}
            </Button>
          </div>
        </Notice>
      )}
    </>
  );
}
