import { type Mapping, readRecords } from '../../../src/records';
import { type TestRow, type TestValue, recordsOf, workbookOf } from '../../support/records';

const read = (grid: readonly (readonly TestValue[])[], mapping: Mapping = {}) => {
  const records = readRecords(workbookOf([{ name: '案件台账', grid }]), { mapping });
  return {
    rows: Array.from({ length: records.table('案件台账').size }, (_, row) =>
      records.table('案件台账').rowNumber(row),
    ),
    asides: records.findings
      .filter(({ code }) => code.startsWith('intake.aside'))
      .map(({ code, severity, where }) => [code, severity, where?.address]),
  };
};
const HEADER = ['序号', '案件编号', '立案日期', '罚款金额', '重大案件'];

test('totals, notes, column numbers and repeated headers are no records, and all are reported', () => {
  expect(
    read([
      ['某区案件台账'],
      HEADER,
      [1, 2, 3, 4, 5],
      [1, 'K1', '2025-01-02', 100, '是'],
      ['小 计', null, null, 100],
      HEADER,
      [2, 'K2', '2025-01-03', 200, '否'],
      [null, '1月合计：', null, 300],
      [null, '填表人：'],
      [null, '备注1：金额以元计', null, 1],
    ]),
  ).toEqual({
    rows: [4, 7],
    asides: [
      ['intake.asideNumbering', 'hint', '3:3'],
      ['intake.asideTotal', 'hint', '5:5'],
      ['intake.asideHeader', 'hint', '6:6'],
      ['intake.asideTotal', 'hint', '8:8'],
      ['intake.asideNote', 'hint', '9:9'],
      ['intake.asideNote', 'warning', '10:10'],
    ],
  });
});

test('records that only look a little like asides stay records', () => {
  const rows = [
    [1, '合计公司案', '2025-01-02', 1, '是'],
    [2, '备注案', null, null, '是'],
    [null, null, null, null, '是'],
    [3, 'K4', '是', null, '是'],
    [1, 2, 3, 4, 6],
  ];
  expect(read([HEADER, ...rows])).toEqual({ rows: [2, 3, 4, 5, 6], asides: [] });
  // Only right below the header do numbers number the columns.
  const numbers = [1, 2, 3, 4, 5];
  expect(read([HEADER, ['x', 'K1'], numbers]).rows).toEqual([2, 3]);
});

test('names merged over two lines are one header, and the second line is no record', () => {
  const merges = [
    { top: 1, left: 1, bottom: 2, right: 1 },
    { top: 1, left: 2, bottom: 1, right: 3 },
  ];
  const grid = [
    ['案件编号', '立案', null, '结案', null],
    [null, '日期', '审批表承办人', '日期', '其他'],
    ['K1', '2025-01-02', 'P01', '2025-03-04', null],
  ];
  const records = readRecords(workbookOf([{ name: '案件台账', grid, merges }]));
  const table = records.table('案件台账');
  expect([table.size, table.rowNumber(0)]).toEqual([1, 3]);
  expect(table.column('立案日期')).not.toEqual(table.column('决定日期'));
  expect(table.column('结案日期')).toEqual({ kind: 'date', days: Int32Array.of(20151) });
  const mapped = readRecords(workbookOf([{ name: '案件台账', grid, merges }]), {
    mapping: { columns: { 案件台账: { 决定日期: '结案/日期', 结案日期: '' } } },
  }).table('案件台账');
  expect(mapped.column('决定日期')).toEqual({ kind: 'date', days: Int32Array.of(20151) });
});

const PEOPLE: readonly TestRow[] = [
  { 人员编号: 'P01', 姓名: '甲某' },
  { 人员编号: 'P02', 姓名: '乙某' },
  { 人员编号: 'P03', 姓名: '丙某' },
  { 人员编号: 'P04', 姓名: '丙 某' },
];
const people = (text: string): readonly string[] => {
  const records = recordsOf({
    sheets: { 人员名册: PEOPLE, 检查记录: [{ 记录编号: 'J1', 检查人员: text }] },
  });
  for (const { message } of records.findings)
    expect(JSON.stringify(message.params)).not.toMatch(/某/u);
  const column = records.table('检查记录').column('检查人员');
  if (column.kind !== 'list') throw new TypeError('检查人员');
  return [
    ...(column.values[column.codes[0] ?? 0] ?? []),
    ...records.findings.filter(({ code }) => code.endsWith('Person')).map(({ code }) => `!${code}`),
  ];
};

test.each([
  ['甲某、乙某', 'P01 P02'],
  ['甲某　乙某', 'P01 P02'],
  ['甲某/乙某', 'P01 P02'],
  ['甲 某', 'P01'],
  ['甲某（P01）；P02（乙某）', 'P01 P02'],
  ['P01 甲某', 'P01'],
  ['甲某（主办），乙某（协办）', 'P01 P02'],
  ['丙某', '未识别人员 !records.ambiguousPerson'],
  ['丙某（P04）', 'P04'],
  ['丙某（大队长）', '未识别人员 !records.ambiguousPerson'],
  ['甲某（P02）', '未识别人员 !records.ambiguousPerson'],
  ['甲某（乙某）', '未识别人员 !records.ambiguousPerson'],
  ['丁某', '未识别人员 !records.unknownPerson'],
  ['丁某（P01）', '未识别人员 !records.unknownPerson'],
  ['甲某 丁某', 'P01 未识别人员 !records.unknownPerson'],
])('%s → %s', (text, expected) => {
  expect(people(text).join(' ')).toBe(expected);
});
