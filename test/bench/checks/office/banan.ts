import { date, type Row } from '../../../../assets/samples/rows/cells';
import { caseRows } from './cases';
import { checkRows } from './checks';
import type { Office } from './office';
import { fileRows, monthRows } from './parts';
import { PEOPLE, roster } from './people';
import type { Season } from './season';

const CANDIDATES = ['P01', 'P02', 'P03', 'P04'] as const;

const season: Season = {
  year: 2025,
  from: '2024-12-01',
  to: '2025-11-30',
  asOf: '2025-11-30',
  unit: '示例区生态环境保护综合行政执法支队',
  seed: 2025,
};

const checks = checkRows({
  season,
  count: 200,
  kinds: ['重点排污单位', '一般排污单位', '建设项目', '餐饮业'],
});
const cases = caseRows({
  season,
  count: 60,
  classes: ['排污许可', '危险废物', '无', '自动监测弄虚作假', '土壤污染', '无', '自然保护地'],
  means: ['', '污染源自动监测', '', '', '无人机', '', '用电监控'],
});
/** Classes and gear whose worth depends on the means are told apart by the office. */
const gear: readonly string[] = ['无人机', '无', 'PID', '无', '无', '热成像仪'];

const support = PEOPLE.flatMap((who, index): Row[] =>
  index % 2 === 0 || index < CANDIDATES.length
    ? [
        {
          轮次: `2025年第${(index % 4) + 1}轮`,
          行动类型: '大气监督帮扶',
          方式: '现场',
          组织层级: '部级',
          人员编号: who,
          任务完成: 88 + (index % 5),
          发现问题: 84 + (index % 7),
          典型案例: 80 + (index % 6),
          违纪次数: 0,
          廉洁问题: '否',
        },
      ]
    : [],
);
const alsoSent: Row[] = CANDIDATES.slice(0, 2).map((who, index) => ({
  轮次: `2025年远程第${index + 1}轮`,
  行动类型: '大气监督帮扶',
  方式: '远程',
  组织层级: '部级',
  人员编号: who,
  发现问题: 86 + index,
  违纪次数: 0,
  廉洁问题: '否',
}));

const honour = (who: string, name: string, kind: string, level: string, day: string): Row => ({
  对象: who,
  名称: name,
  种类: kind,
  授予机关: level === '省级部门' ? '示例省生态环境厅' : '示例市生态环境局',
  授予机关类别: '生态环境部门',
  层级: level,
  日期: date(day),
});

const event = (day: string, name: string, kind: string, level: string, own: boolean): Row => ({
  日期: date(day),
  名称: name,
  类别: kind,
  组织层级: level,
  我方角色: own ? '组织' : '参加',
  参加人员: 'P01、P02、P03、P04、P05',
  应参加人数: own ? null : 5,
  活动对象: kind === '普法' ? '中小企业' : null,
  联合部门: kind === '双随机联合' ? '公安部门、交通部门' : '无',
  查获违法: kind === '双随机联合' ? '是' : '否',
});

const EQUIPMENT = [
  '移动执法终端',
  '执法记录仪',
  '便携式打印机',
  '便携式计算机',
  '照相摄像设备',
  '手持定位仪',
  '激光测距仪',
  '无人机',
  '便携式多参数水质分析仪',
  '便携式流速流量仪',
  '便携式挥发性有机物检测仪(PID)',
  '便携式挥发性有机物检测仪(FID)',
  '红外热成像仪',
  '多参数气体检测仪',
  '烟气黑度计',
  '噪声测试仪',
  '水质采样器',
  '个人防护装备',
  '暗管探测仪',
  '水质指纹溯源仪',
];

const deduction = (clause: string, day: string, by: string, what: string): Row => ({
  指标: clause,
  对象: '集体',
  日期: date(day),
  发现单位: by,
  事项: what,
  次数: 1,
});

const matters = (who: string, standing: string, names: readonly string[]): Row[] =>
  names.map((matter) => ({
    对象: who,
    身份: standing,
    事项: matter,
    是否发生: '否',
    认定机关: '示例区纪检监察机构',
    日期: date('2025-11-20'),
  }));

