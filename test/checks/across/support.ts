import { type Check, type Given, type Problem, runChecks, scoreTables } from '../../../src/checks';
import { render } from '../../../src/locales';
import { DICTIONARY, FACTS_SHEET, readRecords } from '../../../src/records';
import { type Memory, readMemory } from '../../../src/scoresheet';
import { type LoadedScheme, score } from '../../../src/scoring';
import type { Snapshot } from '../../../src/workbook';
import { schemeOf } from '../../cases/support';
import { snapshotOf, type TestRow, type TestValue } from '../../support/records';

export interface Situation {
  /** Id of one of the product's schemes, or a scheme; left out: none is known. */
  readonly scheme?: string | LoadedScheme;
  readonly level?: string;
  readonly asOf?: string;
  readonly readings?: Readonly<Record<string, string>>;
  readonly pins?: Readonly<Record<string, string | null>>;
  /** Table and subject of the score sheets; their figures under other readings too. */
  readonly scored?: readonly (readonly [table: string, subject: string])[];
  readonly sheets?: Readonly<Record<string, readonly TestRow[]>>;
  readonly facts?: Readonly<Record<string, TestValue>>;
  /** Sheets nobody has reported; all others without rows say 「本期无此类记录」. */
  readonly unreported?: readonly string[];
  /** Instead of rows. */
  readonly snapshot?: Snapshot;
}

/** What checks see of raw-data rows, and of the score sheets of a snapshot where one is given. */
export function givenOf(situation: Situation): Given {
  const { asOf = '2025-10-10', readings = {}, pins = {}, sheets = {}, facts = {} } = situation;
  const scheme =
    typeof situation.scheme === 'string' ? schemeOf(situation.scheme) : (situation.scheme ?? null);
  const none = DICTIONARY.map(({ name }) => name).filter(
    (name) =>
      name !== FACTS_SHEET && !(name in sheets) && situation.unreported?.includes(name) !== true,
  );
  const snapshot = situation.snapshot ?? snapshotOf({ sheets, facts, none });
  const records = readRecords(snapshot, scheme === null ? {} : { facts: scheme.standard.facts });
  const memory: Memory | null = readMemory(snapshot.memory).memory;
  const level = situation.level ?? Object.keys(scheme?.standard.levels ?? {})[0] ?? null;
  const wanted =
    situation.scored ?? memory?.tables.map(({ table, subject }) => [table, subject] as const) ?? [];
  const trees =
    scheme === null
      ? []
      : wanted.map(([table, subject]) =>
          score({
            scheme,
            table,
            subject,
            records,
            asOf,
            readings,
            pins,
            ...(level === null ? {} : { level }),
          }),
        );
  const tables = scoreTables(snapshot, { memory, scheme, readings, level, trees, others: [] });
  const settled = scheme?.settle({ level, readings });
  return {
    snapshot,
    asOf,
    records,
    tables,
    scored: scheme === null || settled === undefined ? null : { scheme, settled, level, trees },
    texts: [],
    reading: [],
  };
}

export function problemsOf(checks: readonly Check[], situation: Situation): readonly Problem[] {
  return runChecks(givenOf(situation), checks).problems;
}

/** `warning 案卷评查!A3 …` */
export const told = ({ severity, where, message }: Problem): string =>
  `${severity} ${where?.sheet ?? ''}!${where?.address ?? ''} ${render(message)}`;

/** Everything that a check says of a workbook; the English words are there, too. */
export function said(check: Check, situation: Situation): string[] {
  const problems = problemsOf([check], situation);
  for (const { message, fix } of problems) {
    expect(render(message, 'en-US')).not.toMatch(/\{\{|undefined/u);
    if (fix !== null) expect(render(fix.what, 'en-US')).not.toMatch(/\{\{/u);
  }
  return problems.map(told);
}
