import { type Phrase, phrase } from '../locales';
import { BLANK_INT, type DateColumn, type RecordTable } from '../records';
import { type Condition, isForm, type Selection } from '../rubric';
import type { Days, MeasureContext } from './context';
import { dayOf, dayText } from './days';
import { describeCondition, describeWindow } from './describe';
import { BLOCK, conditionMerge, dateMerge, type Merge, type Span, testMerge } from './scan';
import { FALSE, TRUE, UNKNOWN } from './truth';
import { COUNTED, countInto, LANES, NOT_OURS, sumLanes, transitions } from './verdict';

export { COUNTED, isOut, isUndecided, NOT_OURS } from './verdict';

const REASONS_LIMIT = 120;

/** Why rows are out or undecided: the reason behind verdicts 2k + 2 and 2k + 1. */
export interface Reason {
  readonly out: Phrase;
  readonly undecided: Phrase;
}

export interface Selected {
  readonly table: RecordTable;
  /** See `COUNTED`. */
  readonly verdict: Uint8Array;
  readonly reasons: readonly Reason[];
  /** Rows by verdict. */
  readonly histogram: Uint32Array;
}

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
    if (table.size === 0) return nothing(table);
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
    if (table.size === 0) return nothing(table);
    const steps = conjuncts(condition).map((one) => partStep(one, table, context));
    return judge(table, verdict.slice(), reasons, steps);
  });
}

/** Without rows there is nothing to judge: most sheets of most workbooks are empty. */
const nothing = (table: RecordTable): Selected => ({
  table,
  verdict: NO_ROWS,
  reasons: [],
  histogram: NO_COUNTS,
});
const NO_ROWS = new Uint8Array(0);
const NO_COUNTS = new Uint32Array(LANES / 4);

function cached(key: string, context: MeasureContext, make: () => Selected): Selected {
  const known = context.cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  context.cache.set(key, made);
  return made;
}

/** One or more reasons, the classes that they tell rows by, and the verdict of each class from reason `k` on. */
interface Step {
  readonly reasons: readonly Reason[];
  readonly merge: Merge;
  readonly verdicts: (k: number) => readonly [number, number, number, number];
}

/** Judges block by block: a block goes through all steps before the next one begins. */
function judge(
  table: RecordTable,
  verdict: Uint8Array,
  before: readonly Reason[],
  steps: readonly Step[],
): Selected {
  const reasons = [...before];
  const moves = steps.map(({ reasons: own, merge, verdicts }): Move => {
    if (reasons.length + own.length >= REASONS_LIMIT) {
      throw new RangeError('too many conditions in one selection');
    }
    const next = transitions(verdicts(reasons.length), reasons.length);
    reasons.push(...own);
    return { merge, next };
  });
  const lanes = new Int32Array(LANES);
  const words = new Int32Array(verdict.buffer, verdict.byteOffset, verdict.length >> 2);
  for (let from = 0; from < verdict.length; from += BLOCK)
    judgeBlock(moves, verdict, words, lanes, {
      from,
      to: Math.min(from + BLOCK, verdict.length),
      base: 0,
    });
  return { table, verdict, reasons, histogram: sumLanes(lanes) };
}

interface Move {
  readonly merge: Merge;
  /** See `transitions`. */
  readonly next: Uint8Array;
}

// Apart from `judge`: the compiler optimises what is called often much better than a loop under way.
function judgeBlock(
  moves: readonly Move[],
  verdict: Uint8Array,
  words: Int32Array,
  lanes: Int32Array,
  span: Span,
): void {
  for (const { merge, next } of moves) merge(verdict, next, span);
  countInto(lanes, verdict, words, span);
}

/** Splits a condition so that 未计入 can name the very part that failed. */
function conjuncts(condition: Condition): Condition[] {
  if (isForm(condition, 'all')) return condition.all.flatMap(conjuncts);
  if (isForm(condition, 'any') || isForm(condition, 'not') || isForm(condition, 'exists'))
    return [condition];
  return Object.entries(condition).map(([column, matcher]) => ({ [column]: matcher }));
}

/** Classes 0, 1 and 2 are false, true and undecided; there is no fourth. */
const byTruth = (out: number, undecided: number): readonly [number, number, number, number] => [
  out,
  COUNTED,
  undecided,
  COUNTED,
];

