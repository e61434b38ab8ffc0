import { columnSpec } from '../../records';
import { unclear } from './unclear';

/** How a value in a condition is to be read: by the kind of the column, where the sheet is known. */
export type ValueKind = 'flag' | 'number' | 'text' | 'unknown';

export function valueKind(sheet: string | null, column: string): ValueKind {
  const spec = sheet === null ? undefined : columnSpec(sheet, column);
  if (spec === undefined) return 'unknown';
  return spec.kind === 'flag' || spec.kind === 'number' ? spec.kind : 'text';
}

/** Signs of the notation: a text that holds one stands in quotation marks. */
const SIGN = /[；;、，,=＝≥≤><≠（）()【】“”"｜|→\n]|且|或/u;
const NUMERIC = /^[-+]?\d+(?:\.\d+)?$/;

export function writeScalar(value: unknown, kind: ValueKind): string | null {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value === '' || value.includes('”')) return null;
  const plain =
    !SIGN.test(value) && value === value.trim() && readScalarOrNull(value, kind) === value;
  return plain ? value : `“${value}”`;
}

function readScalarOrNull(text: string, kind: ValueKind): unknown {
  try {
    return readScalar(text, kind);
  } catch {
    return null;
  }
}

/** @throws Unclear */
export function readScalar(text: string, kind: ValueKind): string | number | boolean {
  const quoted = /^“([^”]*)”$/u.exec(text)?.[1];
  if (quoted !== undefined) return quoted;
  if (text === '' || /[=＝≥≤><（）()【】“”]/u.test(text))
    throw unclear('schemesheet.badValue', { text });
  const flag = text === '是' || text === '√' ? true : text === '否' || text === '×' ? false : null;
  if (kind === 'flag') {
    if (flag === null) throw unclear('schemesheet.notFlag', { text });
    return flag;
  }
  if (kind === 'unknown' && flag !== null) return flag;
  if (kind !== 'text' && NUMERIC.test(text)) return Number(text);
  if (kind === 'number') throw unclear('schemesheet.notNumber', { text });
  return text;
}
