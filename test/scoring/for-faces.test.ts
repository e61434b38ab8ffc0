import { date, nodeOf, scored, times } from '../cases/support';

const tree = (given: Omit<Parameters<typeof scored>[1], 'table'> = {}) =>
  scored('banan-2025', { table: 'collective', level: 'county', ...given });

const pushed = (id: string) => ({
  案件编号: id,
  立案日期: date('2025-02-03'),
  决定日期: date('2025-03-05'),
  案件类别: '排污许可',
  线索来源: '上级推送',
  线索识别手段: '卫星遥感',
});

describe('what a face needs besides figures', () => {
  it('who is responsible and by when, as the notice prints it', () => {
    const { owner, due } = nodeOf(tree(), '1.1');
    expect(owner).toEqual({ guide: '政治处、法制处', responsible: '综合科、法制科' });
    expect(due).toBe('2025年10月');
    expect(nodeOf(tree(), '1.1a').due).toBeNull();
  });

  it('every option of a reading in the order of the scheme, and which one is the default', () => {
    const scoredTree = tree({ readings: { D16: 'award' } });
    const use = nodeOf(scoredTree, '1.4a').readings.find((one) => one.key === 'D16');
    expect([use?.chosen, use?.standard, use?.own]).toEqual(['award', 'lose', true]);
    expect(use?.options).toEqual(['lose', 'reweight', 'award', 'scale-up']);
    const whole = scoredTree.readings.find((one) => one.key === 'D16');
    expect(whole?.alternatives.map((one) => one.option)).toEqual(['lose', 'reweight', 'scale-up']);
  });

  it('a reading that only moves a clause is not its own', () => {
    const sheets = {
      装备清单: times(18, (index) => ({ 装备编号: `Z${index}`, 标配项: '是', 实配数: 1 })),
    };
    const other = tree({ sheets });
    const uses = ['1.4b', '1.4a'].map((id) =>
      nodeOf(other, id).readings.find((one) => one.key === 'D16'),
    );
    expect(uses.map((use) => use?.own)).toEqual([false, true]);
  });

  it('the clauses where a case could count, in the order of the groups', () => {
    const [use] = tree({ sheets: { 案件台账: [pushed('K1')] } }).assignments;
    expect(use?.policy).toBe('cross-group');
    expect(use?.groups).toEqual([
      { name: '识别', nodes: ['2.1a'] },
      { name: '查办', nodes: ['2.1b'] },
    ]);
    expect(use?.cases.map(({ caseId, places }) => [caseId, places])).toEqual([
      ['K1', ['2.1a', '2.1b']],
    ]);
  });
});
