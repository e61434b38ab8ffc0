import { type Fraction, toNumber, ZERO } from '../../exact';
import { type Language, phrase, type Phrase, render } from '../../locales';
import type { ScoreNode, ScoreTree } from '../../scoring';
import type { PrintedRow } from '../printed-rows';
import { isVeto, type Vetoes } from './vetoes';

/** Words that stand in 自评得分 where there is no figure. */
export type WordState = 'unreported' | 'pending' | 'notDue' | 'notApplicable';

/** What 合计 counts rows by: those words, and 待定 for figures that rows may still change. */
export const WORD_STATES = [
  'unreported',
  'undecided',
  'pending',
  'notDue',
  'notApplicable',
] as const;
type OpenState = (typeof WORD_STATES)[number];

/** What a row of the score sheet comes to. */
export interface RowOutcome {
  readonly row: PrintedRow;
  readonly node: ScoreNode;
  /** Points that the row adds to the total. */
  readonly computed: Fraction;
  /** What goes into 自评得分. */
  readonly written: number | string;
  readonly state: 'scored' | 'vetoed' | 'veto' | 'verdict' | WordState;
  /** The veto above the row that took (or may take) its points. */
  readonly veto: { readonly node: ScoreNode; readonly happened: boolean } | null;
}

/** Nodes of a tree by id. */
export function nodesById(tree: ScoreTree): ReadonlyMap<string, ScoreNode> {
  const byId = new Map<string, ScoreNode>();
  const visit = (node: ScoreNode): void => {
    byId.set(node.id, node);
    node.children.forEach(visit);
  };
  tree.indicators.forEach(visit);
  return byId;
}

/** Clauses with a rule of their own; a row without parts is its own clause. */
export function clausesOf(node: ScoreNode): readonly ScoreNode[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(clausesOf);
}

export function outcomeOf(
  row: PrintedRow,
  node: ScoreNode,
  vetoes: Vetoes,
  language: Language,
): RowOutcome {
  const word = (what: Phrase): string => render(what, language);
  if (isVeto(node)) {
    const truth = vetoes.truthOf(node);
    const key = { yes: 'happened', no: 'notHappened', unknown: 'unreported' } as const;
    const written = word(phrase(`scoresheet.${key[truth]}`));
    return { row, node, computed: ZERO, written, state: 'veto', veto: null };
  }
  const verdict = verdictOf(node);
  if (verdict !== null) {
    const written = word(phrase(`scoresheet.${verdict}`));
    const state = verdict === 'unreported' || verdict === 'notDue' ? verdict : 'verdict';
    return { row, node, computed: ZERO, written, state, veto: null };
  }
  const veto = vetoes.over(row);
  if (veto?.happened === true || node.state === 'vetoed')
    return { row, node, computed: ZERO, written: 0, state: 'vetoed', veto };
  const state = wordOf(node);
  if (state !== null)
    return { row, node, computed: ZERO, written: word(phrase(`scoresheet.${state}`)), state, veto };
  // Until a veto above is ruled out, nothing of the row is proved.
  const computed = veto === null ? node.score.lo : ZERO;
  return { row, node, computed, written: toNumber(computed), state: 'scored', veto };
}

/** Why a row has no figure, or one that may still change: a row may be open for several reasons. */
export function openStates({ node, state }: RowOutcome): ReadonlySet<OpenState> {
  if (state === 'vetoed' || state === 'verdict') return new Set();
  if (state === 'veto') return new Set(node.missing.map(({ kind }) => kind));
  if (state !== 'scored') return new Set([state]);
  const { lo, hi } = node.score;
  if (hi !== null && lo.equals(hi)) return new Set();
  const open = clausesOf(node).filter(
    ({ score, role }) => role !== 'veto' && (score.hi === null || !score.lo.equals(score.hi)),
  );
  const states = open.flatMap((clause) =>
    clause.missing.length > 0 ? clause.missing.map(({ kind }) => kind) : [clause.state],
  );
  return new Set(states.filter(isOpenState));
}

const isOpenState = (state: ScoreNode['state']): state is OpenState =>
  state !== 'notApplicable' && WORD_STATES.some((one) => one === state);

/** Commitments are kept or not; the row is as good as the worst of its parts. */
function verdictOf(node: ScoreNode): 'met' | 'unmet' | 'hint' | 'unreported' | 'notDue' | null {
  const clauses = clausesOf(node).filter(({ state }) => state !== 'notApplicable');
  const verdicts = new Set(clauses.map(({ verdict }) => verdict));
  if (verdicts.has('unmet')) return 'unmet';
  if (verdicts.has('unknown')) {
    const open = clauses.filter(({ verdict }) => verdict === 'unknown');
    return open.every(({ state }) => state === 'notDue') ? 'notDue' : 'unreported';
  }
  if (verdicts.has('hint')) return 'hint';
  return verdicts.has('met') ? 'met' : null;
}

/**
 * A figure of 0 that nobody reported anything for is not a score of 0. One clause with something
 * reported, even if it came to nothing, makes it one.
 */
function wordOf(node: ScoreNode): WordState | null {
  if (node.state === 'notApplicable') return 'notApplicable';
  const { lo, hi } = node.score;
  if (!lo.equals(0) || hi?.equals(0) === true) return null;
  // Where less can be had than the rule gives, something has been reported and lost.
  if (hi !== null && node.attainable !== null && hi.compare(node.attainable) < 0) return null;
  const gains = clausesOf(node).filter(
    ({ role, state }) => role !== 'veto' && role !== 'deduction' && state !== 'notApplicable',
  );
  const states = new Set((gains.length === 0 ? [node] : gains).map(({ state }) => state));
  const open: readonly WordState[] = ['unreported', 'pending', 'notDue'];
  if (![...states].every((state) => open.some((one) => one === state))) return null;
  return open.find((one) => states.has(one)) ?? null;
}
