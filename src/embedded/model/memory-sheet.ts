import type { Area, PrintSpec, ValidationSpec } from '../../workbook';
import { CellGrid } from './cell-grid';
import type { HostCell, HostProtection, HostSheet, HostTable } from './host-model';

/** Everything about a sheet but its cells. */
export type SheetLayout = Omit<HostSheet, 'id' | 'used' | 'cell'>;

/** A sheet of the in-memory model. */
export class MemorySheet implements HostSheet {
  readonly grid = new CellGrid();
  visibility: HostSheet['visibility'] = 'visible';
  merges: readonly Area[] = [];
  tables: readonly HostTable[] = [];
  validations: readonly ValidationSpec[] = [];
  protection: HostProtection | null = null;
  hiddenRows: ReadonlySet<number> = new Set();
  hiddenColumns: ReadonlySet<number> = new Set();
  filter: HostSheet['filter'] = null;
  rowHeights: ReadonlyMap<number, number> = new Map();
  columnWidths: ReadonlyMap<number, number> = new Map();
  freeze: HostSheet['freeze'] = null;
  print: PrintSpec | null = null;
  tabColor: string | null = null;
  showGridlines = true;

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  used(formats = false): Area | null {
    return this.grid.used(formats);
  }

  cell(row: number, column: number): HostCell {
    return this.grid.cell(row, column);
  }

  layOut(changes: Partial<SheetLayout>): void {
    Object.assign(this, changes);
  }
}
