export type { ColumnShape, LintCatalogue } from './catalogue';
export { lintScheme } from './lint-scheme';
export * from './uses';
export { usesOfTable } from './walk';
