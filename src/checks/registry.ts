import { ACROSS_CHECKS } from './across';
import type { Check } from './check';
import { NOTICE_CHECKS } from './notice';
import { READING } from './reading';
import { RECORDS_CHECKS } from './records';
import { SCHEME_CHECKS } from './scheme';
import { TABLE_CHECKS } from './table';
import { WORDS_CHECKS } from './words';

/** Every check, in the order in which they run; the order in which problems are shown is another matter. */
export const CHECKS: readonly Check[] = [
  READING,
  ...TABLE_CHECKS,
  ...NOTICE_CHECKS,
  ...RECORDS_CHECKS,
  ...ACROSS_CHECKS,
  ...SCHEME_CHECKS,
  ...WORDS_CHECKS,
];
