import { decimal } from '../../exact';
import { COLLECTIVE } from '../../records';
import type { Bounds, LoadedScheme, NodeState, ScoreNode, ScoreTree } from '../../scoring';
import type { CliKey, Session } from '../session';

/** 「2.5」 when final, 「2.5～3」 while open, 「2.5 起」 where no upper bound is known. */
export function boundsText({ lo, hi }: Bounds, session: Session): string {
  if (hi === null) return session.say('cli.figureFrom', { lo: decimal(lo) });
  if (hi.equals(lo)) return decimal(lo);
  return session.say('cli.figureRange', { lo: decimal(lo), hi: decimal(hi) });
}

/** A part without a bound of its own can come to no more than the whole that holds it. */
export function within(score: Bounds, whole: Bounds | null): Bounds {
  return { lo: score.lo, hi: score.hi ?? whole?.hi ?? null };
}

/** 「得分 2.75」 or 「目前 2.5，最多 3」 */
export function totalText({ lo, hi }: Bounds, session: Session): string {
  if (hi === null) return session.say('cli.totalOpen', { lo: decimal(lo) });
  return hi.equals(lo)
    ? session.say('cli.totalFinal', { lo: decimal(lo) })
    : session.say('cli.totalNow', { lo: decimal(lo), hi: decimal(hi) });
}

export function stateText(state: NodeState, session: Session): string {
  return session.say(`cli.state_${state}`);
}

/**
 * What the state column says: a commitment is kept or not, a veto happened or not; everything else
 * has the state of its figure.
 */
export function standingText(node: ScoreNode, session: Session): string {
  if (node.role === 'veto') {
    const happened = VETO_WORDS.get(node.why.key);
    return happened === undefined ? session.say('cli.state_unreported') : session.say(happened);
  }
  return node.verdict === null || node.verdict === 'unknown'
    ? stateText(node.state, session)
    : session.say(`cli.verdict_${node.verdict}`);
}

/** A veto has no figure of its own; its explanation says what became of it. */
const VETO_WORDS = new Map<string, CliKey>([
  ['mechanisms.vetoYes', 'cli.veto_yes'],
  ['mechanisms.vetoNo', 'cli.veto_no'],
]);

/** 「巴南区2025年… · 个人 P01 · 县级 · 截至 2025-10-10」 */
export function headingText(
  tree: ScoreTree,
  scheme: LoadedScheme,
  session: Session,
  of: 'subject' | 'table' = 'subject',
): string {
  const level = tree.level === null ? undefined : scheme.standard.levels[tree.level];
  const whole = of === 'table' || tree.subject === COLLECTIVE;
  const parts = [
    tree.schemeName,
    whole ? tree.tableName : `${tree.tableName} ${tree.subject}`,
    ...(level === undefined ? [] : [level]),
    session.say('cli.headingAsOf', { day: tree.asOf }),
  ];
  return parts.join(' · ');
}
