import { date, dayIn, type Row, workdayFrom, yesNo } from '../../../../assets/samples/rows/cells';
import { Random } from '../../../../assets/samples/rows/random';
import { dayText } from '../../../../src/records';
import { company } from './parties';
import { PEOPLE } from './people';
import { type Season, spread, workdays } from './season';

export interface ChecksOrder {
  readonly season: Season;
  readonly count: number;
  /** 对象类别, in turn. */
  readonly kinds: readonly string[];
  /** Of these kinds every check is 专项 and never drawn. */
  readonly special?: readonly string[];
}

/** 检查记录: by date; everybody goes out in pairs, no company is visited twice on a day. */
export function checkRows({ season, count, kinds, special = [] }: ChecksOrder): Row[] {
  const random = new Random(season.seed);
  // Uploads and publication fall into the same month, and before the day on which the office looks back.
  const days = workdays(season.from, season.to).filter((day) => {
    const date = Number(dayText(day).slice(8));
    return date <= 18 && day + 14 <= dayIn(season.asOf);
  });
  return spread(days, count).map((day, index): Row => {
    const kind = kinds[index % kinds.length] ?? '';
    const isSpecial = special.includes(kind) || index % 7 === 6;
    const drawn = !isSpecial && index % 5 !== 4;
    const first = index % PEOPLE.length;
    const second = (first + 1 + (Math.floor(index / PEOPLE.length) % 5)) % PEOPLE.length;
    return {
      记录编号: `JC${season.year}-${String(index + 1).padStart(4, '0')}`,
      检查日期: date(day),
      检查人员: [PEOPLE[first], PEOPLE[second]].join('、'),
      检查对象: company(index * 7 + random.int(0, 1)),
      对象类别: kind,
      检查性质: isSpecial ? '专项' : '日常',
      双随机: yesNo(drawn),
      抽取日期: drawn ? date(workdayFrom(day - 8)) : null,
      公示日期: drawn ? date(workdayFrom(day + 4)) : null,
      有效: '是',
      上报部平台: '是',
      上传人: PEOPLE[first] ?? null,
      上传日期: date(workdayFrom(day + 1)),
      移动终端: '是',
      制作文书: '是',
    };
  });
}
