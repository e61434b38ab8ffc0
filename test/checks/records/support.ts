import { type Check, type Given, type Problem, runChecks } from '../../../src/checks';
import { RECORDS_CHECKS } from '../../../src/checks/records';
import { render } from '../../../src/locales';
import { dayOf } from '../../../src/measures';
import { readRecords } from '../../../src/records';
import type { Snapshot } from '../../../src/workbook';
import { schemeOf } from '../../cases/support';
import { type TestRow, type TestSheet, snapshotOf, workbookOf } from '../../support/records';

export type Sheets = Readonly<Record<string, readonly TestRow[]>>;

export interface Situation {
  readonly sheets?: Sheets;
  /** Instead of rows. */
  readonly laid?: readonly TestSheet[];
  readonly date1904?: boolean;
  readonly asOf?: string;
  /** The drill of 2025 (2024-12-01 to 2025-11-30) is known. */
  readonly drill?: boolean;
}

export function givenOf(situation: Situation): Given {
  const { sheets = {}, laid, asOf = '2025-12-31', drill = false } = situation;
  const { date1904 = false } = situation;
  const snapshot: Snapshot =
    laid === undefined ? snapshotOf({ sheets, date1904 }) : workbookOf(laid, date1904);
  const scheme = schemeOf('banan-2025');
  const { from, to } = scheme.standard.period;
  const period = { from: dayOf(from), to: dayOf(to) };
  const level = Object.keys(scheme.standard.levels)[0] ?? null;
  const settled = scheme.settle({ level, readings: {} });
  return {
    snapshot,
    asOf,
    records: readRecords(snapshot, drill ? { period } : {}),
    tables: [],
    scored: drill ? { scheme, settled, level, trees: [] } : null,
    texts: [],
    reading: [],
  };
}

function checkOf(code: string): Check {
  const check = RECORDS_CHECKS.find((one) => one.code === `records.${code}`);
  if (check === undefined) throw new RangeError(`no check ${code}`);
  return check;
}

export const problemsOf = (code: string, situation: Situation): readonly Problem[] =>
  problemsIn(code, givenOf(situation));

/** What one check finds; in both languages every figure of the message is filled in. */
export function problemsIn(code: string, given: Given): readonly Problem[] {
  const { problems } = runChecks(given, [checkOf(code)]);
  for (const { message } of problems)
    for (const language of ['zh-CN', 'en-US'] as const)
      expect(render(message, language)).not.toMatch(/\{\{|undefined|NaN|null/u);
  return problems;
}

/** `error F2 order_certain`; the sheet goes without saying where rows are of one. */
export const marks = (problems: readonly Problem[]): string[] =>
  problems.map(({ severity, where, message }) =>
    [severity, where?.address, message.key.replace('recordChecks.', '')].join(' '),
  );

export const found = (code: string, situation: Situation): string[] =>
  marks(problemsOf(code, situation));

/** The same of rows of one sheet. */
export const inRows = (
  code: string,
  sheet: string,
  rows: readonly TestRow[],
  more: Omit<Situation, 'sheets'> & { readonly others?: Sheets } = {},
): string[] => {
  const { others = {}, ...rest } = more;
  return found(code, { ...rest, sheets: { ...others, [sheet]: rows } });
};

export const words = (code: string, situation: Situation): string[] =>
  problemsOf(code, situation).map(({ message }) => render(message));
