import { fraction, type Fraction } from '../../../exact';
import type { ScoreRow } from '../../score-table';

/** What a row does to the sum. */
export type RowKind = 'gain' | 'bonus' | 'deduction' | 'veto';

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '');

/** Everything a row says. */
export const wordsOf = ({ names, text }: ScoreRow): string => plain(`${names.join('；')}；${text}`);

const VETO = /否决|取消(?:参评|评审|评选|推荐|候选)?资格/u;
const BONUS = /加分|附加分|奖励分|奖励项/u;
const DEDUCTION = /扣分|减分|倒扣|负分/u;
/** A text speaks of the whole row only at its head: further on it may be one part of several. */
const BONUS_ROW =
  /^[\d.、()一二三四五六七八九十]*(?:加分|附加分|奖励分)|^.{0,20}(?:加分项|附加分项)/u;
const DEDUCTION_ROW =
  /^[\d.、()一二三四五六七八九十]*(?:扣分|减分|倒扣)|^.{0,20}(?:扣分项|减分项)/u;
const VETO_ROW = /^.{0,20}(?:否决|取消(?:参评|评审|评选|推荐|候选)?资格)/u;
const ALTERNATIVE =
  /择优|任选|择一|任一|选其一|二选一|取最高|取高|就高|不重复计|不累计|不可累加|可任选|其中之一/u;
const MOVES = /分值(?:相应)?(?:计入|并入|转入|调整|平均|加到|分摊)|计入.{0,12}分值/u;

/** Gain, bonus, deduction or veto: by its clauses where a scheme knows them, else by its own words. */
export function kindOf(row: ScoreRow): RowKind {
  const roles = new Set(row.nodes.map(({ role }) => role));
  const [only] = roles;
  if (only !== undefined) return roles.size === 1 ? only : 'gain';
  const names = plain(row.names.join('；'));
  const text = plain(row.text);
  if (VETO.test(names) || VETO_ROW.test(text)) return 'veto';
  const isBonus = BONUS.test(names) || BONUS_ROW.test(text);
  const isDeduction = DEDUCTION.test(names) || DEDUCTION_ROW.test(text);
  if (isBonus !== isDeduction) return isBonus ? 'bonus' : 'deduction';
  return isBonus ? 'bonus' : 'gain';
}

/** The row's words let its score go above its points. */
export const speaksOfBonus = (row: ScoreRow): boolean => BONUS.test(wordsOf(row));
/** … or below zero. */
export const speaksOfDeduction = (row: ScoreRow): boolean =>
  /扣|减\d|负分|倒/u.test(wordsOf(row)) || speaksOfBonus(row);
export const speaksOfVeto = (row: ScoreRow): boolean => VETO.test(wordsOf(row));
/** Points of such rows stand for one another: they do not add up. */
export const speaksOfAlternatives = (row: ScoreRow): boolean => ALTERNATIVE.test(wordsOf(row));
/** Points of one row may move into another. */
export const speaksOfMoving = (row: ScoreRow): boolean => MOVES.test(wordsOf(row));

const BRACKETS = /[([【](?:共|计|满分|总分|分值)?:?(\d+(?:\.\d+)?)分[)\]】]/u;
const CAP =
  /(?:最高|最多|上限|不超过|满分|至多)(?:不超过|不得超过|可得|可加|得|加|计|为|是|:)*(\d+(?:\.\d+)?)分/gu;
const MOST_DEDUCTED =
  /(?:最高|最多|上限|至多)(?:扣|扣除|减|倒扣)(?:分)?(?:不超过|为)?(\d+(?:\.\d+)?)分/gu;

/** Points in brackets behind a name: 「案卷质量（18分）」, 「1.执法培训(5分)。…」; null where there are none. */
export function pointsInName(text: string): Fraction | null {
  const head = plain(text).slice(0, 60);
  const match = BRACKETS.exec(head);
  if (match?.[1] === undefined) return null;
  // Brackets inside a sentence belong to something that is said there.
  return /[,。;，；]/u.test(head.slice(0, match.index)) ? null : fraction(Number(match[1]));
}

/** The one cap that a row states in words; null where it states none, or several. */
export function capIn(text: string): Fraction | null {
  const all = [...plain(text).matchAll(CAP)].flatMap(([, points]) => points ?? []);
  const [only] = all;
  return only === undefined || new Set(all).size > 1 ? null : fraction(Number(only));
}

/** The most that a row takes away, by its words; null where they give no limit. */
export function mostDeducted(row: ScoreRow): Fraction | null {
  const all = [...wordsOf(row).matchAll(MOST_DEDUCTED)].flatMap(([, points]) => points ?? []);
  if (all.length === 0) return null;
  return all.reduce((sum, points) => sum.add(Number(points)), fraction(0));
}

/** 「满分100分」, 「共120分」 in a title or a header; null where there is none, or there are several. */
export function fullIn(text: string): Fraction | null {
  const all = [
    ...plain(text).matchAll(/(?:满分|总分|共计?|合计)(?:为|是|:)?(\d{2,4}(?:\.\d+)?)分/gu),
  ];
  const figures = new Set(all.flatMap(([, points]) => points ?? []));
  const [only] = figures;
  return only === undefined || figures.size > 1 ? null : fraction(Number(only));
}

const NO_FIGURE =
  /^(?:[—–\-－/\\×√*〇○]+|不适用|不涉及|无此项|缺项|无|免评?|不参评|不参与|不计分|不得分|待评|待定|待核|待上级(?:评定|评分)|未填|未到期|未开展|否决?|是|有|没有|未发生|未发现|发生|已发生|达标|未达标|提示|合格|不合格|符合|不符合|通过|合理缺项|n\/?a|none|notapplicable|pending|notdue|unreported|-+)$/iu;

/** Words that say why a cell has no figure. */
export const standsForNoFigure = (text: string): boolean => NO_FIGURE.test(plain(text));