function conditionStep(condition: Condition, table: RecordTable, context: MeasureContext): Step {
  const words = describeCondition(condition, context);
  return {
    reasons: [
      {
        out: phrase('measures.failed', { condition: words }),
        undecided: phrase('measures.undecided', { condition: words }),
      },
    ],
    merge: conditionMerge(condition, table, context),
    verdicts: (k) => byTruth(2 * k + 2, 2 * k + 1),
  };
}

/** Of rows that are in the base already: what fails here still counts as the whole. */
function partStep(condition: Condition, table: RecordTable, context: MeasureContext): Step {
  const out = phrase('measures.notPart', { condition: describeCondition(condition, context) });
  const step = conditionStep(condition, table, context);
  return { ...step, reasons: step.reasons.map((reason) => ({ ...reason, out })) };
}

function stepsOf(selection: Selection, table: RecordTable, context: MeasureContext): Step[] {
  const steps: Step[] = [];
  const { duplicateOf } = table;
  if (duplicateOf !== null) {
    const same = phrase('measures.duplicate');
    steps.push({
      reasons: [{ out: same, undecided: same }],
      merge: testMerge((row) => (duplicateOf[row] === -1 ? TRUE : FALSE)),
      verdicts: (k) => byTruth(2 * k + 2, 2 * k + 1),
    });
  }
  if (selection.subject !== undefined) {
    const condition = { [selection.subject]: { subject: true as const } };
    steps.push({
      ...conditionStep(condition, table, context),
      verdicts: (k) => byTruth(NOT_OURS, 2 * k + 1),
    });
  }
  if (selection.during !== undefined) steps.push(...duringSteps(selection.during, table, context));
  const where = selection.where === undefined ? [] : [selection.where].flat();
  for (const condition of where.flatMap(conjuncts))
    steps.push(conditionStep(condition, table, context));
  return steps;
}

type During = NonNullable<Selection['during']>;

/**
 * Event dates: not dated yet, outside the window, after the as-of day, in this order of reasons. A date that
 * cannot be read might be any: it is judged as one that would count, once it has left the row undecided.
 */
function duringSteps(during: During, table: RecordTable, context: MeasureContext): Step[] {
  const names = [during.date].flat();
  const columns = names.map((name) => {
    const column = table.column(name);
    if (column.kind !== 'date') throw new TypeError(`${name} is no date column`);
    return column;
  });
  const window = windowOf(during, context.period);
  const { asOf } = context;
  const last = Math.min(window.to, asOf);
  const out = during.blank === 'out';
  const column = names.join('、');
  const within = (row: number): boolean =>
    columns.some(({ days }) => {
      const day = days[row] ?? BLANK_INT;
      return day !== BLANK_INT && day >= window.from && day <= last;
    });
  const unreadable = new Set(columns.flatMap((one) => [...(one.unreadable ?? [])]));
  const open = phrase('measures.unreadableDate', { column });
  const first: Step = {
    reasons: [{ out: open, undecided: open }],
    merge: testMerge((row) => (unreadable.has(row) && !within(row) ? UNKNOWN : TRUE)),
    verdicts: (k) => byTruth(2 * k + 2, 2 * k + 1),
  };
  const judged: Step = {
    reasons: duringReasons(column, window, asOf),
    merge: dateMerge(
      columns.map((one) => readable(one, last)),
      window,
      asOf,
      out,
    ),
    // By class: no date, outside the window, after the as-of day, within.
    verdicts: (k) => [out ? 2 * k + 2 : 2 * k + 1, 2 * k + 4, 2 * k + 6, COUNTED],
  };
  return unreadable.size === 0 ? [judged] : [first, judged];
}

/** The days of a column, `day` standing in for what cannot be read. */
function readable({ days, unreadable }: DateColumn, day: number): Int32Array {
  if (unreadable === undefined) return days;
  const copy = days.slice();
  for (const row of unreadable) copy[row] = day;
  return copy;
}

function duringReasons(column: string, window: Days, asOf: number): Reason[] {
  const undecided = phrase('measures.undecided', {
    condition: phrase('measures.filled', { column }),
  });
  const day = (end: number): string | undefined =>
    Number.isFinite(end) ? dayText(end) : undefined;
  const range = describeWindow(column, day(window.from), day(window.to));
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
