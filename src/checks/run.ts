import {
  DICTIONARY,
  FACTS_SHEET,
  type RecordTable,
  ROSTER_SHEET,
  sheetDictionary,
} from '../records';
import type { Check, Given } from './check';
import { changedSheets } from './changed-sheets';
import { inOrder } from './order';
import { type Draft, type Problem, problemOf } from './problem';
import type { ScoreTable } from './score-table';

/** What one part of a run found: a check, or a check of one score table. */
interface Part {
  readonly table: ScoreTable | null;
  readonly problems: readonly Problem[];
}

/** A workbook, checked. */
export interface CheckRun {
  readonly given: Given;
  /** In the order in which they are shown, each once. */
  readonly problems: readonly Problem[];
  /** Parts that were looked at, and those that stand from the run before because nothing of theirs changed. */
  readonly looked: number;
  readonly kept: number;
  /** For the next run. */
  readonly parts: ReadonlyMap<string, Part>;
}

interface Job {
  readonly check: Check;
  readonly table: ScoreTable | null;
}

/** What changed since the run before. */
interface Since {
  readonly run: CheckRun;
  readonly sheets: ReadonlySet<string>;
  /** Scheme, level, readings, scores and the as-of date are what they were. */
  readonly sameScheme: boolean;
  readonly sameRecords: boolean;
  readonly sameScores: boolean;
  readonly sameTexts: boolean;
}

/**
 * Runs the checks over a workbook. With the run before, only what may have come out otherwise is looked at again: the
 * result is the same as without it.
 */
export function runChecks(
  given: Given,
  checks: readonly Check[],
  before: CheckRun | null = null,
): CheckRun {
  const steps = checking(given, checks, before);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same part by part, for whoever has to let others have a turn: yields the share that is done, 0 … 1. */
export function* checking(
  given: Given,
  checks: readonly Check[],
  before: CheckRun | null = null,
): Generator<number, CheckRun> {
  const since = before === null ? null : sinceOf(before, given);
  const parts = new Map<string, Part>();
  let kept = 0;
  const jobs = checks.flatMap((check): Job[] =>
    check.scope === 'table'
      ? given.tables.map((table) => ({ check, table }))
      : [{ check, table: null }],
  );
  for (const [index, { check, table }] of jobs.entries()) {
    const name = `${check.code}\n${table?.sheet.name ?? ''}`;
    const old = since?.run.parts.get(name);
    if (since !== null && old !== undefined && isSettled(check, table, old, since, given)) {
      parts.set(name, { ...old, table });
      kept += 1;
    } else parts.set(name, { table, problems: [...problemsOf(check, table, given)] });
    yield (index + 1) / jobs.length;
  }
  const problems = inOrder(
    [...parts.values()].flatMap((part) => part.problems),
    given.snapshot,
  );
  return { given, problems, looked: parts.size - kept, kept, parts };
}

function problemsOf(check: Check, table: ScoreTable | null, given: Given): readonly Problem[] {
  const named = (drafts: Iterable<Draft>): Problem[] =>
    Array.from(drafts, (draft) => problemOf(check.group, check.code, draft));
  switch (check.scope) {
    case 'table':
      return table === null ? [] : named(check.run(table, given));
    case 'records':
    case 'workbook':
      return named(check.run(given));
    case 'report':
      return [...check.run(given)];
  }
}

function sinceOf(run: CheckRun, given: Given): Since {
  const { given: old } = run;
  const sameScheme =
    old.asOf === given.asOf &&
    old.scored?.settled === given.scored?.settled &&
    old.scored?.level === given.scored?.level;
  return {
    run,
    sheets:
      old.snapshot === given.snapshot ? new Set() : changedSheets(old.snapshot, given.snapshot),
    sameScheme,
    sameRecords: old.records === given.records,
    sameScores: sameScheme && isSameList(old.scored?.trees ?? [], given.scored?.trees ?? []),
    sameTexts:
      JSON.stringify(old.texts) === JSON.stringify(given.texts) &&
      JSON.stringify(old.reading) === JSON.stringify(given.reading),
  };
}

/** Whether a part comes out as it did before. */
function isSettled(
  check: Check,
  table: ScoreTable | null,
  old: Part,
  since: Since,
  given: Given,
): boolean {
  const { sheets, sameScheme, sameScores, sameTexts } = since;
  const isThere = (name: string): boolean =>
    isSamePlace(since.run.given.records.table(name), given.records.table(name));
  switch (check.scope) {
    case 'table':
      return (
        table !== null && !sheets.has(table.sheet.name) && isSameTable(old.table, table, since)
      );
    case 'records':
      return (
        sameScheme &&
        [...check.reads, ROSTER_SHEET, FACTS_SHEET].every(
          (name) =>
            isThere(name) &&
            !sheets.has(name) &&
            !sheets.has(given.records.table(name).actualSheet),
        )
      );
    case 'workbook':
    case 'report':
      return (
        sheets.size === 0 &&
        sameScores &&
        sameTexts &&
        DICTIONARY.every(({ name }) => isThere(name))
      );
  }
}

/** The records are read from the same columns of the same sheet: somebody may have said otherwise since. */
function isSamePlace(was: RecordTable, now: RecordTable): boolean {
  const columns = sheetDictionary(now.sheet)?.columns ?? [];
  return (
    was.actualSheet === now.actualSheet &&
    columns.every(({ name }) => was.columnNumber(name) === now.columnNumber(name))
  );
}

/** The table shows the same rows, columns and scores. */
function isSameTable(
  old: ScoreTable | null,
  now: ScoreTable,
  { sameScheme, sameRecords }: Since,
): boolean {
  return (
    old !== null &&
    sameScheme &&
    // A table of somebody who is not scored has no tree to tell, and is held against the records all the same.
    (sameRecords || now.card === null) &&
    old.tree === now.tree &&
    JSON.stringify(old.remembered) === JSON.stringify(now.remembered)
  );
}

const isSameList = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.length === other.length && one.every((item, at) => item === other[at]);
