import { type Phrase, phrase } from '../locales';
import { BLANK_INT, type RecordTable } from '../records';
import type { Condition, Selection } from '../rubric';
import type { RowTest } from './column-test';
import { compile } from './condition';
import type { MeasureContext } from './context';
import { dayOf, dayText } from './days';
import { describeCondition, isForm } from './describe';
import { FALSE, TRUE, type Truth, UNKNOWN } from './truth';

/**
 * Verdicts of a selection, one byte a row, so that a million rows cost a megabyte: 0 counts;
 * 2k + 1 is undecided by reason k; 2k + 2 is out by reason k; 255 is another subject's row.
 */
export const COUNTED = 0;
export const NOT_OURS = 255;
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
}

export const isOut = (verdict: number): boolean => verdict !== COUNTED && verdict % 2 === 0;
export const isUndecided = (verdict: number): boolean => verdict % 2 === 1 && verdict !== NOT_OURS;

/** Judges every row of the sheet that `selection` names. Equal selections are judged once per context. */
export function select(selection: Selection, context: MeasureContext): Selected {
  const key = JSON.stringify(selection);
  const known = context.cache.get(key);
  if (known !== undefined) return known;
  const table = context.records.table(selection.from);
  const selected = restrict(
    { table, verdict: new Uint8Array(table.size), reasons: [] },
    stepsOf(selection, table, context),
  );
  context.cache.set(key, selected);
  return selected;
}

/** The same rows, judged by a further condition. The verdicts of `selected` stay as they are. */
export function narrow(
  selected: Selected,
  condition: Condition,
  context: MeasureContext,
): Selected {
  const steps = conjuncts(condition).map((one) => conditionStep(one, selected.table, context));
  return restrict({ ...selected, verdict: selected.verdict.slice() }, steps);
}

interface Step extends Reason {
  readonly test: RowTest;
  readonly notOurs?: boolean;
}

function restrict(selected: Selected, steps: readonly Step[]): Selected {
  const { verdict } = selected;
  const reasons = [...selected.reasons];
  for (const step of steps) {
    const k = reasons.length;
    if (k >= REASONS_LIMIT) throw new RangeError('too many conditions in one selection');
    reasons.push({ out: step.out, undecided: step.undecided });
    const out = step.notOurs === true ? NOT_OURS : 2 * k + 2;
    const undecided = 2 * k + 1;
    const { test } = step;
    for (let row = 0; row < verdict.length; row += 1) {
      const before = verdict[row] ?? COUNTED;
      if (before !== COUNTED && (before % 2 === 0 || before === NOT_OURS)) continue;
      const truth = test(row);
      if (truth === FALSE) verdict[row] = out;
      else if (truth === UNKNOWN && before === COUNTED) verdict[row] = undecided;
    }
  }
  return { table: selected.table, verdict, reasons };
}

/** Splits a condition so that 未计入 can name the very part that failed. */
function conjuncts(condition: Condition): Condition[] {
  if (isForm(condition, 'all')) return condition.all.flatMap(conjuncts);
  if (isForm(condition, 'any') || isForm(condition, 'not') || isForm(condition, 'exists'))
    return [condition];
  return Object.entries(condition).map(([column, matcher]) => ({ [column]: matcher }));
}

function conditionStep(condition: Condition, table: RecordTable, context: MeasureContext): Step {
  const words = describeCondition(condition, context);
  return {
    test: compile(condition, table, context),
    out: phrase('measures.failed', { condition: words }),
    undecided: phrase('measures.undecided', { condition: words }),
  };
}

function stepsOf(selection: Selection, table: RecordTable, context: MeasureContext): Step[] {
  const steps: Step[] = [];
  const { duplicateOf } = table;
  if (duplicateOf !== null) {
    const same = phrase('measures.duplicate');
    steps.push({
      test: (row) => (duplicateOf[row] === -1 ? TRUE : FALSE),
      out: same,
      undecided: same,
    });
  }
  if (selection.subject !== undefined) {
    const column = { [selection.subject]: { subject: true as const } };
    steps.push({ ...conditionStep(column, table, context), notOurs: true });
  }
  if (selection.during !== undefined) steps.push(...duringSteps(selection.during, table, context));
  const where = selection.where === undefined ? [] : [selection.where].flat();
  for (const condition of where.flatMap(conjuncts))
    steps.push(conditionStep(condition, table, context));
  return steps;
}

function duringSteps(
  during: NonNullable<Selection['during']>,
  table: RecordTable,
  context: MeasureContext,
): Step[] {
  const names = [during.date].flat();
  const columns = names.map((name) => {
    const column = table.column(name);
    if (column.kind !== 'date') throw new TypeError(`${name} is no date column`);
    return column.days;
  });
  const from =
    during.window === 'period' ? context.period.from : bound(during.window.from, -Infinity);
  const to = during.window === 'period' ? context.period.to : bound(during.window.to, Infinity);
  const { asOf } = context;
  const some = (row: number, holds: (day: number) => boolean): Truth => {
    let blank = true;
    for (const days of columns) {
      const day = days[row] ?? BLANK_INT;
      if (day === BLANK_INT) continue;
      blank = false;
      if (holds(day)) return TRUE;
    }
    if (!blank) return FALSE;
    return during.blank === 'out' ? FALSE : UNKNOWN;
  };
  const column = names.join('、');
  const undecided = phrase('measures.undecided', {
    condition: phrase('measures.filled', { column }),
  });
  const steps: Step[] = [];
  if (during.blank === 'out') {
    steps.push({
      test: (row) => some(row, () => true),
      out: phrase('measures.blank', { column }),
      undecided,
    });
  }
  const range = phrase('measures.between', {
    column,
    from: Number.isFinite(from) ? dayText(from) : '…',
    to: Number.isFinite(to) ? dayText(to) : '…',
  });
  steps.push({
    test: (row) => some(row, (day) => day >= from && day <= to),
    out: phrase('measures.failed', { condition: range }),
    undecided,
  });
  steps.push({
    test: (row) => some(row, (day) => day >= from && day <= to && day <= asOf),
    out: phrase('measures.afterAsOf', { column, day: dayText(asOf) }),
    undecided,
  });
  return steps;
}

const bound = (date: string | undefined, open: number): number =>
  date === undefined ? open : dayOf(date);
