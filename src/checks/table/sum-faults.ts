import type { Draft, Fix } from '../problem';
import { phrase, type Phrase } from '../../locales';
import type { ScoreTable } from '../score-table';
import { type Faults, faultsOf } from './model/faults';
import { type Entry, type Ledger, ledgersOf, type Line, totalOf } from './model/ledger';
import { totalEdit } from './model/total-edit';
import { lineName, placeOf } from './say';

/** Every 小计 and 合计 whose formula can be followed, with what is wrong with it. */
export function* faultyLines(
  table: ScoreTable,
): Generator<{ readonly ledger: Ledger; readonly line: Line; readonly faults: Faults }> {
  for (const ledger of ledgersOf(table))
    for (const line of ledger.lines) {
      const faults = faultsOf(ledger, line);
      if (faults !== null) yield { ledger, line, faults };
    }
}

/** Figures that a plain sum sees: text is left out of it. */
export const countable = (entries: readonly Entry[]): Entry[] =>
  entries.filter(({ figure }) => typeof figure.value === 'number');

/** The sum of everything that the line is meant to add up; undefined where the formula does more than that. */
export function rightSum(
  ledger: Ledger,
  line: Line,
  faults: Faults,
  safe: boolean,
): Fix | undefined {
  const { counting, scope } = faults;
  const { shape } = counting;
  const isPlain =
    !shape.isBounded &&
    !shape.isRounded &&
    shape.constants.length === 0 &&
    shape.counted.every(({ sign, how }) => sign === 1 && (how === null || how === 'sum'));
  if (!isPlain || scope.length === 0 || foreignOnPurpose(faults)) return undefined;
  const edit = totalEdit(ledger, line, scope, totalOf(countable(scope)));
  if (edit.formula === line.figure.formula) return undefined;
  return { what: fixWords(edit.formula ?? ''), edits: [edit], safe };
}

const fixWords = (formula: string): Phrase =>
  phrase('tableChecks.fixSum', { formula: `=${formula}` });

/** Columns that are added on purpose would be lost. */
const foreignOnPurpose = ({ counting, foreign }: Faults): boolean =>
  counting.foreign.length > foreign.filter(({ where }) => where !== 'below').length;

export function draftAt(
  ledger: Ledger,
  line: Line,
  draft: Omit<Draft, 'where' | 'about' | 'fix'>,
  fix: Fix | undefined,
): Draft {
  return {
    ...draft,
    where: placeOf(ledger, line.figure),
    about: lineName(ledger, line),
    ...(fix === undefined ? {} : { fix }),
  };
}
