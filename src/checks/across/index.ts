import type { Check } from '../check';
import { ARTICLE_TWICE } from './article-twice';
import { BARRED } from './barred';
import { SHEETS_OF_CANDIDATES } from './candidates';
import { CLAIM_LEVEL } from './claim-level';
import { ELIGIBILITY } from './eligibility';
import { FILE_ROLE, FILE_SHARED, FILE_TWICE, FILE_UNIT, FILES_MISSING } from './files';
import { NO_SUCH_CASE } from './no-such-case';
import { QUOTA } from './quota';
import { EXCLUSIVE_SLOTS } from './slots';
import { THREE_YEARS } from './three-years';

/** What no sheet shows by itself: cases, files, articles and people against each other and against the notice. */
export const ACROSS_CHECKS: readonly Check[] = [
  EXCLUSIVE_SLOTS,
  CLAIM_LEVEL,
  FILE_SHARED,
  FILE_TWICE,
  FILE_ROLE,
  FILE_UNIT,
  FILES_MISSING,
  ARTICLE_TWICE,
  NO_SUCH_CASE,
  QUOTA,
  ELIGIBILITY,
  THREE_YEARS,
  BARRED,
  SHEETS_OF_CANDIDATES,
];
