import { Button, Field, Input } from '@fluentui/react-components';
import type { CatalogueParameter } from '../../functions';
import { phrase } from '../../locales';
import { useWords } from '../shell/words';
import { useFunctionStyles } from './styles';

/** One argument: what it means, what stands in it, and the selection of the sheet as a quick way. */
export function ArgumentField(props: {
  parameter: CatalogueParameter;
  value: string;
  onChange: (value: string) => void;
  /** Null where there is no workbook to select in. */
  onTake: (() => void) | null;
}) {
  const styles = useFunctionStyles();
  const { t, language } = useWords();
  const { name, isRange, isOptional, description } = props.parameter;
  const label = t('functions.pageArgument', {
    name,
    need: phrase(isOptional ? 'functions.pageOptional' : 'functions.pageRequired'),
    kind: phrase(isRange ? 'functions.pageRange' : 'functions.pageValue'),
  });
  return (
    <div className={styles.column}>
      <Field label={label} hint={description[language]}>
        <Input
          value={props.value}
          // Formulas are no prose.
          spellCheck={false}
          autoComplete="off"
          input={{ size: 1 }}
          onChange={(_, data) => {
            props.onChange(data.value);
          }}
        />
      </Field>
      {props.onTake !== null && (
        <div className={styles.row}>
          <Button
            size="small"
            aria-label={t('functions.pageTakeFor', { name })}
            onClick={props.onTake}
          >
            {t('functions.pageTake')}
          </Button>
        </div>
      )}
    </div>
  );
}
