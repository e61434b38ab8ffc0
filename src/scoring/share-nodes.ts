import type { Rule } from '../mechanisms';
import type { Scheme, SchemeNode } from '../rubric';

type Node = SchemeNode<Rule>;

/**
 * Equal clauses of several settled forms of a scheme become one object: another reading changes a clause or
 * two, and what was worked out for the others holds as it is.
 */
export class NodePool {
  private readonly nodes = new Map<string, Node>();
  private readonly numbers = new Map<Node, number>();

  share(scheme: Scheme<Rule>): Scheme<Rule> {
    const tables = Object.entries(scheme.tables).map(([id, card]) => [
      id,
      { ...card, nodes: card.nodes.map((node) => this.one(node)) },
    ]);
    return { ...scheme, tables: Object.fromEntries(tables) as Scheme<Rule>['tables'] };
  }

  private one(node: Node): Node {
    const children = node.children.map((child) => this.one(child));
    const below = children.map((child) => this.numbers.get(child));
    const key = JSON.stringify([below, { ...node, children: [] }]);
    const known = this.nodes.get(key);
    if (known !== undefined) return known;
    const made = { ...node, children };
    this.nodes.set(key, made);
    this.numbers.set(made, this.numbers.size);
    return made;
  }
}
