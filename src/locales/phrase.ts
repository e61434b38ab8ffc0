import type zhCN from './zh-CN';

type Catalogue = typeof zhCN;

/** `namespace.key` of an entry in the catalogue; a missing one is a compile error. */
export type MessageKey = {
  [N in keyof Catalogue]: `${N}.${Extract<keyof Catalogue[N], string>}`;
}[keyof Catalogue];

export type PhraseParam = string | number | Phrase | readonly Phrase[];

/**
 * A sentence before it is put into words: the core has no language, so it hands out keys and
 * figures, and a face renders them. A list of phrases among the parameters is joined with 「；」.
 */
export interface Phrase {
  readonly key: MessageKey;
  readonly params: Readonly<Record<string, PhraseParam>>;
}

export function phrase(
  key: MessageKey,
  params: Readonly<Record<string, PhraseParam>> = {},
): Phrase {
  return { key, params };
}
