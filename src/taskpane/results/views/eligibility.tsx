import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircle16Regular } from '@fluentui/react-icons/svg/dismiss-circle';
import { QuestionCircle16Regular } from '@fluentui/react-icons/svg/question-circle';
import { eligibilityPhrase, eligibilityRulePhrase, quotaPhrase } from '../../../desk/wording';
import type { EligibilityUse } from '../../../scoring';
import { useWords } from '../../shell/words';
import { useShared } from '../context';
import { Missing } from '../parts/missing';
import { Rows } from '../parts/rows';
import { Disclosure } from '../parts/section';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '8px' },
  rule: { display: 'flex', columnGap: '6px', minWidth: 0, overflowWrap: 'anywhere' },
  text: { minWidth: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '2px' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  icon: { flex: '0 0 auto', display: 'inline-flex', paddingTop: '2px' },
});

function RuleIcon({ state }: { state: EligibilityUse['state'] }) {
  switch (state) {
    case 'eligible':
      return <CheckmarkCircle16Regular aria-hidden />;
    case 'rejected':
      return <DismissCircle16Regular aria-hidden />;
    case 'unknown':
      return <QuestionCircle16Regular aria-hidden />;
  }
}

/** Whether the subject may stand, rule by rule with the reason; quotas. Open where something is wrong. */
export function Eligibility() {
  const styles = useStyles();
  const { t, say } = useWords();
  const { tree } = useShared();
  const { eligibilityRules: rules, quotas } = tree;
  const over = quotas.some(({ found, count }) => found > count);
  return (
    <>
      {rules.length > 0 && (
        <Disclosure
          key={tree.eligibility}
          open={tree.eligibility !== 'eligible'}
          title={t('pane.resultEligibility', {
            standing: eligibilityPhrase(tree.eligibility),
            count: rules.length,
          })}
        >
          <ul className={styles.list}>
            {rules.map((rule) => (
              <li key={rule.id} className={styles.rule}>
                <span className={styles.icon}>
                  <RuleIcon state={rule.state} />
                </span>
                <div className={styles.text}>
                  <div>{say(eligibilityRulePhrase(rule))}</div>
                  {rule.state !== 'eligible' && rule.missing.length > 0 && (
                    <Missing missing={rule.missing} />
                  )}
                  {rule.rows.map((rows, at) => (
                    <Rows key={at} rows={rows} />
                  ))}
                  <div className={styles.quiet}>
                    {t('pane.resultQuoted', { text: rule.source.text, at: rule.source.at })}
                  </div>
                </div>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {quotas.length > 0 && (
        <Disclosure open={over} title={over ? t('pane.resultQuotasOver') : t('pane.resultQuotas')}>
          <ul className={styles.list}>
            {quotas.map((quota) => (
              <li key={quota.id}>{say(quotaPhrase(quota))}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
