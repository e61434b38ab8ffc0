import type { CellValue } from '../../workbook';
import type { Words } from '../shell/words';

/** A cell's value as a person reads it. */
export function cellWords(t: Words['t'], value: CellValue): string {
  if (value === null || value === '') return t('pane.cellEmpty');
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}
