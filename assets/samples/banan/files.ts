import { type Row, date, listed } from '../rows/cells';
import { UNIT } from './people';

interface File {
  /** Label of the case. */
  readonly of: string;
  readonly subject: string;
  readonly drawn: boolean;
  readonly kind: string;
  readonly written: string;
  readonly closed: string;
  readonly inspectors: readonly string[];
  readonly askers: readonly string[];
  readonly mark: number;
}

/** Two files for the unit and two for each candidate: one recommended, one drawn. */
const FILES: readonly File[] = [
  {
    of: 'third-party-major',
    subject: '集体',
    drawn: false,
    kind: '一般行政处罚',
    written: '2025-07-15',
    closed: '2025-09-02',
    inspectors: ['P30', 'P31'],
    askers: ['P31'],
    mark: 94.5,
  },
  {
    of: 'before-period-seizure',
    subject: '集体',
    drawn: true,
    kind: '查封扣押',
    written: '2024-11-12',
    closed: '2024-12-20',
    inspectors: ['P25', 'P26'],
    askers: ['P25'],
    mark: 88,
  },
  {
    of: 'P07-waste-crime',
    subject: 'P07',
    drawn: false,
    kind: '移送犯罪',
    written: '2025-02-20',
    closed: '2025-04-18',
    inspectors: ['P07', 'P08'],
    askers: ['P07'],
    mark: 96,
  },
  {
    of: 'P07-third-party',
    subject: 'P07',
    drawn: true,
    kind: '一般行政处罚',
    written: '2025-04-22',
    closed: '2025-06-10',
    inspectors: ['P05'],
    askers: ['P07', 'P05'],
    mark: 91.5,
  },
  {
    of: 'P12-detention-waste',
    subject: 'P12',
    drawn: false,
    kind: '移送拘留',
    written: '2025-04-08',
    closed: '2025-06-03',
    inspectors: ['P12', 'P11'],
    askers: ['P12'],
    mark: 93,
  },
  {
    of: 'P12-power',
    subject: 'P12',
    drawn: true,
    kind: '一般行政处罚',
    written: '2025-07-01',
    closed: '2025-08-28',
    inspectors: ['P12', 'P10'],
    askers: ['P10'],
    mark: 86.5,
  },
  {
    of: 'P21-greenhouse',
    subject: 'P21',
    drawn: false,
    kind: '一般行政处罚',
    written: '2025-05-26',
    closed: '2025-07-21',
    inspectors: ['P21', 'P22'],
    askers: ['P21'],
    mark: 90,
  },
  // P21 does not stand on the approval form of this case, so the file does not count.
  {
    of: 'P21-crime',
    subject: 'P21',
    drawn: true,
    kind: '移送犯罪',
    written: '2025-03-18',
    closed: '2025-05-16',
    inspectors: ['P21', 'P22'],
    askers: ['P22'],
    mark: 95,
  },
  {
    of: 'P34-ozone',
    subject: 'P34',
    drawn: false,
    kind: '一般行政处罚',
    written: '2025-09-18',
    closed: '2025-10-09',
    inspectors: ['P34', 'P35'],
    askers: ['P34'],
    mark: 92,
  },
  {
    of: 'P34-power',
    subject: 'P34',
    drawn: true,
    kind: '一般行政处罚',
    written: '2025-06-12',
    closed: '2025-08-05',
    inspectors: ['P34', 'P32'],
    askers: ['P32'],
    mark: 84,
  },
];

/** 案卷评查. */
export function fileRows(numbers: ReadonlyMap<string, string>): Row[] {
  return FILES.map((file, index): Row => {
    const number = numbers.get(file.of);
    if (number === undefined) throw new RangeError(`no case ${file.of}`);
    return {
      案卷编号: `DA-${String(index + 1).padStart(2, '0')}`,
      案件编号: number,
      所属单位: UNIT,
      归属: file.subject,
      来源: file.drawn ? '随机抽取' : '推荐',
      案卷类型: file.kind,
      文书日期: date(file.written),
      结案日期: date(file.closed),
      检查人: listed(file.inspectors),
      调查询问人: listed(file.askers),
      记录人: file.inspectors[1] ?? file.askers[0] ?? null,
      系统上传: '是',
      门户公开: '是',
      移动平台录入: '是',
      评查得分: file.mark,
      满分: 100,
      四情形: '无',
      造假: '否',
    };
  });
}
