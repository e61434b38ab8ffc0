import { isPlain } from '../plain';
import { type Codec, DAY, numberOf, oneOf } from './codec';
import { conditionOf } from './condition';
import { insideBrackets, splitOutside } from './split';
import { unclear } from './unclear';

const SEMICOLON = /[；;]/u;
const POINTS = String.raw`(-?\d+(?:\.\d+)?)\s*分?`;
const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && !String(value).includes('e');

/** `2分` */
export const POINTS_ONLY: Codec = {
  write: (value) => (isNumber(value) ? `${value}分` : null),
  read: (text) => numberOf(text.trim().replace(/分$/u, '')),
};

const SIGNS = [
  ['atLeast', '≥'],
  ['above', '>'],
  ['atMost', '≤'],
  ['below', '<'],
] as const;

/** `≥20：2分；≥15且<20：1分；<15：0分` */
export const TIERS: Codec = {
  write(value) {
    if (!Array.isArray(value) || value.length === 0) return null;
    const each = value.map((tier) => {
      if (!isPlain(tier) || !isNumber(tier.points)) return null;
      const bounds = SIGNS.flatMap(([word, sign]) =>
        isNumber(tier[word]) ? [`${sign}${tier[word]}`] : [],
      );
      return bounds.length === 0 || bounds.length + 1 !== Object.keys(tier).length
        ? null
        : `${bounds.join('且')}：${tier.points}分`;
    });
    return each.includes(null) ? null : each.join('；');
  },
  read: (text) =>
    splitOutside(text, /[；;\n]/u)
      .filter((one) => one !== '')
      .map(readTier),
};

function readTier(text: string): unknown {
  const [, bounds, points] = new RegExp(`^(.+?)[：:]\\s*${POINTS}$`, 'u').exec(text) ?? [];
  if (bounds === undefined || points === undefined) throw unclear('schemesheet.badTier', { text });
  const tier: Record<string, number> = {};
  for (const piece of bounds.split(/且|，|,/u)) {
    const [, sign = '', figure = ''] =
      /^\s*(≥|>=|≤|<=|>|＞|<|＜)\s*(-?[\d.]+)\s*[%％]?\s*$/u.exec(piece) ?? [];
    const plain = sign.normalize('NFKC').replace('>=', '≥').replace('<=', '≤');
    const word = SIGNS.find(([, one]) => one === plain)?.[0];
    if (word === undefined || word in tier) throw unclear('schemesheet.badTier', { text });
    tier[word] = numberOf(figure);
  }
  return { ...tier, points: numberOf(points) };
}

