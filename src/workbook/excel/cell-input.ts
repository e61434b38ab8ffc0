import { type CellValue, isCellError } from '../snapshot';

/** What `range.values` and `range.formulas` take. */
export type CellInput = string | number | boolean;

/**
 * A value as Excel takes it. Excel reads text as if it was typed, so that `=1+1`, `1-2`, `007` and
 * `TRUE` would become something else: behind an apostrophe, which is not part of the text, it stays.
 */
export function inputOf(value: CellValue, formula?: string): CellInput {
  if (formula !== undefined) return `=${formula}`;
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value !== 'string') return value;
  return isPlainText(value) ? value : `'${value}`;
}

/** Text that no Excel in any language takes for a number, date, truth value, error or formula. */
function isPlainText(text: string): boolean {
  return (
    text === '' ||
    (/^\p{Script=Han}[^\p{Nd}]*$/u.test(text) && !/^[年月日时分秒上下真假是否]/.test(text))
  );
}

const ERROR =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|BUSY!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|EXTERNAL!|PYTHON!)$/;

/** Whether a value may be an error; text may look the same, which `valueTypes` tells apart. */
export function looksLikeError(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith('#') && ERROR.test(value);
}

/**
 * The formula (without `=`) of a cell from what `formulas` and `values` answer. A text that begins with
 * `=` answers the same in both.
 */
export function formulaFrom(formula: unknown, value: unknown): string | undefined {
  if (typeof formula !== 'string' || !formula.startsWith('=') || formula === value)
    return undefined;
  return formula.slice(1);
}

/** A value as `values` answers it; blank cells and formulas without a result are ''. */
export function valueFrom(value: unknown, hasFormula: boolean, isError: boolean): CellValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  if (isError) return { error: value };
  return value === '' && !hasFormula ? null : value;
}
