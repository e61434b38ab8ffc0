import { phrase } from '../../locales';
import {
  BLANK_INT,
  COLLECTIVE,
  type Column,
  firstDayOf,
  ROSTER_SHEET,
  type RecordTable,
  monthOf,
  monthText,
  textAt,
} from '../../records';
import { parseA1 } from '../../workbook';
import type { Given, RecordsCheck } from '../check';
import type { Draft } from '../problem';
import { cellOf, countsItself, daysOf, figuresIn } from '../record-cells';
import { headsAt } from './heads';
import { listed } from './listed';

const MONTHLY = '月度数据';
const SINGLE = '检查记录';

/** How many there may be by the single records: a platform may count by other days, and knows what is blank here. */
interface Between {
  readonly least: number;
  readonly most: number;
}

interface Total {
  readonly column: string;
  /** Rows that this counts for certain, and rows that it may count. */
  readonly sure: (row: number) => boolean;
  readonly maybe: (row: number) => boolean;
}

/** Totals of a month in 月度数据 that are not what the single records, or the roster, come to. */
export const monthlyDisagrees: RecordsCheck = {
  scope: 'records',
  code: 'records.monthlyDisagrees',
  group: 'records',
  reads: [MONTHLY, SINGLE, ROSTER_SHEET],
  *run(given) {
    const monthly = given.records.table(MONTHLY);
    const single = given.records.table(SINGLE);
    if (monthly.size === 0) return;
    const known = toldByScoring(given, monthly);
    if (single.size > 0)
      for (const total of totalsOf(single)) yield* comparedWith(monthly, single, total, known);
    yield* heads(given, monthly);
    yield* people(monthly);
  },
};

const flagsOf = (column: Column): Int8Array =>
  column.kind === 'flag' ? column.values : new Int8Array(0);

function totalsOf(single: RecordTable): Total[] {
  const [valid, sent] = [flagsOf(single.column('有效')), flagsOf(single.column('上报部平台'))];
  const mobile = flagsOf(single.column('移动终端'));
  const kept = (name: string): boolean => single.columnNumber(name) !== null;
  return [
    ...(kept('有效') || kept('上报部平台')
      ? [
          {
            column: '有效检查记录数',
            sure: (row: number) => valid[row] === 1 && sent[row] === 1,
            maybe: (row: number) => valid[row] !== 0 || sent[row] !== 0,
          },
        ]
      : []),
    ...(kept('移动终端')
      ? [
          {
            column: '终端上传记录数',
            sure: (row: number) => mobile[row] === 1 && sent[row] === 1 && valid[row] === 1,
            maybe: (row: number) => mobile[row] !== 0,
          },
        ]
      : []),
    {
      column: '报送记录总数',
      sure: (row: number) => valid[row] === 1 && sent[row] === 1,
      maybe: () => true,
    },
  ];
}

/** Rows of each month, by the day of the check and by the day of the upload: whichever a platform goes by. */
function byMonth(single: RecordTable, { sure, maybe }: Total): ReadonlyMap<number, Between> {
  const checked = countsBy(single, '检查日期', sure, maybe);
  const sent = countsBy(single, '上传日期', sure, maybe);
  return new Map(
    [...checked].map(([month, { least, most }]) => {
      // Records without a day of upload do not count by it.
      const other = sent.get(month) ?? { least, most };
      return [month, { least: Math.min(least, other.least), most: Math.max(most, other.most) }];
    }),
  );
}

type Test = (row: number) => boolean;

function countsBy(
  single: RecordTable,
  name: string,
  sure: Test,
  maybe: Test,
): ReadonlyMap<number, Between> {
  const days = daysOf(single, name);
  const counts = new Map<number, { least: number; most: number }>();
  if (single.columnNumber(name) === null) return counts;
  // Rows mostly come in the order of their days.
  let [from, to] = [0, -1];
  let own = { least: 0, most: 0 };
  for (let row = 0; row < days.length; row += 1) {
    const day = days[row] ?? BLANK_INT;
    if (day === BLANK_INT || !countsItself(single, row)) continue;
    if (day < from || day > to) {
      const month = monthOf(day);
      [from, to] = [firstDayOf(month), firstDayOf(month + 1) - 1];
      own = counts.get(month) ?? { least: 0, most: 0 };
      counts.set(month, own);
    }
    if (sure(row)) own.least += 1;
    if (maybe(row)) own.most += 1;
  }
  return counts;
}

/** Below this share of what 月度数据 says, the single records are kept for something else. */
const KEPT = 0.5;
/** So slight a difference is a record that came in late. */
const SLIGHT = { rows: 2, share: 0.05 };

const isSlight = (told: number, off: number): boolean =>
  off <= Math.max(SLIGHT.rows, told * SLIGHT.share);

