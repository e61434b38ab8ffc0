import { type Counting, countingOf, type Foreign } from './counting';
import { type Entry, leavesOf, type Ledger, type Line } from './ledger';
import { nearestScope, scopesOf } from './scopes';

/** What is wrong with the formula of a 小计 or 合计. */
export interface Faults {
  readonly counting: Counting;
  /** What it is meant to add up. */
  readonly scope: readonly Entry[];
  readonly misses: readonly Entry[];
  readonly repeats: readonly Entry[];
  readonly foreign: readonly Foreign[];
}

const known = new WeakMap<Ledger, Map<number, Faults | null>>();

/** Null where the line holds no formula, or one that cannot be followed. */
export function faultsOf(ledger: Ledger, line: Line): Faults | null {
  const all = known.get(ledger) ?? new Map<number, Faults | null>();
  known.set(ledger, all);
  const old = all.get(line.row);
  if (old !== undefined) return old;
  const made = findFaults(ledger, line);
  all.set(line.row, made);
  return made;
}

export const isFaulty = (faults: Faults | null): boolean =>
  faults !== null &&
  (faults.misses.length > 0 || faults.repeats.length > 0 || faults.foreign.length > 0);

function findFaults(ledger: Ledger, line: Line): Faults | null {
  const { formula } = line.figure;
  const counting = formula === undefined ? null : countingOf(ledger, line.row, formula);
  if (counting === null) return null;
  const { times, leftOut } = counting;
  const counted = leavesOf(ledger).filter((entry) => times.has(entry) || leftOut.has(entry));
  const foreign = [
    ...counting.foreign.filter((one) => isStray(ledger, one, counted.length)),
    ...counted
      .filter(({ top }) => top > line.row)
      .map(({ top }): Foreign => ({
        row: top,
        column: ledger.column,
        where: 'below',
        isAlone: false,
      })),
  ];
  const scope = scopeFor(ledger, line, counted);
  return {
    counting,
    scope,
    misses: scope.filter((entry) => isWanted(ledger, entry) && !counted.includes(entry)),
    repeats: counted.filter((entry) => (times.get(entry) ?? 1) > 1),
    foreign,
  };
}

/** Of a column beside the scores nobody knows what it is for: it may be counted on purpose. */
function isStray(ledger: Ledger, { column, where, isAlone }: Foreign, own: number): boolean {
  if (where !== 'column' || !isAlone) return true;
  const { points, score } = ledger.table.columns;
  const other = ledger.what === 'score' ? points.includes(column) : column === score;
  return other || own === 0;
}

/** The scope that fits what is counted: the least one that holds all of it. */
function scopeFor(ledger: Ledger, line: Line, counted: readonly Entry[]): readonly Entry[] {
  const inside = counted.filter(({ top }) => top < line.row);
  if (inside.length === 0) return line.isSubtotal ? [] : nearestScope(ledger, line);
  const fitting = scopesOf(ledger, line).filter((scope) =>
    inside.every((entry) => scope.includes(entry)),
  );
  return (
    fitting.reduce<readonly Entry[] | null>(
      (best, scope) => (best === null || scope.length < best.length ? scope : best),
      null,
    ) ?? []
  );
}

/** Rows without a figure of their own (否决项, blank lines) need not stand in a sum. */
function isWanted({ what }: Ledger, { figure, kind, rows }: Entry): boolean {
  const isFigure = figure.number !== null;
  if (what === 'points') return isFigure && kind === 'gain';
  if (isFigure) return kind !== 'veto' || !figure.number.equals(0);
  return kind === 'gain' && rows.some(({ points }) => points?.number != null);
}
