import { bare } from '../clean';

/** What people put around the name of a sheet: years, months, numbers of annexes, versions. */
const AROUND_SHEET = [
  /[([【〔《「『][^)\]】〕》」』]*[)\]】〕》」』]/gu,
  /(?:19|20)\d{2}(?:年度?|[-.]\d{1,2}月?)?/gu,
  /\d{1,2}[-~至到]\d{1,2}月份?|\d{1,2}月份?|[一二三四五六七八九十]{1,2}月份?/gu,
  /第?[一二三四1-4]季度|[上下]半年度?|全年度?|本年度?/gu,
  /(?:附件|附表|附|表)[\d一二三四五六七八九十]+[-.:、_]?/gu,
  /最新版?|新版|副本|终稿|定稿|初稿|汇总表?|导出|统计表?|明细表?|登记表?|一览表?|v\d+(?:\.\d+)*/giu,
  /^[\d.、_-]+|[\d.、_-]+$/gu,
];

/** The sheet's name without years, numbers and versions: 2025年案件台账（最新） → 案件台账. */
export function coreOfSheet(name: string): string {
  const core = AROUND_SHEET.reduce((text, pattern) => text.replaceAll(pattern, ''), bare(name));
  return core.replaceAll(/^[\s\-_.、:]+|[\s\-_.、:]+$/gu, '');
}

const ASKING = /^(?:是否为?|有无)/u;
const SAME_WORDS: readonly (readonly [RegExp, string])[] = [
  [/时间$/u, '日期'],
  [/(?:号码|编码)$/u, '编号'],
  [/数量$/u, '数'],
  [/(?:名称|姓名|情况)$/u, ''],
  [/人员$/u, '人'],
];

/**
 * A header with the words that make no difference taken away: 检查时间 and 检查日期 have one stem, and where yes or
 * no is asked for, 是否有效 and 有效.
 */
export function stemOf(header: string, asksYesOrNo: boolean): string {
  const start = asksYesOrNo ? header.replace(ASKING, '') : header;
  const stem = SAME_WORDS.reduce((text, [word, same]) => text.replace(word, same), start);
  return stem.length < 2 || stem === '日期' || stem === '编号' ? header : stem;
}

function pairs(text: string): Map<string, number> {
  const found = new Map<string, number>();
  const characters = Array.from(text);
  for (let index = 0; index + 1 < characters.length; index += 1) {
    const pair = `${characters[index] ?? ''}${characters[index + 1] ?? ''}`;
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
}

/** The share of neighbouring characters that two texts have in common, 0 … 1. */
export function similarity(one: string, other: string): number {
  if (one === other) return 1;
  const [first, second] = [pairs(one), pairs(other)];
  const size = (of: Map<string, number>): number => [...of.values()].reduce((a, b) => a + b, 0);
  const total = size(first) + size(second);
  if (total === 0) return 0;
  let common = 0;
  for (const [pair, count] of first) common += Math.min(count, second.get(pair) ?? 0);
  return (2 * common) / total;
}
