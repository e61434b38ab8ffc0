import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import {
  type ReactNode,
  Suspense,
  lazy,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Phrase } from '../../locales/shell';
import type { PaneHost } from '../hosts/host';
import type { PaneStore } from '../store';
import { Announcer } from './announcer';
import { ErrorBoundary } from './error-boundary';
import { FailureNotice } from './failure';
import type { Reveal } from './finding-list';
import { NextBar } from './next-bar';
import { Notice } from './notice';
import { PAGE_OF, type Places } from './places';
import type { PreferenceStore } from './preferences';
import { Start } from './start';
import { PAGES, type Page, panelId, tabId, Tabs } from './tabs';
import { themeOf } from './theme';
import { useWords, WordsProvider } from './words';

const Home = lazy(async () => ({ default: (await import('../home')).Home }));
const ResultsPage = lazy(async () => ({ default: (await import('../results')).ResultsPage }));
const ChecksPage = lazy(async () => ({ default: (await import('../checks')).ChecksPage }));
const FunctionsPanel = lazy(async () => ({
  default: (await import('./functions-panel')).FunctionsPanel,
}));
const More = lazy(async () => ({ default: (await import('../more')).More }));

const useStyles = makeStyles({
  provider: { height: '100%' },
  frame: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  header: {
    flex: '0 0 auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  main: { flex: '1 1 auto', minHeight: 0, overflowY: 'auto', overflowX: 'hidden' },
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    maxWidth: '900px',
  },
});

export interface AppProps {
  readonly store: Pick<PaneStore, 'getState' | 'subscribe' | 'actions'>;
  readonly host: PaneHost;
  readonly preferences: PreferenceStore;
  readonly places: Places;
}

/** Whether the host answers yet, or why the pane cannot work in it. */
type Ready = 'waiting' | 'ready' | Phrase;

/** A page of the pane; it is made when it is first shown and keeps its state afterwards. */
function Panel(props: { page: Page; current: Page; children: ReactNode }) {
  const styles = useStyles();
  const { t } = useWords();
  const [seen, setSeen] = useState(props.page === props.current);
  const shown = props.page === props.current;
  if (shown && !seen) setSeen(true);
  return (
    <div
      role="tabpanel"
      id={panelId(props.page)}
      aria-labelledby={tabId(props.page)}
      hidden={!shown}
    >
      {seen && (
        <div className={styles.page}>
          <ErrorBoundary>
            <Suspense fallback={<p role="status">{t('shell.loadingPage')}</p>}>
              {props.children}
            </Suspense>
          </ErrorBoundary>
        </div>
      )}
    </div>
  );
}

function Pane(props: AppProps & { ready: Ready }) {
  const styles = useStyles();
  const { t, say, language } = useWords();
  const { store, host, preferences, ready } = props;
  const { actions } = store;
  const stored = useSyncExternalStore(
    (listener) => store.subscribe(listener),
    () => store.getState(),
  );
  const state = useMemo(() => ({ ...stored, language }), [stored, language]);
  const [page, setPage] = useState<Page>('home');
  const asked = useSyncExternalStore(props.places.subscribe, props.places.get);
  useEffect(() => {
    if (asked !== null) setPage(PAGE_OF[asked.place]);
  }, [asked]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = t('shell.product');
  }, [language, t]);

  const reveal: Reveal | null =
    state.host === 'excel' ? (place) => void actions.reveal(place) : null;
  /** Opens a page from a button that goes away with the page it is on. */
  const go = (to: Page) => {
    setPage(to);
    document.getElementById(tabId(to))?.focus();
  };
  const plan = () => {
    setPage('home');
    void actions.plan().then(() => {
      const { preview } = store.getState();
      const { typed } = preferences.get();
      if (typed !== 'ask' && preview !== null && preview.undecided > 0)
        return actions.decide('all', typed);
      return undefined;
    });
  };
  return (
    <div className={styles.frame}>
      <header className={styles.header}>
        <h1 className={styles.title}>{t('shell.product')}</h1>
        <Tabs page={page} onPage={setPage} />
      </header>
      <main className={styles.main}>
        <Announcer state={state} />
        {(state.failure !== null || typeof ready === 'object') && (
          <div className={styles.page}>
            {typeof ready === 'object' && (
              <Notice tone="error" urgent>
                {say(ready)}
              </Notice>
            )}
            {state.failure !== null && (
              <FailureNotice
                failure={state.failure}
                reveal={reveal}
                onDismiss={() => {
                  actions.dismissFailure();
                }}
              />
            )}
          </div>
        )}
        {PAGES.map((each) => (
          <Panel key={each} page={each} current={page}>
            {each === 'home' && (
              <>
                <Start state={state} actions={actions} reveal={reveal} />
                <Suspense fallback={null}>
                  <Home
                    state={state}
                    actions={actions}
                    reveal={reveal}
                    template={asked?.place === 'template' ? asked : null}
                  />
                </Suspense>
              </>
            )}
            {each === 'results' && (
              <ResultsPage state={state} actions={actions} live={state.host === 'excel'} />
            )}
            {each === 'checks' && (
              <ChecksPage
                state={state}
                actions={actions}
                reveal={reveal}
                onHome={() => {
                  go('home');
                }}
              />
            )}
            {each === 'functions' && <FunctionsPanel host={host} language={language} />}
            {each === 'more' && (
              <More state={state} actions={actions} host={host} preferences={preferences} />
            )}
          </Panel>
        ))}
      </main>
      {(page === 'home' || state.busy !== null) && (
        <NextBar
          state={state}
          ready={ready === 'ready'}
          onRead={() => void actions.read()}
          onPlan={plan}
          onFill={() => void actions.fill()}
          onDismiss={() => {
            actions.dismissPreview();
          }}
          onResults={() => {
            go('results');
          }}
          onCheck={() => {
            go('checks');
            void actions.check({ do: 'check' });
          }}
          onDownload={() => void actions.download()}
          onCancel={() => {
            actions.cancel();
          }}
        />
      )}
    </div>
  );
}

/** The whole pane, in Excel and in an ordinary page alike. */
export function App(props: AppProps) {
  const styles = useStyles();
  const { host, preferences } = props;
  const chosen = useSyncExternalStore(preferences.subscribe, preferences.get);
  const hostTheme = useSyncExternalStore(
    (listener) => host.watchTheme(listener),
    () => host.theme(),
  );
  const [ready, setReady] = useState<Ready>('waiting');
  useEffect(() => {
    let watching = true;
    void host.ready.then((problem) => {
      if (watching) setReady(problem ?? 'ready');
    });
    return () => {
      watching = false;
    };
  }, [host]);
  return (
    <FluentProvider theme={themeOf(chosen.theme, hostTheme)} className={styles.provider}>
      <WordsProvider language={chosen.language === 'auto' ? host.language() : chosen.language}>
        <ErrorBoundary>
          <Pane {...props} ready={ready} />
        </ErrorBoundary>
      </WordsProvider>
    </FluentProvider>
  );
}
