import { decimal, fraction, type Fraction, max, min, sum, ZERO } from '../../exact';
import type { Part, SchemeNode, Scorecard } from '../language/scheme';
import type { LintCatalogue } from './catalogue';
import type { Report } from './problems';
import { nodesAt, tablePath } from './walk';

/** The most that can be had: an amount, without bound, or what the user states (`asked`). */
type Most = Fraction | 'unbounded' | 'asked';

function total(parts: readonly Most[]): Most {
  if (parts.includes('asked')) return 'asked';
  if (parts.includes('unbounded')) return 'unbounded';
  return sum(parts.filter((part) => typeof part === 'object'));
}

function best(parts: readonly Most[]): Most {
  if (parts.includes('asked')) return 'asked';
  if (parts.includes('unbounded')) return 'unbounded';
  return parts.filter((part) => typeof part === 'object').reduce(max, ZERO);
}

function capped(most: Most, cap: number | null | undefined): Most {
  if (cap === null || cap === undefined || most === 'asked') return most;
  return most === 'unbounded' ? fraction(cap) : min(most, fraction(cap));
}

/** Bonuses come on top of a parent's printed points, unless the parent is a bonus itself. */
function countsIn(child: SchemeNode<unknown>, parent: SchemeNode<unknown>): boolean {
  return child.role === 'gain' || (child.role === 'bonus' && parent.role === 'bonus');
}

/** Printed points of a node; where none are printed, what its parts can give. */
function worth<R>(node: SchemeNode<R>, catalogue: LintCatalogue<R>): Most {
  if (typeof node.points === 'number') return fraction(node.points);
  if (typeof node.points === 'object') return 'asked';
  if (node.rule !== undefined)
    return capped(catalogue.mostOf(node.rule, null) ?? 'unbounded', node.cap);
  return capped(partsOf(node, catalogue), node.cap ?? node.net?.cap);
}

/** What the parts of a group come to, in the order of its `net`, before the group's own cap. */
function partsOf<R>(node: SchemeNode<R>, catalogue: LintCatalogue<R>): Most {
  const counted = node.children.filter((child) => countsIn(child, node));
  if (node.net === undefined) return total(counted.map((child) => worth(child, catalogue)));
  const partWorth = (part: Part): Most => {
    if (typeof part === 'string') {
      const child = counted.find((one) => one.id === part);
      return child === undefined ? ZERO : worth(child, catalogue);
    }
    const inner = part.of.map(partWorth);
    return capped(part.take === 'best' ? best(inner) : total(inner), part.cap);
  };
  return partWorth(node.net.gain);
}

const words = (most: Fraction | 'unbounded'): string =>
  most === 'unbounded' ? '∞' : decimal(most);

/** Printed points add up: parts to their group, leaves to what their rule gives, the top to the table. */
export function lintPoints<R>(
  table: string,
  card: Scorecard<R>,
  catalogue: LintCatalogue<R>,
  report: Report,
): void {
  const at = tablePath(table);
  for (const { node, path } of nodesAt(card, at)) {
    if (typeof node.points !== 'number') continue;
    if (node.role === 'deduction' || node.role === 'veto') continue;
    const points = fraction(node.points);
    const place = [...path, 'points'];
    const { rule } = node;
    const leaf = rule !== undefined;
    if (leaf ? catalogue.effectOf(rule) !== 'gain' : node.children.length === 0) continue;
    const parts: Most = leaf
      ? (catalogue.mostOf(rule, points) ?? 'unbounded')
      : partsOf(node, catalogue);
    if (parts === 'asked') continue;
    const declared = node.cap !== undefined ? node.cap : node.net?.cap;
    const reached = capped(parts, declared);
    const params = { id: node.id, points: node.points, sum: words(parts) };
    if (typeof reached === 'object' && reached.compare(points) < 0) {
      const least = { ...params, sum: decimal(reached) };
      report(place, leaf ? 'rubric.leafTooLow' : 'rubric.sumTooLow', least);
    } else if (declared === undefined && (parts === 'unbounded' || parts.compare(points) > 0)) {
      report(place, leaf ? 'rubric.leafTooHigh' : 'rubric.sumTooHigh', params);
    }
  }
  if (card.total === null) return;
  const top = (role: 'gain' | 'bonus'): Most =>
    total(card.nodes.filter((node) => node.role === role).map((node) => worth(node, catalogue)));
  const gain = top('gain');
  if (gain !== 'asked' && (gain === 'unbounded' || !gain.equals(fraction(card.total))))
    report([...at, 'total'], 'rubric.totalOff', { table, total: card.total, sum: words(gain) });
  const bonus = top('bonus');
  if (bonus !== 'asked' && (bonus === 'unbounded' || !bonus.equals(fraction(card.bonus))))
    report([...at, 'bonus'], 'rubric.bonusOff', { table, bonus: card.bonus, sum: words(bonus) });
}
