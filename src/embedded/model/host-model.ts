import type { Area, CellStyle, CellValue, PrintSpec, ValidationSpec } from '../../workbook';

/** What one cell of the embedded host holds. */
export interface HostCell {
  /** The value, or the last calculated result of the formula. A blank cell is null. */
  readonly value: CellValue;
  /** Without the leading `=`; null where the cell holds a plain value. */
  readonly formula: string | null;
  /** `General`, `0.00`, `yyyy/m/d` … */
  readonly numberFormat: string;
  readonly style: CellStyle;
}

export interface HostTable {
  readonly name: string;
  /** Header row and totals row included. */
  readonly area: Area;
  readonly showTotals: boolean;
}

/** Protection of a sheet; cells whose style says `locked: false` stay writable. */
export interface HostProtection {
  readonly password?: string;
}

/** Who changed something: the add-in through Office.js, the person at the grid, or the formula engine. */
export type Origin = 'addin' | 'user' | 'calculation';

/** One change, told after it is made. */
export type HostChange =
  | {
      readonly kind: 'cells';
      readonly sheetId: string;
      readonly area: Area;
      readonly origin: Origin;
    }
  | { readonly kind: 'sheets'; readonly origin: Origin }
  | { readonly kind: 'layout'; readonly sheetId: string; readonly origin: Origin }
  | {
      readonly kind: 'selection';
      readonly sheetId: string;
      readonly area: Area;
      readonly origin: Origin;
    };

/** One sheet of the host; rows and columns count from 1. */
export interface HostSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly merges: readonly Area[];
  readonly tables: readonly HostTable[];
  readonly validations: readonly ValidationSpec[];
  readonly protection: HostProtection | null;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Area of the AutoFilter and the rows that it hides, if there is one. */
  readonly filter: { readonly area: Area; readonly hiddenRows: ReadonlySet<number> } | null;
  readonly rowHeights: ReadonlyMap<number, number>;
  /** In characters, as in files. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly freeze: { readonly row: number; readonly column: number } | null;
  readonly print: PrintSpec | null;
  readonly tabColor: string | null;
  /** The smallest area that holds every value and formula; null for an empty sheet. */
  used(): Area | null;
  cell(row: number, column: number): HostCell;
}

/** A change of one cell: what is left out stays. `formula` null and a value replace a formula. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly value?: CellValue;
  readonly formula?: string | null;
  readonly numberFormat?: string;
  readonly style?: Partial<CellStyle>;
}

/**
 * The workbook behind the embedded host. The bridge answers Office.js from it, the visible grid shows it and
 * the formula engine writes results into it; nobody else holds cells.
 */
export interface HostModel {
  readonly sheets: readonly HostSheet[];
  readonly activeSheetId: string;
  readonly selection: { readonly sheetId: string; readonly area: Area };
  /** Namespace → XML text of custom XML parts. */
  readonly xmlParts: ReadonlyMap<string, { readonly namespace: string; readonly xml: string }>;
  readonly date1904: boolean;

  /** Changes cells and tells listeners once. Rules of Excel (locks, merges, sizes) are the bridge's business. */
  setCells(sheetId: string, changes: readonly CellChange[], origin: Origin): void;
  /** @throws Error for a name that is taken. */
  addSheet(name: string, at: number | null, origin: Origin): HostSheet;
  removeSheet(sheetId: string, origin: Origin): void;
  /** Everything about a sheet but its cells. */
  layOut(
    sheetId: string,
    changes: Partial<Omit<HostSheet, 'id' | 'used' | 'cell'>>,
    origin: Origin,
  ): void;
  select(sheetId: string, area: Area, origin: Origin): void;
  setXmlPart(id: string, part: { namespace: string; xml: string } | null): void;

  /** Listeners hear every change, also their own: `origin` tells them apart. Answers how to stop. */
  subscribe(listener: (change: HostChange) => void): () => void;
}

/**
 * What calculates the formulas of a model: it listens to the model, and writes results with the origin
 * `calculation`. `settled` answers when nothing is left to calculate.
 */
export interface Calculator {
  settled(): Promise<void>;
  dispose(): void;
}
