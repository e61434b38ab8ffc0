import { readFileSync } from 'node:fs';
import { openScheme } from '../../src/scoring';
import { AT_YEAR_END, COMPLETE, filled, SCORE, TOTAL, WHY } from './complete';
import { planFor, SAMPLE } from './support';

/** The sample, where a clause that does not apply scales the total up instead of being lost. */
const scheme = openScheme(
  readFileSync(SAMPLE, 'utf8').replace('effect: lose', 'effect: rescale'),
  'rescaled.yaml',
);

test('the total is scaled up in the filled sheet, the rows stay as they are', async () => {
  const asked = { ...AT_YEAR_END, scheme };
  const { at, sheet, book, trees } = await filled(COMPLETE, asked);
  // 27.5 of 28 points that apply, brought to 30, and a bonus of 1: 30.4643.
  expect(at('1.3', SCORE)).toBe('不适用');
  expect(trees[0]?.total.lo.toFraction()).toBe('853/28');
  expect(at('total', SCORE)).toBeCloseTo(853 / 28, 12);
  expect(sheet.formula(TOTAL, SCORE)).toMatch(/^SUM\(H5:H13\)\+0\.964\d+$/);
  expect(at('total', WHY)).toBe(
    '含不适用 1 项\n各行之和按上级指标的封顶、下限或扣减调整 -1\n' +
      '有条款不适用，总分已经折算：折算前 28.5，适用满分 28，折算到 30 分',
  );
  expect((await planFor(book, asked)).plan.edits).toEqual([]);
});
