import { isPlain } from '../plain';
import type { Codec } from './codec';
import { unclear } from './unclear';

const HEAD = /^按\s*(?:层级|口径\s*([^：:\s]+))\s*[：:]\s*([\s\S]*)$/u;

/** Level ids and the names by which people know them. */
export type Levels = ReadonlyMap<string, string>;

/** The name of a level where no other bears it. */
export function levelWord(levels: Levels, id: string): string {
  const name = levels.get(id);
  const bearers = [...levels].filter(([other, word]) => word === name || other === name);
  return name === undefined || bearers.length > 1 ? id : name;
}

export function levelId(levels: Levels, word: string): string {
  if (levels.has(word)) return word;
  return [...levels].find(([, name]) => name === word)?.[0] ?? word;
}

/** A value that a level or a reading picks: `按口径D6：heading-cap→6｜no-cap→无`. */
export function choiceOf(inner: Codec, levels: Levels): Codec {
  return {
    ...(inner.inOrder === true ? { inOrder: true } : {}),
    write(value) {
      if (!isPlain(value) || typeof value.choose !== 'string') return inner.write(value);
      const { choose, ...options } = value;
      const each = Object.entries(options).map(([id, one]) => {
        const text = inner.write(one);
        const word = choose === 'level' ? levelWord(levels, id) : id;
        return text === null || id === 'default' ? null : `${word}→${text}`;
      });
      if (each.length === 0 || each.includes(null)) return null;
      return `${choose === 'level' ? '按层级' : `按口径${choose}`}：${each.join('｜')}`;
    },
    read(text) {
      const found = HEAD.exec(text.trim());
      if (found === null) return inner.read(text);
      const [, reading, body = ''] = found;
      const value: Record<string, unknown> = { choose: reading ?? 'level' };
      for (const piece of body.split(/[｜|]/u)) {
        const [word = '', ...rest] = piece.split(/→|->/u);
        const said = rest.join('→').trim();
        if (word.trim() === '' || said === '')
          throw unclear('schemesheet.badChoice', { text: piece.trim() });
        const id = reading === undefined ? levelId(levels, word.trim()) : word.trim();
        if (Object.hasOwn(value, id))
          throw unclear('schemesheet.badChoice', { text: piece.trim() });
        value[id] = inner.read(said);
      }
      return value;
    },
  };
}
