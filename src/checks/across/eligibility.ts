import { type Phrase, phrase, type Place } from '../../locales';
import type { EligibilityRule } from '../../rubric';
import type { WorkbookCheck } from '../check';
import type { Draft } from '../problem';
import { type Standing, standings } from './standings';

/** Candidates who may not stand, and what is still to be found out about the others. */
export const ELIGIBILITY: WorkbookCheck = {
  scope: 'workbook',
  code: 'across.eligibility',
  group: 'across',
  *run(given) {
    if (given.scored === null) return;
    const all = standings(given, given.scored).filter(({ rule }) => !isAboutYears(rule));
    yield* rejected(all.filter(({ use }) => use.state === 'rejected'));
    yield* unknown(all.filter(({ use }) => use.state === 'unknown'));
  },
};

/** A rule about years in a row has a check of its own. */
export function isAboutYears({ rejects }: EligibilityRule): boolean {
  return typeof rejects === 'object' && 'runsOver' in rejects;
}

const MISSING_LISTED = 3;

/** One row may break several rules: it is told once. */
function* rejected(standings: readonly Standing[]): Generator<Draft> {
  const groups = new Map<string, Standing[]>();
  for (const one of standings) {
    const key = JSON.stringify([one.subject, placeOf(one)]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const where = placeOf(first);
    yield {
      severity: 'error',
      ...(where === null ? {} : { where }),
      message: phrase('acrossChecks.rejected', { subject: first.subject, rules: namesOf(group) }),
      about: `rejected ${first.subject} ${group.map(({ rule }) => rule.id).join('、')}`,
      ...alsoHome(first, where),
    };
  }
}

/** The record that speaks against the subject, else where the subject is listed. */
function placeOf({ use, home }: Standing): Place | null {
  const [set] = use.rows.filter(({ count }) => count > 0);
  const [range] = set?.ranges ?? [];
  if (set === undefined || range === undefined) return home;
  return { sheet: set.sheet, address: range.includes(':') ? range : `${range}:${range}` };
}

const alsoHome = ({ home }: Standing, where: Place | null): { also?: readonly Place[] } =>
  home === null || home.sheet === where?.sheet ? {} : { also: [home] };

function* unknown(standings: readonly Standing[]): Generator<Draft> {
  for (const subject of new Set(standings.map((one) => one.subject))) {
    const own = standings.filter((one) => one.subject === subject);
    const [first] = own;
    if (first === undefined) continue;
    const gaps = new Map<string, Phrase>();
    for (const { what } of own.flatMap(({ use }) => use.missing))
      gaps.set(JSON.stringify(what), what);
    yield {
      severity: 'hint',
      ...(first.home === null ? {} : { where: first.home }),
      message: phrase('acrossChecks.unsettled', {
        subject,
        count: own.length,
        rules: namesOf(own),
        missing: [...gaps.values()].slice(0, MISSING_LISTED),
      }),
      about: `unsettled ${subject}`,
    };
  }
}

const namesOf = (standings: readonly Standing[]): string =>
  [...new Set(standings.map(({ rule }) => rule.name))].join('、');
