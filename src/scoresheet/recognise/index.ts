export { adoptSheet, addedHeader, type Corrections, rememberSheets } from './adopt';
export { recogniseAs, recogniseScoreSheets } from './recognise';
export { FILLED } from './columns';
export { headerWords } from './header-names';
export { relocate, type Relocated } from './relocate';
export type {
  FilledColumn,
  FoundColumn,
  HeadingRow,
  RecognisedRow,
  RecognisedSheet,
  UnmappedRow,
} from './types';
export { asOfText, isAsOf } from './who';
