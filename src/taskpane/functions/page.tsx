import { useRef, useState } from 'react';
import { CATALOGUE, type CatalogueEntry } from '../../functions';
import type { Language } from '../../locales';
import type { LiveWorkbook } from '../../workbook';
import { WordsProvider } from '../shell/words';
import { Builder } from './builder';
import { CatalogueList } from './catalogue-list';

/** The DRILL functions: looked up, explained, tried and put into the workbook. `live`: null without one. */
export function FunctionsPage(props: { live: LiveWorkbook | null; language: Language }) {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<CatalogueEntry | null>(null);
  /** The function that was open last: the focus goes back to it. */
  const last = useRef<string | null>(null);
  return (
    <WordsProvider language={props.language}>
      {chosen === null ? (
        <CatalogueList
          catalogue={CATALOGUE}
          query={query}
          onQuery={setQuery}
          focusOn={last.current}
          onOpen={setChosen}
        />
      ) : (
        <Builder
          key={chosen.id}
          entry={chosen}
          live={props.live}
          onBack={() => {
            last.current = chosen.id;
            setChosen(null);
          }}
        />
      )}
    </WordsProvider>
  );
}
