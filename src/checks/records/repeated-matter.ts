import { phrase } from '../../locales';
import { BLANK_INT, type Column, type RecordTable, figuresOf, textAt } from '../../records';
import type { RecordsCheck } from '../check';
import type { Draft } from '../problem';
import { cellOf, countsItself } from '../record-cells';
import { alikeForm, alikeHash, mix } from './alike';
import { type Alike, MATTERS, type Matter } from './facts/matters';
import { listed } from './listed';
import { filledTables, nameOf } from './rows';

/** One matter entered twice in such a way that the reader takes it for two records. */
export const repeatedMatter: RecordsCheck = {
  scope: 'records',
  code: 'records.repeatedMatter',
  group: 'records',
  reads: [...new Set(MATTERS.map(({ sheet }) => sheet))],
  *run({ records }) {
    const hashes = new Map<string, Int32Array>();
    const told = new Map<string, Set<number>>();
    for (const matter of MATTERS)
      for (const table of filledTables(records, [matter.sheet])) {
        const known = told.get(matter.sheet) ?? new Set<number>();
        told.set(matter.sheet, known);
        yield* repeated(table, matter, hashes, known);
      }
  },
};

/** 某公司, XX厂: two of them need not be one. */
const NOBODY = /^(?:某|[x×*○〇]{2}|个人$|匿名|无名|不详|未知)/iu;

/** Stands for a cell that has nothing in common with any other. */
const NOTHING = -1;

/** A hash a row that is equal where the cells are alike, or the same; `NOTHING` for blank ones, and where nothing is paid. */
function hashesOf(column: Column, alike: Alike | undefined): Int32Array {
  const [spread, blank] = [mix, BLANK_INT];
  switch (column.kind) {
    case 'text':
    case 'list': {
      const { codes } = column;
      if (alike === undefined || column.kind === 'list')
        return codes.map((code) => (code === 0 ? NOTHING : spread(1, code)));
      const forms = new Int32Array(column.values.length).fill(NOTHING);
      for (let code = 1; code < forms.length; code += 1) {
        const text = column.values[code] ?? '';
        if (!NOBODY.test(text)) forms[code] = alikeHash(text, alike) ?? NOTHING;
      }
      return codes.map((code) => forms[code] ?? NOTHING);
    }
    case 'flag':
      return Int32Array.from(column.values, (flag) => (flag === -1 ? NOTHING : spread(1, flag)));
    case 'date':
      return column.days.map((day) => (day === blank ? NOTHING : spread(1, day)));
    case 'month':
      return column.months.map((month) => (month === blank ? NOTHING : spread(1, month)));
    case 'number':
      return Int32Array.from(column.values, (figure) =>
        figure > 0 ? spread(1, figure * 100) : NOTHING,
      );
  }
}

/** So many slots a row: few rows that are alone share one. */
const SLOTS = 16;

/**
 * Rows that may have an equal: of all columns together another row has the same hash, and no cell says nothing. Slots
 * are what keeps a hundred thousand rows that are alone out of any set.
 */
function candidates(size: number, columns: readonly Int32Array[]): number[] {
  const mask = 2 ** Math.ceil(Math.log2(size * SLOTS)) - 1;
  const taken = new Uint8Array(mask + 1);
  const hashes = new Int32Array(size);
  const spread = mix;
  for (let row = 0; row < size; row += 1) {
    let hash = 0;
    for (const column of columns) {
      const own = column[row] ?? NOTHING;
      // One row in four thousand million is taken for one that lacks something.
      hash = own === NOTHING || hash === NOTHING ? NOTHING : spread(hash, own);
    }
    hashes[row] = hash;
    if (hash === NOTHING) continue;
    const slot = hash & mask;
    taken[slot] = (taken[slot] ?? 0) === 0 ? 1 : 2;
  }
  const rows: number[] = [];
  const once = new Set<number>();
  const again = new Set<number>();
  for (let row = 0; row < size; row += 1) {
    const hash = hashes[row] ?? NOTHING;
    if (hash === NOTHING || taken[hash & mask] !== 2) continue;
    rows.push(row);
    (once.has(hash) ? again : once).add(hash);
  }
  return rows.filter((row) => again.has(hashes[row] ?? NOTHING));
}

function* repeated(
  table: RecordTable,
  { sheet, key, same, alike = {}, details = [], severity }: Matter,
  hashes: Map<string, Int32Array>,
  told: Set<number>,
): Generator<Draft> {
  const needed = [key, ...same, ...Object.keys(alike)];
  if (needed.some((name) => table.columnNumber(name) === null)) return;
  const likes = Object.entries(alike);
  const compared = [...likes, ...same.map((name) => [name, undefined] as const)].map(
    ([name, how]) => {
      const id = [sheet, name, how].join(' ');
      const known = hashes.get(id) ?? hashesOf(table.column(name), how);
      hashes.set(id, known);
      return known;
    },
  );
  const exact = [...same, ...details].map((name) => figuresOf(table.column(name)));
  // Only of the few rows that may be meant is everything compared.
  const keyOf = figuresOf(table.column(key));
  const firsts = new Map<string, number>();
  const firstOf = new Map<number, number>();
  for (const row of candidates(table.size, compared)) {
    if (!countsItself(table, row)) continue;
    const words = likes.map(([name, how]) => alikeForm(textAt(table.column(name), row), how));
    const group = [...words, ...exact.map((figure) => String(figure(row)))].join('\n');
    const first = firsts.get(group);
    if (first === undefined) firsts.set(group, row);
    // Two of one number are the reader's.
    else if (!Object.is(keyOf(first), keyOf(row)) && !told.has(row)) firstOf.set(row, first);
  }
  for (const row of firstOf.keys()) told.add(row);
  const columns = [...new Set([...Object.keys(alike), ...same])].filter((name) => name !== key);
  const found = { table, column: key, rows: [...firstOf.keys()] };
  yield* listed(found, (row) => {
    const first = firstOf.get(row) ?? row;
    const numbers = { first: table.rowNumber(first), key };
    return {
      severity,
      where: cellOf(table, row, key),
      also: [cellOf(table, first, key)],
      message:
        alike[key] === undefined
          ? phrase('recordChecks.sameMatter', { ...numbers, columns: columns.join('、') })
          : phrase('recordChecks.sameWords', {
              ...numbers,
              one: textAt(table.column(key), first),
              other: textAt(table.column(key), row),
            }),
      about: nameOf(table, row),
    };
  });
}