/** `移送案件：3.5分；重大案件（重大案件=是）：7分` */
export function ratesOf(sheet: string | null): Codec {
  const when = conditionOf(sheet);
  return {
    write(value) {
      if (!Array.isArray(value) || value.length === 0) return null;
      const each = value.map((rate) => {
        if (!isPlain(rate) || !isNumber(rate.points) || typeof rate.name !== 'string') return null;
        const { name, points, when: test, ...more } = rate;
        if (Object.keys(more).length > 0 || !/^[^；;：:（()）\n]+$/u.test(name)) return null;
        const asked = test === undefined ? '' : when.write(test);
        if (asked === null) return null;
        return `${name}${asked === '' ? '' : `（${asked}）`}：${String(points)}分`;
      });
      return each.includes(null) ? null : each.join('；');
    },
    read: (text) =>
      splitOutside(text, SEMICOLON).map((piece) => {
        const [head = '', points = '', ...more] = splitOutside(piece, /[：:]/u);
        const [, name = '', asked = ''] = /^([^（(]+)([\s\S]*)$/u.exec(head) ?? [];
        const test = asked === '' ? null : insideBrackets(asked);
        if (name === '' || points === '' || more.length > 0 || (asked !== '' && test === null))
          throw unclear('schemesheet.badRate', { text: piece });
        return {
          name: name.trim(),
          ...(test === null ? {} : { when: when.read(test) }),
          points: POINTS_ONLY.read(points),
        };
      }),
  };
}

const CLASS = /^([^（()）]+)(?:[（(]([^（()）]+)[）)])?$/u;

/** [classes, others]: `排污许可、用电（用电监控、用电用能监控）：每类2分；其他：每类1分` */
export const CLASSES: Codec = {
  write(value) {
    const [classes, others] = value as [unknown, unknown];
    if (!Array.isArray(classes)) return null;
    const groups: { points: number; names: string[] }[] = [];
    for (const one of classes as unknown[]) {
      if (!isPlain(one)) return null;
      const { name, points, values, ...more } = one;
      if (typeof name !== 'string' || !isNumber(points) || Object.keys(more).length > 0)
        return null;
      if (values !== undefined && !Array.isArray(values)) return null;
      const each = Array.isArray(values) ? `（${values.map(String).join('、')}）` : '';
      const last = groups.at(-1);
      if (last?.points === points) last.names.push(`${name}${each}`);
      else groups.push({ points, names: [`${name}${each}`] });
    }
    const texts = groups.map(({ points, names }) => `${names.join('、')}：每类${points}分`);
    if (others === undefined) return texts.join('；');
    return isNumber(others) ? [...texts, `其他：每类${others}分`].join('；') : null;
  },
  read(text) {
    const classes: unknown[] = [];
    let others: number | undefined;
    for (const piece of splitOutside(text, /[；;\n]/u)) {
      const [, names, points] =
        new RegExp(`^(.+)[：:]\\s*(?:每类)?${POINTS}$`, 'u').exec(piece) ?? [];
      if (names === undefined || points === undefined)
        throw unclear('schemesheet.badClass', { text: piece });
      if (names === '其他') {
        others = numberOf(points);
        continue;
      }
      for (const word of splitOutside(names, /[、，,]/u)) {
        const [, name, values] = CLASS.exec(word) ?? [];
        if (name === undefined) throw unclear('schemesheet.badClass', { text: piece });
        classes.push({
          name,
          ...(values === undefined ? {} : { values: values.split(/[、，,]/u) }),
          points: numberOf(points),
        });
      }
    }
    return [classes, others];
  },
};

/** [steps, all]: `≥1：0.25分；全部月份：3分` */
export const STEPS: Codec = {
  write(value) {
    const [steps, all] = value as [unknown, unknown];
    const text = TIERS.write(steps);
    if (text === null || all === undefined) return text;
    return isNumber(all) ? `${text}；全部月份：${all}分` : null;
  },
  read(text) {
    const pieces = splitOutside(text, /[；;\n]/u);
    const [, all] = new RegExp(`^全部月份[：:]\\s*${POINTS}$`, 'u').exec(pieces.at(-1) ?? '') ?? [];
    const steps = all === undefined ? pieces : pieces.slice(0, -1);
    return [TIERS.read(steps.join('；')), all === undefined ? undefined : numberOf(all)];
  },
};

/** [each, once, amount]: `每次0.5分`, `只扣一次1分`, `按【扣分值】列，1至3分` */
export const DEDUCTION: Codec = {
  write(value) {
    const [each, once, amount] = value as [unknown, unknown, unknown];
    if (isPlain(amount)) {
      const { column, least, most, ...more } = amount;
      if (each !== undefined || once !== undefined || Object.keys(more).length > 0) return null;
      if (typeof column !== 'string' || !isNumber(least) || !isNumber(most)) return null;
      return `按【${column}】列，${least}至${most}分`;
    }
    if (!isNumber(each) || amount !== undefined) return null;
    if (once === undefined) return `每次${each}分`;
    return once === true ? `只扣一次${each}分` : null;
  },
  read(text) {
    const words = text.trim();
    const range = /^按【([^】]+)】列[，,]\s*(-?[\d.]+)[至~-]([\d.]+)分?$/u.exec(words);
    if (range !== null) {
      const [, column, least = '', most = ''] = range;
      return [undefined, undefined, { column, least: numberOf(least), most: numberOf(most) }];
    }
    const each = new RegExp(`^(?:每次|每件|每起)?扣?${POINTS}$`, 'u').exec(words)?.[1];
    if (each !== undefined) return [numberOf(each), undefined, undefined];
    const once = new RegExp(`^只扣一次[：:]?${POINTS}$`, 'u').exec(words)?.[1];
    if (once !== undefined) return [numberOf(once), true, undefined];
    throw unclear('schemesheet.badDeduction', { text: words });
  },
};

/** [least, most]: `0至5分`, `最高5分` */
export const RANGE: Codec = {
  write(value) {
    const [least, most] = value as [unknown, unknown];
    if (!isNumber(most)) return null;
    if (least === undefined) return `最高${most}分`;
    return isNumber(least) ? `${least}至${most}分` : null;
  },
  read(text) {
    const [, least, most] = /^(-?[\d.]+)[至~-]([\d.]+)分?$/u.exec(text.trim()) ?? [];
    if (least !== undefined && most !== undefined) return [numberOf(least), numberOf(most)];
    const top = /^最高([\d.]+)分?$/u.exec(text.trim())?.[1];
    if (top === undefined) throw unclear('schemesheet.badRange', { text: text.trim() });
    return [undefined, numberOf(top)];
  },
};

/** [unit, each]: `每项2分` */
export const EACH_UNIT: Codec = {
  write(value) {
    const [unit, each] = value as [unknown, unknown];
    return typeof unit === 'string' && /^[^\d\s.：:-]+$/u.test(unit) && isNumber(each)
      ? `每${unit}${each}分`
      : null;
  },
  read(text) {
    const [, unit, each] = /^每([^\d\s.：:-]+)([\d.]+)分?$/u.exec(text.trim()) ?? [];
    if (unit === undefined || each === undefined)
      throw unclear('schemesheet.badEach', { text: text.trim() });
    return [unit, numberOf(each)];
  },
};

const STRENGTHS = oneOf({ 必须: 'must', 力争: 'aim' });

/** [strength, due]: `必须`, `力争，2020-11-20前` */
export const STRENGTH: Codec = {
  write(value) {
    const [strength, due] = value as [unknown, unknown];
    const word = STRENGTHS.write(strength);
    if (word === null || due === undefined) return word;
    return typeof due === 'string' && DAY.read(due) === due ? `${word}，${due}前` : null;
  },
  read(text) {
    const [word = '', due] = text.trim().split(/[，,]/u);
    const day = due === undefined ? undefined : DAY.read(due.trim().replace(/前$/u, ''));
    return [STRENGTHS.read(word), day];
  },
};
