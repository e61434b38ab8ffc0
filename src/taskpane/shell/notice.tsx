import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle20Regular } from '@fluentui/react-icons/svg/error-circle';
import { Info20Regular } from '@fluentui/react-icons/svg/info';
import { Warning20Regular } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';

export type Tone = 'error' | 'warning' | 'hint' | 'good';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  body: { flex: '1 1 auto', minWidth: 0, display: 'grid', rowGap: tokens.spacingVerticalXS },
  icon: { flex: '0 0 auto', display: 'inline-flex' },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  good: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  goodIcon: { color: tokens.colorStatusSuccessForeground1 },
  hintIcon: { color: tokens.colorNeutralForeground2 },
});

/** The sign of a tone; the words beside it say the same, so it is silent for screen readers. */
export function ToneIcon(props: { tone: Tone }) {
  const styles = useStyles();
  switch (props.tone) {
    case 'error':
      return (
        <span className={mergeClasses(styles.icon, styles.errorIcon)}>
          <ErrorCircle20Regular />
        </span>
      );
    case 'warning':
      return (
        <span className={mergeClasses(styles.icon, styles.warningIcon)}>
          <Warning20Regular />
        </span>
      );
    case 'good':
      return (
        <span className={mergeClasses(styles.icon, styles.goodIcon)}>
          <CheckmarkCircle20Regular />
        </span>
      );
    case 'hint':
      return (
        <span className={mergeClasses(styles.icon, styles.hintIcon)}>
          <Info20Regular />
        </span>
      );
    default: {
      const never: never = props.tone;
      return never;
    }
  }
}

/** A boxed message. `urgent`: a screen reader says it at once. */
export function Notice(props: { tone: Tone; urgent?: boolean; children: ReactNode }) {
  const styles = useStyles();
  const { tone } = props;
  return (
    <div
      className={mergeClasses(
        styles.box,
        tone === 'error' && styles.error,
        tone === 'warning' && styles.warning,
        tone === 'good' && styles.good,
      )}
      role={props.urgent === true ? 'alert' : undefined}
    >
      <ToneIcon tone={tone} />
      <div className={styles.body}>{props.children}</div>
    </div>
  );
}
