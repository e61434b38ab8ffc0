export { adoptSheet, addedHeader, type Corrections, rememberSheets } from './adopt';
export { recogniseAs, recogniseScoreSheets } from './recognise';
export { FILLED } from './columns';
export { type ColumnKind, headerWords } from './header-names';
export type { Grid } from './grid';
export type { Header } from './header';
export type { Body, BodyRow } from './body';
export { type Page, pageOf } from './read-sheet';
export { bare, likeness, nameOf, profileOf, unnumbered } from './text';
export { relocate, type Relocated } from './relocate';
export type {
  FilledColumn,
  FoundColumn,
  HeadingRow,
  RecognisedRow,
  RecognisedSheet,
  UnmappedRow,
} from './types';
export { asOfText, headWords, isAsOf, levelIn, subjectOf } from './who';
