import { Random } from '../../../assets/samples/rows/random';
import type { Base } from './base';
import type { Kind, Place } from './defects';

/** How often each kind is planted. */
export const TIMES = 5;

/** What tells two places apart: the workbook and the cells. */
export const placeKey = ({ base, spots, texts }: Place): string =>
  JSON.stringify([base.name, spots[0], texts]);

/**
 * Five places of a kind, other ones for another seed: as many workbooks and sheets as there are, taken in turn.
 */
export function placesOf(kind: Kind, bases: readonly Base[], seed: number): Place[] {
  const random = new Random(seed);
  const seen = new Set<string>();
  const groups = new Map<string, Place[]>();
  for (const base of bases)
    for (const place of kind.places(base)) {
      const key = placeKey(place);
      if (seen.has(key)) continue;
      seen.add(key);
      const group = `${base.name}\n${place.spots[0]?.sheet ?? ''}`;
      groups.set(group, [...(groups.get(group) ?? []), place]);
    }
  const lists = random.shuffled([...groups.values()].map((list) => random.shuffled(list)));
  const byBase = new Map<Base, Place[][]>();
  for (const list of lists) {
    const [first] = list;
    if (first !== undefined) byBase.set(first.base, [...(byBase.get(first.base) ?? []), list]);
  }
  const chosen: Place[] = [];
  while (chosen.length < TIMES && byBase.size > 0)
    for (const [base, own] of byBase) {
      const list = own.shift();
      const place = list?.shift();
      if (list !== undefined && list.length > 0) own.push(list);
      if (own.length === 0) byBase.delete(base);
      if (place !== undefined && chosen.length < TIMES) chosen.push(place);
    }
  return chosen;
}
