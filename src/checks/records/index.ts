import type { Check } from '../check';

export const RECORDS_CHECKS: readonly Check[] = [];
