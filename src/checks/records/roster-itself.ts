import { phrase } from '../../locales';
import { ROSTER_SHEET, dayText } from '../../records';
import type { Given } from '../check';
import type { Draft } from '../problem';
import { cellOf, countsItself, dayAt, daysOf } from '../record-cells';
import { listed } from './listed';
import { asOfDay, flagAt, nameOf, periodOf } from './rows';

type Key =
  'onDutyThoughGone' | 'offDutyWithoutDay' | 'licensedThoughExpired' | 'unlicensedThoughValid';

interface Contradiction {
  readonly key: Key;
  readonly severity: Draft['severity'];
  readonly at: string;
  readonly beside: string;
}

const CONTRADICTIONS: readonly Contradiction[] = [
  { key: 'onDutyThoughGone', severity: 'error', at: '在编在岗', beside: '离岗日期' },
  // 编外 people are neither, without ever having left.
  { key: 'offDutyWithoutDay', severity: 'hint', at: '在编在岗', beside: '离岗日期' },
  { key: 'licensedThoughExpired', severity: 'warning', at: '持证', beside: '执法证有效期至' },
  { key: 'unlicensedThoughValid', severity: 'warning', at: '持证', beside: '执法证有效期至' },
];

/** Rows of 人员名册 that say two things of one person. */
export function* rosterItself(given: Given): Generator<Draft> {
  const roster = given.records.table(ROSTER_SHEET);
  // The flags say how things stand at some time until now, at the latest when the period ends: what changed since
  // contradicts nothing.
  const now = Math.min(asOfDay(given), periodOf(given)?.to ?? Infinity);
  const [onDuty, licensed] = [roster.column('在编在岗'), roster.column('持证')];
  const [came, left] = [daysOf(roster, '到岗日期'), daysOf(roster, '离岗日期')];
  const [since, until] = [daysOf(roster, '取证日期'), daysOf(roster, '执法证有效期至')];
  const keepsLeaving = left.some((_, row) => dayAt(left, row) !== null);
  const unreadable = roster.column('离岗日期');
  const found = new Map<Key, number[]>(CONTRADICTIONS.map(({ key }) => [key, []]));
  for (let row = 0; row < roster.size; row += 1) {
    if (!countsItself(roster, row)) continue;
    const [gone, back] = [dayAt(left, row), dayAt(came, row)];
    // Somebody may leave and come back.
    if (flagAt(onDuty, row) === 1 && gone !== null && gone < now && (back ?? gone) <= gone)
      found.get('onDutyThoughGone')?.push(row);
    const open = unreadable.kind === 'date' && unreadable.unreadable?.has(row) === true;
    if (flagAt(onDuty, row) === 0 && gone === null && keepsLeaving && !open)
      found.get('offDutyWithoutDay')?.push(row);
    const [begins, ends] = [dayAt(since, row), dayAt(until, row)];
    if (flagAt(licensed, row) === 1 && ends !== null && ends < now)
      found.get('licensedThoughExpired')?.push(row);
    if (flagAt(licensed, row) === 0 && begins !== null && begins <= now && (ends ?? 0) >= now)
      found.get('unlicensedThoughValid')?.push(row);
  }
  for (const { key, severity, at, beside } of CONTRADICTIONS) {
    const rows = found.get(key) ?? [];
    yield* listed({ table: roster, column: at, rows }, (row) => {
      const day = dayAt(beside === '离岗日期' ? left : until, row);
      return {
        severity,
        where: cellOf(roster, row, at),
        also: [cellOf(roster, row, beside)],
        message: phrase(`recordChecks.${key}`, { day: day === null ? '' : dayText(day) }),
        about: `${nameOf(roster, row)} ${key}`,
      };
    });
  }
}
