import type { CheckView } from '../../desk';
import { useHomeStyles } from '../home/styles';
import { Disclosure } from '../results/parts/section';
import { Notice } from '../shell/notice';
import { useWords } from '../shell/words';
import { useCheckStyles } from './styles';

/** What was found and what was looked at: without that, nobody could rely on a list that is empty. */
export function Summary(props: { view: CheckView; texts: number }) {
  const own = useCheckStyles();
  const styles = useHomeStyles();
  const { t } = useWords();
  const { view, texts } = props;
  const { counts, ignored, scheme, tables, sheets } = view;
  const nothing = view.problems.length === 0;
  // No problem in nothing is no good news.
  const blank = tables.length + sheets.length + texts === 0;
  const total = t('pane.checkCounts', {
    errors: counts.error,
    warnings: counts.warning,
    hints: counts.hint,
  });
  const looked = t('pane.checkLooked', {
    tables: tables.length,
    sheets: sheets.length,
    texts,
  });
  return (
    <>
      <div role="status" className={styles.column}>
        {nothing ? (
          <Notice tone={blank ? 'warning' : 'good'}>
            <p className={own.counts}>{t(blank ? 'pane.checkBlank' : 'pane.checkNothing')}</p>
          </Notice>
        ) : (
          <p className={own.counts}>{total}</p>
        )}
        {ignored.length > 0 && (
          <p className={styles.quiet}>{t('pane.checkIgnoredCount', { n: ignored.length })}</p>
        )}
        {view.kept > view.looked && (
          <p className={styles.quiet}>
            {t('pane.checkKept', { looked: view.looked, kept: view.kept })}
          </p>
        )}
      </div>
      <p className={styles.quiet}>
        {scheme === null
          ? t('pane.checkAsOf', { day: view.asOf, looked })
          : t('pane.checkAsOfScheme', { day: view.asOf, scheme, looked })}
      </p>
      {scheme === null && (
        <Notice tone="warning">
          <span>{t('pane.checkNoScheme')}</span>
        </Notice>
      )}
      {tables.length === 0 && !blank && <p className={styles.line}>{t('pane.checkNoTables')}</p>}
      {tables.length + sheets.length > 0 && (
        <Disclosure title={t('pane.checkLookedAt')}>
          {tables.length > 0 && (
            <p className={styles.line}>
              {t('pane.checkLookedTables', { names: tables.join('、') })}
            </p>
          )}
          {sheets.length > 0 && (
            <p className={styles.line}>
              {t('pane.checkLookedSheets', { names: sheets.join('、') })}
            </p>
          )}
        </Disclosure>
      )}
    </>
  );
}
