import { isBlankText, textAt, textsAt } from '../../src/records';

const text = { kind: 'text', codes: Int32Array.of(0, 1), values: ['', '甲'] } as const;
const list = {
  kind: 'list',
  codes: Int32Array.of(0, 1, 2),
  values: [[], ['甲', '乙'], []],
} as const;
const flag = { kind: 'flag', values: Int8Array.of(1) } as const;

test('a text column holds one text a cell, or none', () => {
  expect([textAt(text, 0), textAt(text, 1)]).toEqual(['', '甲']);
  expect([textsAt(text, 0), textsAt(text, 1)]).toEqual([null, ['甲']]);
});

test('an empty list cell is blank, 无 is a list of nothing', () => {
  expect([0, 1, 2].map((row) => textsAt(list, row))).toEqual([null, ['甲', '乙'], []]);
  expect([0, 1, 2].map((row) => isBlankText(list, row))).toEqual([true, false, false]);
  expect(textAt(list, 1)).toBe('');
});

test('other columns hold no texts', () => {
  expect([textAt(flag, 0), isBlankText(flag, 0)]).toEqual(['', false]);
  expect(() => textsAt(flag, 0)).toThrow(TypeError);
});
