import { Field, Input } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { type CatalogueEntry, GROUPS } from '../../functions';
import { useWords } from '../shell/words';
import { descriptionOf } from './model/description';
import { search } from './model/search';
import { useFunctionStyles } from './styles';

interface Props {
  readonly catalogue: readonly CatalogueEntry[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** The function to put the focus on when the list comes back; null at first. */
  readonly focusOn: string | null;
  readonly onOpen: (entry: CatalogueEntry) => void;
}

/** All functions in their groups, or those that the search finds. */
export function CatalogueList(props: Props) {
  const styles = useFunctionStyles();
  const { t } = useWords();
  const { query } = props;
  const found = search(props.catalogue, query);
  return (
    <section className={styles.column} aria-labelledby="functions-title">
      <h2 id="functions-title" className={styles.title}>
        {t('functions.pageTitle')}
      </h2>
      <p className={styles.text}>{t('functions.pageIntro')}</p>
      <Field label={t('functions.pageSearch')} hint={t('functions.pageSearchHint')}>
        <Input
          type="search"
          value={query}
          onChange={(_, data) => {
            props.onQuery(data.value);
          }}
        />
      </Field>
      <p role="status" className={styles.quiet}>
        {found.length === 0
          ? t('functions.pageNone', { query: query.trim() })
          : t('functions.pageFound', { n: found.length })}
      </p>
      {GROUPS.map((group) => {
        const own = found.filter((entry) => entry.group === group);
        return own.length === 0 ? null : (
          <section key={group} className={styles.column} aria-labelledby={`functions-${group}`}>
            <h3 id={`functions-${group}`} className={styles.heading}>
              {t(`functions.group_${group}`)}
            </h3>
            <ul className={styles.list}>
              {own.map((entry) => (
                <li key={entry.id}>
                  <Entry
                    entry={entry}
                    isFocused={entry.id === props.focusOn}
                    onOpen={props.onOpen}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

function Entry(props: {
  entry: CatalogueEntry;
  isFocused: boolean;
  onOpen: (entry: CatalogueEntry) => void;
}) {
  const styles = useFunctionStyles();
  const { language } = useWords();
  const { entry, isFocused } = props;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isFocused) button.current?.focus();
  }, [isFocused]);
  return (
    <button
      ref={button}
      type="button"
      className={styles.entry}
      onClick={() => {
        props.onOpen(entry);
      }}
    >
      <span className={styles.name}>
        {entry.label[language]} {entry.id}
      </span>
      <span className={styles.quiet}>{descriptionOf(entry, language)}</span>
    </button>
  );
}
