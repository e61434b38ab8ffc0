import type { TestRow } from '../support/records';
import {
  alternative,
  date,
  type Given,
  nodeOf,
  points,
  scored,
  span,
  times,
  total,
} from './support';

/** The worked cases of the Banan collective table, from rows of the raw sheets to the figure. */
const collective = (given: Omit<Given, 'table'>) =>
  scored('banan-2025', { table: 'collective', level: 'county', ...given });

const TEAM_FACTS = {
  实行跨部门跨领域综合行政执法: '是',
  省级规范化试点完成建设: '是',
  按要求派员参训: '是',
  执法普法方式有创新: '是',
};
const publicity: TestRow = { 日期: date('2025-06-05'), 名称: '普法进园区', 类别: '普法' };
const equipment = (count: number): TestRow[] =>
  times(count, (index) => ({
    装备类别: `装备${String(index + 1)}`,
    标配项: '是',
    应配数: 1,
    实配数: 1,
  }));
const pilot: TestRow = { 对象: '集体', 名称: '规范化试点', 种类: '规范化试点', 层级: '省' };

describe('BN-C-01 队伍建设（相应分值计入）', () => {
  const given = (facts: Record<string, string>) => ({
    facts: { ...TEAM_FACTS, ...facts },
    sheets: { 荣誉资质: [pilot], 培训活动: [publicity], 装备清单: equipment(17) },
  });
  const tree = collective(given({}));

  it('moves the 5 points of 机构规范化 into the other three', () => {
    expect(points(tree, '1')).toBe(12);
    expect(nodeOf(tree, '1.1').state).toBe('notApplicable');
    expect(nodeOf(tree, '1.2').effectivePoints?.valueOf()).toBe(7.5);
  });

  it('shows what the other two readings give', () => {
    expect(points(collective({ ...given({}), readings: { D10: 'award' } }), '1')).toBe(13);
    expect(points(collective({ ...given({}), readings: { D10: 'lose' } }), '1')).toBe(8);
  });

  it('scores 机构规范化 itself where the flag says no', () => {
    expect(points(collective(given({ 实行跨部门跨领域综合行政执法: '否' })), '1')).toBe(12);
  });
});

describe('D16 县级不参与的1分', () => {
  const given = { facts: { ...TEAM_FACTS, 实行跨部门跨领域综合行政执法: '否' } };
  const plain = collective({ ...given, sheets: { 荣誉资质: [pilot], 装备清单: equipment(20) } });

  it('scales the other 99 points to 100 under its fourth reading, and leaves the clauses alone', () => {
    const scaled = collective({
      ...given,
      sheets: { 荣誉资质: [pilot], 装备清单: equipment(20) },
      readings: { D16: 'scale-up' },
    });
    expect(scaled.total.lo).toEqual(plain.total.lo.mul(100).div(99));
    expect(points(scaled, '1')).toBe(points(plain, '1'));
    expect(total(plain)).toBeGreaterThan(0);
  });
});

describe('BN-C-02 执法培训（市级，覆盖率以 2024-11-30 在编在岗人数为基数）', () => {
  const staff: TestRow[] = [
    ...times(40, (index) => ({
      人员编号: `P${String(index + 1).padStart(2, '0')}`,
      在编在岗: '是',
      到岗日期: date('2020-01-01'),
    })),
    ...times(4, (index) => ({
      人员编号: `N${String(index + 1)}`,
      在编在岗: '是',
      到岗日期: date('2025-03-01'),
    })),
  ];
  const trained = (count: number): string =>
    Array.from({ length: count }, (_, index) => `P${String(index + 1).padStart(2, '0')}`).join(
      '、',
    );
  const given = (count: number, repeated: string, drill: boolean) =>
    collective({
      level: 'city',
      sheets: {
        人员名册: staff,
        培训活动: [
          {
            日期: date('2025-04-01'),
            名称: '市级培训一',
            类别: '市级培训',
            参加人员: trained(count),
          },
          { 日期: date('2025-05-01'), 名称: '市级培训二', 类别: '市级培训', 参加人员: repeated },
          { 日期: date('2025-05-02'), 名称: '装备培训', 类别: '执法装备', 参加人员: 'P01' },
          ...(drill
            ? [{ 日期: date('2025-05-03'), 名称: '实训', 类别: '实战实训', 参加人员: 'P01' }]
            : []),
        ],
      },
    });

  it('counts 20 of 40 as half, people once, newcomers not', () => {
    expect(points(given(20, 'P01、P02、N1', false), '1.2')).toBe(4);
  });
  it('gives nothing for 19 of 40', () => {
    expect(points(given(19, 'P01、P02、N1、N2', true), '1.2')).toBe(3);
  });
});

