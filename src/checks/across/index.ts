import type { Check } from '../check';

export const ACROSS_CHECKS: readonly Check[] = [];
