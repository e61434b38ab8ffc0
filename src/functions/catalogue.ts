import catalogue from './generated/catalogue.json';
import type { Language } from '../locales/render';

/** Words in every language of the product. */
export type Words = Readonly<Record<Language, string>>;

export const GROUPS = ['points', 'months', 'rates', 'totals'] as const;
export type Group = (typeof GROUPS)[number];

export interface CatalogueParameter {
  /** As Excel shows it while a formula is typed. */
  readonly name: string;
  readonly isRange: boolean;
  readonly isOptional: boolean;
  readonly description: Words;
}

export interface CatalogueEntry {
  readonly id: string;
  readonly group: Group;
  /** What the function is called, such as 分档. */
  readonly label: Words;
  readonly description: Words;
  readonly parameters: readonly CatalogueParameter[];
  /** Results are written as a formula would: `{2;0;1}`, `""`; texts as they are. */
  readonly examples: readonly { readonly formula: string; readonly result: string }[];
}

const isGroup = (text: string): text is Group => GROUPS.some((group) => group === text);

/** The functions as people look them up, in the order of the contract. */
export const CATALOGUE: readonly CatalogueEntry[] = catalogue.map((entry) => {
  const { group } = entry;
  if (!isGroup(group)) throw new RangeError(`no such group: ${group}`);
  return { ...entry, group };
});
