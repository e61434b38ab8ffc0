import type { Finding } from '../locales';
import { DICTIONARY } from '../records';
import type { Given, Report } from './check';
import { type CheckGroup, type Problem, problemOf } from './problem';

/** What reading the sheets and scoring the tables found already: it belongs on the same list. */
export const READING: Report = {
  scope: 'report',
  code: 'reading',
  group: 'records',
  run(given) {
    const { records, reading, scored } = given;
    const scoring = scored?.trees.flatMap(({ findings }) => findings) ?? [];
    return [...records.findings, ...reading, ...scoring].map((one) => problemFrom(one, given));
  },
};

function problemFrom(one: Finding, given: Given): Problem {
  const { code, severity, where, message } = one;
  return problemOf(groupOf(one, given), code, {
    severity,
    ...(where === undefined ? {} : { where }),
    message,
    about: where?.address ?? '',
  });
}

/** People look for a problem by the sheet that it is on; what is on no sheet is between them. */
function groupOf({ where, code }: Finding, { records, tables }: Given): CheckGroup {
  const on = (sheet: string): boolean => where?.sheet === sheet;
  if (tables.some(({ sheet }) => on(sheet.name))) return 'table';
  if (DICTIONARY.some(({ name }) => on(name) || on(records.table(name).actualSheet)))
    return 'records';
  return code.startsWith('records.') ? 'records' : 'across';
}
