import type { Check } from '../check';
import { NAME_IN_CELLS } from './name-in-cells';
import { PARTY_NAME } from './party-name';
import { PERSON_NAME } from './person-name';
import { TOO_LONG } from './too-long';

export const WORDS_CHECKS: readonly Check[] = [TOO_LONG, PARTY_NAME, PERSON_NAME, NAME_IN_CELLS];