describe('BN-C-05 线索识别×线索查办不重复', () => {
  const decided = { 立案日期: date('2025-02-01'), 决定日期: date('2025-03-01') };
  const cases: TestRow[] = [
    { 案件编号: 'K1', ...decided, 识别手段: '污染源自动监测', 线索来源: '上级推送' },
    { 案件编号: 'K2', ...decided, 识别手段: '污染源自动监测', 线索来源: '自行识别' },
    { 案件编号: 'K3', ...decided, 识别手段: '卫星遥感', 线索来源: '上级推送' },
    { 案件编号: 'K4', ...decided, 识别手段: '固废管理', 线索来源: '自行识别' },
  ];
  const tree = collective({ sheets: { 案件台账: cases } });

  it('finds the assignment that a greedy one misses', () => {
    expect([points(tree, '2.1a'), points(tree, '2.1b'), points(tree, '2.1')]).toEqual([6, 1, 7]);
    const used = Object.fromEntries(
      tree.assignments[0]?.cases.map((one) => [one.caseId, one.used]) ?? [],
    );
    expect(used).toEqual({ K1: ['2.1b'], K2: ['2.1a'], K3: ['2.1a'], K4: ['2.1a'] });
  });

  it('names the next best place of a case and its figure', () => {
    const k1 = tree.assignments[0]?.cases.find((one) => one.caseId === 'K1');
    expect([k1?.nextBest?.place, k1?.nextBest?.total.valueOf()]).toEqual(['识别', 6]);
  });

  it('honours a pin, at the price it has', () => {
    const pinned = collective({ sheets: { 案件台账: cases }, pins: { K1: '2.1a', K3: '2.1b' } });
    expect(points(pinned, '2.1')).toBe(5);
  });
});

describe('BN-C-06 移动执法', () => {
  const months: [string, number, number, number][] = [
    ['2024-12', 99.1, 98.5, 98.0],
    ['2025-01', 98.0, 98.0, 98.0],
    ['2025-02', 97.9, 99.0, 99.0],
    ['2025-03', 99.2, 98.3, 98.8],
    ['2025-04', 99.0, 99.0, 97.99],
    ['2025-05', 98.6, 98.2, 99.0],
    ['2025-06', 99.4, 99.0, 98.1],
    ['2025-07', 98.2, 98.9, 98.4],
    ['2025-08', 99.9, 98.0, 98.7],
    ['2025-09', 98.3, 98.6, 98.5],
    ['2025-10', 98.4, 96.2, 98.9],
    ['2025-11', 98.8, 99.3, 98.6],
  ];
  const sheets = {
    月度数据: months.map(([月份, 完整性, 规范性, 时效性]) => ({
      月份,
      对象: '集体',
      完整性,
      规范性,
      时效性,
    })),
    扣分记录: [
      {
        指标: '2.2c',
        对象: '集体',
        日期: date('2025-03-03'),
        发现单位: '部',
        事项: '填报不规范',
        次数: 3,
      },
      { 指标: '2.2d', 对象: '集体', 日期: date('2025-03-04'), 发现单位: '部', 事项: '查询不到' },
    ],
  };
  const facts = { 执法处罚一体化闭环管理: '是' };

  it('is 2.75 when the year is over', () => {
    expect(span(collective({ sheets, facts }), '2.2')).toBe('2.75');
  });
  it('is 2.5 for now and 3 at most on 10 October', () => {
    expect(span(collective({ sheets, facts, asOf: '2025-10-10' }), '2.2')).toBe('2.5～3');
  });
  it('takes 97.99 for what it is; rounding first is another reading', () => {
    const tree = collective({ sheets, facts });
    expect(points(tree, '2.2a')).toBe(2.25);
    expect(alternative(tree, '2.2a', 'D3', 'percent-rounded')).toBe(2.75);
    expect(alternative(tree, '2.2a', 'D1', 'exclusive')).toBe(1.5);
  });
});

