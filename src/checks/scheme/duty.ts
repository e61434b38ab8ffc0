import { type Phrase, phrase } from '../../locales';
import { HAND_IN_SHEET } from '../../mechanisms';
import { type DueUse, progress } from '../../scoring';
import type { WorkbookCheck } from '../check';
import type { Draft } from '../problem';
import { listed } from '../listed';
import { underChoices } from '../across/quota';

/** Days that are over, and nothing handed in or not all of it. */
export const DUTY: WorkbookCheck = {
  scope: 'workbook',
  code: 'scheme.duty',
  group: 'scheme',
  *run({ scored, records, asOf }) {
    if (scored === null) return;
    const { dues } = progress({
      scheme: underChoices(scored),
      records,
      asOf,
      level: scored.level,
    });
    const { actualSheet } = records.table(HAND_IN_SHEET);
    const where = { sheet: actualSheet };
    const over = dues.filter(({ daysLeft }) => daysLeft < 0);
    yield* listed(
      over.flatMap((due): Draft[] => {
        const message = messageOf(due);
        const [range] = due.rows[0]?.ranges ?? [];
        const place = range === undefined ? where : { ...where, address: rowsOf(range) };
        const about = `duty ${due.table ?? ''} ${due.id} ${due.due}`;
        return message === null ? [] : [{ severity: 'hint', where: place, message, about }];
      }),
    );
    const unreported = over.filter(({ state }) => state === 'unreported');
    const [first] = unreported;
    if (first !== undefined)
      yield {
        severity: 'hint',
        where,
        message: phrase('schemeChecks.dutiesUnreported', {
          count: unreported.length,
          name: first.name,
          due: first.due,
          sheet: HAND_IN_SHEET,
        }),
        about: 'duties unreported',
      };
  },
};

const rowsOf = (range: string): string => (range.includes(':') ? range : `${range}:${range}`);

function messageOf({ state, name, due, why, daysLeft }: DueUse): Phrase | null {
  switch (state) {
    case 'overdue':
      return phrase('schemeChecks.dutyOverdue', { name, due, days: -daysLeft });
    case 'incomplete':
      return phrase('schemeChecks.dutyIncomplete', { name, due, why });
    case 'late':
      return phrase('schemeChecks.dutyLate', { name, due, why });
    case 'done':
    case 'doneOnDueDay':
    case 'notDue':
    case 'unsaid':
    case 'unreported':
      return null;
  }
}
