import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { useId, useState } from 'react';
import { boundsPhrase, sameBounds } from '../../../desk/wording';
import type { Bounds, ScoreNode } from '../../../scoring';
import { useWords } from '../../shell/words';
import { useShared } from '../context';
import type { Choice } from '../model/choice';
import { difference } from '../model/difference';
import { fullMarksOf } from '../model/full-marks';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: '6px',
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  changed: { borderLeft: `4px solid ${tokens.colorBrandStroke1}` },
  question: { fontWeight: tokens.fontWeightSemibold },
  mark: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  options: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '4px' },
  option: {
    display: 'flex',
    columnGap: '8px',
    width: '100%',
    minHeight: '32px',
    padding: '6px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '&[aria-disabled="true"]': { cursor: 'default', color: tokens.colorNeutralForegroundDisabled },
  },
  chosen: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
  sign: { flex: '0 0 auto', display: 'inline-flex', paddingTop: '2px' },
  label: { flex: '1 1 auto', minWidth: 0, display: 'grid' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

/** One reading: the question, the options, what each would give; choosing scores afresh at once. */
export function Reading({ choice, node }: { choice: Choice; node: ScoreNode | null }) {
  const styles = useStyles();
  const { t } = useWords();
  const { state, busy, choose } = useShared();
  const { key, clause, chosen, standard } = choice;
  const single = clause !== null && Object.hasOwn(state.readings, `${key}@${clause}`);
  const [only, setOnly] = useState(single);
  const id = useId();
  const changed = chosen !== standard;
  // Once there, the way back stays: a control that vanishes takes the keyboard's place with it.
  const [resettable, setResettable] = useState(changed);
  if (changed && !resettable) setResettable(true);
  const select = (option: string): void => {
    if (busy || option === chosen) return;
    choose({ key, option, clause: only ? clause : null, at: node?.id ?? null });
  };
  return (
    <div
      role="group"
      aria-labelledby={id}
      className={mergeClasses(styles.card, changed && styles.changed)}
    >
      <div id={id} className={styles.question}>
        {t('pane.resultReadingQuestion', { key, question: choice.question })}
      </div>
      {(changed || single) && (
        <div className={styles.mark}>
          {single ? t('pane.resultReadingSingle') : t('pane.resultReadingChanged')}
        </div>
      )}
      <div className={styles.quiet}>{t('pane.resultReadingReason', { reason: choice.reason })}</div>
      <ul className={styles.options}>
        {choice.options.map(({ option, label, gives }) => (
          <li key={option}>
            <button
              type="button"
              aria-pressed={option === chosen}
              aria-disabled={busy}
              className={mergeClasses(styles.option, option === chosen && styles.chosen)}
              onClick={() => {
                select(option);
              }}
            >
              <span className={styles.sign}>
                {option === chosen ? (
                  <CheckmarkCircle16Regular aria-hidden />
                ) : (
                  <Circle16Regular aria-hidden />
                )}
              </span>
              <span className={styles.label}>
                <span>
                  {option === standard ? t('pane.resultReadingStandard', { label }) : label}
                </span>
                <span className={styles.quiet}>
                  {gives === null ? (
                    t('pane.resultReadingInUse')
                  ) : (
                    <Gives gives={gives} node={node} />
                  )}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {(clause !== null || resettable) && (
        <div className={styles.actions}>
          {clause !== null && (
            <Checkbox
              checked={only}
              label={t('pane.resultReadingOnly')}
              onChange={(_, data) => {
                setOnly(data.checked === true);
              }}
            />
          )}
          {resettable && (
            <Button
              size="small"
              disabledFocusable={busy || !changed}
              onClick={() => {
                select(standard);
              }}
            >
              {t('pane.resultReadingReset')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** What another option would give, against what stands now. */
function Gives(props: {
  gives: { readonly score: Bounds | null; readonly total: Bounds };
  node: ScoreNode | null;
}) {
  const { t, say } = useWords();
  const { tree } = useShared();
  const { gives, node } = props;
  const marks = fullMarksOf(tree);
  if (marks.kind === 'none') return t('pane.planGives');
  const here = node === null || gives.score === null ? null : gives.score;
  const sameHere = here === null || node === null || sameBounds(here, node.score);
  if (sameHere && sameBounds(gives.total, tree.total)) return t('pane.resultReadingSame');
  // Without full marks there is no total to name.
  if (marks.kind === 'missing')
    return here === null
      ? t('pane.resultReadingScores')
      : t('pane.resultReadingHere', { score: say(boundsPhrase(here)) });
  const total = say(boundsPhrase(gives.total));
  const change = difference(tree.total, gives.total);
  const whole =
    change === ''
      ? t('pane.resultReadingTotal', { total })
      : t('pane.resultReadingTotalBy', { total, change });
  if (here === null) return whole;
  return t('pane.resultReadingBoth', { score: say(boundsPhrase(here)), whole });
}
