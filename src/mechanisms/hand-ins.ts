import { COUNTED, isUndecided, type MeasureContext, select, type Selected } from '../measures';
import { BLANK_INT, type Column, textAt } from '../records';
import type { Selection } from '../rubric';
import type { HandIn, Wanted } from './kernels';

/** The raw-data sheet on which hand-ins stand, one row each. */
export const HAND_IN_SHEET = '材料时限';

/** A reading may move a due day to the day before (10日前不含10日): rows that name the other day are about the same one. */
const SAME_DUE_DAY = 1;

export interface DueDay {
  readonly due: number;
  /** A row without a due day of its own belongs here when it was handed in on or after this day. */
  readonly since: number;
  readonly items: readonly Wanted[];
}

export interface FoundHandIn extends HandIn {
  readonly row: number;
  /** It counts as one piece because 份数 is empty. */
  readonly assumed: boolean;
}

export interface FoundHandIns {
  readonly selected: Selected;
  readonly handIns: readonly FoundHandIn[];
  /** Rows of a wanted material that could belong here and lack what decides. */
  readonly openRows: readonly number[];
}

/**
 * The rows of 材料时限 that are about one due day: those with its 截止日, and those without any that were handed in
 * from `since` to `due`. A row whose 完成日 is empty is a duty, not a hand-in.
 */
export function handInsOf(
  selection: Selection,
  { due, since, items }: DueDay,
  context: MeasureContext,
): FoundHandIns {
  const selected = select(selection, context);
  const { table, verdict } = selected;
  const [dueDays, doneDays] = [datesOf(table.column('截止日')), datesOf(table.column('完成日'))];
  const [materials, matters] = [table.column('材料'), table.column('事项')];
  const [copies, copied] = [table.column('份数'), table.column('抄送')];
  const wanted = new Set(items.map(({ material }) => material));
  const handIns: FoundHandIn[] = [];
  const openRows: number[] = [];
  for (const [row, judged] of verdict.entries()) {
    const sure = judged === COUNTED;
    if (!sure && !isUndecided(judged)) continue;
    const material = textAt(materials, row) === '' ? textAt(matters, row) : textAt(materials, row);
    if (!wanted.has(material)) continue;
    const [own, day] = [dueDays.at(row), doneDays.at(row)];
    const elsewhere = typeof own === 'number' && Math.abs(own - due) > SAME_DUE_DAY;
    const outside = own === null && typeof day === 'number' && (day < since || day > due);
    if (elsewhere || outside || day === null) continue;
    if (!sure || own === 'unreadable' || day === 'unreadable') {
      openRows.push(row);
      continue;
    }
    const pieces = copies.kind === 'number' ? copies.values[row] : undefined;
    const said = pieces !== undefined && !Number.isNaN(pieces);
    const handIn = { material, day, copies: said ? pieces : 1, copied: flagAt(copied, row) };
    handIns.push({ ...handIn, row, assumed: !said });
  }
  return { selected, handIns, openRows };
}

/** The day of a row, null where the cell is empty. */
function datesOf(column: Column): { at(row: number): number | 'unreadable' | null } {
  if (column.kind !== 'date') throw new TypeError(`a ${column.kind} column holds no days`);
  const { days, unreadable } = column;
  return {
    at(row) {
      if (unreadable?.has(row) === true) return 'unreadable';
      const day = days[row] ?? BLANK_INT;
      return day === BLANK_INT ? null : day;
    },
  };
}

function flagAt(column: Column, row: number): boolean | null {
  if (column.kind !== 'flag') throw new TypeError(`a ${column.kind} column holds no yes or no`);
  const value = column.values[row];
  return value === 1 ? true : value === 0 ? false : null;
}
