import type { Finding, Place } from '../../locales';

/** 「案件台账!C5」, or '' where a finding has no place. */
export function placeText(where: Place | undefined): string {
  if (where === undefined) return '';
  return where.address === undefined ? where.sheet : `${where.sheet}!${where.address}`;
}

/** The same thing found for several tables stands once. */
export function distinctFindings(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, Finding>();
  for (const one of findings)
    seen.set(JSON.stringify([one.code, one.where ?? null, one.message]), one);
  return [...seen.values()];
}
