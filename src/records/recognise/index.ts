export { recogniseRawSheets } from './recognise';
export { mappingFrom } from './mapping';
export type {
  Certainty,
  MappingCorrections,
  RawRecognition,
  RecogniseOptions,
  RecognisedAs,
  RecognisedColumn,
  RecognisedKind,
  RecognisedSheet,
} from './types';
