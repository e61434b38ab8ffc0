import { phrase } from '../../locales';
import { type RecordTable, textAt } from '../../records';
import type { Given, RecordsCheck } from '../check';
import type { CellEdit, Draft } from '../problem';
import { cellOf, countsItself, figuresIn } from '../record-cells';
import { headerUnit } from './header-unit';
import { listed } from './listed';
import { filledTables, nameOf, rawValue, sheetOf } from './rows';

const CASES = '案件台账';
const FINE = '罚款金额';
const RIVALS = '对比数据';
const MONTHLY = '月度数据';
const SHARES = ['完整性', '规范性', '时效性'] as const;

const WAN = 10_000;
/** A fine below this is no fine but a number of 万元; small ones of a few hundred 元 exist. */
const LEAST_FINE = 100;
/** No fine of a district is above this. */
const MOST_FINE = 100_000_000;
/** Fewer others show no scale. */
const ENOUGH = 3;

/** Amounts of money and percentages on another scale than their neighbours: 元 and 万元 mixed, a slipped decimal point. */
export const mixedUnits: RecordsCheck = {
  scope: 'records',
  code: 'records.mixedUnits',
  group: 'records',
  reads: [CASES, RIVALS, MONTHLY],
  *run(given) {
    for (const table of filledTables(given.records, [CASES])) {
      yield* writtenUnits(given, table);
      yield* fines(given, table);
    }
    for (const table of filledTables(given.records, [RIVALS])) yield* rivals(table);
    for (const table of filledTables(given.records, [MONTHLY]))
      for (const column of SHARES) yield* shares(table, column);
  },
};

/** The middle of the figures; null where there are too few. */
function median(figures: Iterable<number>): number | null {
  const sorted = [...figures].sort((one, other) => one - other);
  return sorted.length < ENOUGH ? null : (sorted[Math.floor(sorted.length / 2)] ?? null);
}

const positive = (figures: Float64Array): Float64Array => figures.filter((figure) => figure > 0);

/** 1.5万元 in a column of 元 is read as it says, but Excel does not add it up, and the eye slips. */
function* writtenUnits(given: Given, table: RecordTable): Generator<Draft> {
  const sheet = sheetOf(given, table);
  const column = table.columnNumber(FINE);
  const unit = headerUnit(given, table, FINE) ?? '元';
  if (sheet === null || column === null || unit !== '元') return;
  const figures = figuresIn(table, FINE);
  const rows: number[] = [];
  let plain: number | null = null;
  for (let row = 0; row < table.size; row += 1) {
    if (Number.isNaN(figures[row] ?? Number.NaN)) continue;
    const value = rawValue(sheet, table, row, FINE);
    if (typeof value === 'number') plain ??= table.rowNumber(row);
    else if (typeof value === 'string' && /[万亿]/u.test(value)) rows.push(row);
  }
  const model = plain;
  yield* listed({ table, column: FINE, rows }, (row) => {
    const number = table.rowNumber(row);
    const edit: CellEdit = {
      kind: 'setCell',
      sheet: sheet.name,
      row: number,
      column,
      value: figures[row] ?? null,
      expected: sheet.cell(number, column),
      expectedFormula: null,
      ...(model === null
        ? { style: { numberFormat: 'General' } }
        : { like: { row: model, column } }),
    };
    const amount = figures[row] ?? '';
    return {
      severity: 'hint',
      where: cellOf(table, row, FINE),
      message: phrase('recordChecks.wanInCell', { column: FINE, amount }),
      about: `${nameOf(table, row)} ${FINE}`,
      fix: { what: phrase('recordChecks.fixToYuan', { amount }), edits: [edit], safe: true },
    };
  });
}

