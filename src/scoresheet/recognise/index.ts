export { recogniseAs, recogniseScoreSheets } from './recognise';
export type {
  FilledColumn,
  FoundColumn,
  HeadingRow,
  RecognisedRow,
  RecognisedSheet,
  UnmappedRow,
} from './types';
