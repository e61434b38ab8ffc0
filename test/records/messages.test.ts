import { type Finding, LANGUAGES, type MessageKey, render } from '../../src/locales';
import enUS from '../../src/locales/en-US/records.json';
import zhCN from '../../src/locales/zh-CN/records.json';
import { type ReadOptions, dayOf, readRecords } from '../../src/records';
import {
  type TestRow,
  type TestSheet,
  type TestValue,
  type TestWorkbook,
  recordsOf,
  workbookOf,
} from '../support/records';

const PERIOD = { from: dayOf(2024, 12, 1) ?? 0, to: dayOf(2025, 11, 30) ?? 0 };
const ROSTER: readonly TestRow[] = [
  { 人员编号: 'P01', 姓名: '甲某' },
  { 人员编号: 'P02', 姓名: '乙某' },
  { 人员编号: 'P03', 姓名: '乙某' },
];

const findingsOf = (workbook: TestWorkbook, options: ReadOptions = {}): readonly Finding[] =>
  recordsOf({ ...workbook, sheets: { 人员名册: ROSTER, ...workbook.sheets } }, options).findings;
/** The findings besides the columns that the made-up sheet leaves out. */
const about = (findings: readonly Finding[]): string[] =>
  findings
    .filter(({ code }) => code !== 'records.missingColumns')
    .map(({ code, severity, where }) =>
      [code.replace('records.', ''), severity, where?.sheet, where?.address].join(' ').trim(),
    );
const inCell = (sheet: string, row: TestRow, options?: ReadOptions): string[] =>
  about(findingsOf({ sheets: { [sheet]: [row] } }, options));
const laidOut = (sheets: readonly TestSheet[], options?: ReadOptions): string[] =>
  about(readRecords(workbookOf(sheets), options).findings);

const caseWith = (column: string, value: TestValue): string[] =>
  inCell('案件台账', { 案件编号: 'K1', [column]: value });

