import { decimal, fraction } from '../../exact';
import { phrase } from '../../locales';
import { JUDGES_SHEET, type Rule } from '../../mechanisms';
import { COLLECTIVE, type RecordTable, textAt } from '../../records';
import type { Scheme, SchemeNode } from '../../rubric';
import type { Given, WorkbookCheck } from '../check';
import type { Draft } from '../problem';
import { cellOf } from '../record-cells';
import { figureAt, isBlank } from '../score-table';
import { isFilled } from './last-fill';
import { listed } from '../listed';
import { clauseText, scorePlaces } from './score-places';

/** A judged mark outside its range, in the table or among the judges' marks; a mark by nobody, or without a reason. */
export const judgedRange: WorkbookCheck = {
  scope: 'workbook',
  code: 'notice.judgedRange',
  group: 'table',
  run(given) {
    if (given.scored === null) return [];
    const { settled } = given.scored;
    return [
      ...listed(inTables(given)),
      ...listed(inRecords(given.records.table(JUDGES_SHEET), settled)),
    ];
  },
};

interface Range {
  readonly least: number;
  /** Null: the full marks are not known. */
  readonly most: number | null;
}

function rangeOf({ rule, points }: SchemeNode<Rule>): Range | null {
  if (rule?.kind !== 'judged') return null;
  return { least: rule.least, most: rule.most ?? (typeof points === 'number' ? points : null) };
}

const isOutside = (mark: number, { least, most }: Range): boolean =>
  mark < least || (most !== null && mark > most);

const mostText = ({ most }: Range): string => (most === null ? '—' : decimal(fraction(most)));

function inTables({ tables, snapshot }: Given): Draft[] {
  return tables.flatMap((table) =>
    scorePlaces(table).flatMap(({ rows, outcomes, figure, where, clause, about }): Draft[] => {
      const [{ nodes }] = rows;
      const [node, ...others] = nodes;
      const { number, row } = figure;
      if (node === undefined || others.length > 0 || rows.length > 1 || number === null) return [];
      const printed = rangeOf(node);
      if (printed === null) return [];
      const [{ node: scored, state }] = outcomes;
      const points = scored.effectivePoints ?? scored.points;
      const range = {
        least: printed.least,
        most: printed.most ?? (points === null ? null : points.valueOf()),
      };
      const params = { clause, mark: decimal(number), least: range.least, most: mostText(range) };
      // What applies to others may be awarded or lost without a mark.
      if (state === 'notApplicable' || state === 'vetoed') return [];
      // Above the points in force, or below 0, is told of any score.
      if (number.compare(0) < 0 || (points !== null && number.compare(points) > 0)) return [];
      if (isOutside(number.valueOf(), range))
        return [
          {
            severity: 'error',
            where,
            message: phrase('noticeChecks.judgedOutside', params),
            about,
          },
        ];
      const { why } = table.columns;
      const isBare = why === null || isBlank(figureAt(table.sheet, row, why));
      if (state !== 'pending' || !isBare || isFilled(snapshot, table.sheet.name, figure)) return [];
      return [
        {
          severity: 'warning',
          where,
          message: phrase('noticeChecks.judgedByNobody', params),
          about,
        },
      ];
    }),
  );
}

function inRecords(table: RecordTable, settled: Scheme<Rule>): Draft[] {
  const [clauses, subjects] = [table.column('指标'), table.column('对象')];
  const [judges, reasons] = [table.column('评委代码'), table.column('理由')];
  const marks = table.column('分值');
  if (marks.kind !== 'number') return [];
  const drafts: Draft[] = [];
  const ranges = new Map<string, { range: Range; clause: string } | null>();
  const unsigned: number[] = [];
  const unreasoned: number[] = [];
  let given = 0;
  for (let row = 0; row < table.size; row += 1) {
    const mark = marks.values[row] ?? Number.NaN;
    if (Number.isNaN(mark)) continue;
    given += 1;
    if (textAt(judges, row) === '') unsigned.push(row);
    if (textAt(reasons, row) === '') unreasoned.push(row);
    const id = textAt(clauses, row);
    const isPerson = textAt(subjects, row) !== COLLECTIVE;
    const key = `${id}\n${isPerson ? 'person' : 'unit'}`;
    if (!ranges.has(key)) ranges.set(key, judgedClause(settled, id, isPerson));
    const known = ranges.get(key);
    if (known === null || known === undefined || !isOutside(mark, known.range)) continue;
    drafts.push({
      severity: 'error',
      where: cellOf(table, row, '分值'),
      message: phrase('noticeChecks.judgedOutside', {
        clause: known.clause,
        mark: decimal(fraction(mark)),
        least: known.range.least,
        most: mostText(known.range),
      }),
      about: `${JUDGES_SHEET} ${id} ${textAt(subjects, row)} ${textAt(judges, row)}`,
    });
  }
  for (const row of unsigned)
    drafts.push({
      severity: 'warning',
      where: cellOf(table, row, '评委代码'),
      message: phrase('noticeChecks.judgedUnsigned', { clause: textAt(clauses, row) }),
      about: `${JUDGES_SHEET} ${textAt(clauses, row)} ${textAt(subjects, row)}`,
    });
  const [first] = unreasoned;
  if (first !== undefined)
    drafts.push({
      // Where everybody else gives a reason, the one that is missing was forgotten.
      severity: unreasoned.length * 4 <= given ? 'warning' : 'hint',
      where: cellOf(table, first, '理由'),
      message: phrase('noticeChecks.judgedUnreasoned', { count: unreasoned.length }),
      about: `${JUDGES_SHEET} 理由`,
      also: unreasoned.slice(1, 20).map((row) => cellOf(table, row, '理由')),
    });
  return drafts;
}

/** The clause that a judge's mark is for; null: none of that name is judged, which scoring has told already. */
function judgedClause(
  { tables }: Scheme<Rule>,
  id: string,
  isPerson: boolean,
): { range: Range; clause: string } | null {
  const visit = (nodes: readonly SchemeNode<Rule>[]): SchemeNode<Rule>[] =>
    nodes.flatMap((node) => [...(node.id === id ? [node] : []), ...visit(node.children)]);
  const found = Object.values(tables)
    .filter(({ subject }) => (subject === 'person') === isPerson)
    .flatMap(({ nodes }) => visit(nodes))
    .flatMap((node) => {
      const range = rangeOf(node);
      return range === null ? [] : [{ range, clause: clauseText([node]) }];
    });
  return found.length === 1 ? (found[0] ?? null) : null;
}
