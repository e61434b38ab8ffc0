import i18next from 'i18next';
import type { Phrase, PhraseParam } from './phrase';

export const LANGUAGES = ['zh-CN', 'en-US'] as const;
export type Language = (typeof LANGUAGES)[number];

const catalogue = i18next.createInstance();
void catalogue.init({
  initAsync: false,
  // The library's own advertisement has no place in an office's command line.
  showSupportNotice: false,
  fallbackLng: false,
  interpolation: { escapeValue: false },
  nsSeparator: false,
  resources: {},
});

/** Words by namespace and key. */
type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Makes words known; `index.ts` does it for all of them, `shell.ts` for what a first load needs. */
export function addWords(language: Language, words: Words): void {
  catalogue.addResourceBundle(language, 'translation', words, true, true);
}

/** Puts a phrase into words. Nested phrases are rendered first; lists are joined. */
export function render(phrase: Phrase, language: Language = 'zh-CN'): string {
  const separator = language === 'zh-CN' ? '；' : '; ';
  const value = (param: PhraseParam): string | number => {
    if (typeof param === 'string' || typeof param === 'number') return param;
    if ('key' in param) return render(param, language);
    return param.map((part) => render(part, language)).join(separator);
  };
  const params = Object.fromEntries(
    Object.entries(phrase.params).map(([name, param]) => [name, value(param)]),
  );
  return catalogue.t(phrase.key, { ...params, lng: language });
}
