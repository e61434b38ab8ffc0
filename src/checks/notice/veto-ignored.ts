import { decimal, sum } from '../../exact';
import { phrase } from '../../locales';
import type { Rule } from '../../mechanisms';
import type { SchemeNode } from '../../rubric';
import type { TableCheck } from '../check';
import type { Draft } from '../problem';
import { figureAt, type ScoreRow, type ScoreTable } from '../score-table';
import { shownFigure } from './figures';
import { listed } from '../listed';
import { vetoMark } from './mark-words';
import { clauseText, rowAbout, rowText, scorePlaces } from './score-places';

/** A veto that stands, by the records or by the sheet itself, over points that were counted all the same. */
export const vetoIgnored: TableCheck = {
  scope: 'table',
  code: 'notice.vetoIgnored',
  group: 'table',
  run: (table) => {
    const drafts =
      table.card === null
        ? bySheet(table)
        : [...unmarked(table), ...byRecords(table), ...byRow(table)];
    return listed(drafts);
  },
};

/** Rows whose points a veto took, as far as the records say. */
function byRecords(table: ScoreTable): Draft[] {
  return scorePlaces(table).flatMap(({ outcomes, figure, where, clause, about }): Draft[] => {
    const { number } = figure;
    if (number === null || number.equals(0)) return [];
    if (!outcomes.every(({ state }) => state === 'vetoed')) return [];
    const [{ veto }] = outcomes;
    if (veto === null) return [];
    return [
      {
        severity: 'error',
        where,
        message: phrase('noticeChecks.vetoIgnoredOf', {
          clause,
          score: decimal(number),
          veto: clauseText([veto.node]),
        }),
        about,
      },
    ];
  });
}

/** The veto's own row, where the records say that it happened and the sheet says that it did not. */
function unmarked(table: ScoreTable): Draft[] {
  return scorePlaces(table).flatMap(
    ({ outcomes, figure, where, clause, about, computed }): Draft[] => {
      const [{ state, node }] = outcomes;
      if (state !== 'veto' || vetoMark(computed) !== 'happened') return [];
      if (vetoMark(figure.value) !== 'notHappened') return [];
      const params = { clause, mark: shownFigure(figure), why: node.why };
      return [
        { severity: 'error', where, message: phrase('noticeChecks.vetoUnmarked', params), about },
      ];
    },
  );
}

/** Rows below the node that a veto sets to 0, where the veto's own row says that it happened. */
function byRow(table: ScoreTable): Draft[] {
  const targets = targetsOf(table);
  const places = scorePlaces(table);
  return table.rows.flatMap((row): Draft[] => {
    const { score, nodes, scored } = row;
    const below = nodes.flatMap(({ id }) => targets.get(id) ?? []);
    if (score === null || below.length === 0 || vetoMark(score.value) !== 'happened') return [];
    // Where the records say the same, each row has been told of.
    if (scored.some(({ why }) => why.key === 'mechanisms.vetoYes')) return [];
    const ids = new Set(below);
    const counted = places.filter(
      ({ figure, outcomes }) =>
        figure.number !== null &&
        figure.number.compare(0) !== 0 &&
        outcomes.every(({ node }) => ids.has(node.id)),
    );
    if (counted.length === 0) return [];
    return [
      {
        severity: 'error',
        where: { sheet: table.sheet.name, address: score.address },
        message: phrase('noticeChecks.vetoMarked', {
          veto: rowText(row),
          mark: shownFigure(score),
          clauses: counted.map(({ about }) => about).join('、'),
          score: decimal(sum(counted.flatMap(({ figure }) => figure.number ?? []))),
        }),
        about: rowAbout(row),
        also: counted.slice(0, 20).map(({ where }) => where),
      },
    ];
  });
}

/** Clauses that lose their points, by the veto that takes them. */
function targetsOf({ card }: ScoreTable): ReadonlyMap<string, readonly string[]> {
  type Node = SchemeNode<Rule>;
  const all = new Map<string, Node>();
  const vetoes: { readonly id: string; readonly of: string | undefined }[] = [];
  const visit = (node: Node, parent: Node | null): void => {
    all.set(node.id, node);
    if (node.rule?.kind === 'veto' && !node.rule.rejects)
      vetoes.push({ id: node.id, of: node.rule.of ?? parent?.id });
    node.children.forEach((child) => {
      visit(child, node);
    });
  };
  card?.nodes.forEach((node) => {
    visit(node, null);
  });
  const below = (node: Node): string[] => [node.id, ...node.children.flatMap(below)];
  return new Map(
    vetoes.map(({ id, of }) => {
      const target = of === undefined ? undefined : all.get(of);
      return [id, target === undefined ? [] : below(target).filter((one) => one !== id)];
    }),
  );
}

const VETO = /一票否决|否决项|否决条款|否决指标|否决事项/u;

/** A table of which no scheme is known: the veto's row is known by its words, its scope by what the sheet adds up. */
function bySheet(table: ScoreTable): Draft[] {
  const { rows, columns, sheet } = table;
  const total =
    table.total === null || columns.score === null
      ? null
      : figureAt(sheet, table.total, columns.score);
  return rows.flatMap((row): Draft[] => {
    const { score } = row;
    if (score === null || !VETO.test([...row.names, row.text].join(' '))) return [];
    if (vetoMark(score.value) !== 'happened') return [];
    const counted = rows.filter((other) => other !== row && isCounted(other));
    if (counted.length === 0) return [];
    // 本项、该指标 takes points of the neighbours alone, and 取消资格 none.
    const isWhole = /总分|总得分|总评|全部|考核.{0,6}(?:不合格|零分|0分)/u.test(row.text);
    if (/资格|评优|评先/u.test(row.text) && !isWhole) return [];
    const points = total?.number ?? null;
    return [
      {
        severity: isWhole && points?.compare(0) === 1 ? 'error' : 'warning',
        where: { sheet: sheet.name, address: score.address },
        message:
          points === null
            ? phrase('noticeChecks.vetoSeen', { veto: rowText(row), mark: shownFigure(score) })
            : phrase('noticeChecks.vetoSeenTotal', {
                veto: rowText(row),
                mark: shownFigure(score),
                total: decimal(points),
              }),
        about: rowAbout(row),
        ...(total === null ? {} : { also: [{ sheet: sheet.name, address: total.address }] }),
      },
    ];
  });
}

const isCounted = ({ score }: ScoreRow): boolean => score?.number?.compare(0) === 1;
