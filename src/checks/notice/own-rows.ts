import type { Rule } from '../../mechanisms';
import type { SchemeNode } from '../../rubric';
import type { ScoreRow, ScoreTable } from '../score-table';
import { compared } from './texts';

type Node = SchemeNode<Rule>;

/** A row of a table that the unit made itself, with the clauses it shows. */
export interface OwnRow {
  readonly row: ScoreRow;
  readonly nodes: readonly [Node, ...Node[]];
  /** From the top node down to the first clause's own. */
  readonly path: readonly Node[];
  /** Its words, those of rows that a page break cut off among them. */
  readonly text: string;
  /** What the notice prints of these clauses, in the forms that tables quote. */
  readonly printed: readonly string[];
}

/** Rows of a known table that is not one of the template's. */
export function ownRows({ card, remembered, rows }: ScoreTable): OwnRow[] {
  if (card === null || remembered?.own === undefined) return [];
  const paths = new Map<string, readonly Node[]>();
  const visit = (node: Node, above: readonly Node[]): void => {
    const path = [...above, node];
    paths.set(node.id, path);
    node.children.forEach((child) => {
      visit(child, path);
    });
  };
  card.nodes.forEach((node) => {
    visit(node, []);
  });
  const shown = new Map(remembered.own.rows.map((one) => [one.row, one.shown]));
  return rows.flatMap((row): OwnRow[] => {
    const [first, ...others] = row.nodes;
    if (first === undefined) return [];
    const parts = rows.filter(
      (one) => one === row || shown.get(row.row)?.includes(one.row) === true,
    );
    const path = paths.get(first.id) ?? [first];
    return [
      {
        row,
        nodes: [first, ...others],
        path,
        text: parts.map(({ text }) => text).join(''),
        printed: printedForms([first, ...others], path),
      },
    ];
  });
}

/** What the notice prints of a node: its own row, or the rows below it. */
function whole(node: Node): string {
  if (node.row || node.children.length === 0) return node.source.text;
  const below = node.children.map(whole).join('');
  return below.length > node.source.text.length ? below : node.source.text;
}

function printedForms(nodes: readonly Node[], path: readonly Node[]): string[] {
  const forms = [nodes.map(({ source }) => source.text).join(''), nodes.map(whole).join('')];
  const parent = path.at(-2);
  // An only clause is often quoted with the words of its indicator.
  if (parent !== undefined && parent.children.length === nodes.length) forms.push(whole(parent));
  return [...new Set(forms)].filter((text) => compared(text).text !== '');
}
