import { type Finding, finding, phrase, Refusal } from '../../locales';
import { toA1 } from '../address';
import { cellKey } from '../cell-key';
import type { Edit } from '../edit';
import type { ApplyReport } from '../port';
import { contentsOf } from '../inverse';
import { isAsExpected } from '../same';
import { adviceFor } from './advice';
import { blocksOf, cut, rangeOf } from './blocks';
import { type Looks, readLooks } from './cell-looks';
import { type CellUnit, cellUnits, higherRows, lookUnits, rowRange } from './cell-writes';
import { type Journal, restore } from './journal';
import { queueMemory, readMemory } from './memory-store';
import { obstacles, refuseObstacles } from './obstacles';
import { changesContent, holds, standing, type Standing } from './planned-cells';
import { checkRemovals } from './removals';
import type { Session } from './session';
import { sheetUnits } from './sheet-writes';
import { readContents, type Survey, survey, type SurveyedSheet } from './survey';
import type { Uniform } from './uniform';
import { type Unit, writeUnits } from './units';

type OfKind<K extends Edit['kind']> = Extract<Edit, { kind: K }>;

/** Makes all edits, or none. @throws Refusal, or the signal's reason */
export async function applyEdits(session: Session, edits: readonly Edit[]): Promise<ApplyReport> {
  const found = await survey(session, edits);
  const findings = obstacles(found, edits);
  refuseObstacles(findings);
  const removals = of(edits, 'removeSheet');
  await checkRemovals(session, removals);
  const work = await plan(session, found, edits);
  const losses = await write(session, work, removals);
  return {
    changed: found.plans.reduce(
      (sum, one) =>
        sum + one.edits.filter((edit) => changesContent(edit, standing(one, edit))).length,
      0,
    ),
    losses,
    notes: findings.filter(({ severity }) => severity !== 'error'),
  };
}

/** Everything to be written, and what is needed to bring it back. */
interface PlannedWork {
  readonly units: readonly Unit[];
  readonly cells: readonly CellUnit[];
  readonly additions: readonly OfKind<'addSheet'>[];
  readonly journal: Journal;
}

async function plan(session: Session, found: Survey, edits: readonly Edit[]): Promise<PlannedWork> {
  const { context } = session;
  const cells = found.plans.flatMap(cellUnits);
  const { looks, heights } = await looksBefore(session, found.plans);
  const resized = of(edits, 'resizeTable').flatMap((edit) => tableChange(found, edit));
  const additions = of(edits, 'addSheet');
  const memories = of(edits, 'remember');
  const before = memories.length === 0 ? null : await readMemory(session, found.memory);
  const order = found.sheets.map(({ name }) => name.toLowerCase());
  const units: Unit[] = [
    ...cells,
    ...found.plans.flatMap((one) => lookUnits(one, heights.get(one) ?? new Map())),
    ...resized.map(({ unit }) => unit),
    ...additions.flatMap(({ sheet, after }) => {
      const behind = after === undefined ? -1 : order.indexOf(after.toLowerCase());
      const position = behind < 0 ? order.length : behind + 1;
      order.splice(position, 0, sheet.name.toLowerCase());
      return sheetUnits(context, sheet, position);
    }),
    ...memories.slice(-1).map(({ memory }) => ({
      bytes: 3000 + 8 * (memory?.length ?? 0),
      queue: () => {
        queueMemory(context, found.memory, memory);
      },
    })),
  ];
  const journal: Journal = {
    cells: [],
    looks,
    heights: [...heights].flatMap(([one, known]) =>
      [...higherRows(one, known).keys()].map((row) => ({
        plan: one,
        row,
        height: known.get(row) ?? 0,
      })),
    ),
    tables: resized.map(({ change }) => change),
    sheets: additions.map(({ sheet }) => sheet.name),
    memory: memories.length === 0 ? undefined : { before },
  };
  return { units, cells, additions, journal };
}

async function looksBefore(
  session: Session,
  plans: readonly SurveyedSheet[],
): Promise<{
  readonly looks: Uniform<Looks>[];
  readonly heights: Map<SurveyedSheet, Map<number, number>>;
}> {
  const free = plans.filter(({ canFormat }) => canFormat);
  const styled = free.flatMap(({ sheet, edits }) =>
    blocksOf(edits.filter(({ style, like }) => style !== undefined || like !== undefined)).map(
      (area) => ({ sheet, area }),
    ),
  );
  const looks = await readLooks(session, styled);
  const rows = free.flatMap((one) =>
    [
      ...new Set(one.edits.filter((edit) => edit.rowHeight !== undefined).map(({ row }) => row)),
    ].map((row) => {
      const range = rowRange(one, row);
      range.load('format/rowHeight');
      return { one, row, range };
    }),
  );
  if (rows.length > 0) await session.read();
  const heights = new Map<SurveyedSheet, Map<number, number>>();
  for (const { one, row, range } of rows) {
    const known = heights.get(one) ?? new Map<number, number>();
    heights.set(one, known.set(row, range.format.rowHeight));
  }
  return { looks, heights };
}

