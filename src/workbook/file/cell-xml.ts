import { toA1 } from '../address';
import { MAX_TEXT } from '../limits';
import { isCellError, type CellValue } from '../snapshot';
import { refuse } from '../refuse';
import { encodeXstring, escapeText, stringElement } from '../xml-text';

export interface CellContent {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** Without the leading `=`. */
  readonly formula?: string | undefined;
  /** Index of the cell format; 0 is the default and stays unwritten. */
  readonly format: number;
}

/**
 * A `<c>` element. Text is written inline: that leaves the shared strings as they are, and text
 * beginning with `=` can never become a formula.
 * @throws Refusal for values a cell cannot hold.
 */
export function cellXml(prefix: string, cell: CellContent): string {
  const { value, formula } = cell;
  const format = cell.format === 0 ? '' : ` s="${cell.format}"`;
  const head = `${prefix}c r="${toA1(cell)}"${format}`;
  const calculated = formula === undefined ? '' : tag(prefix, 'f', escapeText(formula));
  const close = `</${prefix}c>`;
  if (value === null) {
    return calculated === '' ? `<${head}/>` : `<${head}>${calculated}${close}`;
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw refuse('workbook.notANumber');
    return `<${head}>${calculated}${tag(prefix, 'v', String(value))}${close}`;
  }
  if (typeof value === 'boolean') {
    return `<${head} t="b">${calculated}${tag(prefix, 'v', value ? '1' : '0')}${close}`;
  }
  if (isCellError(value)) {
    return `<${head} t="e">${calculated}${tag(prefix, 'v', escapeText(value.error))}${close}`;
  }
  if (value.length > MAX_TEXT) {
    throw refuse('workbook.textTooLong', { length: value.length, limit: MAX_TEXT });
  }
  if (formula !== undefined) {
    const result = tag(prefix, 'v', escapeText(encodeXstring(value)));
    return `<${head} t="str">${calculated}${result}${close}`;
  }
  const inline = tag(prefix, 'is', stringElement(prefix, value));
  return `<${head} t="inlineStr">${inline}${close}`;
}

function tag(prefix: string, name: string, content: string): string {
  return `<${prefix}${name}>${content}</${prefix}${name}>`;
}
