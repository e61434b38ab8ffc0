import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type Fraction, toNumber } from '../../../exact';
import type { Bounds } from '../../../scoring';
import { useWords } from '../../shell/words';

const HATCH = (line: string, ground: string): string =>
  `repeating-linear-gradient(45deg, ${line} 0 2px, ${ground} 2px 6px)`;

const useStyles = makeStyles({
  bar: {
    position: 'relative',
    display: 'flex',
    height: '10px',
    marginBlock: '3px',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'hidden',
    // Forced colours would take the hatching away, which alone tells what is open from what is proved.
    forcedColorAdjust: 'none',
    '@media (forced-colors: active)': { border: '1px solid CanvasText', backgroundColor: 'Canvas' },
  },
  tall: { height: '16px' },
  solid: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  open: {
    backgroundImage: HATCH(tokens.colorCompoundBrandBackground, tokens.colorNeutralBackground1),
    borderLeft: `1px solid ${tokens.colorCompoundBrandBackground}`,
    boxSizing: 'border-box',
    '@media (forced-colors: active)': {
      backgroundImage: HATCH('CanvasText', 'Canvas'),
      borderLeft: '1px solid CanvasText',
    },
  },
  mark: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    width: '2px',
    backgroundColor: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
});

/** A share of the full width in per cent, cut at both ends. */
const share = (value: Fraction, full: Fraction): number =>
  Math.min(100, Math.max(0, (100 * toNumber(value)) / toNumber(full)));

export interface BarProps {
  readonly name: string;
  readonly score: Bounds;
  /** Points in force; above zero. */
  readonly full: Fraction;
  /** Where a line stands: the most that the rules allow. */
  readonly mark?: Fraction | null;
  readonly tall?: boolean;
  /** The figure in words. */
  readonly text: string;
}

/** What is proved (solid) and what is open (hatched) of the points in force (full width). */
export function Bar({ name, score, full, mark = null, tall = false, text }: BarProps) {
  const styles = useStyles();
  const { t } = useWords();
  const lo = share(score.lo, full);
  const hi = score.hi === null ? 100 : share(score.hi, full);
  return (
    <div
      role="meter"
      aria-label={t('pane.resultBar', { name })}
      aria-valuemin={0}
      aria-valuemax={toNumber(full)}
      aria-valuenow={(lo * toNumber(full)) / 100}
      aria-valuetext={text}
      className={mergeClasses(styles.bar, tall && styles.tall)}
    >
      <div className={styles.solid} style={{ width: `${lo}%` }} />
      {hi > lo && <div className={styles.open} style={{ width: `${hi - lo}%` }} />}
      {mark !== null && mark.compare(full) < 0 && (
        <div className={styles.mark} style={{ left: `calc(${share(mark, full)}% - 1px)` }} />
      )}
    </div>
  );
}
