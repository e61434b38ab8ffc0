import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { type ReactNode, useId, useState } from 'react';

const useStyles = makeStyles({
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '6px' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  body: {
    overflowWrap: 'anywhere',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: '6px',
  },
  toggle: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    width: '100%',
    minHeight: '32px',
    padding: '2px 0',
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  icon: { flex: '0 0 auto', display: 'inline-flex' },
});

/** A part of a page under its own heading. */
export function Section(props: { title: string; children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h3 id={id} className={styles.heading}>
        {props.title}
      </h3>
      <div className={styles.body}>{props.children}</div>
    </section>
  );
}

/** A part that opens and closes; what is closed is not made. */
export function Disclosure(props: {
  title: ReactNode;
  open?: boolean;
  level?: 3 | 4;
  children: ReactNode;
}) {
  const styles = useStyles();
  const [open, setOpen] = useState(props.open ?? false);
  const id = useId();
  const Heading = props.level === 4 ? 'h4' : 'h3';
  return (
    <section className={styles.section}>
      <Heading className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <span className={styles.icon}>
            {open ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}
          </span>
          <span>{props.title}</span>
        </button>
      </Heading>
      {open && (
        <div id={id} className={styles.body}>
          {props.children}
        </div>
      )}
    </section>
  );
}
