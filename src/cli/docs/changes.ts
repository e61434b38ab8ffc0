/** What a text says instead of another one, as briefly as can be understood; null where both say the same. */
export function changesText(before: string, after: string): string | null {
  if (before === after) return null;
  const old = sentences(before);
  const now = sentences(after);
  const replaced = replacements(parts(before), parts(after));
  if (replaced !== null) return `${replaced.join('；')}。`;
  const different = now.filter((one) => !old.includes(one));
  if (different.length > 0) return different.join('');
  const gone = old.filter((one) => !now.includes(one));
  return gone.length > 0 ? `去掉“${gone.join('').replace(/。$/u, '')}”。` : '次序不同。';
}

const sentences = (text: string): readonly string[] => text.match(/[^。]+。?/gu) ?? [];

/** Sentences cut further, at what holds conditions apart. */
const parts = (text: string): readonly string[] =>
  text.split(/[。；，［］]/u).filter((part) => part !== '');

/** Most replacements that are easier to read than the sentences themselves. */
const FEW = 3;

/** 「“A”改为“B”」 for texts that differ in single parts, or in one place. */
function replacements(old: readonly string[], now: readonly string[]): readonly string[] | null {
  if (old.length !== now.length) return onePlace(old, now);
  const said = old.flatMap((part, index) => {
    const other = now[index] ?? '';
    return part === other ? [] : [`“${part}”改为“${other}”`];
  });
  const different = [...new Set(said)];
  return different.length <= FEW ? different : null;
}

/** What stands between a common beginning and a common end. */
function onePlace(old: readonly string[], now: readonly string[]): readonly string[] | null {
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const gone = old.slice(head, old.length - tail);
  const come = now.slice(head, now.length - tail);
  if (head + tail === 0 || gone.length > FEW || come.length > FEW) return null;
  if (come.length === 0) return [`去掉“${gone.join('，')}”`];
  if (gone.length === 0) return [`加上“${come.join('，')}”`];
  return [`“${gone.join('，')}”改为“${come.join('，')}”`];
}
