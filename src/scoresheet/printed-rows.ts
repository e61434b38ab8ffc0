import type { Rule } from '../mechanisms';
import type { SchemeNode, Scorecard } from '../rubric';

export type Node = SchemeNode<Rule>;

/** A row of the printed table. */
export interface PrintedRow {
  readonly node: Node;
  /** From the top node down to the row's own node, which is the last. */
  readonly path: readonly Node[];
  /** Place of the top node among the table's indicators, from 1: the printed 序号. */
  readonly ordinal: number;
  /** Place of the row among the rows, from 1. */
  readonly place: number;
}

/** The rows of the printed table from top to bottom. What stands below a row belongs to that row. */
export function printedRows(card: Scorecard<Rule>): PrintedRow[] {
  const rows: PrintedRow[] = [];
  const visit = (node: Node, above: readonly Node[], ordinal: number): void => {
    const path = [...above, node];
    if (node.row) rows.push({ node, path, ordinal, place: rows.length + 1 });
    else
      node.children.forEach((child) => {
        visit(child, path, ordinal);
      });
  };
  card.nodes.forEach((node, index) => {
    visit(node, [], index + 1);
  });
  return rows;
}
