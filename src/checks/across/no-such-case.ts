import { phrase } from '../../locales';
import { type RecordTable, textAt } from '../../records';
import type { Snapshot } from '../../workbook';
import type { RecordsCheck } from '../check';
import type { Draft, Fix } from '../problem';
import { CASE_NUMBER, CASES, FILES, OWNER } from './files/file-rules';
import { listed } from '../listed';
import { cellOf, dayAt, daysOf } from '../record-cells';
import { looseNumber } from './same-number';

const ARTICLES = '发布情况';
const DEDUCTIONS = '扣分记录';
const INSPECTIONS = '检查记录';

/** Records that name a case, or an inspection, which nobody has listed. */
export const NO_SUCH_CASE: RecordsCheck = {
  scope: 'records',
  code: 'across.noSuchCase',
  group: 'across',
  reads: [CASES, FILES, ARTICLES, DEDUCTIONS, INSPECTIONS],
  *run({ records, snapshot }) {
    const cases = records.table(CASES);
    if (cases.status === 'filled' && cases.size > 0) {
      const known = valuesOf(cases, CASE_NUMBER);
      const files = records.table(FILES);
      const days = daysOf(files, '文书日期');
      const early = earliest(cases);
      yield* listed(
        dangling(snapshot, files, CASE_NUMBER, known, cases.actualSheet, (row) => {
          const owner = textAt(files.column(OWNER), row);
          if (owner === '省级' || owner === '其他集体') return null;
          // A file may be older than the list of this year's cases.
          const day = dayAt(days, row);
          return day !== null && early !== null && day < early ? 'hint' : 'warning';
        }),
      );
      yield* listed(
        dangling(
          snapshot,
          records.table(ARTICLES),
          CASE_NUMBER,
          known,
          cases.actualSheet,
          () => 'hint',
        ),
      );
    }
    const inspections = records.table(INSPECTIONS);
    // Only with both lists filled in is it sure that the number is on neither.
    const deductions = records.table(DEDUCTIONS);
    if ([cases, inspections, deductions].some(({ size }) => size === 0)) return;
    const known = new Set([...valuesOf(cases, CASE_NUMBER), ...valuesOf(inspections, '记录编号')]);
    const names = `${cases.actualSheet}、${inspections.actualSheet}`;
    yield* listed(dangling(snapshot, deductions, '关联编号', known, names, () => 'hint'));
  },
};

function valuesOf(table: RecordTable, name: string): ReadonlySet<string> {
  const column = table.column(name);
  return new Set(column.kind === 'text' ? column.values : []);
}

function dangling(
  snapshot: Snapshot,
  table: RecordTable,
  name: string,
  known: ReadonlySet<string>,
  sheet: string,
  severityOf: (row: number) => 'warning' | 'hint' | null,
): Draft[] {
  const column = table.column(name);
  let alike: ReadonlyMap<string, string> | null = null;
  const drafts: Draft[] = [];
  for (let row = 0; row < table.size; row += 1) {
    const number = textAt(column, row);
    const severity = number === '' || known.has(number) ? null : severityOf(row);
    if (severity === null) continue;
    alike ??= new Map([...known].map((one) => [looseNumber(one), one]));
    const meant = alike.get(looseNumber(number));
    const about = `case ${table.sheet} ${number}`;
    const where = cellOf(table, row, name);
    if (meant === undefined)
      drafts.push({
        severity,
        where,
        message: phrase('acrossChecks.noSuchCase', { number, sheet }),
        about,
      });
    else {
      const fix = replacing(snapshot, table, row, name, meant);
      drafts.push({
        severity: 'warning',
        where,
        message: phrase('acrossChecks.caseWrittenOtherwise', { number, sheet, meant }),
        about,
        ...(fix === null ? {} : { fix }),
      });
    }
  }
  return drafts;
}

/** The number as the list has it: certain only to whoever looks at both. */
function replacing(
  { sheets }: Snapshot,
  table: RecordTable,
  row: number,
  name: string,
  meant: string,
): Fix | null {
  const sheet = sheets.find((one) => one.name === table.actualSheet);
  const column = table.columnNumber(name);
  if (sheet === undefined || column === null) return null;
  const at = { row: table.rowNumber(row), column };
  const expected = sheet.cell(at.row, at.column);
  if (typeof expected !== 'string' || sheet.formula(at.row, at.column) !== undefined) return null;
  return {
    what: phrase('acrossChecks.writeAsListed', { meant }),
    edits: [
      { kind: 'setCell', sheet: sheet.name, ...at, value: meant, expected, expectedFormula: null },
    ],
    safe: false,
  };
}

/** The first day on the list of cases; null where it has no dates. */
function earliest(cases: RecordTable): number | null {
  let first: number | null = null;
  for (const name of ['立案日期', '决定日期']) {
    const days = daysOf(cases, name);
    for (let row = 0; row < days.length; row += 1) {
      const day = dayAt(days, row);
      if (day !== null && (first === null || day < first)) first = day;
    }
  }
  return first;
}
