import {
  ICommandService,
  type ICellData,
  type ICommandInfo,
  type IObjectMatrixPrimitiveType,
  type IWorkbookData,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  type Nullable,
  ObjectMatrix,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
import {
  FormulaExecutedStateType,
  IDefinedNamesService,
  IFunctionService,
  type ISetArrayFormulaDataMutationParams,
  type ISetFormulaCalculationNotificationMutation,
  type ISetFormulaCalculationResultMutation,
  ISuperTableService,
  SetArrayFormulaDataMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  UniverFormulaEnginePlugin,
} from '@univerjs/engine-formula';
import { SetRangeValuesMutation, UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import type { Area, CellValue } from '../../../workbook';
import { fromEngine } from '../engine-values';
import { type EngineFunction, executorOf } from './engine-function';
import { engineFormula } from './formula-text';
import { addIteratorHelpers } from './iterator-helpers';
import type { TableAlias } from './structured-reference';

/** Cells by row and column, both from 0, as the grid library keeps them. */
export type EngineCells = IObjectMatrixPrimitiveType<ICellData>;

export interface EngineSheet {
  readonly id: string;
  readonly name: string;
  readonly cells: EngineCells;
  readonly tables: readonly { readonly area: Area; readonly names: TableAlias }[];
}

/** What an engine starts with. */
export interface EngineBook {
  readonly sheets: readonly EngineSheet[];
  /** Defined names; the formula with its leading `=`. */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly functions: readonly EngineFunction[];
}

/** What one calculation gave; rows and columns from 1. */
export interface Calculated {
  readonly cells: readonly EngineCell[];
  /** Left out when no formula that fills cells was looked at. */
  readonly spills: Spills | undefined;
}

/** All formulas that fill cells, and the cells that they fill now besides their own. */
export interface Spills {
  readonly formulas: readonly EngineCell[];
  readonly filled: readonly EngineCell[];
}

export interface EngineCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

let units = 0;

function nextUnit(): string {
  units += 1;
  return `workbook${units}`;
}

/** Milliseconds after a calculation in which another one of the same cause begins. */
const SETTLING = 20;
/** Room beside the data, so that formulas may be put and spill anywhere near it. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** The formula engine of the open-source grid library, without its grid. */
export class FormulaEngine {
  /** The engine's caches are shared by all of its kind and go by this name. */
  private readonly unit = nextUnit();
  private readonly univer: Univer;
  private readonly commands: ICommandService;
  private cells: EngineCell[] = [];
  private spills: Spills | undefined;
  private finished: () => void = () => undefined;
  /** Calculations that have begun and not ended: at the start the engine may begin more than one. */
  private underWay = 0;

  private constructor() {
    addIteratorHelpers();
    this.univer = new Univer({ locale: LocaleType.EN_US, logLevel: LogLevel.SILENT, locales: {} });
    this.univer.registerPlugin(UniverFormulaEnginePlugin);
    this.univer.registerPlugin(UniverSheetsPlugin);
    this.univer.registerPlugin(UniverSheetsFormulaPlugin);
    const injector = this.univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.commands.onCommandExecuted((command) => {
      this.hear(command);
    });
  }

  /** Functions and tables are lost when they are registered before there is a workbook. */
  private open({ sheets, names, functions }: EngineBook): void {
    this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, bookOf(this.unit, sheets));
    const injector = this.univer.__getInjector();
    injector.get(IFunctionService).registerExecutors(...functions.map(executorOf));
    const definedNames = injector.get(IDefinedNamesService);
    for (const { name, formula } of names) {
      const formulaOrRefString = engineFormula(formula.replace(/^=/, ''), new Map());
      if (formulaOrRefString === undefined) continue;
      definedNames.registerDefinedName(this.unit, { id: name, name, formulaOrRefString });
    }
    const service = injector.get(ISuperTableService);
    for (const { id, tables } of sheets) {
      for (const { area, names } of tables) {
        service.registerTable(this.unit, names.alias, {
          sheetId: id,
          range: rangeOf(area),
          titleMap: new Map([...names.columns.values()].map((title, index) => [title, index])),
        });
      }
    }
    // In a browser the calculating begins once the grid is drawn; here nothing ever draws it.
    const lifecycle = injector.get(LifecycleService);
    if (lifecycle.stage < LifecycleStages.Rendered) lifecycle.stage = LifecycleStages.Rendered;
  }

  /** Starts an engine and calculates the formulas that have no value yet. */
  static async start(book: EngineBook): Promise<{ engine: FormulaEngine; calculated: Calculated }> {
    const engine = new FormulaEngine();
    const calculated = await engine.calculation(() => {
      engine.open(book);
    });
    return { engine, calculated };
  }

  /** Puts cells in and calculates what depends on them. One at a time: wait before the next. */
  change(changes: ReadonlyMap<string, EngineCells>): Promise<Calculated> {
    return this.calculation(() => {
      for (const [subUnitId, cellValue] of changes) {
        void this.commands.syncExecuteCommand(SetRangeValuesMutation.id, {
          unitId: this.unit,
          subUnitId,
          cellValue,
        });
      }
    });
  }

  dispose(): void {
    this.univer.dispose();
    this.finished();
  }

  private async calculation(begin: () => void): Promise<Calculated> {
    this.cells = [];
    this.spills = undefined;
    const done = new Promise<void>((resolve) => {
      this.finished = resolve;
    });
    begin();
    await done;
    return { cells: this.cells, spills: this.spills };
  }

  private hear({ id, params }: Readonly<ICommandInfo>): void {
    if (id === SetFormulaCalculationResultMutation.id) {
      this.takeResults(params as ISetFormulaCalculationResultMutation);
    } else if (id === SetArrayFormulaDataMutation.id) {
      this.takeSpills(params as ISetArrayFormulaDataMutationParams);
    } else if (id === SetFormulaCalculationStartMutation.id) {
      this.underWay += 1;
    } else if (id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState: state } =
        params as ISetFormulaCalculationNotificationMutation;
      if (state === undefined || state === FormulaExecutedStateType.INITIAL) return;
      this.underWay = Math.max(0, this.underWay - 1);
      // Results are told around this notification, and another calculation may be about to begin.
      setTimeout(() => {
        if (this.underWay === 0) this.finished();
      }, SETTLING);
    }
  }

  private takeResults({ unitData }: ISetFormulaCalculationResultMutation): void {
    for (const [sheetId, rows] of Object.entries(unitData[this.unit] ?? {})) {
      this.cells.push(...cellsOf(sheetId, rows));
    }
  }

  private takeSpills({
    arrayFormulaRange,
    arrayFormulaCellData,
  }: ISetArrayFormulaDataMutationParams): void {
    const formulas: EngineCell[] = [];
    const filled: EngineCell[] = [];
    for (const [sheetId, rows] of Object.entries(arrayFormulaCellData[this.unit] ?? {})) {
      const ranges = arrayFormulaRange[this.unit]?.[sheetId];
      for (const cell of cellsOf(sheetId, rows)) {
        const own = ranges?.[cell.row - 1]?.[cell.column - 1] !== undefined;
        (own ? formulas : filled).push(cell);
      }
    }
    this.spills = { formulas, filled };
  }
}

function cellsOf(
  sheetId: string,
  rows: Nullable<IObjectMatrixPrimitiveType<Nullable<ICellData>>>,
): EngineCell[] {
  const cells: EngineCell[] = [];
  new ObjectMatrix<Nullable<ICellData>>(rows ?? {}).forValue((row, column, cell) => {
    cells.push({
      sheetId,
      row: row + 1,
      column: column + 1,
      value: fromEngine(cell ?? {}, true),
    });
  });
  return cells;
}

function rangeOf({ top, left, bottom, right }: Area): {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
} {
  return { startRow: top - 1, startColumn: left - 1, endRow: bottom - 1, endColumn: right - 1 };
}

function bookOf(id: string, sheets: readonly EngineSheet[]): IWorkbookData {
  const each = sheets.map(
    (sheet) =>
      [
        sheet.id,
        {
          id: sheet.id,
          name: sheet.name,
          rowCount: ROWS,
          columnCount: COLUMNS,
          cellData: sheet.cells,
        },
      ] as const,
  );
  return {
    id,
    name: id,
    appVersion: '',
    locale: LocaleType.EN_US,
    styles: {},
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(each),
  };
}
