import { phrase, type Place } from '../../locales';
import type { Draft } from '../problem';

/** Rows with one and the same problem that are told one by one; the rest is told as a number. */
export const MOST_LISTED = 20;

/** The first drafts as they are, and one for all the others, which says how many they are. */
export function listed(drafts: readonly Draft[]): Draft[] {
  const told = drafts.slice(0, MOST_LISTED);
  const rest = drafts.slice(MOST_LISTED);
  const [first] = rest;
  if (first === undefined) return told;
  if (rest.length === 1) return [...told, first];
  const also = rest
    .slice(1, MOST_LISTED)
    .flatMap(({ where }): Place[] => (where === undefined ? [] : [where]));
  return [
    ...told,
    {
      severity: first.severity,
      ...(first.where === undefined ? {} : { where: first.where }),
      message: phrase('noticeChecks.more', { what: first.message, count: rest.length - 1 }),
      about: 'more',
      also,
    },
  ];
}
