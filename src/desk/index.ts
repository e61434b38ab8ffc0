export { type Book, readBook } from './book';
export { CheckDesk, type CheckRequest, type FixPreview } from './check-desk';
export {
  checkBook,
  type CheckOrder,
  type CheckView,
  type FixedCell,
  planFixes,
  type PlannedFixes,
  viewOf,
} from './checking';
export { Desk } from './desk';
export { columnsOf } from './data';
export { entryOf } from './entries';
export { fillRequest, undoable } from './filling';
export { Importing } from './importing';
export {
  casePlaces,
  type Choices,
  type Job,
  jobViews,
  scoreJob,
  subjectsOf,
  unknownCases,
} from './jobs';
export { type OwnScheme, SchemeLibrary, type SchemeTexts } from './library';
export { bookWithOwnScheme, hasOwnScheme, ownSchemeOf, withOwnScheme } from './own-scheme';
export { candidates, knownPeople } from './people';
export { type Matched, unknownSheets } from './matching';
export { formSheets, mappingOf, recogniseRaw } from './raw';
export { progressOf, type ProgressJson, progressToJson } from './progress';
export { recordsAlone, recordsOf } from './records';
export { type Belonging, memoryToChange } from './remembering';
export { Understanding, type Understood } from './understanding';
export { decided, undoEdits, undoOf, undoView } from './undo';
export * from './views';
export * from './wording';
