import { finding, type Finding, type Phrase } from '../../locales';
import {
  type CellStyle,
  type CellValue,
  type Edit,
  isCellError,
  type SheetSnapshot,
  toA1,
} from '../../workbook';
import type { Memory, WrittenCell } from '../memory';

/** What happens to cells that somebody filled in by hand. */
export type TypedChoice = 'ask' | 'keep-typed' | 'replace-typed';

/** One choice for all such cells, or one for each (`sheet` as it is called in the workbook). */
export type FillPolicy =
  TypedChoice | ((cell: { readonly sheet: string; readonly address: string }) => TypedChoice);

export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula?: string;
  /** For cells that had no look of their own: those of an added column. */
  readonly style?: CellStyle;
  /** What the text needs to be seen, in points. */
  readonly rowHeight?: number;
  /** Written even if it is the same: what it adds up has changed. */
  readonly afresh?: boolean;
  /** Words of the template that stand in the cell before anybody types. */
  readonly initial?: CellValue;
  /** A formula of ours, whatever it came to. */
  readonly ours?: (formula: string) => boolean;
  /** What to say where the cell was typed and is not to be replaced unasked. */
  readonly conflict: Phrase;
}

export interface CellPlan {
  readonly old: CellValue;
  readonly typed: boolean;
  readonly kept: boolean;
}

/** Plans the cells of one score sheet: what we wrote may be written over, what people typed may not. */
export class SheetCells {
  readonly edits: Edit[] = [];
  readonly findings: Finding[] = [];
  readonly written: WrittenCell[] = [];
  private readonly before: ReadonlyMap<string, CellValue>;

  constructor(
    private readonly sheet: SheetSnapshot,
    /** The sheet's name when it was last filled. */
    rememberedName: string,
    memory: Memory,
    private readonly policy: FillPolicy,
    /** Where cells stood at the last fill → where they stand now. */
    moved: ReadonlyMap<string, string> = new Map(),
  ) {
    // A cell that another one took the place of is gone: what stands there is none of its.
    const taken = new Set(moved.values());
    this.before = new Map(
      (memory.lastFill?.cells ?? [])
        .filter((cell) => cell.sheet === rememberedName)
        .filter(({ address }) => moved.has(address) || !taken.has(address))
        .map(({ address, value }) => [moved.get(address) ?? address, value]),
    );
  }

  /** Whether a cell holds something that neither the template nor the last fill put there. */
  isTyped({ row, column, formula, initial, ours }: PlannedCell): boolean {
    const old = this.sheet.cell(row, column);
    const oldFormula = this.sheet.formula(row, column);
    if (oldFormula !== undefined) return oldFormula !== formula && ours?.(oldFormula) !== true;
    if (isBlank(old) || (initial !== undefined && same(old, initial))) return false;
    const address = toA1({ row, column });
    return !this.before.has(address) || !same(old, this.before.get(address) ?? null);
  }

  private choiceFor(address: string): TypedChoice {
    const { policy } = this;
    return typeof policy === 'function' ? policy({ sheet: this.sheet.name, address }) : policy;
  }

  /**
   * Plans one cell. A typed value that is the computed one is left as it is and stays the user's, and so do
   * typed words where a fill has nothing to say.
   */
  plan(cell: PlannedCell): CellPlan {
    const { row, column, value, formula } = cell;
    const old = this.sheet.cell(row, column);
    const agrees = same(old, value) && this.sheet.formula(row, column) === formula;
    const typed = this.isTyped(cell);
    const address = toA1({ row, column });
    const silent = formula === undefined && isBlank(value);
    if (typed && (silent || agrees || same(old, value))) return { old, typed, kept: false };
    const choice = typed ? this.choiceFor(address) : 'replace-typed';
    if (choice !== 'replace-typed') {
      if (choice === 'ask')
        this.findings.push(finding('error', cell.conflict, { sheet: this.sheet.name, address }));
      return { old, typed, kept: true };
    }
    if (!agrees || cell.afresh === true) {
      this.edits.push({
        kind: 'setCell',
        sheet: this.sheet.name,
        row,
        column,
        value,
        ...(formula === undefined ? {} : { formula }),
        ...(cell.style === undefined ? {} : { style: cell.style }),
        ...(cell.rowHeight === undefined ? {} : { rowHeight: cell.rowHeight }),
        expected: old,
        ...(this.sheet.formula(row, column) === undefined ? { expectedFormula: null } : {}),
      });
    }
    if (!isCellError(value)) this.written.push({ sheet: this.sheet.name, address, value });
    return { old, typed, kept: false };
  }
}

/** A cell's value in a sentence. */
export function shown(value: CellValue): string {
  if (value === null) return '';
  return isCellError(value) ? value.error : String(value);
}

export function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function same(one: CellValue, other: CellValue): boolean {
  if (isBlank(one) && isBlank(other)) return true;
  if (isCellError(one) || isCellError(other)) return false;
  if (typeof one === 'string' && typeof other === 'string') return lines(one) === lines(other);
  return one === other;
}

/** Files keep line breaks in either way. */
const lines = (text: string): string => text.replaceAll('\r\n', '\n');
