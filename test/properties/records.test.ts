import fc from 'fast-check';
import { type Column, type RecordTable, dayOf, dayText, serialOfDay } from '../../src/records';
import { cleanDate, cleanFlag, cleanMonth, cleanNumber } from '../../src/records/clean';
import { type TestRow, type TestValue, recordsOf } from '../support/records';

const PEOPLE: readonly TestRow[] = [
  { 人员编号: 'P01', 姓名: '甲' },
  { 人员编号: 'P02', 姓名: '乙' },
];
const COLUMNS = [
  '案件编号',
  '决定日期',
  '重大案件',
  '案件类别',
  '主要承办人',
  '罚款金额',
  '线索来源',
];

const cell = (...values: TestValue[]): fc.Arbitrary<TestValue> =>
  fc.constantFrom<TestValue>(null, '', '/', '看不懂', { error: '#N/A' }, ...values);
const row: fc.Arbitrary<TestRow> = fc.record({
  案件编号: fc.constantFrom<TestValue>('K1', 'K2', 'Ｋ２', 'K3', 'K4', null),
  决定日期: cell('2025-03-05', '2025年3月5日', { date: '2025-03-05' }, 20250306, 45721),
  重大案件: cell('是', '√', '否', 'N', 1, true),
  案件类别: cell('无', '危险废物', '危险废物、排污许可', '排污许可；危险废物'),
  主要承办人: cell('甲', 'P01', 'P02、甲', '丙', '无'),
  罚款金额: cell(0, 1000, '1,000', '0.1万元', '若干'),
  线索来源: cell('自行识别', '自行发现', '群众举报'),
});

const read = (rows: readonly TestRow[]): RecordTable =>
  recordsOf({ sheets: { 人员名册: PEOPLE, 案件台账: rows } }).table('案件台账');

/** What a row of a column says, in words that do not depend on the coding. */
function words(column: Column, index: number): string {
  switch (column.kind) {
    case 'text':
      return column.values[column.codes[index] ?? 0] ?? '';
    case 'list': {
      const code = column.codes[index] ?? 0;
      return code === 0 ? 'blank' : JSON.stringify(column.values[code]);
    }
    case 'flag':
    case 'number':
      return String(column.values[index]);
    case 'date':
      return String(column.days[index]);
    case 'month':
      return String(column.months[index]);
  }
}

function contents(table: RecordTable): string[] {
  const columns = COLUMNS.map((name) => table.column(name));
  const rows = Array.from({ length: table.size }, (_, index) =>
    columns.map((column) => words(column, index)).join(' | '),
  );
  return rows.sort();
}

const live = ({ duplicateOf, size }: RecordTable): number =>
  duplicateOf === null ? size : duplicateOf.filter((first) => first < 0).length;
const keyed = (rows: readonly TestRow[]): TestRow[] =>
  rows.filter((each) => each['案件编号'] !== null);

test('the order of rows changes no cell', () => {
  fc.assert(
    fc.property(
      fc
        .array(row, { minLength: 1, maxLength: 20 })
        .chain((rows) =>
          fc.tuple(
            fc.constant(rows),
            fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
          ),
        ),
      ([rows, shuffled]) => {
        const [one, other] = [read(rows), read(shuffled)];
        expect(contents(other)).toEqual(contents(one));
        expect(live(other)).toBe(live(one));
      },
    ),
  );
});

test('importing the same rows again adds no live record', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), fc.nat(), (rows, from) => {
      const all = keyed(rows);
      const again = all.slice(from % (all.length + 1));
      fc.pre(all.length > 0);
      expect(live(read([...all, ...again]))).toBe(live(read(all)));
    }),
  );
});

test('a row with a number of its own is always live, and points nowhere', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
      const table = read([{ 案件编号: 'K99' }, ...rows]);
      expect(table.duplicateOf?.[0] ?? -1).toBe(-1);
      for (const [index, first] of (table.duplicateOf ?? new Int32Array(0)).entries())
        expect(first).toBeLessThan(index);
    }),
  );
});

