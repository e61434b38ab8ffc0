import { type Snapshot, toA1 } from '../../workbook';
import { phrase } from '../../locales';
import { DICTIONARY, FACTS_SHEET, ROSTER_SHEET } from '../dictionary';
import type { SheetDictionary } from '../dictionary-types';
import type { Column, RecordSet, RecordTable, ReportedFact } from '../table';
import { findDuplicates } from './duplicates';
import { encodeColumn } from './encode';
import { readFacts, reportFacts } from './facts';
import { IssueLog } from './issues';
import { type Located, locate } from './locate';
import type { ReadOptions } from './options';
import { checkPeriod } from './period';
import { recordTable } from './record-table';
import { NO_ROSTER, type Roster, rosterOf } from './roster';
import { dataRows, doneRows, reportLayout } from './rows';
import { sheetStatus } from './status';

/** A sheet of the dictionary and the rows found for it. */
interface Found {
  readonly dictionary: SheetDictionary;
  readonly located: Located | null;
  readonly rows: Int32Array;
}

/** One run over a workbook: what every sheet's reading shares. */
class Reading {
  readonly issues = new IssueLog();
  private done = 0;
  private total = 0;
  private uncheckedPeople = false;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly options: ReadOptions,
  ) {}

  find(dictionary: SheetDictionary): Found {
    const located = locate(this.snapshot, dictionary, this.options.mapping, this.issues);
    const found = located === null ? null : dataRows(located);
    const rows =
      located === null || found === null
        ? new Int32Array(0)
        : doneRows(located, found.rows, dictionary.doneBy);
    if (located !== null && found !== null) {
      reportLayout(located, found, this.issues);
      this.total += rows.length * located.columns.size;
    }
    return { dictionary, located, rows };
  }

  /** Yields the share of cells read, 0 … 1, behind every column. */
  *table(
    found: Found,
    facts: ReadonlyMap<string, ReportedFact>,
    roster: Roster,
  ): Generator<number, RecordTable> {
    const { dictionary, located, rows } = found;
    const actualSheet = located?.sheet.name ?? dictionary.name;
    const answer = facts.get(dictionary.name);
    const status = sheetStatus(rows.length, answer, actualSheet, this.issues);
    const columns =
      located === null ? new Map<string, Column>() : yield* this.columns(found, located, roster);
    const compared = { size: rows.length, columns, rowNumbers: rows, actualSheet };
    const duplicateOf =
      dictionary.name === FACTS_SHEET ? null : findDuplicates(compared, dictionary, this.issues);
    const places = new Map(
      [...(located?.columns ?? [])].map(([name, { column }]) => [name, column]),
    );
    return recordTable({
      dictionary,
      status,
      actualSheet,
      rowNumbers: rows,
      columns,
      places,
      duplicateOf,
    });
  }

  private *columns(
    { dictionary, rows }: Found,
    located: Located,
    roster: Roster,
  ): Generator<number, Map<string, Column>> {
    const { sheet } = located;
    const columns = new Map<string, Column>();
    for (const spec of dictionary.columns) {
      const place = located.columns.get(spec.name);
      if (place === undefined) continue;
      const address = (row: number): string => toA1({ row: rows[row] ?? 0, column: place.column });
      const encoded = encodeColumn(
        {
          sheet,
          column: place.column,
          headerUnit: place.headerUnit,
          rows,
          date1904: this.snapshot.date1904,
          report: (row, { severity, message }) => {
            this.issues.add(severity, message, sheet.name, address(row), spec.name);
          },
        },
        spec,
        roster,
      );
      columns.set(spec.name, encoded);
      const { period } = this.options;
      if (period !== undefined && dictionary.periodColumns?.includes(spec.name))
        checkPeriod(encoded, period, (row, message) => {
          this.issues.add('warning', message, sheet.name, address(row), spec.name);
        });
      const isPerson = spec.kind === 'person' || spec.kind === 'persons';
      const named = 'codes' in encoded && encoded.codes.some((code) => code !== 0);
      if (isPerson && roster.size === 0 && named) this.uncheckedPeople = true;
      this.done += rows.length;
      yield this.total === 0 ? 1 : this.done / this.total;
    }
    return columns;
  }

  reportRoster(roster: Roster): void {
    if (roster.size === 0 && this.uncheckedPeople)
      this.issues.note('warning', phrase('records.noRoster', { sheet: ROSTER_SHEET }));
  }
}

/**
 * Reads every raw-data sheet of a workbook. Nothing is guessed: what cannot be read stays blank and
 * is among the findings, with sheet and address.
 */
export function readRecords(snapshot: Snapshot, options: ReadOptions = {}): RecordSet {
  const steps = readingRecords(snapshot, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    options.onProgress?.(step.value);
  }
}

/**
 * The same column by column, for whoever has to let others have a turn between two of them: yields the
 * share of cells read, 0 … 1.
 */
export function* readingRecords(
  snapshot: Snapshot,
  options: Omit<ReadOptions, 'onProgress'> = {},
): Generator<number, RecordSet> {
  const reading = new Reading(snapshot, options);
  const { issues } = reading;
  const found = new Map(DICTIONARY.map((sheet) => [sheet.name, reading.find(sheet)]));
  const factRows = found.get(FACTS_SHEET);
  const facts = readFacts(
    factRows?.located ?? null,
    factRows?.rows ?? new Int32Array(0),
    options.facts ?? {},
    issues,
  );
  reportFacts(facts, options.facts ?? {}, snapshot.date1904, issues);
  const people = found.get(ROSTER_SHEET);
  const rosterTable = people === undefined ? null : yield* reading.table(people, facts, NO_ROSTER);
  const roster = rosterTable === null ? NO_ROSTER : rosterOf(rosterTable);
  const tables = new Map<string, RecordTable>();
  for (const [name, sheet] of found)
    tables.set(
      name,
      name === ROSTER_SHEET && rosterTable !== null
        ? rosterTable
        : yield* reading.table(sheet, facts, roster),
    );
  reading.reportRoster(roster);
  return {
    table(sheet) {
      const table = tables.get(sheet);
      if (table === undefined) throw new RangeError(`no raw-data sheet ${sheet}`);
      return table;
    },
    facts,
    date1904: snapshot.date1904,
    findings: issues.findings(),
  };
}
