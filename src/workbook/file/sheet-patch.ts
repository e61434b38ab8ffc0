import { areaToA1, parseArea } from '../address';
import type { Area, CellValue } from '../snapshot';
import { DefaultFormats } from './cell-formats';
import { CellScanner } from './cell-scanner';
import { cellXml } from './cell-xml';
import { cellKey } from '../cell-key';
import { spliced, type Splice } from './splice';
import { decodeUtf8, escapeText } from '../xml-text';

/** A cell to be written; `format` left out keeps the cell's own. */
export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | undefined;
  readonly format: number | undefined;
  /** The row is made at least this high, in points. */
  readonly rowHeight?: number | undefined;
}

export interface SheetPatch {
  readonly cells: readonly PlannedCell[];
  /** Cells (by cellKey) whose cached value is stale and goes. */
  readonly stale: ReadonlySet<number>;
  /** Members of a shared formula whose master goes: they get their own text. */
  readonly ownFormulas: ReadonlyMap<number, string>;
}

/** The sheet part with the patch applied; every other byte stays as it was. */
export function patchSheet(source: Uint8Array, patch: SheetPatch): Uint8Array {
  const patcher = new SheetPatcher(source, patch);
  patcher.push(source);
  patcher.finish();
  return spliced(source, patcher.splices);
}

class SheetPatcher extends CellScanner {
  readonly splices: Splice[] = [];
  private readonly rows: [number, PlannedCell[]][];
  /** Planned cells of the row in hand that are not yet written. */
  private waiting: PlannedCell[] = [];
  private prefix = '';
  private rowIsEmpty = false;
  private dataIsEmpty = false;
  private readonly defaults = new DefaultFormats();
  private readonly bounds: Area | undefined;

  constructor(
    private readonly source: Uint8Array,
    private readonly patch: SheetPatch,
  ) {
    super();
    const rows = new Map<number, PlannedCell[]>();
    for (const cell of patch.cells) {
      const row = rows.get(cell.row);
      if (row === undefined) rows.set(cell.row, [cell]);
      else row.push(cell);
    }
    for (const row of rows.values()) row.sort((one, other) => one.column - other.column);
    this.rows = [...rows].sort(([one], [other]) => one - other);
    this.bounds = boundsOf(patch.cells);
  }

  protected value(): void {
    // Only offsets matter here.
  }

  protected inlineText(): void {
    // Only offsets matter here.
  }

  protected override other(): void {
    const name = this.name();
    if (name === 'dimension') this.widenDimension();
    if (name === 'col') this.defaults.addColumns(this.tagAttributes());
  }

  protected override dataStart(): void {
    this.prefix = decodeUtf8(this.bytes.subarray(this.tagStart + 1, this.nameStart));
    this.dataIsEmpty = this.selfClosing;
  }

  protected override dataEnd(): void {
    const text = this.rowsBefore(Infinity);
    if (text === '') return;
    if (this.dataIsEmpty) {
      const at = this.base + this.tagEnd;
      this.splice(at - 2, at, `>${text}</${this.prefix}sheetData>`);
    } else this.insert(this.base + this.tagStart, text);
  }

  protected override rowStart(): void {
    this.insert(this.base + this.tagStart, this.rowsBefore(this.row));
    this.waiting = [];
    if (this.rows[0]?.[0] !== this.row) return;
    this.waiting = this.rows.shift()?.[1] ?? [];
    this.rowIsEmpty = this.selfClosing;
    const attributes = this.tagAttributes();
    this.defaults.enterRow(attributes);
    const spans = attributes.get('spans');
    if (spans !== undefined) this.widenSpans(spans);
    this.raiseRow(attributes);
  }

  private raiseRow(attributes: ReadonlyMap<string, { value: string; start: number; end: number }>) {
    const wanted = heightOf(this.waiting);
    const height = attributes.get('ht');
    if (wanted === undefined || Number(height?.value ?? 0) >= wanted) return;
    const replace = (name: string, value: string): void => {
      const own = attributes.get(name);
      if (own === undefined) {
        const at = this.base + this.tagEnd - (this.selfClosing ? 2 : 1);
        this.insert(at, ` ${name}="${value}"`);
      } else this.splice(this.base + own.start, this.base + own.end, ` ${name}="${value}"`);
    };
    replace('ht', String(wanted));
    replace('customHeight', '1');
  }

  protected override rowEnd(): void {
    const text = this.cellsBefore(Infinity);
    if (text === '') return;
    if (this.rowIsEmpty) {
      const at = this.base + this.tagEnd;
      this.splice(at - 2, at, `>${text}</${this.prefix}row>`);
    } else this.insert(this.base + this.tagStart, text);
  }

