import { decimal, fraction, type Fraction, sum } from '../../exact';
import { phrase, type Severity } from '../../locales';
import type { Rule } from '../../mechanisms';
import type { SchemeNode } from '../../rubric';
import type { ScoreNode } from '../../scoring';
import { nameOf } from '../../scoresheet';
import type { TableCheck } from '../check';
import type { Draft, Fix } from '../problem';
import { type Figure, figureAt, type ScoreTable } from '../score-table';
import { listed } from '../listed';
import { ownRows, type OwnRow } from './own-rows';
import { printedCells } from './printed';
import { clauseText } from './score-places';

/** 分值 is not what the notice prints, or not the full marks that 基本事项 states. */
export const pointsChanged: TableCheck = {
  scope: 'table',
  code: 'notice.pointsChanged',
  group: 'table',
  run: (table) => listed([...printedPoints(table), ...ownPoints(table), ...pointsInNames(table)]),
};

type Node = SchemeNode<Rule>;

function printedPoints(table: ScoreTable): Draft[] {
  const scored = scoredById(table);
  return printedCells(table).flatMap((cell): Draft[] => {
    if (cell.show !== 'points') return [];
    const { node, row, column, where } = cell;
    const figure = figureAt(table.sheet, row, column);
    if (typeof node.points === 'object')
      return stated(node, node.points.fact, figure, scored, where);
    const { points } = node;
    if (points === undefined) return [];
    const expected = fraction(points);
    if (isAccepted(figure, [expected, scored.get(node.id)?.effectivePoints ?? null])) return [];
    const params = { clause: clauseText([node]), notice: decimal(expected), here: shown(figure) };
    const isGone = figure.value === null || figure.value === '';
    return [
      {
        severity: isGone ? 'warning' : 'error',
        where,
        message: phrase(isGone ? 'noticeChecks.pointsGone' : 'noticeChecks.pointsChanged', params),
        about: node.id,
        fix: fixOf(table, figure, points),
      },
    ];
  });
}

/** Where the notice prints none, the unit states the full marks in 基本事项: the table has to show the same. */
function stated(
  node: Node,
  fact: string,
  figure: Figure,
  scored: ReadonlyMap<string, ScoreNode>,
  where: NonNullable<Draft['where']>,
): Draft[] {
  const points = scored.get(node.id)?.points ?? null;
  const { number } = figure;
  if (number === null || (points !== null && points.equals(number))) return [];
  const params = { clause: clauseText([node]), here: decimal(number), fact };
  return [
    points === null
      ? {
          severity: 'warning',
          where,
          message: phrase('noticeChecks.pointsUnstated', params),
          about: node.id,
        }
      : {
          severity: 'error',
          where,
          message: phrase('noticeChecks.pointsNotStated', { ...params, stated: decimal(points) }),
          about: node.id,
        },
  ];
}

/** Text that says more than a number is somebody's remark, not another figure. */
function isAccepted({ number, value }: Figure, accepted: readonly (Fraction | null)[]): boolean {
  if (number === null) return value !== null && value !== '';
  return accepted.some((one) => one?.equals(number) === true);
}

const shown = ({ number, value }: Figure): string =>
  number !== null ? decimal(number) : typeof value === 'string' ? value : '';

function fixOf({ sheet }: ScoreTable, figure: Figure, points: number): Fix {
  const { row, column, value, formula } = figure;
  return {
    what: phrase('noticeChecks.fixPoints', { points }),
    safe: false,
    edits: [
      {
        kind: 'setCell',
        sheet: sheet.name,
        row,
        column,
        value: points,
        expected: value,
        expectedFormula: formula ?? null,
      },
    ],
  };
}

/**
 * A table of the unit's own may print the points of the clause, of the clauses in its row together or, once for all
 * its rows, of an indicator above: any of them is right.
 */
