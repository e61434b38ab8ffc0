import { type Mapping, type RecordTable, readRecords } from '../../src/records';
import { type TestSheet, type TestValue, sheetOf, workbookOf } from '../support/records';

const read = (sheets: readonly TestSheet[], mapping?: Mapping): RecordTable =>
  readRecords(workbookOf(sheets), mapping === undefined ? {} : { mapping }).table('装备清单');
const texts = (table: RecordTable, name: string): (string | undefined)[] => {
  const column = table.column(name);
  if (column.kind !== 'text') throw new TypeError(name);
  return Array.from(column.codes, (code) => column.values[code]);
};
const numbers = (table: RecordTable, name: string): number[] => {
  const column = table.column(name);
  if (column.kind !== 'number') throw new TypeError(name);
  return Array.from(column.values);
};
const HEADER: readonly TestValue[] = ['装备类别', '标配项', '应配数', '实配数'];

test('the header may stand below a title, and row numbers are those of the workbook', () => {
  const table = read([
    {
      name: '装备清单',
      grid: [
        ['某区装备清单'],
        ['填表日期', '2025-10-01'],
        HEADER,
        ['FID', '是', 2, 1],
        [],
        ['PID'],
      ],
    },
  ]);
  expect(texts(table, '装备类别')).toEqual(['FID', 'PID']);
  expect([table.rowNumber(0), table.rowNumber(1)]).toEqual([4, 6]);
  expect(numbers(table, '实配数')).toEqual([1, Number.NaN]);
  expect(() => table.rowNumber(2)).toThrow(RangeError);
});

test('the Excel table with the most known headers says where the header is', () => {
  const table = read([
    {
      name: '装备清单',
      grid: [
        ['装备类别', '实配数', null, '类别', '说明'],
        ['示例', 9, null, '甲', '乙'],
        [],
        [...HEADER],
        ['FID', '√', '２', '３'],
      ],
      tables: [
        { name: '示例', area: { top: 1, left: 4, bottom: 2, right: 5 }, totalRows: 0 },
        { name: '装备', area: { top: 4, left: 1, bottom: 5, right: 4 }, totalRows: 0 },
      ],
    },
  ]);
  expect(texts(table, '装备类别')).toEqual(['FID']);
  expect(numbers(table, '应配数')).toEqual([2]);
});

const TABLE = { name: '装备', area: { top: 1, left: 1, bottom: 3, right: 4 } };

test('rows typed right below an Excel table that did not grow are records, up to an empty row', () => {
  const table = read([
    {
      name: '装备清单',
      grid: [HEADER, ['FID'], [], ['PID'], [null, null, null, 1], [], ['填表人']],
      tables: [{ ...TABLE, totalRows: 0 }],
    },
  ]);
  expect(texts(table, '装备类别')).toEqual(['FID', 'PID', '']);
  expect([0, 1, 2].map((row) => table.rowNumber(row))).toEqual([2, 4, 5]);
});

test('the totals of an Excel table are no record, rows below them are', () => {
  const grid = [HEADER, ['FID', '是', 2, 1], ['汇总', null, 2, 1]];
  const tables = [{ ...TABLE, totalRows: 1 }];
  expect(texts(read([{ name: '装备清单', grid, tables }]), '装备类别')).toEqual(['FID']);
  const more = read([{ name: '装备清单', grid: [...grid, ['PID']], tables }]);
  expect(texts(more, '装备类别')).toEqual(['FID', 'PID']);
});

test('another Excel table right below is none of these records', () => {
  const table = read([
    {
      name: '装备清单',
      grid: [HEADER, ['FID'], ['PID'], ['车辆', '牌号'], ['车', 'A1']],
      tables: [
        { ...TABLE, totalRows: 0 },
        { name: '车', area: { top: 4, left: 1, bottom: 5, right: 2 }, totalRows: 0 },
      ],
    },
  ]);
  expect(texts(table, '装备类别')).toEqual(['FID', 'PID']);
});

