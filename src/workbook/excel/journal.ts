import { type Finding, finding, phrase } from '../../locales';
import { cellKey } from '../cell-key';
import type { Area } from '../snapshot';
import { isAsExpected, sameFormula } from '../same';
import { rangeOf } from './blocks';
import { type Looks, queueLooks } from './cell-looks';
import { inputOf } from './cell-input';
import { type CellUnit, gridOf, needsGeneral, rowRange } from './cell-writes';
import { askMemory, queueMemory } from './memory-store';
import { type CellEdit, holds, placeOf, type Standing, standing } from './planned-cells';
import type { Session } from './session';
import { readContents, type SurveyedSheet } from './survey';
import type { Uniform } from './uniform';

/** What was there before, of everything that may have been written. */
export interface Journal {
  readonly cells: CellUnit[];
  readonly looks: readonly Uniform<Looks>[];
  readonly heights: readonly { plan: SurveyedSheet; row: number; height: number }[];
  readonly tables: readonly { plan: SurveyedSheet; table: string; area: Area }[];
  /** Names of sheets that may have been added. */
  readonly sheets: readonly string[];
  /** Undefined: nothing was to be remembered. */
  readonly memory: { readonly before: string | null } | undefined;
}

interface Task {
  queue(): void;
  /** What to tell where it cannot be done. */
  readonly left: readonly Finding[];
}

/**
 * Brings everything back, where it can with a request or two, where that fails piece by piece. What
 * somebody else typed in the meantime stays. Answers what is not as it was before.
 */
export async function restore(session: Session, journal: Journal): Promise<readonly Finding[]> {
  const left: Finding[] = [];
  const now = await attempt(() => contentsOf(session, journal.cells));
  if (now === undefined) return everything(journal);
  const theirs = journal.cells.flatMap((unit) =>
    unit.edits.filter((edit) => isTheirs(unit, edit, now.get(unit))),
  );
  left.push(
    ...theirs.map((edit) => finding('warning', phrase('excel.changedMeanwhile'), placeOf(edit))),
  );
  const tasks = [
    ...journal.cells.flatMap((unit) => cellTask(unit, new Set(theirs), now.get(unit))),
    ...journal.tables.map(tableTask),
    ...journal.heights.map(heightTask),
    ...journal.looks.map(looksTask),
  ];
  left.push(...(await runTasks(session, tasks)));
  left.push(...(await removeAdded(session, journal)));
  left.push(...(await restoreMemory(session, journal)));
  const after = await attempt(() => contentsOf(session, journal.cells));
  const known = new Set(left.map(keyOf));
  for (const unit of journal.cells) {
    for (const edit of unit.edits) {
      if (theirs.includes(edit)) continue;
      const found = after?.get(unit)?.get(cellKey(edit.row, edit.column));
      if (found !== undefined && sameStanding(found, beforeOf(unit, edit))) continue;
      const one = notRestored(edit);
      if (!known.has(keyOf(one))) left.push(one);
    }
  }
  return left;
}

async function contentsOf(
  session: Session,
  units: readonly CellUnit[],
): Promise<Map<CellUnit, Map<number, Standing>>> {
  const result = new Map(units.map((unit) => [unit, new Map<number, Standing>()]));
  await readContents(
    session.deaf,
    [...result].map(([{ plan, area }, into]) => ({ sheet: plan.sheet, area, into })),
  );
  return result;
}

/** Neither what stood there nor what we wrote: somebody typed it while we did. */
function isTheirs(
  unit: CellUnit,
  edit: CellEdit,
  now: ReadonlyMap<number, Standing> | undefined,
): boolean {
  const found = now?.get(cellKey(edit.row, edit.column));
  if (found === undefined || holds(found, edit)) return false;
  return (
    !sameStanding(found, beforeOf(unit, edit)) && !sameStanding(found, standing(unit.plan, edit))
  );
}

function beforeOf(unit: CellUnit, edit: CellEdit): Standing {
  return unit.before.get(cellKey(edit.row, edit.column)) ?? standing(unit.plan, edit);
}

function sameStanding(one: Standing, other: Standing): boolean {
  if (one.formula !== undefined && other.formula !== undefined) {
    return sameFormula(one.formula, other.formula);
  }
  return one.formula === other.formula && isAsExpected(one, other.value, null);
}

