import type { Phrase } from '../../locales';

/** What one cell says: a value, nothing, or something that nobody can read with certainty. */
export type Cleaned<T> =
  { readonly known: T } | { readonly blank: true } | { readonly unreadable: Phrase };

export const BLANK = { blank: true } as const;

export function isKnown<T>(cleaned: Cleaned<T>): cleaned is { readonly known: T } {
  return 'known' in cleaned;
}
