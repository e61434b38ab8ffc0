import { bare } from '../clean';
import type { ColumnSpec, SheetDictionary } from '../dictionary-types';
import type { Header } from './header';
import type { Mapping } from './options';

/** How a header was recognised as a column. */
export type MatchedBy = 'mapped' | 'name' | 'synonym';

export interface LocatedColumn {
  readonly column: number;
  /** The unit that the header itself names: 罚款金额（万元）. */
  readonly headerUnit?: string;
  readonly header: Header;
  readonly by: MatchedBy;
}

/** A column and the headers that are accepted for it. */
export interface Names {
  readonly spec: ColumnSpec;
  /** The user's own choice; '' says that the sheet has no such column. */
  readonly mapped?: string;
  readonly name: string;
  readonly synonyms: readonly string[];
}

export interface Matched {
  readonly columns: ReadonlyMap<string, LocatedColumn>;
  /** Columns for which several differently named headers would do; none of them is taken. */
  readonly ambiguous: ReadonlyMap<string, readonly Header[]>;
}

const declared = new WeakMap<SheetDictionary, readonly Names[]>();

function declaredNames(dictionary: SheetDictionary): readonly Names[] {
  const before = declared.get(dictionary);
  if (before !== undefined) return before;
  const names = dictionary.columns.map((spec) => {
    return { spec, name: bare(spec.name), synonyms: (spec.synonyms ?? []).map(bare) };
  });
  declared.set(dictionary, names);
  return names;
}

export function namesOf(
  dictionary: SheetDictionary,
  mapping: Mapping | undefined,
): readonly Names[] {
  const mapped = mapping?.columns?.[dictionary.name];
  const names = declaredNames(dictionary);
  if (mapped === undefined) return names;
  return names.map((each) => {
    const own = mapped[each.spec.name];
    return own === undefined ? each : { ...each, mapped: bare(own) };
  });
}

/** Under a heading a short name such as 日期 says too little without it. */
const TELLING = 4;

/** The names by which a header may be known, the fullest first. */
export function namesOfHeader({ text, plain, whole, grouped }: Header): string[] {
  const own = [text, plain];
  if (!grouped) return own;
  return plain.length >= TELLING ? [whole, ...own] : [whole];
}

const NTH = /^(.*)@(\d+)$/u;

/** The header that a mapping names: `决定日期`, `立案/日期`, or `日期@2` for the second one of that name. */
export function mappedHeader(headers: readonly Header[], name: string): Header | undefined {
  const all = (wanted: string): Header[] => {
    const labelled = headers.filter(({ label }) => label === wanted);
    if (labelled.length > 0) return labelled;
    const written = headers.filter(({ text, whole }) => text === wanted || whole === wanted);
    return written.length > 0 ? written : headers.filter(({ plain }) => plain === wanted);
  };
  const found = all(name)[0];
  if (found !== undefined) return found;
  const nth = NTH.exec(name);
  return nth?.[1] === undefined ? undefined : all(nth[1])[Number(nth[2]) - 1];
}

/** How a mapping names this header so that it finds it again among its neighbours. */
export function nameForMapping(headers: readonly Header[], header: Header): string {
  const same = headers.filter(({ label }) => label === header.label);
  const place = same.indexOf(header) + 1;
  return place <= 1 ? header.label : `${header.label}@${String(place)}`;
}

/** Headers by the names they may be known by; the same headers are held against every sheet of the dictionary. */
const indices = new WeakMap<readonly Header[], ReadonlyMap<string, readonly Header[]>>();

function indexOf(headers: readonly Header[]): ReadonlyMap<string, readonly Header[]> {
  const before = indices.get(headers);
  if (before !== undefined) return before;
  const index = new Map<string, Header[]>();
  for (const header of headers)
    for (const name of new Set(namesOfHeader(header))) {
      const own = index.get(name);
      if (own === undefined) index.set(name, [header]);
      else own.push(header);
    }
  indices.set(headers, index);
  return index;
}

/** The user's own choice wins over canonical names, and these over synonyms; a header serves one column only. */
export function matchColumns(headers: readonly Header[], all: readonly Names[]): Matched {
  const columns = new Map<string, LocatedColumn>();
  const ambiguous = new Map<string, readonly Header[]>();
  const taken = new Set<number>();
  const take = (spec: ColumnSpec, header: Header, by: MatchedBy): void => {
    taken.add(header.column);
    const unit = spec.unit === undefined ? null : header.note;
    columns.set(spec.name, {
      column: header.column,
      ...(unit !== null && unit !== '' && { headerUnit: unit }),
      header,
      by,
    });
  };
  const index = indexOf(headers);
  const free = (names: readonly string[]): Header[] => {
    const found = new Set<Header>();
    for (const name of names)
      for (const header of index.get(name) ?? []) if (!taken.has(header.column)) found.add(header);
    return found.size < 2 ? [...found] : [...found].sort((a, b) => a.column - b.column);
  };
  for (const { spec, mapped } of all) {
    if (mapped === undefined || mapped === '') continue;
    const header = mappedHeader(headers, mapped);
    if (header !== undefined && !taken.has(header.column)) take(spec, header, 'mapped');
  }
  const open = all.filter(({ mapped }) => mapped === undefined);
  for (const { spec, name } of open) {
    const candidates = free([name]);
    const header = candidates.find(({ text }) => text === name) ?? candidates[0];
    if (header !== undefined) take(spec, header, 'name');
  }
  for (const { spec, synonyms } of open) {
    if (columns.has(spec.name)) continue;
    const candidates = free(synonyms);
    const [first] = candidates;
    if (first === undefined) continue;
    if (candidates.every(({ label }) => label === first.label)) take(spec, first, 'synonym');
    else ambiguous.set(spec.name, candidates);
  }
  return { columns, ambiguous };
}
