import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { phrase } from '../../locales/shell';
import type { HealthLine, PaneHost } from '../hosts/host';
import { copyText } from '../shell/clipboard';
import { ToneIcon } from '../shell/notice';
import { useWords } from '../shell/words';
import type { PaneState } from '../store/state';

const useStyles = makeStyles({
  list: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(90px, auto) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  label: { color: tokens.colorNeutralForeground2 },
  value: {
    margin: 0,
    display: 'flex',
    columnGap: tokens.spacingHorizontalXS,
    overflowWrap: 'anywhere',
    minWidth: 0,
  },
  text: { minWidth: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** How the add-in is doing on this computer; what a person who asks for help is asked for first. */
export function Health(props: { host: PaneHost; state: PaneState }) {
  const styles = useStyles();
  const { t, say } = useWords();
  const { host, state } = props;
  const [told, setTold] = useState<readonly HealthLine[] | null>(null);
  const [canary, setCanary] = useState<HealthLine | 'trying' | null>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  useEffect(() => {
    let watching = true;
    const failed = (): readonly HealthLine[] => [
      {
        label: phrase('pane.healthHost'),
        value: phrase('pane.healthUnknown'),
        state: 'bad',
      },
    ];
    void host.health().then(
      (lines) => {
        if (watching) setTold(lines);
      },
      () => {
        if (watching) setTold(failed());
      },
    );
    return () => {
      watching = false;
    };
  }, [host]);
  const memory: HealthLine = {
    label: phrase('pane.healthWorkbook'),
    value:
      state.workbook === null
        ? phrase('pane.healthNoWorkbook')
        : state.schemeFrom === 'memory'
          ? phrase('pane.healthMemory')
          : phrase('pane.healthNoMemory'),
    state: 'plain',
  };
  const lines = [
    ...(told ?? []),
    memory,
    ...(canary === null || canary === 'trying' ? [] : [canary]),
  ];
  const wordsOf = (value: HealthLine['value']) => (typeof value === 'string' ? value : say(value));
  const asText = lines.map(({ label, value }) =>
    t('pane.healthLine', { label, value: wordsOf(value) }),
  );
  const tryFunctions = host.tryFunctions;
  return (
    <>
      {told === null && <p role="status">{t('pane.healthAsking')}</p>}
      <dl className={styles.list}>
        {lines.map(({ label, value, state: tone }, at) => (
          // The lines have no identity but their place.
          <div key={at} style={{ display: 'contents' }}>
            <dt className={styles.label}>{say(label)}</dt>
            <dd className={styles.value}>
              {tone !== 'plain' && <ToneIcon tone={tone === 'good' ? 'good' : 'error'} />}
              <span className={styles.text}>{wordsOf(value)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles.row}>
        {tryFunctions !== null && (
          <Button
            disabledFocusable={canary === 'trying' || state.busy !== null}
            onClick={() => {
              setCanary('trying');
              void tryFunctions().then(setCanary, () => {
                setCanary({
                  label: phrase('pane.healthFunctions'),
                  value: phrase('pane.healthUnknown'),
                  state: 'bad',
                });
              });
            }}
          >
            {t(canary === 'trying' ? 'pane.healthTrying' : 'pane.healthTry')}
          </Button>
        )}
        <Button
          onClick={() => {
            void copyText(asText.join('\n')).then(setCopied);
          }}
        >
          {t('pane.healthCopy')}
        </Button>
      </div>
      <div role="status">
        {copied === true && t('shell.copied')}
        {copied === false && (
          <textarea
            readOnly
            rows={asText.length}
            value={asText.join('\n')}
            aria-label={t('shell.copyByHand')}
          />
        )}
      </div>
    </>
  );
}
