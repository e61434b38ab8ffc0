import { phrase } from '../../locales';
import {
  type Column,
  type Figures,
  type RecordTable,
  figuresOf,
  groupRows,
  textAt,
} from '../../records';
import type { RecordsCheck } from '../check';
import type { Draft } from '../problem';
import { alikeForm } from './alike';
import { type Alike, MATTERS, type Matter } from './facts/matters';
import { listed } from './listed';
import { cellOf, countsItself, filledTables, nameOf } from './rows';

/** One matter entered twice in such a way that the reader takes it for two records. */
export const repeatedMatter: RecordsCheck = {
  scope: 'records',
  code: 'records.repeatedMatter',
  group: 'records',
  reads: [...new Set(MATTERS.map(({ sheet }) => sheet))],
  *run({ records }) {
    const told = new Map<string, Set<number>>();
    for (const matter of MATTERS)
      for (const table of filledTables(records, [matter.sheet])) {
        const known = told.get(matter.sheet) ?? new Set<number>();
        told.set(matter.sheet, known);
        yield* repeated(table, matter, known);
      }
  },
};

/** 某公司, XX厂: two of them need not be one. */
const NOBODY = /^(?:某|[x×*○〇]{2,}|个人$|匿名|无名|不详|未知)/iu;

function alikeFigures(column: Column, alike: Alike): Figures {
  if (column.kind !== 'text') return () => Number.NaN;
  const codes = new Map<string, number>();
  const forms = column.values.map((text) => {
    const form = NOBODY.test(text) ? '' : alikeForm(text, alike);
    if (form === '') return Number.NaN;
    const code = codes.get(form) ?? codes.size;
    codes.set(form, code);
    return code;
  });
  const { codes: cells } = column;
  return (row) => forms[cells[row] ?? 0] ?? Number.NaN;
}

/** Nothing paid is nothing in common. */
function sameFigures(column: Column): Figures {
  const figures = figuresOf(column);
  if (column.kind !== 'number') return figures;
  return (row) => {
    const figure = figures(row);
    return figure > 0 ? figure : Number.NaN;
  };
}

function* repeated(
  table: RecordTable,
  { key, same, alike = {}, details = [], severity }: Matter,
  told: Set<number>,
): Generator<Draft> {
  const needed = [key, ...same, ...Object.keys(alike)];
  if (needed.some((name) => table.columnNumber(name) === null)) return;
  const groups = groupRows(
    table.size,
    [
      ...Object.entries(alike).map(([name, how]) => alikeFigures(table.column(name), how)),
      ...same.map((name) => sameFigures(table.column(name))),
    ],
    details.map((name) => figuresOf(table.column(name))),
  );
  const keyOf = figuresOf(table.column(key));
  const firsts = new Map<number, number>();
  const firstOf = new Map<number, number>();
  for (let row = 0; row < table.size; row += 1) {
    const group = groups[row] ?? -1;
    if (group < 0 || !countsItself(table, row)) continue;
    const first = firsts.get(group);
    if (first === undefined) firsts.set(group, row);
    // Two without a number are the reader's.
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
              // The names of people are nobody's business.
              one: textAt(table.column(key), first),
              other: textAt(table.column(key), row),
            }),
      about: nameOf(table, row),
    };
  });
}
