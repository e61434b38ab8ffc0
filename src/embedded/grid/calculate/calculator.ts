import type { ICellData } from '@univerjs/core';
import type { Area, CellValue } from '../../../workbook';
import { isCellError } from '../../../workbook';
import type {
  Calculator,
  CellChange,
  HostCell,
  HostChange,
  HostModel,
  HostSheet,
} from '../../model/host-model';
import { toEngine } from '../engine-values';
import { sameValue } from '../../../workbook/same';
import { type Calculated, type EngineCell, type EngineCells, FormulaEngine } from './engine';
import type { EngineFunction } from './engine-function';
import { engineFormula } from './formula-text';
import { keyOf, placeOf } from './cell-key';
import { aliasOf, type TableAlias } from './structured-reference';

/**
 * Cells of a workbook up to which formulas are calculated; above, every edit would take the engine seconds
 * (0.6 s at 10 thousand rows, 5.6 s at 100 thousand), and the values stay as the file has them.
 */
export const LIVE_CELLS = 400_000;

const NO_NAME = { error: '#NAME?' } as const;

export interface CalculatorOptions {
  /** Functions that the add-in brings: `DRILL.CAP` … */
  readonly functions?: readonly EngineFunction[];
  readonly liveCells?: number;
}

/**
 * Calculates the formulas of a model with the open-source engine of Univer. Formulas that come with a value
 * keep it until something they depend on changes, as in Excel.
 */
export class UniverCalculator implements Calculator {
  private engine: FormulaEngine | undefined;
  private aliases: ReadonlyMap<string, TableAlias> = new Map();
  /** Areas that changed and are not yet in the engine; `all` starts it anew. */
  private waiting: { readonly sheetId: string; readonly area: Area }[] | 'all' = 'all';
  private running: Promise<void> | undefined;
  /** The formulas that the engine has, by cell. */
  private known = new Map<string, string>();
  /** Cells whose formula is new to the engine in the calculation at hand. */
  private fresh = new Set<string>();
  /** Cells that a formula elsewhere fills, by sheet and `row,column`. */
  private spilled = new Map<string, CellValue>();
  /** Cells whose formula fills others. */
  private filling = new Set<string>();
  /** Cells whose formula the engine must not see. */
  private refused: EngineCell[] = [];
  private disposed = false;
  private readonly unsubscribe: () => void;

  constructor(
    private readonly model: HostModel,
    private readonly options: CalculatorOptions = {},
  ) {
    this.unsubscribe = model.subscribe((change) => {
      this.hear(change);
    });
    this.wake();
  }

  /** Whether the workbook is too big to be calculated while one waits. */
  get tooBig(): boolean {
    const cells = this.model.sheets.reduce((sum, sheet) => sum + sizeOf(sheet.used()), 0);
    return cells > (this.options.liveCells ?? LIVE_CELLS);
  }

  /** Whether a cell holds what a formula elsewhere fills in, which nobody typed and no file stores as its own. */
  isFilled(sheetId: string, row: number, column: number): boolean {
    return this.spilled.has(keyOf({ sheetId, row, column }));
  }

  async settled(): Promise<void> {
    while (this.running !== undefined) await this.running;
  }

  dispose(): void {
    this.disposed = true;
    this.unsubscribe();
    this.engine?.dispose();
    this.engine = undefined;
  }

  private hear(change: HostChange): void {
    if (change.origin === 'calculation' || change.kind === 'selection') return;
    if (change.kind === 'cells') {
      if (this.waiting !== 'all') {
        this.waiting.push({ sheetId: change.sheetId, area: change.area });
      }
    } else if (change.kind === 'sheets' || this.tablesChanged()) this.waiting = 'all';
    else return;
    this.wake();
  }

