import type { TestRow } from '../support/records';
import { date, type Given, points, scored, total } from './support';

/** The worked cases of the Banan individual table and of eligibility, from rows to the figure. */
const individual = (given: Omit<Given, 'table'>) =>
  scored('banan-2025', { table: 'individual', subject: 'P01', ...given });

const roster: TestRow[] = [{ 人员编号: 'P01' }, { 人员编号: 'P02' }];
const honour = (kind: string, level: string): TestRow => ({
  对象: 'P01',
  名称: kind,
  种类: kind,
  层级: level,
  日期: date('2025-05-05'),
});

describe('BN-P-01 专业素养（或、择优）', () => {
  it.each([
    ['both pools', [honour('人才库', '省'), honour('师资库', '省'), honour('技能比武', '市')], 5],
    [
      'national only',
      [honour('师资库', '国家'), honour('技能比武', '省'), honour('技能比武', '市')],
      4,
    ],
    ['province and nation', [honour('人才库', '省'), honour('师资库', '国家')], 4],
  ])('%s', (_name, rows, expected) => {
    const tree = individual({ sheets: { 人员名册: roster, 荣誉资质: rows } });
    expect(points(tree, '1.1') + points(tree, '1.2')).toBe(expected);
  });
});

/** A case by the slots of the worked cases: A1 新装备, A2 新技术, B10 犯罪, B5 拘留, C1 危废, C2 新领域. */
function caseRow(id: string, slots: readonly string[]): TestRow {
  const has = (slot: string): boolean => slots.includes(slot);
  const classes = [...(has('C1') ? ['危险废物'] : []), ...(has('C2') ? ['土壤污染'] : [])];
  return {
    案件编号: id,
    立案日期: date('2025-01-05'),
    决定日期: date('2025-03-05'),
    案件形式: '行政处罚',
    案件类别: classes.length > 0 ? classes.join('、') : '无',
    主要承办人: 'P01',
    审批表承办人: 'P01、P02',
    新装备: has('A1') ? '无人机' : '无',
    识别手段: has('A2') ? '视频监控' : '无',
    ...(has('B10') ? { 犯罪移送日期: date('2025-03-10'), 刑事立案日期: date('2025-03-20') } : {}),
    ...(has('B5') ? { 拘留移送日期: date('2025-03-10'), 拘留立案日期: date('2025-03-20') } : {}),
  };
}

const groups = (tree: ReturnType<typeof individual>) => ({
  A: points(tree, '1.3'),
  B: points(tree, '3.1'),
  C: points(tree, '3.2'),
});

describe('BN-P-02 案件去重分配', () => {
  const tree = individual({
    sheets: {
      人员名册: roster,
      案件台账: [caseRow('X', ['B10', 'C1']), caseRow('Y', ['B10']), caseRow('Z', ['B5'])],
    },
  });
  it('gives X up to the key area: 20 instead of 15', () => {
    expect(groups(tree)).toEqual({ A: 0, B: 15, C: 5 });
    expect(tree.assignments[0]?.cases.map((one) => [one.caseId, one.used])).toEqual([
      ['X', ['3.2a']],
      ['Y', ['3.1']],
      ['Z', ['3.1']],
    ]);
  });
});

describe('BN-P-05 组内是否可重复', () => {
  const given = {
    sheets: {
      人员名册: roster,
      案件台账: [caseRow('W', ['A1', 'A2']), caseRow('H', ['C1', 'C2'])],
    },
  };
  it('lets a case serve twice inside a group, and shows the stricter reading', () => {
    expect(total(individual(given))).toBe(17);
    expect(total(individual({ ...given, readings: { D17: 'one-slot' } }))).toBe(9);
  });
});

