import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding, Place, Severity } from '../../locales';
import { ToneIcon } from './notice';
import { useWords, type Words } from './words';

/** How many stand there at once: a workbook may have ten thousand, and the pane has to stay awake. */
const PART = 50;
const ORDER: readonly Severity[] = ['error', 'warning', 'hint'];

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '6px' },
  item: { display: 'flex', columnGap: '6px', minWidth: 0, overflowWrap: 'anywhere' },
  text: { flex: '1 1 auto', minWidth: 0 },
  place: {
    minHeight: '24px',
    minWidth: 0,
    padding: '0 4px',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
    marginInlineEnd: '4px',
  },
  plain: { fontWeight: tokens.fontWeightSemibold, marginInlineEnd: '6px' },
  more: { marginTop: '6px' },
});

/** Whole rows in words: `12:12` is how programs write them. */
function addressText(t: Words['t'], address: string): string {
  const [, from, to] = /^(\d+):(\d+)$/.exec(address) ?? [];
  if (from === undefined || to === undefined) return address;
  return from === to ? t('shell.rowPlace', { row: from }) : t('shell.rowsPlace', { from, to });
}

export type Reveal = (place: Place) => void;

/** Where something is: a button that shows it in Excel, or plain words where there is no Excel. */
export function PlaceMark(props: {
  place: Place;
  reveal: Reveal | null;
  /** The sheet is named above already. */
  short?: boolean;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const { place, reveal } = props;
  const text =
    place.address === undefined
      ? place.sheet
      : t('shell.place', { sheet: place.sheet, address: addressText(t, place.address) });
  const shown =
    props.short === true && place.address !== undefined ? addressText(t, place.address) : text;
  if (reveal === null) return <span className={styles.plain}>{shown}</span>;
  return (
    <Button
      size="small"
      appearance="outline"
      className={styles.place}
      aria-label={t('shell.revealPlace', { place: text })}
      onClick={() => {
        reveal(place);
      }}
    >
      {shown}
    </Button>
  );
}

/** Findings, the gravest first, some at a time. */
export function FindingList(props: { findings: readonly Finding[]; reveal: Reveal | null }) {
  const styles = useStyles();
  const { t, say } = useWords();
  const [shown, setShown] = useState(PART);
  const sorted = ORDER.flatMap((severity) =>
    props.findings.filter((finding) => finding.severity === severity),
  );
  const left = sorted.length - shown;
  const severities: Readonly<Record<Severity, string>> = {
    error: t('shell.severityError'),
    warning: t('shell.severityWarning'),
    hint: t('shell.severityHint'),
  };
  if (sorted.length === 0) return null;
  return (
    <div>
      <ul className={styles.list}>
        {sorted.slice(0, shown).map((finding, at) => (
          <li key={at} className={styles.item}>
            <ToneIcon tone={finding.severity} />
            <span className={styles.text}>
              {finding.where !== undefined && (
                <PlaceMark place={finding.where} reveal={props.reveal} />
              )}
              {severities[finding.severity]}
              {say(finding.message)}
            </span>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button
          size="small"
          className={styles.more}
          onClick={() => {
            setShown(shown + 2 * PART);
          }}
        >
          {t('shell.showMore', { shown: Math.min(left, 2 * PART), left })}
        </Button>
      )}
    </div>
  );
}
