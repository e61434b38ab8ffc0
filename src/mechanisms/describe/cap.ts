import { type Phrase, phrase } from '../../locales';

/** What a rule's own cap says; nothing where it says null. */
export function capWords(cap: number | null | undefined): Phrase[] {
  if (cap === undefined) return [phrase('describe.capPoints')];
  return cap === null ? [phrase('describe.capNone')] : [phrase('describe.cap', { cap })];
}
