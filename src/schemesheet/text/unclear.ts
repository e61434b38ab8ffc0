import type { MessageKey, Phrase } from '../../locales';
import { phrase } from '../../locales';

/** A cell that says nothing we understand; what is wrong and what to write. */
export class Unclear extends Error {
  constructor(readonly phrase: Phrase) {
    super(phrase.key);
    this.name = 'Unclear';
  }
}

export function unclear(key: MessageKey, params: Parameters<typeof phrase>[1] = {}): Unclear {
  return new Unclear(phrase(key, params));
}
