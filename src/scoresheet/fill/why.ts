import { decimal } from '../../exact';
import { type Language, phrase, type Phrase, render } from '../../locales';
import type { Bounds, ScoreNode } from '../../scoring';
import { clausesOf, type RowOutcome } from './outcome';
import { keysOf } from './vetoes';

/** 计分说明 stays readable: what goes beyond is cut clause by clause. */
const LONGEST = 600;
const SHORTEST_LINE = 40;
const LISTED_GAPS = 3;

/** 计分说明: one line a clause, how they add up, how far the row is open and what is missing. */
export function whyText(outcome: RowOutcome, kept: Phrase | null, language: Language): string {
  const say = (what: Phrase): string => render(what, language);
  const { node, state, veto } = outcome;
  const head: string[] = [];
  // An open veto is worth a word where it holds points back.
  if (veto !== null && (veto.happened || node.score.lo.compare(0) > 0)) {
    const key = veto.happened ? 'scoresheet.vetoHappened' : 'scoresheet.vetoOpen';
    head.push(
      say(phrase(key, { id: veto.node.id, name: veto.node.name, points: decimal(node.score.lo) })),
    );
  }
  const lines = linesOf(node, say);
  const tail: string[] = [];
  const bounds = shownBounds(outcome);
  const open = say(openText(bounds));
  const said = lines.some((line) => line.includes(open));
  if (state !== 'veto' && isOpen(bounds) && !said) tail.push(open);
  if (isMoreThanPrinted(node)) tail.push(say(phrase('scoresheet.openMore')));
  const gaps = gapsOf(node, [...head, ...lines].join('\n'), say);
  if (gaps !== null) tail.push(gaps);
  if (kept !== null) tail.push(say(kept));
  return fitted(head, lines, tail);
}

/** 「目前 2.5，最多 3」 */
export function openText({ lo, hi }: Bounds): Phrase {
  return hi === null
    ? phrase('scoresheet.openEnded', { lo: decimal(lo) })
    : phrase('scoresheet.open', { lo: decimal(lo), hi: decimal(hi) });
}

const isOpen = ({ lo, hi }: Bounds): boolean => hi === null || !lo.equals(hi);

/** While it is open whether another clause counts, its points may move into this row (相应分值计入). */
function isMoreThanPrinted({ score, points, effectivePoints, role }: ScoreNode): boolean {
  const most = effectivePoints ?? points;
  return role === 'gain' && most !== null && score.hi !== null && score.hi.compare(most) > 0;
}

function shownBounds({ node, computed, state }: RowOutcome): Bounds {
  return { lo: computed, hi: state === 'vetoed' ? computed : node.score.hi };
}

function linesOf(node: ScoreNode, say: (what: Phrase) => string): string[] {
  if (node.state === 'notApplicable' || node.children.length === 0) return [say(node.why)];
  const clauses = clausesOf(node).filter(isWorthALine);
  const lines = clauses.map((clause) =>
    say(
      phrase('scoresheet.clause', {
        id: clause.id,
        name: clause.name,
        why: say(clause.why),
      }),
    ),
  );
  const [only] = clauses;
  if (only === undefined) return [say(node.why)];
  const sumIsNews =
    !isPlainSum(node.why) && (clauses.length > 1 || !only.score.lo.equals(node.score.lo));
  return sumIsNews ? [...lines, say(phrase('scoresheet.sum', { why: say(node.why) }))] : lines;
}

/** The one clause's own figure, and nothing that a cap or a floor made of it. */
function isPlainSum(why: Phrase): boolean {
  const keys = keysOf(why);
  const changed = ['scoring.capped', 'scoring.floored', 'scoring.vetoed', 'scoring.reweighted'];
  return keys.includes('scoring.single') && !keys.some((key) => changed.includes(key));
}

/** A deduction or a veto that did not happen says nothing about the score. */
function isWorthALine({ role, score, missing, why }: ScoreNode): boolean {
  if (role !== 'deduction' && role !== 'veto') return true;
  return missing.length > 0 || !score.lo.equals(0) || why.key === 'mechanisms.vetoYes';
}

/** What is missing, as far as the clauses have not said so already. */
function gapsOf(node: ScoreNode, said: string, say: (what: Phrase) => string): string | null {
  const gaps = [...new Set(node.missing.map(({ what }) => say(what)))].filter(
    (gap) => !said.includes(gap),
  );
  if (gaps.length === 0) return null;
  const listed = gaps.slice(0, LISTED_GAPS).join('；');
  return say(
    gaps.length > LISTED_GAPS
      ? phrase('scoresheet.missingMore', { what: listed, count: gaps.length })
      : phrase('scoresheet.missing', { what: listed }),
  );
}

function fitted(
  head: readonly string[],
  lines: readonly string[],
  tail: readonly string[],
): string {
  const fixed = [...head, ...tail].reduce((length, line) => length + line.length + 1, 0);
  const all = lines.reduce((length, line) => length + line.length + 1, fixed);
  if (all <= LONGEST) return [...head, ...lines, ...tail].join('\n');
  const share = Math.max(SHORTEST_LINE, Math.floor((LONGEST - fixed) / lines.length) - 1);
  const cut = lines.map((line) => (line.length <= share ? line : `${line.slice(0, share - 1)}…`));
  return [...head, ...cut, ...tail].join('\n');
}
