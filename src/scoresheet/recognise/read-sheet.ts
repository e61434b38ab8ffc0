import { finding, type Finding, phrase } from '../../locales';
import type { LoadedScheme } from '../../scoring';
import { type SheetSnapshot, toA1 } from '../../workbook';
import { printedRows } from '../printed-rows';
import { settled } from '../settled';
import { align, type Alignment } from './align';
import { type Body, bodyOf } from './body';
import { columnsOf } from './columns';
import { type Grid, gridOf } from './grid';
import { findHeader, type Header } from './header';
import { settleRows, type SettledRows } from './settle-rows';
import { type Targets, targetsOf } from './targets';
import { bare, likeness, profileOf } from './text';
import type { RecognisedSheet } from './types';
import { asOfCell, headWords, subjectOf } from './who';

/** A sheet that has the header of a score table and rows below it. */
export interface Page {
  readonly grid: Grid;
  readonly header: Header;
  readonly body: Body;
  /** What stands above the table. */
  readonly words: string;
}

export function pageOf(sheet: SheetSnapshot): Page | null {
  const grid = gridOf(sheet);
  const header = findHeader(grid);
  if (header === null) return null;
  const body = bodyOf(grid, header);
  return body.rows.length === 0 ? null : { grid, header, body, words: headWords(grid, header) };
}

/** A page laid against one table at one level. */
export interface Reading {
  readonly page: Page;
  readonly scheme: LoadedScheme;
  readonly table: string;
  readonly level: string | null;
  readonly targets: Targets;
  readonly alignment: Alignment;
}

export function readAs(
  page: Page,
  scheme: LoadedScheme,
  table: string,
  level: string | null,
): Reading {
  const { card, level: settledLevel } = settled(scheme, table, level, {});
  const targets = targetsOf(card);
  const alignment = align(page.body.rows, targets);
  return { page, scheme, table, level: settledLevel, targets, alignment };
}

/** What a reading says of the sheet. */
export function recognised(reading: Reading, levelSure: boolean): RecognisedSheet {
  const { page, scheme, table, level, targets, alignment } = reading;
  const { grid, header, body, words } = page;
  const { card, scheme: own } = settled(scheme, table, level, {});
  const notProof = evidenceColumns(reading);
  const columns = columnsOf(grid, header, body.last, notProof);
  const score = columns.found.score.header === null ? null : columns.found.score.column;
  const rows = settleRows(grid, body, alignment, targets, score);
  const printed = printedRows(card).map(({ node }) => node);
  const missing = missingFrom(
    card.nodes.map(({ id }) => id),
    rows,
    targets,
  );
  const subject = subjectOf(card, words, grid.sheet.name);
  const { id, version, name } = scheme.standard;
  const identity =
    header.columns.find(({ kind }) => kind === 'text') ??
    header.columns.findLast(({ kind }) => kind === 'name');
  const at = { sheet: grid.sheet.name };
  const findings: Finding[] = [...columns.findings];
  for (const row of rows.unmapped)
    findings.push(
      finding(
        row.nodeIds.length > 0 ? 'warning' : 'hint',
        phrase('recognise.unmappedRow', { words: row.words, reason: row.reason }),
        { ...at, address: toA1({ row: row.row, column: identity?.column ?? 1 }) },
      ),
    );
  for (const nodeId of missing)
    findings.push(
      finding(
        'warning',
        phrase('recognise.unmatched', { id: nodeId, name: targets.nodes.get(nodeId)?.name ?? '' }),
        at,
      ),
    );
  if (subject === null) findings.push(finding('error', phrase('recognise.whichPerson'), at));
  if (level !== null && !levelSure)
    findings.push(
      finding('hint', phrase('recognise.levelTaken', { level: own.levels[level] ?? level }), at),
    );
  const found = printed.length - missing.length;
  const mean =
    rows.rows.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, rows.rows.length);
  return {
    sheet: grid.sheet.name,
    scheme: { id, version, name },
    table,
    tableName: card.name,
    level,
    levelSure: level === null || levelSure,
    subject,
    confidence: Math.round(mean * Math.max(0, found / printed.length) * 100) / 100,
    header: { top: header.top, bottom: header.bottom },
    columns: columns.found,
    headers: header.columns.map(({ column, text }) => ({ column, text })),
    ...rows,
    unmatched: missing.map((nodeId) => ({
      nodeId,
      name: targets.nodes.get(nodeId)?.name ?? '',
    })),
    total: body.total,
    asOf: asOfCell(grid, header),
    identity: identity?.column ?? null,
    last: body.last,
    findings,
  };
}

/** Clauses that neither have a row nor are part of one, as high up as nothing of them is there. */
function missingFrom(tops: readonly string[], rows: SettledRows, targets: Targets): string[] {
  const shown = new Set(rows.rows.flatMap(({ nodeIds }) => nodeIds));
  const below = (id: string): boolean =>
    shown.has(id) || (targets.nodes.get(id)?.children.some((child) => below(child.id)) ?? false);
  const visit = (id: string): string[] => {
    if (shown.has(id)) return [];
    if (!below(id)) return [id];
    return targets.nodes.get(id)?.children.flatMap((child) => visit(child.id)) ?? [];
  };
  return tops.flatMap(visit);
}

/** 证明材料 may be the notice's own list of what to hand in: then it is not the unit's to fill. */
function evidenceColumns({ page, alignment }: Reading): ReadonlySet<number> {
  const { grid, header, body } = page;
  const not = new Set<number>();
  for (const { column, kind } of header.columns) {
    if (kind !== 'proof') continue;
    let filled = 0;
    let printed = 0;
    for (const { from, target } of alignment.matches) {
      const row = body.rows[from]?.row;
      const text = row === undefined ? '' : bare(grid.text(row, column));
      if (text === '') continue;
      filled += 1;
      const evidence = profileOf(bare(target.node.evidence.join('')));
      if (likeness(profileOf(text), evidence) >= 0.6) printed += 1;
    }
    if (filled > 0 && printed * 2 >= filled) not.add(column);
  }
  return not;
}
