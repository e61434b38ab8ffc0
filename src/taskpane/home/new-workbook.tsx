import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { SchemeEntry } from '../../desk';
import type { PaneActions, PaneState } from '../store/state';
import { useWords } from '../shell/words';
import { useHomeStyles } from './styles';

const numbersIn = (text: string): readonly string[] => [
  ...new Set(text.split(/[\s、，,；;]+/).filter((part) => part !== '')),
];

/** Every table of the scheme in one workbook. */
const ALL = '*';

interface Choice {
  readonly scheme: string | null;
  readonly level: string | null;
  readonly table: string | null;
  readonly people: string;
}

/** The choice as it stands, with what follows from what was not chosen. */
function settle(state: PaneState, choice: Choice) {
  const scheme: SchemeEntry | undefined =
    state.schemes.find(({ id }) => id === choice.scheme) ?? state.scheme ?? state.schemes[0];
  const level =
    scheme?.levels.find(({ id }) => id === choice.level)?.id ??
    scheme?.defaultLevel ??
    scheme?.levels[0]?.id ??
    null;
  const tables =
    scheme?.tables.filter(
      (table) => level === null || table.levels.length === 0 || table.levels.includes(level),
    ) ?? [];
  const table = tables.find(({ id }) => id === choice.table) ?? tables[0];
  const all = choice.table === ALL && tables.length > 1;
  const people = numbersIn(choice.people);
  // Of all tables those of people are left out while nobody is named.
  const wanted = (all ? tables : tables.filter((one) => one === table)).flatMap(
    ({ id, subject }) => {
      if (subject !== 'person') return [{ table: id, subjects: [] }];
      return all && people.length === 0 ? [] : [{ table: id, subjects: people }];
    },
  );
  const person = all
    ? tables.some(({ subject }) => subject === 'person')
    : table?.subject === 'person';
  return {
    scheme,
    level,
    tables,
    chosen: all ? ALL : (table?.id ?? ''),
    all,
    person,
    people,
    wanted,
  };
}

/** An empty workbook made from a notice: the score table and every raw sheet it reads. */
export function NewWorkbook(props: { state: PaneState; actions: PaneActions }) {
  const styles = useHomeStyles();
  const { t } = useWords();
  const { state, actions } = props;
  const [choice, setChoice] = useState<Choice>({
    scheme: null,
    level: state.level,
    table: null,
    people: '',
  });
  const none = state.schemes.length === 0;
  useEffect(() => {
    if (none) void actions.loadSchemes();
  }, [none, actions]);
  const { scheme, level, tables, chosen, all, person, people, wanted } = settle(state, choice);
  const control = { className: styles.control };
  if (scheme === undefined) return <p className={styles.line}>{t('pane.schemesLoading')}</p>;
  const needsPeople = person && !all && people.length === 0;
  const [first, ...also] = wanted;
  return (
    <div className={styles.column}>
      <p className={styles.quiet}>{t('pane.newAdvice')}</p>
      <Field label={t('pane.scheme')}>
        <Select
          select={control}
          value={scheme.id}
          onChange={(_, data) => {
            setChoice({ ...choice, scheme: data.value, level: null, table: null });
          }}
        >
          {state.schemes.map((entry) => (
            <option key={entry.id} value={entry.id}>
              {entry.own ? t('pane.ownOption', { name: entry.name }) : entry.name}
            </option>
          ))}
        </Select>
      </Field>
      {scheme.levels.length > 1 && (
        <Field label={t('pane.level')}>
          <Select
            select={control}
            value={level ?? ''}
            onChange={(_, data) => {
              setChoice({ ...choice, level: data.value });
            }}
          >
            {scheme.levels.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={t('pane.newTable')}>
        <Select
          select={control}
          value={chosen}
          onChange={(_, data) => {
            setChoice({ ...choice, table: data.value });
          }}
        >
          {tables.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          {tables.length > 1 && <option value={ALL}>{t('pane.newAllTables')}</option>}
        </Select>
      </Field>
      {person && (
        <Field
          label={t('pane.newPeople')}
          hint={
            all ? `${t('pane.newPeopleHint')}${t('pane.newPeopleLater')}` : t('pane.newPeopleHint')
          }
        >
          <Textarea
            textarea={control}
            value={choice.people}
            onChange={(_, data) => {
              setChoice({ ...choice, people: data.value });
            }}
          />
        </Field>
      )}
      <div>
        <Button
          appearance="primary"
          disabledFocusable={state.busy !== null || first === undefined || needsPeople}
          onClick={() => {
            if (first === undefined || needsPeople) return;
            void actions.newWorkbook({
              scheme: scheme.id,
              level,
              ...first,
              ...(also.length === 0 ? {} : { also }),
            });
          }}
        >
          {t(state.host === 'excel' ? 'pane.newOpen' : 'pane.newDownload')}
        </Button>
      </div>
    </div>
  );
}
