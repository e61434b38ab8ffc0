import { bare } from '../clean';
import { DICTIONARY } from '../dictionary';
import type { SheetDictionary } from '../dictionary-types';
import type { LocatedColumn, Matched } from './match';

/** Without an Excel table a header names so many columns. */
export const HEADER_COLUMNS = 2;

/** How many sheets of the dictionary have a column of this name: 日期 tells little, 决定日期 tells all. */
const COMMON = new Map<string, number>();
for (const { columns } of DICTIONARY)
  for (const { name, synonyms = [] } of columns)
    for (const accepted of new Set([name, ...synonyms].map(bare)))
      COMMON.set(accepted, (COMMON.get(accepted) ?? 0) + 1);

/** Short names such as 内容 stand in tables of all sorts. */
function weightOf(name: string): number {
  if (name.length <= 2) return 0.3;
  return name.length === 3 ? 0.6 : 1;
}

/** What the headers tell: a long name that only this sheet of the dictionary has counts 1, one that n have 1/n. */
export function telling({ columns }: Matched): number {
  let sum = 0;
  for (const { header, by } of columns.values()) {
    const names = [header.whole, header.plain, header.text];
    const known = names.find((name) => COMMON.has(name)) ?? header.plain;
    sum += by === 'mapped' ? 1 : weightOf(known) / (COMMON.get(known) ?? 1);
  }
  return sum;
}

/** So much has to be told by headers alone: about two columns that no other sheet has. */
export const TELLS_ENOUGH = 2;
/** What the next best tells is clearly less. */
export const CLEARLY_LESS = 0.6;

/** Whether headers that tell `rival` of another sheet speak against a name that says something else. */
export function contradicts(rival: number, own: number): boolean {
  return rival >= TELLS_ENOUGH && rival * CLEARLY_LESS > own;
}

/** A name alone does not make a sheet one of the dictionary: its header has to say enough as well. */
export function saysEnough(
  { key, label }: SheetDictionary,
  columns: ReadonlyMap<string, LocatedColumn>,
): boolean {
  const [first] = key ?? [];
  const tells = [first, label].some((name) => name !== undefined && columns.has(name));
  return columns.size > HEADER_COLUMNS || (columns.size === HEADER_COLUMNS && tells);
}
