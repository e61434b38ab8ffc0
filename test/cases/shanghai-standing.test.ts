import type { TestRow } from '../support/records';
import { monthly, MONTHS, penalty, person, quick, quickPerson, training } from './shanghai-rows';
import { date, nodeOf, points, span, times } from './support';

/** The Shanghai tables from the contest to the honours, who may stand, and what the end of October leaves open. */

describe('技能比武', () => {
  const contest = (row: TestRow, level: string) =>
    span(
      quick({
        level,
        sheets: { 培训活动: [{ ...training('组织', ['技能比武'])[0], ...row }] },
      }),
      'C3.2',
    );
  const all = '新技术新装备使用、案卷制作、知识竞赛';
  it('asks a city for all three contents, and for other departments for 2 points', () => {
    expect(contest({ 内容: all, 联合部门: '总工会' }, 'city')).toBe('2');
    expect(contest({ 内容: all, 联合部门: '无' }, 'city')).toBe('1');
    expect(contest({ 内容: all, 联合部门: null }, 'city')).toBe('1～2');
    expect(contest({ 内容: '案卷制作、知识竞赛', 联合部门: '总工会' }, 'city')).toBe('0');
  });
  it('asks a district to have taken part', () => {
    expect(contest({ 我方角色: '参加' }, 'county')).toBe('2');
    expect(contest({ 我方角色: '组织' }, 'county')).toBe('0');
  });
});

describe('自然保护地', () => {
  const facts = (area: string, duty: string) => ({
    辖区有自然保护地: area,
    有自然保护地执法事项: duty,
  });
  it.each([
    ['否', '否'],
    ['否', '是'],
    ['是', '否'],
  ])('does not apply with area %s and duty %s', (area, duty) => {
    const tree = quick({ facts: facts(area, duty) });
    expect(nodeOf(tree, 'C4.2').state).toBe('notApplicable');
    expect(tree.attainable?.valueOf()).toBe(100);
  });
  it('applies where both are there', () => {
    const sheets = { 案件台账: [penalty('K1', { 案件类别: '自然保护地' })] };
    const tree = quick({ facts: facts('是', '是'), sheets });
    expect(points(tree, 'C4.2')).toBe(2);
    expect(tree.attainable?.valueOf()).toBe(102);
    expect(span(quick({ facts: facts('是', '是') }), 'C4.2')).toBe('0');
  });
});

describe('满意度和荣誉', () => {
  const slips = (count: number) =>
    span(
      quick({
        facts: { 宣传事迹材料按时报送: '是' },
        sheets: {
          扣分记录: [{ 指标: 'C5.2', 对象: '集体', 日期: date('2023-10-01'), 次数: count }],
        },
      }),
      'C5',
    );
  it('takes 1.5 for each slip until nothing is left', () => {
    expect([slips(1), slips(2), slips(3)]).toEqual(['1.5', '0', '0']);
    expect(span(quick({ facts: { 宣传事迹材料按时报送: '否' } }), 'C5')).toBe('0');
  });

  const honours = (rows: readonly TestRow[]) =>
    quick({
      sheets: {
        荣誉资质: rows.map((row, index) => ({
          对象: '集体',
          名称: `荣誉${String(index)}`,
          种类: '荣誉',
          日期: date('2021-01-01'),
          ...row,
        })),
      },
    });
  const department = { 层级: '市级部门', 授予机关类别: '生态环境部门' };
  it('adds up to 2 beside the 100', () => {
    expect(points(honours([department]), 'C6')).toBe(1);
    expect(points(honours([department, department, department]), 'C6')).toBe(2);
    expect(points(honours([{ 层级: '市', 授予机关类别: '党委政府' }]), 'C6')).toBe(2);
    expect(points(honours([{ 层级: '国家', 授予机关类别: '其他' }]), 'C6')).toBe(2);
    expect(points(honours([{ ...department, 日期: date('2020-12-31') }]), 'C6')).toBe(0);
  });
  it('pays confirmed honours of a district 0.8', () => {
    const ofDistrict = (confirmed: number | null) =>
      span(
        honours([{ 层级: '区县', 授予机关类别: '党委政府', 评定分值: confirmed }, department]),
        'C6',
      );
    expect([ofDistrict(0.8), ofDistrict(0), ofDistrict(null)]).toEqual(['1.8', '1', '1～1.8']);
  });
});

