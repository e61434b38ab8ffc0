export * from './snapshot';
export * from './sheet-spec';
export * from './edit';
export * from './port';
export * from './address';
export { inverse } from './inverse';
