export type { ColumnShape, LintCatalogue } from './catalogue';
export { lintScheme, lintSettledScheme } from './lint-scheme';
export * from './uses';
export { usesOfTable } from './walk';
