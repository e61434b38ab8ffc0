import { phrase } from '../../locales';
import type { Draft } from '../problem';

/** So many places of one problem are shown one by one. */
export const LISTED = 20;

/** The first problems of a kind, and the rest summed up: a long sheet does not make a long list. */
export function* listed(drafts: readonly Draft[]): Generator<Draft> {
  yield* drafts.slice(0, LISTED);
  const rest = drafts.slice(LISTED);
  const [next] = rest;
  const last = rest.at(-1);
  if (next === undefined || last === undefined) return;
  const params = { count: rest.length, last: last.where?.address ?? '' };
  yield {
    severity: next.severity,
    ...(next.where === undefined ? {} : { where: next.where }),
    message: phrase('acrossChecks.more', params),
    about: `more ${next.message.key}`,
  };
}
