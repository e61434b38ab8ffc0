import type { Interval } from '../../src/exact';
import { decimal } from '../../src/exact';
import { dayOf, type MeasureContext } from '../../src/measures';
import type { FactDeclaration } from '../../src/rubric';
import { recordsOf, type TestWorkbook } from './records';

export interface TestContext extends TestWorkbook {
  readonly subject?: string;
  /** `2025-10-10`; by default the year is over. */
  readonly asOf?: string;
  readonly declared?: Readonly<Record<string, FactDeclaration>>;
}

/** What measures look at, over a workbook of plain rows; the period is the drill year 2025. */
export function contextOf(given: TestContext): MeasureContext {
  return {
    records: recordsOf(given),
    subject: { key: given.subject ?? '集体' },
    period: { from: dayOf('2024-12-01'), to: dayOf('2025-11-30') },
    year: 2025,
    asOf: dayOf(given.asOf ?? '2025-12-31'),
    facts: given.declared ?? {},
    cache: new Map(),
  };
}

/** `2.5`, or `0..3`, or `0..` where no end is known. */
export function bounds({ lo, hi }: Interval): string {
  if (hi === null) return `${decimal(lo)}..`;
  return lo.equals(hi) ? decimal(lo) : `${decimal(lo)}..${decimal(hi)}`;
}
