import { Button, makeStyles, Select, tokens, ToggleButton } from '@fluentui/react-components';
import { useId } from 'react';
import { useWords } from '../../shell/words';
import { useShared } from '../context';
import { countOf, type Filter, filtersOf, type Sorting } from '../model/filter';
import { isPlan, outcomePhrase } from '../model/plan';
import { CopySummary } from '../parts/copy';
import { Gaps } from '../parts/gaps';
import { Chosen, Notes } from '../parts/notes';
import { Total } from '../parts/total';
import { Typed } from '../parts/typed';
import { NodeList } from './node-list';
import { Ranking } from './ranking';
import { Eligibility } from './eligibility';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
  },
  filters: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  filter: { minWidth: 0, paddingInline: '8px' },
  sorting: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  none: { margin: 0 },
});

export interface OverviewState {
  readonly filter: Filter;
  readonly sorting: Sorting;
}

/** One result at a glance: total, standing, what could still be had, every indicator with its bar. */
export function Overview(props: {
  view: OverviewState;
  onView: (view: OverviewState) => void;
  onResult: (job: string) => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const { tree } = useShared();
  const { view, onView } = props;
  const heading = useId();
  const sorting = useId();
  const plan = isPlan(tree);
  const filters = filtersOf(tree);
  // Another table may not know the filter that was chosen before.
  const chosen = filters.includes(view.filter) ? view.filter : 'all';
  const nameOf = (filter: Filter): string => {
    const count = countOf(tree.indicators, filter);
    switch (filter) {
      case 'all':
        return t('pane.resultFilterAll');
      case 'open':
        return t('pane.resultFilterOpen', { count });
      case 'lost':
        return t('pane.resultFilterLost', { count });
      case 'vetoed':
        return t('pane.resultFilterVetoed', { count });
      case 'met':
      case 'unmet':
      case 'hint':
      case 'notDue':
        return t('pane.planCount', { outcome: outcomePhrase(filter), count });
    }
  };
  const empty = chosen !== 'all' && countOf(tree.indicators, chosen) === 0;
  return (
    <div className={styles.page}>
      <Typed />
      <Notes tree={tree} />
      <Total tree={tree} />
      <Eligibility />
      <Chosen tree={tree} />
      <Ranking onResult={props.onResult} />
      {!plan && <Gaps />}
      <section aria-labelledby={heading} className={styles.page}>
        <h3 id={heading} className={styles.heading}>
          {t(plan ? 'pane.planList' : 'pane.resultIndicators')}
        </h3>
        <div role="group" aria-label={t('pane.resultFilters')} className={styles.filters}>
          {filters.map((filter) => (
            <ToggleButton
              key={filter}
              size="small"
              className={styles.filter}
              checked={chosen === filter}
              onClick={() => {
                onView({ ...view, filter });
              }}
            >
              {nameOf(filter)}
            </ToggleButton>
          ))}
        </div>
        {!plan && (
          <div className={styles.sorting}>
            <label htmlFor={sorting}>{t('pane.resultSort')}</label>
            <Select
              id={sorting}
              size="small"
              value={view.sorting}
              onChange={(_, { value }) => {
                onView({ ...view, sorting: value === 'gap' ? 'gap' : 'order' });
              }}
            >
              <option value="order">{t('pane.resultSortOrder')}</option>
              <option value="gap">{t('pane.resultSortGap')}</option>
            </Select>
          </div>
        )}
        {empty ? (
          <p className={styles.none}>
            {t('pane.resultNoneFound')}{' '}
            <Button
              size="small"
              onClick={() => {
                onView({ ...view, filter: 'all' });
              }}
            >
              {t('pane.resultShowAll')}
            </Button>
          </p>
        ) : (
          <NodeList
            main
            nodes={tree.indicators}
            filter={chosen}
            sorting={plan ? 'order' : view.sorting}
          />
        )}
      </section>
      <CopySummary key={tree.subject + tree.table} />
    </div>
  );
}
