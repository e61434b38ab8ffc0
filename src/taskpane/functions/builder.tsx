import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { type CatalogueEntry, NAMESPACE } from '../../functions';
import type { LiveWorkbook } from '../../workbook';
import { Notice } from '../shell/notice';
import { useWords } from '../shell/words';
import { ArgumentField } from './argument-field';
import { Examples } from './examples';
import { descriptionOf } from './model/description';
import { buildFormula, type Inputs, inputsOf } from './model/formula';
import { PreviewLine } from './preview-line';
import { useFunctionStyles } from './styles';
import { usePreview } from './use-preview';
import { useWorkbookSteps } from './use-workbook';

/** One function: what it does, a form that builds a call, its value, and the way into the sheet. */
export function Builder(props: {
  entry: CatalogueEntry;
  live: LiveWorkbook | null;
  onBack: () => void;
}) {
  const styles = useFunctionStyles();
  const { t, say, language } = useWords();
  const { entry, live } = props;
  const [inputs, setInputs] = useState<Inputs>({});
  const built = buildFormula(entry, inputs);
  const formula = built.kind === 'complete' ? built.formula : null;
  const preview = usePreview(formula, live);
  const steps = useWorkbookSteps();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const put = (name: string, value: string): void => {
    setInputs((before) => ({ ...before, [name]: value }));
  };
  return (
    <section className={styles.column} aria-labelledby="function-name">
      <div>
        <Button size="small" onClick={props.onBack}>
          {t('functions.pageBack')}
        </Button>
      </div>
      <h2 id="function-name" ref={heading} tabIndex={-1} className={styles.title}>
        {entry.label[language]} {NAMESPACE}.{entry.id}
      </h2>
      <p className={styles.text}>{descriptionOf(entry, language)}</p>
      <section className={styles.column} aria-labelledby="function-arguments">
        <h3 id="function-arguments" className={styles.heading}>
          {t('functions.pageArguments')}
        </h3>
        <p className={styles.quiet}>
          {t(
            entry.parameters.length === 0 ? 'functions.pageNoArguments' : 'functions.pageFieldHint',
          )}
        </p>
        {entry.parameters.map((parameter) => (
          <ArgumentField
            key={parameter.name}
            parameter={parameter}
            value={inputs[parameter.name] ?? ''}
            told={steps.told?.argument === parameter.name ? steps.told : null}
            onChange={(value) => {
              put(parameter.name, value);
            }}
            onTake={
              live === null
                ? null
                : () => {
                    void steps.take(live, parameter.name, (area) => {
                      put(parameter.name, area);
                    });
                  }
            }
          />
        ))}
      </section>
      <section className={styles.column} aria-labelledby="function-preview">
        <h3 id="function-preview" className={styles.heading}>
          {t('functions.pagePreview')}
        </h3>
        <div role="status">
          {built.kind === 'complete' ? (
            <PreviewLine preview={preview} />
          ) : (
            <p className={styles.quiet}>
              {t('functions.pageStillNeeded', {
                names: built.names.join(t('functions.pageAnd')),
              })}
            </p>
          )}
        </div>
        {formula !== null && (
          <>
            <h3 className={styles.heading}>{t('functions.pageFormula')}</h3>
            <code className={styles.formula}>{`=${formula}`}</code>
          </>
        )}
        {live !== null && <p className={styles.quiet}>{t('functions.pageInsertHint')}</p>}
        <div className={styles.row}>
          {live !== null && (
            <Button
              appearance="primary"
              disabledFocusable={formula === null || steps.isInserting}
              onClick={() => {
                if (formula !== null) void steps.insertInto(live, formula);
              }}
            >
              {t(steps.isInserting ? 'functions.pageInserting' : 'functions.pageInsert')}
            </Button>
          )}
          <Button
            disabledFocusable={formula === null}
            onClick={() => {
              if (formula !== null) void steps.copy(formula);
            }}
          >
            {t('functions.pageCopy')}
          </Button>
        </div>
        {/* Always there, so that screen readers hear what comes into it. */}
        <div role="status">
          {steps.told?.argument === null && (
            <Notice tone={steps.told.tone}>
              <span>{say(steps.told.phrase)}</span>
            </Notice>
          )}
        </div>
      </section>
      <Examples
        entry={entry}
        onUse={(example) => {
          setInputs(inputsOf(entry, example));
          heading.current?.focus();
        }}
      />
    </section>
  );
}
