import { phrase } from '../../locales';
import { type RecordTable, textAt } from '../../records';
import type { WorkbookCheck } from '../check';
import { isAboutYears } from './eligibility';
import { cellOf } from '../record-cells';
import { standings } from './standings';

/** Who was chosen in each of the years before may not be recommended again. */
export const THREE_YEARS: WorkbookCheck = {
  scope: 'workbook',
  code: 'across.threeYears',
  group: 'across',
  *run(given) {
    const { scored, records } = given;
    if (scored === null) return;
    for (const { subject, rule, use, home } of standings(given, scored)) {
      const { rejects } = rule;
      if (!isAboutYears(rule) || typeof rejects !== 'object' || !('runsOver' in rejects)) continue;
      const { selection, column, years } = rejects.runsOver;
      const table = records.table(selection.from);
      const row = rowOf(table, selection.subject, subject);
      const where = row === null ? home : cellOf(table, row, column);
      const at = where === null ? {} : { where };
      const { year } = scored.settled;
      const range = { subject, years, from: year - years, to: year - 1, rule: rule.id };
      if (use.state === 'rejected')
        yield {
          severity: 'error',
          ...at,
          message: phrase('acrossChecks.yearsRunning', range),
          about: `years ${subject} ${rule.id}`,
        };
      if (use.state === 'unknown')
        yield {
          severity: 'hint',
          ...at,
          message: phrase('acrossChecks.yearsUnsaid', { ...range, column }),
          about: `years unsaid ${subject} ${rule.id}`,
        };
    }
  },
};

function rowOf(table: RecordTable, column: string | undefined, subject: string): number | null {
  if (column === undefined) return null;
  const subjects = table.column(column);
  for (let row = 0; row < table.size; row += 1) if (textAt(subjects, row) === subject) return row;
  return null;
}
