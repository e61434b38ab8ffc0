import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useRef } from 'react';
import { useWords } from './words';

export const PAGES = ['home', 'results', 'checks', 'functions', 'more'] as const;
export type Page = (typeof PAGES)[number];

const useStyles = makeStyles({
  list: {
    display: 'flex',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    flex: '1 1 0',
    minWidth: 0,
    minHeight: '40px',
    padding: '0 2px',
    border: 'none',
    borderBottom: '3px solid transparent',
    borderTop: '3px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
    // Forced colours draw transparent borders as well.
    '@media (forced-colors: active)': { borderTopColor: 'Canvas', borderBottomColor: 'Canvas' },
  },
  chosen: {
    borderBottomColor: tokens.colorBrandStroke1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    // Forced colours drop the line's colour; the system's own highlight stays visible.
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

export const tabId = (page: Page): string => `pane-tab-${page}`;
export const panelId = (page: Page): string => `pane-panel-${page}`;

function neighbour(page: Page, key: string): Page | undefined {
  const at = PAGES.indexOf(page);
  switch (key) {
    case 'ArrowRight':
      return PAGES[(at + 1) % PAGES.length];
    case 'ArrowLeft':
      return PAGES[(at + PAGES.length - 1) % PAGES.length];
    case 'Home':
      return PAGES[0];
    case 'End':
      return PAGES[PAGES.length - 1];
    default:
      return undefined;
  }
}

/** The pane's pages. Fluent's own tab list costs 22 kB of the first load; this one is the same pattern. */
export function Tabs(props: { page: Page; onPage: (page: Page) => void }) {
  const styles = useStyles();
  const { t } = useWords();
  const buttons = useRef(new Map<Page, HTMLButtonElement>());
  const move = (event: KeyboardEvent) => {
    const to = neighbour(props.page, event.key);
    if (to === undefined) return;
    event.preventDefault();
    props.onPage(to);
    buttons.current.get(to)?.focus();
  };
  const names: Readonly<Record<Page, string>> = {
    home: t('shell.tabHome'),
    results: t('shell.tabResults'),
    checks: t('shell.tabChecks'),
    functions: t('shell.tabFunctions'),
    more: t('shell.tabMore'),
  };
  return (
    <div role="tablist" aria-label={t('shell.tabs')} className={styles.list} onKeyDown={move}>
      {PAGES.map((page) => (
        <button
          key={page}
          type="button"
          role="tab"
          id={tabId(page)}
          ref={(element) => {
            if (element !== null) buttons.current.set(page, element);
          }}
          aria-selected={page === props.page}
          aria-controls={panelId(page)}
          tabIndex={page === props.page ? 0 : -1}
          className={mergeClasses(styles.tab, page === props.page && styles.chosen)}
          onClick={() => {
            props.onPage(page);
          }}
        >
          {names[page]}
        </button>
      ))}
    </div>
  );
}