function ownPoints(table: ScoreTable): Draft[] {
  const scored = scoredById(table);
  const rows = ownRows(table);
  const cells = new Map<string, { figure: Figure; rows: OwnRow[] }>();
  for (const row of rows)
    for (const column of table.columns.points) {
      const figure = figureAt(table.sheet, row.row.row, column);
      if (figure.number === null) continue;
      const cell = cells.get(figure.address) ?? { figure, rows: [] };
      cell.rows.push(row);
      cells.set(figure.address, cell);
    }
  const found = [...cells.values()].flatMap(({ figure, rows: shared }): Draft[] => {
    const { number } = figure;
    const accepted = acceptedPoints(shared, scored);
    const [expected] = accepted;
    if (number === null || expected === undefined) return [];
    if (accepted.some((one) => one.equals(number.abs()))) return [];
    const nodes = shared.flatMap((row) => row.nodes);
    const params = { clause: clauseText(nodes), notice: decimal(expected), here: decimal(number) };
    const [only] = nodes;
    const fix =
      nodes.length === 1 && typeof only?.points === 'number'
        ? { fix: fixOf(table, figure, only.points) }
        : {};
    return [
      {
        severity: 'error',
        where: { sheet: table.sheet.name, address: figure.address },
        message: phrase('noticeChecks.pointsChanged', params),
        about: nodes.map(({ id }) => id).join('、'),
        ...fix,
      },
    ];
  });
  // Where most of them differ it is another edition of the table, or another level: a person has to look.
  if (found.length <= Math.max(3, cells.size / 2)) return found;
  return found.map((draft): Draft => ({ ...draft, severity: 'warning' satisfies Severity }));
}

function acceptedPoints(
  rows: readonly OwnRow[],
  scored: ReadonlyMap<string, ScoreNode>,
): Fraction[] {
  const nodes = [...new Set(rows.flatMap((row) => row.nodes))];
  const [first] = rows;
  if (first === undefined) return [];
  const own = nodes.map((node) => pointsOf(node, scored));
  const known = own.filter((one) => one !== null);
  const inForce = nodes.map(({ id }) => scored.get(id)?.effectivePoints ?? null);
  const inForceKnown = inForce.filter((one) => one !== null);
  const common = first.path.filter((node) =>
    rows.every(({ path }) => path.some(({ id }) => id === node.id)),
  );
  return [
    ...(known.length === own.length ? [sum(known)] : []),
    ...(inForceKnown.length === inForce.length ? [sum(inForceKnown)] : []),
    ...common
      .toReversed()
      .flatMap((node) => pointsOf(node, scored) ?? [])
      .filter(() => known.length === own.length || rows.length > 1),
  ];
}

function pointsOf({ id, points }: Node, scored: ReadonlyMap<string, ScoreNode>): Fraction | null {
  if (typeof points === 'number') return fraction(points);
  return typeof points === 'object' ? (scored.get(id)?.points ?? null) : null;
}

/** 「执法效能（30分）」: points that a name carries. */
function pointsInNames(table: ScoreTable): Draft[] {
  const { card, columns, grid, rows, sheet } = table;
  if (card === null) return [];
  const tops = new Map(card.nodes.map((node) => [nameOf(node.name), node]));
  return rows.flatMap(({ row }): Draft[] =>
    columns.names.flatMap((column): Draft[] => {
      const text = grid.text(row, column);
      const points = /[(（]\s*(?:共|满分)?\s*(\d+(?:\.\d+)?)\s*分\s*[)）]/u.exec(
        text.normalize('NFKC'),
      )?.[1];
      const node = tops.get(nameOf(text));
      if (points === undefined || typeof node?.points !== 'number') return [];
      const [here, notice] = [fraction(Number(points)), fraction(node.points)];
      if (here.equals(notice)) return [];
      const figure = figureAt(sheet, row, column);
      return [
        {
          severity: 'error',
          where: { sheet: sheet.name, address: figure.address },
          message: phrase('noticeChecks.pointsInName', {
            clause: clauseText([node]),
            here: decimal(here),
            notice: decimal(notice),
          }),
          about: node.id,
        },
      ];
    }),
  );
}

function scoredById({ tree }: ScoreTable): ReadonlyMap<string, ScoreNode> {
  const found = new Map<string, ScoreNode>();
  const visit = (node: ScoreNode): void => {
    found.set(node.id, node);
    node.children.forEach(visit);
  };
  tree?.indicators.forEach(visit);
  return found;
}
