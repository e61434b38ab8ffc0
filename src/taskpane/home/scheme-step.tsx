import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { PaneActions, PaneState } from '../store/state';
import { useWords, type Words } from '../shell/words';
import { Confidence } from './confidence';
import { Disclosure } from './disclosure';
import { OwnScheme } from './own-scheme';
import { Step } from './step';
import { useHomeStyles } from './styles';

const DAY = /^20\d\d-\d\d-\d\d$/;

/** The day up to which records count; it is taken over when it is complete, not digit by digit. */
function AsOf(props: { asOf: string; disabled: boolean; onDay: (day: string) => void }) {
  const styles = useHomeStyles();
  const { t } = useWords();
  const { asOf, onDay } = props;
  const [draft, setDraft] = useState({ of: asOf, day: asOf });
  const day = draft.of === asOf ? draft.day : asOf;
  const complete = DAY.test(day);
  return (
    <Field
      label={t('pane.asOf')}
      hint={t('pane.asOfHint')}
      {...(complete ? {} : { validationMessage: t('pane.asOfIncomplete') })}
    >
      <div className={styles.row}>
        <Input
          type="date"
          className={styles.grow}
          input={{ className: styles.control }}
          aria-label={t('pane.asOf')}
          value={day}
          disabled={props.disabled}
          onChange={(_, data) => {
            setDraft({ of: asOf, day: data.value });
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && complete && day !== asOf) onDay(day);
          }}
          onBlur={() => {
            // What was typed counts, also when 预览 is pressed next and not the button here.
            if (complete && day !== asOf) onDay(day);
          }}
        />
        {day !== asOf && (
          <Button
            disabledFocusable={!complete}
            onClick={() => {
              onDay(day);
            }}
          >
            {t('pane.asOfApply')}
          </Button>
        )}
      </div>
    </Field>
  );
}

function origin(t: Words['t'], from: PaneState['schemeFrom']): string {
  switch (from) {
    case 'memory':
      return t('pane.schemeFromMemory');
    case 'recognised':
      return t('pane.schemeFromRecognised');
    case 'user':
      return t('pane.schemeFromUser');
    case null:
      return t('pane.schemeUnknown');
    default: {
      const never: never = from;
      return never;
    }
  }
}

/** Which notice is scored, at which level, up to which day. */
export function SchemeStep(props: { number: number; state: PaneState; actions: PaneActions }) {
  const styles = useHomeStyles();
  const { t } = useWords();
  const { state, actions } = props;
  const { scheme } = state;
  const busy = state.busy !== null;
  // The workbook brings a scheme of its own, and nobody has said yet which one counts.
  const offered = state.schemeSheet && (scheme === null || state.schemeFrom === 'recognised');
  const level = scheme?.levels.find(({ id }) => id === state.level);
  const sure = state.sheets
    .filter((match) => match.scheme === scheme?.id)
    .reduce<number | null>((best, match) => Math.max(best ?? 0, match.confidence), null);
  return (
    <Step
      number={props.number}
      name={t('pane.schemeStep')}
      summary={
        scheme === null
          ? t('pane.schemeNone')
          : level === undefined
            ? t('pane.schemeSummary', { name: scheme.name, day: state.asOf })
            : t('pane.schemeSummaryLevel', {
                name: scheme.name,
                level: level.name,
                day: state.asOf,
              })
      }
      attention={scheme === null || offered ? t('pane.toChoose') : null}
    >
      <Field label={t('pane.scheme')}>
        <Select
          value={scheme?.id ?? ''}
          disabled={busy}
          select={{ className: styles.control }}
          onChange={(_, data) => {
            if (data.value !== '') void actions.chooseScheme(data.value);
          }}
        >
          {scheme === null && <option value="">{t('pane.pleaseChoose')}</option>}
          {state.schemes.map((entry) => (
            <option key={entry.id} value={entry.id}>
              {entry.own ? t('pane.ownOption', { name: entry.name }) : entry.name}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.row}>
        <span className={styles.quiet}>{origin(t, state.schemeFrom)}</span>
        {state.schemeFrom === 'recognised' && sure !== null && <Confidence confidence={sure} />}
      </div>
      <Disclosure label={t('pane.ownTitle')} open={offered}>
        <OwnScheme state={state} actions={actions} />
      </Disclosure>
      {scheme !== null && (
        <>
          <p className={styles.quiet}>
            {t('pane.schemeTitle', {
              title: scheme.title,
              from: scheme.period.from,
              to: scheme.period.to,
            })}
          </p>
          {scheme.levels.length > 1 && (
            <Field label={t('pane.level')} hint={t('pane.levelHint')}>
              <Select
                value={state.level ?? ''}
                disabled={busy}
                select={{ className: styles.control }}
                onChange={(_, data) => {
                  if (data.value !== '') void actions.chooseLevel(data.value);
                }}
              >
                {state.level === null && <option value="">{t('pane.pleaseChoose')}</option>}
                {scheme.levels.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          {state.asOf > scheme.period.to && (
            <p className={styles.line}>
              {t('pane.asOfLate', { day: state.asOf, to: scheme.period.to })}
            </p>
          )}
          <AsOf asOf={state.asOf} disabled={busy} onDay={(day) => void actions.setAsOf(day)} />
        </>
      )}
    </Step>
  );
}
