import type { Finding } from '../../locales';
import type { Edit } from '../edit';
import type { ApplyReport, LiveValue, LiveWorkbook, SheetArea, Work } from '../port';
import type { Snapshot } from '../snapshot';
import { adviceFor } from './advice';
import { applyEdits } from './apply-edits';
import { base64Of, insertFormula, onChanged, reveal, selection, values } from './live';
import { obstacles } from './obstacles';
import { readWorkbook } from './read-workbook';
import { checkRemovals } from './removals';
import { findingsOf } from './findings-of';
import { type ExcelApi, globalExcel, inExcel, type Session } from './session';
import { survey } from './survey';

/**
 * The workbook that is open in Excel (or in the embedded host), through Office.js. `api` is asked for
 * each time it is needed. All members refuse in plain words.
 */
export function openExcelWorkbook(api: () => ExcelApi = globalExcel): LiveWorkbook {
  return new ExcelWorkbook(api);
}

class ExcelWorkbook implements LiveWorkbook {
  constructor(private readonly api: () => ExcelApi) {}

  read(work: Work = {}): Promise<Snapshot> {
    return this.run(work, readWorkbook);
  }

  preflight(edits: readonly Edit[]): Promise<readonly Finding[]> {
    return this.run({}, async (session) => {
      const found = obstacles(await survey(session, edits), edits);
      if (found.some(({ severity }) => severity === 'error')) return found;
      const removals = edits.filter((edit) => edit.kind === 'removeSheet');
      return [...found, ...(await findingsOf(() => checkRemovals(session, removals)))];
    });
  }

  apply(edits: readonly Edit[], work: Work = {}): Promise<ApplyReport> {
    return this.run(work, (session) => applyEdits(session, edits));
  }

  reveal(place: SheetArea): Promise<void> {
    return this.run({}, (session) => reveal(session, place));
  }

  selection(): Promise<SheetArea | null> {
    return this.run({}, selection);
  }

  insertFormula(place: SheetArea, formula: string): Promise<LiveValue> {
    return this.run({}, (session) => insertFormula(session, place, formula));
  }

  values(place: SheetArea): Promise<readonly (readonly LiveValue[])[]> {
    return this.run({}, (session) => values(session, place));
  }

  onChanged(listener: () => void): Promise<() => void> {
    return this.run({}, (session) =>
      onChanged(session, listener, (batch) => this.api().run(session.context, batch)),
    );
  }

  async openNew(bytes: Uint8Array): Promise<void> {
    try {
      await this.api().createWorkbook(base64Of(bytes));
    } catch (error) {
      throw adviceFor(error);
    }
  }

  private run<T>(work: Work, batch: (session: Session) => Promise<T>): Promise<T> {
    return inExcel(this.api, work, batch);
  }
}
