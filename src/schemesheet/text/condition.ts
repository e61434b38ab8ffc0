import { isPlain } from '../plain';
import type { Codec } from './codec';
import { readTerm, writeTerm } from './matcher';
import { valueKind } from './scalar';
import { insideBrackets, splitOutside } from './split';
import { Unclear, unclear } from './unclear';

const RELATED = /^另有[“"]([^”"]+)[”"]\s*([（(][\s\S]*[）)])$/u;
const NEGATED = /^非\s*([（(][\s\S]*[）)])$/u;
const JOIN = /^([^\s=＝（）()【】]+)\s*[=＝]\s*【([^】]+)】$/u;
/** Between conditions: 或 and 且 stand alone or beside a bracket, so that they may occur in a value. */
const OR = /\s+或\s+|(?<=[）)])\s*或\s*|\s*或\s*(?=[（(])/u;
const AND = /\s+且\s+|(?<=[）)])\s*且\s*|\s*且\s*(?=[（(])/u;
const SEMICOLON = /[；;]/u;

/**
 * Conditions on the rows of a sheet: `案件类别=危险废物、自动监测；重大案件=是；决定日期在期间内`.
 * `；` joins, brackets with 或 hold alternatives, a line of its own begins another condition.
 */
export function conditionOf(sheet: string | null): Codec {
  return {
    inOrder: true,
    write(value) {
      if (!Array.isArray(value)) return writeCondition(value, sheet);
      const each = value.map((one) => writeCondition(one, sheet));
      if (each.length < 2 || each.includes(null)) return null;
      const joined = each.join('；');
      return says(joined, value, sheet) ? joined : each.join('\n');
    },
    read: (text) => readWhere(text.trim(), sheet),
  };
}

/** Whether a text says just this. */
function says(text: string, value: unknown, sheet: string | null): boolean {
  try {
    return JSON.stringify(readWhere(text, sheet)) === JSON.stringify(value);
  } catch (error) {
    if (error instanceof Unclear) return false;
    throw error;
  }
}

function writeCondition(value: unknown, sheet: string | null): string | null {
  if (!isPlain(value)) return null;
  const entries = Object.entries(value);
  const [[word, inner] = ['', null]] = entries;
  if (entries.length === 1) {
    if (word === 'not') return bracketed('非', [inner], '', sheet);
    if (word === 'any' && Array.isArray(inner)) return bracketed('', inner, ' 或 ', sheet);
    if (word === 'all' && Array.isArray(inner)) return bracketed('', inner, ' 且 ', sheet);
    if (word === 'exists') return writeRelated(inner);
  }
  const terms = entries.map(([column, matcher]) =>
    writeTerm(column, matcher, valueKind(sheet, column)),
  );
  return terms.length === 0 || terms.includes(null) ? null : terms.join('；');
}

function bracketed(
  before: string,
  conditions: readonly unknown[],
  between: string,
  sheet: string | null,
): string | null {
  const each = conditions.map((one) => writeCondition(one, sheet));
  return each.includes(null) ? null : `${before}（${each.join(between)}）`;
}

function writeRelated(value: unknown): string | null {
  if (!isPlain(value)) return null;
  const { in: there, match, where, ...more } = value;
  if (typeof there !== 'string' || !isPlain(match) || Object.keys(more).length > 0) return null;
  const joins = Object.entries(match).map(([theirs, ours]) => `${theirs}=【${String(ours)}】`);
  const rest = where === undefined ? '' : writeCondition(where, there);
  if (joins.length === 0 || rest === null) return null;
  return `另有“${there}”（${[...joins, ...(rest === '' ? [] : [rest])].join('；')}）`;
}

/** A condition, or a list of them: one a line, and where columns and brackets stand side by side. */
function readWhere(text: string, sheet: string | null): unknown {
  const lines = splitOutside(text, /\n/u).filter((line) => line !== '');
  if (lines.length > 1) return lines.map((line) => grouped(line, sheet));
  const list = conditions(text, sheet);
  return list.length === 1 ? list[0] : list;
}

function grouped(text: string, sheet: string | null): unknown {
  const list = conditions(text, sheet);
  return list.length === 1 ? list[0] : { all: list };
}

/** Columns that stand side by side are one condition. @throws Unclear */
function conditions(text: string, sheet: string | null): unknown[] {
  const list: unknown[] = [];
  let columns: Record<string, unknown> | null = null;
  for (const piece of splitOutside(text, SEMICOLON)) {
    if (piece === '') throw unclear('schemesheet.badTerm', { text });
    const group = readGroup(piece, sheet);
    if (group !== null) {
      list.push(group);
      columns = null;
      continue;
    }
    const { column, matcher } = readTerm(piece, (name) => valueKind(sheet, name));
    if (columns === null || Object.hasOwn(columns, column)) {
      columns = {};
      list.push(columns);
    }
    columns[column] = matcher;
  }
  return list;
}

function readGroup(text: string, sheet: string | null): unknown {
  const related = RELATED.exec(text);
  if (related !== null)
    return readRelated(related[1] ?? '', insideBrackets(related[2] ?? ''), text);
  const negated = insideBrackets(NEGATED.exec(text)?.[1] ?? '');
  if (negated !== null) return { not: grouped(negated, sheet) };
  const inside = insideBrackets(text);
  if (inside === null) return null;
  const either = splitOutside(inside, OR);
  const both = splitOutside(inside, AND);
  if (either.length > 1 && both.length > 1) throw unclear('schemesheet.mixedWords', { text });
  if (either.length > 1) return { any: either.map((one) => grouped(one, sheet)) };
  if (both.length > 1) return { all: both.map((one) => grouped(one, sheet)) };
  return grouped(inside, sheet);
}

function readRelated(there: string, inside: string | null, text: string): unknown {
  if (inside === null) throw unclear('schemesheet.badTerm', { text });
  const pieces = splitOutside(inside, SEMICOLON);
  const joins = pieces.flatMap((piece) => {
    const [, theirs, ours] = JOIN.exec(piece) ?? [];
    return theirs === undefined || ours === undefined ? [] : [[theirs, ours] as const];
  });
  if (joins.length === 0) throw unclear('schemesheet.noJoin', { text });
  const rest = pieces.filter((piece) => !JOIN.test(piece)).join('；');
  return {
    exists: {
      in: there,
      match: Object.fromEntries(joins),
      ...(rest === '' ? {} : { where: grouped(rest, there) }),
    },
  };
}
