export {
  emptyMemory,
  type Memory,
  MEMORY_VERSION,
  type MemoryRead,
  readMemory,
  type RememberedSheet,
  rememberedSheetOf,
  writeMemory,
  type WrittenCell,
} from './memory';
export { templateSpec, type TemplateRequest } from './template';
