import { dayOfSerial } from '../../../src/records';
import { type Cell, type Row, type Rows, cellSpec } from '../rows/cells';

/** What people type for the same day. All of it is understood. */
const NOTATIONS: readonly ((year: number, month: number, date: number) => Cell)[] = [
  (year, month, date) => `${year}/${month}/${date}`,
  (year, month, date) => `${year}.${month}.${date}`,
  (year, month, date) => `${year}年${month}月${date}日`,
  (year, month, date) => `${year}-${two(month)}-${two(date)}`,
  (year, month, date) => `${year}${two(month)}${two(date)}`,
  (year, month, date) => fullWidth(`${year}-${two(month)}-${two(date)}`),
];

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function fullWidth(text: string): string {
  return text.replaceAll(/[!-~]/gu, (sign) =>
    String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0),
  );
}

function typed(cell: Cell, notation: number): Cell {
  const { value } = cellSpec(cell);
  const day = typeof value === 'number' ? dayOfSerial(value, false) : null;
  if (day === null) return cell;
  const date = new Date(day * 86_400_000);
  const write = NOTATIONS[notation % NOTATIONS.length];
  return write === undefined
    ? cell
    : write(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

const TICKS: Readonly<Record<string, string>> = { 是: '√', 否: '×' };

function ticked(cell: Cell): Cell {
  return typeof cell === 'string' ? (TICKS[cell] ?? cell) : cell;
}

function separated(cell: Cell, index: number): Cell {
  if (typeof cell !== 'string') return cell;
  if (index % 37 === 0) return fullWidth(cell).replace('、', '；');
  if (index % 17 === 0) return cell.replace('、', '\n');
  if (index % 13 === 0) return cell.replace('、', '; ');
  return index % 7 === 0 ? cell.replace('、', '，') : cell;
}

/** The ways of writing that stand all over the list of checks. */
function untidyChecks(rows: readonly Row[]): Row[] {
  return rows.map((row, index): Row => {
    const people = { 检查人员: separated(row.检查人员 ?? null, index) };
    const days = index % 23 === 5 ? { 检查日期: typed(row.检查日期 ?? null, index) } : {};
    const ticks =
      index % 11 === 3
        ? { 双随机: ticked(row.双随机 ?? null), 有效: ticked(row.有效 ?? null) }
        : {};
    return { ...row, ...people, ...days, ...ticks };
  });
}

interface Slip {
  readonly sheet: string;
  /** The row, counted from 0. */
  readonly row: number;
  readonly column: string;
  readonly cell: Cell;
}

/** Single cells. make.ts says of each what it shows. */
const SLIPS: readonly Slip[] = [
  { sheet: '检查记录', row: 39, column: '检查人员', cell: 'P99、P14' },
  { sheet: '检查记录', row: 75, column: '检查人员', cell: '乙二、P10' },
  {
    sheet: '检查记录',
    row: 120,
    column: '公示日期',
    cell: { value: 45_678, style: { numberFormat: 'General' } },
  },
  { sheet: '案件台账', row: 4, column: '罚款金额', cell: '3.5万元' },
  { sheet: '案件台账', row: 9, column: '罚款金额', cell: '¥42,000' },
  { sheet: '案件台账', row: 17, column: '罚款金额', cell: '约5万元' },
  { sheet: '案件台账', row: 22, column: '线索来源', cell: '自行发现' },
  { sheet: '案件台账', row: 30, column: '参与人员', cell: '辛九' },
  { sheet: '案件台账', row: 34, column: '认领层级', cell: '区级' },
  { sheet: '监督帮扶', row: 0, column: '人员编号', cell: '甲三' },
  { sheet: '监督帮扶', row: 9, column: '典型案例', cell: null },
  { sheet: '监督帮扶', row: 9, column: '综合得分', cell: 84.2 },
];

function slipped(sheet: string, rows: readonly Row[]): Row[] {
  return rows.map((row, index) =>
    SLIPS.filter((slip) => slip.sheet === sheet && slip.row === index).reduce<Row>(
      (all, { column, cell }) => ({ ...all, [column]: cell }),
      row,
    ),
  );
}

/** The first drawn daily check from February on gets a day that does not exist. */
function misdated(rows: readonly Row[], from: number): Row[] {
  const at = rows.findIndex(
    (row, index) => index >= from && row.检查性质 === '日常' && row.双随机 === '是',
  );
  return rows.map((row, index) => (index === at ? { ...row, 检查日期: '2025-02-30' } : row));
}

/** The row at `at` once more, behind the one at `behind`. */
function repeated(
  rows: readonly Row[],
  at: number,
  behind: number,
  changed: Row = {},
): readonly Row[] {
  const row = rows[at];
  if (row === undefined) return rows;
  return rows.toSpliced(behind, 0, { ...row, ...changed });
}

/** The rows as an office would hand them over. */
export function untidy(rows: Rows): Rows {
  const all = Object.fromEntries(
    Object.entries(rows).map(([sheet, own]) => [sheet, slipped(sheet, own)]),
  );
  const checks = misdated(all.检查记录 ?? [], 800);
  const cases = all.案件台账 ?? [];
  return {
    ...all,
    检查记录: repeated(untidyChecks(checks), 1500, 1520),
    案件台账: repeated(cases, 40, 46, { 罚款金额: 66_000, 结案日期: null }),
  };
}
