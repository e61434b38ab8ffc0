import fc from 'fast-check';
import {
  compile,
  dayOf,
  type MeasureContext,
  select,
  type Selected,
  selectWith,
  tally,
  traceOf,
} from '../../src/measures';
import { BLANK_INT, type Column, type RecordTable } from '../../src/records';
import type { Condition, Selection } from '../../src/rubric';

// select() judges whole columns block by block; these properties hold it against one row at a time.

const FIRST = dayOf('2024-12-01');
const LAST = dayOf('2025-11-30');
const AS_OF = dayOf('2025-10-10');

const TEXTS = ['', '甲', '乙', '丙'];
const LISTS = [[], [], ['甲'], ['甲', '乙'], ['P01', 'P02']];

/** A table with every kind of column, from one seed a row, blanks among them. */
function tableOf(name: string, seeds: readonly number[], repeated: boolean): RecordTable {
  const size = seeds.length;
  /** A small number a row, another one in each column. */
  const pick = (column: number, below: number) => (_: unknown, row: number) =>
    Math.floor(((seeds[row] ?? 0) / 7 ** column) % below);
  const days = (column: number): Int32Array =>
    new Int32Array(size).map((_, row) => {
      const choice = pick(column, 7)(_, row);
      const edges = [FIRST - 1, FIRST, AS_OF, AS_OF + 1, LAST, LAST + 1];
      return edges[choice] ?? BLANK_INT;
    });
  const columns: Readonly<Record<string, Column>> = {
    文: { kind: 'text', codes: new Int32Array(size).map(pick(0, 4)), values: TEXTS },
    列: { kind: 'list', codes: new Int32Array(size).map(pick(1, 5)), values: LISTS },
    旗: { kind: 'flag', values: new Int8Array(size).map((_, row) => pick(2, 3)(_, row) - 1) },
    日: { kind: 'date', days: days(3) },
    另日: { kind: 'date', days: days(4) },
    月: {
      kind: 'month',
      months: new Int32Array(size).map((_, row) =>
        pick(5, 2)(_, row) === 0 ? BLANK_INT : 2025 * 12,
      ),
    },
    数: {
      kind: 'number',
      values: new Float64Array(size).map(
        (_, row) => [Number.NaN, 0, 97.99, 98][pick(6, 4)(_, row)] ?? 1,
      ),
    },
  };
  return {
    sheet: name,
    actualSheet: name,
    status: size === 0 ? 'none' : 'filled',
    size,
    column(column) {
      const found = columns[column];
      if (found === undefined) throw new RangeError(column);
      return found;
    },
    duplicateOf: repeated
      ? new Int32Array(size).map((_, row) => (row > 0 && (seeds[row] ?? 0) % 5 === 0 ? 0 : -1))
      : null,
    // Every seventh row of the workbook is empty.
    columnNumber: () => null,
    rowNumber: (row) => row + 2 + Math.floor(row / 6),
  };
}

function contextOf(...tables: RecordTable[]): MeasureContext {
  return {
    records: {
      table(sheet) {
        const found = tables.find((one) => one.sheet === sheet);
        if (found === undefined) throw new RangeError(sheet);
        return found;
      },
      facts: new Map(),
      date1904: false,
      findings: [],
    },
    subject: { key: 'P01' },
    period: { from: FIRST, to: LAST },
    year: 2025,
    asOf: AS_OF,
    facts: {},
    cache: new Map(),
  };
}

/** The verdict of one row, worked out one condition after the other. */
class Judged {
  verdict = 0;
  private reasons = 0;

  /** A condition with `undecided` of its own, or the verdict in place of 「不符合」. */
  apply(truth: 0 | 1 | 2, out = 2 * this.reasons + 2, undecided = 2 * this.reasons + 1): void {
    if (this.verdict === 0 || this.verdict % 2 === 1) {
      if (truth === 0) this.verdict = out;
      else if (truth === 2 && this.verdict === 0) this.verdict = undecided;
    }
    this.reasons += 1;
  }
}

