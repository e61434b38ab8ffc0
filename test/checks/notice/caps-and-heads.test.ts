import type { CellValue, Snapshot } from '../../../src/workbook';
import {
  AS_OF,
  blankBook,
  filledBook,
  FULL,
  PERSON,
  SCHEME,
  STATED,
  UNIT,
  withFacts,
} from './filled';
import { noticeProblems, of, withCells } from './support';

let unit: Snapshot;
let person: Snapshot;
beforeAll(async () => {
  unit = await filledBook('unit');
  person = await filledBook('person');
}, 60_000);

const check = (snapshot: Snapshot, asOf = AS_OF) =>
  noticeProblems(snapshot, { scheme: SCHEME, asOf });
const typed = (cells: Readonly<Record<string, CellValue>>) => check(withCells(unit, UNIT, cells));

describe('caps', () => {
  test('a bonus clause above what it may be', () => {
    expect(of(typed({ G15: 1.8 }), 'bonusCap')).toEqual([
      'error notice.bonusCap 集体自评!G15 6 创新 是加分项，最多加 1.5 分，表中加了 1.8 分。请改正。',
    ]);
    expect(of(typed({ G13: 1.5 }), 'bonusCap')).toEqual([]);
    // Above its points is told of any score.
    expect(of(typed({ G13: 1.8 }), 'bonusCap')).toEqual([]);
    expect(of(typed({ G8: 9 }), 'bonusCap')).toEqual([]);
  });
  test('a group of bonus clauses, where the total keeps what is above', () => {
    const over = { G13: 1.5, G14: 1.5, G15: 0 };
    // 26.5 without the bonus, of which 2 may be added.
    expect(of(typed({ ...over, G16: 29.5 }), 'bonusCap')).toEqual([
      expect.stringMatching(
        /^error .*!G16 加分项 5 附加奖励 各条合起来 3 分，最多只能计 2 分，合计 29\.5 没有扣去/u,
      ),
    ]);
    expect(of(typed({ ...over, G16: 28.5 }), 'bonusCap')).toEqual([]);
  });
  test('the whole table’s bonus', () => {
    const over = { G13: 1, G14: 1, G15: 1 };
    expect(of(typed({ ...over, G16: 29.5 }), 'bonusCap')).toEqual([
      expect.stringMatching(/^error .*!G16 全表加分合起来 3 分，最多只能加 2 分，合计 29\.5/u),
    ]);
    expect(of(typed({ ...over, G16: 28.5 }), 'bonusCap')).toEqual([]);
  });
  test('an indicator whose clauses may come to more than it', () => {
    const over = { G8: 8, G9: 6 };
    expect(of(typed({ ...over, G16: 33 }), 'bonusCap')).toEqual([
      expect.stringMatching(
        /^error .*!G16 2 执法办案 各条合起来 14 分，最多只能计 12 分，合计 33/u,
      ),
    ]);
    expect(of(typed({ ...over, G16: 31 }), 'bonusCap')).toEqual([]);
  });
  test('a total above the full marks', async () => {
    expect(of(typed({ G16: 33 }), 'totalCap')).toEqual([
      'error notice.totalCap 集体自评!G16 合计 33 超过满分 30 分加上最多可加的 2 分（共 32 分）。请核对各项得分。',
    ]);
    expect(of(typed({ G16: 32 }), 'totalCap')).toEqual([]);
    expect(of(check(withCells(person, PERSON, { G7: 11 })), 'totalCap')).toEqual([
      expect.stringContaining('合计 11 超过满分 10 分。'),
    ]);
    const stated = await blankBook('stated');
    expect(of(check(withCells(stated, STATED, { G6: 6 })), 'totalCap')).toEqual([
      expect.stringContaining('超过满分 5 分'),
    ]);
    const open = await blankBook('stated', withFacts({ 规范满分: null }));
    expect(of(check(withCells(open, STATED, { G6: 6 })), 'totalCap')).toEqual([]);
  });
});

