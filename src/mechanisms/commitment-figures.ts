import { decimal, fraction, type Fraction, isExact, ZERO } from '../exact';
import { type Phrase, phrase } from '../locales';
import {
  evaluateTest,
  FALSE,
  measure,
  type MeasureContext,
  selectWith,
  tally,
  traceOf,
} from '../measures';
import { type Condition, isOneOf, type Share, type Test } from '../rubric';
import { basisOf } from './words';

/** What a commitment of several parts still lacks, by their names; of figures also where nothing is lacking. */
export function partsFigures(
  parts: readonly Test[],
  names: readonly string[],
  context: MeasureContext,
): Phrase | null {
  const told = parts.map((part, index) => {
    const name = names[index] ?? '';
    const figures = commitmentFigures(part, undefined, context);
    return {
      missed: evaluateTest(part, context).truth === FALSE,
      figures,
      words:
        figures === null
          ? phrase('plan.partName', { name })
          : phrase('plan.part', { name, figures }),
    };
  });
  const list = (items: typeof told): Phrase =>
    phrase('mechanisms.list', { items: items.map(({ words }) => words) });
  const missed = told.filter((part) => part.missed);
  if (missed.length > 0)
    return phrase('plan.partsMissed', {
      all: parts.length,
      count: missed.length,
      parts: list(missed),
    });
  return told.some(({ figures }) => figures !== null) ? list(told) : null;
}

/**
 * How far a commitment that is a share has come: of how many records how many are done, how many it takes at
 * least, which ones are not done where all of them should be, and whether their `reason` is written down.
 * Null where a commitment is something else, or where a figure is still open.
 */
export function commitmentFigures(
  kept: Test,
  reason: string | undefined,
  context: MeasureContext,
): Phrase | null {
  if (!isOneOf(kept, 'quantity')) return null;
  const { quantity, atLeast } = kept;
  if ('share' in quantity)
    return atLeast === undefined ? null : shareWords(quantity.share, atLeast, reason, context);
  if (!('difference' in quantity)) return null;
  const [now, before] = quantity.difference.map((one) => measure(one, context).value);
  if (now === undefined || before === undefined || !isExact(now) || !isExact(before)) return null;
  const change = now.lo.sub(before.lo);
  const words = { now: decimal(now.lo), before: decimal(before.lo), change: decimal(change) };
  return phrase(change.compare(ZERO) > 0 ? 'plan.higher' : 'plan.notHigher', words);
}

function shareWords(
  share: Share,
  limit: number,
  reason: string | undefined,
  context: MeasureContext,
): Phrase | null {
  const { parts } = measure({ share }, context);
  if (parts === undefined || !isExact(parts.numerator) || !isExact(parts.denominator)) return null;
  const [done, all] = [parts.numerator.lo, parts.denominator.lo];
  if (all.equals(ZERO)) return null;
  const words = {
    sheet: share.of.from,
    all: decimal(all),
    done: decimal(done),
    percent: decimal(done.mul(100).div(all)),
    limit: String(limit),
    least: decimal(leastOf(all, limit)),
  };
  if (limit < 100) return phrase('plan.share', words);
  if (done.equals(all)) return phrase('plan.shareAll', words);
  const missed = selectWith(share.of, { not: share.that }, context);
  const told = phrase('plan.shareMissed', { ...words, missed: basisOf(traceOf(missed)) });
  if (reason === undefined) return told;
  const unsaid: Condition = { all: [{ not: share.that }, { [reason]: { filled: false } }] };
  const without = selectWith(share.of, unsaid, context);
  const count = tally(without).counted;
  return count === 0
    ? phrase('plan.reasonsGiven', { told, reason })
    : phrase('plan.reasonsMissing', { told, reason, count, rows: basisOf(traceOf(without)) });
}

/** The smallest whole number that is `limit` per cent of `all` or more. */
function leastOf(all: Fraction, limit: number): Fraction {
  const exact = all.mul(fraction(limit)).div(100);
  const whole = exact.floor();
  return whole.equals(exact) ? whole : whole.add(1);
}
