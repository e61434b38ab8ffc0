import { type Column, BLANK_INT } from '../records';
import type { Matcher } from '../rubric';
import { type RowTest, textTruths } from './column-test';
import type { MeasureContext } from './context';

/**
 * Judging a million rows one call at a time costs more than reading them, so the plain conditions
 * (one text, list or flag column; one date in a window) run as loops over the column's integers.
 * The loops spell the truths out (0 false, 1 true, 2 undecided) and the verdicts (0 counts, odd
 * undecided, even out): they are what the loops are about.
 */
export type Scan = (verdict: Uint8Array, out: number, undecided: number) => void;

/** The loop for a condition on one column, or null where there is none and rows are asked one by one. */
export function columnScan(column: Column, matcher: Matcher, context: MeasureContext): Scan | null {
  switch (column.kind) {
    case 'text':
    case 'list':
      return codeScan(column.codes, Uint8Array.from(textTruths(column, matcher, context)));
    case 'flag':
      return typeof matcher === 'boolean' ? flagScan(column.values, matcher) : null;
    case 'date':
    case 'month':
    case 'number':
      return null;
  }
}

function codeScan(codes: Int32Array, truths: Uint8Array): Scan {
  return (verdict, out, undecided) => {
    for (let row = 0; row < verdict.length; row += 1) {
      const before = verdict[row];
      if (before !== 0 && (before as number) % 2 === 0) continue;
      const truth = truths[codes[row] as number];
      if (truth === 0) verdict[row] = out;
      else if (truth === 2 && before === 0) verdict[row] = undecided;
    }
  };
}

function flagScan(values: Int8Array, wanted: boolean): Scan {
  const yes = wanted ? 1 : 0;
  return (verdict, out, undecided) => {
    for (let row = 0; row < verdict.length; row += 1) {
      const before = verdict[row];
      if (before !== 0 && (before as number) % 2 === 0) continue;
      const value = values[row];
      if (value === yes) continue;
      if (value !== -1) verdict[row] = out;
      else if (before === 0) verdict[row] = undecided;
    }
  };
}

/** A single date column against a window and the as-of day, in one loop with three outcomes. */
export function dateScan(
  days: Int32Array,
  window: { readonly from: number; readonly to: number },
  asOf: number,
  verdicts: { readonly blank: number; readonly outside: number; readonly late: number },
): (verdict: Uint8Array) => void {
  const { from, to } = window;
  const { blank, outside, late } = verdicts;
  const last = Math.min(to, asOf);
  return (verdict) => {
    for (let row = 0; row < verdict.length; row += 1) {
      const before = verdict[row];
      if (before !== 0 && (before as number) % 2 === 0) continue;
      const day = days[row] as number;
      if (day >= from && day <= last) continue;
      if (day !== BLANK_INT) verdict[row] = day < from || day > to ? outside : late;
      else if (blank % 2 === 0 || before === 0) verdict[row] = blank;
    }
  };
}

/** Any condition, asked row by row. */
export function testScan(test: RowTest): Scan {
  return (verdict, out, undecided) => {
    for (let row = 0; row < verdict.length; row += 1) {
      const before = verdict[row];
      if (before !== 0 && (before as number) % 2 === 0) continue;
      const truth = test(row);
      if (truth === 0) verdict[row] = out;
      else if (truth === 2 && before === 0) verdict[row] = undecided;
    }
  };
}