/** Every message of the catalogue, with a workbook that provokes it and what is found there. */
const PROVOKED: Readonly<Record<keyof typeof zhCN, () => readonly [string[], string[]]>> = {
  errorCell: () => [caseWith('当事人', { error: '#N/A' }), ['errorCell error 案件台账 B2']],
  notCalculated: () => [
    inCell('案件台账', { 案件编号: 'K1', 当事人: { formula: 'A1' }, 决定日期: { formula: 'A2' } }),
    ['notCalculated error 案件台账 B2', 'notCalculated error 案件台账 C2'],
  ],
  placeholder: () => [caseWith('案件类别', '/'), ['placeholder error 案件台账 B2']],
  unreadableFlag: () => [caseWith('重大案件', '可能'), ['unreadableFlag error 案件台账 B2']],
  unreadableDate: () => [caseWith('决定日期', '2025-02-30'), ['unreadableDate error 案件台账 B2']],
  bareSerial: () => [caseWith('决定日期', 45721), ['bareSerial error 案件台账 B2']],
  unreadableMonth: () => [
    inCell('月度数据', { 月份: '第三月', 对象: '集体' }),
    ['unreadableMonth error 月度数据 A2', 'missingKey warning 月度数据 2:2'],
  ],
  unreadableNumber: () => [caseWith('罚款金额', '若干'), ['unreadableNumber error 案件台账 B2']],
  smallPercent: () => [
    inCell('月度数据', { 月份: '2025-03', 对象: '集体', 完整性: 0.98 }),
    ['smallPercent error 月度数据 C2'],
  ],
  unreadableClause: () => [
    inCell('扣分记录', { 指标: '未及时反馈' }),
    ['unreadableClause error 扣分记录 A2'],
  ],
  unreadableYears: () => [
    inCell('候选对象', { 曾入选年度: '去年' }),
    ['unreadableYears error 候选对象 A2'],
  ],
  unknownOption: () => [caseWith('案件形式', '口头警告'), ['unknownOption warning 案件台账 B2']],
  unknownPerson: () => [caseWith('主要承办人', 'P99'), ['unknownPerson error 案件台账 B2']],
  ambiguousPerson: () => [caseWith('主要承办人', '乙某'), ['ambiguousPerson error 案件台账 B2']],
  noRoster: () => [
    about(recordsOf({ sheets: { 案件台账: [{ 案件编号: 'K1', 主要承办人: 'P01' }] } }).findings),
    ['noRoster warning'],
  ],
  missingColumns: () => [
    recordsOf({ sheets: { 装备清单: [{ 装备类别: 'FID', 实配数: 1 }] } }).findings.map(
      ({ code, severity, where }) => [code, severity, where?.sheet].join(' '),
    ),
    ['records.missingColumns hint 装备清单'],
  ],
  mappedColumnMissing: () => [
    inCell(
      '装备清单',
      { 装备类别: 'FID' },
      { mapping: { columns: { 装备清单: { 实配数: '现有' } } } },
    ),
    ['mappedColumnMissing error 装备清单'],
  ],
  mappedSheetMissing: () => [
    inCell('装备清单', { 装备类别: 'FID' }, { mapping: { sheets: { 案件台账: '案子' } } }),
    ['mappedSheetMissing error'],
  ],
  noHeader: () => [
    laidOut([{ name: '装备清单', grid: [['这里什么都没有'], ['FID', 1]] }]),
    ['noHeader error 装备清单'],
  ],
  repeatedHeader: () => [
    laidOut([
      {
        name: '装备清单',
        grid: [
          ['装备类别', '实配数', '实配数'],
          ['FID', 1, 2],
        ],
      },
    ]),
    ['repeatedHeader warning 装备清单 C1'],
  ],
  mergedCells: () => [
    laidOut([
      {
        name: '装备清单',
        grid: [
          ['装备类别', '实配数'],
          ['FID', 1],
          [null, 2],
        ],
        merges: [{ top: 2, left: 1, bottom: 3, right: 1 }],
      },
    ]),
    ['mergedCells warning 装备清单 A2:A3', 'missingKey warning 装备清单 3:3'],
  ],
  rowsBelowTable: () => [
    laidOut([
      {
        name: '装备清单',
        grid: [['装备类别', '实配数'], ['FID', 1], ['PID', 2], [], ['无人机', 2]],
        tables: [{ name: '装备', area: { top: 1, left: 1, bottom: 2, right: 2 }, totalRows: 0 }],
      },
    ]),
    ['rowsBelowTable warning 装备清单 A3:B3', 'rowsApart warning 装备清单 A5:B5'],
  ],
  rowsApart: () => [
    laidOut([
      {
        name: '装备清单',
        grid: [['装备类别', '实配数'], ['FID', 1], [], ['填表人'], ['填表日期', '2025-10-01']],
        tables: [{ name: '装备', area: { top: 1, left: 1, bottom: 2, right: 2 }, totalRows: 0 }],
      },
    ]),
    ['rowsApart warning 装备清单 A4:B5'],
  ],
  missingKey: () => [
    inCell('案件台账', { 案件编号: null, 当事人: '某厂' }),
    ['missingKey warning 案件台账 2:2'],
  ],
  repeatedRecord: () => [
    about(findingsOf({ sheets: { 案件台账: [{ 案件编号: 'K1' }, { 案件编号: 'K１' }] } })),
    ['repeatedRecord hint 案件台账 3:3'],
  ],
  conflictingRecord: () => [
    about(
      findingsOf({
        sheets: {
          案件台账: [
            { 案件编号: 'K1', 重大案件: '是' },
            { 案件编号: 'K1', 重大案件: '否' },
          ],
        },
      }),
    ),
    ['conflictingRecord error 案件台账 3:3'],
  ],
  sameRow: () => [
    about(findingsOf({ sheets: { 扣分记录: [{ 指标: '2.2c' }, { 指标: '2.2c' }] } })),
    ['sameRow warning 扣分记录 3:3'],
  ],
  outsidePeriod: () => [
    inCell('案件台账', { 案件编号: 'K1', 决定日期: '2024-11-30' }, { period: PERIOD }),
    ['outsidePeriod warning 案件台账 B2'],
  ],
  noneButRows: () => [
    about(findingsOf({ sheets: { 扣分记录: [{ 指标: '2.2c' }] }, none: ['扣分记录'] })),
    ['noneButRows error 扣分记录'],
  ],
  unknownAnswer: () => [
    about(findingsOf({ facts: { 扣分记录: '没有吧' } })),
    ['unknownAnswer error 基本事项 B2'],
  ],
  factConflict: () => [
    about(
      findingsOf({
        sheets: {
          基本事项: [
            { 事项: '综合执法改革', 填报值: '是' },
            { 事项: ' 综合执法改革 ', 填报值: '否' },
          ],
        },
      }),
    ),
    ['factConflict error 基本事项 B3'],
  ],
  factNotOption: () => [
    about(
      findingsOf(
        { facts: { 本单位: '丙区' } },
        { facts: { 本单位: { kind: 'choice', options: ['甲区', '乙区'] } } },
      ),
    ),
    ['factNotOption error 基本事项 B2'],
  ],
  factWithoutName: () => [
    about(findingsOf({ sheets: { 基本事项: [{ 事项: null, 填报值: '是' }] } })),
    ['factWithoutName warning 基本事项 B2'],
  ],
  moreCells: () => [
    about(
      findingsOf({
        sheets: {
          案件台账: Array.from({ length: 53 }, (_, i) => ({ 案件编号: `K${i}`, 重大案件: '?' })),
        },
      }),
    ).slice(50),
    ['moreCells error 案件台账'],
  ],
  moreRows: () => [
    about(
      findingsOf({ sheets: { 案件台账: Array.from({ length: 60 }, () => ({ 案件编号: 'K1' })) } }),
    ).slice(50),
    ['moreRows hint 案件台账'],
  ],
};

