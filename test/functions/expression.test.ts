import { functionNamed, parse, referencesOf, shown, UnreadableFormula } from '../../src/functions';
import { render } from '../../src/locales';
import { calculate, outcome } from './calculate';

function refusal(formula: string): string {
  try {
    outcome(formula);
  } catch (error) {
    if (error instanceof UnreadableFormula) return render(error.phrase);
    throw error;
  }
  return 'readable';
}

test.each([
  ['1+2*3', 7],
  ['(1+2)*3', 9],
  ['-2^2', 4],
  ['2^3', 8],
  ['8/2/2', 2],
  ['50%', 0.5],
  ['50%%', 0.005],
  ['+3-1', 2],
  ['"a""b"', 'a"b'],
  ['TRUE', true],
  ['true+1', 2],
  ['"2"+1', 3],
  ['.5+1.', 1.5],
  ['1e2', 100],
  [
    '{1,-2;"a",FALSE}',
    [
      [1, -2],
      ['a', false],
    ],
  ],
  ['drill.cap(9.5 , 7)', 7],
  ['DRILL.CAP(DRILL.TIER(1,{1},{2})+1,7)', 3],
  ['A1+1', 1],
])('%s', (formula, expected) => {
  expect(calculate(formula, { A1: null })).toEqual(expected);
});

test.each([
  ['CAP(1,', '公式没有写完，请检查括号和引号。'],
  ['', '公式没有写完，请检查括号和引号。'],
  ['CAP(1，7)', '第 6 个字符“，”处看不懂，请检查；文字要放在英文引号里。'],
  ['CAP(1 7)', '第 7 个字符“7”处看不懂，请检查；文字要放在英文引号里。'],
  ['危废', '公式没有写完，请检查括号和引号。'],
  ['1)', '第 2 个字符“)”处看不懂，请检查；文字要放在英文引号里。'],
  ['*1', '第 1 个字符“*”处看不懂，请检查；文字要放在英文引号里。'],
  ['{1,A1}', '第 4 个字符“A1”处看不懂，请检查；文字要放在英文引号里。'],
  ['{85%}', '第 4 个字符“%”处看不懂，请检查；文字要放在英文引号里。'],
  ['{1,2;3}', '花括号里各行的个数不一致。'],
  ['SUM(1,2)', '这里不能试算函数 SUM，插入单元格后由 Excel 计算。'],
  ['"危废', '第 1 个字符“"”处看不懂，请检查；文字要放在英文引号里。'],
])('%s cannot be read: %s', (formula, expected) => {
  expect(refusal(formula)).toBe(expected);
});

test('calculating with text is a wrong argument', () => {
  expect(outcome('"a"+1')).toBe('#VALUE! a 不是数，请填数或者百分数。');
  expect(outcome('A1+1', { A1: { no: 'cell' } })).toBe('#VALUE! {…} 不是数，请填数或者百分数。');
});

test('references are found wherever they stand, sheets with them', () => {
  const formula =
    "CAP(A1:B2,-'一月 ''新'''!$C$3%+统计表!d4)*SUM(Sheet1!A1,,{1},\"A9\",TRUE,#N/A,1)";
  expect(referencesOf(parse(formula))).toEqual([
    { sheet: null, address: 'A1:B2' },
    { sheet: "一月 '新'", address: 'C3' },
    { sheet: '统计表', address: 'D4' },
    { sheet: 'Sheet1', address: 'A1' },
  ]);
});

test('functions are found in whatever case, with and without namespace', () => {
  expect(functionNamed('drill.tier')?.id).toBe('TIER');
  expect(functionNamed('Tier')?.id).toBe('TIER');
  expect(functionNamed('SUM')).toBeUndefined();
});

test.each([
  [0.8, '0.8'],
  ['否决', '否决'],
  ['', '""'],
  [null, '""'],
  [true, 'TRUE'],
  [false, 'FALSE'],
  [
    [
      [1, 2],
      [3, 4],
    ],
    '{1,2;3,4}',
  ],
  [[1, 2], '{1;2}'],
  [{ not: 'a value' }, '#VALUE!'],
])('%j is shown as %s', (value, text) => {
  expect(shown(value)).toBe(text);
});

test('an error is shown by its code', () => {
  expect(shown(calculate('1/0'))).toBe('#DIV/0!');
});