test('names are found in full width, with blanks, line breaks, brackets and as synonyms', () => {
  const table = read([
    {
      name: ' 装备 清单 ',
      grid: [
        ['装备\n类别', '是否标配项', '应配数（台）', '*实配数'],
        ['FID', 'Y', 2, 1],
      ],
    },
  ]);
  expect(table.actualSheet).toBe(' 装备 清单 ');
  expect(texts(table, '装备类别')).toEqual(['FID']);
  expect(table.column('标配项')).toEqual({ kind: 'flag', values: Int8Array.of(1) });
  expect(numbers(table, '应配数')).toEqual([2]);
  expect(numbers(table, '实配数')).toEqual([1]);
});

test('the canonical name wins over a synonym, for sheets and for columns', () => {
  const table = read([
    { name: '装备台账', grid: [HEADER, ['旧', '是', 1, 1]] },
    {
      name: '装备清单',
      grid: [
        ['数量', '实配数', '装备类别'],
        [7, 1, '新'],
      ],
    },
  ]);
  expect(texts(table, '装备类别')).toEqual(['新']);
  expect(numbers(table, '实配数')).toEqual([1]);
});

test('a sheet under a synonym is read, unless it holds something else', () => {
  const other = { name: '装备', grid: [['采购计划'], ['明年']] };
  const table = read([other, { name: '装备台账', grid: [HEADER, ['FID', '是', 1, 1]] }]);
  expect(table.actualSheet).toBe('装备台账');
  expect(readRecords(workbookOf([other])).findings).toEqual([]);
});

test("the user's own names are honoured, and only they", () => {
  const mapping: Mapping = {
    sheets: { 装备清单: '家底' },
    columns: { 装备清单: { 装备类别: '东西', 实配数: '有几个' } },
  };
  const table = read(
    [
      { name: '装备清单', grid: [HEADER, ['不读', '是', 1, 1]] },
      {
        name: '家底',
        grid: [
          ['东西', '装备类别', '有几个'],
          ['FID', '不读', 3],
        ],
      },
    ],
    mapping,
  );
  expect(texts(table, '装备类别')).toEqual(['FID']);
  expect(numbers(table, '实配数')).toEqual([3]);
});

test('columns of the user are left alone, and rows that hold nothing else are no records', () => {
  const records = readRecords(
    workbookOf([
      {
        name: '装备清单',
        grid: [
          [...HEADER, '自己的备注'],
          ['FID', '是', 1, 1, '好'],
          [null, ' ', null, null, '只有备注'],
        ],
      },
    ]),
  );
  expect(records.table('装备清单').size).toBe(1);
  expect(records.findings).toEqual([]);
});

test('a column that the sheet lacks is blank, one that the dictionary lacks is a mistake', () => {
  const table = read([
    {
      name: '装备清单',
      grid: [
        ['装备类别', '实配数'],
        ['FID', 1],
      ],
    },
  ]);
  expect(table.column('标配项')).toEqual({ kind: 'flag', values: Int8Array.of(-1) });
  expect(numbers(table, '应配数')).toEqual([Number.NaN]);
  expect(() => table.column('颜色')).toThrow(RangeError);
  expect(() => readRecords(workbookOf([])).table('颜色')).toThrow(RangeError);
});

test('罚款金额（万元） gives its unit to the figures below it', () => {
  const sheet = sheetOf({
    name: '案件台账',
    grid: [
      ['案件编号', '罚款金额（万元）'],
      ['K1', 1.15],
      ['K2', '300元'],
    ],
  });
  const column = readRecords({ sheets: [sheet], date1904: false, memory: null })
    .table('案件台账')
    .column('罚款金额');
  expect(column).toEqual({ kind: 'number', values: Float64Array.of(11_500, 300) });
});

test('progress goes up to one', () => {
  const shares: number[] = [];
  readRecords(
    workbookOf([
      { name: '装备清单', grid: [HEADER, ['FID', '是', 1, 1]] },
      {
        name: '案件台账',
        grid: [
          ['案件编号', '当事人'],
          ['K1', '某厂'],
          ['K2', '某厂'],
        ],
      },
    ]),
    { onProgress: (share) => shares.push(share) },
  );
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});
