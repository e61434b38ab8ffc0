import { phrase, Refusal } from '../locales';
import type { Decision, Mapping } from '../records';
import type { LoadedScheme } from '../scoring';
import type { Work, Workbook } from '../workbook';
import { type Book, readBook } from './book';
import { sheetsOf } from './filling';
import { Importing } from './importing';
import type { ImportSheet } from './views';

/** What an import takes from the desk and leaves on it. */
export interface ImportedDesk {
  /** @throws Refusal where no workbook is open or no scheme is in use. */
  ready(): { readonly book: Book; readonly scheme: LoadedScheme };
  mapping(): Mapping | undefined;
  /** The workbook has to be read again. */
  written(): void;
}

/** A platform's export, weighed against the workbook on the desk and brought into it. */
export class ImportDesk {
  private importing: Importing | null = null;

  constructor(private readonly desk: ImportedDesk) {}

  /** Lays a platform's export against the workbook; nothing is written. @throws Refusal */
  async weigh(source: Workbook, work: Work = {}): Promise<readonly ImportSheet[]> {
    this.desk.ready();
    const { snapshot } = await readBook(source, work);
    this.importing = new Importing(this.desk.ready().book, snapshot, this.desk.mapping());
    return this.importing.views();
  }

  /** Hears whose word counts where a record differs. */
  decide(sheet: string, row: number | 'all', decision: Decision): readonly ImportSheet[] {
    this.importing?.decide(sheet, row, decision);
    return this.importing?.views() ?? [];
  }

  /** Writes what the export brings; answers how many cells changed, and where. @throws Refusal */
  async write(work: Work = {}): Promise<{ changed: number; sheets: readonly string[] }> {
    const { book, scheme } = this.desk.ready();
    if (this.importing === null) throw new Refusal(phrase('desk.nothingPlanned'));
    const edits = this.importing.edits(scheme, book);
    if (edits.length === 0) return { changed: 0, sheets: [] };
    const { changed } = await book.workbook.apply(edits, work);
    this.importing = null;
    this.desk.written();
    return { changed, sheets: sheetsOf(edits) };
  }

  /** Another workbook is on the desk. */
  dismiss(): void {
    this.importing = null;
  }
}
