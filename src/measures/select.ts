import { type Phrase, phrase } from '../locales';
import { BLANK_INT, type RecordTable } from '../records';
import type { Condition, Matcher, Selection } from '../rubric';
import { compile } from './condition';
import type { Days, MeasureContext } from './context';
import { dayOf, dayText } from './days';
import { describeCondition, isForm } from './describe';
import { columnScan, dateScan, type Scan, testScan } from './scan';
import { FALSE, TRUE, type Truth, UNKNOWN } from './truth';

/**
 * Verdicts of a selection, one byte a row, so that a million rows cost a megabyte: 0 counts;
 * 2k + 1 is undecided by reason k; 2k + 2 is out by reason k; 254 is another subject's row.
 */
export const COUNTED = 0;
export const NOT_OURS = 254;
const REASONS_LIMIT = 120;

/** Why rows are out or undecided: the reason behind verdicts 2k + 2 and 2k + 1. */
export interface Reason {
  readonly out: Phrase;
  readonly undecided: Phrase;
}

export interface Selected {
  readonly table: RecordTable;
  readonly verdict: Uint8Array;
  readonly reasons: readonly Reason[];
  /** Rows by verdict. */
  readonly histogram: Uint32Array;
}

export const isOut = (verdict: number): boolean => verdict !== COUNTED && verdict % 2 === 0;
export const isUndecided = (verdict: number): boolean => verdict % 2 === 1;

/** How many rows surely count, and how many may. */
export function tally({ histogram }: Selected): {
  readonly counted: number;
  readonly undecided: number;
} {
  let undecided = 0;
  for (let verdict = 1; verdict < histogram.length; verdict += 2)
    undecided += histogram[verdict] ?? 0;
  return { counted: histogram[COUNTED] ?? 0, undecided };
}

/** Judges every row of the sheet that `selection` names. Equal selections are judged once per context. */
export function select(selection: Selection, context: MeasureContext): Selected {
  return cached(JSON.stringify(selection), context, () => {
    const table = context.records.table(selection.from);
    return judge(table, new Uint8Array(table.size), [], stepsOf(selection, table, context));
  });
}

/** The rows of a selection, judged by a further condition. */
export function selectWith(
  selection: Selection,
  condition: Condition,
  context: MeasureContext,
): Selected {
  return cached(JSON.stringify([selection, condition]), context, () => {
    const { table, verdict, reasons } = select(selection, context);
    const steps = conjuncts(condition).map((one) => conditionStep(one, table, context));
    return judge(table, verdict.slice(), reasons, steps);
  });
}

function cached(key: string, context: MeasureContext, make: () => Selected): Selected {
  const known = context.cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  context.cache.set(key, made);
  return made;
}

/** One or more reasons, and the loop that writes their verdicts from reason `k` on. */
interface Step {
  readonly reasons: readonly Reason[];
  readonly apply: (verdict: Uint8Array, k: number) => void;
}

function judge(
  table: RecordTable,
  verdict: Uint8Array,
  before: readonly Reason[],
  steps: readonly Step[],
): Selected {
  const reasons = [...before];
  for (const step of steps) {
    if (reasons.length + step.reasons.length >= REASONS_LIMIT) {
      throw new RangeError('too many conditions in one selection');
    }
    step.apply(verdict, reasons.length);
    reasons.push(...step.reasons);
  }
  const histogram = new Uint32Array(256);
  for (let row = 0; row < verdict.length; row += 1) {
    const value = verdict[row] as number;
    histogram[value] = (histogram[value] as number) + 1;
  }
  return { table, verdict, reasons, histogram };
}

/** Splits a condition so that 未计入 can name the very part that failed. */
function conjuncts(condition: Condition): Condition[] {
  if (isForm(condition, 'all')) return condition.all.flatMap(conjuncts);
  if (isForm(condition, 'any') || isForm(condition, 'not') || isForm(condition, 'exists'))
    return [condition];
  return Object.entries(condition).map(([column, matcher]) => ({ [column]: matcher }));
}

/** The fastest loop for a condition: over the column's codes where it is about one column. */
function scanOf(condition: Condition, table: RecordTable, context: MeasureContext): Scan {
  const [only, ...others] = Object.entries(condition);
  if (
    only !== undefined &&
    others.length === 0 &&
    !['all', 'any', 'not', 'exists'].includes(only[0])
  ) {
    const scan = columnScan(table.column(only[0]), only[1] as Matcher, context);
    if (scan !== null) return scan;
  }
  return testScan(compile(condition, table, context));
}

