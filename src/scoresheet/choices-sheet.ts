import { areaToA1, type CellSpec, quoteSheet, type SheetSpec } from '../workbook';

const CHOICES_SHEET = '选项';
/** Excel's limit for a list written into the validation itself. */
const LONGEST = 255;

/** Lists too long to stand in a validation get a column of a hidden sheet. */
export class Choices {
  private readonly columns: { readonly title: string; readonly values: readonly string[] }[] = [];

  /** The part of a validation that offers `values`. */
  listOf(
    title: string,
    values: readonly string[],
  ): { readonly list: readonly string[] } | { readonly listFormula: string } {
    const short = values.join(',').length <= LONGEST && !values.some((one) => one.includes(','));
    if (short) return { list: values };
    this.columns.push({ title, values });
    const column = this.columns.length;
    const area = { top: 2, left: column, bottom: values.length + 1, right: column };
    const [from = '', to = from] = areaToA1(area)
      .split(':')
      .map((address) => address.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2'));
    return { listFormula: `${quoteSheet(CHOICES_SHEET)}!${from}:${to}` };
  }

  /** The hidden sheet, where any list needed it. */
  sheet(): SheetSpec | null {
    if (this.columns.length === 0) return null;
    const height = this.columns.reduce((most, { values }) => Math.max(most, values.length), 0);
    const rows = Array.from({ length: height + 1 }, (_, row) =>
      this.columns.map(({ title, values }): CellSpec | null => {
        const value = row === 0 ? title : values[row - 1];
        return value === undefined ? null : { value };
      }),
    );
    return { name: CHOICES_SHEET, rows, hidden: true };
  }
}
