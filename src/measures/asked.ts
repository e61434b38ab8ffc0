import { phrase } from '../locales';
import type { Quantity, Selection } from '../rubric';
import type { MeasureContext } from './context';
import { describeCondition } from './describe';
import type { Measured } from './quantity';
import { select, tally } from './select';
import { joinTraces, unknown } from './trace';

type Sum = Extract<Quantity, { sum: Selection }>;

/** A figure that has to be there: without a row that is surely its own it is not 0 but not filled in. */
export function asked(spec: Sum, context: MeasureContext, measured: Measured): Measured {
  const selected = select(spec.sum, context);
  const given = tally(selected).counted > 0 || selected.table.status === 'unreported';
  if (given || spec.whenNone !== 'unreported') return measured;
  const where = [spec.sum.where ?? []].flat();
  const what = phrase('measures.noFigure', {
    sheet: selected.table.sheet,
    column: spec.of,
    conditions: where.length === 0 ? '' : describeCondition({ all: where }, context),
  });
  return {
    value: { lo: measured.value.lo, hi: null },
    trace: joinTraces([measured.trace, unknown('unreported', what)]),
  };
}
