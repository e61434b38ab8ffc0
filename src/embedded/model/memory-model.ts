import type { Area } from '../../workbook';
import type { CellChange, HostChange, HostModel, HostName, Origin } from './host-model';
import { MemorySheet, type SheetLayout } from './memory-sheet';

export interface MemoryModelOptions {
  /** One sheet `Sheet1` where nothing else is said. */
  readonly sheets?: readonly string[];
  readonly date1904?: boolean;
}

const A1: Area = { top: 1, left: 1, bottom: 1, right: 1 };

/** The workbook of the embedded host in plain memory: no formula engine, no grid. */
export class MemoryModel implements HostModel {
  readonly date1904: boolean;
  readonly sheets: MemorySheet[] = [];
  readonly xmlParts = new Map<string, { readonly namespace: string; readonly xml: string }>();
  readonly properties = new Map<string, string | number | boolean>();
  names: readonly HostName[] = [];
  selection: { readonly sheetId: string; readonly area: Area };
  private readonly listeners = new Set<(change: HostChange) => void>();
  private lastId = 0;

  constructor(options: MemoryModelOptions = {}) {
    this.date1904 = options.date1904 ?? false;
    const [first = 'Sheet1', ...others] = options.sheets ?? [];
    this.selection = { sheetId: this.insert(first, null).id, area: A1 };
    for (const name of others) this.insert(name, null);
  }

  get activeSheetId(): string {
    return this.selection.sheetId;
  }

  setCells(sheetId: string, changes: readonly CellChange[], origin: Origin): void {
    const [first, ...rest] = changes;
    if (first === undefined) return;
    const { grid } = this.sheet(sheetId);
    for (const change of changes) grid.change(change);
    const area = { top: first.row, left: first.column, bottom: first.row, right: first.column };
    for (const { row, column } of rest) {
      area.top = Math.min(area.top, row);
      area.bottom = Math.max(area.bottom, row);
      area.left = Math.min(area.left, column);
      area.right = Math.max(area.right, column);
    }
    this.tell({ kind: 'cells', sheetId, area, origin });
  }

  addSheet(name: string, at: number | null, origin: Origin): MemorySheet {
    if (this.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) {
      throw new Error(`A sheet is called ${name} already`);
    }
    const sheet = this.insert(name, at);
    this.tell({ kind: 'sheets', origin });
    return sheet;
  }

  removeSheet(sheetId: string, origin: Origin): void {
    const index = this.sheets.indexOf(this.sheet(sheetId));
    if (this.sheets.length === 1) throw new Error('A workbook has at least one sheet');
    this.sheets.splice(index, 1);
    if (this.selection.sheetId === sheetId) {
      const next = this.sheets[Math.min(index, this.sheets.length - 1)];
      if (next !== undefined) this.selection = { sheetId: next.id, area: A1 };
    }
    this.tell({ kind: 'sheets', origin });
  }

  moveSheet(sheetId: string, to: number, origin: Origin): void {
    const sheet = this.sheet(sheetId);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(to, 0, sheet);
    this.tell({ kind: 'sheets', origin });
  }

  layOut(sheetId: string, changes: Partial<SheetLayout>, origin: Origin): void {
    const tables = changes.tables?.map((table) => ({ ...table, id: table.id ?? this.nextId() }));
    this.sheet(sheetId).layOut(tables === undefined ? changes : { ...changes, tables });
    // A name or a visibility is part of the list of sheets.
    const listed = changes.name !== undefined || changes.visibility !== undefined;
    if (listed) this.tell({ kind: 'sheets', origin });
    this.tell({ kind: 'layout', sheetId, origin });
  }

  select(sheetId: string, area: Area, origin: Origin): void {
    this.sheet(sheetId);
    this.selection = { sheetId, area };
    this.tell({ kind: 'selection', sheetId, area, origin });
  }

  setXmlPart(id: string, part: { namespace: string; xml: string } | null): void {
    if (part === null) this.xmlParts.delete(id);
    else this.xmlParts.set(id, part);
  }

  setNames(names: readonly HostName[]): void {
    this.names = names;
  }

  setProperty(key: string, value: string | number | boolean | null): void {
    if (value === null) this.properties.delete(key);
    else this.properties.set(key, value);
  }

  subscribe(listener: (change: HostChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private insert(name: string, at: number | null): MemorySheet {
    const id = this.nextId();
    const sheet = new MemorySheet(`{00000000-0001-0000-0000-${id.padStart(12, '0')}}`, name);
    this.sheets.splice(at ?? this.sheets.length, 0, sheet);
    return sheet;
  }

  private nextId(): string {
    this.lastId += 1;
    return String(this.lastId);
  }

  private sheet(id: string): MemorySheet {
    const found = this.sheets.find((sheet) => sheet.id === id);
    if (found === undefined) throw new Error(`No sheet ${id}`);
    return found;
  }

  private tell(change: HostChange): void {
    for (const listener of [...this.listeners]) listener(change);
  }
}
