import { isPlain } from '../plain';
import { DAY } from './codec';
import { readScalar, type ValueKind, writeScalar } from './scalar';
import { splitOutside } from './split';
import { unclear } from './unclear';

const BOUNDS = { '≥': 'atLeast', '≤': 'atMost', '>': 'above', '<': 'below' } as const;
type Sign = keyof typeof BOUNDS;
const SIGN_OF = new Map<string, Sign>(
  Object.entries(BOUNDS).map(([sign, word]) => [word, sign as Sign]),
);
/** What people type for the signs. */
const SPELLINGS: ReadonlyMap<string, Sign> = new Map([
  ['≥', '≥'],
  ['>=', '≥'],
  ['≤', '≤'],
  ['<=', '≤'],
  ['>', '>'],
  ['＞', '>'],
  ['<', '<'],
  ['＜', '<'],
]);
const ENDINGS: ReadonlyMap<string, Readonly<Record<string, unknown>>> = new Map([
  ['已填', { filled: true }],
  ['未填', { filled: false }],
  ['有内容', { some: true }],
  ['为本对象', { subject: true }],
  ['在期间内', { within: 'period' }],
  ['在统计期间内', { within: 'period' }],
  ['已过期', { past: true }],
  ['未过期', { past: false }],
]);
const DAY_TEXT = String.raw`\d{4}-\d{1,2}-\d{1,2}`;
const BETWEEN = new RegExp(`^(.+?)在(${DAY_TEXT})至(${DAY_TEXT})$`, 'u');
const FROM = new RegExp(`^(.+?)在(${DAY_TEXT})(?:起|及以后)$`, 'u');
const UNTIL = new RegExp(`^(.+?)在(${DAY_TEXT})(?:止|及以前)$`, 'u');
const LISTED = /^([\s\S]*?)、?或事项“([^”]+)”所列$/u;
const NAME = /^[^\s；;、，,=＝≥≤><（）()【】“”｜|→]+$/u;

/** What one column must be, in words; null: no words for it. */
export function writeTerm(column: string, matcher: unknown, kind: ValueKind): string | null {
  if (!NAME.test(column)) return null;
  if (Array.isArray(matcher)) {
    const each = matcher.map((one) => writeScalar(one, kind));
    return each.length < 2 || each.includes(null) ? null : `${column}=${each.join('、')}`;
  }
  if (!isPlain(matcher)) {
    const text = writeScalar(matcher, kind);
    return text === null ? null : `${column}=${text}`;
  }
  return writeForm(column, matcher, kind);
}

function writeForm(
  column: string,
  matcher: Readonly<Record<string, unknown>>,
  kind: ValueKind,
): string | null {
  const entries = Object.entries(matcher);
  const ending = [...ENDINGS].find(
    ([, form]) => JSON.stringify(form) === JSON.stringify(matcher),
  )?.[0];
  if (ending !== undefined) return `${column}${ending}`;
  const { from, to, oneOf, orListed } = matcher;
  if (Array.isArray(oneOf) && typeof orListed === 'string' && entries.length === 2) {
    const each = oneOf.map((one) => writeScalar(one, kind));
    if (each.includes(null) || orListed.includes('”')) return null;
    return `${column}=${each.join('、')}或事项“${orListed}”所列`;
  }
  if (typeof from === 'string' && typeof to === 'string') return `${column}在${from}至${to}`;
  if (typeof from === 'string' && entries.length === 1) return `${column}在${from}起`;
  if (typeof to === 'string' && entries.length === 1) return `${column}在${to}止`;
  const [[word, limit] = ['', null]] = entries;
  const sign = SIGN_OF.get(word);
  if (sign === undefined || entries.length > 1) return null;
  if (typeof limit === 'number') return `${column}${sign}${limit}`;
  if (isPlain(limit) && typeof limit.column === 'string' && Object.keys(limit).length === 1)
    return `${column}${sign}【${limit.column}】`;
  return null;
}

/** One column and what it must be. @throws Unclear */
export function readTerm(
  text: string,
  kindOf: (column: string) => ValueKind,
): { readonly column: string; readonly matcher: unknown } {
  const operator = /^([^=＝≥≤><＞＜“”]+?)\s*(>=|<=|=|＝|≥|≤|>|<|＞|＜)\s*([\s\S]+)$/u.exec(text);
  if (operator !== null) {
    const [, column = '', sign = '', value = ''] = operator;
    if (!NAME.test(column)) throw unclear('schemesheet.badTerm', { text });
    const bound = SPELLINGS.get(sign);
    if (bound !== undefined) return { column, matcher: { [BOUNDS[bound]]: limitOf(value, text) } };
    return { column, matcher: valuesOf(value, kindOf(column)) };
  }
  for (const [ending, form] of ENDINGS) {
    const column = text.endsWith(ending) ? text.slice(0, -ending.length) : '';
    // 「在统计期间内」 ends with 「期间内」 only by its own ending.
    if (NAME.test(column)) return { column, matcher: { ...form } };
  }
  const [between, from, until] = [BETWEEN.exec(text), FROM.exec(text), UNTIL.exec(text)];
  const found = between ?? from ?? until;
  const column = found?.[1] ?? '';
  if (found === null || !NAME.test(column)) throw unclear('schemesheet.badTerm', { text });
  const day = (one: string | undefined): unknown => DAY.read(one ?? '');
  if (between !== null) return { column, matcher: { from: day(found[2]), to: day(found[3]) } };
  return { column, matcher: from !== null ? { from: day(found[2]) } : { to: day(found[2]) } };
}

function limitOf(value: string, text: string): unknown {
  const other = /^【([^】]+)】$/u.exec(value)?.[1];
  if (other !== undefined) return { column: other };
  const figure = Number(value.trim().replace(/[%％]$/u, ''));
  if (value.trim() === '' || Number.isNaN(figure)) throw unclear('schemesheet.badLimit', { text });
  return figure;
}

function valuesOf(text: string, kind: ValueKind): unknown {
  const listed = LISTED.exec(text);
  const values = splitOutside(listed?.[1] ?? text, /[、，,]/u).map((one) => readScalar(one, kind));
  if (listed !== null) return { oneOf: values, orListed: listed[2] };
  const [only] = values;
  return values.length === 1 ? only : values;
}
