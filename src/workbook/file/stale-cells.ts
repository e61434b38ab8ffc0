import type { SheetSpec } from '../sheet-spec';
import { ChangedCells } from './changed-cells';
import { cellKey } from '../cell-key';
import type { FormulaArea } from './formula-store';
import type { FileSheet, FileSnapshot } from './read-workbook';
import { type NameSpace, type References, referencesOf, type SheetArea } from './references';
import type { WorkbookPart } from './workbook-part';

/** Rounds through all formulas before "may depend" is taken for "depends". */
const MOST_ROUNDS = 64;

interface Pending {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly references: References;
  readonly fills: FormulaArea | undefined;
}

export interface Changes {
  /** Changed cells by position of the sheet. */
  readonly cells: readonly {
    readonly sheet: number;
    readonly row: number;
    readonly column: number;
  }[];
  readonly newSheets: readonly SheetSpec[];
}

export interface Staleness {
  /** Cells (by cellKey) whose cached value is out of date, by position of the sheet. */
  readonly stale: ReadonlyMap<number, ReadonlySet<number>>;
  /** Whether an area holds a cell that changed or is out of date. */
  isTouched(area: SheetArea): boolean;
  readonly space: NameSpace;
}

/** Every formula cell that depends on a change, directly or through others, or may do so. */
export function findStale(
  snapshot: FileSnapshot,
  workbook: WorkbookPart,
  changes: Changes,
): Staleness {
  const space = nameSpace(snapshot, workbook, changes.newSheets);
  const changed = space.sheets.map(() => new ChangedCells());
  for (const { sheet, row, column } of changes.cells) changed[sheet]?.add(row, column);
  for (const fresh of changed.slice(snapshot.sheets.length)) fresh.addAll();
  const stale = new Map<number, Set<number>>();
  const isTouched = ({ sheet, area }: SheetArea): boolean => changed[sheet]?.hits(area) ?? false;
  const result = { stale, isTouched, space };
  if (changed.every((cells) => cells.isEmpty)) return result;

  const mark = (pending: Pending): void => {
    const { sheet, row, column, fills } = pending;
    const keys = stale.get(sheet) ?? new Set();
    stale.set(sheet, keys);
    keys.add(cellKey(row, column));
    changed[sheet]?.add(row, column);
    const own = snapshot.sheets[sheet];
    if (fills === undefined || own === undefined) return;
    changed[sheet]?.addArea(fills.area);
    for (const key of keysIn(own, fills)) keys.add(key);
  };
  const depends = ({ references }: Pending): boolean =>
    references.unsure || references.areas.some(isTouched);

  let waiting = pendingFormulas(snapshot, space, changed);
  for (let round = 0; waiting.length > 0; round += 1) {
    const before = waiting.length;
    // Back and forth: chains of formulas run down as well as up.
    waiting = waiting.reverse().filter((formula) => {
      if (round < MOST_ROUNDS && !depends(formula)) return true;
      mark(formula);
      return false;
    });
    if (waiting.length === before) break;
  }
  return result;
}

export function nameSpace(
  snapshot: FileSnapshot,
  workbook: WorkbookPart,
  newSheets: readonly SheetSpec[],
): NameSpace {
  const tables = new Map<string, SheetArea>();
  const names = new Map<string, string>();
  [...snapshot.sheets, ...newSheets].forEach((sheet, position) => {
    for (const { name, area } of sheet.tables ?? []) {
      tables.set(name.toLowerCase(), { sheet: position, area });
    }
  });
  for (const { name, refersTo, sheet } of workbook.definedNames) {
    names.set(`${sheet === undefined ? '' : `${sheet}!`}${name.toLowerCase()}`, refersTo);
  }
  const sheets = [...snapshot.sheets, ...newSheets].map((sheet) => sheet.name);
  return { sheets, tables, names };
}

/** The formulas of the sheets that a change can reach at all. */
function pendingFormulas(
  snapshot: FileSnapshot,
  space: NameSpace,
  changed: readonly ChangedCells[],
): Pending[] {
  const readers = snapshot.sheets.map((sheet, position) => sheetsRead(sheet, position, space));
  const reached = new Set(changed.flatMap((cells, position) => (cells.isEmpty ? [] : [position])));
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    readers.forEach((reads, position) => {
      if (reads === 'any' || [...reads].some((sheet) => reached.has(sheet))) reached.add(position);
    });
  }
  return snapshot.sheets.flatMap((sheet, position) => {
    const reads = readers[position];
    const isReader = reads === 'any' || [...(reads ?? [])].some((one) => reached.has(one));
    return isReader ? [...pendingOf(sheet, position, space)] : [];
  });
}

function sheetsRead(sheet: FileSheet, position: number, space: NameSpace): Set<number> | 'any' {
  const read = new Set<number>();
  for (const { references } of pendingOf(sheet, position, space)) {
    if (references.unsure) return 'any';
    for (const area of references.areas) read.add(area.sheet);
  }
  return read;
}

function* pendingOf(sheet: FileSheet, position: number, space: NameSpace): Generator<Pending> {
  const { formulas } = sheet.reader;
  const fillers = new Map(
    formulas.areas.map((filler) => [cellKey(filler.row, filler.column), filler]),
  );
  for (const { row, column } of formulas.cells()) {
    const fills = fillers.get(cellKey(row, column));
    const references =
      fills?.kind === 'dataTable'
        ? { areas: [], unsure: true }
        : referencesOf(formulas.get(row, column) ?? '', position, space);
    yield { sheet: position, row, column, references, fills };
  }
}

/** Cells that hold something in the area a formula fills. */
function keysIn(sheet: FileSheet, { area }: FormulaArea): number[] {
  const keys: number[] = [];
  const bottom = Math.min(area.bottom, sheet.rowCount);
  const right = Math.min(area.right, sheet.columnCount);
  for (let row = area.top; row <= bottom; row += 1) {
    for (let column = area.left; column <= right; column += 1) {
      keys.push(cellKey(row, column));
    }
  }
  return keys;
}