function* fines(given: Given, table: RecordTable): Generator<Draft> {
  const figures = figuresIn(table, FINE);
  const unit = headerUnit(given, table, FINE);
  const known = positive(figures);
  const middle = median(known);
  const typed = (row: number): boolean =>
    typeof rawValue(sheetOf(given, table), table, row, FINE) === 'number';
  if (unit !== null && unit !== '元' && middle !== null && middle > MOST_FINE / 10) {
    // Not one cell but the header is wrong.
    const first = figures.findIndex((figure) => figure > 0);
    yield {
      severity: 'warning',
      where: cellOf(table, first, FINE),
      message: phrase('recordChecks.headerUnit', { column: FINE, unit, middle: middle / WAN }),
      about: `${CASES} ${FINE}`,
    };
    return;
  }
  const small: number[] = [];
  const large: number[] = [];
  const fits = (amount: number): boolean =>
    middle === null || (amount >= middle / 50 && amount <= middle * 50);
  for (let row = 0; row < figures.length; row += 1) {
    const figure = figures[row] ?? Number.NaN;
    if (!(figure > 0) || (figure >= LEAST_FINE && figure < MOST_FINE / 10)) continue;
    if (!countsItself(table, row) || !typed(row)) continue;
    if (figure < LEAST_FINE && fits(figure * WAN)) small.push(row);
    // A fine of tens of millions exists; one that fits its neighbours without four noughts is a slip.
    const slip = middle !== null && figure > middle * 1000 && fits(figure / WAN);
    if (figure >= MOST_FINE || (figure >= MOST_FINE / 10 && slip)) large.push(row);
  }
  const draft =
    (key: 'tooSmallForYuan' | 'tooLargeForYuan') =>
    (row: number): Draft => {
      const figure = figures[row] ?? Number.NaN;
      return {
        severity: 'warning',
        where: cellOf(table, row, FINE),
        message: phrase(`recordChecks.${key}`, {
          column: FINE,
          figure,
          wan: Number((figure / WAN).toPrecision(6)),
        }),
        about: `${nameOf(table, row)} ${FINE}`,
      };
    };
  yield* listed({ table, column: FINE, rows: small }, draft('tooSmallForYuan'));
  yield* listed({ table, column: FINE, rows: large }, draft('tooLargeForYuan'));
}

/** 罚款总额 of several bodies: one of them in 万元 would come last, or first, by a mile. */
function* rivals(table: RecordTable): Generator<Draft> {
  const figures = figuresIn(table, '数值');
  const kinds = table.column('种类');
  const rows = Array.from({ length: table.size }, (_, row) => row).filter(
    (row) => textAt(kinds, row) === '罚款总额' && (figures[row] ?? Number.NaN) > 0,
  );
  const sorted = rows.map((row) => figures[row] ?? Number.NaN).sort((one, other) => one - other);
  // The middle of the others: without a figure from the lower half it lies one further up.
  const half = Math.floor((sorted.length - 1) / 2);
  const wrong = rows.filter((row) => {
    const figure = figures[row] ?? Number.NaN;
    const middle = sorted[figure <= (sorted[half] ?? Number.NaN) ? half + 1 : half];
    if (middle === undefined || sorted.length <= ENOUGH) return false;
    return figure * 500 < middle && figure * WAN < middle * 100;
  });
  yield* listed({ table, column: '数值', rows: wrong }, (row) => ({
    severity: 'warning',
    where: cellOf(table, row, '数值'),
    message: phrase('recordChecks.rivalUnit', { figure: figures[row] ?? '' }),
    about: nameOf(table, row),
  }));
}

/** 9.8 among 98s: a point that slipped. 0.98 is the reader's. */
function* shares(table: RecordTable, column: (typeof SHARES)[number]): Generator<Draft> {
  const figures = figuresIn(table, column);
  const middle = median(positive(figures));
  if (middle === null || middle < 50) return;
  const rows: number[] = [];
  for (let row = 0; row < figures.length; row += 1) {
    const figure = figures[row] ?? Number.NaN;
    if (figure > 0 && figure < middle / 5) rows.push(row);
  }
  yield* listed({ table, column, rows }, (row) => ({
    severity: 'warning',
    where: cellOf(table, row, column),
    message: phrase('recordChecks.shareSlip', { column, figure: figures[row] ?? '' }),
    about: `${nameOf(table, row)} ${column}`,
  }));
}
