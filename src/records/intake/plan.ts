import { type Edit, type Snapshot, toA1 } from '../../workbook';
import { type Finding, finding, phrase } from '../../locales';
import { sheetDictionary } from '../dictionary';
import type { SheetDictionary } from '../dictionary-types';
import { IssueLog } from '../read/issues';
import { locate, locateHeader } from '../read/locate';
import { namesOf } from '../read/match';
import { rosterIn } from '../read/roster-in';
import type { Roster } from '../read/roster';
import { type RecognisedSheet, mappingFrom, recogniseRawSheets } from '../recognise';
import { type Fate, Matching, keysOf } from './match';
import { type Room, roomFor } from './place';
import { type ReadCell, saysTheSame } from './read-cell';
import { type Side, sideOf } from './side';
import type {
  AddedRow,
  ChangedRow,
  Difference,
  ImportOptions,
  ImportPlan,
  ImportSource,
} from './types';
import { cellEdit } from './write-cell';

const NOTHING = { edits: [], added: [], same: 0, changed: [] } as const;

/** The export as the workbook's sheet that it belongs to, or why that cannot be said. */
function readSource(
  { snapshot, sheet: name }: ImportSource,
  { kind, sourceMapping = {} }: ImportOptions,
  roster: Roster,
): { side: Side; dictionary: SheetDictionary; seen: RecognisedSheet } | RecognisedSheet | null {
  const sheet = snapshot.sheets.find((each) => each.name === name);
  if (sheet === undefined) return null;
  const sheets = kind === undefined ? sourceMapping.sheets : { [kind]: name };
  const recognition = recogniseRawSheets(
    { ...snapshot, sheets: [sheet] },
    { mapping: { ...sourceMapping, ...(sheets !== undefined && { sheets }) } },
  );
  const [seen] = recognition.sheets;
  const dictionary = sheetDictionary(seen?.kind ?? '');
  if (seen === undefined || dictionary === undefined) return seen ?? null;
  const located = locateHeader(sheet, namesOf(dictionary, mappingFrom(recognition)));
  if (located === null) return seen;
  return { side: sideOf(snapshot, located, dictionary, roster), dictionary, seen };
}

