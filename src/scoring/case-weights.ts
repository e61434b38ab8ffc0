import { type Fraction, ONE, ZERO } from '../exact';
import { evaluateTest, FALSE, type MeasureContext, TRUE, type Truth } from '../measures';
import type { Rule } from '../mechanisms';
import type { SchemeNode } from '../rubric';
import { exempted } from './combine';
import { combinations } from './exempt';
import { printedPoints } from './node';

type Node = SchemeNode<Rule>;

/** What a point of each node counts in the total, by node id. */
export type Weights = ReadonlyMap<string, Fraction>;

interface Exempt {
  readonly node: Node;
  readonly siblings: readonly Node[];
  readonly truth: Truth;
}

/**
 * What points count at the places where cases score, and at the nodes above these.
 *
 * Points count for more where others moved in (相应分值计入), and for nothing where a clause does not apply, is
 * awarded in full, or is vetoed. One map for every way in which exemptions that nobody has reported on may turn
 * out; the last one is that none of these applies.
 */
export function weightsOf(
  nodes: readonly Node[],
  places: ReadonlySet<string>,
  vetoed: (id: string) => boolean,
  context: MeasureContext,
): readonly [Weights, ...Weights[]] {
  const exempts = exemptsBelow(nodes, context);
  const ways = combinations(exempts.map(({ truth }) => truth)).map((scenario): Weights => {
    const own = new Map<string, Fraction>();
    const times = (id: string, factor: Fraction): void => {
      own.set(id, (own.get(id) ?? ONE).mul(factor));
    };
    exempts.forEach(({ node, siblings }, index) => {
      if (scenario[index] !== true || node.exempt === undefined) return;
      times(node.id, ZERO);
      const children = siblings
        .filter(({ role }) => role !== 'veto')
        .map((one) => ({
          id: one.id,
          points: printedPoints(one, context),
          value: { lo: ZERO, hi: ZERO },
        }));
      for (const [id, factor] of exempted(children, node.id, node.exempt).factors)
        times(id, factor);
    });
    const weights = new Map<string, Fraction>();
    const visit = (node: Node, above: Fraction): void => {
      const weight = vetoed(node.id) ? ZERO : above.mul(own.get(node.id) ?? ONE);
      if (holds(node, places)) weights.set(node.id, weight);
      for (const child of node.children) visit(child, weight);
    };
    for (const node of nodes) visit(node, ONE);
    return weights;
  });
  // Exemptions elsewhere in the table make no difference here.
  const different = new Map(ways.map((weights) => [keyOf(weights), weights]));
  const [first, ...others] = different.values();
  if (first === undefined) throw new RangeError('no way in which exemptions may turn out');
  return [first, ...others];
}

const holds = (node: Node, ids: ReadonlySet<string>): boolean =>
  ids.has(node.id) || node.children.some((child) => holds(child, ids));

const keyOf = (weights: Weights): string =>
  [...weights].map(([id, weight]) => `${id} ${weight.toFraction()}`).join(';');

function exemptsBelow(nodes: readonly Node[], context: MeasureContext): Exempt[] {
  return nodes.flatMap((parent) => [
    ...parent.children.flatMap((node): Exempt[] => {
      if (node.exempt === undefined) return [];
      const { truth } = evaluateTest(node.exempt.when, context);
      return truth === FALSE ? [] : [{ node, siblings: parent.children, truth }];
    }),
    ...exemptsBelow(parent.children, context),
  ]);
}

/** The vetoes that surely happened, by the node that they set to 0. */
export const isVetoed =
  (vetoes: ReadonlyMap<string, readonly { readonly truth: Truth }[]>) =>
  (id: string): boolean =>
    vetoes.get(id)?.some(({ truth }) => truth === TRUE) === true;
