import { cleanNumber } from '../../src/records/clean';
import type { CellValue } from '../../src/workbook';

const key = (cleaned: object): unknown =>
  'unreadable' in cleaned ? (cleaned.unreadable as { key: string }).key : cleaned;

describe('numbers', () => {
  const read = (value: CellValue, format: Parameters<typeof cleanNumber>[1] = {}): unknown => {
    const cleaned = cleanNumber(value, format);
    return 'known' in cleaned ? cleaned.known : key(cleaned);
  };

  test.each<[CellValue, number]>([
    [3, 3],
    [0, 0],
    ['3', 3],
    ['３．５', 3.5],
    [' 12 ', 12],
    ['1,234,567.5', 1_234_567.5],
    ['１，２３４', 1234],
    ['1 234', 1234],
    ['-2', -2],
    ['−2', -2],
    ['007', 7],
  ])('%j', (value, figure) => {
    expect(read(value)).toBe(figure);
  });

  test.each<[string, number]>([
    ['15000元', 15_000],
    ['1.15万元', 11_500],
    ['1.15 万元', 11_500],
    ['0.29万元', 2_900],
    ['２万', 20_000],
    ['0.00123亿元', 123_000],
    ['¥1,000', 1_000],
  ])('%s in yuan', (value, figure) => {
    expect(read(value, { unit: '元' })).toBe(figure);
  });

  test('a header that says 万元 gives its unit to bare numbers only', () => {
    expect(read(1.15, { unit: '元', headerUnit: '万元' })).toBe(11_500);
    expect(read('1.15', { unit: '元', headerUnit: '万元' })).toBe(11_500);
    expect(read('11500元', { unit: '元', headerUnit: '万元' })).toBe(11_500);
    expect(read(3, { unit: '元', headerUnit: '美元' })).toBe('records.unreadableNumber');
  });

  test('percentages', () => {
    const percent = { unit: '%' };
    expect(read('98%', percent)).toBe(98);
    expect(read('９８．５％', percent)).toBe(98.5);
    expect(read(98, percent)).toBe(98);
    expect(read('0.98%', percent)).toBe(0.98);
    expect(read(0.985, { ...percent, isPercent: true })).toBe(98.5);
    expect(read(0.57, { ...percent, isPercent: true })).toBe(57);
    expect(read(0, percent)).toBe(0);
    expect(read(0.98, percent)).toBe('records.smallPercent');
    expect(read('0.98', percent)).toBe('records.smallPercent');
    expect(read(1, percent)).toBe('records.smallPercent');
  });

  test.each([
    '约30',
    '30+',
    '三十',
    '1,23',
    '12 34',
    '1e3',
    '0x10',
    '30-40',
    '3件',
    '5%',
    '12元',
    '无',
    'NaN',
    'Infinity',
    true,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ])('%s is no number without a unit', (value) => {
    expect(read(value)).toBe('records.unreadableNumber');
  });

  test('the unit of the column is understood, another one is not', () => {
    expect(read('3件', { unit: '件' })).toBe(3);
    expect(read('3人', { unit: '件' })).toBe('records.unreadableNumber');
    expect(read('98%', { unit: '分' })).toBe('records.unreadableNumber');
  });

  test('a number shown as a date is not what people see', () => {
    expect(read(45721, { isDate: true })).toBe('records.unreadableNumber');
  });

  test.each([null, '', ' '])('%j is blank', (value) => {
    expect(read(value)).toEqual({ blank: true });
  });
  test.each(['-', '—', '——', '/', '／'])('%s says neither none nor nothing', (value) => {
    expect(read(value)).toBe('records.placeholder');
  });
});
