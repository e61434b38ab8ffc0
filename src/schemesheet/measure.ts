import type { Path } from '../rubric';
import { at, isPlain, type Plain } from './plain';
import { numberOf } from './text/codec';
import { unclear } from './text/unclear';

/** What a clause counts: where its rows are selected and which parts of the scheme say so. */
export interface Measure {
  readonly text: string;
  /** Values that the words of 计什么 stand for. */
  readonly says: readonly (readonly [Path, unknown])[];
  readonly selection: Path | null;
  /** Where the condition stands that the counted part of the rows fulfils. */
  readonly that: Path | null;
  readonly month?: Path;
  readonly date?: Path;
}

const TESTS: Readonly<Record<string, Path>> = {
  flat: ['rule', 'when'],
  veto: ['rule', 'when'],
  commitment: ['rule', 'kept'],
};
const QUANTITIES: Readonly<Record<string, Path>> = {
  tier: ['rule', 'value'],
  perUnit: ['rule', 'count'],
  proportional: ['rule', 'ratio'],
  relative: ['rule', 'value'],
  benchmark: ['rule', 'actual'],
};
/** Ways of scoring that look at rows in one place only. */
const SELECTIONS: Readonly<Record<string, Path>> = {
  deduct: ['rule', 'findings'],
  perCase: ['rule', 'cases'],
  perCategory: ['rule', 'records'],
  awarded: ['rule', 'records'],
  scaled: ['rule', 'marks', 'from'],
};
const MONTHS: Path = ['rule', 'months', 'of'];
const BASES: Readonly<Record<string, string>> = {
  评审打分: 'judged',
  排名推选: 'ranked',
  人工认定: 'manual',
};

