import { fraction } from '../../src/exact';
import { render } from '../../src/locales';
import { countsOf, fullMarksOf, isPlan, planPhrase } from '../../src/scoring';
import { scored } from '../cases/support';

const plan = scored('putuo-2020', {
  table: 'plan',
  asOf: '2020-12-31',
  facts: { 应急装备状态良好: true, 应急和举报热线有人值守: false, 没有运动式突击执法: true },
});
const FULL = {
  案卷质量满分: 40,
  案件数量满分: 15,
  罚款金额满分: 10,
  重大案件满分: 15,
  公众满意度满分: 20,
};
const collective = (facts: Readonly<Record<string, number | null>>) =>
  scored('suzhou-2016', { table: 'collective', level: 'county', asOf: '2016-11-30', facts });

describe('a table of commitments', () => {
  it('counts what became of them instead of adding up', () => {
    expect(isPlan(plan)).toBe(true);
    const counts = countsOf(plan.indicators);
    expect(counts).toMatchObject({ met: 2, open: 4, notDue: 0 });
    expect(counts.notApplicable).toBeGreaterThan(3);
    expect(planPhrase(plan)).not.toBeNull();
    const said = planPhrase(plan);
    expect(said === null ? '' : render(said)).toMatch(
      /^共 \d+ 项承诺（没有分值，不计总分）：达标 2；未达标 \d+；提示 \d+；还没有确定 4；不适用 \d+$/,
    );
    expect(fullMarksOf(plan)).toEqual({ kind: 'none' });
  });

  it('is not a table of points', () => {
    expect([isPlan(collective(FULL)), planPhrase(collective(FULL))]).toEqual([false, null]);
  });
});

describe('full marks', () => {
  it('are added up where the user has set all of them', () => {
    expect(fullMarksOf(collective(FULL))).toEqual({ kind: 'stated', max: fraction(100) });
  });

  it('are missing while one is, also below a heading', () => {
    expect(fullMarksOf(collective({ ...FULL, 公众满意度满分: null }))).toEqual({ kind: 'missing' });
    expect(fullMarksOf(collective({ ...FULL, 罚款金额满分: null }))).toEqual({ kind: 'missing' });
  });

  it('are printed elsewhere', () => {
    const tree = scored('banan-2025', { table: 'collective' });
    expect(fullMarksOf(tree)).toEqual({ kind: 'printed', max: fraction(100) });
  });

  it('a mark out of nobody knows how many proves nothing', () => {
    const tree = scored('suzhou-2016', {
      table: 'individual',
      level: 'county',
      subject: 'P01',
      asOf: '2016-11-30',
      sheets: {
        人员名册: [{ 人员编号: 'P01' }],
        评委打分: [{ 指标: 'P3', 对象: 'P01', 评委代码: 'J1', 分值: 8.5 }],
      },
    });
    const deeds = tree.indicators.find(({ id }) => id === 'P3');
    expect(deeds?.score).toEqual({ lo: fraction(0), hi: null });
  });
});
