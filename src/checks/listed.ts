import { phrase, type Place } from '../locales';
import type { Draft } from './problem';

/** Places with one and the same problem that are told one by one; the rest is told as a number. */
export const MOST_LISTED = 20;

/**
 * The first drafts of each kind as they are, and one for all the others of that kind, which says how many they are: a long
 * sheet makes no long list, and nothing grave is counted among what is slight.
 */
export function listed(drafts: Iterable<Draft>): Draft[] {
  const kinds = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const { severity, message, where } = draft;
    const kind = JSON.stringify([severity, message.key, where?.sheet ?? null]);
    const own = kinds.get(kind);
    if (own === undefined) kinds.set(kind, [draft]);
    else own.push(draft);
  }
  return [...kinds.values()].flatMap(ofOneKind);
}

function ofOneKind(drafts: readonly Draft[]): readonly Draft[] {
  const [first, ...others] = drafts.slice(MOST_LISTED);
  if (first === undefined || others.length === 0) return drafts;
  const { severity, where, message } = first;
  return [
    ...drafts.slice(0, MOST_LISTED),
    {
      severity,
      ...(where === undefined ? {} : { where }),
      message: phrase('checks.more', { what: message, count: others.length }),
      about: `more ${message.key}`,
      also: others
        .slice(0, MOST_LISTED)
        .flatMap((one): Place[] => (one.where === undefined ? [] : [one.where])),
    },
  ];
}
