import { fraction, type Interval } from '../exact';
import { phrase } from '../locales';
import { isBlankText } from '../records';
import { isOneOf, type Selection, type Test } from '../rubric';
import type { MeasureContext } from './context';
import { factValue } from './fact';
import { distinctValues, measure } from './quantity';
import { traceOf } from './rows';
import { COUNTED, isUndecided, select, tally } from './select';
import { joinTraces, NO_TRACE, type Trace, unknown } from './trace';
import { allOf, anyOf, FALSE, not, TRUE, type Truth, UNKNOWN } from './truth';

export interface Tested {
  readonly truth: Truth;
  readonly trace: Trace;
}

/** Whether something is so: yes, no, or not known yet. */
export function evaluateTest(test: Test, context: MeasureContext): Tested {
  if (typeof test === 'boolean') return { truth: test ? TRUE : FALSE, trace: NO_TRACE };
  if (isOneOf(test, 'all')) return combined(test.all, allOf, context);
  if (isOneOf(test, 'any')) return combined(test.any, anyOf, context);
  if (isOneOf(test, 'not')) {
    const { truth, trace } = evaluateTest(test.not, context);
    return { truth: not(truth), trace };
  }
  if (isOneOf(test, 'fact')) return factTest(test, context);
  if (isOneOf(test, 'exists')) return existsTest(test.exists, test.atLeast ?? 1, context);
  if (isOneOf(test, 'quantity')) {
    const { value, trace } = measure(test.quantity, context);
    return { truth: reaches(value, test), trace };
  }
  return runsOver(test.runsOver, context);
}

function combined(
  tests: readonly Test[],
  combine: (truths: Iterable<Truth>) => Truth,
  context: MeasureContext,
): Tested {
  const results = tests.map((one) => evaluateTest(one, context));
  const truth = combine(results.map((result) => result.truth));
  // Once the answer is known, what the other parts lack widens nothing.
  const traces = results.map(({ trace }) =>
    truth === UNKNOWN ? trace : { ...trace, unknowns: [] },
  );
  return { truth, trace: joinTraces(traces) };
}

interface Bounds {
  readonly atLeast?: number | undefined;
  readonly above?: number | undefined;
}

/** Whether a figure reaches a bound, whatever its unknown part turns out to be. */
function reaches(value: Interval, { atLeast, above }: Bounds): Truth {
  const holds = (figure: Interval['lo']): boolean =>
    (atLeast === undefined || figure.compare(fraction(atLeast)) >= 0) &&
    (above === undefined || figure.compare(fraction(above)) > 0);
  if (holds(value.lo)) return TRUE;
  return value.hi === null || holds(value.hi) ? UNKNOWN : FALSE;
}

type FactTest = { readonly fact: string } & (Bounds | { readonly is: string | readonly string[] });

function factTest(test: FactTest, context: MeasureContext): Tested {
  const { value, trace } = factValue(test.fact, context);
  switch (value.kind) {
    case 'flag':
      return { truth: value.value ? TRUE : FALSE, trace };
    case 'number':
      return {
        truth: 'is' in test ? FALSE : reaches({ lo: value.value, hi: value.value }, test),
        trace,
      };
    case 'texts': {
      const wanted = 'is' in test ? [test.is].flat() : [];
      return { truth: wanted.some((one) => value.values.includes(one)) ? TRUE : FALSE, trace };
    }
    case 'date':
      // A date that is still to come has not happened.
      return { truth: value.value <= context.asOf ? TRUE : FALSE, trace };
    case 'blank':
      return { truth: UNKNOWN, trace };
  }
}

function existsTest(selection: Selection, atLeast: number, context: MeasureContext): Tested {
  const selected = select(selection, context);
  const { counted, undecided: possible } = tally(selected);
  const open = selected.table.status === 'unreported';
  const truth = counted >= atLeast ? TRUE : open || counted + possible >= atLeast ? UNKNOWN : FALSE;
  const trace = traceOf(selected);
  return { truth, trace: truth === UNKNOWN ? trace : { ...trace, unknowns: [] } };
}

/** Whether a list of years holds each of the years before this one (连续 3 年). */
function runsOver(
  spec: { readonly selection: Selection; readonly column: string; readonly years: number },
  context: MeasureContext,
): Tested {
  const selected = select(spec.selection, context);
  const [sure, possible] = distinctValues(selected, spec.column);
  const years = Array.from({ length: spec.years }, (_, back) => String(context.year - 1 - back));
  const trace = traceOf(selected);
  const has = (set: ReadonlySet<string>): boolean => years.every((year) => set.has(year));
  if (has(sure)) return { truth: TRUE, trace: { ...trace, unknowns: [] } };
  const column = selected.table.column(spec.column);
  let listed = false;
  let unanswered = false;
  for (const [row, verdict] of selected.verdict.entries()) {
    if (verdict !== COUNTED && !isUndecided(verdict)) continue;
    listed ||= verdict === COUNTED;
    unanswered ||= isBlankText(column, row);
  }
  if (selected.table.status === 'unreported' || has(possible)) return { truth: UNKNOWN, trace };
  if (unanswered) {
    const what = phrase('measures.columnBlank', {
      sheet: spec.selection.from,
      column: spec.column,
    });
    return { truth: UNKNOWN, trace: joinTraces([trace, unknown('unreported', what)]) };
  }
  return listed
    ? { truth: FALSE, trace }
    : {
        truth: UNKNOWN,
        trace: joinTraces([
          trace,
          unknown('unreported', phrase('measures.subjectMissing', { sheet: spec.selection.from })),
        ]),
      };
}
