import { date, dayIn, type Row, workdayFrom } from '../../../../assets/samples/rows/cells';
import { checkRows } from './checks';
import type { Office } from './office';
import { articleRows } from './parts';
import { company } from './parties';
import { roster } from './people';
import { type Season, spread, workdays } from './season';

const season: Season = {
  year: 2020,
  from: '2020-07-01',
  to: '2020-11-30',
  asOf: '2020-12-15',
  unit: '示例区执法大队',
  seed: 2020,
};

const SPECIAL = [
  '涉重金属',
  '危险废物重点产生单位',
  '医疗废物重点产生单位',
  '印刷',
  '汽修',
  '餐饮业',
  '涉嫌无证单位',
] as const;

const checks = checkRows({
  season,
  count: 204,
  kinds: ['重点排污单位', '特殊污染源单位', '一般排污单位', '环境风险源', '涉源单位', ...SPECIAL],
  special: SPECIAL,
});

const days = workdays('2020-07-06', '2020-10-30');
const projects = spread(days, 80).map((day, index): Row => {
  const filing = index % 4 !== 3;
  const checked = !filing || index % 3 === 0;
  const faulty = checked && index % 10 === 3;
  return {
    项目编号: `${filing ? 'BA' : 'SP'}2020-${String(index + 1).padStart(3, '0')}`,
    类型: filing ? '备案' : '审批',
    日期: date(day),
    是否检查: checked ? '是' : '否',
    检查日期: checked ? date(workdayFrom(day + 12)) : null,
    未检查原因: checked ? null : '未抽中',
    问题: faulty ? '有' : '无',
    查处: faulty ? '是' : null,
  };
});

const complaints = spread(days, 24).map((day, index): Row => ({
  来源: '信访',
  通报日期: date(day),
  问题: `XF2020-${String(index + 1).padStart(2, '0')}`,
  被投诉单位: company(index * 5),
  反馈时限: date(workdayFrom(day + 10)),
  反馈日期: date(workdayFrom(day + 6)),
  整改时限: date(workdayFrom(day + 25)),
  完成日期: date(workdayFrom(day + 18)),
  复核日期: date(workdayFrom(day + 23)),
  已解决: '是',
  满意: '是',
}));

const event = (day: string, name: string, kind: string, people: string): Row => ({
  日期: date(day),
  名称: name,
  类别: kind,
  组织层级: '区级',
  我方角色: '组织',
  参加人员: people,
  联合部门: '无',
});

export const putuo: Office = {
  scheme: 'putuo-2020',
  season,
  level: null,
  tables: { plan: ['集体'] },
  facts: {
    上年信访解决率: 96.5,
    上年群众满意率: 93,
    应急和举报热线有人值守: '是',
    应急装备状态良好: '是',
    开展应急预案日常检查: '是',
    双随机名单动态更新: '是',
    关停搬迁企业监管情况: '是',
    没有运动式突击执法: '是',
  },
  handIn: (_, material) => ({ 抄送: '是', ...(material === '优秀案例' ? { 份数: 3 } : {}) }),
  alsoHandedIn: [
    {
      事项: '宣传素材',
      对象: '集体',
      完成日: date('2020-10-12'),
      材料: '宣传素材',
      格式: 'word',
      齐备: '是',
      份数: 2,
    },
  ],
  rows: {
    人员名册: roster(season.year, season.unit),
    检查记录: checks,
    发布情况: articleRows([
      {
        title: '示例区开展大练兵',
        kind: '宣传稿件',
        level: '部级',
        paper: '中国环境APP',
        day: '2020-09-21',
      },
      {
        title: '示例区案卷评比见实效',
        kind: '宣传稿件',
        level: '市级',
        paper: '示例市生态环境',
        day: '2020-10-23',
      },
    ]),
    培训活动: [
      event('2020-08-12', '执法实务培训', '实战实训', 'P01、P02、P03、P04、P05、P06'),
      event('2020-09-16', '案例评析', '实战实训', 'P07、P08、P09、P10、P11、P12'),
      event('2020-09-24', '突发环境事件应急演练', '应急演练', 'P01、P02'),
      event('2020-10-15', '应急处置培训', '应急培训', 'P03、P04'),
      event('2020-10-30', '行政处罚案卷评比', '案卷评比', 'P01、P05、P09'),
    ],
    问题整改: complaints,
    项目检查: projects,
    否决资格: [
      {
        对象: '集体',
        身份: '集体',
        事项: '违反廉洁规定',
        是否发生: '否',
        认定机关: '示例区纪检监察机构',
        日期: date(dayIn('2020-11-16')),
      },
    ],
  },
};
