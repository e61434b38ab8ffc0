import { createContext, type ReactNode, useContext, useMemo } from 'react';
import {
  type Language,
  type MessageKey,
  type Phrase,
  type PhraseParam,
  phrase,
  render,
} from '../../locales/shell';

const LanguageContext = createContext<Language>('zh-CN');

export interface Words {
  readonly language: Language;
  /** The words of a message. */
  readonly t: (key: MessageKey, params?: Readonly<Record<string, PhraseParam>>) => string;
  /** A phrase that somebody else made. */
  readonly say: (said: Phrase) => string;
}

export function WordsProvider(props: { language: Language; children: ReactNode }) {
  return (
    <LanguageContext.Provider value={props.language}>{props.children}</LanguageContext.Provider>
  );
}

export function useWords(): Words {
  const language = useContext(LanguageContext);
  return useMemo(
    () => ({
      language,
      t: (key, params) => render(phrase(key, params), language),
      say: (said) => render(said, language),
    }),
    [language],
  );
}
