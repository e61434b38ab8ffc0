import type { Finding } from '../locales';
import type { Report } from './check';
import { type CheckGroup, type Problem, problemOf } from './problem';

/** Where what the reader or the scoring found is shown: by the layer that says it. */
const GROUPS: Readonly<Record<string, CheckGroup>> = {
  records: 'records',
  intake: 'records',
  recognise: 'table',
  scoresheet: 'table',
};

/** What reading the sheets and scoring the tables found already: it belongs on the same list. */
export const READING: Report = {
  scope: 'report',
  code: 'reading',
  group: 'records',
  run({ records, reading, scored }) {
    const scoring = scored?.trees.flatMap(({ findings }) => findings) ?? [];
    return [...records.findings, ...reading, ...scoring].map(problemFrom);
  },
};

function problemFrom({ code, severity, where, message }: Finding): Problem {
  const [layer = ''] = code.split('.');
  return problemOf(GROUPS[layer] ?? 'across', code, {
    severity,
    ...(where === undefined ? {} : { where }),
    message,
    about: where?.address ?? '',
  });
}
