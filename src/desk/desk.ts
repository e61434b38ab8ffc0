import { type Finding, finding, type Language, phrase, Refusal } from '../locales';
import type { MappingCorrections, RecordSet } from '../records';
import {
  type Corrections,
  type Memory,
  memoryUnder,
  type TemplateRequest,
  templateSpec,
} from '../scoresheet';
import { type LoadedScheme, progress, type Progress, type ScoreTree } from '../scoring';
import type { Work, Workbook } from '../workbook';
import { createWorkbookFile } from '../workbook/file';
import { type Book, readBook } from './book';
import { CheckDesk, type Scoring } from './check-desk';
import { dataStatus } from './data';
import { entryOf } from './entries';
import { type FillOrder, fillOrder, type PlannedFill, planOrder, typedScores } from './filling';
import { ImportDesk } from './import-desk';
import { type Choices, type Job, jobViews, scoreJob, unknownCases } from './jobs';
import type { SchemeLibrary } from './library';
import { applicable, isOf, openingOf, takeIn } from './opening';
import { bookWithOwnScheme, withOwnScheme } from './own-scheme';
import { pause } from './pause';
import { recordsInTurns } from './records';
import { Understanding, type Understood } from './understanding';
import { ownOfFile, ownOfSheet, type PickedFile, SCHEME_SHEET } from './scheme-file';
import { type Belonging, rememberIn, withIgnored } from './remembering';
import { Reuse } from './reuse';
import { type Decided, undoEdits, withoutUndo } from './undo';
import type {
  DataStatus,
  Opening,
  ScoredJob,
  FillOutcome,
  FillPreview,
  JobView,
  SchemeEntry,
  SheetMatch,
} from './views';

/** A workbook on the desk: what was read of it, what it is scored with, what is about to be written. */
export class Desk {
  /** Null as well once something was written: it has to be read again before anything else is. */
  private book: Book | null = null;
  private scheme: LoadedScheme | null = null;
  private records: RecordSet | null = null;
  private level: string | null = null;
  private understanding: Understanding | null = null;
  private understood: Understood | null = null;
  private trees = new Map<string, ScoreTree>();
  private planned: PlannedFill | null = null;
  private readonly reuse = new Reuse();
  /** 一键校验 of the workbook on the desk. */
  readonly checks: CheckDesk;
  /** A platform's export for it. */
  readonly imports: ImportDesk;

  constructor(
    private readonly library: SchemeLibrary,
    private readonly language: Language,
  ) {
    this.checks = new CheckDesk({
      language,
      book: () => this.opened(),
      scoring: (choices, work) => this.scoring(choices, work),
      foundSheets: () => this.understanding?.found.map(({ sheet }) => sheet) ?? [],
      belonging: () => this.belonging(),
      replaceBook: (book) => {
        this.book = book;
      },
    });
    this.imports = new ImportDesk({
      ready: () => this.ready(),
      mapping: () => this.understood?.mapping,
      written: () => {
        this.book = null;
      },
    });
  }

  async entry(id: string): Promise<SchemeEntry> {
    return this.entryOf(await this.library.builtIn(id));
  }

  async schemes(): Promise<SchemeEntry[]> {
    return (await this.library.all()).map((scheme) => this.entryOf(scheme));
  }

  /** Takes in a scheme of the user's own, to be used by its id. @throws Refusal with every problem as a finding */
  async takeIn(file: PickedFile, work: Work = {}): Promise<SchemeEntry> {
    return this.entryOf(await takeIn(this.library, await ownOfFile(file, work)));
  }

  /** Takes in the 细则 sheet of the workbook in hand; `name`: its file. @throws Refusal likewise */
  async takeInSheet(name: string | null): Promise<SchemeEntry> {
    const own = ownOfSheet(this.opened().snapshot, name ?? SCHEME_SHEET, 'sheet');
    return this.entryOf(await takeIn(this.library, own));
  }

  private entryOf(scheme: LoadedScheme): SchemeEntry {
    return entryOf(scheme, this.library.ownOf(scheme.standard.id) !== null);
  }

  /** Reads a workbook and what it remembers. @throws Refusal; the signal's reason when aborted. */
  async read(workbook: Workbook, work: Work = {}): Promise<Opening> {
    const book = await readBook(workbook, work);
    await pause(work.signal);
    const applied = await applicable(book, this.library);
    const { known, schemes } = applied;
    const memory = known === null ? null : book.memory;
    const understanding = new Understanding(book.snapshot, memory, schemes);
    // From here on nothing fails: a reading that was broken off leaves the earlier workbook on the desk.
    this.book = book;
    this.understanding = understanding;
    this.scheme = null;
    this.records = null;
    this.trees = new Map();
    this.planned = null;
    this.understood = null;
    this.imports.dismiss();
    return openingOf(book, applied, understanding.found);
  }

