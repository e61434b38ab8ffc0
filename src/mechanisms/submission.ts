import { z } from 'zod';
import { exactly } from '../exact';
import { type Phrase, phrase } from '../locales';
import {
  dayOf,
  type MeasureContext,
  NO_TRACE,
  rangesText,
  rowSet,
  type Trace,
  type Unknown,
  unreported,
} from '../measures';
import { DATE, type Selection, selection } from '../rubric';
import { deliveryPhrase, type DeliveryTold, stillOpen } from './delivery-words';
import { type DueDay, HAND_IN_SHEET, handInsOf } from './hand-ins';
import { delivery, deliveryState } from './kernels';
import type { Mechanism } from './mechanism';

/** 按时报送: every item on 材料时限, by the due day (which counts), with copies where they are asked for. No points. */
const schema = z.strictObject({
  kind: z.literal('submission'),
  strength: z.enum(['must', 'aim']),
  due: DATE,
  /** Rows without a 截止日 of their own belong here from this day on. */
  since: DATE,
  records: selection.default({ from: HAND_IN_SHEET }),
  items: z
    .array(
      z.strictObject({ material: z.string().min(1), count: z.number().int().min(1).default(1) }),
    )
    .min(1),
  /** Copies are asked for (抄送); a text says to whom. */
  copied: z.union([z.boolean(), z.string().min(1)]).default(false),
});
type Submission = z.infer<typeof schema>;

/** What became of one due day, for the mechanism and for the list of deadlines. */
export interface DueDayTold extends DeliveryTold {
  readonly trace: Trace;
  readonly why: Phrase;
}

/** Looks a due day up in 材料时限. `copied` false: nobody asks for a copy. */
export function dueDayOf(
  records: Selection,
  day: DueDay,
  copied: boolean | string,
  context: MeasureContext,
): DueDayTold {
  const { due } = day;
  const { asOf } = context;
  const { selected, handIns, openRows } = handInsOf(records, day, context);
  const { table } = selected;
  const asked = { due, asOf, items: day.items, copied: copied !== false };
  const result = delivery(handIns, asked);
  const rowsText = (rows: readonly number[]): string =>
    rows.length === 0 ? '' : rangesText(rowSet(table, rows));
  const state = deliveryState(result, asked, {
    reported: table.status !== 'unreported',
    open: openRows.length > 0,
  });
  const lacking = new Set(
    result.items.flatMap(({ material, found, count }) => (found < count ? [material] : [])),
  );
  const assumed = handIns
    .filter((one) => one.assumed && one.day <= asOf && lacking.has(one.material))
    .map(({ row }) => row);
  const told: DeliveryTold = {
    state,
    delivery: result,
    due,
    asOf,
    copyTo: typeof copied === 'string' ? copied : '',
    sheet: table.actualSheet,
    assumed: rowsText(assumed),
    open: rowsText(openRows),
  };
  const why = deliveryPhrase(told);
  const rows = handIns.map(({ row }) => row);
  const trace: Trace = {
    ...NO_TRACE,
    rows: rows.length === 0 ? [] : [rowSet(table, rows)],
    unknowns: unknownsOf(told, why),
  };
  return { ...told, trace, why };
}

function unknownsOf(told: DeliveryTold, why: Phrase): Unknown[] {
  switch (told.state) {
    case 'notDue':
      return [{ kind: 'notDue', what: stillOpen(told) }];
    case 'unsaid':
      return [{ kind: 'undecided', what: why }];
    case 'unreported':
      return [{ kind: 'unreported', what: unreported(HAND_IN_SHEET) }];
    case 'done':
    case 'doneOnDueDay':
    case 'failed':
      return [];
  }
}

export const submission: Mechanism<Submission, DueDayTold> = {
  kind: 'submission',
  schema,
  most: () => exactly(0).lo,
  evaluate(rule, { context }) {
    const day = { due: dayOf(rule.due), since: dayOf(rule.since), items: rule.items };
    const detail = dueDayOf(rule.records, day, rule.copied, context);
    return { raw: exactly(0), trace: detail.trace, detail, verdict: verdictOf(rule, detail) };
  },
  explain(rule, { detail }) {
    const missed = detail.state === 'failed' && rule.strength === 'aim';
    return missed ? phrase('duties.aimMissed', { why: detail.why }) : detail.why;
  },
  lint: ({ records }) =>
    records.from === HAND_IN_SHEET
      ? []
      : [
          {
            message: phrase('duties.wrongSheet', { sheet: HAND_IN_SHEET }),
            path: ['records', 'from'],
          },
        ],
};

function verdictOf({ strength }: Submission, { state }: DueDayTold) {
  switch (state) {
    case 'done':
    case 'doneOnDueDay':
      return 'met';
    case 'failed':
      return strength === 'must' ? 'unmet' : 'hint';
    case 'notDue':
    case 'unsaid':
    case 'unreported':
      return 'unknown';
  }
}
