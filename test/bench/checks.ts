import { BLANK_INT, type Column, DICTIONARY, FACTS_SHEET, type RecordSet, type RecordTable, sheetDictionary } from '../../src/records';

/** 2024-12-01 and 2025-11-30 as days since 1970-01-01. */
export const FROM = 20058;
export const TO = 20422;

export interface Checks {
  readonly size: number;
  readonly days: Int32Array;
  readonly kinds: Int32Array;
  readonly dual: Int8Array;
}

/** Integer-coded 检查记录: a sixth outside the period, half 日常, four fifths 双随机, a few undecided. */
export function codedChecks(size: number): Checks {
  const days = new Int32Array(size);
  const kinds = new Int32Array(size);
  const dual = new Int8Array(size);
  for (let row = 0; row < size; row += 1) {
    days[row] = row % 997 === 0 ? BLANK_INT : FROM - 20 + ((row * 7919) % 420);
    kinds[row] = 1 + ((row * 31) % 2);
    dual[row] = row % 9973 === 0 ? -1 : (row * 17) % 10 < 8 ? 1 : 0;
  }
  return { size, days, kinds, dual };
}

/** The yardstick: what somebody would write by hand for this one clause, and nothing more. */
export function barePass({ size, days, kinds, dual }: Checks): number {
  let all = 0;
  let random = 0;
  let open = 0;
  for (let row = 0; row < size; row += 1) {
    const day = days[row] as number;
    if (day < FROM || day > TO) continue;
    if (kinds[row] !== 1) continue;
    all += 1;
    const flag = dual[row];
    if (flag === 1) random += 1;
    else if (flag === -1) open += 1;
  }
  return (random + open) / all;
}

/** The checks as a record set in which every other sheet says 「本期无此类记录」. */
export function recordSet(checks: Checks): RecordSet {
  const { size, days, kinds, dual } = checks;
  const columns: Readonly<Record<string, Column>> = {
    检查日期: { kind: 'date', days },
    检查性质: { kind: 'text', codes: kinds, values: ['', '日常', '专项'] },
    双随机: { kind: 'flag', values: dual },
  };
  const tables = new Map(
    DICTIONARY.filter((sheet) => sheet.name !== FACTS_SHEET).map((sheet): [string, RecordTable] => [
      sheet.name,
      {
        sheet: sheet.name,
        actualSheet: sheet.name,
        status: sheet.name === '检查记录' ? 'filled' : 'none',
        size: sheet.name === '检查记录' ? size : 0,
        column: (name) => columns[name] ?? blank(sheet.name, name, sheet.name === '检查记录' ? size : 0),
        duplicateOf: null,
        rowNumber: (row) => row + 2,
      },
    ]),
  );
  return {
    table(sheet) {
      const found = tables.get(sheet);
      if (found === undefined) throw new RangeError(sheet);
      return found;
    },
    facts: new Map(),
    date1904: false,
    findings: [],
  };
}

const blanks = new Map<string, Column>();

function blank(sheet: string, name: string, size: number): Column {
  const key = `${sheet}.${name}.${String(size)}`;
  const known = blanks.get(key);
  if (known !== undefined) return known;
  const made = blankColumn(sheet, name, size);
  blanks.set(key, made);
  return made;
}

function blankColumn(sheet: string, name: string, size: number): Column {
  const kind = sheetDictionary(sheet)?.columns.find((one) => one.name === name)?.kind ?? 'text';
  switch (kind) {
    case 'flag':
      return { kind: 'flag', values: new Int8Array(size).fill(-1) };
    case 'date':
      return { kind: 'date', days: new Int32Array(size).fill(BLANK_INT) };
    case 'month':
      return { kind: 'month', months: new Int32Array(size).fill(BLANK_INT) };
    case 'number':
      return { kind: 'number', values: new Float64Array(size).fill(Number.NaN) };
    case 'list':
    case 'persons':
      return { kind: 'list', codes: new Int32Array(size), values: [[]] };
    case 'text':
    case 'person':
    case 'clause':
      return { kind: 'text', codes: new Int32Array(size), values: [''] };
  }
}
