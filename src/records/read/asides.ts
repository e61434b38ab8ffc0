import type { SheetSnapshot } from '../../workbook';
import { bare } from '../clean';
import type { LocatedColumn } from './match';

/** Why a filled row below the header is no record. */
export type AsideKind = 'header' | 'numbering' | 'total' | 'note';

export interface Aside {
  readonly row: number;
  readonly kind: AsideKind;
}

const TOTAL =
  /^(?:(?:本|上|全|各)?(?:页|月|季度?|年度?|区|市|县|单位)|\d{1,2}月)?(?:合计|总计|小计|累计|共计)(?:数|值)?:?$/u;
const NOTE =
  /^(?:注|备注|说明|填表说明|填写说明|填报说明|填表人|填报人|制表人?|审核人?|复核人|负责人|单位负责人|填表日期|填报日期|制表日期|填报单位|填报单位\(盖章\)|联系人|联系电话|示例|例)\d*:/u;
/** Longer texts are what somebody wrote about a record. */
const LONGEST_TOTAL = 12;

/** Tells filled rows that repeat the header, count the columns, sum up or sign off from records. */
export class Asides {
  private readonly columns: readonly LocatedColumn[];

  constructor(
    private readonly sheet: SheetSnapshot,
    columns: ReadonlyMap<string, LocatedColumn>,
    private readonly headerRow: number,
    private readonly left: number,
  ) {
    this.columns = [...columns.values()];
  }

  /** What the row is besides a record, or null. `first` is its first filled column of the dictionary. */
  kindOf(row: number, first: number): AsideKind | null {
    for (let column = this.left; column <= first; column += 1) {
      const value = this.sheet.cell(row, column);
      if (typeof value !== 'string') continue;
      const text = value.length > 60 ? '' : bare(value);
      if (text.length <= LONGEST_TOTAL && TOTAL.test(text)) return 'total';
      if (NOTE.test(text)) return 'note';
    }
    if (this.repeatsHeader(row)) return 'header';
    return row === this.headerRow + 1 && this.countsColumns(row) ? 'numbering' : null;
  }

  /** A header line that a page break repeated. */
  private repeatsHeader(row: number): boolean {
    let same = 0;
    for (const { column, header } of this.columns) {
      const value = this.sheet.cell(row, column);
      if (value === null) continue;
      if (typeof value !== 'string') return false;
      const written = bare(value);
      if (written === '') continue;
      if (written !== header.text && written !== header.plain) return false;
      same += 1;
    }
    return same >= 2;
  }

  /** 1, 2, 3 … or 甲, 乙, 1, 2 … below the header, as statistical forms have it. */
  private countsColumns(row: number): boolean {
    const offsets = new Set<number>();
    let numbers = 0;
    for (const { column } of this.columns) {
      const value = this.sheet.cell(row, column);
      const text = typeof value === 'string' ? bare(value) : '';
      if (/^[甲乙丙丁戊]$/u.test(text)) continue;
      const number = typeof value === 'number' ? value : text === '' ? Number.NaN : Number(text);
      if (!Number.isInteger(number)) return false;
      offsets.add(number - column);
      numbers += 1;
    }
    return numbers >= 3 && offsets.size === 1;
  }
}
