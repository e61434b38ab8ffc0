import { finding, phrase, Refusal } from '../../locales';
import { cellKey } from '../cell-key';
import type { Area } from '../snapshot';
import { sameFormula, isAsExpected } from '../same';
import { blocksOf, cellsOf, columnsOf, cut, cutBySize, rangeOf, rowsOf } from './blocks';
import { queueStyle } from './cell-looks';
import { type CellInput, inputOf } from './cell-input';
import {
  type CellEdit,
  changesContent,
  isChange,
  placeOf,
  standing,
  type Standing,
} from './planned-cells';
import { type SurveyedSheet, takeContents } from './survey';
import { BLOCK_BYTES, type Unit } from './units';

/** Cells of one block: small enough for a request, whatever their texts. */
const CELLS_A_BLOCK = 2_000;

/** A block of cells that is written as a whole. */
export interface CellUnit extends Unit {
  readonly plan: SurveyedSheet;
  readonly area: Area;
  readonly edits: readonly CellEdit[];
  /** What stood there the moment before it was written, once the request is answered. */
  readonly before: ReadonlyMap<number, Standing>;
}

/** The edits of a sheet that write something into a cell. */
export function writtenEdits(plan: SurveyedSheet): CellEdit[] {
  return plan.edits.filter((edit) => {
    const now = standing(plan, edit);
    return changesContent(edit, now) || (edit.formula !== undefined && isChange(edit, now));
  });
}

export function cellUnits(plan: SurveyedSheet): CellUnit[] {
  const edits = writtenEdits(plan);
  const byKey = new Map(edits.map((edit) => [cellKey(edit.row, edit.column), edit]));
  const size = (area: Area): number =>
    keysIn(area).reduce((sum, key) => {
      const edit = byKey.get(key);
      return sum + (edit === undefined ? 0 : bytesOf(inputOf(edit.value, edit.formula)));
    }, 0);
  return blocksOf(edits)
    .flatMap((area) => cut(area, CELLS_A_BLOCK))
    .flatMap((area) => cutBySize(area, BLOCK_BYTES, size))
    .map((area) => cellUnit(plan, area, byKey));
}

function cellUnit(plan: SurveyedSheet, area: Area, byKey: ReadonlyMap<number, CellEdit>): CellUnit {
  const edits = keysIn(area).flatMap((key) => byKey.get(key) ?? []);
  const inputs = gridOf(area, (key): CellInput => {
    const edit = byKey.get(key);
    return edit === undefined ? '' : inputOf(edit.value, edit.formula);
  });
  const formats = plan.canFormat ? formatsFor(plan, area, byKey) : undefined;
  let guard: Excel.Range | undefined;
  let before = plan.now;
  return {
    plan,
    area,
    edits,
    get before() {
      return before;
    },
    bytes:
      600 +
      inputs.flat().reduce((sum: number, input) => sum + bytesOf(input), 0) * (formats ? 2 : 1),
    queue: () => {
      // In the same request as the writing, so that nobody can type in between unseen.
      guard = rangeOf(plan.sheet, area);
      guard.load('values,formulas,numberFormat,valueTypes');
      const range = rangeOf(plan.sheet, area);
      if (formats !== undefined) range.numberFormat = formats;
      if (edits.some((edit) => edit.formula !== undefined)) range.formulas = inputs;
      else range.values = inputs;
      // Excel may give a formula's cell the format of what it refers to.
      if (formats !== undefined) range.numberFormat = formats;
    },
    check: () => {
      if (guard === undefined) return;
      const seen = new Map<number, Standing>();
      takeContents(guard, area, seen);
      before = seen;
      const changed = edits.filter((edit) => !unchanged(plan, edit, seen));
      const findings = changed.map((edit) =>
        finding('error', phrase('workbook.cellChanged'), placeOf(edit)),
      );
      const [first] = findings;
      if (first !== undefined) throw new Refusal(first.message, findings);
    },
  };
}

function unchanged(
  plan: SurveyedSheet,
  edit: CellEdit,
  seen: ReadonlyMap<number, Standing>,
): boolean {
  const [planned, found] = [standing(plan, edit), seen.get(cellKey(edit.row, edit.column))];
  if (found === undefined) return true;
  if (planned.formula !== undefined) {
    return found.formula !== undefined && sameFormula(planned.formula, found.formula);
  }
  return isAsExpected(found, planned.value, null);
}

