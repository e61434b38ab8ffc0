import { parseTotal, shapeOf, valueOf } from '../../../src/checks/table/formula';
import { decimal } from '../../../src/exact';
import { areaToA1 } from '../../../src/workbook';
import { calculated, sheetFrom } from './support';

const sheet = sheetFrom(
  {
    grid: [
      [1, 10],
      [2.345, '不适用'],
      [3, 30],
      [calculated('SUBTOTAL(9,A1:A3)', 6.345), 40],
    ],
    hidden: { 2: 'hidden', 3: 'filtered' },
  },
  "A'表",
);

const valueAt = (formula: string): string | null => {
  const parsed = parseTotal(formula, sheet.name);
  if (parsed === null) return 'unread';
  const value = valueOf(parsed, sheet);
  return value === null ? null : decimal(value);
};

test.each([
  ['SUM(A1:A3)', '6.345'],
  ['sum( $A$1 : A3 , 5 )', '11.345'],
  ["SUM('A''表'!A1:A2)", '3.345'],
  ['A1+A2-A3', '0.345'],
  ['-A1+(A2+A3)', '4.345'],
  ['SUM(A1+A2,B1)', '13.345'],
  ['SUM(B1:B3)', '40'],
  ['B1+B2', null],
  ['ROUND(SUM(A1:A3),2)', '6.35'],
  ['ROUNDDOWN(A2,1)', '2.3'],
  ['ROUNDUP(A2,0)', '3'],
  ['ROUND(B4,-2)', '0'],
  ['INT(A2)', '2'],
  ['MIN(5,SUM(A1:A3))', '5'],
  ['MAX(0,A1-A3)', '0'],
  ['IF(COUNT(A1:A3)=0,"",SUM(A1:A3))', '6.345'],
  ['IF(COUNT(A1:A3)>0,SUM(A1:A3),"")', '6.345'],
  ['IFERROR(SUM(A1:A3),"")', '6.345'],
  ['SUBTOTAL(9,A1:A4)', '3.345'],
  ['SUBTOTAL(109,A1:A4)', '1'],
  ['SUMPRODUCT(A1:A3)', '6.345'],
  ['N(A1)+1.5', '2.5'],
])('%s', (formula, value) => {
  expect(valueAt(formula)).toBe(value);
});

test.each([
  'SUMIF(A1:A3,">1")',
  'A1*2',
  'SUM(A:A)',
  'SUM(其他!A1:A3)',
  'SUM(得分)',
  'SUM([1]Sheet1!A1)',
  'SUMPRODUCT(A1:A3,B1:B3)',
  'IF(A1>0,1,2)',
  'SUM(A1:A3',
  'SUM(#REF!,A1)',
  'SUBTOTAL(1,A1:A3)',
  'AVERAGE(A1:A3)',
  '',
])('nothing is said of %s', (formula) => {
  expect(parseTotal(formula, sheet.name)).toBeNull();
});

test('areas are counted with their sign, figures and bounds are told apart', () => {
  const parsed = parseTotal('MIN(100,SUM(A1:A3)-(B1-B3))+2', sheet.name);
  const shape = parsed === null ? null : shapeOf(parsed);
  expect(shape?.counted.map(({ area, sign, how }) => [areaToA1(area), sign, how])).toEqual([
    ['A1:A3', 1, 'sum'],
    ['B1', -1, null],
    ['B3', 1, null],
  ]);
  expect(shape?.constants.map((one) => decimal(one))).toEqual(['2']);
  expect(shape?.isBounded).toBe(true);
});
