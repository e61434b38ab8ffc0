import type { Rule } from '../../mechanisms';
import type { Provision, SchemeNode, Scorecard } from '../../rubric';

/** Provisions of a table and of every clause of it. */
export function provisionsOf(card: Scorecard<Rule>): readonly Provision[] {
  return [...card.provisions, ...nodesOf(card).flatMap((node) => node.provisions)];
}

/** Every clause of a table, parents first. */
export function nodesOf(card: Scorecard<Rule>): readonly SchemeNode<Rule>[] {
  const below = (node: SchemeNode<Rule>): SchemeNode<Rule>[] => [
    node,
    ...node.children.flatMap(below),
  ];
  return card.nodes.flatMap(below);
}