  private tablesChanged(): boolean {
    const names = this.model.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name));
    return names.some((name) => !this.aliases.has(name.toLowerCase()));
  }

  private wake(): void {
    this.running ??= this.run().finally(() => {
      this.running = undefined;
      if (!this.disposed && (this.waiting === 'all' || this.waiting.length > 0)) this.wake();
    });
  }

  private async run(): Promise<void> {
    // What one command changes is calculated together.
    await Promise.resolve();
    const waiting = this.waiting;
    this.waiting = [];
    if (this.disposed || this.tooBig) return;
    if (waiting === 'all') await this.restart();
    else if (this.engine === undefined) {
      if (waiting.some(({ sheetId, area }) => this.hasFormula(sheetId, area))) await this.restart();
    } else if (waiting.length > 0) await this.update(this.engine, waiting);
  }

  private async restart(): Promise<void> {
    this.engine?.dispose();
    this.engine = undefined;
    this.aliases = this.namesOfTables();
    this.known = new Map();
    if (!this.model.sheets.some((sheet) => this.hasFormula(sheet.id, sheet.used()))) return;
    const sheets = this.model.sheets.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      cells: this.allCells(sheet),
      tables: sheet.tables.flatMap(({ name, area, showTotals }) => {
        const names = this.aliases.get(name.toLowerCase());
        const bottom = showTotals ? area.bottom - 1 : area.bottom;
        return names === undefined ? [] : [{ area: { ...area, bottom }, names }];
      }),
    }));
    const { functions = [] } = this.options;
    const { engine, calculated } = await FormulaEngine.start({
      sheets,
      names: this.model.names,
      functions,
    });
    if (this.disposed) engine.dispose();
    else {
      this.engine = engine;
      this.write(calculated);
    }
  }

  private async update(
    engine: FormulaEngine,
    areas: readonly { readonly sheetId: string; readonly area: Area }[],
  ): Promise<void> {
    const changes = new Map<string, EngineCells>();
    this.fresh = new Set();
    for (const { sheetId, area } of areas) {
      const sheet = this.sheet(sheetId);
      if (sheet === undefined) continue;
      const cells = changes.get(sheetId) ?? {};
      changes.set(sheetId, cells);
      this.addCells(cells, sheet, area, true);
    }
    const calculated = await engine.change(changes);
    if (!this.disposed) this.write(calculated);
  }

  private allCells(sheet: HostSheet): EngineCells {
    const cells: EngineCells = {};
    const area = sheet.used();
    if (area !== null) this.addCells(cells, sheet, area, false);
    return cells;
  }

  /** With `blanks`, cells that hold nothing are emptied in the engine too. */
  private addCells(cells: EngineCells, sheet: HostSheet, area: Area, blanks: boolean): void {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const cell = sheet.cell(row, column);
        const blank = cell.value === null && cell.formula === null;
        if (blank && !blanks) continue;
        const key = keyOf({ sheetId: sheet.id, row, column });
        const filled = this.spilled.get(key);
        if (filled !== undefined) {
          // The engine has it from the formula; as a value of its own it would stand in its way.
          if (cell.formula === null && sameValue(filled, cell.value)) continue;
          this.spilled.delete(key);
        }
        const before = this.known.get(key);
        if (cell.formula === null) this.known.delete(key);
        else {
          if (blanks && before === cell.formula && cell.value !== null) continue;
          this.known.set(key, cell.formula);
          if (before !== cell.formula && blanks) this.fresh.add(key);
        }
        const anew = blanks || this.filling.has(key);
        const sent = this.engineCell(cell, anew);
        if (sent === undefined)
          this.refused.push({ sheetId: sheet.id, row, column, value: NO_NAME });
        (cells[row - 1] ??= {})[column - 1] = sent ?? { v: NO_NAME.error, t: null, f: null };
      }
    }
  }

  /** A formula that is put in anew comes without its value, so that it is calculated; undefined: not at all. */
  private engineCell({ value, formula }: HostCell, anew: boolean): ICellData | undefined {
    if (formula === null) {
      const { v = null, t = null } = toEngine(value);
      return { v, t, f: null };
    }
    const f = engineFormula(formula, this.aliases);
    if (f === undefined) return undefined;
    if (anew) return { f, v: null, t: null };
    if (value === null) return { f };
    const { v = null, t = null } = toEngine(value);
    return { v, t, f };
  }

  private write({ cells, spills }: Calculated): void {
    const bySheet = new Map<string, CellChange[]>();
    const put = ({ sheetId, row, column }: EngineCell, value: CellValue): void => {
      const list = bySheet.get(sheetId) ?? [];
      bySheet.set(sheetId, list);
      list.push({ row, column, value });
    };
    for (const cell of [...cells, ...this.refused.splice(0)]) {
      const now = this.sheet(cell.sheetId)?.cell(cell.row, cell.column);
      if (now === undefined || now.formula === null || sameValue(now.value, cell.value)) continue;
      // What the engine does not know it must not take away: the file's own result stays.
      const unknown = isCellError(cell.value) && cell.value.error === NO_NAME.error;
      const kept = now.value !== null && !isCellError(now.value) && !this.fresh.has(keyOf(cell));
      if (unknown && kept) continue;
      put(cell, cell.value);
    }
    if (spills !== undefined) {
      this.filling = new Set(spills.formulas.map(keyOf));
      this.spill(spills.filled, put);
    }
    for (const [sheetId, changes] of bySheet) {
      this.model.setCells(sheetId, changes, 'calculation');
    }
  }

  private spill(
    spilled: readonly EngineCell[],
    put: (cell: EngineCell, value: CellValue) => void,
  ): void {
    const before = this.spilled;
    this.spilled = new Map(spilled.map((cell) => [keyOf(cell), cell.value]));
    for (const cell of spilled) {
      const now = this.sheet(cell.sheetId)?.cell(cell.row, cell.column);
      if (now !== undefined && !sameValue(now.value, cell.value)) put(cell, cell.value);
    }
    for (const [key, value] of before) {
      if (this.spilled.has(key)) continue;
      const cell = { ...placeOf(key), value };
      const now = this.sheet(cell.sheetId)?.cell(cell.row, cell.column);
      // What somebody typed over it since is theirs.
      if (now !== undefined && now.formula === null && sameValue(now.value, value)) put(cell, null);
    }
  }

  private hasFormula(sheetId: string, area: Area | null): boolean {
    const sheet = this.sheet(sheetId);
    if (sheet === undefined || area === null) return false;
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        if (sheet.cell(row, column).formula !== null) return true;
      }
    }
    return false;
  }

  private namesOfTables(): ReadonlyMap<string, TableAlias> {
    const names = new Map<string, TableAlias>();
    for (const sheet of this.model.sheets) {
      for (const { name, area } of sheet.tables) {
        const columns: string[] = [];
        for (let column = area.left; column <= area.right; column += 1) {
          const header = sheet.cell(area.top, column).value;
          columns.push(typeof header === 'string' ? header : '');
        }
        names.set(name.toLowerCase(), aliasOf(names.size + 1, columns));
      }
    }
    return names;
  }

  private sheet(id: string): HostSheet | undefined {
    return this.model.sheets.find((sheet) => sheet.id === id);
  }
}

function sizeOf(area: Area | null): number {
  return area === null ? 0 : (area.bottom - area.top + 1) * (area.right - area.left + 1);
}
