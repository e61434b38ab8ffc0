export { type Figure, figureAt, isBlank } from './figure';
export { type Known, scoreTables } from './read';
export type { ScoreColumns, ScoreRow, ScoreTable } from './score-table';
