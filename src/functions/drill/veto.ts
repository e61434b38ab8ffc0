import { missing } from '../error';
import { flagAt } from '../flags';
import { numberOf, single } from '../numbers';
import { rangeOf } from '../range';
import { answer } from '../rounding';
import { isUnknown, stateOf, VETOED } from '../states';
import type { FunctionError } from '../error';

/**
 * 一票否决：有一项为“是”、TRUE 或 1 的，结果为“否决”；否则为原得分。
 * @en Veto: the text 否决 when any flag is 是, TRUE or 1; else the score.
 * @label 一票否决
 * @enLabel Veto
 * @group totals
 * @customfunction VETO
 * @param score 没有否决时的得分。
 * @enParam score The score when nothing is vetoed.
 * @param flags 各项否决情形是否出现，写“是”或“否”；空白格跳过。
 * @enParam flags Whether each ground for a veto is given: 是 or 否; blank cells are skipped.
 * @example VETO(92.5,{"否","否"}) => 92.5
 * @example VETO(92.5,{"否","是"}) => 否决
 */
export function veto(score: unknown, flags: unknown[][]): number | string {
  const { vetoed, open } = readFlags(flags);
  if (vetoed || stateOf(single(score, 'score')) === VETOED) return VETOED;
  if (open !== null) throw open;
  return answer(numberOf(score, 'score'));
}

/** One 是 decides, whatever else is still open; other text is wrong in any case. */
function readFlags(flags: unknown): { vetoed: boolean; open: FunctionError | null } {
  let vetoed = false;
  let open: FunctionError | null = null;
  rangeOf(flags).cells.forEach((cell, index) => {
    const state = stateOf(cell);
    if (state !== null && isUnknown(state))
      open ??= missing('functions.unknownAt', { argument: 'flags', position: index + 1, state });
    else if (flagAt(cell, 'flags', index + 1) === true) vetoed = true;
  });
  return { vetoed, open };
}
