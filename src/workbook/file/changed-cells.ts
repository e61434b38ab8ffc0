import { overlaps } from '../address';
import type { Area } from '../snapshot';

/** Which cells of one sheet have changed, and whether an area holds one of them. */
export class ChangedCells {
  private all = false;
  private readonly areas: Area[] = [];
  /** One bit a row, by column. */
  private readonly columns = new Map<number, Uint32Array>();

  get isEmpty(): boolean {
    return !this.all && this.areas.length === 0 && this.columns.size === 0;
  }

  addAll(): void {
    this.all = true;
  }

  addArea(area: Area): void {
    this.areas.push(area);
  }

  add(row: number, column: number): void {
    const word = row >>> 5;
    let bits = this.columns.get(column);
    if (bits === undefined || bits.length <= word) {
      const larger = new Uint32Array(Math.max(64, 2 * word));
      if (bits !== undefined) larger.set(bits);
      bits = larger;
      this.columns.set(column, bits);
    }
    bits[word] = (bits[word] as number) | (1 << (row & 31));
  }

  hits(area: Area): boolean {
    if (this.all || this.areas.some((changed) => overlaps(changed, area))) return true;
    if (area.left === area.right) return this.columnHits(this.columns.get(area.left), area);
    for (const [column, bits] of this.columns) {
      if (column >= area.left && column <= area.right && this.columnHits(bits, area)) return true;
    }
    return false;
  }

  private columnHits(bits: Uint32Array | undefined, { top, bottom }: Area): boolean {
    if (bits === undefined) return false;
    const last = Math.min(bottom >>> 5, bits.length - 1);
    for (let word = top >>> 5; word <= last; word += 1) {
      let value = bits[word] as number;
      if (value === 0) continue;
      if (word === top >>> 5) value &= -1 << (top & 31);
      if (word === bottom >>> 5) value &= -1 >>> (31 - (bottom & 31));
      if (value !== 0) return true;
    }
    return false;
  }
}
