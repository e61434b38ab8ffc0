import { type Phrase, phrase } from '../locales';
import { dayText } from '../measures';
import type { Delivery, DeliveryState } from './kernels';

export interface DeliveryTold {
  readonly state: DeliveryState;
  readonly delivery: Delivery;
  readonly due: number;
  readonly asOf: number;
  /** To whom a copy goes, where the notice says so. */
  readonly copyTo: string;
  /** The sheet of the rows below, as the workbook calls it. */
  readonly sheet: string;
  /** Rows of lacking materials that count as one piece because 份数 is empty, for people (`3-5、9`). */
  readonly assumed: string;
  /** Rows that leave open what decides. */
  readonly open: string;
}

/** 「缺典型案例1件；逾期1天；未抄送局办公室」: what became of a due day, and what has to be done. */
export function deliveryPhrase(told: DeliveryTold): Phrase {
  const { state, delivery, due, asOf } = told;
  const { day } = delivery;
  switch (state) {
    case 'done':
      return phrase('duties.done', { day: day === null ? '' : dayText(day) });
    case 'doneOnDueDay':
      return phrase('duties.doneOnDueDay', { day: dayText(due) });
    case 'notDue':
      return due === asOf
        ? phrase('duties.dueToday', { faults: faultsOf(told) })
        : phrase('duties.notDue', {
            due: dayText(due),
            days: due - asOf,
            faults: faultsOf(told),
          });
    case 'failed':
      return faultsOf(told);
    case 'unsaid':
      return told.open === ''
        ? faultsOf(told)
        : phrase('duties.rowsOpen', { sheet: told.sheet, rows: told.open, faults: faultsOf(told) });
    case 'unreported':
      return phrase('duties.unreported', { due: dayText(due) });
  }
}

/** What can still be handed in, for the list of what is missing, which says itself that it is not due. */
export const stillOpen = (told: DeliveryTold): Phrase =>
  phrase('plan.untilFaults', { due: dayText(told.due), faults: faultsOf(told) });

function faultsOf({ delivery, copyTo, sheet, assumed }: DeliveryTold): Phrase {
  const { items, lateBy, copied } = delivery;
  const missing = items.filter(({ found, count }) => found < count);
  const faults: Phrase[] = [];
  if (items.every(({ found }) => found === 0)) {
    const pieces = items.map(({ material, count }) => phrase('duties.pieces', { material, count }));
    faults.push(phrase('duties.nothing', { pieces }));
  } else
    for (const { material, count, found } of missing)
      faults.push(phrase('duties.missing', { material, count: count - found }));
  if (assumed !== '') faults.push(phrase('duties.assumed', { sheet, rows: assumed }));
  if (lateBy > 0) faults.push(phrase('duties.late', { days: lateBy }));
  if (copied === 'no') faults.push(phrase('duties.notCopied', { to: copyTo }));
  if (copied === 'unsaid') faults.push(phrase('duties.copyUnsaid', { to: copyTo }));
  return phrase('mechanisms.list', { items: faults });
}
