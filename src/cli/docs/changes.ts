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

/** 「“A”改为“B”」 for texts that differ in single parts only. */
function replacements(old: readonly string[], now: readonly string[]): readonly string[] | null {
  if (old.length !== now.length) return null;
  const said = old.flatMap((part, index) => {
    const other = now[index] ?? '';
    return part === other ? [] : [`“${part}”改为“${other}”`];
  });
  const different = [...new Set(said)];
  return different.length <= FEW ? different : null;
}
