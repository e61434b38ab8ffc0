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
  /** Stays the same when the table is renamed; left out by who makes the table: the model gives one. */
  readonly id?: string;
  readonly name: string;
  /** Header row and totals row included. */
  readonly area: Area;
  readonly showTotals: boolean;
  /** Its own filter leaves rows out; they are among the sheet's hidden rows. */
  readonly filtering?: boolean;
  /** `TableStyleMedium2` … */
  readonly style?: string;
}

/** A defined name of the workbook. */
export interface HostName {
  readonly name: string;
  /** With the leading `=`, as Excel writes it: `='选项'!$A$1:$A$9`. */
  readonly formula: string;
  readonly visible: boolean;
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
  readonly showGridlines: boolean;
  /**
   * The smallest area that holds every value and formula, with `formats` also every cell that looks
   * different from Excel's default; null where there is none.
   */
  used(formats?: boolean): Area | null;
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
  /** `style` stands for all of the cell's style instead of being added to it. */
  readonly restyle?: boolean;
}

/**
 * The workbook behind the embedded host. The bridge answers Office.js from it, the visible grid shows it and
 * the formula engine writes results into it; nobody else holds cells.
 */
export interface HostModel {
  readonly sheets: readonly HostSheet[];
  readonly activeSheetId: string;
  readonly selection: { readonly sheetId: string; readonly area: Area };
  /** Id → namespace and text of the custom XML parts. */
  readonly xmlParts: ReadonlyMap<string, { readonly namespace: string; readonly xml: string }>;
  readonly date1904: boolean;
  readonly names: readonly HostName[];
  /** Custom document properties. */
  readonly properties: ReadonlyMap<string, string | number | boolean>;

  /** Changes cells and tells listeners once. Rules of Excel (locks, merges, sizes) are the bridge's business. */
  setCells(sheetId: string, changes: readonly CellChange[], origin: Origin): void;
  /** @throws Error for a name that is taken. */
  addSheet(name: string, at: number | null, origin: Origin): HostSheet;
  removeSheet(sheetId: string, origin: Origin): void;
  /** `to` counts from 0. */
  moveSheet(sheetId: string, to: number, origin: Origin): void;
  /** Everything about a sheet but its cells. */
  layOut(
    sheetId: string,
    changes: Partial<Omit<HostSheet, 'id' | 'used' | 'cell'>>,
    origin: Origin,
  ): void;
  select(sheetId: string, area: Area, origin: Origin): void;
  setXmlPart(id: string, part: { namespace: string; xml: string } | null): void;
  setNames(names: readonly HostName[]): void;
  setProperty(key: string, value: string | number | boolean | null): void;

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
