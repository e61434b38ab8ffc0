import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { PreviewCell } from '../../desk';
import { PlaceMark, type Reveal } from '../shell/finding-list';
import { useWords, type Words } from '../shell/words';
import { cellWords } from './cell-words';
import { useHomeStyles } from './styles';

/** Up to this many characters old and new stand in one line. */
const SHORT = 24;

const useStyles = makeStyles({
  values: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
  },
  value: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  label: { color: tokens.colorNeutralForeground2 },
  radios: { flexWrap: 'wrap' },
});

function whatWords(t: Words['t'], what: PreviewCell['what']): string {
  switch (what) {
    case 'score':
      return t('pane.whatScore');
    case 'why':
      return t('pane.whatWhy');
    case 'proof':
      return t('pane.whatProof');
    case 'total':
      return t('pane.whatTotal');
    case 'other':
      return t('pane.whatOther');
    default: {
      const never: never = what;
      return never;
    }
  }
}

/** One cell: what stands there, what would stand there, and for a typed one who wins. */
export function PreviewCellLine(props: {
  cell: PreviewCell;
  busy: boolean;
  reveal: Reveal | null;
  /** The sheet is named above already. */
  short: boolean;
  onDecide: (choice: 'keep' | 'replace') => void;
}) {
  const own = useStyles();
  const styles = useHomeStyles();
  const { t } = useWords();
  const { cell } = props;
  const what = whatWords(t, cell.what);
  const old = cellWords(t, cell.old);
  const now = cellWords(t, cell.now);
  return (
    <>
      <div className={styles.row}>
        <PlaceMark
          place={{ sheet: cell.sheet, address: cell.address }}
          reveal={props.reveal}
          short={props.short}
        />
        <span className={styles.quiet}>
          {cell.name === null ? what : t('pane.cellOf', { name: cell.name, what })}
        </span>
      </div>
      {old.length + now.length <= SHORT ? (
        <p className={styles.line}>{t('pane.cellChange', { old, now })}</p>
      ) : (
        <dl className={own.values}>
          <dt className={own.label}>{t('pane.cellOld')}</dt>
          <dd className={own.value}>{old}</dd>
          <dt className={own.label}>{t('pane.cellNow')}</dt>
          <dd className={own.value}>{now}</dd>
        </dl>
      )}
      {cell.typed && (
        <RadioGroup
          layout="horizontal"
          className={own.radios}
          aria-label={t('pane.decideCell', { sheet: cell.sheet, address: cell.address })}
          value={cell.decision ?? ''}
          disabled={props.busy}
          onChange={(_, data) => {
            props.onDecide(data.value === 'replace' ? 'replace' : 'keep');
          }}
        >
          <Radio value="keep" label={t('pane.keep')} />
          <Radio value="replace" label={t('pane.replace')} />
        </RadioGroup>
      )}
    </>
  );
}
