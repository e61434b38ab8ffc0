import { decimal, fraction } from '../../exact';
import { phrase } from '../../locales';
import type { TableCheck } from '../check';
import type { Draft } from '../problem';
import { figureAt, type ScoreRow, type ScoreTable } from '../score-table';
import { capOf, foldedScores } from './caps';
import { listed } from '../listed';
import { clauseText, rowAbout, rowText, scorePlaces } from './score-places';

/** A bonus above what it may be: of one clause, of a group of clauses, or of the whole table. */
export const bonusCap: TableCheck = {
  scope: 'table',
  code: 'notice.bonusCap',
  group: 'table',
  run: (table) => {
    const drafts = table.card === null ? bySheet(table) : [...clauses(table), ...groups(table)];
    return listed(drafts);
  },
};

/** Single bonus clauses. */
function clauses(table: ScoreTable): Draft[] {
  return scorePlaces(table).flatMap(({ rows, figure, where, clause, about }): Draft[] => {
    const [{ nodes, scored }] = rows;
    const [node, ...others] = nodes;
    if (node?.role !== 'bonus' || others.length > 0 || rows.length > 1) return [];
    const cap = capOf(node, scored[0]?.effectivePoints ?? null);
    const { number } = figure;
    if (cap === null || number === null || number.compare(cap) <= 0) return [];
    // Above the points in force is told of any score.
    const points = scored[0]?.effectivePoints ?? null;
    if (points !== null && number.compare(points) > 0) return [];
    const params = { clause, score: decimal(number), cap: decimal(cap) };
    return [{ severity: 'error', where, message: phrase('noticeChecks.bonusCap', params), about }];
  });
}

/** Groups above the rows, where 合计 still holds what their cap takes away. */
function groups(table: ScoreTable): Draft[] {
  const { card, tree, sheet, columns } = table;
  const folded = foldedScores(table);
  if (card === null || folded === null || table.total === null || columns.score === null) return [];
  // Scaled up, the total says nothing about its parts.
  if (tree?.rate?.before !== null && tree?.rate?.before !== undefined) return [];
  const total = figureAt(sheet, table.total, columns.score);
  const { number } = total;
  if (number === null) return [];
  const where = { sheet: sheet.name, address: total.address };
  const bonus = fraction(card.bonus);
  const over = folded.bonus.sub(bonus);
  const allowed = over.compare(0) > 0 ? folded.value.sub(over) : folded.value;
  if (number.compare(allowed) <= 0) return [];
  const found = folded.excesses.map(({ node, role, sum, cap }): Draft => ({
    severity: 'error',
    where,
    message: phrase(role === 'bonus' ? 'noticeChecks.bonusGroup' : 'noticeChecks.groupCap', {
      clause: clauseText([node]),
      sum: decimal(sum),
      cap: decimal(cap),
      total: decimal(number),
    }),
    about: node.id,
  }));
  if (over.compare(0) <= 0) return found;
  const params = { sum: decimal(folded.bonus), cap: decimal(bonus), total: decimal(number) };
  return [
    ...found,
    {
      severity: 'error',
      where,
      message: phrase('noticeChecks.bonusTable', params),
      about: 'bonus',
    },
  ];
}

const BONUS = /加分|奖励分|附加分/u;
/** 「最高加5分」, 「累计不超过5分」, 「上限5分」, but not 「每项最高加1分」. */
const CAP =
  /(?:最高(?:可|只)?(?:加|得|计)?(?:到)?|最多(?:可)?(?:加|得|计)?|不(?:得)?超过|上限(?:为|是)?|封顶(?:为)?)\s*(\d+(?:\.\d+)?)\s*分/gu;
const OF_ONE = /每|单|各|同一|一次|一项|一件|其中/u;

/** A table of which no scheme is known: what the row itself says that it may come to. */
function bySheet({ rows, sheet, columns }: ScoreTable): Draft[] {
  if (columns.score === null) return [];
  return rows.flatMap((row): Draft[] => {
    const { score } = row;
    if (score?.row !== row.row || score.number === null) return [];
    const cap = capSaid(row);
    if (cap === null || score.number.compare(cap) <= 0) return [];
    const params = { clause: rowText(row), score: decimal(score.number), cap: decimal(cap) };
    return [
      {
        severity: 'error',
        where: { sheet: sheet.name, address: score.address },
        message: phrase('noticeChecks.bonusCapSaid', params),
        about: rowAbout(row),
      },
    ];
  });
}

/** The greatest of the caps that a bonus row names for all of it; null: it names none, or only one for each of its parts. */
function capSaid({ names, text }: ScoreRow) {
  const words = [...names, text].join('。').normalize('NFKC');
  if (!BONUS.test(words)) return null;
  const caps = [...words.matchAll(CAP)].flatMap((match) => {
    const sentence =
      words
        .slice(0, match.index)
        .split(/[。;；]/u)
        .at(-1) ?? '';
    const clause = sentence.split(/[,，]/u).at(-1) ?? '';
    return OF_ONE.test(clause) ? [] : [Number(match[1])];
  });
  return caps.length === 0 ? null : fraction(Math.max(...caps));
}
