import type { Phrase } from '../../locales';
import type { Rule } from '../../mechanisms';
import type { Scorecard } from '../../rubric';
import type { ScoreNode } from '../../scoring';
import type { Node, PrintedRow } from '../printed-rows';

type VetoTruth = 'yes' | 'no' | 'unknown';

export interface VetoOver {
  readonly node: ScoreNode;
  readonly happened: boolean;
}

/** Vetoes stand beside the rows whose points they take: which ones reach over a row. */
export class Vetoes {
  /** By the node they set to 0. */
  private readonly byTarget = new Map<string, ScoreNode[]>();

  constructor(card: Scorecard<Rule>, nodes: ReadonlyMap<string, ScoreNode>) {
    const visit = (node: Node, parent: Node | null): void => {
      if (node.rule?.kind === 'veto') {
        const target = node.rule.rejects ? undefined : (node.rule.of ?? parent?.id);
        const scored = nodes.get(node.id);
        if (target !== undefined && scored !== undefined)
          this.byTarget.set(target, [...(this.byTarget.get(target) ?? []), scored]);
      }
      node.children.forEach((child) => {
        visit(child, node);
      });
    };
    card.nodes.forEach((node) => {
      visit(node, null);
    });
  }

  /** A veto's own explanation says whether it happened; its figure is 0 either way. */
  truthOf(veto: ScoreNode): VetoTruth {
    if (veto.children.length > 0) {
      const truths = veto.children.map((child) => this.truthOf(child));
      if (truths.includes('yes')) return 'yes';
      return truths.includes('unknown') ? 'unknown' : 'no';
    }
    const keys = keysOf(veto.why);
    if (keys.includes('mechanisms.vetoYes')) return 'yes';
    return keys.includes('mechanisms.vetoNo') ? 'no' : 'unknown';
  }

  /** The veto on the row or on a node above it that happened, else one that nobody has ruled out. */
  over(row: PrintedRow): VetoOver | null {
    const all = row.path.flatMap(({ id }) => this.byTarget.get(id) ?? []);
    const happened = all.find((veto) => this.truthOf(veto) === 'yes');
    if (happened !== undefined) return { node: happened, happened: true };
    const open = all.find((veto) => this.truthOf(veto) === 'unknown');
    return open === undefined ? null : { node: open, happened: false };
  }
}

/** A veto, or an indicator that consists of vetoes only (廉洁执法): it has no points to show. */
export function isVeto({ role, children }: ScoreNode): boolean {
  return role === 'veto' || (children.length > 0 && children.every(isVeto));
}

/** Keys of a sentence and of the sentences in it. */
export function keysOf(phrase: Phrase): string[] {
  const inner = Object.values(phrase.params).flatMap((param) =>
    typeof param === 'object' ? ('key' in param ? [param] : [...param]) : [],
  );
  return [phrase.key, ...inner.flatMap(keysOf)];
}