function tableChange(
  found: Survey,
  edit: OfKind<'resizeTable'>,
): { readonly unit: Unit; readonly change: Journal['tables'][number] }[] {
  const one = found.plans.find(({ name }) => name === edit.sheet);
  const table = one?.layout.tables.find(({ name }) => name === edit.table);
  if (one === undefined || table === undefined) return [];
  const area = { ...table.area, bottom: edit.bottom };
  const queue = (): void => {
    one.sheet.tables.getItem(edit.table).resize(rangeOf(one.sheet, area));
  };
  return [
    { unit: { bytes: 800, queue }, change: { plan: one, table: edit.table, area: table.area } },
  ];
}

async function write(
  session: Session,
  work: PlannedWork,
  removals: readonly OfKind<'removeSheet'>[],
): Promise<readonly Finding[]> {
  const { journal } = work;
  const cells = new Map<Unit, CellUnit>(work.cells.map((unit) => [unit, unit]));
  const started: Unit[] = [];
  try {
    await writeUnits(session, work.units, (unit) => {
      started.push(unit);
      const cell = cells.get(unit);
      if (cell !== undefined) journal.cells.push(cell);
    });
    const losses = await readBack(session, work);
    const [first, ...more] = removals;
    if (first === undefined) return losses;
    // Deleting cannot be taken back, so it comes last; a failure here still brings everything back.
    session.context.workbook.worksheets.getItem(first.name).delete();
    await session.sync();
    return [...losses, ...(await removeMore(session, more))];
  } catch (error) {
    if (started.length === 0 && removals.length === 0) throw error;
    throw await restored(session, journal, error);
  }
}

/** Behind the first deletion there is no way back: what stays is named. */
async function removeMore(
  session: Session,
  removals: readonly OfKind<'removeSheet'>[],
): Promise<Finding[]> {
  const left: Finding[] = [];
  for (const { name } of removals) {
    try {
      session.context.workbook.worksheets.getItem(name).delete();
      await session.sync();
    } catch {
      left.push(finding('error', phrase('excel.sheetLeft', { sheet: name }), { sheet: name }));
    }
  }
  return left;
}

/** Brings everything back and answers what to throw. */
async function restored(session: Session, journal: Journal, error: unknown): Promise<unknown> {
  const left = await restore(session, journal);
  const lost = left.filter(({ severity }) => severity === 'error');
  const cause = adviceFor(error);
  if (lost.length === 0 && (cause === session.reason || !(cause instanceof Error))) return cause;
  const reason =
    cause === session.reason
      ? phrase('excel.stopped')
      : cause instanceof Refusal
        ? cause.phrase
        : phrase('excel.unforeseen', { code: cause instanceof Error ? cause.name : 'unknown' });
  const own = cause instanceof Refusal ? cause.findings : [];
  if (lost.length > 0) {
    return new Refusal(phrase('excel.restoreFailed', { count: lost.length, reason }), [
      ...left,
      ...own,
    ]);
  }
  if (!(cause instanceof Refusal)) return cause;
  return new Refusal(phrase('excel.restored', { reason }), [...own, ...left]);
}

/** What was written is read again; what differs is named. */
async function readBack(session: Session, work: PlannedWork): Promise<Finding[]> {
  const differs: Finding[] = [];
  const tell = (sheet: string, cell: { row: number; column: number }): void => {
    differs.push(finding('error', phrase('excel.readBack'), { sheet, address: toA1(cell) }));
  };
  const seen = work.cells.map((unit) => ({ unit, into: new Map<number, Standing>() }));
  const added = work.additions.map(({ sheet: spec }) => ({
    spec,
    sheet: session.context.workbook.worksheets.getItem(spec.name),
    cells: contentsOf(spec),
    into: new Map<number, Standing>(),
  }));
  await readContents(session.deaf, [
    ...seen.map(({ unit, into }) => ({ sheet: unit.plan.sheet, area: unit.area, into })),
    ...added.flatMap(({ sheet, cells, into }) =>
      blocksOf(cells)
        .flatMap((area) => cut(area, 5_000))
        .map((area) => ({ sheet, area, into })),
    ),
  ]);
  for (const { unit, into } of seen) {
    for (const edit of unit.edits) {
      const now = into.get(cellKey(edit.row, edit.column));
      if (now === undefined || !holds(now, edit)) tell(edit.sheet, edit);
    }
  }
  for (const { spec, cells, into } of added) {
    for (const cell of cells) {
      const now = into.get(cellKey(cell.row, cell.column));
      if (now === undefined || !isAsExpected(now, cell.value, cell.formula ?? null)) {
        tell(spec.name, cell);
      }
    }
  }
  return differs;
}

function of<K extends Edit['kind']>(edits: readonly Edit[], kind: K): OfKind<K>[] {
  return edits.filter((edit): edit is OfKind<K> => edit.kind === kind);
}
