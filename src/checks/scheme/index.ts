import type { Check } from '../check';

export const SCHEME_CHECKS: readonly Check[] = [];
