import type { Base } from './base';
import { schemeOf } from './clean';
import type { Said } from './findings';

export interface Oddities {
  readonly scheme: string;
  readonly known: number;
  /** Ids of those of which nothing is said. */
  readonly unsaid: readonly string[];
}

/** Of the contradictions that a scheme's author has noted in its notice: which of them a check tells. */
export function odditiesSaid(before: ReadonlyMap<Base, readonly Said[]>): Oddities[] {
  return [...before].flatMap(([{ office, isTemplate }, said]): Oddities[] => {
    if (office === null || !isTemplate) return [];
    const { oddities } = schemeOf(office.scheme).standard;
    const unsaid = oddities.filter(
      ({ id }) => !said.some(({ words }) => words.includes(`（${id}）`)),
    );
    return [{ scheme: office.scheme, known: oddities.length, unsaid: unsaid.map(({ id }) => id) }];
  });
}
