export * from './language/clause';
export * from './language/condition';
export * from './language/duties';
export * from './language/measure';
export * from './language/scheme';
export * from './load';
export * from './specialise';
export * from './lint';
export { schemeJsonSchema, schemeJsonSchemaPage } from './json-schema';
