import { HAND_IN_SHEET, JUDGES_SHEET, type Rule } from '../mechanisms';
import {
  CANDIDATES_SHEET,
  FACTS_SHEET,
  ROSTER_SHEET,
  type SheetDictionary,
  DICTIONARY,
} from '../records';
import type { Scheme, Scorecard, SchemeNode } from '../rubric';
import { dueDays, unitTables } from '../scoring';

/** What one or several tables want to know of the unit. */
export interface Needs {
  /** Raw-data sheets its clauses read, in the dictionary's order; 基本事项 is not among them. */
  readonly sheets: readonly SheetDictionary[];
  /** Sheets that only help: 人员名册 for 人员编号, 候选对象 for whom a table of people is filled in. */
  readonly helping: readonly SheetDictionary[];
  /** 事项 of 基本事项, in the order in which the tables ask for them. */
  readonly facts: readonly string[];
}

/**
 * Sheets and facts that the tables read. The rules are plain data and every one of them names sheets
 * and facts the same way (`from`, `in`, `fact`, `orListed`), so a new mechanism needs nothing here.
 */
export function needsOf(...cards: readonly Scorecard<Rule>[]): Needs {
  return gathered(cards, []);
}

/** The same with what the scheme itself asks for beside these tables: dated duties, tasks of cases. */
export function schemeNeeds(
  scheme: Scheme<Rule>,
  tables: readonly string[],
  level: string | null,
): Needs {
  const cards = tables.flatMap((table) => scheme.tables[table] ?? []);
  const handIns = dueDays(scheme, { tables, level }).length > 0 ? [{ from: HAND_IN_SHEET }] : [];
  const ofUnit = unitTables(scheme).some((table) => tables.includes(table));
  const tasks = ofUnit ? scheme.allocations.map(({ unit, of }) => ({ fact: unit, of })) : [];
  return gathered(cards, [...handIns, ...tasks]);
}

function gathered(cards: readonly Scorecard<Rule>[], besides: readonly unknown[]): Needs {
  const sheets = new Set<string>();
  const facts = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      value.forEach(look);
      return;
    }
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner !== 'string') look(inner);
      else if (key === 'fact' || key === 'orListed') facts.add(inner);
      else if (key === 'from' || key === 'in') sheets.add(inner);
    }
  };
  const visit = (node: SchemeNode<Rule>): void => {
    look(node.points);
    // At this level the clause does not count, whatever its own facts are.
    if (node.exempt?.when === true) return;
    look(node.exempt);
    look(node.rule);
    if (node.rule?.kind === 'judged') sheets.add(JUDGES_SHEET);
    node.children.forEach(visit);
  };
  for (const card of cards) {
    card.nodes.forEach(visit);
    card.eligibility.forEach(look);
    card.quotas.forEach(look);
    look(card.ranking);
  }
  besides.forEach(look);

  const read = DICTIONARY.filter(({ name }) => name !== FACTS_SHEET && sheets.has(name));
  const people = read.some(({ columns }) =>
    columns.some(({ kind }) => kind === 'person' || kind === 'persons'),
  );
  const helping = [
    ...(people ? [ROSTER_SHEET] : []),
    ...(cards.some(({ subject }) => subject === 'person') ? [CANDIDATES_SHEET] : []),
  ];
  return {
    sheets: read,
    helping: DICTIONARY.filter(({ name }) => helping.includes(name) && !sheets.has(name)),
    facts: [...facts],
  };
}