describe('judged marks', () => {
  test('out of their range, in the table', () => {
    expect(of(typed({ G6: 2.9 }), 'judgedRange')).toEqual([
      'error notice.judgedRange 集体自评!G6 1.2 综合评价 由评审打分，打了 2.9 分，应在 0 至 2.8 分之间。请改正。',
    ]);
    expect(of(typed({ G6: 2.8 }), 'judgedRange')).toEqual([]);
    // Above the points is told of any score.
    expect(of(typed({ G6: 3.5 }), 'judgedRange')).toEqual([]);
  });
  test('by nobody, without a reason', async () => {
    const book = await blankBook('unit', { ...FULL, sheets: {} });
    const with_ = (cells: Readonly<Record<string, CellValue>>) =>
      of(check(withCells(book, UNIT, cells)), 'judgedRange');
    expect(with_({ G6: 2 })).toEqual([
      expect.stringMatching(/^warning .*!G6 .*写了 2 分，评委打分没有记录，也没有说明理由/u),
    ]);
    expect(with_({ G6: 2, H6: '经考评组评议' })).toEqual([]);
  });
  test('among the judges’ marks', async () => {
    const mark = (分值: number, 评委代码: string, 理由 = '好') => ({
      指标: '1.2',
      对象: '集体',
      评委代码,
      分值,
      理由,
    });
    const book = await blankBook('unit', {
      ...FULL,
      sheets: {
        评委打分: [
          mark(4, 'A'),
          mark(2, ''),
          mark(2.6, 'B'),
          mark(2, 'C'),
          { ...mark(2, 'D'), 理由: null },
          // The person's P2 may have 4.
          { ...mark(4, 'E'), 指标: 'P2', 对象: 'P01' },
        ],
      },
    });
    expect(of(check(book), 'judgedRange')).toEqual([
      expect.stringMatching(/^error .*评委打分!D2 1\.2 综合评价 由评审打分，打了 4 分/u),
      expect.stringMatching(/^warning .*评委打分!C3 给 1\.2 的打分没有写评委代码/u),
      expect.stringMatching(/^warning .*评委打分!E6 有 1 条打分没有写理由/u),
    ]);
  });
  test('nobody gives reasons: a hint', async () => {
    const book = await blankBook('unit', {
      ...FULL,
      sheets: { 评委打分: [{ 指标: '1.2', 对象: '集体', 评委代码: 'A', 分值: 2 }] },
    });
    expect(of(check(book), 'judgedRange')).toEqual([expect.stringMatching(/^hint .*没有写理由/u)]);
  });
});

describe('what stands above a table', () => {
  test('another person', () => {
    const with_ = (E3: string) =>
      of(check(withCells(person, PERSON, { F3: E3, E3: null, G3: null })), 'subject');
    expect(with_('候选个人：P02')).toEqual([
      'error notice.subject 个人自评 P01!F3 表头写的是 P02，这张表计的是 P01。请核对是谁的表。',
    ]);
    // Never the name, always the 编号.
    expect(with_('姓名：甲二')).toEqual([expect.stringContaining('表头写的是 P02')]);
    expect(with_('姓名：甲一')).toEqual([]);
    expect(with_('候选个人：p01')).toEqual([]);
    expect(with_('姓名：乙某')).toEqual([]);
  });
  test('another person in the sheet’s name', () => {
    const { memory, sheets } = person;
    const renamed = sheets.map((sheet) =>
      sheet.name === PERSON ? { ...sheet, name: '个人自评 P02' } : sheet,
    );
    const text = memory?.replaceAll(PERSON, '个人自评 P02') ?? null;
    const found = check({
      date1904: false,
      memory: text,
      sheets: renamed.map((sheet) => ({
        ...sheet,
        cell: (row: number, column: number) => sheet.cell(row, column),
        isDate: (row: number, column: number) => sheet.isDate(row, column),
        formula: (row: number, column: number) => sheet.formula(row, column),
      })),
    });
    expect(of(found, 'subject')).toEqual([
      expect.stringMatching(/^warning .*工作表名称里是 P02，这张表计的是 P01/u),
    ]);
  });
  test('another unit than 基本事项 says', () => {
    expect(of(typed({ A3: '填报单位：西区生态环境局' }), 'subject')).toEqual([
      expect.stringMatching(/^warning .*!A3 表头的单位是“西区生态环境局”，“所属单位”填的是“东区”/u),
    ]);
    expect(of(typed({ A3: '填报单位：东区生态环境局' }), 'subject')).toEqual([]);
    expect(of(typed({ A3: '填报单位：示例支队' }), 'subject')).toEqual([]);
  });
  test('another level', () => {
    expect(of(typed({ G3: '层级：市级' }), 'subject')).toEqual([
      'warning notice.subject 集体自评!G3 表头写的是市级，这张表按县级计分。请核对层级。',
    ]);
    expect(of(typed({ G3: '市、县级' }), 'subject')).toEqual([]);
  });
  test('an older day than the newest record', () => {
    const with_ = (I3: string) => of(check(withCells(person, PERSON, { I3 })), 'subject');
    expect(with_('统计截止日：2025-10-31')).toEqual([
      expect.stringMatching(
        /^hint .*!I3 表头的统计截止日是 2025-10-31，“案件台账”中最近的记录是 2025-11-20/u,
      ),
    ]);
    expect(with_('数据截至2025年11月30日')).toEqual([]);
    expect(with_('统计截止日：')).toEqual([]);
  });
});
