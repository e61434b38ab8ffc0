import { dayIn, isWeekend } from '../../../../assets/samples/rows/cells';

/** The time that an office looks back on, and until when it does. */
export interface Season {
  readonly year: number;
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  readonly unit: string;
  readonly seed: number;
}

/** Working days from `from` to `to` (`2025-03-05`), both included. */
export function workdays(from: string, to: string): number[] {
  const [first, last] = [dayIn(from), dayIn(to)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (day) => !isWeekend(day),
  );
}

/** `count` days spread evenly over a list of days. */
export function spread(days: readonly number[], count: number): number[] {
  return Array.from({ length: count }, (_, index) => {
    const at = Math.floor((index * days.length) / count);
    return days[at] ?? Number.NaN;
  });
}
