import {
  date,
  dayIn,
  listed,
  type Row,
  workdayFrom,
  yesNo,
} from '../../../../assets/samples/rows/cells';
import { Random } from '../../../../assets/samples/rows/random';
import { company } from './parties';
import { PEOPLE } from './people';
import { type Season, spread, workdays } from './season';

export interface CasesOrder {
  readonly season: Season;
  readonly count: number;
  /** 案件类别, in turn. */
  readonly classes: readonly string[];
  /** 识别手段, in turn; '' is 无. */
  readonly means: readonly string[];
}

const FORMS: readonly (readonly string[])[] = [
  ['行政处罚'],
  ['行政处罚', '查封扣押'],
  ['行政处罚'],
  ['行政处罚', '移送拘留'],
  ['行政处罚'],
  ['行政处罚', '停产限产'],
  ['行政处罚', '移送犯罪'],
  ['行政处罚', '按日计罚'],
];

export const caseNumber = (year: number, index: number): string =>
  `示例环罚〔${year}〕${index + 1}号`;

/** 案件台账: filed, decided, made public, closed, in that order; nothing of it after the day of looking back. */
export function caseRows({ season, count, classes, means }: CasesOrder): Row[] {
  const random = new Random(season.seed + 1);
  const last = dayIn(season.asOf);
  const days = workdays(season.from, season.to).filter((day) => day + 20 <= last);
  return spread(days, count).map((decided, index): Row => {
    const forms = FORMS[index % FORMS.length] ?? [];
    const filed = workdayFrom(decided - random.int(24, 60));
    const closed = workdayFrom(decided + random.int(20, 50));
    const lead = index % PEOPLE.length;
    const second = (lead + 3) % PEOPLE.length;
    const leads = [PEOPLE[lead] ?? '', PEOPLE[second] ?? ''];
    const detained = forms.includes('移送拘留');
    const crime = forms.includes('移送犯罪');
    const way = means[index % means.length] ?? '';
    return {
      案件编号: caseNumber(season.year, index),
      办案单位: season.unit,
      当事人: company(index * 3),
      当事人类型: '企事业单位',
      立案日期: date(filed),
      决定日期: date(decided),
      结案日期: closed <= last ? date(closed) : null,
      案件形式: listed(forms),
      拘留移送日期: detained ? date(workdayFrom(decided + 2)) : null,
      拘留立案日期: detained ? date(workdayFrom(decided + 9)) : null,
      犯罪移送日期: crime ? date(workdayFrom(decided + 2)) : null,
      刑事立案日期: crime ? date(workdayFrom(decided + 12)) : null,
      重大案件: yesNo(forms.length > 1),
      案件类别: classes[index % classes.length] ?? '无',
      线索来源: '自行识别',
      推送类别: null,
      识别手段: way === '' ? '无' : way,
      新装备: '无',
      主要承办人: listed(leads),
      审批表承办人: listed(leads),
      参与人员: index % 4 === 0 ? (PEOPLE[(lead + 5) % PEOPLE.length] ?? null) : '无',
      参与证明: '是',
      决定书扫描件: '是',
      认领层级: '县级',
      罚款金额: random.int(21, 180) * 1000 + index * 10,
      系统可查: '是',
      结果公开日期: date(workdayFrom(decided + 4)),
    };
  });
}
