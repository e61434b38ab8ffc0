import type { Language } from '../../locales/shell';
import type { ThemeChoice } from '../store/state';

/** What becomes of typed values when a preview is made: ask for each, or begin with one answer. */
export type TypedDefault = 'ask' | 'keep' | 'replace';

export interface Preferences {
  /** auto: the language of Excel or of the browser. */
  readonly language: Language | 'auto';
  readonly theme: ThemeChoice;
  readonly typed: TypedDefault;
}

/** The part of `Storage` that is used; a browser may refuse it, then settings last until closing. */
export interface PreferenceStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const STORED = 'drill-scorecard.preferences';
const INITIAL: Preferences = { language: 'auto', theme: 'auto', typed: 'ask' };

function oneOf<T extends string>(options: readonly T[], value: unknown, otherwise: T): T {
  return options.find((option) => option === value) ?? otherwise;
}

function stored(storage: PreferenceStorage | null): Preferences {
  try {
    const text = storage?.getItem(STORED);
    if (text === null || text === undefined) return INITIAL;
    const plain: unknown = JSON.parse(text);
    if (typeof plain !== 'object' || plain === null) return INITIAL;
    const values: Readonly<Record<string, unknown>> = { ...plain };
    return {
      language: oneOf(['auto', 'zh-CN', 'en-US'], values.language, INITIAL.language),
      theme: oneOf(['auto', 'light', 'dark', 'contrast'], values.theme, INITIAL.theme),
      typed: oneOf(['ask', 'keep', 'replace'], values.typed, INITIAL.typed),
    };
  } catch {
    return INITIAL;
  }
}

/** Settings of this person on this computer; nothing of a workbook. */
export class PreferenceStore {
  private current: Preferences;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly storage: PreferenceStorage | null) {
    this.current = stored(storage);
  }

  readonly get = (): Preferences => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(change: Partial<Preferences>): void {
    this.current = { ...this.current, ...change };
    try {
      this.storage?.setItem(STORED, JSON.stringify(this.current));
    } catch {
      // A full or forbidden storage: the setting holds until the pane is closed.
    }
    for (const listener of this.listeners) listener();
  }
}

/** The browser's storage, or null where it is forbidden (some file:// pages, strict settings). */
export function browserStorage(): PreferenceStorage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