/**
 * Number formats to be written with a block: a number or formula in a text cell would become text, and
 * the cell of a formula keeps its own format. Null leaves a cell as it is; undefined: nothing to write.
 */
function formatsFor(
  plan: SurveyedSheet,
  area: Area,
  byKey: ReadonlyMap<number, CellEdit>,
): (string | null)[][] | undefined {
  const formats = gridOf(area, (key) => {
    const edit = byKey.get(key);
    if (edit === undefined) return null;
    const { numberFormat } = standing(plan, edit);
    const isText = edit.formula === undefined && typeof edit.value === 'string';
    if (needsGeneral(edit, numberFormat)) return 'General';
    // Its style brings its own format, behind all contents.
    if (edit.style?.numberFormat !== undefined) return null;
    return edit.formula === undefined || isText ? null : numberFormat;
  });
  return formats.some((line) => line.some((format) => format !== null)) ? formats : undefined;
}

/** Whether what is written would become text because the cell's format is text. */
export function needsGeneral({ value, formula }: Written, numberFormat: string): boolean {
  if (numberFormat !== '@') return false;
  return formula !== undefined || (value !== null && typeof value !== 'string');
}

type Written = Pick<Standing, 'value'> & { readonly formula?: string | undefined };

/** Styles, formats taken over and row heights; these come behind all contents. */
export function lookUnits(plan: SurveyedSheet, heights: ReadonlyMap<number, number>): Unit[] {
  if (!plan.canFormat) return [];
  const units: Unit[] = [];
  for (const [, edits] of groupBy(plan.edits, ({ style }) => style && JSON.stringify(style))) {
    const style = edits[0]?.style;
    if (style === undefined) continue;
    for (const area of blocksOf(edits)) {
      units.push({
        bytes: 3000 + (style.numberFormat === undefined ? 0 : 20 * cellsOf(area)),
        queue: () => {
          queueStyle({ sheet: plan.sheet, area }, style);
        },
      });
    }
  }
  for (const [, edits] of groupBy(plan.edits, ({ like }) => like && `${like.row}:${like.column}`)) {
    const like = edits[0]?.like;
    if (like === undefined) continue;
    const { row, column } = like;
    for (const area of blocksOf(edits)) {
      units.push({
        bytes: 1000,
        queue: () => {
          const model = rangeOf(plan.sheet, { top: row, bottom: row, left: column, right: column });
          rangeOf(plan.sheet, area).copyFrom(model, 'Formats');
        },
      });
    }
  }
  for (const [row, height] of higherRows(plan, heights)) {
    units.push({
      bytes: 500,
      queue: () => {
        rowRange(plan, row).format.rowHeight = height;
      },
    });
  }
  return units;
}

/** Rows that are to be higher than they are. */
export function higherRows(
  plan: SurveyedSheet,
  heights: ReadonlyMap<number, number>,
): Map<number, number> {
  const wanted = new Map<number, number>();
  for (const edit of plan.edits) {
    const { row, rowHeight } = edit;
    if (rowHeight === undefined || !isChange(edit, standing(plan, edit))) continue;
    const least = Math.max(wanted.get(row) ?? 0, Math.min(rowHeight, MAX_HEIGHT));
    // A hidden row has height 0 and stays hidden.
    const now = heights.get(row);
    if (now !== undefined && now > 0 && now < least) wanted.set(row, least);
  }
  return wanted;
}

/** Excel's highest row, in points. */
const MAX_HEIGHT = 409;

export function rowRange(plan: SurveyedSheet, row: number): Excel.Range {
  return rangeOf(plan.sheet, { top: row, bottom: row, left: 1, right: 1 });
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

export function gridOf<T>(area: Area, at: (key: number) => T): T[][] {
  return Array.from({ length: rowsOf(area) }, (_, down) =>
    Array.from({ length: columnsOf(area) }, (__, across) =>
      at(cellKey(area.top + down, area.left + across)),
    ),
  );
}

function keysIn(area: Area): number[] {
  return gridOf(area, (key) => key).flat();
}

/** On the wire, in UTF-8. */
export function bytesOf(input: CellInput): number {
  return typeof input === 'string' ? 4 + 3 * input.length : 20;
}
