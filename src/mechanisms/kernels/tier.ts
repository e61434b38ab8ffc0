import { type Fraction, fraction } from '../../exact';

/** An interval of a step table; each end says whether the number itself belongs to it. */
export interface Tier {
  readonly atLeast?: number | undefined;
  readonly above?: number | undefined;
  readonly below?: number | undefined;
  readonly atMost?: number | undefined;
  readonly points: number;
}

export function tierHolds(tier: Tier, value: Fraction): boolean {
  return (
    (tier.atLeast === undefined || value.compare(fraction(tier.atLeast)) >= 0) &&
    (tier.above === undefined || value.compare(fraction(tier.above)) > 0) &&
    (tier.below === undefined || value.compare(fraction(tier.below)) < 0) &&
    (tier.atMost === undefined || value.compare(fraction(tier.atMost)) <= 0)
  );
}

/** 分档: the points of the interval that `value` lies in. Undefined in a gap, which lint rules out. */
export function tierPoints(value: Fraction, tiers: readonly Tier[]): Fraction | undefined {
  const tier = tiers.find((one) => tierHolds(one, value));
  return tier === undefined ? undefined : fraction(tier.points);
}

/** A step that begins at `from`, the number itself included (以上含本数). */
export interface Step {
  readonly from: Fraction;
  readonly points: Fraction;
}

/** The highest step that `value` reaches, in whatever order they come; undefined below all of them. */
export function stepReached(value: Fraction, steps: readonly Step[]): Step | undefined {
  return steps
    .filter((step) => value.compare(step.from) >= 0)
    .reduce<Step | undefined>(
      (best, step) => (best === undefined || step.from.compare(best.from) > 0 ? step : best),
      undefined,
    );
}
