import type { Rule } from '../../../src/mechanisms';
import type { Scorecard, SchemeNode } from '../../../src/rubric';
import { parseArea, type SheetSnapshot } from '../../../src/workbook';
import { sheetOf, type TestValue } from '../../support/records';

/** A sheet as somebody made it, and which clauses each of its rows shows. */
export interface Layout {
  readonly name: string;
  readonly grid: readonly (readonly TestValue[])[];
  /** `A3:A6 B3:B6` */
  readonly merges?: string;
  /** Row → ids of the clauses whose score belongs there. Rows left out show none. */
  readonly truth: Readonly<Record<number, readonly string[]>>;
}

export function sheetFrom({ name, grid, merges = '' }: Layout): SheetSnapshot {
  const areas = merges.split(/\s+/u).flatMap((text) => parseArea(text) ?? []);
  return sheetOf({ name, grid, merges: areas });
}

/** Clauses without parts that stand behind ids: an indicator is the same as all of its parts. */
export function leavesOf(card: Scorecard<Rule>, ids: readonly string[]): string {
  const leaves = new Set<string>();
  const take = (node: SchemeNode<Rule>): void => {
    if (node.children.length === 0) leaves.add(node.id);
    node.children.forEach(take);
  };
  const visit = (node: SchemeNode<Rule>): void => {
    if (ids.includes(node.id)) take(node);
    else node.children.forEach(visit);
  };
  card.nodes.forEach(visit);
  return [...leaves].sort().join(' ');
}