describe('BN-P-07 全表', () => {
  const sheets = {
    人员名册: roster,
    荣誉资质: [honour('人才库', '省'), honour('技能比武', '市'), honour('稽查抽调', '省')],
    案件台账: [
      caseRow('c1', ['B10', 'A1']),
      caseRow('c2', ['B5', 'C1']),
      caseRow('c3', ['B5']),
      caseRow('c4', ['A2', 'C2']),
      caseRow('c5', ['A2']),
      caseRow('c6', ['A2']),
    ],
    案卷评查: [
      {
        案卷编号: 'F1',
        案件编号: 'c1',
        归属: 'P01',
        来源: '推荐',
        案卷类型: '一般行政处罚',
        文书日期: date('2025-03-05'),
        检查人: 'P01',
        调查询问人: 'P02',
        评查得分: 90,
      },
      {
        案卷编号: 'F2',
        案件编号: 'c2',
        归属: 'P01',
        来源: '随机抽取',
        案卷类型: '一般行政处罚',
        文书日期: date('2025-03-05'),
        检查人: 'P02',
        调查询问人: 'P01',
        评查得分: 88,
      },
    ],
    监督帮扶: [
      {
        轮次: 'R1',
        行动类型: '大气监督帮扶',
        方式: '现场',
        人员编号: 'P01',
        任务完成: 80,
        发现问题: 90,
        典型案例: 70,
      },
      {
        轮次: 'R2',
        行动类型: '大气监督帮扶',
        方式: '现场',
        人员编号: 'P01',
        任务完成: 95,
        发现问题: 85,
        典型案例: 90,
      },
    ],
  };
  const tree = individual({ sheets });

  it('adds up to 88.075', () => {
    const tops = Object.fromEntries(
      tree.indicators.map((node) => [node.id, node.score.lo.valueOf()]),
    );
    expect(tops).toEqual({ '1': 14, '2': 26.7, '3': 25, '4': 22.375 });
    expect(total(tree)).toBe(88.075);
  });

  it('drops a file in which the candidate had no role', () => {
    const files = sheets.案卷评查.map((row) =>
      row.案卷编号 === 'F2' ? { ...row, 调查询问人: 'P02' } : row,
    );
    expect(points(individual({ sheets: { ...sheets, 案卷评查: files } }), '2')).toBe(13.5);
  });
});

describe('BN-E-01 候选资格', () => {
  const matters = [
    '廉洁纪律问题',
    '弄虚作假',
    '造成较大负面舆论',
    '被作为负面典型案例',
    '被追责',
    '主办案件行政诉讼败诉',
    '主办案件行政复议被撤销',
    '违反五个严禁八个不得',
  ];
  const standing = (table: string, years: string, flags: readonly string[]) => {
    const subject = table === 'collective' ? '集体' : 'P01';
    return scored('banan-2025', {
      table,
      level: 'county',
      subject,
      sheets: {
        人员名册: roster,
        候选对象: [
          { 对象: subject, 类型: table === 'collective' ? '集体' : '个人', 曾入选年度: years },
        ],
        否决资格: matters.map((matter) => ({
          对象: subject,
          身份: table === 'collective' ? '集体' : '一般人员',
          事项: matter,
          是否发生: flags.includes(matter) ? '是' : '否',
        })),
      },
    });
  };

  it.each([
    ['three running', 'individual', '2022、2023、2024', [], 'rejected'],
    ['a gap', 'individual', '2021、2022、2024', [], 'eligible'],
    ['two years', 'collective', '2023、2024', [], 'eligible'],
    ['a decision revoked', 'individual', '无', ['主办案件行政复议被撤销'], 'rejected'],
    ['a bad example without liability', 'collective', '无', ['被作为负面典型案例'], 'eligible'],
    [
      'a bad example with liability',
      'collective',
      '无',
      ['被作为负面典型案例', '被追责'],
      'rejected',
    ],
  ])('%s', (_name, table, years, flags, expected) => {
    expect(standing(table, years, flags).eligibility).toBe(expected);
  });

  it('keeps the score of a candidate who may not stand', () => {
    expect(total(standing('individual', '2022、2023、2024', []))).toBe(0);
    expect(standing('individual', '2022、2023、2024', []).indicators).toHaveLength(4);
  });

  it('stays open while nobody has reported', () => {
    expect(
      scored('banan-2025', {
        table: 'individual',
        subject: 'P01',
        unreported: ['否决资格', '候选对象'],
      }).eligibility,
    ).toBe('unknown');
  });
});
