import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { SchemeEntry } from '../../desk';
import type { PaneActions, PaneState } from '../store/state';
import { useWords } from '../shell/words';
import { useHomeStyles } from './styles';

const numbersIn = (text: string): readonly string[] => [
  ...new Set(text.split(/[\s、，,；;]+/).filter((part) => part !== '')),
];

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
  const people = table?.subject === 'person' ? numbersIn(choice.people) : [];
  return { scheme, level, tables, table, people };
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
  const { scheme, level, tables, table, people } = settle(state, choice);
  const person = table?.subject === 'person';
  const control = { className: styles.control };
  if (scheme === undefined) return <p className={styles.line}>{t('pane.schemesLoading')}</p>;
  const needsPeople = person && people.length === 0;
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
          value={table?.id ?? ''}
          onChange={(_, data) => {
            setChoice({ ...choice, table: data.value });
          }}
        >
          {tables.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {person && (
        <Field label={t('pane.newPeople')} hint={t('pane.newPeopleHint')}>
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
          disabledFocusable={state.busy !== null || table === undefined || needsPeople}
          onClick={() => {
            if (table === undefined || needsPeople) return;
            void actions.newWorkbook({
              scheme: scheme.id,
              table: table.id,
              level,
              subjects: people,
            });
          }}
        >
          {t(state.host === 'excel' ? 'pane.newOpen' : 'pane.newDownload')}
        </Button>
      </div>
    </div>
  );
}
