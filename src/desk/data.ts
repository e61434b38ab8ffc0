import type { Finding, Severity } from '../locales';
import { DICTIONARY, FACTS_SHEET, type RecordSet, sheetDictionary } from '../records';
import type { SchemeNode } from '../rubric';
import { schemeNeeds } from '../scoresheet';
import { levelUnder, type LoadedScheme } from '../scoring';
import type { DataFact, DataSheet, DataStatus } from './views';

/** What the tables of a scheme want to read and what the workbook has of it. */
export function dataStatus(
  scheme: LoadedScheme,
  level: string | null,
  records: RecordSet,
  { located, unassigned, findings: unread }: Located,
): DataStatus {
  const settled = scheme.settle({ level, readings: {} });
  const wanted = new Map<string, string[]>();
  const facts = new Set<string>();
  const fullMarks = new Map<string, string[]>();
  for (const [table, card] of Object.entries(settled.tables)) {
    for (const fact of statedPoints(card.nodes))
      fullMarks.set(fact, [...(fullMarks.get(fact) ?? []), table]);
    const needs = schemeNeeds(settled, [table], level ?? levelUnder(scheme.standard));
    for (const { name } of [...needs.helping, ...needs.sheets])
      wanted.set(name, [...(wanted.get(name) ?? []), card.name]);
    needs.facts.forEach((fact) => facts.add(fact));
  }
  const bySheet = new Map<string, Finding[]>();
  const others: Finding[] = [];
  for (const one of records.findings) {
    const canonical = one.where === undefined ? undefined : canonicalOf(one.where.sheet, records);
    if (canonical === undefined) others.push(one);
    else bySheet.set(canonical, [...(bySheet.get(canonical) ?? []), one]);
  }
  const sheets = DICTIONARY.filter(({ name }) => wanted.has(name) && name !== FACTS_SHEET).map(
    ({ name }): DataSheet => {
      const table = records.table(name);
      const findings = bySheet.get(name) ?? [];
      bySheet.delete(name);
      const { actual, columns, headers } = located(name);
      return {
        canonical: name,
        actual,
        rows: table.size,
        status: table.status,
        tables: wanted.get(name) ?? [],
        problems: countBySeverity(findings),
        findings,
        columns,
        headers,
      };
    },
  );
  return {
    sheets,
    facts: [...facts].flatMap((name) =>
      factOf(name, settled.facts[name], records, fullMarks.get(name) ?? []),
    ),
    findings: [...unread, ...others, ...[...bySheet.values()].flat()],
    unassigned,
  };
}

/** Where the records of a dictionary sheet stand in the workbook. */
export type DataColumns = (canonical: string) => Pick<DataSheet, 'actual' | 'columns' | 'headers'>;

/** What is known of the workbook's sheets. */
export interface Located {
  readonly located: DataColumns;
  /** Sheets that may hold records of some kind and are not read as any. */
  readonly unassigned: readonly string[];
  readonly findings: readonly Finding[];
}

function factOf(
  name: string,
  declared: { readonly question: string } | undefined,
  records: RecordSet,
  fullMarksOf: readonly string[],
): DataFact[] {
  if (declared === undefined) return [];
  const fact = records.facts.get(name);
  const value = fact?.value ?? null;
  const { question } = declared;
  const reported = value !== null && value !== '';
  return [{ name, question, reported, where: fact?.place ?? null, fullMarksOf }];
}

/** Facts that set the points of nodes. */
function statedPoints(nodes: readonly SchemeNode<unknown>[]): Set<string> {
  const own = nodes.flatMap(({ points, children }) => [
    ...(typeof points === 'object' ? [points.fact] : []),
    ...statedPoints(children),
  ]);
  return new Set(own);
}

function canonicalOf(actual: string, records: RecordSet): string | undefined {
  if (sheetDictionary(actual) !== undefined) return actual;
  return DICTIONARY.find(({ name }) => records.table(name).actualSheet === actual)?.name;
}

function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Every dictionary column of a sheet, in order. */
export function columnsOf(canonical: string): readonly string[] {
  return (sheetDictionary(canonical)?.columns ?? []).map(({ name }) => name);
}
