import { type Finding, finding, phrase } from '../locales';
import { type Decision, type ImportPlan, planImport } from '../records';
import { emptyMemory, type Memory, writeMemory } from '../scoresheet';
import type { LoadedScheme } from '../scoring';
import type { Edit, Snapshot } from '../workbook';
import type { Book } from './book';
import { undoOf } from './undo';
import type { ImportSheet } from './views';

/** What is known of the export beforehand; left out: every sheet, and each tells what it is. */
export interface Only {
  readonly sheet?: string;
  readonly kind?: string;
}

/** An export of a platform, laid against the workbook that is to take its rows. */
export class Importing {
  private readonly decisions = new Map<string, Map<number, Decision>>();

  constructor(
    private readonly book: Book,
    private readonly source: Snapshot,
    private readonly mapping: Memory['mapping'],
    private readonly only: Only = {},
  ) {}

  decide(sheet: string, row: number | 'all', decision: Decision): void {
    const own = this.decisions.get(sheet) ?? new Map<number, Decision>();
    const rows =
      row === 'all' ? this.planOf(sheet).changed.map(({ sourceRow }) => sourceRow) : [row];
    rows.forEach((one) => own.set(one, decision));
    this.decisions.set(sheet, own);
  }

  /** What every sheet of the export would bring. */
  views(): readonly ImportSheet[] {
    return this.plans().map(({ sheet, plan, waits }) => ({
      sheet,
      kind: plan.kind,
      target: plan.target,
      added: waits ? 0 : plan.added.length,
      same: plan.same,
      changed: waits ? [] : plan.changed,
      findings: [...plan.findings, ...(waits ? [waitingFor(sheet, plan)] : [])],
    }));
  }

  /**
   * All edits, and what takes them back where the workbook's scheme is known. `now` is the workbook with what
   * it remembers by now: more than when the export was laid against it, where something was decided since.
   */
  edits(
    scheme: LoadedScheme | null,
    now: Pick<Book, 'memory' | 'remembered'> = this.book,
  ): readonly Edit[] {
    const edits = this.plans().flatMap(({ plan, waits }) => (waits ? [] : plan.edits));
    if (edits.length === 0) return [];
    const { memory, remembered } = now;
    if (remembered.foreign) return edits;
    const before = memory ?? (scheme === null ? null : emptyMemory(identityOf(scheme)));
    if (before === null) return edits;
    const text = writeMemory({
      ...before,
      undo: undoOf(this.book.snapshot, memory, edits),
    });
    return [...edits, { kind: 'remember', memory: text }];
  }

  private planOf(sheet: string): ImportPlan {
    const decisions = this.decisions.get(sheet);
    return planImport(
      this.book.snapshot,
      { snapshot: this.source, sheet },
      {
        ...(this.mapping === undefined ? {} : { mapping: this.mapping }),
        ...(decisions === undefined ? {} : { decisions }),
        ...(this.only.kind === undefined ? {} : { kind: this.only.kind }),
      },
    );
  }

  /** One sheet of the export at a time goes into a sheet: where the second one goes depends on the first. */
  private plans(): { sheet: string; plan: ImportPlan; waits: boolean }[] {
    const taken = new Set<string>();
    return this.source.sheets
      .filter(({ name, hidden }) =>
        this.only.sheet === undefined ? !hidden : name === this.only.sheet,
      )
      .map(({ name: sheet }) => {
        const plan = this.planOf(sheet);
        const waits = plan.target !== null && plan.edits.length > 0 && taken.has(plan.target);
        if (plan.target !== null && plan.edits.length > 0) taken.add(plan.target);
        return { sheet, plan, waits };
      });
  }
}

const identityOf = ({ standard: { id, version } }: LoadedScheme): Memory['scheme'] => ({
  id,
  version,
});

const waitingFor = (sheet: string, { target }: ImportPlan): Finding =>
  finding('warning', phrase('desk.importLater', { target: target ?? '' }), { sheet });
