import { toNumber } from '../../exact';
import { phrase } from '../../locales';
import { isCellError } from '../../workbook';
import type { TableCheck } from '../check';
import type { Draft } from '../problem';
import type { Figure } from '../score-table';
import { parseTotal, valueOf } from './formula';
import { type Entry, type Ledger, ledgersOf } from './model/ledger';
import { standsForNoFigure } from './model/words';
import { entryName, figure, lineName, placeOf } from './say';

/** An error value, a formula that was never calculated, or words where a figure belongs. */
export const FORMULA_ERROR: TableCheck = {
  code: 'table.formulaError',
  group: 'table',
  scope: 'table',
  *run(table) {
    for (const ledger of ledgersOf(table)) {
      for (const entry of ledger.entries) {
        const about = entryName(ledger, entry);
        const draft = brokenCell(ledger, entry.figure, about) ?? wordsAsScore(ledger, entry, about);
        if (draft !== null) yield draft;
      }
      for (const line of ledger.lines) {
        const draft = brokenCell(ledger, line.figure, lineName(ledger, line));
        if (draft !== null) yield draft;
      }
    }
  },
};

function brokenCell(ledger: Ledger, at: Figure, about: string): Draft | null {
  const { value, formula, row, column } = at;
  const where = placeOf(ledger, at);
  if (isCellError(value))
    return {
      severity: 'error',
      where,
      about,
      message: phrase('tableChecks.errorValue', { error: value.error }),
    };
  if (value !== null || formula === undefined) return null;
  const { sheet } = ledger.table;
  const parsed = parseTotal(formula, sheet.name);
  const right = parsed === null ? null : valueOf(parsed, sheet);
  // A formula that stays blank while nothing is filled in has been calculated.
  if (right === null || (parsed?.kind === 'wrapped' && right.equals(0))) return null;
  return {
    // Excel calculates it when somebody opens the workbook; other programs show nothing.
    severity: 'hint',
    where,
    about,
    message: phrase('tableChecks.uncalculated', { formula: `=${formula}`, right: figure(right) }),
    fix: {
      what: phrase('tableChecks.fixStale', { right: figure(right) }),
      safe: true,
      edits: [
        {
          kind: 'setCell',
          sheet: sheet.name,
          row,
          column,
          value: toNumber(right),
          formula,
          expected: null,
          expectedFormula: formula,
        },
      ],
    },
  };
}

/** Words in the score of a row that has points. */
function wordsAsScore(ledger: Ledger, entry: Entry, about: string): Draft | null {
  const { value, isText } = entry.figure;
  if (ledger.what !== 'score' || typeof value !== 'string' || isText || value.trim() === '')
    return null;
  const hasPoints = entry.rows.some(({ points }) => points?.number != null);
  if (!hasPoints || entry.kind === 'veto' || standsForNoFigure(value)) return null;
  return {
    severity: /\d/u.test(value.normalize('NFKC')) ? 'warning' : 'hint',
    where: placeOf(ledger, entry.figure),
    about,
    message: phrase('tableChecks.wordsAsScore', {
      text: value.replaceAll(/\s+/gu, ' ').slice(0, 20),
    }),
  };
}
