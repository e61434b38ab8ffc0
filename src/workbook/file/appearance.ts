import type { Area } from '../snapshot';
import type { PrintSpec, ValidationSpec } from '../sheet-spec';
import { AppearanceScanner } from './appearance-scanner';
import { type CellLook, readCellLooks } from './appearance-styles';
import { openPackage } from './open-package';
import type { OpenOptions } from './options';
import { refusingDamage } from '../refuse';
import { type DefinedName, readWorkbookPart } from './workbook-part';
import { inflatePieces } from './zip-read';

export type { CellLook } from './appearance-styles';

/** How one sheet looks. Rows and columns count from 1; heights are points, widths characters. */
export interface SheetAppearance {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Rows above and columns left of this cell stay in view. */
  readonly freeze: { readonly row: number; readonly column: number } | null;
  readonly validations: readonly ValidationSpec[];
  readonly protected: boolean;
  /** Area of the AutoFilter; `filtering` when it hides rows. */
  readonly filter: { readonly area: Area; readonly filtering: boolean } | null;
  readonly tabColor: string | null;
  readonly showGridlines: boolean;
  readonly print: PrintSpec | null;
  /** Of a cell that is there. */
  look(row: number, column: number): CellLook | undefined;
  /** Every cell that is there, also without a value, row by row. */
  looks(): Iterable<{ readonly row: number; readonly column: number; readonly look: CellLook }>;
}

export interface WorkbookAppearance {
  readonly sheets: readonly SheetAppearance[];
  /** Position of the sheet in front. */
  readonly activeSheet: number;
  readonly definedNames: readonly DefinedName[];
}

/**
 * How a workbook looks: for a host that shows it. Reading for a score needs none of it and does not wait for it.
 * @throws Refusal for what is no readable xlsx workbook.
 */
export function readAppearance(bytes: Uint8Array, options: OpenOptions = {}): WorkbookAppearance {
  const pack = openPackage(bytes, options);
  return refusingDamage('xl/workbook.xml', () => {
    const workbook = readWorkbookPart(pack);
    const { root } = pack.xml(workbook.part);
    const listed = root.child('sheets')?.all('sheet') ?? [];
    const looks = readCellLooks(pack, workbook.part);
    const sheets = workbook.sheets.map((entry, index): SheetAppearance => {
      const scanner = new AppearanceScanner(looks);
      const part = entry.worksheet ? pack.entry(entry.part) : undefined;
      if (part !== undefined) {
        for (const piece of inflatePieces(part)) scanner.push(piece);
        scanner.finish();
      }
      const state = listed[index]?.attribute('state');
      return {
        name: entry.name,
        visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
        ...scanner.appearance(),
      };
    });
    const view = root.child('bookViews')?.child('workbookView');
    const activeSheet = Number(view?.attribute('activeTab') ?? '0');
    return { sheets, activeSheet, definedNames: workbook.definedNames };
  });
}