export const banan: Office = {
  scheme: 'banan-2025',
  season,
  level: 'county',
  tables: { collective: ['集体'], individual: CANDIDATES },
  facts: {
    实行跨部门跨领域综合行政执法: '否',
    省级规范化试点完成建设: '是',
    按要求派员参训: '是',
    执法普法方式有创新: '是',
    执法处罚一体化闭环管理: '是',
    本年度未组织远程监督帮扶: '否',
    行政检查主体资格已确认并公告: '是',
    行政检查事项清单已编制并公布: '是',
    辖区市级执法机构数: 0,
    辖区县级执法机构数: 4,
  },
  rows: {
    人员名册: roster(season.year, season.unit),
    检查记录: checks,
    月度数据: monthRows(season, checks, []),
    案件台账: cases.map((row, index) => ({
      ...row,
      新装备: gear[index % gear.length] ?? '无',
      ...(index % 15 === 4
        ? { 线索来源: '上级推送', 推送类别: '污染源自动监测数据', 识别手段: '污染源自动监测' }
        : {}),
    })),
    案卷评查: fileRows(season, cases, [
      { of: 5, owner: '集体', source: '推荐', kind: '停产限产', mark: 94.5 },
      { of: 8, owner: '集体', source: '随机抽取', kind: '一般行政处罚', mark: 88 },
      { of: 12, owner: 'P01', source: '推荐', kind: '一般行政处罚', mark: 92 },
      { of: 24, owner: 'P01', source: '随机抽取', kind: '一般行政处罚', mark: 90.5 },
      { of: 13, owner: 'P02', source: '推荐', kind: '停产限产', mark: 91 },
      { of: 25, owner: 'P02', source: '随机抽取', kind: '查封扣押', mark: 87 },
      { of: 2, owner: 'P03', source: '推荐', kind: '一般行政处罚', mark: 93 },
      { of: 14, owner: 'P03', source: '随机抽取', kind: '移送犯罪', mark: 89 },
      { of: 3, owner: 'P04', source: '推荐', kind: '移送拘留', mark: 90 },
      { of: 15, owner: 'P04', source: '随机抽取', kind: '按日计罚', mark: 85.5 },
    ]),
    监督帮扶: [...support, ...alsoSent],
    荣誉资质: [
      honour('集体', '省级执法机构规范化试点', '规范化试点', '省级部门', '2025-01-20'),
      honour('P01', '省级执法人才库', '人才库', '省级部门', '2025-03-10'),
      honour('P01', '执法技能比武先进个人', '技能比武', '市级部门', '2025-08-22'),
      honour('P02', '省级执法稽查抽调', '稽查抽调', '省级部门', '2025-05-12'),
    ],
    培训活动: [
      event('2025-01-14', '年度执法业务培训', '市级培训', '市级', false),
      event('2025-03-19', '便携设备操作培训', '执法装备', '区级', true),
      event('2025-04-22', '短视频普法进企业', '普法', '区级', true),
      event('2025-05-15', '夜间突击实战演练', '实战实训', '区级', true),
      event('2025-07-24', '移动源联合双随机检查', '双随机联合', '区级', true),
      event('2025-08-20', '全市执法技能比武', '技能比武', '市级', false),
    ],
    装备清单: EQUIPMENT.map((name, index) => ({
      装备类别: name,
      标配项: '是',
      应配数: 4 + (index % 5),
      实配数: 4 + (index % 5),
    })),
    扣分记录: [
      deduction('2.2c', '2025-03-31', '部', '一条检查记录填报不规范'),
      deduction('6.2b', '2025-07-17', '市', '一次检查未主动出示执法证件'),
      deduction('6.2b', '2025-09-04', '省', '一次检查前未制定检查方案'),
    ],
    执法稽查: ['机构', '非现场', '专项', '专案'].map((kind, index) => ({
      类别: kind,
      对象: `示例区执法${['一', '二', '三', '四'][index] ?? ''}大队`,
      对象层级: '县级',
      日期: date(`2025-0${index + 4}-25`),
      文书: `稽查意见书〔2025〕${index + 1}号`,
    })),
    否决资格: [
      ...matters('集体', '主要负责人', ['廉洁纪律问题']),
      ...matters('集体', '集体', ['弄虚作假', '造成较大负面舆论', '被作为负面典型案例', '被追责']),
      ...CANDIDATES.flatMap((who) =>
        matters(who, '一般人员', [
          '主办案件行政诉讼败诉',
          '主办案件行政复议被撤销',
          '违反五个严禁八个不得',
          '廉洁纪律问题',
        ]),
      ),
    ],
    候选对象: ['集体', ...CANDIDATES].map((who) => ({
      对象: who,
      单位: season.unit,
      类型: who === '集体' ? '集体' : '个人',
      曾参与年度: '2023',
      曾入选年度: '无',
      评选层级: '市级',
    })),
  },
};
