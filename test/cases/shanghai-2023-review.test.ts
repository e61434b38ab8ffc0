import type { TestRow } from '../support/records';
import {
  equipment,
  handled,
  honour,
  penalty,
  published,
  quick,
  quickPerson,
  round,
} from './shanghai-rows';
import { date, nodeOf, points, span } from './support';

/** What staff would naturally enter in the Shanghai tables, and what would be lost or gained by it without a word. */

describe('the words of the notice in the open lists', () => {
  const of = (row: TestRow, id: string) =>
    points(quick({ sheets: { 案件台账: [penalty('K1', row)] } }), id);

  it.each([
    ['河口断面水质监测数据异常', 'C2.3.1a', 0.5],
    ['入河排污口排查溯源', 'C2.3.1a', 0.5],
    ['污染源在线监控', 'C2.3.4', 0.2],
  ])('knows %s as a way to find a violation', (means, id, score) => {
    expect(of({ 识别手段: means }, id)).toBe(score);
  });
  it.each([
    ['涉危险废物环境违法犯罪', 'C4.1.1', 3],
    ['自动监测数据弄虚作假违法犯罪', 'C4.1.2', 6],
  ])('knows %s as a class', (kind, id, score) => {
    const filed = { 犯罪移送日期: date('2023-04-01'), 刑事立案日期: date('2023-04-20') };
    expect(of({ ...filed, 案件类别: kind }, id)).toBe(score);
  });
  it.each([
    '第三方环保服务机构弄虚作假',
    '建设项目自主验收弄虚作假',
    '违反排污许可管理规定',
    '自动监测数据弄虚作假',
  ])('knows %s for a candidate', (kind) => {
    const sheets = { 案件台账: [handled('K1', { 案件类别: kind })] };
    expect(points(quickPerson({ sheets }), 'I4.2')).toBe(2.5);
  });
  it('knows a campaign by its long name', () => {
    const rows = [round(2, 'P01', { 行动类型: '入河排污口排查整治' })];
    expect(points(quickPerson({ sheets: { 监督帮扶: rows } }), 'I3.1')).toBe(23.7);
  });
  it('knows 执法政务信息 for what it is', () => {
    const paper = published('信息', { 种类: '执法政务信息', 刊物: '《生态环境执法前沿》' });
    const tree = quick({ sheets: { 发布情况: [{ ...paper, 优秀稿件: '是' }] } });
    expect(points(tree, 'C2.2.3')).toBe(1);
  });
  it.each(['送法入企', '帮扶指导', '普法培训', '执法普法'])('takes %s for 普法', (kind) => {
    const event = { 日期: date('2023-05-10'), 名称: '活动', 类别: kind, 活动对象: '中小企业' };
    expect(points(quick({ sheets: { 培训活动: [event] } }), 'C2.4.1a')).toBe(1);
  });
  it('takes 双随机 told about on a municipal platform for what it is', () => {
    const event = { 日期: date('2023-05-10'), 名称: '宣传', 类别: '双随机', 平台层级: '市级' };
    expect(points(quick({ sheets: { 培训活动: [event] } }), 'C2.4.2b')).toBe(1);
  });
  it('knows vehicles by their usual names, and counts them as no other equipment', () => {
    const rows = equipment(19, [10, 8]).map((row) =>
      row.装备类别 === '执法执勤车辆' ? { ...row, 装备类别: '执法执勤用车', 实配数: 10 } : row,
    );
    const tree = quick({ sheets: { 装备清单: rows } });
    expect([points(tree, 'C1.2.2a'), points(tree, 'C1.2.2c')]).toEqual([1.5, 1]);
  });
});

describe('whose matter it is', () => {
  it('takes discipline in the campaigns of the ministry alone', () => {
    const breach = (row: TestRow) =>
      points(
        quickPerson({
          sheets: { 监督帮扶: [round(1, 'P01'), round(2, 'P01', { 违纪次数: 1, ...row })] },
        }),
        'I3.2',
      );
    expect([breach({}), breach({ 组织层级: '市级' }), breach({ 行动类型: '移动源专项' })]).toEqual([
      -5, 0, 0,
    ]);
  });
  it('takes a finding for the unit, whichever officer it names', () => {
    const row = { 指标: 'C1.2.3', 对象: 'P03', 日期: date('2023-05-06'), 发现单位: '部', 次数: 1 };
    const slip = { 指标: 'C5.2', 对象: null, 日期: date('2023-10-06'), 次数: 1 };
    const tree = quick({
      facts: { 宣传事迹材料按时报送: '是' },
      sheets: { 扣分记录: [row, slip] },
    });
    expect([points(tree, 'C1.2.3'), points(tree, 'C5')]).toEqual([-0.5, 1.5]);
  });
  it.each([
    ['I3.2', 'P01'],
    ['C2.1.5', '集体'],
    ['C2.3.2b', '集体'],
  ])('says that %s is not read from 扣分记录', (clause, who) => {
    const row = { 指标: clause, 对象: who, 日期: date('2023-05-06'), 次数: 1 };
    const tree = quickPerson({ sheets: { 扣分记录: [row, { ...row, 指标: 'C5.2' }] } });
    const stray = tree.findings.filter((one) => one.code === 'scoring.strayRow');
    expect(stray.map((one) => [one.where?.address, one.message.params.known])).toEqual([
      ['2:2', 'C1.2.3、C5.2'],
    ]);
  });
  it('takes a mark of the whole team for proof that somebody was sent', () => {
    const team = [round(1, '集体')];
    const facts = { 全国最低表现成绩: 40 };
    const sent = (readings: Record<string, string>) => {
      const tree = quick({ facts, readings, sheets: { 监督帮扶: team } });
      return [points(tree, 'C3.1.1'), points(tree, 'C3.1.2')];
    };
    expect(sent({})).toEqual([1, 18.81]);
    expect(sent({ A16: 'whole' })).toEqual([1, 18.81]);
    // Somebody was sent, in whichever round: nothing of the country's lowest figure.
    const unnamed = quick({
      facts,
      readings: { A16: 'whole' },
      sheets: { 监督帮扶: [round(1, 'P01', { 轮次: null })] },
    });
    expect(span(unnamed, 'C3.1.1')).toBe('2');
  });
});