  /** Takes a scheme for the workbook and reads its records. @throws Refusal, SchemeError */
  async use(id: string, level: string | null, work: Work = {}): Promise<DataStatus> {
    const book = this.opened();
    const scheme = await this.library.builtIn(id);
    await pause(work.signal);
    const { version } = scheme.standard;
    this.book = { ...book, memory: memoryUnder(book.memory, { id, version }) };
    this.scheme = scheme;
    this.level = level;
    return this.again(work);
  }

  /** Reads the records with what is known of sheets and names by now. */
  private async again(work: Work): Promise<DataStatus> {
    const { scheme, understanding, level } = this;
    const book = this.opened();
    if (scheme === null || understanding === null) throw new Refusal(phrase('desk.noScheme'));
    this.trees = new Map();
    this.planned = null;
    const understood = understanding.under(scheme, this.ownMemory(scheme));
    this.understood = understood;
    const { snapshot } = book;
    const { mapping } = understood;
    this.records =
      this.reuse.records(snapshot, scheme, mapping) ??
      (await recordsInTurns(book, scheme, mapping, work));
    this.reuse.keepRecords(snapshot, scheme, mapping, this.records);
    await pause(work.signal);
    return dataStatus(scheme, level, this.records, understood);
  }

  /** The workbook's memory where it belongs to this scheme; another scheme's is refused when it comes to filling. */
  private ownMemory({ standard }: LoadedScheme): Memory | null {
    const { memory } = this.opened();
    return memory?.scheme.id === standard.id ? memory : null;
  }

  /** Score sheets of the workbook and what their rows are. */
  sheets(): readonly SheetMatch[] {
    const { scheme } = this.ready();
    return this.understanding?.views(scheme, this.level, this.understood?.sheets ?? []) ?? [];
  }

  /** Hears what a row, a column or a sheet of a recognised table is; the workbook remembers it at once. */
  async correct(sheet: string, change: Corrections, work: Work = {}): Promise<DataStatus> {
    this.understanding?.correct(sheet, change);
    const status = await this.again(work);
    const tables = this.understood?.draft?.tables;
    if (tables !== undefined) await this.remember({ tables });
    return status;
  }

  /** Hears which sheet holds which records and which header is which column; it is remembered at once. */
  async correctRaw(change: MappingCorrections, work: Work = {}): Promise<DataStatus> {
    this.understanding?.correctRaw(change);
    const status = await this.again(work);
    const mapping = this.understood?.mapping;
    if (mapping !== undefined) await this.remember({ mapping });
    return status;
  }

  /** Every table of the scheme for everybody it is filled in for. */
  jobs(): readonly JobView[] {
    const { scheme, records } = this.ready();
    return jobViews(scheme, this.level, this.understood?.draft ?? null, records);
  }

  /** Scores jobs; what stood there before stays when the work is aborted. @throws Refusal */
  async score(
    jobs: readonly JobView[],
    choices: Choices,
    work: Work = {},
  ): Promise<readonly ScoredJob[]> {
    const { scheme, records } = this.ready();
    const trees = new Map<string, ScoreTree>();
    for (const [index, view] of jobs.entries()) {
      work.onProgress?.(index / jobs.length);
      await pause(work.signal);
      const job: Job = { table: view.table, subject: view.subject, level: this.level ?? undefined };
      trees.set(
        view.id,
        this.reuse.tree(scheme, records, job, choices, () =>
          scoreJob(scheme, records, job, choices),
        ),
      );
    }
    this.trees = trees;
    this.planned = null;
    const typed = typedScores(this.orderOf([...trees.values()], choices));
    return jobs.flatMap(({ id: job, sheet }) => {
      const tree = trees.get(job);
      if (tree === undefined) return [];
      const own = sheet === null ? undefined : typed.get(sheet);
      return [{ job, tree, typed: sheet === null || own === undefined ? null : { ...own, sheet } }];
    });
  }

  /** What is due, done and still to do in the workbook, whatever table it belongs to. @throws Refusal */
  progress({ asOf, readings }: Pick<Choices, 'asOf' | 'readings'>): Progress {
    const { scheme, records } = this.ready();
    return progress({ scheme, records, asOf, readings, level: this.level });
  }

  /** Remembered pins that name no case of 案件台账 any more. */
  forgottenPins(pins: Choices['pins']): Finding[] {
    const { records } = this.ready();
    return unknownCases(records, pins).map((id) =>
      finding('warning', phrase('desk.forgottenCase', { case: id })),
    );
  }