/** Writes what stood there into the cells that hold something else; reading again tells whether it did. */
function cellTask(
  unit: CellUnit,
  theirs: ReadonlySet<CellEdit>,
  now: ReadonlyMap<number, Standing> | undefined,
): Task[] {
  const { plan, area, edits } = unit;
  const ours = edits.filter((edit) => {
    const [found, before] = [now?.get(cellKey(edit.row, edit.column)), beforeOf(unit, edit)];
    const same = found !== undefined && sameStanding(found, before);
    return !theirs.has(edit) && !(same && found.numberFormat === before.numberFormat);
  });
  if (ours.length === 0) return [];
  const byKey = new Map(ours.map((edit) => [cellKey(edit.row, edit.column), edit]));
  const grid = <T>(at: (before: Standing) => T | null): (T | null)[][] =>
    gridOf(area, (key) => {
      const edit = byKey.get(key);
      return edit === undefined ? null : at(beforeOf(unit, edit));
    });
  const queue = (): void => {
    const range = rangeOf(plan.sheet, area);
    // A number in a cell of text format came there before the format did.
    const asNumbers = grid((one) => (needsGeneral(one, one.numberFormat) ? 'General' : null));
    if (plan.canFormat && asNumbers.flat().includes('General')) range.numberFormat = asNumbers;
    range.formulas = grid(({ value, formula }) => inputOf(value, formula));
    if (plan.canFormat) range.numberFormat = grid(({ numberFormat }) => numberFormat);
  };
  return [{ left: [], queue }];
}

function tableTask({ plan, table, area }: Journal['tables'][number]): Task {
  return {
    left: [finding('error', phrase('excel.notRestored'), { sheet: plan.name })],
    queue: () => {
      plan.sheet.tables.getItem(table).resize(rangeOf(plan.sheet, area));
    },
  };
}

function heightTask({ plan, row, height }: Journal['heights'][number]): Task {
  const where = { sheet: plan.name, address: `${row}:${row}` };
  return {
    left: [finding('warning', phrase('excel.notRestored'), where)],
    queue: () => {
      rowRange(plan, row).format.rowHeight = height;
    },
  };
}

function looksTask(looks: Uniform<Looks>): Task {
  return {
    left: [],
    queue: () => {
      queueLooks(looks);
    },
  };
}

async function runTasks(session: Session, tasks: readonly Task[]): Promise<Finding[]> {
  if (tasks.length === 0) return [];
  const together = await attempt(async () => {
    for (const task of tasks) task.queue();
    await session.sync();
    return true;
  });
  if (together === true) return [];
  const left: Finding[] = [];
  for (const task of tasks) {
    const done = await attempt(async () => {
      task.queue();
      await session.sync();
      return true;
    });
    if (done !== true) left.push(...task.left);
  }
  return left;
}

async function removeAdded(session: Session, journal: Journal): Promise<Finding[]> {
  const left: Finding[] = [];
  for (const name of journal.sheets) {
    const gone = await attempt(async () => {
      const sheet = session.context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load('name');
      await session.sync();
      if (sheet.isNullObject) return true;
      sheet.delete();
      await session.sync();
      return true;
    });
    if (gone !== true)
      left.push(finding('error', phrase('excel.sheetLeft', { sheet: name }), { sheet: name }));
  }
  return left;
}

async function restoreMemory(session: Session, { memory }: Journal): Promise<Finding[]> {
  if (memory === undefined) return [];
  const done = await attempt(async () => {
    const asked = askMemory(session.context);
    await session.sync();
    // Also where it reads as before: the part may be back already, and its copy not.
    queueMemory(session.context, asked, memory.before);
    await session.sync();
    return true;
  });
  return done === true ? [] : [finding('error', phrase('excel.memoryLeft'))];
}

/** Tries twice: a fault that comes once does not cost anybody their cells. */
async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  for (let round = 0; round < 2; round += 1) {
    try {
      return await work();
    } catch {
      // What cannot be restored is told by whoever calls.
    }
  }
  return undefined;
}

function everything(journal: Journal): Finding[] {
  return [
    ...journal.cells.flatMap(({ edits }) => edits.map(notRestored)),
    ...journal.tables.flatMap((one) => tableTask(one).left),
    ...journal.sheets.map((sheet) =>
      finding('error', phrase('excel.sheetLeft', { sheet }), { sheet }),
    ),
    ...(journal.memory === undefined ? [] : [finding('error', phrase('excel.memoryLeft'))]),
  ];
}

function notRestored(edit: CellEdit): Finding {
  return finding('error', phrase('excel.notRestored'), placeOf(edit));
}

function keyOf({ code, where }: Finding): string {
  return `${code} ${where?.sheet ?? ''}!${where?.address ?? ''}`;
}