function conditionStep(condition: Condition, table: RecordTable, context: MeasureContext): Step {
  const words = describeCondition(condition, context);
  const scan = scanOf(condition, table, context);
  return {
    reasons: [
      {
        out: phrase('measures.failed', { condition: words }),
        undecided: phrase('measures.undecided', { condition: words }),
      },
    ],
    apply: (verdict, k) => {
      scan(verdict, 2 * k + 2, 2 * k + 1);
    },
  };
}

function stepsOf(selection: Selection, table: RecordTable, context: MeasureContext): Step[] {
  const steps: Step[] = [];
  const { duplicateOf } = table;
  if (duplicateOf !== null) {
    const same = phrase('measures.duplicate');
    const scan = testScan((row) => (duplicateOf[row] === -1 ? TRUE : FALSE));
    steps.push({
      reasons: [{ out: same, undecided: same }],
      apply: (verdict, k) => {
        scan(verdict, 2 * k + 2, 2 * k + 1);
      },
    });
  }
  if (selection.subject !== undefined) {
    const condition = { [selection.subject]: { subject: true as const } };
    const scan = scanOf(condition, table, context);
    steps.push({
      reasons: conditionStep(condition, table, context).reasons,
      apply: (verdict, k) => {
        scan(verdict, NOT_OURS, 2 * k + 1);
      },
    });
  }
  if (selection.during !== undefined) steps.push(duringStep(selection.during, table, context));
  const where = selection.where === undefined ? [] : [selection.where].flat();
  for (const condition of where.flatMap(conjuncts))
    steps.push(conditionStep(condition, table, context));
  return steps;
}

type During = NonNullable<Selection['during']>;

/** Event dates: not dated yet, outside the window, after the as-of day, in this order of reasons. */
function duringStep(during: During, table: RecordTable, context: MeasureContext): Step {
  const names = [during.date].flat();
  const columns = names.map((name) => {
    const column = table.column(name);
    if (column.kind !== 'date') throw new TypeError(`${name} is no date column`);
    return column.days;
  });
  const window = windowOf(during, context.period);
  const { asOf } = context;
  const out = during.blank === 'out';
  const [first] = columns;
  return {
    reasons: duringReasons(names.join('、'), window, asOf),
    apply: (verdict, k) => {
      const blank = out ? 2 * k + 2 : 2 * k + 1;
      const verdicts = { blank, outside: 2 * k + 4, late: 2 * k + 6 };
      if (columns.length === 1 && first !== undefined) {
        dateScan(first, window, asOf, verdicts)(verdict);
        return;
      }
      const some = anyDay(columns);
      const filled = testScan((row) =>
        some(row, () => true) === UNKNOWN ? (out ? FALSE : UNKNOWN) : TRUE,
      );
      filled(verdict, 2 * k + 2, 2 * k + 1);
      const within = (day: number): boolean => day >= window.from && day <= window.to;
      testScan((row) => some(row, within))(verdict, verdicts.outside, 2 * k + 1);
      testScan((row) => some(row, (day) => within(day) && day <= asOf))(
        verdict,
        verdicts.late,
        2 * k + 1,
      );
    },
  };
}

function duringReasons(column: string, window: Days, asOf: number): Reason[] {
  const undecided = phrase('measures.undecided', {
    condition: phrase('measures.filled', { column }),
  });
  const range = phrase('measures.between', {
    column,
    from: Number.isFinite(window.from) ? dayText(window.from) : '…',
    to: Number.isFinite(window.to) ? dayText(window.to) : '…',
  });
  return [
    { out: phrase('measures.blank', { column }), undecided },
    { out: phrase('measures.failed', { condition: range }), undecided },
    { out: phrase('measures.afterAsOf', { column, day: dayText(asOf) }), undecided },
  ];
}

function windowOf({ window }: During, period: Days): Days {
  if (window === 'period') return period;
  return {
    from: window.from === undefined ? -Infinity : dayOf(window.from),
    to: window.to === undefined ? Infinity : dayOf(window.to),
  };
}

/** Whether any of several dates holds; undecided where none is filled. */
function anyDay(
  columns: readonly Int32Array[],
): (row: number, holds: (day: number) => boolean) => Truth {
  return (row, holds) => {
    let blank = true;
    for (const days of columns) {
      const day = days[row] ?? BLANK_INT;
      if (day === BLANK_INT) continue;
      blank = false;
      if (holds(day)) return TRUE;
    }
    return blank ? UNKNOWN : FALSE;
  };
}
