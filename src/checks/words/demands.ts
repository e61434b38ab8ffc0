import type { Scored } from '../check';

/** What the notice in use asks of a 事迹材料. */
export interface Demands {
  /** Stated limit of characters; null: it states none, or no notice is known. */
  readonly limit: number | null;
  /** Whether it says that no party may be named. */
  readonly isNameless: boolean;
  readonly isKnown: boolean;
}

const LIMIT =
  /事迹[^。；]{0,40}?(?:不超过|不多于|限)?(\d{3,5})\s*(?:个)?字(?:以内|之内|以下|左右)?/u;
const NAMELESS = /(?:事迹|材料)[^。]*出现[^。]*(?:企业名称|人员姓名|当事人|单位名称)/u;

/** Read from the words of the notice, wherever its scheme quotes them: clauses, duties, evidence. */
export function demandsOf(scored: Scored | null): Demands {
  if (scored === null) return { limit: null, isNameless: false, isKnown: false };
  let limit: number | null = null;
  let isNameless = false;
  for (const text of textsIn(scored.settled)) {
    const [, stated] = LIMIT.exec(text) ?? [];
    if (stated !== undefined) limit = Math.max(limit ?? Number(stated), Number(stated));
    isNameless ||= NAMELESS.test(text);
  }
  return { limit, isNameless, isKnown: true };
}

function* textsIn(value: unknown, seen = new Set<object>()): Generator<string> {
  if (typeof value === 'string') {
    if (value.includes('事迹') || value.includes('材料')) yield value;
    return;
  }
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  const parts: Iterable<unknown> = value instanceof Map ? value.values() : Object.values(value);
  for (const part of parts) yield* textsIn(part, seen);
}
