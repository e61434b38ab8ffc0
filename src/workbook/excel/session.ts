import type { Work } from '../port';
import { refuse } from '../refuse';
import { adviceFor } from './advice';

/** What the adapter needs of the global `Excel`. */
export interface ExcelApi {
  run<T>(
    options: Excel.RunOptions | Excel.RequestContext,
    batch: (context: Excel.RequestContext) => Promise<T>,
  ): Promise<T>;
  createWorkbook(base64?: string): Promise<void>;
}

/** The global `Excel`, looked for when it is needed: the page may load before office.js does. */
export function globalExcel(): ExcelApi {
  const { Excel: api } = globalThis as { readonly Excel?: ExcelApi };
  if (api === undefined) throw refuse('excel.notInExcel');
  return api;
}

/** Excel answers within milliseconds; a second and a half means that it waits for the person. */
const WAITING_AFTER = 1500;

/** One conversation with Excel: everything goes through `sync`, which can be told to stop. */
export class Session {
  constructor(
    readonly context: Excel.RequestContext,
    private readonly work: Work = {},
  ) {}

  /**
   * Sends what is queued. An abort takes effect at once, while the request may still be answered: only
   * for requests that change nothing.
   */
  async read(): Promise<void> {
    this.throwIfAborted();
    const { signal } = this.work;
    if (signal === undefined) {
      await this.sync();
      return;
    }
    let stop = (): void => undefined;
    const aborted = new Promise<never>((_, reject) => {
      stop = () => {
        reject(reasonOf(signal));
      };
      signal.addEventListener('abort', stop);
    });
    try {
      await Promise.race([this.sync(), aborted]);
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  /** Sends what is queued and waits for the answer, come what may: for requests that change something. */
  async sync(): Promise<void> {
    const timer = setTimeout(() => this.work.onWaiting?.(), WAITING_AFTER);
    try {
      await this.context.sync();
    } finally {
      clearTimeout(timer);
    }
  }

  /** The same conversation, that cannot be told to stop and tells nothing: for bringing things back. */
  get deaf(): Session {
    const { onWaiting } = this.work;
    return new Session(this.context, onWaiting === undefined ? {} : { onWaiting });
  }

  /** The same conversation without telling how far it is. */
  get quiet(): Session {
    const { signal, onWaiting } = this.work;
    return new Session(this.context, {
      ...(signal === undefined ? {} : { signal }),
      ...(onWaiting === undefined ? {} : { onWaiting }),
    });
  }

  /** Why the work was told to stop; undefined while it was not. */
  get reason(): unknown {
    const { signal } = this.work;
    return signal?.aborted === true ? (signal.reason as unknown) : undefined;
  }

  throwIfAborted(): void {
    this.work.signal?.throwIfAborted();
  }

  progress(share: number): void {
    this.work.onProgress?.(share);
  }
}

function reasonOf(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error('aborted');
}

/**
 * Runs a conversation. While a cell is being edited Excel waits with its answer, where it can; where it
 * cannot, the refusal says what to do. @throws Refusal
 */
export async function inExcel<T>(
  api: () => ExcelApi,
  work: Work,
  batch: (session: Session) => Promise<T>,
): Promise<T> {
  try {
    return await api().run({ delayForCellEdit: true }, (context) =>
      batch(new Session(context, work)),
    );
  } catch (error) {
    throw adviceFor(error);
  }
}
