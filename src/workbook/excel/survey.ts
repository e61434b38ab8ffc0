import { cellKey } from '../cell-key';
import type { Edit } from '../edit';
import type { Area } from '../snapshot';
import { isTooLarge } from './advice';
import { blocksOf, cellsOf, cut, halves, rangeOf } from './blocks';
import { formulaFrom, looksLikeError, valueFrom } from './cell-input';
import { type AskedMemory, askMemory } from './memory-store';
import { type CellEdit, type SheetPlan, type Standing } from './planned-cells';
import type { Session } from './session';
import { readLayouts, type SheetLayout } from './sheet-layout';
import { type SheetBlock, uniformly } from './uniform';

export interface SurveyedSheet extends SheetPlan {
  readonly layout: SheetLayout;
  readonly isProtected: boolean;
  /** Whether number formats and looks may be changed. */
  readonly canFormat: boolean;
  /** Of the planned cells, by cellKey. */
  readonly locked: ReadonlySet<number>;
  readonly outOfSight: ReadonlySet<number>;
  readonly spilled: ReadonlySet<number>;
}

/** What edits meet: the workbook as far as they touch it. */
export interface Survey {
  /** All sheets in their order. */
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  readonly plans: readonly SurveyedSheet[];
  readonly structureLocked: boolean;
  /** Names of tables and defined names; only where sheets are added. */
  readonly takenNames: readonly string[];
  readonly memory: AskedMemory;
}

/** Cells whose content one request asks for. */
const CELLS_A_REQUEST = 20_000;

/** Looks at everything that `edits` touch, without changing anything. */
export async function survey(session: Session, edits: readonly Edit[]): Promise<Survey> {
  const { workbook } = session.context;
  const { worksheets } = workbook;
  worksheets.load('items/name,items/visibility');
  workbook.protection.load('protected');
  const memory = askMemory(session.context);
  const adds = edits.some((edit) => edit.kind === 'addSheet');
  const { names, tables } = workbook;
  if (adds) {
    names.load('items/name');
    tables.load('items/name');
  }
  await session.read();
  const taken = adds ? [...names.items, ...tables.items].map(({ name }) => name) : [];
  const plans = await surveySheets(session, worksheets.items, edits);
  return {
    sheets: worksheets.items.map(({ name, visibility }) => ({
      name,
      hidden: visibility !== 'Visible',
    })),
    plans,
    structureLocked: workbook.protection.protected,
    takenNames: taken,
    memory,
  };
}

async function surveySheets(
  session: Session,
  all: readonly Excel.Worksheet[],
  edits: readonly Edit[],
): Promise<SurveyedSheet[]> {
  const bySheet = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    if (edit.kind === 'resizeTable') bySheet.set(edit.sheet, bySheet.get(edit.sheet) ?? []);
    if (edit.kind !== 'setCell' || !isInside(edit)) continue;
    const group = bySheet.get(edit.sheet);
    if (group === undefined) bySheet.set(edit.sheet, [edit]);
    else group.push(edit);
  }
  const touched = all.filter((sheet) => bySheet.has(sheet.name));
  for (const sheet of touched) sheet.protection.load('protected,options');
  const layouts = await readLayouts(session, touched);
  const plans: SurveyedSheet[] = [];
  for (const [index, sheet] of touched.entries()) {
    const own = bySheet.get(sheet.name) ?? [];
    const layout = layouts[index] ?? { used: null, merges: [], tables: [] };
    plans.push(await surveySheet(session, sheet, own, layout));
  }
  return plans;
}

