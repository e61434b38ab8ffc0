import { type MessageKey, type Phrase, phrase } from '../../locales';
import type { Unknown } from '../../measures';
import type { NodeState, ScoreNode, ScoreTree } from '../../scoring';

export function statePhrase(state: NodeState): Phrase {
  return phrase(`desk.state_${state}`);
}

/**
 * What the state column says: a commitment is kept or not, a veto happened or not; everything else
 * has the state of its figure.
 */
export function standingPhrase(node: ScoreNode): Phrase {
  if (node.role === 'veto') return phrase(VETO_WORDS.get(node.why.key) ?? 'desk.state_unreported');
  return node.verdict === null || node.verdict === 'unknown'
    ? statePhrase(node.state)
    : phrase(`desk.verdict_${node.verdict}`);
}

/** A veto has no figure of its own; its explanation says what became of it. */
const VETO_WORDS = new Map<string, MessageKey>([
  ['mechanisms.vetoYes', 'desk.veto_yes'],
  ['mechanisms.vetoNo', 'desk.veto_no'],
]);

/** 合格 · 否决 · 待确认 */
export function eligibilityPhrase(eligibility: ScoreTree['eligibility']): Phrase {
  return phrase(`desk.eligibility_${eligibility}`);
}

/** 「未填：基本事项“…”未填」 */
export function missingPhrase({ kind, what }: Unknown): Phrase {
  return phrase('desk.missingLine', { state: statePhrase(kind), what });
}