describe('否决和资格', () => {
  const matter = (row: TestRow, facts: Record<string, string> = {}, readings = {}) =>
    quick({
      facts,
      readings,
      sheets: { 否决资格: [{ 对象: '集体', 身份: '集体', 是否发生: '是', ...row }] },
    });
  const rejected = (tree: ReturnType<typeof quick>): string[] =>
    tree.eligibilityRules.filter((one) => one.state === 'rejected').map((one) => one.id);

  it.each([
    [{ 事项: '廉政纪律问题', 身份: '主要负责人', 对象: 'P01' }, ['C7.1', 'N9a']],
    [{ 事项: '严重弄虚作假' }, ['C7.1', 'N9c']],
    [{ 事项: '廉政纪律问题', 身份: '派出人员', 对象: 'P02' }, ['C7.2', 'N9a']],
    [{ 事项: '较大负面舆论' }, ['C7.3', 'N9b']],
    [{ 事项: '廉政纪律问题', 身份: '主要负责人', 对象: 'P01', 是否发生: '否' }, []],
  ])('rejects for %j by %j', (row, rules) => {
    const tree = matter(row);
    expect(rejected(tree)).toEqual(rules);
    expect(tree.eligibility).toBe(rules.length === 0 ? 'eligible' : 'rejected');
  });
  it('leaves the matter of a rank-and-file member to a person', () => {
    const row = { 事项: '廉政纪律问题', 身份: '一般人员', 对象: 'P03' };
    expect(matter(row).eligibility).toBe('unknown');
    expect(rejected(matter(row, { 一般人员廉政问题算集体问题: '是' }))).toEqual(['N9a']);
    expect(matter(row, { 一般人员廉政问题算集体问题: '否' }).eligibility).toBe('eligible');
    expect(rejected(matter(row, {}, { A23: 'any-member' }))).toEqual(['N9a']);
  });
  it('keeps the scores', () => {
    const tree = matter({ 事项: '较大负面舆论' }, { 宣传事迹材料按时报送: '是' });
    expect(points(tree, 'C5')).toBe(3);
    expect(nodeOf(tree, 'C7').why).toMatchObject({
      key: 'mechanisms.vetoYes',
      params: { effect: { key: 'mechanisms.vetoRejects' } },
    });
  });
  it('rejects a candidate for a matter of their own', () => {
    const rows = [{ 对象: 'P01', 身份: '一般人员', 事项: '廉政纪律问题', 是否发生: '是' }];
    const of = (subject: string) =>
      quickPerson({ subject, sheets: { 否决资格: rows } }).eligibilityRules.map((one) => one.state);
    expect(of('P01')).toEqual(['rejected', 'rejected', 'eligible']);
    expect(of('P02')).toEqual(['eligible', 'eligible', 'eligible']);
  });
});

describe('暂评（截至10月31日）', () => {
  const rows = monthly(
    50,
    MONTHS.slice(0, 10).map(() => 100),
  );
  const tree = quick({ asOf: '2023-10-31', sheets: { 月度数据: rows } });

  it('has ten months for certain and the six points still to be had', () => {
    expect(span(tree, 'C1.3.1a')).toBe('5～6');
    expect(nodeOf(tree, 'C1.3.1a').state).toBe('notDue');
    expect(tree.provisional).toEqual({ until: '2023-11-30', asOf: '2023-10-31' });
  });
  it('waits for June and September until they are over', () => {
    const stateOn = (asOf: string) => {
      const early = quick({ asOf, sheets: { 月度数据: rows.slice(0, 5) } });
      return [nodeOf(early, 'C1.3.1b6').state, nodeOf(early, 'C1.3.1b9').state];
    };
    expect(stateOn('2023-06-29')).toEqual(['notDue', 'notDue']);
    expect(stateOn('2023-06-30')).toEqual(['unreported', 'notDue']);
    expect(stateOn('2023-09-30')).toEqual(['unreported', 'unreported']);
  });
  it('does the same for a candidate: 12 of 14', () => {
    const own = MONTHS.slice(0, 10).map((month) => ({
      月份: month,
      对象: 'P01',
      终端上传记录数: 2,
      通报扣分: 0,
    }));
    const person_ = quickPerson({ asOf: '2023-10-31', sheets: { 月度数据: own } });
    expect(span(person_, 'I5.1a')).toBe('12～14');
  });
});

describe('名额', () => {
  const candidates = times(3, (index) => ({ 对象: person(index), 类型: '个人' }));
  const quotas = (level: string) =>
    quickPerson({ level, sheets: { 候选对象: candidates } }).quotas.map((one) => [
      one.id,
      one.found,
      one.count,
    ]);
  it('are those of the municipality', () => {
    expect(quotas('city')).toEqual([['N5b', 3, 10]]);
    expect(quotas('county')).toEqual([]);
  });
});