describe('honours of a district', () => {
  const of = (row: TestRow): string[] => {
    const given = (who: string) => ({
      sheets: {
        荣誉资质: [
          honour({
            对象: who,
            名称: '区荣誉',
            层级: '区县部门',
            授予机关类别: '生态环境部门',
            日期: date('2022-01-01'),
            ...row,
          }),
        ],
      },
    });
    return [span(quick(given('集体')), 'C6'), span(quickPerson(given('P01')), 'I1.1c')];
  };
  it('count once somebody confirms them, whoever gave them', () => {
    expect(of({ 评定分值: 0.8 })).toEqual(['0.8', '0.5']);
    expect(of({ 评定分值: 0 })).toEqual(['0', '0']);
    // Not among those that the notice lists: nothing to wait for.
    expect(of({})).toEqual(['0', '0']);
    expect(of({ 授予机关类别: '总工会' })).toEqual(['0～0.8', '0～0.5']);
  });
});

describe('one case published in several places', () => {
  const twice = (more: TestRow = {}): TestRow[] => [
    published('甲案（官网）', { 案件编号: '甲', 刊物: '官网' }),
    published('甲案（公众号）', { 案件编号: '甲', 刊物: '公众号', ...more }),
  ];
  it('is one case for the unit; without a number every row is one', () => {
    const unit = (rows: TestRow[]) => quick({ sheets: { 发布情况: rows } });
    const tree = unit(twice());
    expect(points(tree, 'C2.2.1')).toBe(1);
    expect(nodeOf(tree, 'C2.2.1').excluded.map((one) => one.reason.key)).toContain(
      'mechanisms.sameCase',
    );
    expect(points(unit(twice({ 案件编号: '乙' })), 'C2.2.1')).toBe(2);
    const unnumbered = twice().map((row) => ({ ...row, 案件编号: null }));
    expect(points(unit(unnumbered), 'C2.2.1')).toBe(2);
    expect(span(unit(twice({ 发布日期: null })), 'C2.2.1')).toBe('1');
  });
  it('is one case for the candidate, at the higher body’s points, and stays open where the body is', () => {
    const own = (more: TestRow) =>
      span(
        quickPerson({
          sheets: { 案件台账: [handled('甲', { 案件类别: '无' })], 发布情况: twice(more) },
        }),
        'I4.1b',
      );
    expect([own({}), own({ 层级: '部级' }), own({ 层级: null })]).toEqual(['2', '4', '2～4']);
  });
});

describe('who may stand', () => {
  const rejected = (tree: ReturnType<typeof quick>): string[] =>
    tree.eligibilityRules.filter((one) => one.state === 'rejected').map((one) => one.id);
  it('reads 廉洁问题 of the campaigns too', () => {
    const with_ = (answer: string | null) => {
      const sheets = { 监督帮扶: [round(1, 'P01', { 廉洁问题: answer })] };
      return [quick({ sheets }), quickPerson({ sheets }), quickPerson({ sheets, subject: 'P02' })];
    };
    expect(with_('是').map(rejected)).toEqual([['C7.2', 'N9a'], ['I6.1', 'N9a'], []]);
    // 否决资格 has answered; a column that nobody has filled in asks nothing.
    for (const answer of ['否', null])
      expect(with_(answer).map((tree) => tree.eligibility)).toEqual(Array(3).fill('eligible'));
  });
  it('takes what the public said of the region for the unit’s matter, whoever the row names', () => {
    const row = { 对象: 'P01', 身份: '一般人员', 事项: '较大负面舆论', 是否发生: '是' };
    expect(rejected(quick({ sheets: { 否决资格: [row] } }))).toEqual(['C7.3', 'N9b']);
  });
});
