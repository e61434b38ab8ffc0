import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../shell/words';
import type { PaneActions, PaneState } from '../store/state';
import { type Shared, SharedProvider } from './context';
import { findPlaced } from './model/nodes';
import { hasProgress } from './model/progress';
import { ChangeNotice } from './parts/change-notice';
import { Picker } from './parts/picker';
import { useChoices } from './use-choices';
import { Cases } from './views/cases';
import { Detail } from './views/detail';
import { Findings } from './views/findings';
import { nodeButtonId } from './views/node-list';
import { Overview, type OverviewState } from './views/overview';
import { ProgressView } from './views/progress';
import { Readings } from './views/readings';

const VIEWS = ['overview', 'progress', 'cases', 'readings', 'findings'] as const;
type View = (typeof VIEWS)[number];
const isView = (value: unknown): value is View => VIEWS.some((one) => one === value);

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
  },
  tabs: { flexWrap: 'wrap' },
  tab: { padding: '8px' },
  panel: { paddingTop: tokens.spacingVerticalM },
  none: { display: 'grid', rowGap: '8px', justifyItems: 'start' },
  text: { margin: 0 },
});

export interface ResultsPageProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
  /** Excel stands beside the pane: rows can be shown there. */
  readonly live: boolean;
}

/** The scores of the workbook: at a glance, clause by clause, cases, readings, findings. */
export function ResultsPage({ state, actions, live }: ResultsPageProps) {
  const styles = useStyles();
  const { t } = useWords();
  const [job, setJob] = useState<string | null>(null);
  const [view, setView] = useState<View>('overview');
  const [trail, setTrail] = useState<readonly string[]>([]);
  const [list, setList] = useState<OverviewState>({ filter: 'all', sorting: 'order' });
  const result = state.results.find((one) => one.job === job) ?? state.results[0] ?? null;
  const choices = useChoices(state, actions, result);
  const nodeId = trail.at(-1);
  const placed =
    result === null || nodeId === undefined
      ? undefined
      : findPlaced(result.tree.indicators, nodeId);
  const panel = useId();
  const page = useRef<HTMLDivElement>(null);
  useReturn(placed?.node.id ?? null);

  if (result === null)
    return (
      <div className={styles.none}>
        <p className={styles.text}>
          {state.busy === null ? t('pane.resultNone') : t('pane.resultWaiting')}
        </p>
        {state.busy === null && state.workbook === null && state.host === 'excel' && (
          <Button appearance="primary" onClick={() => void actions.read()}>
            {t('pane.resultRead')}
          </Button>
        )}
      </div>
    );

  const { tree } = result;
  const { progress } = state;
  const timed = progress !== null && hasProgress(progress);
  const views = VIEWS.filter((one) => one !== 'progress' || timed);
  const shown = views.includes(view) ? view : 'overview';
  const shared: Shared = {
    state,
    result,
    tree,
    reveal: live && state.host === 'excel' ? (place) => void actions.reveal(place) : null,
    busy: state.busy !== null,
    open: (id) => {
      // Back to a clause that one came through: the way there, not a longer one.
      setTrail((before) =>
        before.includes(id) ? before.slice(0, before.indexOf(id) + 1) : [...before, id],
      );
    },
    choose: choices.choose,
    pin: choices.pin,
  };
  const level = state.scheme?.levels.find(({ id }) => id === tree.level)?.name ?? null;
  const names: Readonly<Record<View, string>> = {
    overview: t('pane.resultTabOverview'),
    progress: t('pane.resultTabProgress'),
    cases: t('pane.resultTabCases'),
    readings: t('pane.resultTabReadings'),
    findings: t('pane.resultTabFindings', { count: tree.findings.length }),
  };
  return (
    <SharedProvider value={shared}>
      <div ref={page} tabIndex={-1} className={styles.page}>
        <Picker results={state.results} current={result} level={level} onResult={setJob} />
        <ChangeNotice
          change={choices.change}
          busy={shared.busy}
          onUndo={choices.undo}
          onDismiss={() => {
            choices.dismiss();
            page.current?.focus();
          }}
        />
        {placed !== undefined && (
          <Detail
            key={`${result.job} ${placed.node.id}`}
            placed={placed}
            onBack={() => {
              setTrail(trail.slice(0, -1));
            }}
            onTop={() => {
              setTrail([]);
              setView('overview');
            }}
          />
        )}
        {/* Kept while a clause is open: what was unfolded stays unfolded. */}
        <div hidden={placed !== undefined}>
          <TabList
            size="small"
            className={styles.tabs}
            aria-label={t('pane.resultTabs')}
            selectedValue={shown}
            onTabSelect={(_, { value }) => {
              if (isView(value)) setView(value);
            }}
          >
            {views.map((one) => (
              <Tab
                key={one}
                value={one}
                id={`${panel}-${one}`}
                className={styles.tab}
                aria-controls={one === shown ? panel : undefined}
              >
                {names[one]}
              </Tab>
            ))}
          </TabList>
          <div
            role="tabpanel"
            id={panel}
            aria-labelledby={`${panel}-${shown}`}
            className={styles.panel}
          >
            {shown === 'overview' && <Overview view={list} onView={setList} onResult={setJob} />}
            {shown === 'progress' && progress !== null && <ProgressView progress={progress} />}
            {shown === 'cases' && <Cases />}
            {shown === 'readings' && <Readings />}
            {shown === 'findings' && <Findings />}
          </div>
        </div>
      </div>
    </SharedProvider>
  );
}

/** After a clause was closed the keyboard stands again where it was opened from. */
function useReturn(open: string | null): void {
  const last = useRef<string | null>(null);
  useEffect(() => {
    const before = last.current;
    last.current = open;
    if (open === null && before !== null) document.getElementById(nodeButtonId(before))?.focus();
  }, [open]);
}
