import {
  BLANK_INT,
  DICTIONARY,
  FACTS_SHEET,
  NO_SUCH_RECORDS,
  type RecordSet,
} from '../../src/records';
import type { CellValue, SheetSnapshot, Snapshot } from '../../src/workbook';

/** 2024-12-01 and 2025-11-30 as days since 1970-01-01. */
const FROM = 20058;
const TO = 20422;
/** 1970-01-01 as a serial number of the 1900 date system. */
const SERIAL = 25569;

export const CHECKS = '检查记录';
export const COLUMNS = [
  '记录编号',
  '检查日期',
  '检查人员',
  '检查对象',
  '对象类别',
  '检查性质',
  '双随机',
  '有效',
  '上报部平台',
  '上传人',
  '上传日期',
  '移动终端',
] as const;
export const isDateColumn = (header: CellValue | undefined): boolean =>
  header === '检查日期' || header === '上传日期';

/** A figure in 0 … below − 1 that looks random and is the same in every run. */
function pick(row: number, salt: number, below: number): number {
  let mixed = Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return ((mixed ^ (mixed >>> 15)) >>> 0) % below;
}

const person = (index: number): string => `P${String(index + 1).padStart(2, '0')}`;
const yesNo = (yes: boolean): string => (yes ? '是' : '否');
const CATEGORIES = ['重点排污单位', '一般排污单位', '建设项目', '涉源单位', '餐饮业'];

/**
 * One check, by column. Rows stand in the order of their dates, a little mixed, some of them outside the
 * period; half are 日常, four fifths 双随机, one in a thousand without a date, one in ten thousand
 * without a word on 双随机.
 */
export function checkRow(row: number, size: number): CellValue[] {
  const day = FROM - 15 + Math.floor((row / size) * (TO - FROM + 30)) + pick(row, 1, 4);
  const dated = pick(row, 2, 1000) !== 0;
  const people = [person(pick(row, 3, 60)), person(pick(row, 4, 60))];
  return [
    `J${String(row + 1).padStart(7, '0')}`,
    dated ? day + SERIAL : null,
    [...new Set(people)].join('、'),
    `企业${String(pick(row, 5, 2000) + 1)}`,
    CATEGORIES[pick(row, 6, CATEGORIES.length)] ?? null,
    pick(row, 7, 2) === 0 ? '日常' : '专项',
    pick(row, 8, 10_000) === 0 ? null : yesNo(pick(row, 9, 10) < 8),
    yesNo(pick(row, 10, 20) !== 0),
    yesNo(pick(row, 11, 10) !== 0),
    people[0] ?? null,
    dated ? day + pick(row, 12, 5) + SERIAL : null,
    yesNo(pick(row, 13, 4) !== 0),
  ];
}

/** A small sheet as rows of cells, header first. */
export interface SmallSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
}

/** The roster, and 基本事项 where every other sheet says 「本期无此类记录」. */
export function otherSheets(): SmallSheet[] {
  const roster = '人员名册';
  const none = DICTIONARY.map(({ name }) => name).filter(
    (name) => ![CHECKS, roster, FACTS_SHEET].includes(name),
  );
  return [
    {
      name: roster,
      rows: [
        ['人员编号', '在编'],
        ...Array.from({ length: 60 }, (_, index) => [person(index), '是']),
      ],
    },
    {
      name: FACTS_SHEET,
      rows: [['事项', '填报值'], ...none.map((name) => [name, NO_SUCH_RECORDS])],
    },
  ];
}

function sheetOf(
  name: string,
  rowCount: number,
  headers: readonly CellValue[],
  at: SheetSnapshot['cell'],
): SheetSnapshot {
  return {
    name,
    hidden: false,
    rowCount,
    columnCount: headers.length,
    merges: [],
    tables: [],
    cell: (row, column) => (row === 1 ? (headers[column - 1] ?? null) : at(row, column)),
    isDate: (row, column) => row > 1 && isDateColumn(headers[column - 1]),
    formula: () => undefined,
  };
}

/** The workbook as it is once its file is read: every cell stands ready in memory. */
export function snapshotOf(size: number): Snapshot {
  const columns = COLUMNS.map(() => new Array<CellValue>(size).fill(null));
  for (let row = 0; row < size; row += 1)
    checkRow(row, size).forEach((value, column) => {
      const cells = columns[column];
      if (cells !== undefined) cells[row] = value;
    });
  const checks = sheetOf(
    CHECKS,
    size + 1,
    COLUMNS,
    (row, column) => columns[column - 1]?.[row - 2] ?? null,
  );
  const others = otherSheets().map(({ name, rows }) =>
    sheetOf(name, rows.length, rows[0] ?? [], (row, column) => rows[row - 1]?.[column - 1] ?? null),
  );
  return { sheets: [checks, ...others], date1904: false, memory: null };
}

/**
 * The yardstick: what somebody would write by hand for clause 6.2a, over the same columns, and nothing
 * more: no reasons, no rows that did not count, no other clause.
 */
export function barePass(records: RecordSet): () => number {
  const table = records.table(CHECKS);
  const [date, kind, dual] = ['检查日期', '检查性质', '双随机'].map((name) => table.column(name));
  if (date?.kind !== 'date' || kind?.kind !== 'text' || dual?.kind !== 'flag') {
    throw new TypeError('not the columns of clause 6.2a');
  }
  const routine = kind.values.indexOf('日常');
  const { days } = date;
  const { codes } = kind;
  const { values } = dual;
  return () => {
    let all = 0;
    let random = 0;
    let open = 0;
    for (let row = 0; row < days.length; row += 1) {
      const day = days[row] ?? BLANK_INT;
      if (day < FROM || day > TO) continue;
      if (codes[row] !== routine) continue;
      all += 1;
      const flag = values[row];
      if (flag === 1) random += 1;
      else if (flag === -1) open += 1;
    }
    return (random + open) / all;
  };
}
