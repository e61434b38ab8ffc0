import {
  type CellEdit,
  checking,
  CHECKS,
  type CheckRun,
  type Given,
  isResultSheet,
  type OutsideText,
  type Problem,
  runChecks,
  scoreTables,
} from '../checks';
import type { Finding, Phrase, Severity } from '../locales';
import { dayOfSerial, dayText, DICTIONARY, type RecordSet } from '../records';
import type { Memory } from '../scoresheet';
import { levelUnder, type LoadedScheme, type ScoreTree } from '../scoring';
import { type CellValue, type Snapshot, toA1, type Work } from '../workbook';
import { schemeSheetsOf } from './own-scheme';
import { pause } from './pause';
import { formSheets } from './raw';

/** A workbook to be checked, with what is known of it. */
export interface CheckOrder {
  readonly snapshot: Snapshot;
  /** Score sheets, those recognised among them, and what the user lets stand. */
  readonly memory: Memory | null;
  readonly records: RecordSet;
  /** Null: nobody knows the workbook's scheme; then the sheets alone are checked. */
  readonly scheme: LoadedScheme | null;
  readonly level: string | null;
  readonly readings: Readonly<Record<string, string>>;
  /** `2025-10-10` */
  readonly asOf: string;
  readonly trees: readonly ScoreTree[];
  /** What recognising the sheets found. */
  readonly reading: readonly Finding[];
  readonly texts: readonly OutsideText[];
}

/** What a check found, as faces show it. */
export interface CheckView {
  /** In the one order; without those that the user lets stand. */
  readonly problems: readonly Problem[];
  readonly ignored: readonly { readonly problem: Problem; readonly reason: string }[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly asOf: string;
  /** Name of the scheme; null: without one. */
  readonly scheme: string | null;
  /** Score tables and raw-data sheets with rows that were looked at. */
  readonly tables: readonly string[];
  readonly sheets: readonly string[];
  /** Parts of the check that ran, and those that stand from the time before because nothing of theirs changed. */
  readonly looked: number;
  readonly kept: number;
}

/** One cell that a fix changes, as it shows. */
export interface FixedCell {
  readonly sheet: string;
  readonly address: string;
  readonly old: CellValue;
  /** Without the leading `=`. */
  readonly oldFormula: string | null;
  readonly now: CellValue;
  /** `now` is a day (`2025-03-05`), not a text. */
  readonly nowIsDay: boolean;
  readonly nowFormula: string | null;
  /** Id of the problem. */
  readonly problem: string;
  readonly what: Phrase;
}

export interface PlannedFixes {
  readonly edits: readonly CellEdit[];
  readonly cells: readonly FixedCell[];
  /** Problems of which a cell is changed by another one's fix: they are put right after that. */
  readonly waiting: readonly string[];
}

/** Checks a workbook at once. `before`: the last check of it, of which what did not change stands. */
export function checkBook(order: CheckOrder, before: CheckRun | null = null): CheckRun {
  return runChecks(givenOf(order), CHECKS, before);
}

/** The same in turns: the pane stays alive, and 取消 is heard. @throws the signal's reason when aborted. */
export async function checkInTurns(
  order: CheckOrder,
  before: CheckRun | null,
  { onProgress, signal }: Work,
): Promise<CheckRun> {
  const steps = checking(givenOf(order), CHECKS, before);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    onProgress?.(step.value);
    await pause(signal);
  }
}

function givenOf(order: CheckOrder): Given {
  const { snapshot, memory, records, scheme, readings, asOf, trees, reading, texts } = order;
  const level = order.level ?? (scheme === null ? null : levelUnder(scheme.standard, readings));
  const others = [
    ...DICTIONARY.map(({ name }) => records.table(name).actualSheet),
    ...(scheme === null ? [] : formSheets(scheme)),
    ...schemeSheetsOf(snapshot),
    ...snapshot.sheets.filter(isResultSheet).map(({ name }) => name),
  ];
  const settled = scheme?.settle({ level, readings });
  return {
    snapshot,
    asOf,
    records,
    tables: scoreTables(snapshot, { memory, scheme, readings, level, trees, others }),
    scored: scheme === null || settled === undefined ? null : { scheme, settled, level, trees },
    texts,
    reading,
  };
}

/** What a run found, beside what the user lets stand. */
export function viewOf(
  { given, problems, looked, kept }: CheckRun,
  memory: Memory | null,
): CheckView {
  const reasons = new Map(memory?.ignored?.map(({ problem, reason }) => [problem, reason]));
  const counts: Record<Severity, number> = { error: 0, warning: 0, hint: 0 };
  const standing: Problem[] = [];
  const ignored: { problem: Problem; reason: string }[] = [];
  for (const problem of problems) {
    const reason = reasons.get(problem.id);
    if (reason !== undefined) ignored.push({ problem, reason });
    else {
      standing.push(problem);
      counts[problem.severity] += 1;
    }
  }
  const { records, tables, scored, asOf } = given;
  return {
    problems: standing,
    ignored,
    counts,
    asOf,
    scheme: scored?.settled.name ?? null,
    tables: tables.map(({ sheet }) => sheet.name),
    sheets: DICTIONARY.flatMap(({ name }) => {
      const { size, actualSheet } = records.table(name);
      return size === 0 ? [] : [actualSheet];
    }),
    looked,
    kept,
  };
}

/** The fixes of these problems together: a cell is changed once. */
export function planFixes(problems: readonly Problem[], snapshot: Snapshot): PlannedFixes {
  const taken = new Set<string>();
  const edits: CellEdit[] = [];
  const cells: FixedCell[] = [];
  const waiting: string[] = [];
  for (const { id, fix } of problems) {
    if (fix === null) continue;
    const names = fix.edits.map(({ sheet, row, column }) => `${sheet}!${toA1({ row, column })}`);
    if (names.some((name) => taken.has(name))) {
      waiting.push(id);
      continue;
    }
    names.forEach((name) => taken.add(name));
    for (const edit of fix.edits) {
      const now = shownOf(edit, snapshot);
      const sheet = snapshot.sheets.find(({ name }) => name === edit.sheet);
      edits.push(edit);
      cells.push({
        sheet: edit.sheet,
        address: toA1(edit),
        old: edit.expected,
        oldFormula: sheet?.formula(edit.row, edit.column) ?? null,
        now,
        nowIsDay: now !== edit.value,
        nowFormula: edit.formula ?? null,
        problem: id,
        what: fix.what,
      });
    }
  }
  return { edits, cells, waiting };
}

/** People read a date, not its serial number. */
function shownOf(edit: CellEdit, snapshot: Snapshot): CellValue {
  const { value } = edit;
  if (typeof value !== 'number' || !looksLikeDate(edit, snapshot)) return value;
  const day = dayOfSerial(value, snapshot.date1904);
  return day === null ? value : dayText(day);
}

/** By the format that the fix gives the cell, or that of the cell whose looks it takes over. */
function looksLikeDate({ sheet, style, like }: CellEdit, { sheets }: Snapshot): boolean {
  if (like === undefined) return /[yd]/iu.test(style?.numberFormat ?? '');
  return sheets.find(({ name }) => name === sheet)?.isDate(like.row, like.column) === true;
}
