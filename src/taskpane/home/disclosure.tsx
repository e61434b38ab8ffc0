import { Button } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { type ReactNode, useId, useState } from 'react';
import { useHomeStyles } from './styles';

/** A part that is made only when it is opened. `name`: what it belongs to, for screen readers. */
export function Disclosure(props: {
  label: string;
  name?: string;
  open?: boolean;
  children: ReactNode;
}) {
  const styles = useHomeStyles();
  const id = useId();
  const [open, setOpen] = useState(props.open ?? false);
  return (
    <div className={styles.column}>
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
