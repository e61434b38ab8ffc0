import { boundsText, roundingOf } from '../../../src/checks/notice/figures';
import { fraction } from '../../../src/exact';
import { render } from '../../../src/locales';

const text = (lo: number, hi: number | null): string =>
  render(boundsText({ lo: fraction(lo), hi: hi === null ? null : fraction(hi) }));

test('bounds in words', () => {
  expect([text(2, 2), text(2, 5), text(2, null)]).toEqual(['2', '2 至 5', '不低于 2']);
});

test('a typed figure may be the computed one rounded', () => {
  const third = fraction('8/3');
  expect(roundingOf(fraction(2.67), third)).toBe('fine');
  expect(roundingOf(fraction(2.7), third)).toBe('coarse');
  // Points taken off are rounded away from zero, as Excel does.
  expect(roundingOf(fraction(-0.3), fraction(-0.25))).toBe('coarse');
  expect(roundingOf(fraction(-0.2), fraction(-0.25))).toBe('other');
  expect(roundingOf(fraction(3), third)).toBe('other');
  expect(roundingOf(fraction(2.66), third)).toBe('other');
});
