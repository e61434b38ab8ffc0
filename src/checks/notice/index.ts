import type { Check } from '../check';

export const NOTICE_CHECKS: readonly Check[] = [];