function parts(condition: Condition): Condition[] {
  if ('all' in condition && Array.isArray(condition.all)) {
    return (condition.all as Condition[]).flatMap(parts);
  }
  if (['any', 'not', 'exists'].some((word) => word in condition)) return [condition];
  return Object.entries(condition).map(([column, matcher]): Condition => ({
    [column]: matcher as never,
  }));
}

function judgedBy(
  selection: Selection,
  more: readonly Condition[],
  context: MeasureContext,
): (row: number) => number {
  const table = context.records.table(selection.from);
  const where = selection.where === undefined ? [] : [selection.where].flat();
  const tests = [...where, ...more]
    .flatMap(parts)
    .map((condition) => compile(condition, table, context));
  const { subject, during } = selection;
  const ours =
    subject === undefined ? null : compile({ [subject]: { subject: true } }, table, context);
  return (row) => {
    const judged = new Judged();
    if (table.duplicateOf !== null) judged.apply(table.duplicateOf[row] === -1 ? 1 : 0);
    if (ours !== null) judged.apply(ours(row), 254);
    if (during !== undefined) {
      const names = [during.date].flat();
      const dates = names.flatMap((name) => {
        const column = table.column(name);
        const day = column.kind === 'date' ? (column.days[row] ?? BLANK_INT) : BLANK_INT;
        return day === BLANK_INT ? [] : [day];
      });
      const from = during.window === 'period' ? FIRST : -Infinity;
      const to = during.window === 'period' ? LAST : dayOf(during.window.to ?? '9999-12-31');
      const within = dates.filter((day) => day >= from && day <= to);
      const counts = within.some((day) => day <= AS_OF);
      // One date still to be filled in may be the one that counts; blank dates never are where they mean 「没有」.
      const never = during.blank === 'out';
      const open = never ? dates.length === 0 : dates.length < names.length && !counts;
      judged.apply(!open ? 1 : never ? 0 : 2);
      judged.apply(open || within.length > 0 ? 1 : 0);
      judged.apply(open || counts ? 1 : 0);
    }
    for (const test of tests) judged.apply(test(row));
    return judged.verdict;
  };
}

const filled = fc.boolean().map((value) => ({ filled: value }));
const period = fc.constant({ within: 'period' as const });
const dates = fc.constantFrom(
  { from: '2025-01-01' },
  { to: '2025-10-10' },
  { from: '2024-12-01', to: '2025-11-30' },
);
const texts = fc.oneof(
  fc.constantFrom<string>('甲', '乙'),
  fc.constant(['甲', '丙'] as string[]),
  filled,
);
const column: fc.Arbitrary<Condition> = fc.oneof<fc.Arbitrary<Condition>[]>(
  texts.map((文) => ({ 文 })),
  fc
    .oneof(texts, fc.constant({ some: true as const }), fc.constant({ subject: true as const }))
    .map((列) => ({ 列 })),
  fc.oneof(fc.boolean(), filled).map((旗) => ({ 旗 })),
  fc.oneof(filled, period, dates).map((日) => ({ 日 })),
  filled.map((月) => ({ 月 })),
  fc
    .oneof(
      filled,
      fc.constantFrom({ atLeast: 98 }, { above: 0 }, { atMost: 97.99 }, { below: 98 }),
      fc.constant(98),
    )
    .map((数) => ({ 数 })),
  fc.tuple(texts, fc.boolean()).map(([文, 旗]) => ({ 文, 旗 })),
);
const condition: fc.Arbitrary<Condition> = fc.letrec<{ any: Condition }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    column,
    fc.array(tie('any'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('any'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('any').map((not) => ({ not })),
    fc.option(column, { nil: undefined }).map((where) => ({
      exists: { in: '乙表', match: { 列: '文' }, ...(where === undefined ? {} : { where }) },
    })),
  ),
})).any;
const selection: fc.Arbitrary<Selection> = fc.record(
  {
    from: fc.constant('甲表'),
    subject: fc.constant('列'),
    during: fc.record({
      date: fc.constantFrom<string | string[]>('日', ['日', '另日'], ['日']),
      window: fc.constantFrom('period' as const, { to: '2025-11-29' }, { to: '2025-06-01' }),
      blank: fc.constantFrom('undecided' as const, 'out' as const),
    }),
    where: fc.oneof(condition, fc.array(condition, { maxLength: 3 })),
  },
  { requiredKeys: ['from'] },
);
const seeds = (sizes: { minLength?: number; maxLength: number }) =>
  fc.array(fc.nat({ max: 7 ** 8 }), { size: 'max', ...sizes });

