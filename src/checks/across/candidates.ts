import { phrase } from '../../locales';
import type { WorkbookCheck } from '../check';
import { CANDIDATES, candidatesOf } from './candidates-list';
import { listed } from './listed';
import { cellOf } from './record-place';

/** Candidates and score sheets of persons that do not match. */
export const SHEETS_OF_CANDIDATES: WorkbookCheck = {
  scope: 'workbook',
  code: 'across.candidates',
  group: 'across',
  *run({ records, tables, scored }) {
    if (scored === null) return;
    const list = records.table(CANDIDATES);
    const candidates = candidatesOf(records);
    if (candidates.length === 0) return;
    const listedKeys = new Set(candidates.map(({ key }) => key));
    for (const [id, card] of Object.entries(scored.settled.tables)) {
      if (card.subject !== 'person') continue;
      const sheets = tables.filter(({ remembered }) => remembered?.table === id);
      if (sheets.length === 0) continue;
      for (const { sheet, remembered } of sheets) {
        const subject = remembered?.subject ?? '';
        if (listedKeys.has(subject)) continue;
        yield {
          severity: 'warning',
          where: { sheet: sheet.name },
          message: phrase('acrossChecks.sheetWithoutCandidate', {
            subject,
            list: list.actualSheet,
          }),
          about: `no candidate ${id} ${subject}`,
          also: [{ sheet: list.actualSheet }],
        };
      }
      const filled = new Set(sheets.map(({ remembered }) => remembered?.subject));
      const missing = candidates.filter(({ key }) => !filled.has(key));
      // Of several sheets one is missing; a workbook for one or two of the candidates is kept that way.
      const severity = sheets.length > missing.length ? 'warning' : 'hint';
      yield* listed(
        missing.map(({ key, row }) => ({
          severity,
          where: cellOf(list, row, '对象'),
          message: phrase('acrossChecks.candidateWithoutSheet', {
            subject: key,
            table: card.name,
          }),
          about: `no sheet ${id} ${key}`,
        })),
      );
    }
  },
};
