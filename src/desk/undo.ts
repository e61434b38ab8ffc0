import {
  emptyMemory,
  type Memory,
  readMemory,
  type RememberedUndo,
  writeMemory,
} from '../scoresheet';
import { type Edit, inverse, type Snapshot } from '../workbook';
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

/** The edits that take the last fill back; null where there is nothing to take back. */
export function undoEdits(memory: Memory | null): readonly Edit[] | null {
  const undo = memory?.undo;
  if (undo === undefined) return null;
  return [...undo.edits, { kind: 'remember', memory: undo.memory }];
}

/** What an undo would take back, in words and figures. */
export function undoView(memory: Memory | null): UndoView | null {
  if (memory?.undo === undefined) return null;
  const { edits } = memory.undo;
  const cells = edits.filter((edit) => edit.kind === 'setCell');
  const sheets = edits.map((edit) => (edit.kind === 'removeSheet' ? edit.name : edit.sheet));
  return {
    asOf: memory.lastFill?.asOf ?? '',
    cells: cells.length,
    sheets: [...new Set(sheets)],
  };
}

/** A memory that takes nothing back: one step is kept, not the whole history. */
export function withoutUndo(memory: Memory): Memory {
  const rest = { ...memory };
  delete rest.undo;
  return rest;
}

/** A part of what is remembered, without what a fill wrote. */
export type Decided = Partial<Pick<Memory, 'tables' | 'mapping' | 'readings' | 'pins'>>;

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
