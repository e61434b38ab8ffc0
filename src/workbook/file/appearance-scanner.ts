import { parseA1, parseArea } from '../address';
import type { PrintSpec, ValidationSpec } from '../sheet-spec';
import type { Area } from '../snapshot';
import type { SheetAppearance } from './appearance';
import { type CellLook, rgbOf } from './appearance-styles';
import { CellScanner } from './cell-scanner';
import { isTrue } from './workbook-part';
import { decodeUtf8, decodeXstring, unescapeXml } from '../xml-text';

type Attributes = ReadonlyMap<string, { readonly value: string }>;

/** Collects from a worksheet part how the sheet looks; values and formulas pass by. */
export class AppearanceScanner extends CellScanner {
  private readonly formats = new Map<number, number[]>();
  private readonly columnWidths = new Map<number, number>();
  private readonly rowHeights = new Map<number, number>();
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private readonly validations: ValidationSpec[] = [];
  private freeze: SheetAppearance['freeze'] = null;
  private isProtected = false;
  private filter: { area: Area; filtering: boolean } | null = null;
  private inCustomViews = false;
  private tabColor: string | null = null;
  private showGridlines = true;
  private print: PrintSpec | null = null;
  /** The validation in hand and the text of its first formula. */
  private validation: Attributes | undefined;
  private formulaText: string | undefined;
  private inFormula = false;

  constructor(private readonly formatLooks: readonly CellLook[]) {
    super();
  }

  appearance(): Omit<SheetAppearance, 'name' | 'visibility'> {
    const { formats, formatLooks } = this;
    return {
      columnWidths: this.columnWidths,
      rowHeights: this.rowHeights,
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.hiddenColumns,
      freeze: this.freeze,
      validations: this.validations,
      protected: this.isProtected,
      filter: this.filter,
      tabColor: this.tabColor,
      showGridlines: this.showGridlines,
      print: this.print,
      look: (row, column) => formatLooks[formats.get(row)?.[column] ?? -1],
      *looks() {
        for (const [row, columns] of formats) {
          for (const [column, format] of columns.entries()) {
            const look = formatLooks[format];
            if (look !== undefined) yield { row, column, look };
          }
        }
      },
    };
  }

  protected override open(): void {
    super.open();
    if (this.validation === undefined || this.name() !== 'formula1' || this.selfClosing) return;
    this.inFormula = true;
    this.formulaText = '';
    this.wantsText = true;
  }

  protected override close(): void {
    super.close();
    if (this.validation === undefined) return;
    const name = this.name();
    if (name === 'formula1') {
      this.inFormula = false;
      this.wantsText = false;
    } else if (name === 'dataValidation') this.endValidation();
  }

  protected override text(start: number, end: number, raw: boolean): void {
    if (!this.inFormula) {
      super.text(start, end, raw);
      return;
    }
    const text = decodeUtf8(this.bytes.subarray(start, end));
    this.formulaText = (this.formulaText ?? '') + (raw ? text : unescapeXml(text));
  }

  protected override rowStart(): void {
    if (this.rowHidden) this.hiddenRows.add(this.row);
    const attributes = this.tagAttributes();
    const height = Number(attributes.get('ht')?.value);
    if (Number.isFinite(height)) {
      this.rowHeights.set(this.row, height);
    }
  }

  protected cellStart(): void {
    const row = this.formats.get(this.row);
    if (row === undefined) {
      const columns: number[] = [];
      columns[this.column] = this.format;
      this.formats.set(this.row, columns);
    } else row[this.column] = this.format;
  }

  protected cellEnd(): void {
    // The tag said it all.
  }

  protected value(): void {
    // Looks only.
  }

  protected inlineText(): void {
    // Looks only.
  }

  protected override other(): void {
    const attributes = this.tagAttributes();
    const value = (name: string): string | undefined => attributes.get(name)?.value;
    switch (this.name()) {
      case 'tabColor':
        this.tabColor = rgbOf(value('rgb')) ?? null;
        break;
      case 'sheetView':
        this.showGridlines = value('showGridLines') === undefined || isTrue(value('showGridLines'));
        break;
      case 'pane':
        this.addPane(value);
        break;
      case 'col':
        this.addColumns(value);
        break;
      case 'sheetProtection':
        this.isProtected = isTrue(value('sheet'));
        break;
      case 'customSheetViews':
        // Filters of views that somebody keeps: none of them is on.
        this.inCustomViews = true;
        break;
      case 'autoFilter': {
        const area = parseArea(value('ref') ?? '');
        if (area !== undefined && !this.inCustomViews) this.filter = { area, filtering: false };
        break;
      }
      case 'filterColumn':
        if (this.filter !== null && !this.inCustomViews) this.filter.filtering = true;
        break;
      case 'pageSetup':
        this.print = {
          paper: value('paperSize') === '8' ? 'A3' : 'A4',
          landscape: value('orientation') === 'landscape',
        };
        break;
      case 'dataValidation':
        this.validation = attributes;
        this.formulaText = undefined;
        if (this.selfClosing) this.endValidation();
        break;
      default:
    }
  }

  private addPane(value: (name: string) => string | undefined): void {
    if (!(value('state') ?? '').startsWith('frozen')) return;
    const corner = parseA1(value('topLeftCell') ?? '');
    const rows = Number(value('ySplit') ?? '0');
    const columns = Number(value('xSplit') ?? '0');
    // A sheet may be scrolled: how much is frozen is the split, not the corner.
    if (corner !== undefined) this.freeze = { row: rows + 1, column: columns + 1 };
  }

  private addColumns(value: (name: string) => string | undefined): void {
    const from = Number(value('min'));
    // A style for "all columns to the end" is no reason to remember sixteen thousand widths.
    const to = Math.min(Number(value('max')), from + 256);
    const width = Number(value('width'));
    for (let column = from; column <= to; column += 1) {
      if (Number.isFinite(width)) this.columnWidths.set(column, width);
      if (isTrue(value('hidden'))) this.hiddenColumns.add(column);
    }
  }

  private endValidation(): void {
    const attributes = this.validation;
    this.validation = undefined;
    const value = (name: string): string | undefined => attributes?.get(name)?.value;
    const text = (name: string): string | undefined => {
      const found = value(name);
      return found === undefined ? undefined : decodeXstring(found);
    };
    const promptTitle = text('promptTitle');
    const prompt = text('prompt');
    const errorMessage = text('error');
    const rule = {
      ...(value('type') === 'list' ? listOf(this.formulaText ?? '') : {}),
      ...(isTrue(value('showErrorMessage')) ? {} : { strict: false }),
      ...(promptTitle === undefined ? {} : { promptTitle }),
      ...(prompt === undefined ? {} : { prompt }),
      ...(errorMessage === undefined ? {} : { errorMessage }),
    };
    for (const reference of (value('sqref') ?? '').split(/\s+/)) {
      const area = parseArea(reference);
      if (area !== undefined) this.validations.push({ area, ...rule });
    }
  }
}

function listOf(formula: string): { list: readonly string[] } | { listFormula: string } {
  const literal = /^"((?:[^"]|"")*)"$/.exec(formula.trim())?.[1];
  return literal === undefined
    ? { listFormula: formula }
    : { list: literal.replaceAll('""', '"').split(',') };
}
