import { FunctionError } from './error';

/** A result as examples and the pane write it: `0.8`, `{2;0;1}`, `否决`, `""`, `#N/A`. */
export function shown(value: unknown): string {
  if (value instanceof FunctionError) return value.code;
  if (Array.isArray(value)) {
    const rows: readonly unknown[] = value;
    const line = (row: unknown): string =>
      Array.isArray(row) ? row.map((cell) => shown(cell)).join(',') : shown(row);
    return `{${rows.map(line).join(';')}}`;
  }
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value === '' || value === null || value === undefined) return '""';
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '#VALUE!';
}
