import { phrase } from '../../locales';
import {
  CANDIDATES_SHEET,
  candidatesOf,
  candidatesOfNoKind,
  type RecordSet,
  type RecordTable,
  ROSTER_SHEET,
  textAt,
} from '../../records';
import type { WorkbookCheck } from '../check';
import type { Draft } from '../problem';
import { rowsByText } from './rows-by-text';
import { listed } from '../listed';
import { cellOf } from '../record-cells';

/** Candidates and score sheets of persons that do not match. */
export const SHEETS_OF_CANDIDATES: WorkbookCheck = {
  scope: 'workbook',
  code: 'across.candidates',
  group: 'across',
  *run({ records, tables, scored }) {
    yield* listed(strangeNames(records));
    yield* listed(withoutKind(records));
    if (scored === null) return;
    const list = records.table(CANDIDATES_SHEET);
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

/** Rows that neither a fill nor a check takes for a candidate, because they do not say that they are one. */
function withoutKind(records: RecordSet): Draft[] {
  const list = records.table(CANDIDATES_SHEET);
  return candidatesOfNoKind(records).map(({ key, row }) => ({
    severity: 'warning',
    where: cellOf(list, row, '类型'),
    message: phrase('acrossChecks.candidateNoKind', { subject: key }),
    about: `kind ${key}`,
  }));
}

/** A candidate whose name is another one in the roster: the number or the name is somebody else's. */
function strangeNames(records: RecordSet): Draft[] {
  const [list, roster] = [records.table(CANDIDATES_SHEET), records.table(ROSTER_SHEET)];
  const byKey = rowsByText(roster, '人员编号');
  return candidatesOf(records).flatMap(({ key, row }): Draft[] => {
    const [at] = byKey.get(key) ?? [];
    if (at === undefined) return [];
    const [own, known] = [nameAt(list, row), nameAt(roster, at)];
    if (own === '' || known === '' || own === known) return [];
    return [
      {
        severity: 'warning',
        where: cellOf(list, row, '姓名'),
        message: phrase('acrossChecks.candidateName', {
          subject: key,
          sheet: roster.actualSheet,
          row: roster.rowNumber(at),
        }),
        about: `name ${key}`,
        also: [cellOf(roster, at, '姓名')],
      },
    ];
  });
}

/** A name without blanks; '' where there is none, or part of it is made illegible (`甲*`, `甲某`). */
function nameAt(table: RecordTable, row: number): string {
  const name = textAt(table.column('姓名'), row).normalize('NFKC').replaceAll(/\s/gu, '');
  return /[*＊×某xX○〇]/u.test(name) ? '' : name;
}
