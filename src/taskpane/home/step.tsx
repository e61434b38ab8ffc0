import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { type ReactNode, useId, useState } from 'react';

const useStyles = makeStyles({
  step: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    minWidth: 0,
  },
  heading: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
  toggle: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    width: '100%',
    minHeight: '44px',
    padding: tokens.spacingHorizontalS,
    border: 'none',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  summary: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  hidden: { display: 'none' },
});

export interface StepProps {
  readonly number: number;
  readonly name: string;
  /** What stands here, in one line, readable while it is closed. */
  readonly summary: string;
  /** What needs the user: it is marked, and the step opens by itself. */
  readonly attention?: string | null;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** One step of the way from workbook to filled table: a heading that opens and closes its part. */
export function Step(props: StepProps) {
  const styles = useStyles();
  const id = useId();
  const attention = props.attention ?? null;
  // The user's own choice outweighs what the step would do by itself.
  const [chosen, setChosen] = useState<boolean | null>(null);
  const open = chosen ?? props.open ?? attention !== null;
  return (
    <section className={styles.step} aria-labelledby={`${id}-name`}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={`${id}-body`}
          onClick={() => {
            setChosen(!open);
          }}
        >
          {open ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
          <span>
            <span id={`${id}-name`} className={styles.name}>
              {`${String(props.number)}. ${props.name}`}
            </span>
            <span className={styles.summary}>{props.summary}</span>
          </span>
          {attention !== null && (
            <Badge appearance="tint" color="warning">
              {attention}
            </Badge>
          )}
        </button>
      </h3>
      <div id={`${id}-body`} className={mergeClasses(styles.body, !open && styles.hidden)}>
        {open && props.children}
      </div>
    </section>
  );
}
