import { isPlain } from '../plain';
import { type Codec, numberOf } from './codec';
import { splitOutside } from './split';
import { unclear } from './unclear';

/**
 * What is added up and cut off: `得分：2.1a＋2.1b；扣分：2.1c＋2.1d（最低-3）；封顶7；最低0`. 取高 takes the best
 * instead of the sum; one id alone stands without ＋.
 */
export const NET: Codec = {
  write(value) {
    if (!isPlain(value)) return null;
    const { gain, deduct, cap, floor, ...more } = value;
    if (Object.keys(more).length > 0) return null;
    const gained = writePart(gain);
    const deducted = deduct === undefined ? '' : writePart(deduct);
    const limits = writeLimits(cap, floor);
    if (gained === null || deducted === null || limits === null) return null;
    const pieces = [`得分：${gained}`];
    if (deducted !== '') pieces.push(`扣分：${deducted}`);
    return [...pieces, ...limits].join('；');
  },
  read(text) {
    const net: Record<string, unknown> = {};
    for (const piece of splitOutside(text, /[；;\n]/u)) {
      const [, word, part] = /^(得分|扣分)\s*[：:]\s*([\s\S]+)$/u.exec(piece) ?? [];
      if (part !== undefined) net[word === '得分' ? 'gain' : 'deduct'] = readPart(part);
      else readLimit(piece, net);
    }
    if (net.gain === undefined) throw unclear('schemesheet.badNet', { text });
    return net;
  },
};

function writeLimits(cap: unknown, floor: unknown): string[] | null {
  const texts: string[] = [];
  for (const [word, limit] of [
    ['封顶', cap],
    ['最低', floor],
  ] as const) {
    if (limit === undefined) continue;
    if (typeof limit !== 'number') return null;
    texts.push(`${word}${limit}`);
  }
  return texts;
}

function writePart(part: unknown): string | null {
  if (typeof part === 'string') return part;
  if (!isPlain(part) || !Array.isArray(part.of)) return null;
  const { of, take, cap, floor, ...more } = part;
  const ids = (of as unknown[]).map((one) => (typeof one === 'string' ? one : null));
  const limits = writeLimits(cap, floor);
  if (ids.includes(null) || limits === null || Object.keys(more).length > 0) return null;
  const sum = take === undefined || take === 'best' ? ids.join('＋') : null;
  if (sum === null) return null;
  const kind = take === 'best' ? `取高 ${sum}` : ids.length === 1 ? `合计 ${sum}` : sum;
  return limits.length === 0 ? kind : `${kind}（${limits.join('、')}）`;
}

function readPart(text: string): unknown {
  const [, best, body = '', limits] =
    /^(取高|合计)?\s*([^（(]+?)\s*(?:[（(]([^（()）]+)[）)])?$/u.exec(text.trim()) ?? [];
  const ids = body.split(/[＋+]/u).map((one) => one.trim());
  if (ids.some((id) => !/^[A-Za-z0-9][A-Za-z0-9.]*$/.test(id)))
    throw unclear('schemesheet.badNet', { text });
  const [only] = ids;
  if (ids.length === 1 && best === undefined && limits === undefined) return only;
  const part: Record<string, unknown> = { of: ids };
  if (best === '取高') part.take = 'best';
  for (const limit of limits?.split(/[、，,]/u) ?? []) readLimit(limit, part);
  return part;
}

function readLimit(text: string, into: Record<string, unknown>): void {
  const [, word, figure] = /^(封顶|最低)\s*(-?[\d.]+)分?$/u.exec(text.trim()) ?? [];
  const key = word === '封顶' ? 'cap' : 'floor';
  if (figure === undefined || key in into) throw unclear('schemesheet.badNet', { text });
  into[key] = numberOf(figure);
}
