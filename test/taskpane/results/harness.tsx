import { FluentProvider, type Theme, webLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { Language } from '../../../src/locales';
import { ResultsPage } from '../../../src/taskpane/results';
import { WordsProvider } from '../../../src/taskpane/shell/words';
import type { PaneActions, PaneState, Result } from '../../../src/taskpane/store/state';
import type { Chosen } from './sample';

const nothing = (): Promise<void> => Promise.resolve();

export const BLANK: PaneState = {
  host: 'excel',
  language: 'zh-CN',
  busy: null,
  failure: null,
  workbook: null,
  schemes: [],
  scheme: null,
  schemeFrom: null,
  schemeSheet: false,
  sheets: [],
  level: null,
  asOf: '2025-10-10',
  data: null,
  jobs: [],
  picked: [],
  readings: {},
  pins: {},
  results: [],
  progress: null,
  preview: null,
  outcome: null,
  undo: null,
  importing: null,
  imported: null,
  unsaved: false,
  checks: {
    view: null,
    of: { workbook: null, results: [], texts: [] },
    preview: null,
    done: null,
    texts: [],
  },
};

/** A pane in memory: choices score afresh by `scored`, everything asked for is kept in `asked`. */
export class TestPane {
  readonly asked: unknown[][] = [];
  private readonly listeners = new Set<() => void>();
  /** Held back: choices stay busy until `release` is called. */
  hold = false;
  private waiting: (() => void) | null = null;

  constructor(
    private state: PaneState,
    private readonly scored: (chosen: Chosen) => readonly Result[] = () => state.results,
  ) {}

  readonly get = (): PaneState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(change: Partial<PaneState>): void {
    this.state = { ...this.state, ...change };
    this.listeners.forEach((listener) => {
      listener();
    });
  }

  release(): void {
    this.waiting?.();
  }

  private choose(change: Partial<PaneState>): Promise<void> {
    this.set({ ...change, busy: { doing: 'score', share: null, cancellable: true } });
    const { readings, pins, level } = this.state;
    const done = (): void => {
      this.set({ results: this.scored({ readings, pins, level: level ?? 'county' }), busy: null });
    };
    if (this.hold) this.waiting = done;
    else done();
    return Promise.resolve();
  }

  readonly actions: PaneActions = {
    read: () => {
      this.asked.push(['read']);
      return nothing();
    },
    openFile: nothing,
    chooseScheme: nothing,
    loadScheme: nothing,
    useSchemeSheet: nothing,
    chooseLevel: (level) => {
      this.asked.push(['chooseLevel', level]);
      return this.choose({ level });
    },
    setAsOf: nothing,
    pick: () => undefined,
    correctRows: nothing,
    correctMatch: nothing,
    correctSheet: nothing,
    correctColumn: nothing,
    setReading: (key, option, clause) => {
      this.asked.push(['setReading', key, option, ...(clause === undefined ? [] : [clause])]);
      const place = clause === undefined ? key : `${key}@${clause}`;
      const others = Object.entries(this.state.readings).filter(
        ([one]) => one !== place && (clause !== undefined || !one.startsWith(`${key}@`)),
      );
      return this.choose({ readings: { ...Object.fromEntries(others), [place]: option } });
    },
    pinCase: (caseId, place) => {
      this.asked.push(['pinCase', caseId, place]);
      const others = Object.entries(this.state.pins).filter(([one]) => one !== caseId);
      const pins = Object.fromEntries([
        ...others,
        ...(place === undefined ? [] : [[caseId, place] as const]),
      ]);
      return this.choose({ pins });
    },
    plan: nothing,
    decide: nothing,
    fill: nothing,
    undoLast: nothing,
    check: nothing,
    keepChecks: () => undefined,
    cancel: () => undefined,
    dismissFailure: () => undefined,
    dismissPreview: () => undefined,
    newWorkbook: nothing,
    forget: nothing,
    loadSchemes: nothing,
    weighImport: nothing,
    decideImport: nothing,
    importNow: nothing,
    dismissImport: () => undefined,
    reveal: (place) => {
      this.asked.push(['reveal', place]);
      return nothing();
    },
    download: nothing,
  };
}

/** The result page in its provider, following the pane. */
export function Harness(props: {
  pane: TestPane;
  live?: boolean;
  language?: Language;
  theme?: Theme;
}) {
  const state = useSyncExternalStore(props.pane.subscribe, props.pane.get);
  return (
    <FluentProvider theme={props.theme ?? webLightTheme}>
      <WordsProvider language={props.language ?? 'zh-CN'}>
        <main>
          <h1>练兵自评</h1>
          <ResultsPage state={state} actions={props.pane.actions} live={props.live ?? true} />
        </main>
      </WordsProvider>
    </FluentProvider>
  );
}
