export type { Pins } from './cases';
export * from './tree';
export { levelOf, type ScoreRequest } from './run';
export { score } from './score';
export { type LoadedScheme, openScheme, type SubjectKind } from './scheme';
export {
  type IndicatorJson,
  type TreeJson,
  treeJsonSchema,
  treeJsonSchemaText,
} from './json-schema';
export { treeToJson } from './json';
