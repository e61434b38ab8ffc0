import {
  addIntervals,
  atLeast,
  between,
  clampInterval,
  exactly,
  fraction,
  hull,
  isExact,
  meanOf,
  negateInterval,
  scaleInterval,
  topMeanOf,
  ZERO,
} from '../../src/exact';
import { bounds } from '../support/context';

test('an unknown upper end stays unknown, through sums, scales and hulls', () => {
  expect(bounds(addIntervals([between(1, 2), atLeast(3)]))).toBe('4..');
  expect(bounds(scaleInterval(atLeast(2), fraction(3)))).toBe('6..');
  expect(bounds(hull([exactly(5), atLeast(1)]))).toBe('1..');
  expect(bounds(topMeanOf([exactly(5), atLeast(1)], 1))).toBe('5..');
});

test('nothing times an unknown amount is nothing', () => {
  expect(bounds(scaleInterval(atLeast(2), ZERO))).toBe('0');
});

test('a cap ends what had no end', () => {
  expect(bounds(clampInterval(atLeast(2), null, fraction(7)))).toBe('2..7');
  expect(bounds(clampInterval(between(-3, 9), ZERO, fraction(7)))).toBe('0..7');
  expect(bounds(clampInterval(atLeast(2), null, null))).toBe('2..');
});

test('a deduction without a bound needs a limit', () => {
  expect(bounds(negateInterval(atLeast(1), fraction(3)))).toBe('-3..-1');
  expect(bounds(negateInterval(between(1, 2), null))).toBe('-2..-1');
  expect(() => negateInterval(atLeast(1), null)).toThrow(RangeError);
});

test('a mean counts what is missing as zero', () => {
  expect(bounds(meanOf([exactly(90), between(60, 80)]))).toBe('75..85');
  expect(bounds(meanOf([exactly(90)], 2))).toBe('45');
  expect(bounds(topMeanOf([exactly(90), exactly(60), between(50, 100)], 2))).toBe('75..95');
});

test('exact is what has one value', () => {
  expect(isExact(exactly('1/3'))).toBe(true);
  expect(isExact(between(1, 2))).toBe(false);
  expect(isExact(atLeast(1))).toBe(false);
});
