import type { Base } from './base';
import { KINDS, type Kind, type Place } from './defects';
import { newlySaid, type Outcome, outcomeOf, type Said, saidOf } from './findings';
import { placesOf } from './pick';
import { plant } from './plant';

/** One defect that was planted, and what the check said of it. */
export interface Trial {
  readonly kind: Kind;
  readonly place: Place;
  readonly outcome: Outcome;
  readonly fresh: readonly Said[];
}

export interface KindResult {
  readonly kind: Kind;
  readonly trials: readonly Trial[];
}

/** What the check says of each workbook as it is. */
export async function saidOfAll(bases: readonly Base[]): Promise<Map<Base, readonly Said[]>> {
  const said = new Map<Base, readonly Said[]>();
  for (const base of bases) said.set(base, await saidOf(base.book, base.asOf));
  return said;
}

/** Plants every kind at its places, one at a time, and lets the check look. */
export async function measureKinds(
  bases: readonly Base[],
  before: ReadonlyMap<Base, readonly Said[]>,
  { seed, only, onDone }: { seed: number; only?: string; onDone: (result: KindResult) => void },
): Promise<KindResult[]> {
  const results: KindResult[] = [];
  for (const [index, kind] of KINDS.entries()) {
    if (only !== undefined && !kind.name.includes(only) && kind.group !== only) continue;
    const trials: Trial[] = [];
    for (const place of placesOf(kind, bases, seed + index)) {
      const now = await saidOf(await plant(place), place.base.asOf, place.texts);
      const fresh = newlySaid(before.get(place.base) ?? [], now);
      trials.push({ kind, place, fresh, outcome: outcomeOf(fresh, place, kind) });
    }
    results.push({ kind, trials });
    onDone({ kind, trials });
  }
  return results;
}
