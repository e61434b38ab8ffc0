import { Refusal } from '../locales';
import {
  emptyMemory,
  type Memory,
  readMemory,
  type RememberedUndo,
  writeMemory,
} from '../scoresheet';
import {
  checkRemovedContent,
  type Edit,
  type ExpectedCell,
  inverse,
  isAsExpected,
  type SheetSnapshot,
  type Snapshot,
  toA1,
} from '../workbook';
import type { UndoView } from './views';

/**
 * What takes these edits back, as it is remembered in the workbook: edits that refuse where somebody
 * changed a cell since, and the memory as it was (without its own undo: one step is kept).
 */
export function undoOf(
  snapshot: Snapshot,
  memory: Memory | null,
  edits: readonly Edit[],
): RememberedUndo {
  return {
    edits: inverse(snapshot, edits).flatMap(remembered),
    memory: memory === null ? null : writeMemory(withoutUndo(memory)),
  };
}

/** Sheets are taken away again, never brought back: a fill removes none. */
function remembered(edit: Edit): RememberedUndo['edits'] {
  switch (edit.kind) {
    case 'setCell':
    case 'resizeTable':
      return [edit];
    case 'removeSheet':
      return [{ ...edit, expected: [...edit.expected] }];
    case 'addSheet':
    case 'remember':
      return [];
  }
}

/**
 * The edits that take the last fill back, but for what somebody changed since: that stays as it is. Null
 * where there is nothing to take back.
 */
export function undoEdits(snapshot: Snapshot, memory: Memory | null): readonly Edit[] | null {
  const undo = memory?.undo;
  if (memory === null || undo === undefined) return null;
  const untouched = undo.edits.filter((edit) => changedSince(snapshot, edit) === null);
  const stay = undo.edits.filter((edit) => !untouched.includes(edit));
  return [...untouched, { kind: 'remember', memory: memoryAfter(memory, undo, stay) }];
}

/** The memory before the fill, with the added sheets in it that stay because somebody worked on them. */
function memoryAfter(
  memory: Memory,
  undo: RememberedUndo,
  stay: RememberedUndo['edits'],
): string | null {
  const sheets = stay.flatMap((edit) => (edit.kind === 'removeSheet' ? [edit.name] : []));
  const tables = memory.tables.filter(({ sheet }) => sheets.includes(sheet));
  if (tables.length === 0) return undo.memory;
  const before = readMemory(undo.memory).memory ?? emptyMemory(memory.scheme);
  return writeMemory({ ...before, tables: [...before.tables, ...tables] });
}

/** What stands where an edit would take something back, and is no longer what was written. */
function changedSince(
  snapshot: Snapshot,
  edit: RememberedUndo['edits'][number],
): UndoView['changed'][number] | null {
  if (edit.kind === 'resizeTable') return null;
  const name = edit.kind === 'setCell' ? edit.sheet : edit.name;
  const sheet = snapshot.sheets.find((one) => one.name === name);
  if (sheet === undefined) return { sheet: name };
  if (edit.kind === 'removeSheet')
    return isSheetChanged(sheet, edit.expected) ? { sheet: name } : null;
  const { row, column, expected, expectedFormula } = edit;
  const now = { value: sheet.cell(row, column), formula: sheet.formula(row, column) };
  return isAsExpected(now, expected, expectedFormula)
    ? null
    : { sheet: name, address: toA1({ row, column }) };
}

function isSheetChanged(sheet: SheetSnapshot, expected: readonly ExpectedCell[]): boolean {
  try {
    checkRemovedContent(sheet, expected);
    return false;
  } catch (error) {
    if (error instanceof Refusal) return true;
    throw error;
  }
}

/** What an undo would take back, in words and figures. */
export function undoView(snapshot: Snapshot, memory: Memory | null): UndoView | null {
  if (memory?.undo === undefined) return null;
  const { edits } = memory.undo;
  const before = readMemory(memory.undo.memory).memory;
  // A fix of what a check found changes cells, and nothing of what the last fill remembered.
  const isFill = JSON.stringify(before?.lastFill) !== JSON.stringify(memory.lastFill);
  const cells = edits.filter((edit) => edit.kind === 'setCell');
  const sheets = edits.map((edit) => (edit.kind === 'removeSheet' ? edit.name : edit.sheet));
  return {
    asOf: isFill ? (memory.lastFill?.asOf ?? '') : '',
    cells: cells.length,
    sheets: [...new Set(sheets)],
    changed: edits.flatMap((edit) => changedSince(snapshot, edit) ?? []),
  };
}

/** A memory that takes nothing back: one step is kept, not the whole history. */
export function withoutUndo(memory: Memory): Memory {
  const rest = { ...memory };
  delete rest.undo;
  return rest;
}

/** A part of what is remembered, without what a fill wrote. */
export type Decided = Partial<
  Pick<Memory, 'tables' | 'mapping' | 'readings' | 'pins' | 'ownScheme' | 'ignored'>
>;

/** The memory with what was decided since; taking the last fill back does not take that back. */
export function decided(memory: Memory, change: Decided): Memory {
  const now: Memory = { ...memory, ...change };
  if (memory.undo === undefined) return now;
  const before = readMemory(memory.undo.memory).memory ?? emptyMemory(memory.scheme);
  const gone = memory.undo.edits.flatMap((edit) =>
    edit.kind === 'removeSheet' ? [edit.name] : [],
  );
  const tables = change.tables ?? before.tables;
  const undone: Memory = {
    ...before,
    ...change,
    tables: tables.filter(({ sheet }) => !gone.includes(sheet)),
  };
  return { ...now, undo: { ...memory.undo, memory: writeMemory(undone) } };
}
