import type { Area } from '../../workbook';

/** What a Range or RangeAreas stands for: areas of one sheet, in the order in which they were named. */
export interface RangeTarget {
  readonly sheetId: string;
  readonly areas: readonly [Area, ...Area[]];
  /** True for RangeAreas, which has other members than Range. */
  readonly many: boolean;
}
