import type { Language, Phrase } from '../../locales/shell';
import type { LiveWorkbook } from '../../workbook';

export type HostTheme = 'light' | 'dark' | 'contrast';

/** One line of the health panel. */
export interface HealthLine {
  readonly label: Phrase;
  readonly value: Phrase | string;
  readonly state: 'good' | 'bad' | 'plain';
}

/** Where the pane runs, as far as the pane has to know it: Excel, or an ordinary page. */
export interface PaneHost {
  readonly kind: 'excel' | 'page';
  /** Settles once the host answers: null, or why the pane cannot work here. */
  readonly ready: Promise<Phrase | null>;
  language(): Language;
  theme(): HostTheme;
  /** Tells of every change of the theme; answers how to stop listening. */
  watchTheme(listener: () => void): () => void;
  health(): Promise<readonly HealthLine[]>;
  /** Calculates one DRILL function for a moment; null where there are no custom functions. */
  readonly tryFunctions: (() => Promise<HealthLine>) | null;
  /** The workbook beside the pane; null where there is none. */
  live(): Promise<LiveWorkbook | null>;
}
