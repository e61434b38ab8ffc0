import fc from 'fast-check';
import { decimal, fraction, max, min, sum, toNumber, decimalsOf, rounded } from '../../src/exact';

describe('decimal', () => {
  test.each([
    ['1/3', 4, '0.3333'],
    ['2/3', 4, '0.6667'],
    ['-1/3', 2, '-0.33'],
    ['-2/3', 2, '-0.67'],
    ['1/7', 4, '0.1429'],
    ['22.375', 4, '22.375'],
    ['22.375', 2, '22.38'],
    ['-22.375', 2, '-22.38'],
    ['88.075', 4, '88.075'],
    ['88.075', 2, '88.08'],
    ['0.00004', 4, '0'],
    ['-0.00004', 4, '0'],
    ['0.00005', 4, '0.0001'],
    ['99999.99995', 4, '100000'],
    ['100', 4, '100'],
    ['2.50', 4, '2.5'],
    ['-5', 0, '-5'],
    ['0.999', 2, '1'],
  ])('%s to %i places is %s', (value, places, shown) => {
    expect(decimal(fraction(value), places)).toBe(shown);
  });

  test('is never further off than half of its last place, and never says -0', () => {
    const ratio = fc.tuple(fc.integer(), fc.integer({ min: 1, max: 1000 }));
    fc.assert(
      fc.property(ratio, fc.integer({ min: 0, max: 6 }), ([n, d], places) => {
        const value = fraction(n).div(d);
        const text = decimal(value, places);
        const off = fraction(text).sub(value).abs();
        expect(off.compare(fraction(1).div(2 * 10 ** places))).toBeLessThanOrEqual(0);
        expect(text).toMatch(/^-?\d+(\.\d*[1-9])?$/);
        expect(text).not.toBe('-0');
      }),
    );
  });
});

test.each([
  [0.25, 1, 0.3],
  [-0.25, 1, -0.3],
  [1.005, 2, 1.01],
  [-0.04, 1, 0],
  [1250, -2, 1300],
])('%d to %d decimals is %d, half away from zero', (value, places, to) => {
  expect(rounded(fraction(value), places).equals(to)).toBe(true);
});

test('the decimals of a figure, as far as anybody types them', () => {
  expect([3, -2.5, 1e-6, 1200].map((value) => decimalsOf(fraction(value)))).toEqual([0, 1, 6, 0]);
  expect(decimalsOf(fraction(1).div(3))).toBeNull();
});

describe('fraction', () => {
  test.each([
    [0.1, '1/10'],
    [88.075, '3523/40'],
    [1e-7, '1/10000000'],
    [-2.5e-8, '-1/40000000'],
    [1e21, '1000000000000000000000'],
    ['2/6', '1/3'],
  ])('%p is %s, as it is written', (value, exact) => {
    expect(fraction(value).toFraction()).toBe(exact);
  });

  test('of a figure as people write it reads back as that figure', () => {
    const figure = fc.tuple(fc.integer(), fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(figure, ([digits, places]) => {
        const value = Number(`${String(digits)}e-${String(places)}`);
        expect(toNumber(fraction(value))).toBe(value);
      }),
    );
  });

  test.each([Number.NaN, Infinity, -Infinity])('%p never gets this far', (value) => {
    expect(() => fraction(value)).toThrow(RangeError);
  });

  test('tenths add up', () => {
    const tenths = Array.from({ length: 10 }, () => fraction(0.1));
    expect(sum(tenths).equals(1)).toBe(true);
    expect(min(fraction(0.3), fraction('1/3')).toFraction()).toBe('3/10');
    expect(max(fraction(0.3), fraction('1/3')).toFraction()).toBe('1/3');
  });
});