const own = <T>(of: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(of, key) ? of[key] : undefined;

/** What the clause counts as 计什么 says it; null: there are no words for it. */
export function measureOf(node: Plain, kind: string): Measure | null {
  const test = own(TESTS, kind);
  if (test !== undefined) return readMeasureOf(testWords(at(node, test)), kind);
  const quantity = own(QUANTITIES, kind);
  if (quantity !== undefined) return readMeasureOf(quantityWords(at(node, quantity)), kind);
  if (kind === 'monthly') {
    const of = at(node, MONTHS);
    const words = isPlain(of) ? ('monthly' in of && 'that' in of ? '每月达标' : '每月件数') : null;
    return readMeasureOf(words, kind);
  }
  if (kind === 'judged') {
    const basis = at(node, ['rule', 'basis']);
    const word = Object.entries(BASES).find(([, one]) => one === basis)?.[0];
    return readMeasureOf(word ?? '', kind);
  }
  if (kind === 'deduct') {
    const times = at(node, ['rule', 'times']);
    return readMeasureOf(typeof times === 'string' ? `次数列：${times}` : '', kind);
  }
  return readMeasure('', kind);
}

const readMeasureOf = (text: string | null, kind: string): Measure | null =>
  text === null ? null : readMeasure(text, kind);

const bounds = (of: Plain): string | null => {
  const { atLeast, above } = of;
  if (atLeast === undefined && above === undefined) return '';
  if (atLeast !== undefined && above !== undefined) return null;
  const [sign, limit] = atLeast === undefined ? (['>', above] as const) : (['≥', atLeast] as const);
  return typeof limit === 'number' ? `${sign}${limit}` : null;
};

const isFact = (value: unknown): value is { fact: string } =>
  isPlain(value) && typeof value.fact === 'string' && /^[^：:÷≥>\s]+$/u.test(value.fact);

function testWords(test: unknown): string | null {
  if (!isPlain(test)) return null;
  const { exists, fact, above } = test;
  const limit = bounds(test);
  const known = ['exists', 'fact', 'atLeast', 'above'];
  if (limit === null || Object.keys(test).some((key) => !known.includes(key))) return null;
  if (isPlain(exists) && fact === undefined && above === undefined) return `有记录${limit}`;
  return isFact(test) && exists === undefined ? `事项：${test.fact}${limit}` : null;
}

function quantityWords(quantity: unknown): string | null {
  if (!isPlain(quantity)) return null;
  const { count, distinct, weight, sum, of, share, ratio } = quantity;
  if (isFact(quantity)) return Object.keys(quantity).length === 1 ? `事项：${quantity.fact}` : null;
  if (isPlain(count)) {
    if (typeof distinct === 'string' && weight === undefined) return `不重复：${distinct}`;
    if (typeof weight === 'string' && distinct === undefined) return `次数列：${weight}`;
    return distinct === undefined && weight === undefined ? '件数' : null;
  }
  if (isPlain(sum) && typeof of === 'string') return `合计：${of}`;
  if (isPlain(share)) return '占比';
  if (isPlain(ratio) && isFact(ratio.numerator) && isFact(ratio.denominator))
    return `事项：${ratio.numerator.fact}÷事项：${ratio.denominator.fact}`;
  return null;
}

/** What the words of 计什么 mean for a way of scoring; '' are the words of an empty cell. @throws Unclear */
export function readMeasure(text: string, kind: string): Measure {
  const words = text.trim();
  const none = { text: words, says: [], selection: null, that: null };
  const test = own(TESTS, kind);
  if (test !== undefined) return words === '' ? none : readTest(words, test);
  const quantity = own(QUANTITIES, kind);
  if (quantity !== undefined) return words === '' ? none : readQuantity(words, quantity);
  if (kind === 'monthly') return words === '' ? none : readMonthly(words);
  const selection = own(SELECTIONS, kind) ?? null;
  if (words === '') return { ...none, selection };
  const times = /^次数列[：:]\s*(\S+)$/u.exec(words)?.[1];
  if (kind === 'deduct' && times !== undefined)
    return { ...none, says: [[['rule', 'times'], times]], selection };
  const basis = own(BASES, words);
  if (kind === 'judged' && basis !== undefined)
    return { ...none, says: [[['rule', 'basis'], basis]] };
  throw unclear('schemesheet.badMeasure', { text: words, words: wordsOf(kind).join('、') });
}

const FACT_WORDS = /^事项[：:]\s*([^：:÷≥>\s]+)(?:\s*(≥|>=|>|＞)\s*([\d.]+)\s*[%％]?)?$/u;
const EXIST_WORDS = /^有记录(?:\s*(?:≥|>=)\s*(\d+)\s*[条件次]?)?$/u;

function readTest(text: string, base: Path): Measure {
  const exists = EXIST_WORDS.exec(text);
  const found = { text, selection: null, that: null };
  if (exists !== null) {
    const least = exists[1];
    return {
      ...found,
      says: least === undefined ? [] : [[[...base, 'atLeast'], numberOf(least)]],
      selection: [...base, 'exists'],
    };
  }
  const [, fact, sign, limit] = FACT_WORDS.exec(text) ?? [];
  if (fact === undefined)
    throw unclear('schemesheet.badMeasure', { text, words: wordsOf('flat').join('、') });
  const bound =
    sign === undefined
      ? {}
      : { [sign === '≥' || sign === '>=' ? 'atLeast' : 'above']: numberOf(limit ?? '') };
  return { ...found, says: [[base, { fact, ...bound }]] };
}

function readQuantity(text: string, base: Path): Measure {
  const [word = '', column = ''] = text.split(/[：:]/u).map((one) => one.trim());
  const found = { text, that: null };
  const count = [...base, 'count'];
  if (text === '件数') return { ...found, says: [], selection: count };
  if (text === '占比') {
    const share = [...base, 'share'];
    return { ...found, says: [], selection: [...share, 'of'], that: [...share, 'that'] };
  }
  if (column !== '' && word === '不重复')
    return { ...found, says: [[[...base, 'distinct'], column]], selection: count };
  if (column !== '' && word === '次数列')
    return { ...found, says: [[[...base, 'weight'], column]], selection: count };
  if (column !== '' && word === '合计')
    return { ...found, says: [[[...base, 'of'], column]], selection: [...base, 'sum'] };
  const [, one, sign] = FACT_WORDS.exec(text) ?? [];
  if (one !== undefined && sign === undefined)
    return { ...found, says: [[base, { fact: one }]], selection: null };
  const [, above, below] =
    /^事项[：:]\s*([^：:÷≥>\s]+)\s*÷\s*事项[：:]\s*([^：:÷≥>\s]+)$/u.exec(text) ?? [];
  if (above === undefined || below === undefined)
    throw unclear('schemesheet.badMeasure', { text, words: wordsOf('tier').join('、') });
  return {
    ...found,
    says: [
      [[...base, 'ratio', 'numerator'], { fact: above }],
      [[...base, 'ratio', 'denominator'], { fact: below }],
    ],
    selection: null,
  };
}

function readMonthly(text: string): Measure {
  if (text === '每月达标')
    return {
      text,
      says: [],
      selection: [...MONTHS, 'monthly'],
      that: [...MONTHS, 'that'],
      month: [...MONTHS, 'month'],
    };
  if (text === '每月件数')
    return {
      text,
      says: [],
      selection: [...MONTHS, 'records'],
      that: null,
      date: [...MONTHS, 'date'],
    };
  throw unclear('schemesheet.badMeasure', { text, words: wordsOf('monthly').join('、') });
}

/** Words of 计什么 that a way of scoring knows. */
export function wordsOf(kind: string): readonly string[] {
  if (own(TESTS, kind) !== undefined) return ['有记录', '有记录≥3条', '事项：名称', '事项：名称≥5'];
  if (own(QUANTITIES, kind) !== undefined)
    return [
      '件数',
      '不重复：列名',
      '次数列：列名',
      '合计：列名',
      '占比',
      '事项：名称',
      '事项：甲÷事项：乙',
    ];
  if (kind === 'monthly') return ['每月达标', '每月件数'];
  if (kind === 'judged') return Object.keys(BASES);
  return kind === 'deduct' ? ['次数列：次数'] : [];
}

/** 计什么 where it is left empty beside a 取数表. */
export function usualMeasure(kind: string): string {
  if (own(TESTS, kind) !== undefined) return '有记录';
  return own(QUANTITIES, kind) !== undefined ? '件数' : kind === 'monthly' ? '每月达标' : '';
}
