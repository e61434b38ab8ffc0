import { z } from 'zod';
import { clampInterval, decimal, exactly, hull, type Interval, ZERO } from '../exact';
import { type Phrase, phrase } from '../locales';
import {
  evaluateMarks,
  factValue,
  joinTraces,
  type MarkItem,
  type MarksResult,
  topCount,
} from '../measures';
import { marks } from '../rubric';
import { scale } from './kernels';
import type { Mechanism } from './mechanism';
import { figure, missingOf } from './words';

/** 折算: marks (0 to full) folded to one figure, × points ÷ full. */
const schema = z.strictObject({
  kind: z.literal('scaled'),
  marks,
  /** Nobody took part: 0, or the figure of this fact (a mark issued later by the superior body). */
  absent: z.union([z.literal('zero'), z.strictObject({ fact: z.string() })]).default('zero'),
});
type Scaled = z.infer<typeof schema>;

export const scaled: Mechanism<Scaled, MarksResult> = {
  kind: 'scaled',
  schema,
  most: (_rule, points) => points,
  evaluate(rule, { context, points }) {
    const result = evaluateMarks(rule.marks, context);
    const { full } = result;
    let { trace } = result;
    let absent: Interval = exactly(0);
    if (result.maybeNone && rule.absent !== 'zero') {
      const fact = factValue(rule.absent.fact, context);
      absent = fact.value.kind === 'number' ? exactly(fact.value.value) : { lo: ZERO, hi: full };
      trace = joinTraces([trace, fact.trace]);
    }
    const { value } = result;
    const mark = value === null ? absent : result.maybeNone ? hull([absent, value]) : value;
    const bounded = clampInterval(mark, ZERO, full);
    if (points === null) return { raw: { lo: ZERO, hi: null }, trace, detail: result };
    const raw: Interval = {
      lo: scale(bounded.lo, full, points),
      hi: bounded.hi === null ? null : scale(bounded.hi, full, points),
    };
    return { raw, trace, detail: result };
  },
  explain(rule, { raw, detail, trace }, { points }) {
    const { value, stages, full, missing } = detail;
    if (trace.unknowns.some((one) => one.kind === 'unreported')) {
      return phrase('mechanisms.scaledOpen', { missing: missingOf(trace), points: figure(raw) });
    }
    if (value === null) return phrase('mechanisms.scaledAbsent');
    if (missing.length > 0 && (stages.at(-1) ?? []).length === 0) {
      const gaps = missing.map((one) => phrase('mechanisms.missingKind', { ...one }));
      return phrase('mechanisms.scaledNone', {
        gaps: phrase('mechanisms.list', { items: gaps }),
      });
    }
    const listed = stages.at(-2) ?? stages[0] ?? [];
    const what = phrase('mechanisms.scaled', {
      marks: marksPhrase(rule, listed),
      taken: takenPhrase(rule, listed.length),
      mark: figure(value),
      points: points === null ? '?' : decimal(points),
      full: decimal(full),
      total: figure(raw),
    });
    if (missing.length === 0) return what;
    const gaps = missing.map((one) =>
      phrase('mechanisms.missingKind', { kind: one.kind, count: one.count }),
    );
    const key =
      rule.marks.required?.missing === 'leaveOut'
        ? 'mechanisms.scaledLeftOut'
        : 'mechanisms.scaledMissing';
    return phrase(key, {
      what,
      gaps: phrase('mechanisms.list', { items: gaps }),
    });
  },
  lint: (rule) => foldIssues(rule),
};

const LISTED = 8;

/** The marks that became the figure; of a ranking those at its top, best first. */
function marksPhrase(rule: Scaled, listed: readonly MarkItem[]): Phrase {
  const last = rule.marks.fold.at(-1);
  const ranked = last?.take === 'topMean' || last?.take === 'best';
  const ordered = ranked ? [...listed].sort((a, b) => b.value.lo.compare(a.value.lo)) : listed;
  const count =
    last?.take === 'topMean'
      ? topCount(ordered.length, last.share ?? 1, last.rounding ?? 'up')
      : ordered.length;
  const counted = ordered.slice(0, count);
  const items = counted.slice(0, LISTED).map(itemPhrase);
  const shown = phrase('mechanisms.list', { items });
  return counted.length > LISTED ? phrase('mechanisms.andMore', { items: shown }) : shown;
}

/** How the marks became one: their mean, the best of them, the mean of the best half. */
function takenPhrase(rule: Scaled, count: number): Phrase {
  const last = rule.marks.fold.at(-1);
  switch (last?.take) {
    case 'best':
      return phrase('mechanisms.takenBest');
    case 'sum':
      return phrase('mechanisms.takenSum');
    case 'topMean':
      return phrase('mechanisms.takenTop', {
        count: topCount(count, last.share ?? 1, last.rounding ?? 'up'),
        all: count,
      });
    case 'mean':
    case undefined:
      return phrase('mechanisms.takenMean');
  }
}

function itemPhrase(item: MarkItem): Phrase {
  return item.label === ''
    ? phrase('mechanisms.mark', { value: figure(item.value) })
    : phrase('mechanisms.markOf', { label: item.label, value: figure(item.value) });
}

function foldIssues(rule: Scaled) {
  return rule.marks.fold.flatMap((fold, index) =>
    fold.take === 'topMean' && fold.share === undefined
      ? [{ message: phrase('mechanisms.topShare'), path: ['marks', 'fold', index] }]
      : [],
  );
}
