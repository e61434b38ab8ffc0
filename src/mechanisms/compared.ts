import { z } from 'zod';
import { decimal, type Fraction, type Interval, isExact, ZERO } from '../exact';
import { phrase } from '../locales';
import { joinTraces, measure, type Measured, unknown } from '../measures';
import { quantity } from '../rubric';
import { benchmark as benchmarkKernel, isBenchmarkPrinted } from './kernels';
import type { Mechanism } from './mechanism';
import { figure, missingOf } from './words';

interface Detail {
  readonly own: Measured;
  readonly other: Measured;
  /** The figure of the whole territory, of which the own one is a part. */
  readonly whole?: Interval;
}

const benchmarkSchema = z.strictObject({
  kind: z.literal('benchmark'),
  actual: quantity,
  /** 基准值 = the total of the territory × the body's share of it. */
  base: z.strictObject({ total: quantity, sharePercent: quantity }),
  curve: z.enum(['band', 'step']),
});
type Benchmark = z.infer<typeof benchmarkSchema>;

/** 基准值: the body's figure against the level it should reach. */
export const benchmark: Mechanism<Benchmark, Detail> = {
  kind: 'benchmark',
  schema: benchmarkSchema,
  most: (_rule, points) => points,
  evaluate(rule, { context, points }) {
    const own = measure(rule.actual, context);
    const total = measure(rule.base.total, context);
    const percent = measure(rule.base.sharePercent, context);
    const base: Interval = {
      lo: total.value.lo.mul(percent.value.lo).div(100),
      hi:
        total.value.hi === null || percent.value.hi === null
          ? null
          : total.value.hi.mul(percent.value.hi).div(100),
    };
    const other: Measured = { value: base, trace: joinTraces([total.trace, percent.trace]) };
    const kernel = (actual: Fraction, against: Fraction, all: Fraction): Fraction =>
      benchmarkKernel(actual, against, all, rule.curve);
    const result = compared(own, other, points, kernel);
    return { ...result, detail: { ...result.detail, whole: total.value } };
  },
  explain({ curve }, result, { points }) {
    const { own, other, whole } = result.detail;
    const said = explain(result);
    // A part that exceeds its whole: 元 beside 万元, or figures of different territories.
    if (whole !== undefined && whole.hi !== null && own.value.lo.compare(whole.hi) > 0)
      return phrase('mechanisms.benchmarkBeyond', {
        what: said,
        own: figure(own.value),
        whole: figure(whole),
      });
    if (result.trace.unknowns.length > 0 || !isExact(result.raw) || points === null) return said;
    const [actual, base] = [own.value.lo, other.value.lo];
    if (isBenchmarkPrinted(actual, base)) return said;
    const another = curve === 'band' ? 'step' : 'band';
    return phrase(`mechanisms.benchmark_${curve}`, {
      own: figure(own.value),
      other: figure(other.value),
      percent: decimal(actual.mul(100).div(base)),
      total: decimal(result.raw.lo),
      otherwise: decimal(benchmarkKernel(actual, base, points, another)),
    });
  },
};

/** Grows with the own figure and shrinks with the other one. */
function compared(
  own: Measured,
  other: Measured,
  points: Fraction | null,
  kernel: (own: Fraction, other: Fraction, points: Fraction) => Fraction,
) {
  const empty = other.value.hi?.equals(0) === true;
  const why = empty ? [unknown('unreported', phrase('measures.zeroDenominator'))] : [];
  const trace = joinTraces([own.trace, other.trace, ...why]);
  const detail: Detail = { own, other };
  if (points === null) return { raw: { lo: ZERO, hi: null }, trace, detail };
  const at = (a: Fraction | null, b: Fraction | null, unknown: Fraction): Fraction =>
    a === null || b === null || b.compare(0) <= 0 ? unknown : kernel(a, b, points);
  const raw: Interval = {
    // What may turn out to have nothing to be compared with proves nothing.
    lo: other.value.lo.compare(ZERO) > 0 ? at(own.value.lo, other.value.hi, ZERO) : ZERO,
    hi: at(own.value.hi, other.value.lo, points),
  };
  return { raw, trace, detail };
}

function explain({
  raw,
  detail,
  trace,
}: {
  raw: Interval;
  detail: Detail;
  trace: Measured['trace'];
}) {
  if (trace.unknowns.length > 0 || raw.hi === null) {
    return phrase('mechanisms.scaledOpen', { missing: missingOf(trace), points: figure(raw) });
  }
  const { own, other } = detail;
  return phrase('mechanisms.benchmark', {
    own: figure(own.value),
    other: figure(other.value),
    total: decimal(raw.lo),
  });
}