test.each(Object.entries(PROVOKED))('%s', (_key, provoke) => {
  const [found, expected] = provoke();
  expect(found).toEqual(expected);
});

test('both languages have the same messages with the same blanks to fill', () => {
  const blanks = (catalogue: Readonly<Record<string, string>>): unknown =>
    Object.fromEntries(
      Object.entries(catalogue).map(([key, words]) => [
        key,
        (words.match(/\{\{\w+\}\}/gu) ?? []).sort(),
      ]),
    );
  expect(blanks(enUS)).toEqual(blanks(zhCN));
  expect(Object.keys(PROVOKED).sort()).toEqual(Object.keys(zhCN).sort());
});

test('the sentences are complete in both languages and name nobody', () => {
  const findings = findingsOf(
    {
      sheets: {
        检查记录: [
          {
            记录编号: 'J1',
            检查日期: '甲某',
            检查人员: '丙某、甲某',
            上传人: '乙某',
            检查性质: '丁某',
          },
          { 记录编号: 'J1', 检查日期: '2020-01-01', 检查人员: '甲某', 双随机: '丙某', 有效: 'x' },
        ],
        月度数据: [{ 月份: '甲某', 对象: '丙某', 完整性: '乙某' }],
        扣分记录: [{ 指标: '甲某', 对象: '乙某', 次数: '丙某' }],
      },
    },
    { period: PERIOD },
  );
  expect(findings.length).toBeGreaterThan(10);
  for (const language of LANGUAGES)
    for (const { message } of findings) {
      const sentence = render(message, language);
      expect(sentence).not.toMatch(/\{\{|某/u);
      expect(sentence).not.toBe(message.key satisfies MessageKey);
    }
});

test('a fact whose formula has no result, and a row of nothing but such formulas', () => {
  expect(about(findingsOf({ facts: { 改革: { formula: 'Z1' } } }))).toEqual([
    'notCalculated error 基本事项 B2',
  ]);
  const records = recordsOf({ sheets: { 装备清单: [{ 装备类别: { formula: 'Z1' } }] } });
  expect(records.table('装备清单').size).toBe(1);
});

test('facts that are not what the scheme declares are reported, and read by no one', () => {
  const facts = {
    改革: { kind: 'flag' },
    人数: { kind: 'number', unit: '人' },
    日子: { kind: 'date' },
  };
  const wrong = findingsOf({ facts: { 改革: '大概', 人数: '几个', 日子: '春天' } }, { facts });
  expect(about(wrong)).toEqual([
    'unreadableFlag error 基本事项 B2',
    'unreadableNumber error 基本事项 B3',
    'unreadableDate error 基本事项 B4',
  ]);
  const right = findingsOf({ facts: { 改革: '是', 人数: '57人', 日子: '2025.3.5' } }, { facts });
  expect(about(right)).toEqual([]);
});
