import { parseArea } from '../address';
import { cellKey, keyCell } from '../cell-key';
import type { Area } from '../snapshot';
import { shiftFormula } from './formula-shift';

interface SharedMaster {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly members: number[];
}

/** A formula that fills an area: an array formula (or spill) or a data table. */
export interface FormulaArea {
  readonly kind: 'array' | 'dataTable';
  readonly area: Area;
  readonly row: number;
  readonly column: number;
}

type Attributes = ReadonlyMap<string, { readonly value: string }>;

/** The formulas of one sheet; members of a shared formula get their text when it is asked for. */
export class FormulaStore {
  readonly areas: FormulaArea[] = [];
  private readonly texts = new Map<number, string | SharedMaster>();
  private readonly masters = new Map<string, SharedMaster>();
  private readonly mastersByCell = new Map<number, SharedMaster>();

  add(row: number, column: number, text: string, attributes: Attributes): void {
    const type = attributes.get('t')?.value;
    const key = cellKey(row, column);
    if (type === 'shared') {
      this.addShared(key, text, attributes.get('si')?.value ?? '');
      return;
    }
    const area = parseArea(attributes.get('ref')?.value ?? '');
    if ((type === 'array' || type === 'dataTable') && area !== undefined) {
      this.areas.push({ kind: type, area, row, column });
    }
    this.texts.set(key, text);
  }

  get size(): number {
    return this.texts.size;
  }

  get(row: number, column: number): string | undefined {
    const stored = this.texts.get(cellKey(row, column));
    if (stored === undefined || typeof stored === 'string') return stored;
    return shiftFormula(stored.text, row - stored.row, column - stored.column);
  }

  *cells(): Generator<{ row: number; column: number }> {
    for (const key of this.texts.keys()) yield keyCell(key);
  }

  /** The other members of the shared formula whose master is this cell; none where it is no master. */
  sharedMembers(row: number, column: number): { row: number; column: number }[] {
    return (this.mastersByCell.get(cellKey(row, column))?.members ?? []).map(keyCell);
  }

  private addShared(key: number, text: string, group: string): void {
    const master = this.masters.get(group);
    if (text === '' && master !== undefined) {
      master.members.push(key);
      this.texts.set(key, master);
      return;
    }
    // A group's number may come again with a text of its own: from there on it is a new group.
    const fresh = { ...keyCell(key), text, members: [] };
    this.masters.set(group, fresh);
    this.mastersByCell.set(key, fresh);
    this.texts.set(key, text);
  }
}
