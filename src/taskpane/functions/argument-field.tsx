import { Button, Field, Input } from '@fluentui/react-components';
import type { CatalogueParameter } from '../../functions';
import { phrase } from '../../locales';
import { useWords } from '../shell/words';
import type { Told } from './use-workbook';

const STATES = { good: 'success', warning: 'warning', error: 'error' } as const;

/** One argument: what it means, what stands in it, and the selection of the sheet as a quick way. */
export function ArgumentField(props: {
  parameter: CatalogueParameter;
  value: string;
  /** What came of the last press of its button; null before. */
  told: Told | null;
  onChange: (value: string) => void;
  /** Null where there is no workbook to select in. */
  onTake: (() => void) | null;
}) {
  const { t, say, language } = useWords();
  const { name, isRange, isOptional, description } = props.parameter;
  const label = t('functions.pageArgument', {
    name,
    need: phrase(isOptional ? 'functions.pageOptional' : 'functions.pageRequired'),
    kind: phrase(isRange ? 'functions.pageRange' : 'functions.pageValue'),
  });
  const { told } = props;
  return (
    <Field
      label={label}
      hint={description[language]}
      {...(told === null
        ? {}
        : { validationState: STATES[told.tone], validationMessage: say(told.phrase) })}
    >
      <Input
        value={props.value}
        // Formulas are no prose.
        spellCheck={false}
        autoComplete="off"
        input={{ size: 1 }}
        onChange={(_, data) => {
          props.onChange(data.value);
        }}
        contentAfter={
          props.onTake === null ? null : (
            <Button
              size="small"
              aria-label={t('functions.pageTakeFor', { name })}
              onClick={props.onTake}
            >
              {t('functions.pageTake')}
            </Button>
          )
        }
      />
    </Field>
  );
}
