import { sum, toNumber } from '../../exact';
import { type Language, phrase, render } from '../../locales';
import type { Rule } from '../../mechanisms';
import type { Scorecard } from '../../rubric';
import type { ScoreTree } from '../../scoring';
import type { Node, PrintedRow } from '../printed-rows';
import { nodesById, outcomeOf, type RowOutcome } from './outcome';
import { Vetoes } from './vetoes';

/** What any clause or indicator of a table comes to, printed as a row by the notice or not. */
export class Outcomes {
  private readonly rows = new Map<string, PrintedRow>();
  private readonly scored;
  private readonly vetoes: Vetoes;

  constructor(
    private readonly card: Scorecard<Rule>,
    tree: ScoreTree,
    private readonly language: Language,
  ) {
    this.scored = nodesById(tree);
    this.vetoes = new Vetoes(card, this.scored);
    const visit = (node: Node, above: readonly Node[], ordinal: number): void => {
      const path = [...above, node];
      this.rows.set(node.id, { node, path, ordinal, place: this.rows.size + 1 });
      node.children.forEach((child) => {
        visit(child, path, ordinal);
      });
    };
    card.nodes.forEach((node, index) => {
      visit(node, [], index + 1);
    });
  }

  /** Commitments carry words instead of points: there is nothing to add up. */
  get isPlan(): boolean {
    return this.card.subject === 'plan';
  }

  /** Undefined where the table has no such clause at this level. */
  of(id: string): RowOutcome | undefined {
    const row = this.rows.get(id);
    const node = this.scored.get(id);
    return row === undefined || node === undefined
      ? undefined
      : outcomeOf(row, node, this.vetoes, this.language);
  }

  /** Whether one of these clauses stands above the other. */
  isBelow(id: string, others: ReadonlySet<string>): boolean {
    const path = this.rows.get(id)?.path ?? [];
    return path.slice(0, -1).some((node) => others.has(node.id));
  }

  /** Clauses of which nothing is among these, as high up as nothing of them is there. */
  missing(shown: ReadonlySet<string>): RowOutcome[] {
    const reaches = (node: Node): boolean => shown.has(node.id) || node.children.some(reaches);
    const visit = (node: Node): Node[] => {
      if (shown.has(node.id)) return [];
      return reaches(node) ? node.children.flatMap(visit) : [node];
    };
    return this.card.nodes.flatMap(visit).flatMap(({ id }) => this.of(id) ?? []);
  }
}

/** What stands in a score cell that several clauses share: their sum, or the word for all of them. */
export function jointly(outcomes: readonly RowOutcome[]): number | string {
  const [first] = outcomes;
  if (first === undefined) return '';
  if (outcomes.length === 1) return first.written;
  if (!outcomes.some(({ written }) => typeof written === 'number')) return first.written;
  return toNumber(sum(outcomes.map(({ computed }) => computed)));
}

/** Texts of several clauses in one cell, each behind its clause. */
export function joined(
  outcomes: readonly RowOutcome[],
  textOf: (outcome: RowOutcome) => string,
  language: Language,
): string {
  const [first] = outcomes;
  if (first !== undefined && outcomes.length === 1) return textOf(first);
  return outcomes
    .map((outcome) => ({ outcome, text: textOf(outcome) }))
    .filter(({ text }) => text !== '')
    .map(({ outcome: { node }, text }) =>
      render(phrase('scoresheet.clause', { id: node.id, name: node.name, why: text }), language),
    )
    .join('\n');
}
