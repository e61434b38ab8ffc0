import {
  type CheckRun,
  type OutsideText,
  type Problem,
  reportHtml,
  type ReportInput,
  resultEdits,
} from '../checks';
import { type Finding, type Language, phrase, Refusal } from '../locales';
import type { RecordSet } from '../records';
import { type Memory, writeMemory } from '../scoresheet';
import type { LoadedScheme, ScoreTree } from '../scoring';
import type { Edit, Work } from '../workbook';
import type { Book } from './book';
import {
  checkInTurns,
  type CheckView,
  type FixedCell,
  planFixes,
  type PlannedFixes,
  viewOf,
} from './checking';
import { sheetsOf } from './filling';
import type { Choices } from './jobs';
import { pause } from './pause';
import { recordsAlone } from './records';
import { memoryToChange, rememberIn, type Belonging } from './remembering';
import { undoOf } from './undo';

export interface CheckRequest extends Choices {
  /** 事迹材料 that stands in no cell. */
  readonly texts?: readonly OutsideText[];
}

/** What putting problems right would change. */
export interface FixPreview {
  readonly cells: readonly FixedCell[];
  /** Problems that have to wait for another one's fix. */
  readonly waiting: readonly string[];
  /** What stands in the way (errors) or is worth knowing. */
  readonly findings: readonly Finding[];
}

/** What the checks take from the desk and leave on it. */
export interface CheckedDesk {
  readonly language: Language;
  book(): Book;
  /** Null while no scheme is in use. */
  scoring(request: Choices, work: Work): Promise<Scoring | null>;
  /** Score sheets that no scheme in use knows. */
  foundSheets(): readonly string[];
  belonging(): Belonging;
  replaceBook(book: Book | null): void;
}

/** A workbook with everything that a scheme makes of it. */
export interface Scoring {
  readonly scheme: LoadedScheme;
  readonly level: string | null;
  readonly records: RecordSet;
  readonly trees: readonly ScoreTree[];
  readonly memory: Memory | null;
  readonly findings: readonly Finding[];
}

/** 一键校验: what is wrong in the workbook on the desk, and what becomes of it. */
export class CheckDesk {
  private run: CheckRun | null = null;
  private planned: (PlannedFixes & { readonly book: Book }) | null = null;

  constructor(private readonly desk: CheckedDesk) {}

  /** Checks the workbook as it was read last; what did not change since the check before is not looked at again. */
  async check({ texts = [], ...choices }: CheckRequest, work: Work = {}): Promise<CheckView> {
    const { snapshot, memory } = this.desk.book();
    const scoring = await this.desk.scoring(choices, work);
    await pause(work.signal);
    const order = {
      snapshot,
      memory: scoring === null ? memory : scoring.memory,
      records: scoring?.records ?? recordsAlone(this.desk.book(), this.desk.foundSheets()),
      scheme: scoring?.scheme ?? null,
      level: scoring?.level ?? null,
      readings: choices.readings,
      asOf: choices.asOf,
      trees: scoring?.trees ?? [],
      reading: scoring?.findings ?? [],
      texts,
    };
    this.run = await checkInTurns(order, this.run, work);
    this.planned = null;
    return viewOf(this.run, memory);
  }

  /** What the last check found; null before the first one. */
  view(): CheckView | null {
    return this.run === null ? null : viewOf(this.run, this.desk.book().memory);
  }

  /** Shows what the fixes of these problems change; `safe`: of all of which no figure changes its meaning. */
  async plan(ids: readonly string[] | 'safe'): Promise<FixPreview> {
    const book = this.desk.book();
    const wanted = this.standing(book).filter(({ id, fix }) =>
      ids === 'safe' ? fix?.safe === true : ids.includes(id),
    );
    const fixes = planFixes(wanted, book.snapshot);
    this.planned = { ...fixes, book };
    const { cells, waiting, edits } = fixes;
    return { cells, waiting, findings: await book.workbook.preflight(edits) };
  }

  /** Writes what was planned; it is taken back like a fill. @throws Refusal; nothing is changed then. */
  async fix(work: Work = {}): Promise<{ changed: number; sheets: readonly string[] }> {
    const { planned } = this;
    if (planned === null || planned.edits.length === 0)
      throw new Refusal(phrase('desk.nothingPlanned'));
    const { changed } = await this.write(planned.book, planned.edits, work);
    this.planned = null;
    return { changed, sheets: sheetsOf(planned.edits) };
  }

  /** Lets a problem stand; the workbook remembers why. @throws Refusal without a reason */
  async ignore(id: string, reason: string): Promise<CheckView> {
    const words = reason.trim();
    if (words === '') throw new Refusal(phrase('checks.noReason'));
    return this.remember((ignored) => [
      ...ignored.filter(({ problem }) => problem !== id),
      { problem: id, reason: words },
    ]);
  }

  /** Takes that back. */
  async heed(id: string): Promise<CheckView> {
    return this.remember((ignored) => ignored.filter(({ problem }) => problem !== id));
  }

  /**
   * Adds the results as a sheet, or rewrites the one that an earlier check wrote; `title`: what people call the
   * workbook. What takes the last fill or fix back stays remembered: it is worth more than this sheet, which can be
   * deleted.
   */
  async writeSheet(title: string, work: Work = {}): Promise<{ sheet: string }> {
    const book = this.desk.book();
    const { sheet, edits } = resultEdits(book.snapshot, this.reported(title));
    await book.workbook.apply(edits, work);
    this.desk.replaceBook(null);
    return { sheet };
  }

  /** The results as a page to be printed. */
  report(title: string): string {
    return reportHtml(this.reported(title));
  }

  private reported(title: string): ReportInput {
    const { problems, ignored, asOf } = viewOf(this.checked(), this.desk.book().memory);
    return { title, asOf, problems, ignored, language: this.desk.language };
  }

  private async remember(
    change: (ignored: NonNullable<Memory['ignored']>) => NonNullable<Memory['ignored']>,
  ): Promise<CheckView> {
    const book = this.desk.book();
    const ignored = change(book.memory?.ignored ?? []);
    const now = await rememberIn(book, this.desk.belonging(), { ignored });
    this.desk.replaceBook(now);
    return viewOf(this.checked(), now.memory);
  }

  private standing({ memory }: Book): readonly Problem[] {
    return viewOf(this.checked(), memory).problems;
  }

  private checked(): CheckRun {
    if (this.run === null) throw new Refusal(phrase('checks.notChecked'));
    return this.run;
  }

  /** Writes edits together with what takes them back; a memory that is not ours to change is left alone. */
  private async write(
    book: Book,
    edits: readonly Edit[],
    work: Work,
  ): Promise<{ changed: number }> {
    const all = book.remembered.foreign ? edits : [...edits, this.undoable(book, edits)];
    const report = await book.workbook.apply(all, work);
    this.desk.replaceBook(null);
    return report;
  }

  private undoable(book: Book, edits: readonly Edit[]): Edit {
    const memory = memoryToChange(book, this.desk.belonging());
    const text = writeMemory({ ...memory, undo: undoOf(book.snapshot, book.memory, edits) });
    return { kind: 'remember', memory: text };
  }
}
