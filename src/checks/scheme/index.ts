import type { Check } from '../check';
import { DUTY } from './duty';
import { LINT } from './lint';
import { ODDITY } from './oddity';
import { READING_CHOSEN } from './reading';

/** The scheme against itself, and against the choices that were made. */
export const SCHEME_CHECKS: readonly Check[] = [READING_CHOSEN, ODDITY, LINT, DUTY];
