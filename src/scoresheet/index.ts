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
export { type FillPlan, type FillRequest, planFill } from './fill/plan';
export * from './recognise';
