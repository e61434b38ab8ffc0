import { type Fraction, min, sum, ZERO } from '../../exact';

/** 封顶: `score`, at most `limit` (null: no cap). */
export function cap(score: Fraction, limit: Fraction | null): Fraction {
  return limit === null ? score : min(score, limit);
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
