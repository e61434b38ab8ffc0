import type { Finding, Place, Severity } from '../../locales';
import type { Session } from '../session';

const ORDER: readonly Severity[] = ['error', 'warning', 'hint'];
/** Findings of one severity that are printed without `--full`. */
const SHOWN = 20;

/** 「案件台账!C5」, or '' where a finding has no place. */
export function placeText(where: Place | undefined): string {
  if (where === undefined) return '';
  return where.address === undefined ? where.sheet : `${where.sheet}!${where.address}`;
}

/** What to look at, most severe first; the same thing found for several tables stands once. */
export function findingLines(
  findings: readonly Finding[],
  session: Session,
  full: boolean,
): string[] {
  const distinct = distinctFindings(findings);
  return ORDER.flatMap((severity) => {
    const mine = distinct.filter((one) => one.severity === severity);
    if (mine.length === 0) return [];
    const shown = full ? mine : mine.slice(0, SHOWN);
    const left = mine.length - shown.length;
    return [
      session.say(`cli.findings_${severity}`, { count: mine.length }),
      ...shown.map((one) => `  ${findingLine(one, session)}`),
      ...(left === 0 ? [] : [`  ${session.say('cli.moreFindings', { count: left })}`]),
    ];
  });
}

export function findingLine({ where, message }: Finding, session: Session): string {
  const place = placeText(where);
  return place === '' ? session.words(message) : session.say('cli.findingLine', { place, message });
}

export function distinctFindings(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, Finding>();
  for (const one of findings)
    seen.set(JSON.stringify([one.code, one.where ?? null, one.message]), one);
  return [...seen.values()];
}
