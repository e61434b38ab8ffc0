import {
  quick,
  quickPerson,
  collective,
  DETAINED,
  equipment,
  file,
  handled,
  honour,
  individual,
  monthly,
  penalty,
  published,
  round,
  staff,
  training,
  uploads,
} from './shanghai-rows';
import { alternative, date, nodeOf, points, times, total } from './support';

/** Whole tables of the Shanghai notice, from rows of the raw sheets to the total. */

describe('SH-W-1 全表', () => {
  const day = date('2023-05-10');
  const given = {
    facts: {
      规范化试点已完成: '是',
      规范化试点工作成效总结已报送: '是',
      执法车辆全部统一标识: '是',
      公车管理或租车并有说明: '否',
      其他场所或装备统一标识: '是',
      自动监测数据补全率: 97,
      即时有效传输率: 92,
      其他涉水线索发现方式: '无',
      其他新法规新领域案件类别: '无',
      其他非现场监管手段: '无',
      辖区有自然保护地: '否',
      有自然保护地执法事项: '否',
      宣传事迹材料按时报送: '是',
    },
    sheets: {
      // An honour that somebody has confirmed for the tier of 市级.
      荣誉资质: [
        honour({
          对象: '集体',
          名称: '区荣誉',
          层级: '区县',
          授予机关类别: '党委政府',
          日期: date('2022-07-01'),
          评定分值: 0.8,
        }),
      ],
      培训活动: [
        ...training('参加', ['新技术新装备', '队列训练', '技能比武']),
        {
          日期: day,
          名称: '送法入企',
          类别: '普法',
          活动对象: '中小企业',
          主题: '送法入企',
          平台层级: '市级',
        },
        {
          日期: day,
          名称: '联合双随机',
          类别: '双随机联合',
          组织层级: '区级',
          联合部门: '应急管理局',
          平台层级: '区级',
        },
      ],
      人员名册: staff(60, { diplomas: 57, degrees: 21, lawyers: 2 }),
      装备清单: equipment(16, [10, 6]),
      扣分记录: [{ 指标: 'C1.2.3', 对象: '集体', 日期: day, 发现单位: '部', 次数: 1 }],
      月度数据: monthly(55, [110, 100, 112, 110, 121, 130, 110, 140, 115, 111, 110], {
        6: { 录入系统人数: 44 },
        9: { 录入系统人数: 50 },
      }),
      案卷评查: [
        file({ 案卷编号: 'J1', 案卷类型: '一般行政处罚', 评查得分: 88 }),
        file({ 案卷编号: 'J2', 案卷类型: '配套办法', 评查得分: 91 }),
      ],
      发布情况: [
        published('案例一', { 类别: '自动监测弄虚作假' }),
        published('案例二', { 类别: '轻微免罚', 层级: '市级' }),
        published('信息一', { 种类: '政务信息', 刊物: '生态环境执法前沿', 优秀稿件: '是' }),
      ],
      案件台账: [
        ...times(2, (index) => penalty(`W${String(index)}`, { 识别手段: '断面异常' })),
        penalty('B1', { 案件类别: '饮用水水源地', 当事人类型: '企事业单位' }),
        penalty('Z1', { 案件类别: '自主验收弄虚作假', 识别手段: '验收系统', 结果公开日期: day }),
        penalty('X1', { 案件类别: '土壤污染' }),
        ...times(4, (index) => penalty(`F${String(index)}`, { 识别手段: '无人机' })),
        penalty('D1', {
          案件形式: '移送犯罪',
          案件类别: '危险废物',
          犯罪移送日期: day,
          刑事立案日期: day,
        }),
      ],
      问题整改: times(5, (index) => ({
        来源: '上级稽查',
        问题: `问题${String(index + 1)}`,
        整改时限: date('2023-06-30'),
        完成日期: date('2023-06-20'),
      })),
      监督帮扶: [round(1, 'P01'), round(3, 'P02')],
    },
  };
  const tree = collective(given);

  it('comes to the printed parts', () => {
    const parts = {
      'C1.1': 3.5,
      'C1.2': 3,
      'C1.3': 8.3,
      'C2.1': 19.69,
      'C2.2': 4.5,
      'C2.3': 5.3,
      'C2.4': 3,
      'C2.5': 2,
      'C3.1': 18.455,
      'C3.2': 2,
      'C4.1': 3,
      'C4.2': 0,
      C5: 3,
      C6: 0.8,
    };
    const found = Object.fromEntries(Object.keys(parts).map((id) => [id, points(tree, id)]));
    expect(found).toEqual(parts);
    expect(total(tree)).toBe(76.545);
    expect(tree.total.hi?.equals(tree.total.lo)).toBe(true);
  });
  it('has 98 points to be had beside the bonus, and the other readings', () => {
    expect(nodeOf(tree, 'C4.2').state).toBe('notApplicable');
    expect(tree.rate?.of.valueOf()).toBe(98);
    expect(tree.rate?.percent.lo.valueOf()).toBeCloseTo(78.090816, 6);
    expect(tree.rate?.before).toBeNull();
    expect(tree.attainable?.valueOf()).toBe(100);
    expect(total(quick({ ...given, readings: { A17: 'award' } }))).toBe(78.545);
    const rescaled = collective({ ...given, readings: { A17: 'rescale' } });
    expect(total(rescaled)).toBeCloseTo(78.090816, 6);
  });
});

