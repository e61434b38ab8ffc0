import type { Check } from '../check';

export const WORDS_CHECKS: readonly Check[] = [];
