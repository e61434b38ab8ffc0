import type { Desk, SchemeTexts } from '../../desk';
import type { Language } from '../../locales/shell';
import type { LiveWorkbook, Work, Workbook } from '../../workbook';
import type { FileWorkbook } from '../../workbook/file';
import { BLANK } from './blank';
import type { Engine } from './engine';
import { flow } from './flow';
import type { Doing, PaneActions, PaneState } from './state';

/** What a pane lives in. */
export interface StoreOptions {
  readonly host: PaneState['host'];
  readonly language: Language;
  readonly schemes: SchemeTexts;
  /** Loads everything behind the controls. */
  readonly engine: () => Promise<Engine>;
  /** Excel beside the pane; left out in the page. */
  readonly live?: () => Promise<LiveWorkbook>;
  /** `2025-10-10`, by the machine's own clock. */
  readonly today: () => string;
  /** Hands a file to the user (a download). */
  readonly save: (bytes: Uint8Array, name: string) => void;
}

export interface PaneStore {
  getState(): PaneState;
  /** Answers how to stop listening. */
  subscribe(listener: () => void): () => void;
  readonly actions: PaneActions;
  /** Excel beside the pane, once it is there. */
  live(): LiveWorkbook | null;
}

/** What the actions share: the state, the engine, the workbook. */
export interface Core {
  readonly options: StoreOptions;
  readonly get: () => PaneState;
  readonly set: (change: Partial<PaneState>) => void;
  /** One thing at a time: while one is being done, others are not begun. Answers whether it was done. */
  readonly run: (
    doing: Doing,
    cancellable: boolean,
    act: (desk: Desk, work: Work) => Promise<void>,
  ) => Promise<boolean>;
  readonly engine: () => Promise<Engine>;
  workbook: Workbook | null;
  file: { readonly workbook: FileWorkbook; readonly name: string } | null;
  liveWorkbook: LiveWorkbook | null;
  /** Decisions on typed cells, by `sheet!A1`. */
  decisions: Map<string, 'keep' | 'replace'>;
  readonly abort: () => void;
}

const START = { ...BLANK, busy: null, failure: null, workbook: null, schemes: [] } as const;

/** The brain of a pane: state that is replaced, and the actions that replace it. */
export function createPaneStore(options: StoreOptions): PaneStore {
  const { host, language } = options;
  let state: PaneState = { ...START, host, language, asOf: options.today() };
  const listeners = new Set<() => void>();
  const set = (change: Partial<PaneState>): void => {
    state = { ...state, ...change };
    listeners.forEach((listener) => {
      listener();
    });
  };
  let desk: Promise<Desk> | null = null;
  const openDesk = (): Promise<Desk> => {
    desk ??= options.engine().then((engine) => engine.desk(options.schemes, language));
    return desk;
  };
  let controller: AbortController | null = null;
  const core: Core = {
    options,
    get: () => state,
    set,
    engine: options.engine,
    workbook: null,
    file: null,
    liveWorkbook: null,
    decisions: new Map(),
    abort: () => controller?.abort(),
    run: async (doing, cancellable, act) => {
      if (state.busy !== null) return false;
      const own = new AbortController();
      controller = own;
      set({ busy: { doing, share: null, cancellable }, failure: null });
      try {
        await act(await openDesk(), {
          signal: own.signal,
          onProgress: (share) => {
            if (state.busy !== null) set({ busy: { ...state.busy, share, waiting: false } });
          },
          onWaiting: () => {
            if (state.busy !== null) set({ busy: { ...state.busy, waiting: true } });
          },
        });
        return true;
      } catch (error) {
        if (own.signal.aborted && error === own.signal.reason) return false;
        // Where the engine itself cannot be loaded nothing of it can put the failure into words.
        const { failureOf } = await import('./failure');
        set({ failure: failureOf(doing, error) });
        return false;
      } finally {
        controller = null;
        set({ busy: null });
      }
    },
  };
  const actions = flow(core);
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    actions,
    live: () => core.liveWorkbook,
  };
}
