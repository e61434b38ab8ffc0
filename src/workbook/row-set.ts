/** A set of row numbers, one bit each: a filter may hide a million rows. */
export class RowSet {
  private bits = new Uint8Array(0);

  add(row: number): void {
    const at = row >> 3;
    if (at >= this.bits.length) {
      const longer = new Uint8Array(Math.max(64, at + 1, this.bits.length * 2));
      longer.set(this.bits);
      this.bits = longer;
    }
    this.bits[at] = (this.bits[at] ?? 0) | (1 << (row & 7));
  }

  has(row: number): boolean {
    return ((this.bits[row >> 3] ?? 0) & (1 << (row & 7))) !== 0;
  }
}
