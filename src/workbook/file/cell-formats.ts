import { CellScanner } from './cell-scanner';
import { cellKey } from '../cell-key';

interface Address {
  readonly row: number;
  readonly column: number;
}

/** What a row or column gives to cells that are not there. */
export class DefaultFormats {
  private readonly columns: { from: number; to: number; format: number }[] = [];
  private row: number | undefined;

  addColumns(attributes: ReadonlyMap<string, { readonly value: string }>): void {
    const [from, to, format] = ['min', 'max', 'style'].map((name) =>
      Number(attributes.get(name)?.value ?? NaN),
    ) as [number, number, number];
    if (!Number.isNaN(format)) this.columns.push({ from, to, format });
  }

  enterRow(attributes: ReadonlyMap<string, { readonly value: string }>): void {
    const custom = attributes.get('customFormat')?.value;
    const format = attributes.get('s')?.value;
    const applies = custom === '1' || custom === 'true';
    this.row = applies && format !== undefined ? Number(format) : undefined;
  }

  enterNewRow(): void {
    this.row = undefined;
  }

  of(column: number): number {
    const own = this.columns.find(({ from, to }) => column >= from && column <= to);
    return this.row ?? own?.format ?? 0;
  }
}

/** The format (index into cellXfs) of each of these cells, by cellKey. */
export function cellFormats(
  source: Uint8Array,
  cells: readonly Address[],
): ReadonlyMap<number, number> {
  const finder = new FormatFinder(cells);
  finder.push(source);
  finder.finish();
  return finder.result();
}

class FormatFinder extends CellScanner {
  private readonly found = new Map<number, number>();
  private readonly rows = new Map<number, Address[]>();
  private readonly defaults = new DefaultFormats();

  constructor(private readonly cells: readonly Address[]) {
    super();
    for (const cell of cells) {
      const row = this.rows.get(cell.row);
      if (row === undefined) this.rows.set(cell.row, [cell]);
      else row.push(cell);
    }
  }

  result(): ReadonlyMap<number, number> {
    this.defaults.enterNewRow();
    for (const { row, column } of this.cells) {
      const key = cellKey(row, column);
      if (!this.found.has(key)) this.found.set(key, this.defaults.of(column));
    }
    return this.found;
  }

  protected override other(): void {
    if (this.name() === 'col') this.defaults.addColumns(this.tagAttributes());
  }

  protected override rowStart(): void {
    const wanted = this.rows.get(this.row);
    if (wanted === undefined) return;
    this.defaults.enterRow(this.tagAttributes());
    for (const { row, column } of wanted) {
      this.found.set(cellKey(row, column), this.defaults.of(column));
    }
  }

  protected cellStart(): void {
    const key = cellKey(this.row, this.column);
    if (this.found.has(key)) this.found.set(key, this.format);
  }

  protected cellEnd(): void {
    // The tag said it all.
  }

  protected value(): void {
    // Formats only.
  }

  protected inlineText(): void {
    // Formats only.
  }
}
