import { phrase, type Place } from '../../locales';
import type { Rule } from '../../mechanisms';
import type { SchemeNode } from '../../rubric';
import { likeness, nameOf, printedRows, profileOf } from '../../scoresheet';
import { toA1 } from '../../workbook';
import type { Given, TableCheck } from '../check';
import type { Draft } from '../problem';
import type { ScoreRow, ScoreTable } from '../score-table';
import { listed } from '../listed';
import { clauseText, rowText } from './score-places';
import { compared } from './texts';

type Node = SchemeNode<Rule>;

/** A clause of the notice that no row of its table shows. */
export const rowMissing: TableCheck = {
  scope: 'table',
  code: 'notice.rowMissing',
  group: 'table',
  run: (table, given) => listed(missingRows(table, given)),
};

function missingRows(table: ScoreTable, given: Given): Draft[] {
  const { card, remembered, sheet } = table;
  if (card === null || remembered === null) return [];
  const shown = new Set(table.rows.flatMap(({ nodes }) => nodes.map(({ id }) => id)));
  const isShown = (node: Node): boolean => shown.has(node.id) || node.children.some(isShown);
  const open = strangers(table);
  // Recognising the sheet may have said so.
  const told = new Set(
    given.reading
      .filter(({ code, where }) => where?.sheet === sheet.name && SAID.includes(code))
      .flatMap(({ message }) => message.params.id ?? []),
  );
  let above: ScoreRow | undefined;
  const printed = printedRows(card);
  const missing = printed.flatMap(({ node, path }): Draft[] => {
    const row = table.rows.find(({ nodes }) =>
      nodes.some(({ id }) => path.some((p) => p.id === id)),
    );
    if (row !== undefined || isShown(node)) {
      above = row ?? above;
      return [];
    }
    if (path.some(({ id }) => told.has(id))) return [];
    // A row that nobody could lay to a clause for certain may be this one.
    if (remembered.own !== undefined && open.some((one) => isLike(one, node))) return [];
    const points = typeof node.points === 'number' ? node.points : null;
    const params = { clause: clauseText([node]), ...(points === null ? {} : { points }) };
    return [
      {
        severity: remembered.own === undefined ? 'error' : 'warning',
        where: placeOf(table, above),
        message: phrase(
          points === null ? 'noticeChecks.rowMissing' : 'noticeChecks.rowMissingPoints',
          params,
        ),
        about: node.id,
      },
    ];
  });
  // A unit may keep only the clauses that concern it in a table of its own.
  const isPart =
    remembered.own !== undefined && missing.length > Math.max(1, printed.length * PART);
  return isPart ? missing.map((draft): Draft => ({ ...draft, severity: 'hint' })) : missing;
}

/** Share of the clauses that are left out on purpose rather than lost. */
const PART = 0.2;

const SAID: readonly string[] = ['recognise.unmatched', 'recognise.lost'];

/** The row behind which the clause belongs. */
function placeOf({ sheet, header, columns }: ScoreTable, above: ScoreRow | undefined): Place {
  const column = columns.texts[0] ?? columns.names[0] ?? 1;
  return { sheet: sheet.name, address: toA1({ row: above?.row ?? header.bottom, column }) };
}

/** A row between those of the notice that the notice does not have. */
export const rowAdded: TableCheck = {
  scope: 'table',
  code: 'notice.rowAdded',
  group: 'table',
  run: (table) =>
    listed(
      strangers(table)
        .filter((row) => copied(table, row) === null && !isOfNotice(table, row))
        .flatMap((row): Draft[] => {
          const { remembered, sheet, columns } = table;
          const points = row.points?.row === row.row ? row.points.number : null;
          const score = row.score?.row === row.row ? row.score.number : null;
          const counts = points !== null || score !== null;
          // What has no figure in a unit's own table was told when the sheet was recognised.
          if (!counts && remembered?.own !== undefined) return [];
          const column = columns.texts[0] ?? columns.names[0] ?? 1;
          return [
            {
              severity: counts ? 'warning' : 'hint',
              where: { sheet: sheet.name, address: toA1({ row: row.row, column }) },
              message: phrase(counts ? 'noticeChecks.rowAddedCounts' : 'noticeChecks.rowAdded', {
                row: rowText(row),
              }),
              about: row.label,
            },
          ];
        }),
    ),
};

/** A clause of the notice that two rows show: it would be counted twice. */
export const rowTwice: TableCheck = {
  scope: 'table',
  code: 'notice.rowTwice',
  group: 'table',
  run: (table) =>
    listed(
      strangers(table).flatMap((row): Draft[] => {
        const twin = copied(table, row);
        if (twin === null) return [];
        const { sheet, columns } = table;
        const column = columns.texts[0] ?? columns.names.at(-1) ?? 1;
        const score = row.score?.row === row.row ? row.score.number : null;
        const counts = score !== null && !score.equals(0);
        return [
          {
            severity: counts ? 'error' : 'warning',
            where: { sheet: sheet.name, address: toA1({ row: row.row, column }) },
            message: phrase(counts ? 'noticeChecks.rowTwiceCounts' : 'noticeChecks.rowTwice', {
              clause: rowText(twin),
              first: twin.row,
            }),
            about: twin.nodes.map(({ id }) => id).join('、'),
            also: [{ sheet: sheet.name, address: toA1({ row: twin.row, column }) }],
          },
        ];
      }),
    ),
};

/** Rows of a known table that show no clause of it, headings and rests of cut cells apart. */
function strangers({ card, remembered, rows }: ScoreTable): ScoreRow[] {
  if (card === null || remembered === null) return [];
  const own = new Set(remembered.own?.rows.flatMap(({ shown }) => shown));
  const names = new Set<string>();
  const texts = new Set<string>();
  const visit = (node: Node): void => {
    names.add(nameOf(node.name));
    if (node.children.length > 0) texts.add(compared(node.source.text).text);
    node.children.forEach(visit);
  };
  card.nodes.forEach(visit);
  return rows.filter((row) => {
    if (row.nodes.length > 0 || own.has(row.row)) return false;
    const text = compared(row.text).text;
    if (text === '' && row.names.every((name) => names.has(nameOf(name)))) return false;
    // A heading repeats what stands above its clauses.
    const isHeading = (row.score === null || row.score.number === null) && texts.has(text);
    return !isHeading && !names.has(nameOf(row.text));
  });
}

const ALIKE = 0.6;

function isLike({ text, names }: ScoreRow, node: Node): boolean {
  const own = compared(text).text;
  if (own === '') return names.some((name) => nameOf(name) === nameOf(node.name));
  return likeness(profileOf(own), profileOf(compared(node.source.text).text)) >= ALIKE;
}

/** A row of the unit's own table with the words of a clause, though it is not certain of which one. */
function isOfNotice({ card, remembered }: ScoreTable, row: ScoreRow): boolean {
  const anywhere = (node: Node): boolean => isLike(row, node) || node.children.some(anywhere);
  return remembered?.own !== undefined && card?.nodes.some(anywhere) === true;
}

/** Words of so many characters are no accident. */
const LEAST = 8;

function copied({ rows }: ScoreTable, { row, text }: ScoreRow): ScoreRow | null {
  const own = compared(text).text;
  if (own.length < LEAST) return null;
  return (
    rows.find(
      (other) => other.row !== row && other.nodes.length > 0 && compared(other.text).text === own,
    ) ?? null
  );
}
