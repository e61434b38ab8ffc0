import { tokenize } from './formula-tokens';
import { type CellValue, isCellError } from './snapshot';

export function sameValue(one: CellValue, other: CellValue): boolean {
  if (isCellError(one)) return isCellError(other) && one.error === other.error;
  return one === other;
}

/**
 * Whether two formulas (without `=`) are the same but for the ways in which programs write them: Excel
 * takes away blanks and quotes that are not needed, and writes names of functions in capitals.
 */
export function sameFormula(one: string, other: string): boolean {
  return one === other || plainest(one) === plainest(other);
}

function plainest(formula: string): string {
  return tokenize(formula)
    .map(({ kind, text }) => {
      if (kind === 'string') return text;
      if (kind === 'sheet')
        return text
          .replace(/^'(.*)'!$/s, '$1!')
          .replaceAll("''", "'")
          .toLowerCase();
      if (kind === 'call') return text.replace(/^_xlfn\.(?:_xlws\.)?/i, '').toLowerCase();
      return (kind === 'other' ? text.replace(/\s+/g, '') : text).toLowerCase();
    })
    .join('');
}

export interface Content {
  readonly value: CellValue;
  /** Without the leading `=`. */
  readonly formula: string | undefined;
}

/**
 * Whether a cell still holds what an edit expects. An empty text is as good as nothing: Excel cannot
 * hold one.
 */
export function isAsExpected(
  now: Content,
  expected: CellValue,
  formula: string | null | undefined,
): boolean {
  if (typeof formula === 'string') {
    return now.formula !== undefined && sameFormula(now.formula, formula);
  }
  if (formula === null && now.formula !== undefined) return false;
  return sameValue(emptyAsNull(now.value), emptyAsNull(expected));
}

function emptyAsNull(value: CellValue): CellValue {
  return value === '' ? null : value;
}
