import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RowSet } from '../../../measures';
import { useWords } from '../../shell/words';
import { useShared } from '../context';
import { type Target, targetsOf } from '../model/rows';

/** Targets that stand there before the rest is asked for. */
const PART = 12;

const useStyles = makeStyles({
  set: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '4px' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px',
  },
  target: {
    minWidth: 0,
    minHeight: '24px',
    padding: '0 6px',
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
    textAlign: 'start',
  },
  plain: {
    padding: '1px 6px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
});

/** Records of one sheet: how many, and the rows to click at. */
export function Rows({ rows }: { rows: RowSet }) {
  const styles = useStyles();
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const targets = targetsOf(rows);
  const shown = all ? targets : targets.slice(0, PART);
  const left = targets.length - shown.length;
  const loose = targets.every(({ key }) => key === null) ? rows.keys : [];
  return (
    <div className={styles.set}>
      <div>{t('pane.resultRows', { sheet: rows.sheet, count: rows.count })}</div>
      {shown.length > 0 && (
        <ul className={styles.list}>
          {shown.map((target) => (
            <li key={target.address}>
              <RowTarget sheet={rows.sheet} target={target} />
            </li>
          ))}
          {left > 0 && (
            <li>
              <Button
                size="small"
                appearance="subtle"
                onClick={() => {
                  setAll(true);
                }}
              >
                {t('pane.resultRowsMore', { left })}
              </Button>
            </li>
          )}
        </ul>
      )}
      {loose.length > 0 && (
        <div>{t('pane.resultKeys', { keys: loose.join(t('pane.resultComma')) })}</div>
      )}
      {all && rows.more > 0 && <div>{t('pane.resultRowsUnlisted', { count: rows.more })}</div>}
    </div>
  );
}

function RowTarget({ sheet, target }: { sheet: string; target: Target }) {
  const styles = useStyles();
  const { t } = useWords();
  const { reveal } = useShared();
  const { first, last, key, address } = target;
  const rows =
    first === last
      ? t('pane.resultRow', { row: first })
      : t('pane.resultRowRange', { first, last });
  const text = key === null ? rows : t('pane.resultRowKey', { row: first, key });
  if (reveal === null) return <span className={styles.plain}>{text}</span>;
  return (
    <Button
      size="small"
      appearance="outline"
      className={styles.target}
      aria-label={t('pane.resultReveal', { sheet, what: text })}
      onClick={() => {
        reveal({ sheet, address });
      }}
    >
      {text}
    </Button>
  );
}
