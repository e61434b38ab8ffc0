import { Button } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useHomeStyles } from './styles';

/** A part that is made only when it is opened. `name`: what it belongs to, for screen readers. */
export function Disclosure(props: {
  label: string;
  name?: string;
  open?: boolean;
  /** Opens and comes into view whenever this becomes another object. */
  wanted?: object | null;
  children: ReactNode;
}) {
  const styles = useHomeStyles();
  const id = useId();
  const [open, setOpen] = useState(props.open ?? false);
  const top = useRef<HTMLDivElement>(null);
  const wanted = props.wanted ?? null;
  useEffect(() => {
    if (wanted === null) return;
    setOpen(true);
    top.current?.scrollIntoView({ block: 'start' });
    top.current?.querySelector('button')?.focus();
  }, [wanted]);
  return (
    <div className={styles.column} ref={top}>
      <div>
        <Button
          size="small"
          appearance="subtle"
          icon={open ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
          aria-expanded={open}
          aria-controls={id}
          {...(props.name === undefined ? {} : { 'aria-label': `${props.label} ${props.name}` })}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {props.label}
        </Button>
      </div>
      <div id={id} className={styles.column} hidden={!open}>
        {open && props.children}
      </div>
    </div>
  );
}