describe('SH-W-4 全表', () => {
  const sheets = {
    荣誉资质: [
      honour({
        名称: '国家荣誉',
        层级: '国家',
        授予机关类别: '党委政府',
        日期: date('2021-06-28'),
      }),
      honour({
        名称: '部门荣誉',
        层级: '省级部门',
        授予机关类别: '总工会',
        日期: date('2022-04-30'),
      }),
      honour({ 名称: '国家师资', 种类: '师资库', 层级: '国家', 日期: date('2020-01-01') }),
    ],
    候选对象: [{ 对象: 'P01', 类型: '个人' }],
    人员名册: [{ 人员编号: 'P01', 在编在岗: '是', 法律职业资格: '是' }],
    案卷评查: [
      file({
        归属: 'P01',
        案卷编号: 'J1',
        案卷类型: '一般行政处罚',
        评查得分: 86,
        检查人: 'P01',
        调查询问人: 'P02',
      }),
      file({
        归属: 'P01',
        案卷编号: 'J2',
        来源: '推荐',
        案卷类型: '配套办法',
        评查得分: 90,
        检查人: 'P02',
        调查询问人: 'P01',
      }),
    ],
    监督帮扶: [round(1, 'P01'), round(2, 'P01'), round(3, 'P01')],
    案件台账: [
      handled('甲', { ...DETAINED, 案件类别: '危险废物' }),
      handled('乙', { ...DETAINED, 案件类别: '危险废物' }),
      handled('丙', { ...DETAINED, 案件类别: '第三方弄虚作假' }),
    ],
    月度数据: uploads([2, 2, 3, 2, 2, 2, 4, 1, 2, 2, 0]),
    检查记录: [
      {
        记录编号: 'R1',
        检查人员: 'P01',
        上传人: 'P02',
        检查日期: date('2023-05-05'),
        上传日期: date('2023-05-05'),
        移动终端: '是',
        制作文书: '是',
      },
    ],
  };
  const tree = individual({ sheets });

  it('comes to the printed parts', () => {
    expect(['I1', 'I2', 'I3', 'I4', 'I5'].map((id) => points(tree, id))).toEqual([
      5, 30.8, 25.65, 7, 12.6,
    ]);
    expect(total(tree)).toBe(81.05);
    expect(tree.eligibility).toBe('eligible');
  });
  it('shows the total with all cases in the first item', () => {
    expect(total(quickPerson({ sheets, readings: { A22: 'first-item-first' } }))).toBe(80.05);
  });
  it('loses all 35 points with one of the four circumstances', () => {
    const [first, second] = sheets.案卷评查;
    const flawed = { ...sheets, 案卷评查: [first ?? {}, { ...second, 四情形: '④' }] };
    expect(points(quickPerson({ sheets: flawed }), 'I2')).toBe(0);
  });
  it('asks for one part in the case, or for both', () => {
    expect(alternative(tree, 'I2.1', 'A20', 'both')).toBe(0);
  });
  it('reports a file that two candidates use, and one drawn twice', () => {
    const clash = [
      ...sheets.案卷评查,
      file({ 归属: 'P02', 案卷编号: 'J2', 来源: '推荐', 案卷类型: '配套办法', 评查得分: 90 }),
      file({ 归属: '集体', 案卷编号: 'J1', 案卷类型: '一般行政处罚', 评查得分: 86 }),
    ];
    const found = individual({ sheets: { ...sheets, 案卷评查: clash } }).findings;
    const shared = found.filter((one) => one.message.key === 'scoring.sharedRecord');
    expect(shared.map((one) => [one.message.params.clause, one.message.params.key])).toEqual([
      ['I2.2', 'J2'],
      ['I2.3', 'J1'],
    ]);
  });
});