async function surveySheet(
  session: Session,
  sheet: Excel.Worksheet,
  edits: readonly CellEdit[],
  layout: SheetLayout,
): Promise<SurveyedSheet> {
  const areas = blocksOf(distinct(edits)).flatMap((area) => cut(area, CELLS_A_REQUEST));
  const blocks = areas.map((area) => ({ sheet, area }));
  const now = new Map<number, Standing>();
  await readContents(
    session,
    blocks.map((block) => ({ ...block, into: now })),
  );
  const isProtected = sheet.protection.protected;
  const locked = isProtected
    ? await uniformly(
        session,
        blocks,
        (range) => range.load('format/protection/locked'),
        (range): boolean | null => range.format.protection.locked,
      )
    : [];
  const seen = await uniformly(
    session,
    blocks,
    (range) => range.load('rowHidden,columnHidden,hasSpill'),
    ({ rowHidden, columnHidden, hasSpill }) => {
      const all: (boolean | null)[] = [rowHidden, columnHidden, hasSpill];
      return all.includes(null) ? null : { hidden: rowHidden || columnHidden, spilled: hasSpill };
    },
  );
  return {
    name: sheet.name,
    sheet,
    edits,
    now,
    layout,
    isProtected,
    canFormat: !isProtected || sheet.protection.options.allowFormatCells === true,
    locked: keysOf(locked.filter(({ value }) => value)),
    outOfSight: keysOf(seen.filter(({ value }) => value.hidden)),
    spilled: keysOf(seen.filter(({ value }) => value.spilled)),
  };
}

/** An area whose contents are asked for. */
export interface AskedBlock extends SheetBlock {
  readonly into: Map<number, Standing>;
}

/** What stands in these areas, in as few requests as their size allows. */
export async function readContents(session: Session, blocks: readonly AskedBlock[]): Promise<void> {
  const waiting = requests(blocks);
  for (let group = waiting.shift(); group !== undefined; group = waiting.shift()) {
    try {
      await readGroup(session, group);
    } catch (error) {
      // Long texts: the same again in two halves.
      const smaller = isTooLarge(error) ? inHalves(group) : undefined;
      if (smaller === undefined) throw error;
      waiting.unshift(...smaller);
    }
  }
}

async function readGroup(session: Session, group: readonly AskedBlock[]): Promise<void> {
  const asked = group.map(({ sheet, area, into }) => {
    const range = rangeOf(sheet, area);
    range.load('values,formulas,numberFormat,valueTypes');
    return { area, into, range };
  });
  await session.read();
  for (const { area, into, range } of asked) {
    takeContents(range, area, into);
    range.untrack();
  }
}

function inHalves(group: readonly AskedBlock[]): AskedBlock[][] | undefined {
  const middle = Math.ceil(group.length / 2);
  if (group.length > 1) return [group.slice(0, middle), group.slice(middle)];
  const [only] = group;
  if (only === undefined || cellsOf(only.area) === 1) return undefined;
  return halves(only.area).map((area) => [{ ...only, area }]);
}

/** Takes the contents of a range that has been read. */
export function takeContents(range: Excel.Range, area: Area, into: Map<number, Standing>): void {
  const formulas: unknown[][] = range.formulas;
  const formats: unknown[][] = range.numberFormat;
  const types: unknown[][] = range.valueTypes;
  (range.values as unknown[][]).forEach((line, index) => {
    line.forEach((value, position) => {
      const formula = formulaFrom(formulas[index]?.[position], value);
      const format = formats[index]?.[position];
      const isError = looksLikeError(value) && types[index]?.[position] === 'Error';
      into.set(cellKey(area.top + index, area.left + position), {
        value: valueFrom(value, formula !== undefined, isError),
        formula,
        numberFormat: typeof format === 'string' ? format : 'General',
      });
    });
  });
}

/** Blocks in groups that one request can ask for. */
function requests<B extends SheetBlock>(blocks: readonly B[]): B[][] {
  const groups: B[][] = [];
  let room = 0;
  for (const block of blocks) {
    const cost = cellsOf(block.area) + 50;
    const last = groups.at(-1);
    if (last === undefined || cost > room) {
      groups.push([block]);
      room = CELLS_A_REQUEST - cost;
    } else {
      last.push(block);
      room -= cost;
    }
  }
  return groups;
}

function distinct(edits: readonly CellEdit[]): CellEdit[] {
  return [...new Map(edits.map((edit) => [cellKey(edit.row, edit.column), edit])).values()];
}

function isInside({ row, column }: CellEdit): boolean {
  const whole = Number.isInteger(row) && Number.isInteger(column);
  return whole && row >= 1 && column >= 1 && row <= 1_048_576 && column <= 16_384;
}

function keysOf(areas: readonly { readonly area: Area }[]): Set<number> {
  const keys = new Set<number>();
  for (const { area } of areas) {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1)
        keys.add(cellKey(row, column));
    }
  }
  return keys;
}
