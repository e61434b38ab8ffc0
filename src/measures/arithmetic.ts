import { addIntervals, fraction, type Interval, max, scaleInterval, ZERO } from '../exact';
import type { Measured } from './quantity';
import { joinTraces } from './trace';

const traceOfAll = (parts: readonly Measured[]) => joinTraces(parts.map((one) => one.trace));

export function totalled(parts: readonly Measured[]): Measured {
  return { value: addIntervals(parts.map((one) => one.value)), trace: traceOfAll(parts) };
}

/** The arithmetic mean of figures that are all needed: an open one leaves the mean open. */
export function averaged(parts: readonly Measured[]): Measured {
  const { value, trace } = totalled(parts);
  return { value: scaleInterval(value, fraction(1).div(parts.length)), trace };
}

/** `from` less `less`, at least 0: figures of records are amounts, and none is owed. */
export function lessened(from: Measured, less: Measured): Measured {
  const lo = less.value.hi === null ? ZERO : max(ZERO, from.value.lo.sub(less.value.hi));
  const hi = from.value.hi === null ? null : max(ZERO, from.value.hi.sub(less.value.lo));
  const value: Interval = { lo, hi };
  return { value, trace: traceOfAll([from, less]) };
}
