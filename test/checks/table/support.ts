import { type Check, type Problem, runChecks, scoreTables } from '../../../src/checks';
import { TABLE_CHECKS } from '../../../src/checks/table';
import { render } from '../../../src/locales';
import { readRecords } from '../../../src/records';
import {
  type CellValue,
  parseArea,
  type SheetSnapshot,
  type Snapshot,
} from '../../../src/workbook';

/** A formula with the value that its cell shows. */
export interface Calculated {
  readonly f: string;
  readonly v: CellValue;
}
export type Cell = CellValue | Calculated | undefined;
export const calculated = (f: string, v: CellValue): Calculated => ({ f, v });

export interface Sheet {
  readonly grid: readonly (readonly Cell[])[];
  /** `A3:A6 B3:B6` */
  readonly merges?: string;
  readonly hidden?: Readonly<Record<number, 'hidden' | 'filtered'>>;
  readonly hiddenColumn?: number;
  /** Decimals shown in every cell. */
  readonly decimals?: number;
}

export function sheetFrom(sheet: Sheet, name = '自评表'): SheetSnapshot {
  const { grid, merges = '', hidden = {}, hiddenColumn, decimals } = sheet;
  const at = (row: number, column: number): Cell => grid[row - 1]?.[column - 1];
  const isCalculated = (cell: Cell): cell is Calculated =>
    typeof cell === 'object' && cell !== null && 'f' in cell;
  return {
    name,
    hidden: false,
    rowCount: grid.length,
    columnCount: Math.max(0, ...grid.map((row) => row.length)),
    merges: merges.split(/\s+/u).flatMap((text) => parseArea(text) ?? []),
    tables: [],
    cell(row, column) {
      const cell = at(row, column);
      return isCalculated(cell) ? cell.v : (cell ?? null);
    },
    isDate: () => false,
    hiddenRow: (row) => hidden[row] ?? null,
    hiddenColumn: (column) => column === hiddenColumn,
    decimals: () => decimals ?? null,
    formula(row, column) {
      const cell = at(row, column);
      return isCalculated(cell) ? cell.f : undefined;
    },
  };
}

/** What the checks find in a sheet that no scheme knows. */
export function problemsOf(
  sheet: Sheet,
  checks: readonly Check[] = TABLE_CHECKS,
): readonly Problem[] {
  const snapshot: Snapshot = { sheets: [sheetFrom(sheet)], date1904: false, memory: null };
  const tables = scoreTables(snapshot, {
    memory: null,
    scheme: null,
    readings: {},
    level: null,
    trees: [],
    others: [],
  });
  expect(tables).toHaveLength(1);
  const records = readRecords({ ...snapshot, sheets: [] }, {});
  const given = {
    snapshot,
    asOf: '2025-10-10',
    records,
    tables,
    scored: null,
    texts: [],
    reading: [],
  };
  return runChecks(given, checks).problems;
}

/** `error table.sumMisses E9`, one for each problem. */
export const found = (sheet: Sheet): string[] =>
  problemsOf(sheet).map(
    ({ severity, code, where }) => `${severity} ${code} ${where?.address ?? ''}`,
  );

/** The words of the problems of a check. */
export const said = (sheet: Sheet, code: string): string[] =>
  problemsOf(sheet)
    .filter((one) => one.code === code)
    .map(({ message }) => render(message));

export const problem = (sheet: Sheet, code: string): Problem => {
  const one = problemsOf(sheet).find((some) => some.code === code);
  if (one === undefined) throw new Error(`no ${code}`);
  return one;
};

/** What a fix writes, as `E9==SUM(E3:E8)→60`. */
export function fixOf(
  sheet: Sheet,
  code: string,
): { readonly safe: boolean; readonly writes: string[] } {
  const { fix } = problem(sheet, code);
  if (fix === null) throw new Error(`no fix of ${code}`);
  render(fix.what);
  return {
    safe: fix.safe,
    writes: fix.edits.map(
      ({ row, column, value, formula }) =>
        `${String.fromCharCode(64 + column)}${row}${formula === undefined ? '' : `==${formula}`}→${JSON.stringify(value)}`,
    ),
  };
}

/** With other cells: `{ E9: 59 }`. */
export function withCells(sheet: Sheet, cells: Readonly<Record<string, Cell>>): Sheet {
  const grid = sheet.grid.map((row) => [...row]);
  for (const [address, cell] of Object.entries(cells)) {
    const area = parseArea(address);
    if (area === undefined) throw new Error(address);
    while (grid.length < area.top) grid.push([]);
    const row = grid[area.top - 1];
    if (row !== undefined) row[area.left - 1] = cell;
  }
  return { ...sheet, grid };
}

export const HEADER = ['序号', '指标', '分值', '评分标准', '自评得分', '计分说明'];

/** Six rows with points of their own, 100 in all, scored 81.5. */
export const PLAIN: Sheet = {
  grid: [
    ['某区执法练兵自评表'],
    HEADER,
    [1, '组织领导', 10, '成立领导小组、制定方案并印发的，得满分。', 10, '已印发'],
    [2, '教育培训', 20, '开展业务培训，覆盖全部执法人员的，得满分。', 15.5, '两次'],
    [3, '案件办理', 30, '按期办结案件，按办结比例计分。', 24, '办结八成'],
    [4, '现场检查', 20, '完成年度检查计划的，得满分。', 16, '完成八成'],
    [5, '信息公开', 10, '处罚信息按时公开的，得满分。', 6, '迟一次'],
    [6, '案卷质量', 10, '案卷评查成绩折算计分。', 10, '满分'],
    ['合计', null, 100, null, calculated('SUM(E3:E8)', 81.5)],
  ],
  merges: 'A1:F1 A9:B9',
};

/** Indicators with points over several rows, and a 小计 behind each of them. */
export const SUBTOTALS: Sheet = {
  grid: [
    HEADER,
    [1, '队伍建设', 30, '1.机构规范化（10分）。完成的得满分。', 8],
    [null, null, null, '2.执法培训（15分）。全员参训的得满分。', 15],
    [null, null, null, '3.执法普法（5分）。开展活动的得满分。', 4],
    [null, '小计', 30, null, calculated('SUM(E2:E4)', 27)],
    [2, '案件查办', 70, '1.重大案件（40分）。每件得十分，封顶四十分。', 30],
    [null, null, null, '2.一般案件（30分）。按比例计分。', 21],
    [null, '小计', 70, null, calculated('SUM(E6:E7)', 51)],
    ['合计', null, 100, null, calculated('E5+E8', 78)],
    ['注：本表一式两份。'],
  ],
  merges: 'A2:A4 B2:B4 C2:C4 A6:A7 B6:B7 C6:C7',
};
