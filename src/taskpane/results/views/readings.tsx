import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { sameBounds } from '../../../desk/wording';
import { useWords } from '../../shell/words';
import { useShared } from '../context';
import { choiceOfTable } from '../model/choice';
import { isPlan } from '../model/plan';
import { findPlaced } from '../model/nodes';
import { Reading } from '../parts/reading';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
    overflowWrap: 'anywhere',
  },
  start: { justifySelf: 'start' },
  list: { margin: 0, paddingInlineStart: '1.4em' },
  note: { margin: 0 },
});

/** From how many on those that matter are worth a look of their own. */
const MANY = 8;

/** Every reading of the table, those changed earlier first, with what the other options would give. */
export function Readings() {
  const styles = useStyles();
  const { t } = useWords();
  const { state, tree, busy, choose } = useShared();
  const isSingle = (key: string): boolean =>
    Object.keys(state.readings).some((place) => place.startsWith(`${key}@`));
  const changed = tree.readings.filter(
    ({ key, chosen, standard }) => chosen !== standard || isSingle(key),
  );
  // Sorted once: a card that moves away under the keyboard takes the focus with it.
  const [first] = useState(() => changed.map(({ key }) => key));
  const sorted = [
    ...tree.readings.filter(({ key }) => first.includes(key)),
    ...tree.readings.filter(({ key }) => !first.includes(key)),
  ];
  const [moving, setMoving] = useState(false);
  const moves = tree.readings.filter(({ alternatives }) =>
    alternatives.some(({ total }) => !sameBounds(total, tree.total)),
  );
  const shown = moving ? sorted.filter((one) => moves.includes(one)) : sorted;
  if (tree.readings.length === 0) return <p>{t('pane.resultNoReadings')}</p>;
  return (
    <div className={styles.page}>
      <p className={styles.note}>
        {changed.length === 0
          ? t('pane.resultReadingsStandard', { count: tree.readings.length })
          : t('pane.resultReadingsChanged', {
              count: tree.readings.length,
              changed: changed.length,
            })}
      </p>
      {tree.readings.length >= MANY && !isPlan(tree) && (
        <Checkbox
          checked={moving}
          label={t('pane.resultReadingsMoving', { count: moves.length })}
          onChange={(_, { checked }) => {
            setMoving(checked === true);
          }}
        />
      )}
      {shown.map((reading) => (
        <div key={reading.key} className={styles.page}>
          <Reading choice={choiceOfTable(reading)} node={null} />
          {isSingle(reading.key) && (
            <div>
              <div>{t('pane.resultReadingSingles')}</div>
              <Singles reading={reading.key} />
              <Button
                size="small"
                className={styles.start}
                disabledFocusable={busy}
                onClick={() => {
                  choose({
                    key: reading.key,
                    option: reading.chosen,
                    clause: null,
                    at: null,
                  });
                }}
              >
                {t('pane.resultReadingUnify')}
              </Button>
            </div>
          )}
        </div>
      ))}
    </div>
  );
}

/** The clauses that are read otherwise, each with its option. */
function Singles({ reading }: { reading: string }) {
  const styles = useStyles();
  const { t } = useWords();
  const { state, tree, open } = useShared();
  const clauses = Object.keys(state.readings).flatMap((place) => {
    const [key, clause] = place.split('@');
    return key === reading && clause !== undefined ? [clause] : [];
  });
  return (
    <ul className={styles.list}>
      {clauses.map((id) => {
        const node = findPlaced(tree.indicators, id)?.node;
        const label = node?.readings.find((one) => one.key === reading)?.label;
        // A clause of another table of the same scheme.
        if (node === undefined || label === undefined)
          return <li key={id}>{t('pane.resultReadingElsewhere', { id })}</li>;
        return (
          <li key={id}>
            <Button
              size="small"
              appearance="transparent"
              onClick={() => {
                open(id);
              }}
            >
              {t('pane.resultNode', { id, name: node.name })}
            </Button>
            {t('pane.resultReadingSingleOf', { label })}
          </li>
        );
      })}
    </ul>
  );
}
