import { type Row, date, dayIn, yesNo } from '../rows/cells';
import { Random } from '../rows/random';

const TITLES = [
  '非现场监管发现超标排放线索的做法',
  '涉危险废物案件办理情况',
  '双随机检查进展',
  '帮扶企业整改见实效',
  '第三方检测机构弄虚作假典型案例',
  '自然保护地线索核查',
  '执法技能比武备赛侧记',
  '移动执法终端使用经验',
  '夏季臭氧专项行动小结',
  '饮用水水源地巡查',
  '轻微免罚让执法有温度',
  '短视频普法受欢迎',
  '用电监控锁定违法生产',
  '案卷评查交流会',
];
const KINDS = ['典型案例', '政务信息', '宣传稿件', '宣传稿件', '简报'];

/** 发布情况. */
export function publicationRows(seed: number): Row[] {
  const random = new Random(seed);
  return TITLES.map((title, index): Row => {
    const sent = dayIn('2025-01-10') + index * 19;
    const used = random.chance(75);
    const level = random.pick(['市级', '区级', '区级', '省级']);
    return {
      标题: title,
      种类: random.pick(KINDS),
      类别: '无',
      报送日期: date(sent),
      采纳: yesNo(used),
      层级: level,
      发布机关: used ? `示例${level}生态环境部门` : null,
      刊物: used ? '示例执法简讯' : null,
      发布日期: date(used ? sent + random.int(2, 9) : null),
      优秀稿件: yesNo(used && random.chance(15)),
    };
  });
}