describe('BN-C-08 涉危险废物案件', () => {
  const given = (level: string, ordinary: number, major: number, bad: boolean) => {
    const row = (id: string, isMajor: boolean): TestRow => ({
      案件编号: id,
      案件类别: '危险废物',
      犯罪移送日期: date('2025-05-05'),
      认领层级: level === 'county' ? '县级' : '市级',
      重大案件: isMajor ? '是' : '否',
    });
    const cases = [
      ...times(ordinary, (index) => row(`O${String(index)}`, false)),
      ...times(major, (index) => row(`M${String(index)}`, true)),
    ];
    const opinion = {
      指标: '3.1c',
      对象: '集体',
      日期: date('2025-06-01'),
      发现单位: '市',
      事项: '负面舆论',
    };
    return collective({
      level,
      sheets: {
        ...(cases.length > 0 ? { 案件台账: cases } : {}),
        ...(bad ? { 扣分记录: [opinion] } : {}),
      },
    });
  };

  it.each([
    ['county', 2, 0, false, 7],
    ['county', 1, 1, true, 7],
    ['county', 1, 0, true, 2.5],
    ['county', 0, 0, true, 0],
    ['city', 2, 1, false, 7],
    ['city', 3, 0, false, 6],
  ])(
    '%s level, %d ordinary, %d major, bad press %s: %d',
    (level, ordinary, major, bad, expected) => {
      expect(points(given(level, ordinary, major, bad), '3.1')).toBe(expected);
    },
  );

  it('asks a major case for the transfer too, unless the other reading is chosen', () => {
    const decided: TestRow = {
      案件编号: 'M1',
      案件类别: '危险废物',
      案件形式: '行政处罚',
      决定日期: date('2025-05-05'),
      认领层级: '县级',
      重大案件: '是',
    };
    const tree = collective({ sheets: { 案件台账: [decided] } });
    expect(points(tree, '3.1')).toBe(0);
    expect(alternative(tree, '3.1b', 'B8', 'any-form')).toBe(7);
  });

  it('caps first under the other reading', () => {
    expect(alternative(given('county', 1, 1, true), '3.1', 'D5', 'cap-then-deduct')).toBe(6);
  });
});

describe('BN-C-12 现场监督帮扶（前 50%）', () => {
  const rounds: [string, number, number, number][] = [
    ['P1', 95, 88, 60],
    ['P2', 90, 92, 80],
    ['P3', 100, 70, 50],
    ['P4', 85, 60, 40],
    ['P5', 80, 50, 0],
  ];
  const row = ([person, task, found, typical]: [string, number, number, number]): TestRow => ({
    轮次: 'R1',
    行动类型: '大气监督帮扶',
    方式: '现场',
    人员编号: person,
    任务完成: task,
    发现问题: found,
    典型案例: typical,
  });
  const staff = rounds.map(([id]) => ({ 人员编号: id }));
  const sheets = { 人员名册: staff, 监督帮扶: rounds.map(row) };
  const facts = { 本年度未组织远程监督帮扶: '否' };

  it('is 12.9: the best three of five', () => {
    const tree = collective({ sheets, facts });
    expect(points(tree, '5.1')).toBe(12.9);
    expect(alternative(tree, '5.1', 'D8', 'floor')).toBe(13.35);
  });
  it('weighs 18 when no remote supervision was organised', () => {
    expect(points(collective({ sheets, facts: { 本年度未组织远程监督帮扶: '是' } }), '5.1')).toBe(
      15.48,
    );
  });
  it('is 0 for the whole indicator after an integrity problem', () => {
    const [first, ...rest] = sheets.监督帮扶;
    const tree = collective({
      facts,
      sheets: { ...sheets, 监督帮扶: [{ ...first, 廉洁问题: '是' }, ...rest] },
    });
    expect([points(tree, '5'), nodeOf(tree, '5').state]).toEqual([0, 'vetoed']);
  });
});

