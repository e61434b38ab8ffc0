export type { Pins } from './cases';
export * from './tree';
export { eligibilityOf } from './eligibility';
export { levelOf, type ScoreRequest } from './run';
export { rankingPhrases, standingAmong, totalNotes } from './notes';
export { score } from './score';
export { type LoadedScheme, openForeignScheme, openScheme, type SubjectKind } from './scheme';
export {
  type IndicatorJson,
  type TreeJson,
  scoresJsonSchema,
  treeJsonSchema,
  treeJsonSchemaText,
} from './json-schema';
export { treeToJson } from './json';
export { type FullMarks, fullMarksOf } from './full-marks';
export {
  commitments,
  type Counts,
  countsOf,
  countsPhrase,
  isPlan,
  type Outcome,
  outcomeOf,
  OUTCOMES,
  planPhrase,
} from './plan';
export * from './progress';
