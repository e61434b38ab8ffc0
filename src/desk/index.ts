export { type Book, readBook } from './book';
export { Desk, type Opening, type ScoredJob } from './desk';
export { casePlaces, type Choices, type Job, scoreJob, subjectsOf, unknownCases } from './jobs';
export { SchemeLibrary, type SchemeTexts } from './library';
export { candidates, knownPeople } from './people';
export { recordsOf } from './records';
export * from './views';
export * from './wording';
