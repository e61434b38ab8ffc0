import type { OutsideText } from '../../checks';
import type {
  CheckView,
  DataStatus,
  FillPreview,
  FillOutcome,
  FixPreview,
  ImportSheet,
  JobView,
  SchemeEntry,
  SheetMatch,
  TypedScores,
  UndoView,
} from '../../desk';
import type { Finding, Language, Phrase } from '../../locales';
import type { Progress, ScoreTree } from '../../scoring';

/** What the pane is doing at the moment; one thing at a time. */
export type Doing =
  | 'import'
  | 'start'
  | 'scheme'
  | 'read'
  | 'score'
  | 'check'
  | 'plan'
  | 'fill'
  | 'undo'
  | 'template'
  | 'remember'
  | 'reveal';

export interface Busy {
  readonly doing: Doing;
  /** 0 … 1; null while it cannot be told. */
  readonly share: number | null;
  readonly cancellable: boolean;
  /** Excel does nothing until the person has finished editing a cell. */
  readonly waiting?: boolean;
}

/** Something was refused or went wrong; nothing was changed unless `phrase` says so. */
export interface Failure {
  readonly doing: Doing;
  readonly phrase: Phrase;
  readonly findings: readonly Finding[];
}

/** One scored table of one subject. */
export interface Result {
  readonly job: string;
  readonly tree: ScoreTree;
  /** What was typed into its score sheet by hand and differs; null: nothing. */
  readonly typed?: (TypedScores & { readonly sheet: string }) | null;
}

/** 一键校验 as the pane shows it. */
export interface Checks {
  /** What the last check found; null before the first one. */
  readonly view: CheckView | null;
  /** What that check looked at: whatever of it was replaced since may have come out otherwise. */
  readonly of: Pick<PaneState, 'workbook' | 'results'> & Pick<Checks, 'texts'>;
  /** What the fixes that somebody asked for would write. */
  readonly preview: FixPreview | null;
  /** What was written last, until something else is done. */
  readonly done:
    | { readonly what: 'fix'; readonly changed: number; readonly sheets: readonly string[] }
    | { readonly what: 'sheet'; readonly sheet: string }
    | null;
  /** 事迹材料 that stands in no cell; it stays in the pane. */
  readonly texts: readonly OutsideText[];
}

/** One thing to do about the checks. */
export type CheckStep =
  | { readonly do: 'check' }
  | { readonly do: 'plan'; readonly ids: readonly string[] | 'safe' }
  | { readonly do: 'fix' }
  | { readonly do: 'ignore'; readonly id: string; readonly reason: string }
  | { readonly do: 'heed'; readonly id: string }
  | { readonly do: 'sheet' }
  /** Takes back what was written last, and looks again. */
  | { readonly do: 'undo' }
  | { readonly do: 'report'; readonly hand: (html: string) => void }
  | { readonly do: 'text'; readonly name: string; readonly bytes: Uint8Array };

export type ThemeChoice = 'auto' | 'light' | 'dark' | 'contrast';

/** Everything the pane shows; it is replaced, never changed. */
export interface PaneState {
  /** excel: a live workbook beside the pane; page: a file that was dropped. */
  readonly host: 'excel' | 'page';
  readonly language: Language;
  readonly busy: Busy | null;
  readonly failure: Failure | null;
  /** The workbook that was read; null before the first reading. */
  readonly workbook: {
    readonly name: string | null;
    /** Cells changed in it since it was read, or the reading was broken off. */
    readonly stale: boolean;
    /** Findings about what we remember in it. */
    readonly findings: readonly Finding[];
  } | null;
  readonly schemes: readonly SchemeEntry[];
  /** The workbook holds a 细则 sheet that can be its scheme. */
  readonly schemeSheet: boolean;
  readonly scheme: SchemeEntry | null;
  /** Why this scheme was picked: remembered in the workbook, recognised from its sheets, or by the user. */
  readonly schemeFrom: 'memory' | 'recognised' | 'user' | null;
  /** Score sheets found in the workbook and how their rows map to clauses. */
  readonly sheets: readonly SheetMatch[];
  readonly level: string | null;
  /** `2025-10-10` */
  readonly asOf: string;
  /** Raw-data sheets; null until they were read. */
  readonly data: DataStatus | null;
  readonly jobs: readonly JobView[];
  /** Ids of the jobs that the next fill writes. */
  readonly picked: readonly string[];
  readonly readings: Readonly<Record<string, string>>;
  readonly pins: Readonly<Record<string, string | null>>;
  readonly results: readonly Result[];
  /** Deadlines, head counts and case tasks of the whole workbook; null until it was scored. */
  readonly progress: Progress | null;
  readonly preview: FillPreview | null;
  readonly outcome: FillOutcome | null;
  readonly undo: UndoView | null;
  /** What the last import wrote, until something else is done. */
  readonly imported: { readonly changed: number; readonly sheets: readonly string[] } | null;
  /** Only in the page: something was written that no file holds yet. */
  readonly unsaved: boolean;
  /** A platform's export that is being weighed, sheet by sheet. */
  readonly importing: { readonly file: string; readonly sheets: readonly ImportSheet[] } | null;
  readonly checks: Checks;
}

