import type { CellSpec } from '../../../src/workbook';
import { type Row, date, yesNo } from '../rows/cells';
import { CANDIDATES } from './people';

/** 填报值 of 基本事项. 行政检查事项清单已编制并公布 is left blank on purpose: nobody has answered it yet. */
export const FACTS: Readonly<
  Record<string, { readonly value: string | number; readonly proof?: string }>
> = {
  实行跨部门跨领域综合行政执法: { value: '否' },
  省级规范化试点完成建设: { value: '是', proof: '示例文〔2025〕8号' },
  按要求派员参训: { value: '是', proof: '培训通知及名单.pdf' },
  执法普法方式有创新: { value: '√', proof: '短视频普法活动小结.docx' },
  执法处罚一体化闭环管理: { value: '是', proof: '一体化应用案例.pdf' },
  本年度未组织远程监督帮扶: { value: '否' },
  行政检查主体资格已确认并公告: { value: '是', proof: 'https://example.invalid/zhuti' },
  // No body below the unit: the superior body decides on 6.3a.
  辖区市级执法机构数: { value: 0 },
  辖区县级执法机构数: { value: 0 },
};

/** A sheet that the office does not keep at all, and says so. */
export const NONE_SHEETS = ['问题整改'] as const;

const percent = (value: number): CellSpec => ({ value, style: { numberFormat: '0.00%' } });

type Figure = number | string | CellSpec;

/** 月度数据: ten months; 97.99 is not 98. */
const MONTHS: readonly (readonly [string, Figure, Figure, Figure])[] = [
  ['2024-12', 99.1, 98.7, 98],
  ['2025-01', 98.64, 99.02, 98.33],
  ['2025-02', 97.99, 99.4, 98.8],
  ['2025-03', 98.2, 98, 98.51],
  ['2025-04', 99.35, 98.9, 99],
  ['2025-05', '９８．６', 98.45, 98.12],
  ['2025-06', 98.9, 98.36, 97.5],
  ['2025-07', '98.75%', 99.01, 98.4],
  ['2025-08', percent(0.9912), percent(0.985), percent(0.9805)],
  ['2025-09', 98.8, 98.61, { value: { error: '#N/A' } }],
];

export function monthRows(): Row[] {
  return MONTHS.map(([month, whole, regular, timely], index): Row => ({
    月份: month,
    对象: '集体',
    在编在岗持证人数: 52 - (index % 3),
    录入系统人数: 52 - (index % 3),
    完整性: whole,
    规范性: regular,
    时效性: timely,
    问题数: (index * 7) % 5,
  }));
}

const EQUIPMENT: readonly (readonly [string, boolean, number, number | string])[] = [
  ['移动执法终端', true, 40, 42],
  ['执法记录仪', true, 40, '４０台'],
  ['便携式打印机', true, 12, 12],
  ['便携式计算机', true, 12, 14],
  ['照相摄像设备', true, 6, 6],
  ['手持定位仪', true, 6, 6],
  ['激光测距仪', true, 6, 5],
  ['无人机', true, 3, 3],
  ['便携式多参数水质分析仪', true, 3, 3],
  ['便携式流速流量仪', true, 3, 2],
  ['便携式挥发性有机物检测仪(PID)', true, 3, 3],
  ['便携式挥发性有机物检测仪(FID)', true, 2, 2],
  ['红外热成像仪', true, 2, 2],
  ['多参数气体检测仪', true, 4, 4],
  ['烟气黑度计', true, 3, 3],
  ['噪声测试仪', true, 4, 4],
  ['水质采样器', true, 6, 8],
  ['个人防护装备', true, 60, 60],
  ['暗管探测仪', true, 1, 0],
  ['水质指纹溯源仪', true, 1, 0],
  ['无人船', false, 1, 1],
  ['取证工具箱', false, 12, '若干'],
];

/** 装备清单: 18 standard classes at hand. */
export function equipmentRows(): Row[] {
  return EQUIPMENT.map(([kind, standard, due, actual]): Row => ({
    装备类别: kind,
    标配项: yesNo(standard),
    应配数: due,
    实配数: actual,
  }));
}

/** 扣分记录. */
export function deductionRows(): Row[] {
  const row = (
    clause: string,
    day: string,
    by: string,
    matter: string,
    times: number | null,
  ): Row => ({
    指标: clause,
    对象: '集体',
    日期: date(day),
    发现单位: by,
    事项: matter,
    次数: times,
  });
  return [
    row('2.1d 反馈不实或查处不到位', '2025-05-28', '市', '一条推送线索查处不到位', 1),
    row('2.2c 检查记录填报不规范', '2025-03-31', '部', '检查记录内容与结论不一致', null),
    row('6.2b 检查不规范', '2025-04-10', '市', '未出具行政检查通知书', 2),
    row('6.2b 检查不规范', '2025-07-17', '市', '未主动出示执法证件', 1),
    row('6.2b 检查不规范', '2025-09-04', '省', '检查前未制定检查方案', 1),
    row('6.3d 部级稽查发现问题', '2025-08-12', '部', '执法制度落实不到位', 2),
    // Found by the city: the notice counts the ministry's findings only.
    row('6.3d 部级稽查发现问题', '2025-08-26', '市', '案卷归档不及时', 1),
  ];
}

/** 执法稽查: of the unit's own teams, so that none of them makes up 6.3a. */
export function inspectionRows(): Row[] {
  const row = (kinds: string, whom: string, day: string, paper: string): Row => ({
    类别: kinds,
    对象: whom,
    对象层级: '县级',
    日期: date(day),
    文书: paper,
  });
  return [
    row('机构、非现场', '示例区执法一大队', '2025-04-25', '稽查意见书〔2025〕1号'),
    row('专项', '示例区执法二大队', '2025-06-27', '稽查意见书〔2025〕2号'),
    row('专案', '示例区执法三大队', '2025-09-12', '稽查意见书〔2025〕3号'),
  ];
}

const UNIT_MATTERS: readonly (readonly [string, string])[] = [
  ['主要负责人', '廉洁纪律问题'],
  ['集体', '弄虚作假'],
  ['集体', '造成较大负面舆论'],
  ['集体', '被作为负面典型案例'],
  ['集体', '被追责'],
];
const PERSON_MATTERS = [
  '主办案件行政诉讼败诉',
  '主办案件行政复议被撤销',
  '违反五个严禁八个不得',
  '廉洁纪律问题',
];

/** 否决资格: every matter asked and answered. */
export function vetoRows(): Row[] {
  const row = (whom: string, standing: string, matter: string): Row => ({
    对象: whom,
    身份: standing,
    事项: matter,
    是否发生: '否',
    认定机关: '示例区纪检监察机构',
    日期: date('2025-09-28'),
  });
  return [
    ...UNIT_MATTERS.map(([standing, matter]) => row('集体', standing, matter)),
    ...CANDIDATES.flatMap((id) => PERSON_MATTERS.map((matter) => row(id, '一般人员', matter))),
  ];
}

const NOMINATED: Readonly<Record<string, readonly [string, string]>> = {
  集体: ['2022、2023', '2023'],
  P07: ['2022、2023、2024', '2022、2023'],
  P12: ['2021；2023', '2023'],
  P21: ['2024', '无'],
  P34: ['无', '无'],
};

/** 候选对象: the unit and its four candidates. */
export function candidateRows(unit: string): Row[] {
  return Object.entries(NOMINATED).map(([whom, [took, won]]): Row => ({
    对象: whom,
    单位: unit,
    类型: whom === '集体' ? '集体' : '个人',
    曾参与年度: took,
    曾入选年度: won,
    评选层级: '市级',
  }));
}
