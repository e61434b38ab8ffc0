export * from './host-model';
export { MemoryModel, type MemoryModelOptions } from './memory-model';
export { MemorySheet } from './memory-sheet';