  protected cellStart(): void {
    this.insert(this.cellAt, this.cellsBefore(this.column));
  }

  protected cellEnd(): void {
    const planned = this.waiting[0];
    if (planned?.column === this.column) {
      this.waiting.shift();
      const format = planned.format ?? this.format;
      const text = cellXml(this.prefix, { ...planned, format });
      this.splice(this.cellAt, this.base + this.tagEnd, text);
      return;
    }
    const key = cellKey(this.row, this.column);
    const own = this.patch.ownFormulas.get(key);
    const stale = this.patch.stale.has(key) && this.valueAt >= 0;
    if (stale) this.dropType();
    if (own !== undefined && this.formulaAt >= 0) {
      const text = `<${this.prefix}f>${escapeText(own)}</${this.prefix}f>`;
      this.splice(this.formulaAt, this.formulaEnd, text);
    }
    if (stale) this.splice(this.valueAt, this.valueEnd, '');
  }

  /** A cell without a value says nothing about its type. */
  private dropType(): void {
    const head = decodeUtf8(this.source.subarray(this.cellAt, this.cellHeadEnd()));
    const match = /\st\s*=\s*(?:"[^"]*"|'[^']*')/.exec(head);
    if (match === null) return;
    const at = this.cellAt + match.index;
    this.splice(at, at + match[0].length, '');
  }

  private cellHeadEnd(): number {
    return this.source.indexOf(0x3e, this.cellAt) + 1;
  }

  /** New rows for planned cells above `row`. */
  private rowsBefore(row: number): string {
    let text = '';
    while (this.rows.length > 0) {
      const [number, cells] = this.rows[0] as [number, PlannedCell[]];
      if (number >= row) break;
      this.rows.shift();
      this.defaults.enterNewRow();
      const content = cells.map((cell) => this.newCell(cell)).join('');
      if (content === '') continue;
      const height = heightOf(cells);
      const high = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
      text += `<${this.prefix}row r="${number}"${high}>${content}</${this.prefix}row>`;
    }
    return text;
  }

  private cellsBefore(column: number): string {
    let text = '';
    for (let next = this.waiting[0]; next !== undefined && next.column < column;) {
      this.waiting.shift();
      text += this.newCell(next);
      next = this.waiting[0];
    }
    return text;
  }

  /** A cell that was not there looks as its row or column says. */
  private newCell(cell: PlannedCell): string {
    const format = cell.format ?? this.defaults.of(cell.column);
    const empty = cell.value === null && cell.formula === undefined && cell.format === undefined;
    return empty ? '' : cellXml(this.prefix, { ...cell, format });
  }

  private widenDimension(): void {
    const reference = this.tagAttributes().get('ref');
    const area = parseArea(reference?.value ?? '');
    if (reference === undefined || area === undefined || this.bounds === undefined) return;
    const wide = union(area, this.bounds);
    if (areaToA1(wide) === areaToA1(area)) return;
    this.splice(this.base + reference.start, this.base + reference.end, ` ref="${areaToA1(wide)}"`);
  }

  private widenSpans(spans: { value: string; start: number; end: number }): void {
    const [from, to] = spans.value.split(' ')[0]?.split(':').map(Number) ?? [];
    const columns = this.waiting.map((cell) => cell.column);
    if (from === undefined || to === undefined || spans.value.includes(' ')) return;
    const low = Math.min(from, ...columns);
    const high = Math.max(to, ...columns);
    if (low === from && high === to) return;
    this.splice(this.base + spans.start, this.base + spans.end, ` spans="${low}:${high}"`);
  }

  private insert(at: number, text: string): void {
    if (text !== '') this.splice(at, at, text);
  }

  private splice(start: number, end: number, text: string): void {
    this.splices.push({ start, end, text });
  }
}

function heightOf(cells: readonly PlannedCell[]): number | undefined {
  const heights = cells.flatMap(({ rowHeight }) => (rowHeight === undefined ? [] : [rowHeight]));
  return heights.length === 0 ? undefined : Math.max(...heights);
}

function boundsOf(cells: readonly PlannedCell[]): Area | undefined {
  const filled = cells.filter((cell) => cell.value !== null || cell.formula !== undefined);
  if (filled.length === 0) return undefined;
  const rows = filled.map((cell) => cell.row);
  const columns = filled.map((cell) => cell.column);
  return {
    top: least(rows),
    left: least(columns),
    bottom: -least(rows.map((row) => -row)),
    right: -least(columns.map((column) => -column)),
  };
}

function least(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Infinity);
}

function union(one: Area, other: Area): Area {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}
