import { fraction, type Fraction, sum, ZERO } from '../../exact';
import type { Rule } from '../../mechanisms';
import type { Part, SchemeNode } from '../../rubric';
import type { ScoreTable } from '../score-table';
import { scorePlaces } from './score-places';

type Node = SchemeNode<Rule>;

/** A group above the rows whose scores come to more than it may count. */
interface Excess {
  readonly node: Node;
  readonly role: 'bonus' | 'gain';
  readonly sum: Fraction;
  readonly cap: Fraction;
}

interface Folded {
  /** What the bonus rows come to. */
  readonly bonus: Fraction;
  /** What all rows come to under the caps of the groups above them. */
  readonly value: Fraction;
  readonly excesses: readonly Excess[];
}

/** The scores that stand in a table's rows, added up under the caps of the groups above the rows. */
export function foldedScores(table: ScoreTable): Folded | null {
  const { card } = table;
  if (card === null) return null;
  const own = new Map<string, Fraction>();
  for (const { outcomes, figure } of scorePlaces(table))
    if (figure.number !== null) own.set(outcomes[0].node.id, figure.number);
  const inForce = new Map(
    scorePlaces(table).flatMap(({ rows }) =>
      rows.flatMap(({ scored }) => scored.map((node) => [node.id, node.effectivePoints] as const)),
    ),
  );
  const excesses: Excess[] = [];
  const plainOf = (node: Node): Fraction => own.get(node.id) ?? sum(node.children.map(plainOf));
  const valueOf = (node: Node): Fraction => {
    const shown = own.get(node.id);
    if (shown !== undefined || node.children.length === 0) return shown ?? ZERO;
    const values = new Map(node.children.map((child) => [child.id, valueOf(child)]));
    const part = (one: Part): Fraction => {
      if (typeof one === 'string') return values.get(one) ?? ZERO;
      const inner = one.of.map(part);
      const taken = one.take === 'best' ? greatest(inner) : sum(inner);
      return clamped(taken, one.cap ?? null);
    };
    const { net } = node;
    const raw =
      net === undefined
        ? sum(values.values())
        : clamped(
            part(net.gain).add(net.deduct === undefined ? ZERO : part(net.deduct)),
            net.cap ?? null,
          );
    const cap = capOf(node, inForce.get(node.id) ?? null);
    const value = cap === null ? raw : clamped(raw, cap);
    const plain = plainOf(node);
    const below = sum(values.values());
    if (value.compare(below) < 0 && below.compare(0) > 0)
      excesses.push({
        node,
        role: node.role === 'bonus' ? 'bonus' : 'gain',
        sum: plain,
        cap: value,
      });
    return value;
  };
  const tops = card.nodes.map((node) => ({ node, value: valueOf(node) }));
  const bonuses = tops.filter(({ node }) => node.role === 'bonus');
  return {
    bonus: sum(bonuses.map(({ value }) => value)),
    value: sum(tops.map(({ value }) => value)),
    excesses,
  };
}

const clamped = (value: Fraction, cap: number | Fraction | null): Fraction =>
  cap !== null && value.compare(fraction(cap)) > 0 ? fraction(cap) : value;

const greatest = (values: readonly Fraction[]): Fraction =>
  values.reduce((best, one) => (one.compare(best) > 0 ? one : best), ZERO);

/** The most that a node may count; null: no bound of its own. */
export function capOf(node: Node, inForce: Fraction | null): Fraction | null {
  if (node.cap === null) return null;
  if (node.cap !== undefined) return fraction(node.cap);
  if (node.role !== 'gain' && node.role !== 'bonus') return null;
  return inForce ?? (typeof node.points === 'number' ? fraction(node.points) : null);
}
