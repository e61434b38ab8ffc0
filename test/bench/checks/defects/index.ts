import { ACROSS } from './across';
import { CANDIDATE_KINDS } from './candidates';
import { DATE_KINDS } from './dates';
import type { Kind } from './kind';
import { NOTICE } from './notice';
import { PEOPLE_KINDS } from './people';
import { ROW_KINDS } from './rows';
import { SCHEME_KINDS } from './scheme';
import { SCORE_ROWS } from './score-rows';
import { SCORES } from './scores';
import { TOTALS } from './totals';
import { WORDS } from './words';

export type { Kind, OutsideMaterial, Place, Spot } from './kind';

/** Every kind of defect, in the order of the report. */
export const KINDS: readonly Kind[] = [
  ...TOTALS,
  ...SCORES,
  ...SCORE_ROWS,
  ...NOTICE,
  ...DATE_KINDS,
  ...PEOPLE_KINDS,
  ...ROW_KINDS,
  ...ACROSS,
  ...CANDIDATE_KINDS,
  ...WORDS,
  ...SCHEME_KINDS,
];
