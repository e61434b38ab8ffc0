import type { Check } from '../check';
import { bonusCap } from './bonus-cap';
import { judgedRange } from './judged-range';
import { leftOpen } from './left-open';
import { notApplicable } from './not-applicable';
import { pointsChanged } from './points-changed';
import { noEvidence, noReason } from './reasons';
import { rowAdded, rowMissing, rowTwice } from './rows';
import { subject } from './subject';
import { nameChanged, textChanged } from './text-changed';
import { totalCap } from './total-cap';
import { outdated, typedDiffers } from './typed-differs';
import { unproved } from './unproved';
import { vetoIgnored } from './veto-ignored';

/** A score table against the notice that it belongs to, and against what the records give. */
export const NOTICE_CHECKS: readonly Check[] = [
  textChanged,
  nameChanged,
  pointsChanged,
  rowMissing,
  rowAdded,
  rowTwice,
  typedDiffers,
  outdated,
  leftOpen,
  unproved,
  vetoIgnored,
  notApplicable,
  judgedRange,
  bonusCap,
  totalCap,
  noReason,
  noEvidence,
  subject,
];
