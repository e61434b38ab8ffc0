import type { Check } from '../check';
import { afterAsOf } from './after-as-of';
import { dateOrder } from './date-order';
import { flagContradiction } from './flag-contradiction';
import { leftBefore } from './left-before';
import { mixedUnits } from './mixed-units';
import { monthMissing } from './month-missing';
import { monthlyDisagrees } from './monthly-disagrees';
import { namedPeople } from './named-people';
import { outsideYear } from './outside-year';
import { ratio } from './ratio';
import { repeatedMatter } from './repeated-matter';
import { testRow } from './test-row';
import { textNumber } from './text-number';

/** What a reviewer finds in the raw-data sheets beyond what reading them finds. */
export const RECORDS_CHECKS: readonly Check[] = [
  repeatedMatter,
  dateOrder,
  afterAsOf,
  outsideYear,
  leftBefore,
  namedPeople,
  monthMissing,
  monthlyDisagrees,
  ratio,
  mixedUnits,
  flagContradiction,
  textNumber,
  testRow,
];