/** One import: the two sides, and what is collected while their rows are compared. */
class Import {
  readonly issues = new IssueLog();
  readonly edits: Edit[] = [];
  readonly changed: ChangedRow[] = [];
  readonly common: readonly string[];
  same = 0;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly dictionary: SheetDictionary,
    private readonly source: Side,
    private readonly target: Side,
    private readonly roster: Roster,
    private readonly options: ImportOptions,
  ) {
    this.common = source.names.filter((name) => target.names.includes(name));
  }

  private get sourceSheet(): string {
    return this.source.located.sheet.name;
  }

  reportColumns(): void {
    const { source, target, dictionary } = this;
    const gone = source.names.filter((name) => !target.names.includes(name));
    const note = (
      key: 'intake.columnsNotThere' | 'intake.keyMissing',
      columns: readonly string[],
    ) => {
      const sheet = key === 'intake.keyMissing' ? this.sourceSheet : target.located.sheet.name;
      this.issues.note('warning', phrase(key, { columns: columns.join('、') }), sheet);
    };
    if (gone.length > 0) note('intake.columnsNotThere', gone);
    const lacking = (dictionary.key ?? []).filter((name) => !source.names.includes(name));
    if (lacking.length > 0) note('intake.keyMissing', lacking);
  }

  /** Compares all rows; answers those of the export that are new. */
  compare(): number[] {
    const { source, target, dictionary, common } = this;
    const fates = new Matching(source, target, dictionary, common).run();
    const keys = keysOf(dictionary, source, target);
    const fresh: number[] = [];
    for (const row of source.rows) {
      const fate = fates.get(row);
      if (fate !== undefined) this.settle(row, fate, fresh);
    }
    for (const row of fresh)
      for (const column of keys)
        if (source.cell(row, column).figure === '')
          this.report('warning', phrase('intake.keyBlank', { column }), row, column);
    return fresh;
  }

  private settle(row: number, fate: Fate, fresh: number[]): void {
    switch (fate.is) {
      case 'new':
        fresh.push(row);
        return;
      case 'repeated':
        this.same += 1;
        return;
      case 'refused':
        this.report('error', fate.why, row, fate.column);
        return;
      case 'known':
        this.compareRow(row, fate.targetRow);
    }
  }

  private report(
    severity: Finding['severity'],
    message: Finding['message'],
    row: number,
    column: string,
  ): void {
    this.issues.add(severity, message, this.sourceSheet, this.source.address(row, column), column);
  }

  private compareRow(row: number, targetRow: number): void {
    const { source, target, options } = this;
    const differing = this.common.filter((name) => {
      const cell = source.cell(row, name);
      return cell.figure !== '' && !saysTheSame(cell, target.cell(targetRow, name), this.roster);
    });
    if (differing.length === 0) {
      this.same += 1;
      return;
    }
    const decision = options.decisions?.get(row) ?? options.otherwise ?? 'keep';
    const differences = differing.map((name): Difference => {
      const place = target.located.columns.get(name);
      const formula =
        place === undefined ? undefined : target.located.sheet.formula(targetRow, place.column);
      return {
        column: name,
        sourceAddress: source.address(row, name),
        targetAddress: target.address(targetRow, name),
        now: target.cell(targetRow, name).shown,
        then: source.cell(row, name).shown,
        formula: formula !== undefined,
      };
    });
    this.changed.push({ sourceRow: row, targetRow, decision, differences });
    if (decision === 'keep') return;
    for (const { column, formula, targetAddress } of differences)
      if (formula)
        this.issues.add(
          'warning',
          phrase('intake.formulaKept'),
          target.located.sheet.name,
          targetAddress,
        );
      else this.write(row, column, targetRow, null);
  }

  private write(row: number, name: string, targetRow: number, model: number | null): void {
    const { snapshot, source, target, dictionary } = this;
    const spec = dictionary.columns.find((each) => each.name === name);
    const located = target.located.columns.get(name);
    const cell: ReadCell = source.cell(row, name);
    // An error value, or a formula that was never calculated: there is nothing to copy.
    if (cell.write === null && cell.issue !== null) this.report('error', cell.issue, row, name);
    if (cell.write === null || spec === undefined || located === undefined) return;
    if (cell.issue !== null) {
      const replaces = target.located.sheet.cell(targetRow, located.column) !== null;
      const key = replaces ? 'intake.notTaken' : 'intake.copied';
      this.report('warning', phrase(key, { why: cell.issue }), row, name);
      // What nobody can read takes the place of nothing.
      if (replaces) return;
    }
    const { sheet } = target.located;
    this.edits.push(
      cellEdit(cell.write, { snapshot, sheet, located, spec, row: targetRow, model }),
    );
  }

  /** Puts new rows below the records; without room for all of them none is put. */
  append(fresh: readonly number[]): AddedRow[] {
    if (fresh.length === 0) return [];
    const { target } = this;
    const found = roomFor(target, fresh.length);
    const { name: sheet } = target.located.sheet;
    if ('obstacle' in found) {
      this.issues.note('error', found.obstacle, sheet);
      return [];
    }
    const { room } = found;
    const added = fresh.map((sourceRow, index) => ({ sourceRow, targetRow: room.first + index }));
    for (const { sourceRow, targetRow } of added) {
      const model = room.model === targetRow ? null : room.model;
      for (const name of this.common) this.write(sourceRow, name, targetRow, model);
      this.number(room, targetRow, model);
    }
    if (room.table !== null) {
      const { name: table, bottom, expected } = room.table;
      this.edits.push({ kind: 'resizeTable', sheet, table, bottom, expected });
    }
    return added;
  }

  private number({ serial, first }: Room, row: number, model: number | null): void {
    const { sheet } = this.target.located;
    if (serial === null || sheet.cell(row, serial.column) !== null) return;
    const { column, last } = serial;
    this.edits.push({
      kind: 'setCell',
      sheet: sheet.name,
      row,
      column,
      value: last + 1 + row - first,
      expected: null,
      expectedFormula: null,
      ...(model !== null && { like: { row: model, column } }),
    });
  }
}

/**
 * What importing a platform's export into a workbook would do: rows that are not yet there go below the table, rows
 * that differ are listed for a person to decide, rows that are there already are counted. Nothing that people typed is
 * written over unless they say so, and importing the same export again changes nothing.
 */
export function planImport(
  target: Snapshot,
  source: ImportSource,
  options: ImportOptions = {},
): ImportPlan {
  const roster = rosterIn(target, options.mapping);
  const read = readSource(source, options, roster);
  if (read === null || !('side' in read)) {
    const kinds = read?.candidates.map(({ name }) => name).join('、') ?? '';
    const message =
      kinds === '' ? phrase('intake.sourceUnknown') : phrase('intake.sourceOpen', { kinds });
    const findings = [finding('error', message, { sheet: source.sheet })];
    return { ...NOTHING, kind: null, source: read, target: null, findings };
  }
  const { side, dictionary, seen } = read;
  const kind = dictionary.name;
  const located = locate(target, dictionary, options.mapping, new IssueLog());
  if (located === null) {
    const findings = [finding('error', phrase('intake.noTarget', { kind }))];
    return { ...NOTHING, kind, source: seen, target: null, findings };
  }
  const own = sideOf(target, located, dictionary, roster);
  const run = new Import(target, dictionary, side, own, roster, options);
  run.reportColumns();
  const fresh = run.compare();
  const added = run.append(fresh);
  if (side.rows.length === 0) run.issues.note('hint', phrase('intake.sourceEmpty'), source.sheet);
  const open = seen.columns.filter(({ certainty }) => certainty === 'unsure');
  if (open.length > 0) {
    const headers = open.map(({ header }) => header).join('、');
    const address = toA1({ row: side.located.headerRow, column: open[0]?.column ?? 1 });
    run.issues.add('warning', phrase('intake.columnsOpen', { headers }), source.sheet, address);
  }
  return {
    kind,
    source: seen,
    target: located.sheet.name,
    edits: run.edits,
    added,
    same: run.same,
    changed: run.changed,
    findings: run.issues.findings(),
  };
}
