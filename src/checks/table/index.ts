import type { Check } from '../check';

export const TABLE_CHECKS: readonly Check[] = [];
