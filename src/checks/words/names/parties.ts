import { type RecordSet, type RecordTable, textAt } from '../../../records';
import { companyForms, looksLikeCompany } from './company';
import { formOf, nameOfPerson, type SoughtName } from './find-names';
import { looksLikePerson, personName } from './person';

/** Somebody whom the records name as a party, or as an object of a check. */
export interface Party {
  /** 案件台账, 检查记录 or 问题整改. */
  readonly table: RecordTable;
  readonly column: string;
  /** Of the value in that column. */
  readonly code: number;
  readonly isPerson: boolean;
}

export interface Parties {
  readonly parties: readonly Party[];
  /** `owner` counts parties. */
  readonly names: readonly SoughtName[];
}

const SOURCES = [
  ['案件台账', '当事人'],
  ['问题整改', '被投诉单位'],
  ['检查记录', '检查对象'],
] as const;
export const CASES = SOURCES[0][0];
const PERSON = '个人';
const SEVERAL = /[、；;，,\n]+/u;
const REPRESENTATIVE =
  /[（(](?:法定代表人|法人代表|法人|负责人|经营者|业主)[:：]?\s*([^（()）]+)[）)]/u;
/** A short form of more companies than that says nothing about one of them. */
const MOST_OWNERS = 2;

const KNOWN = new WeakMap<RecordSet, { all?: Parties; cases?: Parties }>();

/**
 * Everybody whose name must not stand in a material, each value once; the case list goes before the other sheets. `cases`: those
 * of the case list alone. Made once for the records.
 */
export function partiesOf(records: RecordSet, which: 'all' | 'cases' = 'all'): Parties {
  const known = KNOWN.get(records) ?? {};
  KNOWN.set(records, known);
  return (known[which] ??= readParties(records, which === 'all' ? SOURCES : [SOURCES[0]]));
}

function readParties(records: RecordSet, sources: readonly (typeof SOURCES)[number][]): Parties {
  const parties: Party[] = [];
  const names: SoughtName[] = [];
  const known = new Set<string>();
  for (const [sheet, columnName] of sources) {
    const table = records.table(sheet);
    const column = table.column(columnName);
    if (column.kind !== 'text') continue;
    const firstRows = sheet === CASES ? firstRowsOf(column.codes, column.values.length) : null;
    for (const [code, value] of column.values.entries()) {
      if (code === 0 || value === '' || known.has(value)) continue;
      known.add(value);
      const first = firstRows?.[code] ?? -1;
      const kind = first < 0 ? '' : textAt(table.column('当事人类型'), first);
      for (const part of partsOf(value)) {
        const owner = parties.length;
        const own = namesOf(part, kind, sheet === CASES, owner);
        const [one] = own;
        if (one === undefined) continue;
        parties.push({ table, column: columnName, code, isPerson: one.kind === 'person' });
        names.push(...own);
      }
    }
  }
  return { parties, names: withoutCommon(names) };
}

/** Rows of a party, from the first to the last, at most so many. */
export function rowsOf({ table, column, code }: Party, most: number): number[] {
  const { codes } = asText(table, column);
  const rows: number[] = [];
  for (let row = 0; row < codes.length && rows.length < most; row += 1)
    if (codes[row] === code) rows.push(row);
  return rows;
}

function asText(table: RecordTable, name: string): { readonly codes: Int32Array } {
  const column = table.column(name);
  return column.kind === 'text' ? column : { codes: new Int32Array(0) };
}

function firstRowsOf(codes: Int32Array, count: number): Int32Array {
  const first = new Int32Array(count).fill(-1);
  for (let row = codes.length - 1; row >= 0; row -= 1) {
    const code = codes[row];
    if (code !== undefined) first[code] = row;
  }
  return first;
}

/** 「示例化工厂（法定代表人张三）、李四」 → three names. */
function partsOf(value: string): string[] {
  const [, representative] = REPRESENTATIVE.exec(value) ?? [];
  const parts = value.replace(REPRESENTATIVE, '').split(SEVERAL);
  return [...parts, ...(representative === undefined ? [] : [representative])]
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Objects of checks are companies; of cases a party may be a person, as its kind or its look says. */
function namesOf(part: string, kind: string, mayBePerson: boolean, owner: number): SoughtName[] {
  const person = mayBePerson ? personName(part) : null;
  if (person !== null) {
    const isSaid = kind === PERSON && (person.length <= 3 || !looksLikeCompany(part));
    if (isSaid || (looksLikePerson(person) && !looksLikeCompany(part)))
      return [nameOfPerson(owner, person)];
  }
  if (mayBePerson) return companyForms(part).map((form) => formOf(owner, form));
  // Thousands are checked that broke no rule: only whole names of theirs are worth a look.
  if (!looksLikeCompany(part)) return [];
  return companyForms(part)
    .filter(({ isSure }) => isSure)
    .map((form) => formOf(owner, form));
}

function withoutCommon(names: readonly SoughtName[]): SoughtName[] {
  const owners = new Map<string, number>();
  for (const { text, isSure } of names)
    // A party has each of its forms once.
    if (!isSure) owners.set(text, 1 + (owners.get(text) ?? 0));
  return names.filter(({ text, isSure }) => isSure || (owners.get(text) ?? 0) <= MOST_OWNERS);
}
