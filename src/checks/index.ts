export * from './check';
export { changedSheets } from './changed-sheets';
export { CHECKS } from './registry';
export {
  type CellEdit,
  CHECK_GROUPS,
  type CheckGroup,
  type Fix,
  type Problem,
  type TextPlace,
} from './problem';
export { checking, type CheckRun, runChecks } from './run';
export { scoreTables, type ScoreTable } from './score-table';
export {
  countsPhrase,
  isResultSheet,
  reportHtml,
  type ReportInput,
  RESULT_SHEET,
  resultEdits,
  type ResultEdits,
  resultSheet,
} from './report';
