import type { Area } from '../../workbook';
import type { CellChange, HostCell } from './host-model';

export const EMPTY_CELL: HostCell = {
  value: null,
  formula: null,
  numberFormat: 'General',
  style: {},
};

/** The cells of one sheet by row and column, and the area that they fill. */
export class CellGrid {
  private readonly rows = new Map<number, Map<number, HostCell>>();
  /** Undefined until somebody asks after a change. */
  private contents: Area | null | undefined;
  private formats: Area | null | undefined;

  cell(row: number, column: number): HostCell {
    return this.rows.get(row)?.get(column) ?? EMPTY_CELL;
  }

  change(change: CellChange): void {
    const before = this.cell(change.row, change.column);
    this.put(change.row, change.column, {
      value: change.value === undefined ? before.value : change.value,
      formula: change.formula === undefined ? before.formula : change.formula,
      numberFormat: change.numberFormat ?? before.numberFormat,
      style: change.restyle === true ? (change.style ?? {}) : { ...before.style, ...change.style },
    });
  }

  used(formats: boolean): Area | null {
    if (formats) return (this.formats ??= this.bounds(() => true));
    return (this.contents ??= this.bounds((cell) => !isBlank(cell)));
  }

  /** Every cell that is not Excel's default. */
  *all(): Iterable<{ readonly row: number; readonly column: number; readonly cell: HostCell }> {
    for (const [row, cells] of this.rows) {
      for (const [column, cell] of cells) yield { row, column, cell };
    }
  }

  private put(row: number, column: number, cell: HostCell): void {
    this.contents = undefined;
    this.formats = undefined;
    const cells = this.rows.get(row) ?? new Map<number, HostCell>();
    this.rows.set(row, cells);
    if (isDefault(cell)) cells.delete(column);
    else cells.set(column, cell);
  }

  private bounds(counts: (cell: HostCell) => boolean): Area | null {
    let found: { top: number; left: number; bottom: number; right: number } | null = null;
    for (const { row, column, cell } of this.all()) {
      if (!counts(cell)) continue;
      found ??= { top: row, left: column, bottom: row, right: column };
      found.top = Math.min(found.top, row);
      found.bottom = Math.max(found.bottom, row);
      found.left = Math.min(found.left, column);
      found.right = Math.max(found.right, column);
    }
    return found;
  }
}

function isBlank(cell: HostCell): boolean {
  return (cell.value === null || cell.value === '') && cell.formula === null;
}

function isDefault(cell: HostCell): boolean {
  return (
    cell.value === null &&
    cell.formula === null &&
    cell.numberFormat === 'General' &&
    Object.keys(cell.style).length === 0
  );
}
