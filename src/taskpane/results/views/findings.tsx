import { makeStyles, tokens } from '@fluentui/react-components';
import { distinctFindings } from '../../../desk/wording';
import type { Finding, Severity } from '../../../locales';
import { FindingList } from '../../shell/finding-list';
import { useWords } from '../../shell/words';
import { useShared } from '../context';
import { Disclosure, Section } from '../parts/section';

const ORDER: readonly Severity[] = ['error', 'warning', 'hint'];

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
});

/** What a reviewer would mark, the gravest first, sheet by sheet. */
export function Findings() {
  const styles = useStyles();
  const { t } = useWords();
  const { tree, reveal } = useShared();
  const findings = distinctFindings(tree.findings);
  if (findings.length === 0) return <p>{t('pane.resultNoFindings')}</p>;
  const titles: Readonly<Record<Severity, (count: number) => string>> = {
    error: (count) => t('pane.resultFindingsError', { count }),
    warning: (count) => t('pane.resultFindingsWarning', { count }),
    hint: (count) => t('pane.resultFindingsHint', { count }),
  };
  return (
    <div className={styles.page}>
      {ORDER.map((severity) => {
        const mine = findings.filter((one) => one.severity === severity);
        if (mine.length === 0) return null;
        return (
          <Section key={severity} title={titles[severity](mine.length)}>
            {bySheet(mine).map(([sheet, ofSheet], at) => (
              <Disclosure
                key={sheet}
                level={4}
                open={at === 0}
                title={t('pane.resultFindingsSheet', {
                  sheet: sheet === '' ? t('pane.resultFindingsAnywhere') : sheet,
                  count: ofSheet.length,
                })}
              >
                <FindingList findings={ofSheet} reveal={reveal} />
              </Disclosure>
            ))}
          </Section>
        );
      })}
    </div>
  );
}

/** Findings by sheet, '' for those without a place; the sheets in the order in which they come up. */
function bySheet(findings: readonly Finding[]): [string, Finding[]][] {
  const sheets = new Map<string, Finding[]>();
  for (const one of findings) {
    const sheet = one.where?.sheet ?? '';
    const known = sheets.get(sheet);
    if (known === undefined) sheets.set(sheet, [one]);
    else known.push(one);
  }
  return [...sheets];
}
