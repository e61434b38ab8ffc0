import {
  cleanDate,
  cleanFlag,
  cleanMonth,
  cleanNumber,
  clauseId,
  listParts,
} from '../../src/records/clean';
import type { CellValue } from '../../src/workbook';
import { dayOf, dayText, monthText } from '../../src/records';
import { serial } from '../support/records';

const key = (cleaned: object): unknown =>
  'unreadable' in cleaned ? (cleaned.unreadable as { key: string }).key : cleaned;

describe('是/否', () => {
  test.each([
    '是',
    '有',
    '√',
    '✓',
    '✔',
    '☑',
    'Y',
    'y',
    'Ｙ',
    '1',
    '１',
    'true',
    'TRUE',
    ' 是 ',
    1,
    true,
  ])('%s is yes', (value) => {
    expect(cleanFlag(value)).toEqual({ known: true });
  });
  test.each([
    '否',
    '无',
    '×',
    '✗',
    '✘',
    'N',
    'n',
    'Ｎ',
    '0',
    '０',
    'false',
    'FALSE',
    '否　',
    0,
    false,
  ])('%s is no', (value) => {
    expect(cleanFlag(value)).toEqual({ known: false });
  });
  test.each([null, '', '  ', '　'])('%j is blank', (value) => {
    expect(cleanFlag(value)).toEqual({ blank: true });
  });
  test.each(['大概', '是否', 'x', '☒', 2, '2', '不详', '是的吧'])('%s is neither', (value) => {
    expect(key(cleanFlag(value))).toBe('records.unreadableFlag');
  });
});

describe('dates', () => {
  const read = (value: CellValue, isDate = false, date1904 = false): unknown => {
    const cleaned = cleanDate(value, isDate, date1904);
    return 'known' in cleaned ? dayText(cleaned.known) : key(cleaned);
  };

  test.each([
    '2025-03-05',
    '2025/3/5',
    '2025.3.5',
    '2025年3月5日',
    '2025年03月05日',
    '2025 年 3 月 5 日',
    '20250305',
    '２０２５－０３－０５',
    '２０２５年３月５日',
    ' 2025-03-05 ',
    '2025-03-05 08:30',
    '2025-03-05 08:30:15',
    '2025-03-05T08:30:00Z',
    '2025/3/5 8:30',
    '2025年3月5日 8时30分',
    20250305,
  ])('%s', (value) => {
    expect(read(value)).toBe('2025-03-05');
  });

  test('real dates in both date systems, with and without a time of day', () => {
    expect(read(45721, true)).toBe('2025-03-05');
    expect(read(45721.75, true)).toBe('2025-03-05');
    expect(read(44259, true, true)).toBe('2025-03-05');
    expect(read(serial('2024-02-29', true), true, true)).toBe('2024-02-29');
  });

  test('the compact form under a date format is longer than any serial number', () => {
    expect(read(20250305, true)).toBe('2025-03-05');
  });

  test.each([
    '2025-02-30',
    '2025-13-01',
    '2025-00-10',
    '2023年2月29日',
    '20250230',
    '2025-3/5',
    '2025-03',
    '2025年3月',
    '25-3-5',
    '3月5日',
    '0225-03-05',
    '3025-03-05',
    '昨天',
    '2025-03-05左右',
    '2025-03-05、2025-03-06',
    '待定',
    true,
    12,
    99_999_999,
  ])('%s is no date', (value) => {
    expect(read(value)).toBe('records.unreadableDate');
  });

  test('a serial number that lost its format is not guessed', () => {
    expect(read(45721)).toBe('records.bareSerial');
    expect(read(45000)).toBe('records.bareSerial');
    expect(read(60000)).toBe('records.bareSerial');
    expect(read(44999)).toBe('records.unreadableDate');
    expect(read(60001)).toBe('records.unreadableDate');
  });

  test('serial numbers that name no plausible day', () => {
    expect(read(5, true)).toBe('records.unreadableDate');
    expect(read(0, true)).toBe('records.unreadableDate');
    expect(read(60, true)).toBe('records.unreadableDate');
    expect(read(-3, true)).toBe('records.unreadableDate');
  });

  test('blank and stroke', () => {
    expect(read(null)).toEqual({ blank: true });
    expect(read(' ')).toEqual({ blank: true });
    expect(read('—')).toBe('records.placeholder');
  });
});

describe('months', () => {
  const read = (value: CellValue, isDate = false): unknown => {
    const cleaned = cleanMonth(value, isDate, false);
    return 'known' in cleaned ? monthText(cleaned.known) : key(cleaned);
  };
  test.each([
    '2025-03',
    '2025-3',
    '2025/3',
    '2025.3',
    '2025年3月',
    '2025年3月份',
    '２０２５－０３',
    '202503',
    202503,
    '2025-03-31',
    20250305,
  ])('%s', (value) => {
    expect(read(value)).toBe('2025-03');
  });
  test('a real date stands for its month', () => {
    expect(read(45721, true)).toBe('2025-03');
    expect(read(202503, true)).toBe('2025-03');
  });
  test.each(['2025-13', '2025-00', '3月', '2025', 2025.1, 2025, 'x', true])(
    '%s is no month',
    (value) => {
      expect(read(value)).toBe('records.unreadableMonth');
    },
  );
  test('a bare serial number is not guessed', () => {
    expect(read(45721)).toBe('records.bareSerial');
  });
});

test('error cells are errors in every kind of column', () => {
  const broken = { error: '#N/A' };
  for (const cleaned of [
    cleanFlag(broken),
    cleanDate(broken, false, false),
    cleanMonth(broken, false, false),
    cleanNumber(broken),
  ])
    expect(cleaned).toEqual({
      unreadable: { key: 'records.errorCell', params: { error: '#N/A' } },
    });
});

test('clause ids', () => {
  expect(clauseId('2.1c 未及时反馈')).toBe('2.1c');
  expect(clauseId('2.1c未及时反馈')).toBe('2.1c');
  expect(clauseId(' ２.１ｃ')).toBe('2.1c');
  expect(clauseId('C1.1.3a、人员结构')).toBe('C1.1.3a');
  expect(clauseId('6.3. 执法稽查')).toBe('6.3');
  expect(clauseId('未及时反馈')).toBeNull();
});

test('lists are split at six signs', () => {
  expect(listParts('甲、乙;丙；丁,戊，己\n庚\r\n辛')).toHaveLength(8);
  expect(listParts('、 ，')).toEqual([]);
});

test('days of the calendar', () => {
  expect(dayOf(1970, 1, 1)).toBe(0);
  expect(dayOf(2024, 2, 29)).not.toBeNull();
  expect(dayOf(2025, 2, 29)).toBeNull();
  expect(serial('1900-01-01')).toBe(1);
  expect(serial('1900-03-01')).toBe(61);
  expect(serial('1904-01-01', true)).toBe(0);
  expect(() => serial('2025-02-30')).toThrow(RangeError);
});
