import { fraction, type Fraction } from '../../exact';
import { isCellError, toA1 } from '../../workbook';
import type { CellValue, SheetSnapshot } from '../../workbook';

/** A cell that holds, or should hold, a figure. */
export interface Figure {
  /** The cell itself; of a merged area the one at its top left. */
  readonly row: number;
  readonly column: number;
  readonly address: string;
  readonly value: CellValue;
  /** Without the leading `=`. */
  readonly formula: string | undefined;
  /** What it comes to, typed as a number or as text that reads as one; null where it is no figure. */
  readonly number: Fraction | null;
  /** The figure is text: sums leave it out. */
  readonly isText: boolean;
}

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/u;

/** The figure that a text reads as: `５`, ` 2.50`, `3分`, `'4`; null for anything else. */
export function numberIn(text: string): Fraction | null {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\s\u200b\ufeff]/gu, '')
    .replace(/^'/u, '')
    .replace(/分$/u, '')
    .replace(/^[−–]/u, '-');
  if (!NUMBER.test(plain) || !/\d/u.test(plain)) return null;
  return fraction(Number(plain.replaceAll(',', '')));
}

/** What stands at a cell; of a merged area, what its first cell holds. */
export function figureAt(sheet: SheetSnapshot, row: number, column: number): Figure {
  const area = sheet.merges.find(
    ({ top, bottom, left, right }) =>
      top <= row && row <= bottom && left <= column && column <= right,
  );
  const at = area === undefined ? { row, column } : { row: area.top, column: area.left };
  const value = sheet.cell(at.row, at.column);
  const isText = typeof value === 'string';
  return {
    ...at,
    address: toA1(at),
    value,
    formula: sheet.formula(at.row, at.column),
    number:
      typeof value === 'number' && Number.isFinite(value)
        ? fraction(value)
        : isText
          ? numberIn(value)
          : null,
    isText: isText && numberIn(value) !== null,
  };
}

/** Whether a cell holds nothing that anybody could read. */
export function isBlank({ value }: Figure): boolean {
  return (
    value === null || (!isCellError(value) && typeof value === 'string' && value.trim() === '')
  );
}
