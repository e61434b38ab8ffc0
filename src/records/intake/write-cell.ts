import type { CellStyle, CellValue, Edit, SheetSnapshot, Snapshot } from '../../workbook';
import { fraction, toNumber } from '../../exact';
import { unitPower } from '../clean';
import { dayText, serialOfDay } from '../day';
import type { ColumnSpec } from '../dictionary-types';
import type { LocatedColumn } from '../read/match';
import type { Writable } from './read-cell';

type SetCell = Extract<Edit, { kind: 'setCell' }>;

const DATE_STYLE: CellStyle = { numberFormat: 'yyyy-mm-dd', vertical: 'center' };

/** How a value is written into a column of the workbook so that it reads the same there. */
export interface Place {
  readonly snapshot: Snapshot;
  readonly sheet: SheetSnapshot;
  readonly located: LocatedColumn;
  readonly spec: ColumnSpec;
  readonly row: number;
  /** A row that looks as this one should; null where it is this row itself. */
  readonly model: number | null;
}

function inUnitOf(number: number, { located, spec }: Place): number {
  const { headerUnit } = located;
  const power = spec.unit === '元' && headerUnit !== undefined ? unitPower(headerUnit, '元') : 0;
  return power === null || power === 0 ? number : toNumber(fraction(number).div(10 ** power));
}

/** The edit that puts a value into an empty cell, or in the place of what stands there. */
export function cellEdit(write: Writable, place: Place): SetCell {
  const { snapshot, sheet, located, row, model } = place;
  const { column } = located;
  const likeRow = model ?? row;
  const set = (value: CellValue, style?: CellStyle): SetCell => ({
    kind: 'setCell',
    sheet: sheet.name,
    row,
    column,
    value,
    expected: sheet.cell(row, column),
    expectedFormula: null,
    ...(style !== undefined && { style }),
    ...(style === undefined && model !== null && { like: { row: model, column } }),
  });
  switch (write.as) {
    case 'text':
      return set(write.text);
    case 'number': {
      const shares = place.spec.unit === '%' && sheet.isPercent?.(likeRow, column) === true;
      return set(
        shares ? toNumber(fraction(write.number).div(100)) : inUnitOf(write.number, place),
      );
    }
    case 'day': {
      const serial = serialOfDay(write.day, snapshot.date1904);
      if (sheet.isDate(likeRow, column)) return set(serial);
      // Where people type their dates as text, a new one is text as well; a bare number would be no date.
      const typed = typeof sheet.cell(likeRow, column) === 'string';
      return typed ? set(dayText(write.day)) : set(serial, DATE_STYLE);
    }
  }
}
