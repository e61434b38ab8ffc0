/**
 * The bare form in which words are compared: full-width letters, digits and signs become half-width,
 * blanks and line breaks vanish, the several minus signs become one.
 */
export function bare(text: string): string {
  // Most identifiers are plain already, and a sheet may hold a million of them.
  if (/^[!-~]*$/u.test(text)) return text;
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\u200B\uFEFF]+/gu, '')
    .replaceAll(/[\u2212\u2010\u2011]/gu, '-');
}

/** Like `bare`, but a run of blanks stays one blank (dates with a time, `1 234`). */
export function halfWidth(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\u200B\uFEFF]+/gu, ' ')
    .replaceAll(/[\u2212\u2010\u2011]/gu, '-')
    .trim();
}

const PLACEHOLDERS = new Set(['-', '--', '–', '—', '——', '――', '/', '//', '\\']);

/** A stroke that people put into a cell for “nothing”: it may mean 无 or 未填, so it says neither. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDERS.has(bare(text));
}

/** The word for “known to be none” in a list. */
export const NONE_WORD = '无';
