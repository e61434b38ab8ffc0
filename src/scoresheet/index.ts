export {
  emptyMemory,
  isSchemeless,
  type Memory,
  MEMORY_VERSION,
  type MemoryRead,
  memoryUnder,
  NO_SCHEME,
  readMemory,
  type RememberedSheet,
  type RememberedUndo,
  rememberedSheetOf,
  writeMemory,
  type WrittenCell,
} from './memory';
export { templateSpec, type TemplateRequest } from './template';
export type { FillPolicy, TypedChoice } from './fill/cells';
export type { FilledRow } from './fill/types';
export { type Needs, needsOf, schemeNeeds } from './needs';
export { jointly, Outcomes } from './fill/own-outcomes';
export type { RowOutcome } from './fill/outcome';
export { cellOf, joinsAbove } from './layout';
export { type PrintedRow, printedRows } from './printed-rows';
export { sheetLayout } from './score-sheet';
export { sumOf } from './fill/own-formula';
export { blankableSum } from './score-sheet';
export { type FillPlan, type FillRequest, planFill } from './fill/plan';
export * from './recognise';
export { BODY_POINT, STYLES, TABS } from './styles';
export { rowHeight, textLines } from './text-size';
