import { unclear } from './unclear';

/** How a value of a scheme stands in a cell. What cannot be written goes to 其他设定. */
export interface Codec {
  /** Null: this notation has no words for it. */
  write(value: unknown): string | number | null;
  /** @throws Unclear */
  read(text: string): unknown;
  /** Keys stand in an order that is shown. */
  readonly inOrder?: boolean;
}

/** Text that Excel, XML and other programs hand back as it was. */
export const isSafe = (text: string): boolean =>
  text.trim() !== '' &&
  !/[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff\ud800-\udfff]/.test(
    text.replaceAll(/[\ud800-\udbff][\udc00-\udfff]/g, ''),
  );

export const TEXT: Codec = {
  write: (value) =>
    typeof value === 'string' && isSafe(value) && value === value.trim() ? value : null,
  read: (text) => text.trim(),
};

/** A quotation: blanks and line breaks at its ends belong to it. */
export const QUOTATION: Codec = {
  write: (value) => (typeof value === 'string' && isSafe(value) ? value : null),
  read: (text) => text,
};

export function numberOf(text: string): number {
  const plain = text.trim().normalize('NFKC').replaceAll(',', '');
  const value = Number(plain);
  if (plain === '' || !Number.isFinite(value))
    throw unclear('schemesheet.notNumber', { text: text.trim() });
  return value;
}

export const NUMBER: Codec = {
  write: (value) => (typeof value === 'number' && Number.isFinite(value) ? value : null),
  read: numberOf,
};

/** A number, or 无 for null. */
export const LIMIT: Codec = {
  write: (value) => (value === null ? '无' : NUMBER.write(value)),
  read: (text) => (text.trim() === '无' ? null : numberOf(text)),
};

const FLAGS = new Map([
  ['是', true],
  ['√', true],
  ['否', false],
  ['×', false],
]);

export const FLAG: Codec = {
  write: (value) => (typeof value === 'boolean' ? (value ? '是' : '否') : null),
  read(text) {
    const found = FLAGS.get(text.trim());
    if (found === undefined) throw unclear('schemesheet.notFlag', { text: text.trim() });
    return found;
  },
};

/** 扣完为止: 是 is a floor of 0, 否 none, a number that floor. */
export const FLOOR: Codec = {
  write: (value) => (value === 0 ? '是' : value === null ? '否' : NUMBER.write(value)),
  read: (text) => {
    const flag = FLAGS.get(text.trim());
    return flag === undefined ? numberOf(text) : flag ? 0 : null;
  },
};

/** One of a few words: what stands in the cell → what the scheme says. */
export function oneOf(words: Readonly<Record<string, string>>): Codec {
  const back = new Map(Object.entries(words).map(([word, value]) => [value, word]));
  return {
    write: (value) => (typeof value === 'string' ? (back.get(value) ?? null) : null),
    read(text) {
      const word = text.trim();
      const value = Object.hasOwn(words, word) ? words[word] : undefined;
      if (value === undefined)
        throw unclear('schemesheet.notOneOf', { text: word, words: Object.keys(words).join('、') });
      return value;
    },
  };
}

/** Texts one a line, or with 、 between them. */
export function listOf(separator: '、' | '\n', words: Codec = TEXT): Codec {
  const cut = separator === '、' ? /[、，,\n]/u : /\n/u;
  return {
    write(value) {
      if (!Array.isArray(value) || value.length === 0) return null;
      const each = value.map((one) => words.write(one));
      if (each.includes(null)) return null;
      return each.join(separator);
    },
    read: (text) =>
      text
        .split(cut)
        .map((one) => one.trim())
        .filter((one) => one !== '')
        .map((one) => words.read(one)),
  };
}

const DATE_TEXT = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/** A day; what is no day is left to the check of the whole scheme. */
export const DAY: Codec = {
  write: (value) => TEXT.write(value),
  read(text) {
    const [, year = '', month = '', day = ''] = DATE_TEXT.exec(text.trim()) ?? [];
    return year === '' ? text.trim() : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  },
};

/** 统计期间, 2024-12-01至2025-11-30, 2024-12-01起, 2025-11-30止 */
export const WINDOW: Codec = {
  write(value) {
    if (value === 'period') return '统计期间';
    if (typeof value !== 'object' || value === null) return null;
    const { from, to, ...more } = value as Record<string, unknown>;
    if (Object.keys(more).length > 0) return null;
    if (typeof from === 'string' && typeof to === 'string') return `${from}至${to}`;
    if (typeof from === 'string' && to === undefined) return `${from}起`;
    return typeof to === 'string' && from === undefined ? `${to}止` : null;
  },
  read(text) {
    const words = text.trim();
    if (words === '统计期间' || words === '期间') return 'period';
    const [from = '', to = '', ...more] = words.split(/[至~]/u);
    const day = (one: string): string => String(DAY.read(one));
    if (to !== '' && more.length === 0) return { from: day(from), to: day(to) };
    if (words.endsWith('起')) return { from: day(words.slice(0, -1)) };
    if (words.endsWith('止')) return { to: day(words.slice(0, -1)) };
    throw unclear('schemesheet.notWindow', { text: words });
  },
};
