import { type Fraction, min, toNumber } from '../../exact';
import { phrase } from '../../locales';
import type { TableCheck } from '../check';
import type { Draft, Fix } from '../problem';
import { acceptedTotals } from './model/accepted';
import { constantOf } from './model/counting';
import { faultsOf, isFaulty } from './model/faults';
import { type Entry, type Ledger, type Line, scoreLedger, totalOf } from './model/ledger';
import { nearestScope, scopesOf } from './model/scopes';
import { totalEdit } from './model/total-edit';
import { entryName, entryPlace, figure, lineName, placeOf } from './say';
import { isCircular, isRoundedFrom, staleValue } from './total-values';

/** A 小计 or 合计 of scores that is not their sum. Where its formula is wrong, the checks of sums say so. */
export const TOTAL_DIFFERS: TableCheck = {
  code: 'table.totalDiffers',
  group: 'table',
  scope: 'table',
  *run(table, { scored }) {
    const ledger = scoreLedger(table);
    if (ledger === null) return;
    for (const line of ledger.lines) {
      const draft = lineDraft(ledger, line, table.remembered !== null && scored !== null);
      if (draft !== null) yield draft;
    }
    for (const [heading, parts] of ledger.headings) {
      const draft = headingDraft(ledger, heading, parts);
      if (draft !== null) yield draft;
    }
  },
};

function lineDraft(ledger: Ledger, line: Line, isOurs: boolean): Draft | null {
  const { number, formula } = line.figure;
  if (number === null) return null;
  const faults = faultsOf(ledger, line);
  if (isFaulty(faults) || isCircular(ledger, line) || staleValue(ledger, line) !== null)
    return null;
  // Told by the check of what a formula has written into it, where no fill writes such figures.
  if (faults !== null && constantOf(faults.counting) !== null && !isOurs) return null;
  if (faults !== null && faults.counting.leftOut.size > 0) return null;
  const accepted = acceptedTotals(ledger, line);
  if (accepted.length === 0) return null;
  if (accepted.some((one) => isSame(one, number) || isRoundedFrom(number, one))) return null;
  const scope = closestScope(ledger, line, number);
  const right = totalOf(scope);
  const difference = number.sub(right);
  const params = {
    label: line.label,
    total: figure(number),
    sum: figure(right),
    difference: figure(difference.abs()),
  };
  const message =
    difference.compare(0) > 0
      ? phrase('tableChecks.totalMore', params)
      : phrase('tableChecks.totalLess', params);
  const fix: Fix | null =
    formula === undefined && !line.isSubtotal
      ? {
          what: phrase('tableChecks.fixTotal', { sum: figure(right) }),
          edits: [totalEdit(ledger, line, scope, right)],
          safe: false,
        }
      : null;
  return {
    severity: isSure(ledger, line) ? 'error' : 'warning',
    where: placeOf(ledger, line.figure),
    message,
    about: lineName(ledger, line),
    ...(fix === null ? {} : { fix }),
  };
}

/** What the line is most likely meant to add up: of several pages or tables, the one it comes closest to. */
function closestScope(ledger: Ledger, line: Line, total: Fraction): readonly Entry[] {
  const nearest = nearestScope(ledger, line);
  const [first] = nearest;
  return scopesOf(ledger, line)
    .filter((scope) => !line.isSubtotal || (scope[0]?.top ?? 0) >= (first?.top ?? 0))
    .reduce((best, scope) => {
      const [one, other] = [scope, best].map((some) => totalOf(some).sub(total).abs());
      return one !== undefined && other !== undefined && one.compare(other) < 0 ? scope : best;
    }, nearest);
}

/** A 小计 may begin in several places, and a formula that cannot be read may know better. */
function isSure(ledger: Ledger, line: Line): boolean {
  return line.figure.formula === undefined || faultsOf(ledger, line) !== null
    ? !line.isSubtotal || ledger.lines.length > 1
    : false;
}

/** A heading that carries the sum of its rows. */
function headingDraft(ledger: Ledger, heading: Entry, parts: readonly Entry[]): Draft | null {
  const { number, formula } = heading.figure;
  if (number === null || formula !== undefined) return null;
  if (parts.some((part) => part.figure.number === null && !isWord(part))) return null;
  const tops = parts.filter(
    (part) => !parts.some((one) => one !== part && ledger.headings.get(one)?.includes(part)),
  );
  const right = totalOf(tops);
  const most = heading.rows[0]?.points?.number ?? null;
  const own = heading.rows.flatMap(({ scored }) => scored).map(({ score }) => score.lo);
  const accepted: Fraction[] = [right, ...(most === null ? [] : [min(right, most)]), ...own];
  if (accepted.some((one) => isSame(one, number) || isRoundedFrom(number, one))) return null;
  return {
    severity: 'warning',
    where: entryPlace(ledger, heading),
    message: phrase('tableChecks.headingDiffers', {
      label: heading.label,
      total: figure(number),
      sum: figure(right),
      difference: figure(number.sub(right).abs()),
    }),
    about: entryName(ledger, heading),
    also: tops.slice(0, 20).map((part) => entryPlace(ledger, part)),
  };
}

const isWord = ({ figure: { value } }: Entry): boolean =>
  typeof value === 'string' && value.trim() !== '';

/** Doubles that were added up by a machine are the same a billionth apart. */
const isSame = (one: Fraction, other: Fraction): boolean =>
  Math.abs(toNumber(one.sub(other))) < 1e-9;
