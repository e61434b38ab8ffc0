export { reportHtml } from './html';
export { resultEdits, type ResultEdits } from './edits';
export type { ReportInput } from './input';
export { countsPhrase } from './lines';
export { isResultSheet, RESULT_SHEET, resultSheet } from './sheet';
