import { type MessageKey, type Phrase, phrase } from '../../locales';
import type { Unknown } from '../../measures';
import type { EligibilityUse, NodeState, QuotaUse, ScoreNode, ScoreTree } from '../../scoring';

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

/** 「X1.2 弄虚作假：已发生，不能参评（得分仍保留）」 */
export function eligibilityRulePhrase({ state, id, name }: EligibilityUse): Phrase {
  return phrase(`desk.eligibilityRule_${state}`, { id, name });
}

/** 「X4 推荐名额：名额 4，已有 5，超出」 */
export function quotaPhrase({ id, name, found, count }: QuotaUse): Phrase {
  return phrase(found > count ? 'desk.quotaOver' : 'desk.quota', { id, name, count, found });
}

/** 「未填：基本事项“…”未填」 */
export function missingPhrase({ kind, what }: Unknown): Phrase {
  return phrase('desk.missingLine', { state: statePhrase(kind), what });
}