const anything = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string());

test('what is not wholly a number never becomes one', () => {
  const letter = fc.constantFrom('约', 'a', '余', '多', '?', '~', '#', '件', '零');
  fc.assert(
    fc.property(anything, letter, anything, (before, sign, after) => {
      const cleaned = cleanNumber(`${before}${sign}${after}`);
      expect('known' in cleaned).toBe(false);
    }),
  );
});

test('a text that reads as a number has its digits, and a blank is never zero', () => {
  fc.assert(
    fc.property(fc.oneof(anything, fc.stringMatching(/^[ ,.0-9０-９+-]{0,8}$/u)), (text) => {
      const cleaned = cleanNumber(text);
      if (text.trim() === '') expect(cleaned).toEqual({ blank: true });
      if (!('known' in cleaned)) return;
      const digits = text.normalize('NFKC').replaceAll(/[\s,]/gu, '').replace('−', '-');
      expect(cleaned.known).toBe(Number(digits));
      expect(text.normalize('NFKC')).toMatch(/\d/u);
    }),
  );
});

test('no text becomes a day that is not written in it', () => {
  fc.assert(
    fc.property(fc.oneof(anything, fc.stringMatching(/^[0-9/.年月日-]{0,11}$/u)), (text) => {
      const day = cleanDate(text, false, false);
      if ('known' in day) expect(text.normalize('NFKC')).toContain(dayText(day.known).slice(0, 4));
      const month = cleanMonth(text, false, false);
      if ('known' in month) expect(text.normalize('NFKC')).toMatch(/(19|20)\d\d/u);
    }),
  );
});

test('every day is read in every form, and months agree with days', () => {
  const days = fc.integer({ min: dayOf(1950, 1, 1) ?? 0, max: dayOf(2099, 12, 31) ?? 0 });
  fc.assert(
    fc.property(days, fc.boolean(), (day, date1904) => {
      const [year = '', month = '', date = ''] = dayText(day).split('-');
      const [m, d] = [Number(month), Number(date)];
      const forms = [
        `${year}-${month}-${date}`,
        `${year}/${m}/${d}`,
        `${year}.${m}.${d}`,
        `${year}年${m}月${d}日`,
        `${year}${month}${date}`,
        Number(`${year}${month}${date}`),
      ];
      for (const form of forms) expect(cleanDate(form, false, date1904)).toEqual({ known: day });
      fc.pre(!date1904 || day >= (dayOf(1904, 1, 1) ?? 0));
      expect(cleanDate(serialOfDay(day, date1904), true, date1904)).toEqual({ known: day });
      const inMonth = { known: Number(year) * 12 + m - 1 };
      expect(cleanMonth(`${year}-${month}`, false, date1904)).toEqual(inMonth);
      expect(cleanMonth(serialOfDay(day, date1904), true, date1904)).toEqual(inMonth);
    }),
  );
});

test('cleaning never throws', () => {
  const values = fc.oneof(anything, fc.double(), fc.boolean(), fc.constant(null));
  fc.assert(
    fc.property(values, fc.boolean(), (value, isDate) => {
      for (const cleaned of [
        cleanFlag(value),
        cleanNumber(value, { unit: '元', isDate }),
        cleanDate(value, isDate, false),
        cleanMonth(value, isDate, true),
      ])
        expect(Object.keys(cleaned)).toHaveLength(1);
    }),
  );
});

test('exact decimals: 万元 becomes 元 to the last digit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (cents) => {
      const yuan = Math.trunc(cents / 100);
      const text = `${Math.trunc(yuan / 10_000)}.${String(yuan % 10_000).padStart(4, '0')}万元`;
      expect(cleanNumber(text, { unit: '元' })).toEqual({ known: yuan });
    }),
  );
});
