import { phrase, type Place } from '../../locales';
import type { Rule } from '../../mechanisms';
import type { SchemeNode } from '../../rubric';
import { toA1 } from '../../workbook';
import { nodesOf } from '../across/provisions';
import type { Given, WorkbookCheck } from '../check';
import type { ScoreTable } from '../score-table';

/** Contradictions and gaps of the notice that bear on a score sheet of this workbook, and how they are read. */
export const ODDITY: WorkbookCheck = {
  scope: 'workbook',
  code: 'scheme.oddity',
  group: 'scheme',
  *run(given) {
    if (given.scored === null) return;
    const { oddities, readings } = given.scored.settled;
    for (const { id, text, readAs, about = {} } of oddities) {
      const named = Object.keys(readings).filter((key) => names(readAs, key));
      const places = placesOf(given, about, named);
      const [where, ...also] = places;
      if (where === undefined) continue;
      yield {
        severity: 'hint',
        where,
        message: phrase('schemeChecks.oddity', { id, text, readAs }),
        about: `oddity ${id}`,
        also,
      };
    }
  },
};

/** 「见口径 W1」 names W1, and neither W10 nor XW1. */
function names(text: string, key: string): boolean {
  const at = text.indexOf(key);
  if (at === -1) return false;
  const around = `${text[at - 1] ?? ''}${text[at + key.length] ?? ''}`;
  return !/[A-Za-z0-9]/u.test(around) || names(text.slice(at + 1), key);
}

/** One place a table: the first row that shows a clause it bears on, or that one of these readings shapes. */
function placesOf(
  { tables }: Given,
  about: Readonly<Record<string, readonly string[]>>,
  readings: readonly string[],
): readonly Place[] {
  const told = new Set<string>();
  return tables.flatMap((table): Place[] => {
    const { card, remembered, sheet } = table;
    if (card === null || remembered === null || told.has(remembered.table)) return [];
    const clauses = about[remembered.table] ?? [];
    const concerned = nodesOf(card).filter(
      (node) => clauses.includes(node.id) || node.readings.some((key) => readings.includes(key)),
    );
    const [first] = concerned;
    if (first === undefined) return [];
    told.add(remembered.table);
    // What the notice says of the clause itself comes before what a reading does elsewhere.
    const own = concerned.find(({ id }) => clauses.includes(id)) ?? first;
    const row = rowOf(table, own);
    return [row === null ? { sheet: sheet.name } : { sheet: sheet.name, address: row }];
  });
}

/** The score cell of the first row that shows a clause, a part of it, or what it is a part of. */
function rowOf({ rows, columns }: ScoreTable, node: SchemeNode<Rule>): string | null {
  const below = new Set(idsOf(node));
  const row = rows.find(({ nodes }) =>
    nodes.some((one) => below.has(one.id) || idsOf(one).includes(node.id)),
  );
  if (row === undefined || columns.score === null) return null;
  return toA1({ row: row.row, column: columns.score });
}

const idsOf = ({ id, children }: SchemeNode<Rule>): string[] => [id, ...children.flatMap(idsOf)];