describe('BN-C-15 双随机占比与扣分', () => {
  const given = (dual: number, all: number, faults: number) =>
    collective({
      sheets: {
        检查记录: times(all, (index) => ({
          记录编号: `J${String(index)}`,
          检查日期: date('2025-03-03'),
          检查性质: '日常',
          双随机: index < dual ? '是' : '否',
        })),
        ...(faults === 0
          ? {}
          : {
              扣分记录: times(faults, (index) => ({
                指标: '6.2b',
                对象: '集体',
                日期: date('2025-04-04'),
                发现单位: '市',
                事项: `未亮证${String(index)}`,
              })),
            }),
      },
    });

  it.each([
    [240, 300, 0, 3],
    [2399, 3000, 0, 2],
    [210, 300, 4, 1.2],
    [180, 300, 0, 1],
    [179, 300, 0, 0],
    [250, 300, 15, 0],
    [225, 300, 20, 0],
  ])('%d of %d with %d faults: %d', (dual, all, faults, expected) => {
    expect(points(given(dual, all, faults), '6.2')).toBe(expected);
  });

  it('counts neither a planned check nor one after the as-of day', () => {
    const rows = times(10, (index) => ({
      记录编号: `J${String(index)}`,
      检查日期: index === 0 ? undefined : index === 1 ? date('2025-11-20') : date('2025-03-03'),
      检查性质: '日常',
      双随机: index < 4 ? '是' : '否',
    }));
    const tree = collective({ asOf: '2025-10-10', sheets: { 检查记录: rows } });
    const reasons = nodeOf(tree, '6.2a').excluded.map((one) => [one.reason.key, one.rows.ranges]);
    expect(reasons).toEqual([
      ['measures.blank', ['2']],
      ['measures.afterAsOf', ['3']],
      ['measures.notPart', ['6:11']],
    ]);
    expect(points(tree, '6.2')).toBe(0);
  });
});

