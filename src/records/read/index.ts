export { readingRecords, readRecords } from './read-records';
export type { FactFormat, Mapping, ReadOptions } from './options';
export { NO_SUCH_RECORDS, NOT_YET_REPORTED } from './status';
export { UNKNOWN_PERSON } from './coded';
export { type Figures, figuresOf } from './grouping';