function* comparedWith(
  monthly: RecordTable,
  single: RecordTable,
  total: Total,
  known: ReadonlySet<number>,
): Generator<Draft> {
  const { column } = total;
  if (monthly.columnNumber(column) === null) return;
  const rows = collectiveRows(monthly, column);
  if (rows.length === 0) return;
  const counted = byMonth(single, total);
  const told = figuresIn(monthly, column);
  const both = rows.filter(({ month }) => (counted.get(month)?.most ?? 0) > 0);
  const sum = (values: readonly number[]): number => values.reduce((one, other) => one + other, 0);
  const said = sum(rows.map(({ row }) => told[row] ?? 0));
  if (sum(both.map(({ month }) => counted.get(month)?.most ?? 0)) < said * KEPT) return;
  const wrong = both.filter(({ row, month }) => {
    const { least, most } = counted.get(month) ?? { least: 0, most: Infinity };
    const figure = told[row] ?? Number.NaN;
    return !known.has(row) && (figure < least || figure > most);
  });
  const monthOfRow = new Map(both.map(({ row, month }) => [row, month]));
  for (const slight of [false, true]) {
    const off = wrong.filter(({ row, month }) => {
      const { least, most } = counted.get(month) ?? { least: 0, most: 0 };
      const figure = told[row] ?? 0;
      return isSlight(figure, Math.max(least - figure, figure - most)) === slight;
    });
    const found = { table: monthly, column, rows: off.map(({ row }) => row) };
    yield* listed(found, (row) => {
      const month = monthOfRow.get(row) ?? 0;
      const { least, most } = counted.get(month) ?? { least: 0, most: 0 };
      return {
        severity: slight ? 'hint' : 'warning',
        where: cellOf(monthly, row, column),
        message: phrase('recordChecks.monthlyDiffers', {
          month: monthText(month),
          column,
          told: told[row] ?? '',
          found: least === most ? String(least) : `${String(least)}–${String(most)}`,
        }),
        about: `${MONTHLY} ${monthText(month)} ${column}`,
      };
    });
  }
}

/** The body's rows that have a figure in this column. */
function collectiveRows(monthly: RecordTable, column: string): { row: number; month: number }[] {
  const months = monthly.column('月份');
  const figures = figuresIn(monthly, column);
  const subject = monthly.column('对象');
  if (months.kind !== 'month') return [];
  const rows: { row: number; month: number }[] = [];
  for (let row = 0; row < monthly.size; row += 1) {
    const month = months.months[row] ?? BLANK_INT;
    if (month === BLANK_INT || Number.isNaN(figures[row] ?? Number.NaN)) continue;
    if (textAt(subject, row) === COLLECTIVE && countsItself(monthly, row))
      rows.push({ row, month });
  }
  return rows;
}

/** Rows of 月度数据 of which scoring said already that single records say something else. */
function toldByScoring({ scored }: Given, monthly: RecordTable): ReadonlySet<number> {
  const numbers = new Set(
    (scored?.trees ?? []).flatMap(({ findings }) =>
      findings.flatMap(({ where, message }) => {
        if (message.key !== 'measures.monthsDiffer' || where?.sheet !== monthly.actualSheet)
          return [];
        const [first = ''] = (where.address ?? '').split(/[:,]/u);
        return (parseA1(first) ?? parseA1(`A${first}`))?.row ?? [];
      }),
    ),
  );
  const rows = Array.from({ length: monthly.size }, (_, row) => row);
  return new Set(rows.filter((row) => numbers.has(monthly.rowNumber(row))));
}

/** 在编在岗持证人数 against the roster at the end of the month. */
function* heads(given: Given, monthly: RecordTable): Generator<Draft> {
  const column = '在编在岗持证人数';
  const roster = given.records.table(ROSTER_SHEET);
  if (roster.size === 0) return;
  const told = figuresIn(monthly, column);
  for (const slight of [false, true]) {
    const wrong = collectiveRows(monthly, column).flatMap(({ row, month }) => {
      const found = headsAt(roster, month);
      const figure = told[row] ?? 0;
      const off = Math.max(found.least - figure, figure - found.most);
      // A roster of a few is one of the candidates.
      if (off <= 0 || found.most < figure * KEPT) return [];
      return isSlight(figure, off) === slight ? [{ row, month, found }] : [];
    });
    const byRow = new Map(wrong.map((one) => [one.row, one]));
    yield* listed({ table: monthly, column, rows: [...byRow.keys()] }, (row) => {
      const { month = 0, found = { least: 0, most: 0 } } = byRow.get(row) ?? {};
      const { least, most } = found;
      return {
        severity: slight ? 'hint' : 'warning',
        where: cellOf(monthly, row, column),
        message: phrase('recordChecks.headsDiffer', {
          month: monthText(month),
          told: told[row] ?? '',
          found: least === most ? String(least) : `${String(least)}–${String(most)}`,
        }),
        about: `${MONTHLY} ${monthText(month)} ${column}`,
      };
    });
  }
}

const OWN_COUNTS = ['有效检查记录数', '终端上传记录数', '报送记录总数'] as const;

/** What one person did is among what the body did in the same month. */
function* people(monthly: RecordTable): Generator<Draft> {
  const months = monthly.column('月份');
  const subject = monthly.column('对象');
  if (months.kind !== 'month') return;
  for (const column of OWN_COUNTS) {
    const told = figuresIn(monthly, column);
    const whole = new Map(collectiveRows(monthly, column).map(({ row, month }) => [month, row]));
    const wholeOf = (row: number): number => whole.get(months.months[row] ?? BLANK_INT) ?? row;
    const rows: number[] = [];
    for (let row = 0; row < monthly.size; row += 1)
      if (
        (told[row] ?? 0) > (told[wholeOf(row)] ?? Infinity) &&
        textAt(subject, row) !== COLLECTIVE &&
        countsItself(monthly, row)
      )
        rows.push(row);
    yield* listed({ table: monthly, column, rows }, (row) => ({
      severity: 'warning',
      where: cellOf(monthly, row, column),
      also: [cellOf(monthly, wholeOf(row), column)],
      message: phrase('recordChecks.personAboveBody', {
        person: textAt(subject, row),
        month: monthText(months.months[row] ?? 0),
        column,
        own: told[row] ?? '',
        whole: told[wholeOf(row)] ?? '',
      }),
      about: `${MONTHLY} ${textAt(subject, row)} ${String(months.months[row])} ${column}`,
    }));
  }
}
