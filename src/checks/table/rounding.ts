import { type Fraction, rounded, sum, toNumber } from '../../exact';
import { phrase } from '../../locales';
import type { TableCheck } from '../check';
import type { Draft } from '../problem';
import { type Expression, parseTotal, valueOf } from './formula';
import { acceptedTotals } from './model/accepted';
import { faultsOf, isFaulty } from './model/faults';
import { type Entry, type Ledger, type Line, scoreLedger, totalOf } from './model/ledger';
import { scopesOf } from './model/scopes';
import { figure, lineName, placeOf } from './say';
import { isRoundedFrom, staleValue } from './total-values';

/** Rounding that changes a total, or that makes figures as they are shown not add up to the total as it is shown. */
export const ROUNDING: TableCheck = {
  code: 'table.rounding',
  group: 'table',
  scope: 'table',
  *run(table) {
    const ledger = scoreLedger(table);
    if (ledger === null) return;
    for (const line of ledger.lines) {
      if (isFaulty(faultsOf(ledger, line)) || staleValue(ledger, line) !== null) continue;
      const draft = byFormula(ledger, line) ?? byValue(ledger, line) ?? byLooks(ledger, line);
      if (draft !== null) yield draft;
    }
  },
};

/** ROUND around the sum. */
function byFormula(ledger: Ledger, line: Line): Draft | null {
  const { formula, number } = line.figure;
  if (formula === undefined || number === null) return null;
  const { sheet } = ledger.table;
  const parsed = parseTotal(formula, sheet.name);
  const exact = parsed === null ? null : valueOf(withoutRounding(parsed), sheet);
  if (exact === null || isNear(exact, number)) return null;
  const isRounded =
    parsed !== null && JSON.stringify(parsed) !== JSON.stringify(withoutRounding(parsed));
  return isRounded ? draftOf(ledger, line, number, exact) : null;
}

function withoutRounding(one: Expression): Expression {
  switch (one.kind) {
    case 'round':
      return withoutRounding(one.of);
    case 'wrapped':
      return withoutRounding(one.of);
    case 'add':
      return {
        kind: 'add',
        terms: one.terms.map(({ sign, of }) => ({ sign, of: withoutRounding(of) })),
      };
    case 'sum':
      return {
        ...one,
        parts: one.parts.map((part) => ('kind' in part ? withoutRounding(part) : part)),
      };
    case 'bound':
      return { ...one, of: one.of.map(withoutRounding) };
    case 'number':
    case 'cell':
      return one;
  }
}

/** A typed total that is the sum rounded, or the sum of rounded figures. */
function byValue(ledger: Ledger, line: Line): Draft | null {
  const { formula, number } = line.figure;
  if (formula !== undefined || number === null) return null;
  const accepted = acceptedTotals(ledger, line);
  if (accepted.length === 0 || accepted.some((one) => isNear(one, number))) return null;
  const exact = accepted.find((one) => isRoundedFrom(number, one));
  return exact === undefined ? null : draftOf(ledger, line, number, exact);
}

function draftOf(ledger: Ledger, line: Line, total: Fraction, exact: Fraction): Draft {
  // A total to one digit after the point is a way of reporting it.
  const isMuch = Math.abs(toNumber(total.sub(exact))) >= 0.1;
  return {
    severity: isMuch ? 'warning' : 'hint',
    where: placeOf(ledger, line.figure),
    message: phrase('tableChecks.rounded', {
      label: line.label,
      total: figure(total),
      exact: figure(exact),
    }),
    about: lineName(ledger, line),
  };
}

/** What the number formats show, as somebody adds it up on paper. */
function byLooks(ledger: Ledger, line: Line): Draft | null {
  const { sheet } = ledger.table;
  const { number } = line.figure;
  if (number === null) return null;
  const scope = scopesOf(ledger, line).find((one) => isNear(totalOf(one), number));
  if (scope === undefined) return null;
  const looks = (figure: Entry['figure']): Fraction | null => {
    if (figure.number === null) return null;
    const places = sheet.decimals?.(figure.row, figure.column) ?? null;
    const isPercent = sheet.isPercent?.(figure.row, figure.column) === true;
    return places === null || isPercent ? figure.number : rounded(figure.number, places);
  };
  const shown = sum(scope.flatMap(({ figure }) => looks(figure) ?? []));
  const total = looks(line.figure);
  if (total === null || isNear(shown, total)) return null;
  const isMuch = Math.abs(toNumber(shown.sub(total))) >= 0.1;
  return {
    severity: isMuch ? 'warning' : 'hint',
    where: placeOf(ledger, line.figure),
    message: phrase('tableChecks.shown', {
      label: line.label,
      total: figure(total),
      sum: figure(shown),
    }),
    about: lineName(ledger, line),
  };
}

const isNear = (one: Fraction, other: Fraction): boolean =>
  Math.abs(toNumber(one.sub(other))) < 1e-9;
