import { type Finding, finding, phrase, type Place } from '../locales';
import {
  COUNTED,
  type MeasureContext,
  rangesText,
  rowAddress,
  rowSet,
  select,
  type Selected,
  tally,
} from '../measures';
import type { Rule } from '../mechanisms';
import { type RecordSet, type RecordTable, textAt } from '../records';
import type { Provision, SchemeNode, Scorecard } from '../rubric';
import type { LoadedScheme } from './scheme';
import { settledLevels } from './settled-levels';
import type { ScoreNode } from './tree';

/** Sheets whose 指标 names the clause that a row is about, and the clauses that read them. */
const CLAUSE_SHEETS: readonly { sheet: string; reads: (node: SchemeNode<Rule>) => boolean }[] = [
  // Many deductions are worked out from other sheets: entered here they would have no effect.
  { sheet: '扣分记录', reads: (node) => selectsFrom(node.rule, '扣分记录') },
  { sheet: '评委打分', reads: (node) => node.rule?.kind === 'judged' },
];

function selectsFrom(value: unknown, sheet: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('from' in value && value.from === sheet) return true;
  return Object.values(value).some((inner) => selectsFrom(inner, sheet));
}

/** Rows about a clause that no table of the scheme has: they would be lost without a word. */
export function strayRows(scheme: LoadedScheme, records: RecordSet): Finding[] {
  const nodes = settledLevels(scheme).flatMap((one) =>
    Object.values(one.tables).flatMap((card) => card.nodes.flatMap(below)),
  );
  return CLAUSE_SHEETS.flatMap(({ sheet, reads }): Finding[] => {
    const known = new Set(nodes.filter(reads).map((node) => node.id));
    const table = records.table(sheet);
    const clauses = table.column('指标');
    return Array.from({ length: table.size }, (_, row) => row).flatMap((row): Finding[] => {
      const clause = textAt(clauses, row);
      if (clause === '' || known.has(clause)) return [];
      const place = { sheet: table.actualSheet, address: rowAddress(table, row) };
      const params = { clause, known: [...known].join('、') };
      return [
        finding(
          'error',
          phrase(known.size === 0 ? 'scoring.noSuchClauses' : 'scoring.strayRow', params),
          place,
        ),
      ];
    });
  });
}

const below = (node: SchemeNode<Rule>): SchemeNode<Rule>[] => [
  node,
  ...node.children.flatMap(below),
];

/** Slips that keep a figure open: marks out of their range, more files than are submitted. */
export function slipsOf(indicators: readonly ScoreNode[]): Finding[] {
  const slips = new Map<string, Finding>();
  for (const { what, slip } of indicators.flatMap((node) => node.missing)) {
    if (slip !== undefined) slips.set(JSON.stringify([what, slip]), finding('error', what, slip));
  }
  return [...slips.values()];
}

/** What the notice forbids or asks for without taking points: files shared, too many or too few candidates. */
export function noticesOf(card: Scorecard<Rule>, context: MeasureContext): Finding[] {
  const provisions = [...card.provisions, ...card.nodes.flatMap(provisionsBelow)];
  return [
    ...provisions.flatMap((provision) => sharedRecords(provision, context)),
    ...card.quotas.flatMap((quota): Finding[] => {
      const selected = select(quota.of, context);
      const { table } = selected;
      const found = tally(selected).counted;
      if (table.status !== 'filled' || found === quota.count) return [];
      const params = { name: quota.name, found, count: quota.count };
      const place = placeOf(table, countedRows(selected));
      return [finding('warning', phrase('scoring.quota', params), place)];
    }),
  ];
}

const provisionsBelow = (node: SchemeNode<Rule>): Provision[] =>
  below(node).flatMap((one) => one.provisions);

/** Records of the subject that somebody else submits too. */
function sharedRecords(provision: Provision, context: MeasureContext): Finding[] {
  const { unique } = provision;
  if (unique === undefined) return [];
  const { table, verdict } = select(unique.of, context);
  const [keys, ownersOf] = [table.column(unique.key), table.column(unique.owner)];
  const rowsByKey = new Map<string, number[]>();
  for (const [row, value] of verdict.entries()) {
    const key = textAt(keys, row);
    if (value !== COUNTED || key === '') continue;
    rowsByKey.set(key, [...(rowsByKey.get(key) ?? []), row]);
  }
  return [...rowsByKey].flatMap(([key, rows]): Finding[] => {
    const owners = [...new Set(rows.map((row) => textAt(ownersOf, row)))].filter(
      (owner) => owner !== '',
    );
    if (owners.length < 2 || !owners.includes(context.subject.key)) return [];
    const params = {
      key,
      owners: owners.join('、'),
      rows: rangesText(rowSet(table, rows)),
      clause: provision.id,
    };
    const own = rows.filter((row) => textAt(ownersOf, row) === context.subject.key);
    return [finding('error', phrase('scoring.sharedRecord', params), placeOf(table, own))];
  });
}

/** Whole rows of the workbook's sheet; the sheet where there are none. */
const placeOf = (table: RecordTable, rows: readonly number[]): Place => ({
  sheet: table.actualSheet,
  ...(rows.length === 0 ? {} : { address: rowAddress(table, ...rows) }),
});

const countedRows = ({ verdict }: Selected): number[] =>
  [...verdict.entries()].flatMap(([row, value]) => (value === COUNTED ? [row] : []));
