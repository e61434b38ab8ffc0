import { Button } from '@fluentui/react-components';
import { type CatalogueEntry, NAMESPACE } from '../../functions';
import { useWords } from '../shell/words';
import { useFunctionStyles } from './styles';

/** Worked examples; one press puts one into the form. */
export function Examples(props: { entry: CatalogueEntry; onUse: (formula: string) => void }) {
  const styles = useFunctionStyles();
  const { t } = useWords();
  const { examples, parameters } = props.entry;
  if (examples.length === 0) return null;
  return (
    <section className={styles.column} aria-labelledby="functions-examples">
      <h3 id="functions-examples" className={styles.heading}>
        {t('functions.pageExamples')}
      </h3>
      <ul className={styles.list}>
        {examples.map(({ formula, result }) => (
          <li key={formula} className={styles.column}>
            <code className={styles.formula}>{`=${NAMESPACE}.${formula}`}</code>
            <div className={styles.row}>
              <span className={styles.grow}>{t('functions.pageResult', { value: result })}</span>
              {parameters.length > 0 && (
                <Button
                  size="small"
                  aria-label={t('functions.pageUseFor', { formula })}
                  onClick={() => {
                    props.onUse(formula);
                  }}
                >
                  {t('functions.pageUse')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
