import type { Desk, SchemeTexts } from '../../desk';
import { type Language, phrase } from '../../locales/shell';
import type { LiveWorkbook, Work, Workbook } from '../../workbook';
import type { FileWorkbook } from '../../workbook/file';
import { BLANK } from './blank';
import type { Engine } from './engine';
import { flow } from './flow';
import type { Doing, Failure, PaneActions, PaneState } from './state';

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
  /** How often somebody changed the workbook while it was being read. */
  changes: number;
  /** Decisions on typed cells, by `sheet!A1`. */
  decisions: Map<string, 'keep' | 'replace'>;
  readonly abort: () => void;
}

/** What was to be written stands; only the reading after it failed. */
export class NotReread extends Error {}

const START = { ...BLANK, busy: null, failure: null, workbook: null, schemes: [] } as const;

/** The engine is not there: a network, or a shared folder, that is away. */
class NotLoaded extends Error {}

/** What happened, as the pane shows it. */
async function told(doing: Doing, error: unknown): Promise<Failure> {
  const missing: Failure = { doing, phrase: phrase('shell.partMissing'), findings: [] };
  if (error instanceof NotLoaded) return missing;
  try {
    const { failureOf } = await import('./failure');
    return error instanceof NotReread ? failureOf('read', error.cause) : failureOf(doing, error);
  } catch {
    return missing;
  }
}

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
    if (desk !== null) return desk;
    const opening = options.engine().then((engine) => engine.desk(options.schemes, language));
    desk = opening;
    // What did not load may load the next time (a network folder that was away).
    return opening.catch((error: unknown) => {
      desk = null;
      throw new NotLoaded('', { cause: error });
    });
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
    changes: 0,
    decisions: new Map(),
    abort: () => controller?.abort(),
    run: async (doing, cancellable, act) => {
      if (state.busy !== null) return false;
      const own = new AbortController();
      controller = own;
      // A list of what is wrong stays while its places are looked at.
      const kept = doing === 'reveal' ? {} : { failure: null };
      set({ busy: { doing, share: null, cancellable }, ...kept });
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
        set({ failure: await told(doing, error) });
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
