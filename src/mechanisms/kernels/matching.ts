import { type Fraction, ZERO } from '../../exact';

/**
 * 一件只计一类: which classes can be served when every record serves one of the classes it falls into, so
 * that their points are the most that can be had. Classes that can be served together form a matroid: taking
 * them by points, the highest first, and letting records change places, is exact.
 *
 * @param records the classes of each record
 * @returns class → the index of the record that serves it, by points (equal ones by name)
 */
export function bestMatching(
  records: readonly (readonly string[])[],
  pointsOf: (category: string) => Fraction | undefined,
): ReadonlyMap<string, number> {
  const points = (category: string): Fraction => pointsOf(category) ?? ZERO;
  const classes = [...new Set(records.flat())].filter((one) => points(one).compare(ZERO) > 0);
  classes.sort((a, b) => points(b).compare(points(a)) || (a < b ? -1 : 1));
  const servedBy = new Map<string, number>();
  const serving = new Map<number, string>();
  /** Finds a record for the class; one that serves another class makes way where that one finds a record as well. */
  const serve = (category: string, tried: Set<number>): boolean => {
    for (const [record, own] of records.entries()) {
      if (tried.has(record) || !own.includes(category)) continue;
      tried.add(record);
      const other = serving.get(record);
      if (other !== undefined && !serve(other, tried)) continue;
      servedBy.set(category, record);
      serving.set(record, category);
      return true;
    }
    return false;
  };
  for (const category of classes) serve(category, new Set());
  return new Map(classes.flatMap((one) => entryOf(one, servedBy)));
}

function entryOf(category: string, servedBy: ReadonlyMap<string, number>): [string, number][] {
  const record = servedBy.get(category);
  return record === undefined ? [] : [[category, record]];
}
