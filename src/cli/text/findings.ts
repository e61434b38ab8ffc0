import { distinctFindings, placeText } from '../../desk';
import type { Finding, Severity } from '../../locales';
import type { Session } from '../session';

const ORDER: readonly Severity[] = ['error', 'warning', 'hint'];
/** Findings of one severity that are printed without `--full`. */
const SHOWN = 20;

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
