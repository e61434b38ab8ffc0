import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkBook, readBook, recordsOf } from '../../../src/desk';
import { score } from '../../../src/scoring';
import type { SheetSnapshot, Snapshot } from '../../../src/workbook';
import { openWorkbookFile } from '../../../src/workbook/file';
import { spent } from '../timing';
import { writeWorkbook } from '../xlsx';
import { schemeOf } from './clean';

const ROWS = 100_000;
const ASOF = '2025-12-31';

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

/** The same sheet with another value in one cell. */
function changed(sheet: SheetSnapshot, at: number): SheetSnapshot {
  return {
    ...sheet,
    cell: (row, column) => (row === at && column === 4 ? '改过的企业' : sheet.cell(row, column)),
    isDate: (row, column) => sheet.isDate(row, column),
    formula: (row, column) => sheet.formula(row, column),
  };
}

/**
 * One check of a workbook with 100,000 records, part by part, in processor time of one process; then what the check takes again
 * when nothing changed, when one cell of a small sheet did, and when one record did.
 */
export async function speedReport(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'drill-checks-'));
  try {
    const path = join(folder, 'large.xlsx');
    writeWorkbook(path, ROWS);
    const scheme = schemeOf('banan-2025');
    const bytes = readFileSync(path);
    const marks: number[] = [spent()];
    const book = await readBook(await openWorkbookFile(bytes));
    marks.push(spent());
    const records = recordsOf(book, scheme);
    marks.push(spent());
    const level = 'county';
    const asked = { scheme, table: 'collective', level, records, subject: '集体', asOf: ASOF };
    const trees = [score(asked)];
    marks.push(spent());
    const order = {
      snapshot: book.snapshot,
      memory: null,
      records,
      scheme,
      level,
      readings: {},
      asOf: ASOF,
      trees,
      reading: [],
      texts: [],
    };
    const run = checkBook(order);
    marks.push(spent());
    checkBook(order, run);
    marks.push(spent());
    const touch = (name: string): Snapshot => ({
      ...book.snapshot,
      sheets: book.snapshot.sheets.map((one) => (one.name === name ? changed(one, 7) : one)),
    });
    checkBook({ ...order, snapshot: touch('人员名册') }, run);
    marks.push(spent());
    const other = { ...book, snapshot: touch('检查记录') };
    const again = recordsOf(other, scheme);
    const reread = spent();
    const once = checkBook({ ...order, snapshot: other.snapshot, records: again }, run);
    const last = spent();
    const part = (index: number): number => (marks[index + 1] ?? 0) - (marks[index] ?? 0);
    const whole = part(0) + part(1) + part(2) + part(3);
    const reading = part(0) + part(1);
    return `Whole check of a workbook with 100,000 checks (检查记录) by the rules of \`banan-2025\`, parts of one run in one process (processor time):
reading the file ${share(part(0), whole)}, records ${share(part(1), whole)}, scoring ${share(part(2), whole)}, the checks
themselves ${share(part(3), whole)}. **The checks take ${(part(3) / reading).toFixed(2)} of what reading takes** (file and records). ${run.problems.length} findings.

Checked again, as a share of the first time's checks: nothing changed ${share(part(4), part(3))}; one cell of 人员名册 ${share(part(5), part(3))};
one cell of 检查记录 ${share(last - reread, part(3))} (${once.looked} parts looked at anew, ${once.kept} kept).`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
