import { type CellValue, isCellError } from '../../workbook';
import { phrase } from '../../locales';
import { BLANK, type Cleaned } from './cleaned';
import { bare, isPlaceholder } from './normalise';

const YES = new Set(['是', '有', '√', '✓', '✔', '✔\uFE0F', '☑', 'Y', '1', 'TRUE']);
const NO = new Set(['否', '无', '×', '✕', '✖', '✗', '✘', 'N', '0', 'FALSE']);

/** 是/否 with the other marks of docs/records.md. */
export function cleanFlag(value: CellValue): Cleaned<boolean> {
  if (value === null) return BLANK;
  if (typeof value === 'boolean') return { known: value };
  if (isCellError(value))
    return { unreadable: phrase('records.errorCell', { error: value.error }) };
  const text = bare(String(value)).toUpperCase();
  if (text === '') return BLANK;
  if (YES.has(text)) return { known: true };
  if (NO.has(text)) return { known: false };
  if (isPlaceholder(text)) return { unreadable: phrase('records.placeholder') };
  return { unreadable: phrase('records.unreadableFlag') };
}
