import { date, dayIn, type Row, workdayFrom } from '../../../../assets/samples/rows/cells';
import { dayText } from '../../../../src/records';
import { PEOPLE } from './people';
import type { Season } from './season';

/** The serial day that a real date cell holds, as a day number; null: no date there. */
export function dayAt(row: Row, column: string): number | null {
  const cell = row[column];
  const value = typeof cell === 'object' && cell !== null ? cell.value : cell;
  return typeof value === 'number' ? value - 25_569 : null;
}

/** What a cell of a row shows as a text. */
export function textAt(row: Row, column: string): string {
  const cell = row[column];
  const value = typeof cell === 'object' && cell !== null ? cell.value : cell;
  return typeof value === 'string' ? value : '';
}

const monthOf = (day: number): string => dayText(day).slice(0, 7);

/** Every month from `from` to `to`. */
export function monthsOf({ from, to }: Season): string[] {
  const months: string[] = [];
  for (let day = dayIn(from); day <= dayIn(to); day += 1) {
    const month = monthOf(day);
    if (months.at(-1) !== month) months.push(month);
  }
  return months;
}

/** 月度数据 of the unit and of `who`, in agreement with the single checks. */
export function monthRows(season: Season, checks: readonly Row[], who: readonly string[]): Row[] {
  const inMonth = (month: string, person: string | null): number =>
    checks.filter((row) => {
      const day = dayAt(row, '上传日期');
      const own = person === null || textAt(row, '上传人') === person;
      return day !== null && monthOf(day) === month && own;
    }).length;
  const months = monthsOf(season);
  const unit = months.map((month, index): Row => {
    const count = inMonth(month, null);
    return {
      月份: month,
      对象: '集体',
      在编在岗持证人数: PEOPLE.length,
      录入系统人数: PEOPLE.length,
      有效检查记录数: count,
      终端上传记录数: count,
      报送记录总数: count,
      完整性: 98.5 + (index % 4) / 10,
      规范性: 98.7 + (index % 3) / 10,
      时效性: 99,
      问题数: 0,
      通报扣分: 0,
    };
  });
  const people = who.flatMap((person) =>
    months.map((month): Row => {
      const count = inMonth(month, person);
      return {
        月份: month,
        对象: person,
        终端上传记录数: count,
        报送记录总数: count,
        问题数: 0,
        通报扣分: 0,
      };
    }),
  );
  return [...unit, ...people];
}

export interface FileOrder {
  /** Place of its case in 案件台账. */
  readonly of: number;
  readonly owner: string;
  readonly source: string;
  readonly kind: string;
  readonly mark: number;
  readonly more?: Row;
}

/** 案卷评查: files of the office's own cases, read by those who led them. */
export function fileRows(
  season: Season,
  cases: readonly Row[],
  files: readonly FileOrder[],
): Row[] {
  return files.map(({ of, owner, source, kind, mark, more }): Row => {
    const one = cases[of];
    if (one === undefined) throw new RangeError(`no case ${of}`);
    const decided = dayAt(one, '决定日期');
    const closed = dayAt(one, '结案日期');
    if (decided === null || closed === null) throw new RangeError(`case ${of} is not closed`);
    const leads = textAt(one, '主要承办人');
    const [asker = '', clerk = ''] = leads.split('、');
    return {
      案卷编号: textAt(one, '案件编号'),
      案件编号: textAt(one, '案件编号'),
      所属单位: season.unit,
      归属: owner,
      来源: source,
      案卷类型: kind,
      文书日期: date(decided),
      结案日期: date(closed),
      检查人: leads,
      调查询问人: owner === '集体' ? asker : owner,
      记录人: clerk,
      系统上传: '是',
      门户公开: '是',
      移动平台录入: '是',
      评查得分: mark,
      满分: 100,
      四情形: '无',
      造假: '否',
      ...more,
    };
  });
}

export interface ArticleOrder {
  readonly title: string;
  readonly kind: string;
  readonly level: string;
  readonly paper: string;
  readonly day: string;
  readonly of?: string;
  readonly more?: Row;
}

/** 发布情况: sent a week before it appeared. */
export const articleRows = (articles: readonly ArticleOrder[]): Row[] =>
  articles.map(({ title, kind, level, paper, day, of, more }) => ({
    标题: title,
    种类: kind,
    类别: '无',
    案件编号: of ?? null,
    报送日期: date(workdayFrom(dayIn(day) - 9)),
    采纳: '是',
    层级: level,
    发布机关: `${level}生态环境部门`,
    刊物: paper,
    发布日期: date(day),
    优秀稿件: '否',
    同稿组号: null,
    ...more,
  }));
