import { type CellValue, isCellError } from '../../workbook';

export function sameValue(one: CellValue, other: CellValue): boolean {
  if (isCellError(one)) return isCellError(other) && one.error === other.error;
  return one === other;
}
