import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { CHECK_GROUPS, type Problem } from '../../checks/problem';
import type { Severity } from '../../locales';
import { Paged } from '../home/paged';
import { Disclosure } from '../results/parts/section';
import { useWords } from '../shell/words';
import { type Filter, homesOf, keyOf, NO_FILTER, shownProblems } from './model/filter';
import { placeWords } from './place';
import { type ProblemActions, ProblemItem } from './problem';
import { useCheckStyles } from './styles';

/** From this many on there is something to choose from. */
const MANY = 10;
/** Up to this many everything is open at once. */
const FEW = 40;

/** Problems by group, with a filter where there are many. */
export function ProblemList(props: ProblemActions & { problems: readonly Problem[] }) {
  const { t, say } = useWords();
  const { problems, ...actions } = props;
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  // A filter goes with what it was chosen for; what is not there any more is not looked for.
  const used = problems.length < MANY ? NO_FILTER : filter;
  const shown = shownProblems(
    problems,
    used,
    (one) => `${placeWords(t, one)} ${say(one.message)} ${one.code}`,
  );
  const filtered = used.severity !== 'all' || used.scope.kind !== 'all' || used.query !== '';
  const groups = CHECK_GROUPS.map((group) => ({
    group,
    mine: shown.filter((one) => one.group === group),
  })).filter(({ mine }) => mine.length > 0);
  return (
    <>
      {problems.length >= MANY && (
        <Filters problems={problems} filter={filter} onFilter={setFilter} />
      )}
      {filtered && (
        <p role="status">{t('pane.checkShown', { shown: shown.length, all: problems.length })}</p>
      )}
      {groups.map(({ group, mine }, at) => {
        const name = t(`checks.group_${group}`);
        const open = filtered || shown.length <= FEW || at === 0;
        return (
          <Disclosure
            key={`${group} ${String(filtered)}`}
            title={t('pane.checkGroup', { name, n: mine.length })}
            open={open}
          >
            <Paged items={mine} keyOf={keyOf} label={name}>
              {(problem) => <ProblemItem problem={problem} {...actions} />}
            </Paged>
          </Disclosure>
        );
      })}
    </>
  );
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

function Filters(props: {
  problems: readonly Problem[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
}) {
  const styles = useCheckStyles();
  const { t } = useWords();
  const { problems, filter, onFilter } = props;
  const count = (test: (one: Problem) => boolean): number => problems.filter(test).length;
  const { scope } = filter;
  const chosen =
    scope.kind === 'all'
      ? 'all'
      : scope.kind === 'group'
        ? `group ${scope.group}`
        : `sheet ${scope.sheet}`;
  const groups = CHECK_GROUPS.filter((group) => problems.some((one) => one.group === group));
  const homes = homesOf(problems);
  return (
    <div className={styles.filters} role="search" aria-label={t('pane.checkFilter')}>
      <Field label={t('pane.checkSeverity')}>
        <Select
          className={styles.control}
          value={filter.severity}
          onChange={(_, { value }) => {
            const severity = SEVERITIES.find((one) => one === value) ?? 'all';
            onFilter({ ...filter, severity });
          }}
        >
          <option value="all">{t('pane.checkAllSeverities')}</option>
          {SEVERITIES.map((severity) => (
            <option key={severity} value={severity}>
              {t('pane.checkGroup', {
                name: t(`checks.severity_${severity}`),
                n: count((one) => one.severity === severity),
              })}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('pane.checkScope')}>
        <Select
          className={styles.control}
          value={chosen}
          onChange={(_, { value }) => {
            const group = groups.find((one) => value === `group ${one}`);
            const sheet = homes.find((one) => value === `sheet ${one}`);
            onFilter({
              ...filter,
              scope:
                group !== undefined
                  ? { kind: 'group', group }
                  : sheet !== undefined
                    ? { kind: 'sheet', sheet }
                    : { kind: 'all' },
            });
          }}
        >
          <option value="all">{t('pane.checkEverywhere')}</option>
          <optgroup label={t('pane.checkScopeGroups')}>
            {groups.map((group) => (
              <option key={group} value={`group ${group}`}>
                {t(`checks.group_${group}`)}
              </option>
            ))}
          </optgroup>
          <optgroup label={t('pane.checkScopeSheets')}>
            {homes.map((sheet) => (
              <option key={sheet} value={`sheet ${sheet}`}>
                {sheet}
              </option>
            ))}
          </optgroup>
        </Select>
      </Field>
      <Field label={t('pane.checkSearch')} className={styles.wide}>
        <Input
          type="search"
          className={styles.control}
          value={filter.query}
          onChange={(_, { value }) => {
            onFilter({ ...filter, query: value });
          }}
        />
      </Field>
    </div>
  );
}
