import { parseArea } from '../address';
import type { Area } from '../snapshot';
import { CellScanner } from './cell-scanner';
import { CellStore, type TextPool } from '../cell-store';
import { RowSet } from '../row-set';
import { FormulaStore } from './formula-store';
import { parseNumber, serialOfIsoDate } from './number-text';
import type { FormatFlags } from './style-read';
import { isTrue } from './workbook-part';
import { decodeUtf8, decodeXstring, unescapeXml } from '../xml-text';

/** What a worksheet part says about itself besides its cells. */
export interface SheetFacts {
  readonly merges: Area[];
  /** Rows nobody sees, by a filter or by hand. */
  readonly hiddenRows: RowSet;
  /** First and last of columns that nobody sees. */
  readonly hiddenColumns: (readonly [number, number])[];
  /** The AutoFilter of the sheet; `filtering` when it has criteria. */
  filter: { readonly area: Area; filtering: boolean } | null;
  protected: boolean;
}

/** Fills the columnar store from a worksheet part that streams through. */
export class SheetReader extends CellScanner {
  readonly cells: CellStore;
  readonly formulas = new FormulaStore();
  readonly facts: SheetFacts = {
    merges: [],
    hiddenRows: new RowSet(),
    hiddenColumns: [],
    filter: null,
    protected: false,
  };
  private inCustomViews = false;
  private inline = '';
  private hasValue = false;

  constructor(
    private readonly pool: TextPool,
    private readonly formats: FormatFlags,
    private readonly date1904: boolean,
  ) {
    super();
    this.cells = new CellStore(pool);
  }

  protected cellStart(): void {
    this.inline = '';
    this.hasValue = false;
  }

  protected value(start: number, end: number, raw: boolean): void {
    const { row, column } = this;
    this.hasValue = true;
    switch (this.type) {
      case 'n':
        this.cells.setNumber(row, column, parseNumber(this.bytes, start, end), this.isDate());
        this.markFormat();
        break;
      case 's':
        this.cells.setText(row, column, this.sharedIndex(start, end), this.isDate());
        break;
      case 'b':
        this.cells.setBoolean(
          row,
          column,
          this.bytes[start] === 0x31 || this.bytes[start] === 0x74,
        );
        break;
      case 'e':
        this.cells.setError(row, column, this.pool.intern(this.ascii(start, end)));
        break;
      case 'd': {
        const serial = serialOfIsoDate(this.ascii(start, end), this.date1904);
        this.cells.setNumber(row, column, serial, true);
        break;
      }
      case 'str':
      case 'inlineStr': {
        const text = decodeUtf8(this.bytes.subarray(start, end));
        const clean = raw ? text : unescapeXml(text);
        this.cells.setText(row, column, this.pool.intern(decodeXstring(clean)), this.isDate());
        break;
      }
      default:
        this.type satisfies never;
    }
  }

  protected inlineText(text: string): void {
    this.inline += text;
  }

  protected cellEnd(): void {
    const { row, column } = this;
    // An empty text is a text: `=""` has been calculated, unlike a formula without <v>.
    const emptyResult = this.type === 'str' && this.valueAt >= 0 && !this.hasValue;
    if (this.hasInline || emptyResult) {
      this.cells.setText(row, column, this.pool.intern(decodeXstring(this.inline)), this.isDate());
    }
    if (this.formula === undefined) return;
    this.formulas.add(row, column, this.formula, this.formulaAttributes);
    this.cells.touch(row, column);
  }

  protected override rowStart(): void {
    if (this.rowHidden) this.facts.hiddenRows.add(this.row);
  }

  protected override other(): void {
    const { facts } = this;
    switch (this.name()) {
      case 'mergeCell': {
        const area = this.refArea();
        if (area !== undefined) facts.merges.push(area);
        break;
      }
      case 'sheetProtection':
        facts.protected = isTrue(this.tagAttributes().get('sheet')?.value);
        break;
      case 'col': {
        const attributes = this.tagAttributes();
        const [from, to] = [attributes.get('min')?.value, attributes.get('max')?.value].map(Number);
        if (isTrue(attributes.get('hidden')?.value) && from !== undefined && to !== undefined)
          facts.hiddenColumns.push([from, to]);
        break;
      }
      case 'customSheetViews':
        // Filters of views that somebody keeps: none of them is on.
        this.inCustomViews = true;
        break;
      case 'autoFilter': {
        const area = this.refArea();
        if (area !== undefined && !this.inCustomViews) facts.filter = { area, filtering: false };
        break;
      }
      case 'filterColumn':
        // Without content it only hides its button.
        if (facts.filter !== null && !this.inCustomViews && !this.selfClosing)
          facts.filter.filtering = true;
        break;
      default:
    }
  }

  private refArea(): Area | undefined {
    return parseArea(this.tagAttributes().get('ref')?.value ?? '');
  }

  private markFormat(): void {
    const { row, column, cells, format, formats } = this;
    if (formats.isPercent[format] === 1) cells.markPercent(row, column);
    const decimals = formats.decimals[format] ?? 0;
    if (decimals > 0) cells.markDecimals(row, column, decimals - 1);
  }

  private sharedIndex(start: number, end: number): number {
    const index = this.integer(start, end);
    if (index >= this.pool.texts.length) throw new Error('no such shared string');
    return index;
  }

  private isDate(): boolean {
    return this.formats.isDate[this.format] === 1;
  }
}
