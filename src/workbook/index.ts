export * from './snapshot';
export * from './sheet-spec';
export * from './edit';
export * from './port';
export * from './address';
export { inverse } from './inverse';
export { checkRemovedContent } from './removed-content';
export { isAsExpected } from './same';
