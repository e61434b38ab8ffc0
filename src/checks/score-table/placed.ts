import type { Rule } from '../../mechanisms';
import type { Scorecard } from '../../rubric';
import {
  bare,
  joinsAbove,
  likeness,
  type Page,
  type PrintedRow,
  printedRows,
  profileOf,
  type RememberedSheet,
  sheetLayout,
} from '../../scoresheet';

/** Below that a text says nothing about which clause it is. */
const ALIKE = 0.5;

interface Sought {
  readonly id: string;
  /** Words by which the row is known; null where it shares them with the row above. */
  readonly words: string | null;
}

/**
 * A score sheet of the template as it stands now: rows that somebody put in, took out or moved since it was made are
 * found again by their words. A clause whose row is gone has none; a row whose words were changed keeps its clause.
 */
export function placed(
  remembered: RememberedSheet,
  card: Scorecard<Rule>,
  { grid, header, body }: Page,
): RememberedSheet {
  const { identity } = remembered.columns;
  if (remembered.own !== undefined || identity === null) return remembered;
  const layout = sheetLayout(card, 'zh-CN');
  const column = layout[identity - 1];
  if (column === undefined) return remembered;
  const printed = printedRows(card);
  const wordsOf = ({ node }: PrintedRow): string =>
    bare(column.show === 'source' ? node.source.text : node.name);
  const sought = printed.map((row, index): Sought => ({
    id: row.node.id,
    words: joinsAbove(row, printed[index - 1], column) ? null : wordsOf(row),
  }));
  // A column that somebody put in has moved it.
  const now =
    header.columns.find(({ text }) => bare(text) === bare(column.header))?.column ?? identity;
  const at = (row: number): string => bare(grid.text(row, now));
  const inPlace = sought.every(({ id, words }) => {
    const row = remembered.rows[id];
    return row === undefined || words === null || at(row) === words;
  });
  const total = body.total ?? remembered.total;
  if (inPlace && total === remembered.total && now === identity) return remembered;

  const rows: Record<string, number> = {};
  const taken = new Set<number>();
  const take = (id: string, row: number): void => {
    rows[id] = row;
    taken.add(row);
  };
  const open = body.rows.map(({ row }) => row);
  // First those that say what they always said, in their place or in another …
  for (const { id, words } of sought) {
    const before = remembered.rows[id];
    if (words === null || before === undefined) continue;
    if (at(before) === words && !taken.has(before)) take(id, before);
    else {
      const same = open.find((row) => !taken.has(row) && at(row) === words);
      if (same !== undefined) take(id, same);
    }
  }
  // … then those between them whose words were changed: they stand where their neighbours say.
  let shift = 0;
  for (const { id, words } of sought) {
    const before = remembered.rows[id];
    if (before === undefined) continue;
    const found = rows[id];
    if (found !== undefined) {
      shift = found - before;
      continue;
    }
    const there = before + shift;
    if (taken.has(there) || there === total) continue;
    if (words === null || at(there) === '' || alike(at(there), words)) take(id, there);
  }
  const columns = { ...remembered.columns, identity: now };
  return { ...remembered, header: header.bottom, columns, rows, total };
}

const alike = (one: string, other: string): boolean =>
  likeness(profileOf(one), profileOf(other)) >= ALIKE;
