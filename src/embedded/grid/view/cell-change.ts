import { CellValueType, type ICellData, type IStyleData, type Nullable } from '@univerjs/core';
import type { CellStyle } from '../../../workbook';
import { sameValue } from '../../../workbook/same';
import { typed } from '../../host/typed-value';
import type { CellChange, HostCell } from '../../model';
import { fromEngine } from '../engine-values';
import { fromGridStyle, toGridStyle } from './cell-style';

interface Edited {
  readonly row: number;
  readonly column: number;
  /** The cell as it stands in the grid now. */
  readonly cell: Nullable<ICellData>;
  /** Its formula with `=`, also where it shares one with other cells. */
  readonly text: Nullable<string>;
  readonly style: Nullable<IStyleData>;
  /** What was changed of it. */
  readonly given: Nullable<ICellData>;
  readonly was: HostCell;
  /** Typed into the cell: read as Excel reads it, dates without a year in this one. */
  readonly year: number | null;
  readonly date1904: boolean;
}

/** What the model has to change so that it holds what the grid holds; null where it does already. */
export function changeOf(edited: Edited): CellChange | null {
  const content = contentOf(edited);
  const look = lookOf(edited);
  if (content === null && look === null) return null;
  return { row: edited.row, column: edited.column, ...look, ...content };
}

type Content = Pick<CellChange, 'value' | 'formula' | 'numberFormat'>;

function contentOf({ cell, text, was, year, date1904 }: Edited): Content | null {
  const formula = text?.startsWith('=') === true ? text.slice(1) : null;
  if (formula !== null) return formula === was.formula ? null : { formula, value: null };
  const value = textOf(cell) ?? fromEngine(cell ?? {}, false);
  if (was.formula === null && (sameValue(value, was.value) || isSameError(value, was))) return null;
  if (year === null || typeof value !== 'string' || cell?.t === CellValueType.FORCE_STRING) {
    return { value: value === '' ? null : value, formula: null };
  }
  const read = typed(value, was.numberFormat, year, date1904);
  const general = was.numberFormat === 'General' && read.numberFormat !== undefined;
  return {
    value: read.value,
    formula: read.formula,
    ...(general ? { numberFormat: read.numberFormat } : {}),
  };
}

/** The grid keeps errors as texts. */
function isSameError(value: unknown, { value: was }: HostCell): boolean {
  return typeof was === 'object' && was !== null && was.error === value;
}

/** Text of several lines or looks comes as a small document. */
function textOf(cell: Nullable<ICellData>): string | null {
  const stream = cell?.p?.body?.dataStream;
  return stream === undefined ? null : stream.replace(/\r\n$/, '').replaceAll('\r', '\n');
}

const KEYS = [
  ...(['bold', 'size', 'color', 'fill', 'font', 'border'] as const),
  ...(['wrap', 'horizontal', 'vertical'] as const),
];

function lookOf({ given, style, was }: Edited): Pick<CellChange, 'numberFormat' | 'style'> | null {
  if (given?.s === undefined && given !== null && given !== undefined) return null;
  const now = fromGridStyle(style);
  // What the grid cannot hold of a look is no change.
  const before = fromGridStyle(toGridStyle(was.style, was.numberFormat));
  const changed = KEYS.filter((key) => now.style[key] !== before.style[key]);
  const formatted = now.numberFormat !== before.numberFormat;
  if (changed.length === 0 && !formatted) return null;
  const changes: Partial<Record<keyof CellStyle, unknown>> = {};
  for (const key of changed) changes[key] = now.style[key];
  return {
    ...(formatted ? { numberFormat: now.numberFormat } : {}),
    ...(changed.length > 0 ? { style: changes as Partial<CellStyle> } : {}),
  };
}
