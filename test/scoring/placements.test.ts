import { Refusal } from '../../src/locales';
import { date, scored } from '../cases/support';

/** Cases whose means of discovery overlap so much that no table of a bearable size holds all placements. */
function tangled(count: number, means: number) {
  const name = (index: number): string => `手段${String(index)}`;
  return Array.from({ length: count }, (_, index) => ({
    案件编号: `T${String(index)}`,
    立案日期: date('2025-02-01'),
    决定日期: date('2025-03-01'),
    线索来源: '上级推送',
    识别手段: [index, index + 1, index * 7].map((one) => name(one % means)).join('、'),
  }));
}

describe('more placements than can be compared', () => {
  const sheets = { 案件台账: tangled(120, 40) };

  it('leaves a reading out of the comparison, and keeps the figures of the chosen one', () => {
    const tree = scored('banan-2025', { table: 'collective', level: 'county', sheets });
    expect(tree.assignments[0]?.total.valueOf()).toBe(8);
    const uncapped = tree.indicators
      .flatMap((node) => node.children)
      .flatMap((node) => node.children)
      .find((node) => node.id === '2.1a')
      ?.readings.find((use) => use.key === 'D6');
    expect(uncapped?.alternatives).toEqual([]);
  });

  it('refuses a placement that could be less than the best, and says what to do', () => {
    const score = () =>
      scored('banan-2025', {
        table: 'collective',
        level: 'county',
        sheets,
        readings: { D6: 'no-cap' },
      });
    expect(score).toThrow(Refusal);
    expect(score).toThrow('scoring.tooManyPlacements');
  });
});