/** What the pane's controls do. Every promise settles when the state says so; none of them rejects. */
export interface PaneActions {
  /** Loads the choice of schemes, before any workbook was read. */
  loadSchemes(): Promise<void>;
  /** Reads the workbook (again), recognises it, reads its records and scores every table. */
  read(): Promise<void>;
  /** Only in the page: takes in a dropped or picked file. */
  openFile(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<void>;
  chooseScheme(id: string): Promise<void>;
  /** Takes in a scheme of the user's own; the workbook that is open is scored with it and remembers it. */
  loadScheme(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<void>;
  /** The same with the 细则 sheet of the workbook that is open. */
  useSchemeSheet(): Promise<void>;
  chooseLevel(level: string): Promise<void>;
  /** `2025-10-10`; another day scores afresh. */
  setAsOf(day: string): Promise<void>;
  pick(jobs: readonly string[]): void;
  /** Corrects the mapping of a score sheet: row → clause, or null for none. It is remembered in the workbook. */
  correctRows(sheet: string, rows: Readonly<Record<number, string | null>>): Promise<void>;
  /** Says whose table a score sheet is and which of its columns take what; it is remembered in the workbook. */
  correctMatch(
    sheet: string,
    change: {
      readonly subject?: string;
      readonly columns?: Readonly<Partial<Record<'score' | 'why' | 'proof', number>>>;
    },
  ): Promise<void>;
  /** Says which sheet of the workbook holds which records; null: none of them. */
  correctSheet(canonical: string, actual: string | null): Promise<void>;
  /** Says under which header a column stands; null: it is not there. */
  correctColumn(canonical: string, column: string, header: string | null): Promise<void>;
  /** Scores every table afresh with this option (of one clause, where `clause` is given). */
  setReading(key: string, option: string, clause?: string): Promise<void>;
  /** Puts a case into a slot, nowhere (null), or leaves it to the optimum (undefined). */
  pinCase(caseId: string, place: string | null | undefined): Promise<void>;
  /** Plans what would be written for the picked jobs. */
  plan(): Promise<void>;
  /** Keep or replace a value that somebody typed; `all` decides for every open one. */
  decide(
    cell: { readonly sheet: string; readonly address: string } | 'all',
    choice: 'keep' | 'replace',
  ): Promise<void>;
  fill(): Promise<void>;
  undoLast(): Promise<void>;
  cancel(): void;
  dismissFailure(): void;
  dismissPreview(): void;
  /** A new workbook from a scheme's template, opened in Excel or handed out as a file. */
  newWorkbook(request: {
    readonly scheme: string;
    readonly table: string;
    readonly level: string | null;
    readonly subjects: readonly string[];
    /** Further tables of the scheme in the same workbook. */
    readonly also?: readonly { readonly table: string; readonly subjects: readonly string[] }[];
  }): Promise<void>;
  /** Lays a platform's export against the workbook: what is new, what is the same, what differs. */
  weighImport(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<void>;
  /** Whose word counts for a row of the export that differs (by its row number), or for all of a sheet. */
  decideImport(sheet: string, row: number | 'all', decision: 'keep' | 'take'): Promise<void>;
  /** Writes the new rows and what was decided; the workbook is read again afterwards. */
  importNow(): Promise<void>;
  dismissImport(): void;
  /** 一键校验, and what follows from it. */
  check(step: CheckStep): Promise<void>;
  /** What the pane itself keeps about the checks: nothing is read or written. */
  keepChecks(change: Partial<Pick<Checks, 'preview' | 'done' | 'texts'>>): void;
  /** Forgets everything we remember in this workbook. */
  forget(): Promise<void>;
  /** Shows a place in Excel; without Excel nothing happens. */
  reveal(place: { readonly sheet: string; readonly address?: string }): Promise<void>;
  /** Only in the page: the workbook as a file, filled or not. */
  download(): Promise<void>;
}