describe('BN-C-17 全表', () => {
  const decided = {
    立案日期: date('2025-02-01'),
    决定日期: date('2025-03-01'),
    认领层级: '县级',
    案件类别: '无',
  };
  const sheets: Record<string, TestRow[]> = {
    荣誉资质: [pilot],
    培训活动: [
      publicity,
      { 日期: date('2025-07-01'), 名称: '市级比武', 类别: '技能比武', 我方角色: '参加' },
    ],
    装备清单: equipment(18),
    案件台账: [
      { 案件编号: 'C01', ...decided, 识别手段: '污染源自动监测', 线索来源: '自行识别' },
      { 案件编号: 'C02', ...decided, 识别手段: '视频监控', 线索来源: '上级推送' },
      { 案件编号: 'C03', ...decided, 识别手段: '视频监控', 线索来源: '自行识别' },
      { 案件编号: 'C04', ...decided, 识别手段: '无', 线索来源: '上级推送' },
      {
        案件编号: 'H1',
        ...decided,
        案件类别: '危险废物',
        犯罪移送日期: date('2025-04-01'),
        重大案件: '否',
        识别手段: '无',
        线索来源: '自行识别',
      },
      ...['T1', 'T2'].map((id) => ({
        案件编号: id,
        ...decided,
        案件类别: '第三方弄虚作假',
        案件形式: '行政处罚',
        重大案件: '否',
        识别手段: '无',
        线索来源: '自行识别',
      })),
      { 案件编号: 'N1', ...decided, 案件类别: '土壤污染', 识别手段: '无', 线索来源: '自行识别' },
      {
        案件编号: 'N2',
        ...decided,
        案件类别: '消耗臭氧层物质',
        识别手段: '无',
        线索来源: '自行识别',
      },
    ],
    月度数据: times(12, (index) => ({
      月份: index === 0 ? '2024-12' : `2025-${String(index).padStart(2, '0')}`,
      对象: '集体',
      完整性: index === 5 ? 97 : 99,
      规范性: 99,
      时效性: 99,
    })),
    扣分记录: [
      { 指标: '2.1d', 对象: '集体', 日期: date('2025-05-01'), 发现单位: '市', 事项: '反馈不实' },
      { 指标: '2.2c', 对象: '集体', 日期: date('2025-05-02'), 发现单位: '部', 事项: '填报不规范' },
      {
        指标: '6.2b',
        对象: '集体',
        日期: date('2025-05-03'),
        发现单位: '市',
        事项: '未规范着装',
        次数: 3,
      },
      {
        指标: '6.3d',
        对象: '集体',
        日期: date('2025-05-04'),
        发现单位: '部',
        事项: '制度执行',
        次数: 2,
      },
      {
        指标: '6.3d',
        对象: '集体',
        日期: date('2025-05-05'),
        发现单位: '市',
        事项: '市局发现的不扣',
        次数: 9,
      },
    ],
    案卷评查: [
      {
        案卷编号: 'F1',
        归属: '集体',
        来源: '推荐',
        案卷类型: '一般行政处罚',
        文书日期: date('2025-03-01'),
        评查得分: 92,
        满分: 100,
      },
      {
        案卷编号: 'F2',
        归属: '集体',
        来源: '随机抽取',
        案卷类型: '一般行政处罚',
        文书日期: date('2025-03-02'),
        评查得分: 85,
      },
    ],
    人员名册: ['P1', 'P2', 'P3'].map((id) => ({ 人员编号: id })),
    监督帮扶: [
      ...(
        [
          ['P1', 90, 80, 70],
          ['P2', 95, 90, 60],
          ['P3', 70, 60, 50],
        ] as const
      ).map(([person, task, found, typical]) => ({
        轮次: 'R1',
        行动类型: '大气监督帮扶',
        方式: '现场',
        人员编号: person,
        任务完成: task,
        发现问题: found,
        典型案例: typical,
        廉洁问题: '否',
      })),
      ...[78, 86].map((found, index) => ({
        轮次: `Y${String(index)}`,
        行动类型: '大气监督帮扶',
        方式: '远程',
        人员编号: 'P1',
        发现问题: found,
        廉洁问题: '否',
      })),
    ],
    检查记录: times(208, (index) => ({
      记录编号: `J${String(index)}`,
      检查日期: date('2025-03-03'),
      检查性质: '日常',
      双随机: index < 156 ? '是' : '否',
    })),
    执法稽查: [
      { 类别: '非现场、专项、专案', 对象: '某中队', 对象层级: '县级', 日期: date('2025-06-06') },
    ],
  };
  const facts = {
    实行跨部门跨领域综合行政执法: '否',
    省级规范化试点完成建设: '是',
    按要求派员参训: '是',
    执法普法方式有创新: '是',
    执法处罚一体化闭环管理: '是',
    本年度未组织远程监督帮扶: '否',
    行政检查主体资格已确认并公告: '是',
    行政检查事项清单已编制并公布: '是',
    辖区市级执法机构数: 0,
    辖区县级执法机构数: 0,
  };
  const tree = collective({ sheets, facts });

  it('adds up to 76.74', () => {
    const tops = Object.fromEntries(
      tree.indicators.map((node) => [node.id, node.score.lo.valueOf()]),
    );
    expect(tops).toEqual({ '1': 12, '2': 11.75, '3': 13.5, '4': 15.93, '5': 15.36, '6': 8.2 });
    expect(total(tree)).toBe(76.74);
  });

  it('can reach 99 by rule as a county', () => {
    expect(tree.attainable?.valueOf()).toBe(99);
    expect(tree.max?.valueOf()).toBe(100);
  });

  it('leaves 6.3a to the superior body instead of awarding it', () => {
    expect([span(tree, '6.3a'), nodeOf(tree, '6.3a').state]).toEqual(['0～4', 'pending']);
  });

  it('moves as predicted when one row changes', () => {
    const without = (sheet: string, keep: (row: TestRow) => boolean) =>
      total(
        collective({ facts, sheets: { ...sheets, [sheet]: (sheets[sheet] ?? []).filter(keep) } }),
      );
    expect(without('案件台账', (row) => row.案件编号 !== 'N2')).toBe(74.74);
    expect(without('案件台账', (row) => row.案件编号 !== 'C03')).toBe(75.74);
    expect(without('扣分记录', (row) => row.指标 !== '2.1d')).toBe(77.24);
    expect(without('案卷评查', (row) => row.案卷编号 !== 'F2')).toBe(69.09);
  });
});
