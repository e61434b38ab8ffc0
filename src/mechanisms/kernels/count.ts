import { type Fraction, max, min, sum, ZERO } from '../../exact';

/** 封顶: `score`, at most `limit` (null: no cap), at least `floor` (null: no floor; not above `limit`). */
export function cap(
  score: Fraction,
  limit: Fraction | null,
  floor: Fraction | null = null,
): Fraction {
  const capped = limit === null ? score : min(score, limit);
  return floor === null ? capped : max(capped, floor);
}

/** 按件: count × each, capped. */
export function perCase(count: Fraction, each: Fraction, limit: Fraction | null): Fraction {
  return cap(count.mul(each), limit);
}

/** 按类: every distinct category once, capped. Categories without points bring nothing. */
export function perCategory(
  categories: Iterable<string>,
  pointsOf: (category: string) => Fraction | undefined,
  limit: Fraction | null,
): Fraction {
  const points = [...new Set(categories)].map((category) => pointsOf(category) ?? ZERO);
  return cap(sum(points), limit);
}