  private orderOf(
    trees: readonly ScoreTree[],
    choices: Pick<Choices, 'readings' | 'pins'>,
  ): Omit<FillOrder, 'decisions'> {
    const { book, scheme, records } = this.ready();
    const own = this.library.ownOf(scheme.standard.id);
    return {
      book,
      scheme,
      records,
      trees,
      choices,
      language: this.language,
      // Another scheme's memory is refused by the plan, not written over.
      memory: isOf(scheme, book.memory)
        ? withOwnScheme(withIgnored(this.understood?.draft ?? null, book), own, scheme)
        : book.memory,
    };
  }

  /** Plans what the fill of these scored jobs writes. @throws Refusal where the workbook is another scheme's. */
  async plan(
    jobs: readonly string[],
    choices: Pick<Choices, 'readings' | 'pins'>,
    decisions: ReadonlyMap<string, 'keep' | 'replace'>,
  ): Promise<FillPreview> {
    const trees = jobs.flatMap((id) => this.trees.get(id) ?? []);
    this.planned = await planOrder({ ...this.orderOf(trees, choices), decisions });
    return this.planned.preview;
  }

  /** Writes what was planned. @throws Refusal; the signal's reason when aborted; nothing is changed then. */
  async fill(work: Work = {}): Promise<FillOutcome> {
    const { planned } = this;
    if (planned === null) throw new Refusal(phrase('desk.nothingPlanned'));
    const outcome = await fillOrder(this.opened(), planned, work);
    this.planned = null;
    this.book = null;
    return outcome;
  }

  /** Takes the last fill back, but for cells that somebody changed since the fill: those stay. @throws Refusal */
  async undo(work: Work = {}): Promise<number> {
    // What somebody changed a moment ago counts as well.
    const book = await readBook(this.opened().workbook, work);
    const edits = undoEdits(book.snapshot, book.memory);
    if (edits === null) throw new Refusal(phrase('desk.nothingToUndo'));
    const { changed } = await book.workbook.apply(edits, work);
    this.book = null;
    return changed;
  }

  private belonging(): Belonging {
    const { scheme } = this;
    const own = scheme === null ? null : this.library.ownOf(scheme.standard.id);
    return { scheme, own };
  }

  /** Everything that the scheme in use makes of the workbook; null without one. */
  private async scoring(choices: Choices, work: Work): Promise<Scoring | null> {
    const { scheme, records, level, understood } = this;
    if (scheme === null || records === null) return null;
    const trees = (await this.score(this.jobs(), choices, work)).map(({ tree }) => tree);
    const found = understood?.sheets.flatMap((one) => one.found.findings) ?? [];
    const findings = [...(understood?.findings ?? []), ...found];
    return { scheme, level, records, trees, memory: understood?.draft ?? null, findings };
  }

  /** Writes a part of the memory and nothing else. @throws Refusal where a newer build wrote it. */
  async remember(change: Decided): Promise<void> {
    const { book } = this.ready();
    this.book = await rememberIn(book, this.belonging(), change);
  }

  /** Remembers the scheme of the user's own that is in use; beside another scheme's memory a fill refuses anyway. */
  async rememberOwn(): Promise<boolean> {
    const { book, scheme } = this.ready();
    const { own } = this.belonging();
    if (own === null || book.remembered.foreign || !isOf(scheme, book.memory)) return false;
    await this.remember({ ownScheme: own });
    return true;
  }

  /** Takes everything we remember out of the workbook. */
  async forget(): Promise<void> {
    await this.opened().workbook.apply([{ kind: 'remember', memory: null }]);
  }

  /** A new workbook for a table. @throws Refusal for an unknown table or level. */
  async template(
    request: Omit<TemplateRequest, 'scheme' | 'language'> & { readonly scheme: string },
  ): Promise<Uint8Array> {
    const scheme = await this.library.builtIn(request.scheme);
    const spec = templateSpec({ ...request, scheme, language: this.language });
    const own = this.library.ownOf(scheme.standard.id);
    return createWorkbookFile(bookWithOwnScheme(spec, own, scheme));
  }

  /** What we remember, for a person to read; the undo of the last fill left out. */
  memory(): Memory | null {
    const { memory } = this.opened();
    return memory === null ? null : withoutUndo(memory);
  }

  private opened(): Book {
    if (this.book === null) throw new Refusal(phrase('desk.nothingOpen'));
    return this.book;
  }

  private ready(): { book: Book; scheme: LoadedScheme; records: RecordSet } {
    const { scheme, records } = this;
    if (scheme === null || records === null) throw new Refusal(phrase('desk.noScheme'));
    return { book: this.opened(), scheme, records };
  }
}