function expectJudged(selected: Selected, expected: (row: number) => number): void {
  const verdicts = Array.from({ length: selected.table.size }, (_, row) => expected(row));
  expect([...selected.verdict]).toEqual(verdicts);
  const counts = new Array<number>(256).fill(0);
  for (const verdict of verdicts) counts[verdict] = (counts[verdict] ?? 0) + 1;
  expect([...selected.histogram]).toEqual(counts);
  expect(tally(selected)).toEqual({
    counted: verdicts.filter((verdict) => verdict === 0).length,
    undecided: verdicts.filter((verdict) => verdict % 2 === 1).length,
  });
}

/** The workbook rows that ranges name. */
const listed = (ranges: readonly string[]): number[] =>
  ranges.flatMap((range) => {
    const [from = 0, to = from] = range.split(':').map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });

test('a selection judges every row as its conditions do one by one', () => {
  fc.assert(
    fc.property(
      seeds({ maxLength: 60 }),
      seeds({ maxLength: 8 }),
      fc.boolean(),
      selection,
      condition,
      (rows, others, repeated, spec, more) => {
        const context = contextOf(tableOf('甲表', rows, repeated), tableOf('乙表', others, false));
        expectJudged(select(spec, context), judgedBy(spec, [], context));
        expectJudged(selectWith(spec, more, context), judgedBy(spec, [more], context));
      },
    ),
    { numRuns: 500 },
  );
});

test('blocks of a large sheet join without a seam', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 4090, max: 13_000 }),
      selection,
      condition,
      (size, spec, more) => {
        const rows = Array.from({ length: size }, (_, row) => (row * 7919 * 104_729) % 7 ** 8);
        const context = contextOf(
          tableOf('甲表', rows, true),
          tableOf('乙表', rows.slice(0, 9), false),
        );
        expectJudged(selectWith(spec, more, context), judgedBy(spec, [more], context));
      },
    ),
    { numRuns: 20 },
  );
});

test('the trace lists the rows of each verdict by their place in the workbook', () => {
  fc.assert(
    fc.property(seeds({ maxLength: 2000 }), selection, (rows, spec) => {
      const context = contextOf(tableOf('甲表', rows, false), tableOf('乙表', [], false));
      const selected = select(spec, context);
      const trace = traceOf(selected);
      const placesOf = (verdict: number): number[] =>
        [...selected.verdict].flatMap((one, row) =>
          one === verdict ? [selected.table.rowNumber(row)] : [],
        );
      const all = [...trace.rows, ...trace.excluded.map((one) => one.rows)];
      const present = [...new Set(selected.verdict)]
        .filter((one) => one !== 254)
        .sort((a, b) => a - b);
      expect(all.map((one) => one.count)).toEqual(present.map((one) => placesOf(one).length));
      all.forEach((one, index) => {
        const places = listed(one.ranges);
        expect(places).toEqual(placesOf(present[index] ?? -1).slice(0, places.length));
        expect(places.length + one.more).toBe(one.count);
        expect(one.ranges.length).toBeLessThanOrEqual(200);
      });
    }),
    { numRuns: 60 },
  );
});
