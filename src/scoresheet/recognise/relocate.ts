import type { LoadedScheme } from '../../scoring';
import { type SheetSnapshot, toA1 } from '../../workbook';
import type { OwnSheet, RememberedSheet } from '../memory';
import { FILLED } from './columns';
import { headerWords } from './header-names';
import { type Page, pageOf, readAs, recognised } from './read-sheet';
import { wordsOfRows } from './settle-rows';
import { bare, fingerprint } from './text';
import type { FilledColumn } from './types';

export interface Relocated {
  readonly remembered: RememberedSheet;
  /** Whether anything stands elsewhere than remembered. */
  readonly moved: boolean;
  /** Clauses that had a row and have none now. */
  readonly lost: readonly string[];
  /** Where cells stood when the memory was written → where they stand now. */
  readonly addresses: ReadonlyMap<string, string>;
}

type OwnRow = OwnSheet['rows'][number];

/**
 * Finds the rows of a remembered sheet of the unit's own again: in their places, else by their words,
 * else by the clauses that they show. Null: the sheet has no score table any more.
 */
export function relocate(
  sheet: SheetSnapshot,
  remembered: RememberedSheet & { readonly own: OwnSheet },
  scheme: LoadedScheme,
): Relocated | null {
  const page = pageOf(sheet);
  if (page === null) return null;
  const { own } = remembered;
  const inPlace =
    page.header.bottom === remembered.header &&
    page.body.total === remembered.total &&
    FILLED.every((what) => headerIsThere(page, remembered, what)) &&
    own.rows.every((row) => wordsAt(page, row.shown) === row.words);
  if (inPlace) return { remembered, moved: false, lost: [], addresses: new Map() };
  return realigned(page, remembered, scheme);
}

function headerIsThere(page: Page, { columns, own }: RememberedSheet, what: FilledColumn): boolean {
  const header = page.header.columns.find(({ column }) => column === columns[what]);
  if (header === undefined) return own?.added.includes(what) === true;
  return headerWords(header.text) === own?.headers[what];
}

function wordsAt({ body }: Page, shown: readonly number[]): string {
  const rows = body.rows.filter(({ row }) => shown.includes(row));
  return fingerprint(bare(wordsOfRows(rows)));
}

function realigned(
  page: Page,
  remembered: RememberedSheet & { readonly own: OwnSheet },
  scheme: LoadedScheme,
): Relocated {
  const { own } = remembered;
  const fresh = recognised(readAs(page, scheme, remembered.table, remembered.level), true);
  const places = sameWords(page, own.rows);
  const used = new Set([...places.values()].flat());
  const none = new Set(own.corrected.filter(({ nodes }) => nodes.length === 0).map((c) => c.words));
  const rows: OwnRow[] = [];
  const lost: string[] = [];
  for (const row of own.rows) {
    const shown = places.get(row);
    const anchor = fresh.rows.find((one) => one.rows[0] === shown?.[0])?.row;
    if (shown?.[0] !== undefined) {
      rows.push({ ...row, row: anchor ?? shown[0], shown });
      continue;
    }
    // Its words have changed: the clause is looked for as on the first day.
    const again = fresh.rows.find(
      (one) =>
        one.nodeIds.join() === row.nodes.join() &&
        !one.rows.some((at) => used.has(at)) &&
        !none.has(one.fingerprint),
    );
    if (again === undefined) lost.push(...row.nodes);
    else
      rows.push({
        row: again.row,
        shown: [...again.rows],
        nodes: row.nodes,
        words: again.fingerprint,
      });
  }
  const place = (what: FilledColumn): number => {
    const same = page.header.columns.filter(({ text }) => headerWords(text) === own.headers[what]);
    const [only] = same;
    return same.length === 1 && only !== undefined ? only.column : fresh.columns[what].column;
  };
  const columns = { score: place('score'), why: place('why'), proof: place('proof') };
  const added = FILLED.filter(
    (what) => !page.header.columns.some(({ column }) => column === columns[what]),
  );
  const now: RememberedSheet = {
    ...remembered,
    header: page.header.bottom,
    rows: Object.fromEntries(rows.flatMap(({ row, nodes }) => nodes.map((id) => [id, row]))),
    columns: { ...columns, identity: fresh.identity },
    total: page.body.total,
    asOf: fresh.asOf,
    own: {
      ...own,
      rows: rows.toSorted((one, other) => one.row - other.row),
      added: FILLED.filter((what) => own.added.includes(what) || added.includes(what)),
    },
  };
  return { remembered: now, moved: true, lost, addresses: addressesOf(remembered, now) };
}

/** Rows whose words stand somewhere now; words that stand there several times go by their order. */
function sameWords(page: Page, rows: readonly OwnRow[]): Map<OwnRow, number[]> {
  const places = new Map<OwnRow, number[]>();
  const groups = new Map<string, OwnRow[]>();
  for (const row of rows) groups.set(row.words, [...(groups.get(row.words) ?? []), row]);
  for (const group of groups.values()) {
    const count = group[0]?.shown.length ?? 1;
    const found: number[][] = [];
    page.body.rows.forEach((_, from) => {
      const shown = page.body.rows.slice(from, from + count);
      if (shown.length < count) return;
      if (fingerprint(bare(wordsOfRows(shown))) === group[0]?.words)
        found.push(shown.map(({ row }) => row));
    });
    if (found.length !== group.length) continue;
    group.forEach((row, at) => {
      const shown = found[at];
      if (shown !== undefined) places.set(row, shown);
    });
  }
  return places;
}

/** What a fill wrote is known by its address: where rows moved, it moved with them. */
function addressesOf(before: RememberedSheet, now: RememberedSheet): Map<string, string> {
  const addresses = new Map<string, string>();
  const move = (from: number | null | undefined, to: number | null | undefined): void => {
    if (from == null || to == null) return;
    for (const what of FILLED)
      addresses.set(
        toA1({ row: from, column: before.columns[what] }),
        toA1({ row: to, column: now.columns[what] }),
      );
  };
  for (const [id, row] of Object.entries(before.rows)) move(row, now.rows[id]);
  move(before.total, now.total);
  move(before.header, now.header);
  if (before.asOf !== null && now.asOf !== null) addresses.set(toA1(before.asOf), toA1(now.asOf));
  return addresses;
}
