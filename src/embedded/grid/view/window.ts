import type { Area } from '../../../workbook';
import type { HostSheet } from '../../model';

/** Cells of a sheet up to which all of it is put into the grid at once. */
const WHOLE = 60_000;
/** Rows that are put in together. */
const BLOCK = 500;

/** Which rows of the sheets stand in the grid: big sheets come in blocks, as far as somebody looks. */
export class ShownRows {
  private readonly blocks = new Map<string, Set<number>>();

  /** What is put in when a sheet opens; null for an empty sheet. */
  first(sheet: HostSheet): Area | null {
    const used = sheet.used(true);
    if (used === null) return null;
    if ((used.bottom - used.top + 1) * (used.right - used.left + 1) <= WHOLE) return used;
    this.blocks.set(sheet.id, new Set([0, 1]));
    return { ...used, top: 1, bottom: 2 * BLOCK };
  }

  /** Whether only a part of the sheet stands in the grid. */
  isPartial(sheetId: string): boolean {
    return this.blocks.has(sheetId);
  }

  /** Areas that have to be put in before these rows can be looked at; they count as put in. */
  missing(sheet: HostSheet, top: number, bottom: number): readonly Area[] {
    const blocks = this.blocks.get(sheet.id);
    const used = sheet.used(true);
    if (blocks === undefined || used === null) return [];
    const areas: Area[] = [];
    const last = Math.floor((Math.min(bottom, used.bottom) - 1) / BLOCK);
    for (let block = Math.max(0, Math.floor((top - 1) / BLOCK)); block <= last; block += 1) {
      if (blocks.has(block)) continue;
      blocks.add(block);
      const from = block * BLOCK + 1;
      areas.push({ ...used, top: from, bottom: Math.min(used.bottom, from + BLOCK - 1) });
    }
    return areas;
  }

  /** The parts of an area that stand in the grid. */
  shown(sheetId: string, area: Area): readonly Area[] {
    const blocks = this.blocks.get(sheetId);
    if (blocks === undefined) return [area];
    return [...blocks].flatMap((block) => {
      const top = Math.max(area.top, block * BLOCK + 1);
      const bottom = Math.min(area.bottom, (block + 1) * BLOCK);
      return top > bottom ? [] : [{ ...area, top, bottom }];
    });
  }

  forget(sheetId: string): void {
    this.blocks.delete(sheetId);
  }
}
