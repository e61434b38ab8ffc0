import { CLAIM_LEVEL } from '../../../src/checks/across/claim-level';
import { NO_SUCH_CASE } from '../../../src/checks/across/no-such-case';
import { date } from '../../cases/support';
import type { TestRow } from '../../support/records';
import { problemsOf, said, type Situation } from './support';

const listed = (number: string, more: TestRow = {}): TestRow => ({
  案件编号: number,
  立案日期: date('2025-01-05'),
  决定日期: date('2025-03-05'),
  ...more,
});
const file = (number: string, of: string, more: TestRow = {}): TestRow => ({
  案卷编号: number,
  案件编号: of,
  归属: '集体',
  文书日期: date('2025-03-05'),
  ...more,
});

describe('numbers that refer to nothing', () => {
  const at = (sheets: Situation['sheets']): string[] =>
    said(NO_SUCH_CASE, {
      sheets: { 案件台账: [listed('A01'), listed('渝环〔2025〕2号')], ...sheets },
    });

  test('a file of no case', () => {
    expect(at({ 案卷评查: [file('F1', 'A09')] })).toEqual([
      'warning 案卷评查!B2 编号“A09”在“案件台账”中找不到。请核对编号，或者补登这件案件。',
    ]);
  });

  test('a file that is older than the list may be of an older case', () => {
    expect(at({ 案卷评查: [file('F1', 'A09', { 文书日期: date('2024-11-20') })] })).toEqual([
      expect.stringMatching(/^hint 案卷评查!B2/u),
    ]);
  });

  test('a number that is written otherwise, with what the list has', () => {
    const sheets = { 案件台账: [listed('渝环〔2025〕2号')], 案卷评查: [file('F1', '渝环[2025]2')] };
    expect(said(NO_SUCH_CASE, { sheets })).toEqual([
      'warning 案卷评查!B2 编号“渝环[2025]2”在“案件台账”中找不到，那里写的是“渝环〔2025〕2号”。是同一件的，请改成一致，否则对不上。',
    ]);
    expect(problemsOf([NO_SUCH_CASE], { sheets })[0]?.fix).toEqual({
      what: { key: 'acrossChecks.writeAsListed', params: { meant: '渝环〔2025〕2号' } },
      safe: false,
      edits: [
        {
          kind: 'setCell',
          sheet: '案卷评查',
          row: 2,
          column: 2,
          value: '渝环〔2025〕2号',
          expected: '渝环[2025]2',
          expectedFormula: null,
        },
      ],
    });
  });

  test('an article, and a deduction', () => {
    expect(at({ 发布情况: [{ 标题: '某稿', 案件编号: 'A09', 种类: '典型案例' }] })).toEqual([
      expect.stringMatching(/^hint 发布情况!B2 编号“A09”/u),
    ]);
    const deduction = { 指标: '2.1c', 对象: '集体', 关联编号: 'X9' };
    expect(at({ 扣分记录: [deduction] })).toEqual([]);
    expect(
      at({ 扣分记录: [deduction], 检查记录: [{ 记录编号: 'J1', 检查日期: date('2025-02-02') }] }),
    ).toEqual([
      'hint 扣分记录!C2 编号“X9”在“案件台账、检查记录”中找不到。请核对编号，或者补登这件案件。',
    ]);
  });

  test.each([
    ['listed', { 案卷评查: [file('F1', 'A01')] }],
    [
      'another unit’s file',
      { 案卷评查: [file('F1', 'Z1', { 归属: '省级' }), file('F2', 'Z2', { 归属: '其他集体' })] },
    ],
    [
      'no number',
      { 案卷评查: [{ 案卷编号: 'F1', 归属: '集体' }], 发布情况: [{ 标题: '某稿', 种类: '简报' }] },
    ],
  ])('silent: %s', (_, sheets) => {
    expect(at(sheets)).toEqual([]);
  });

  test('silent: nobody has listed any case', () => {
    expect(said(NO_SUCH_CASE, { sheets: { 案卷评查: [file('F1', 'A09')] } })).toEqual([]);
  });
});

describe('who claims a case', () => {
  const at = (more: TestRow, scored: Situation['scored'] = [['collective', '集体']]): string[] =>
    said(CLAIM_LEVEL, {
      scheme: 'banan-2025',
      level: 'county',
      scored,
      sheets: {
        案件台账: [
          listed('A01', { 案件类别: '土壤污染', 认领层级: '县级', 案件形式: '行政处罚' }),
          listed('A02', { 案件类别: '土壤污染', 认领层级: null, 案件形式: '行政处罚', ...more }),
        ],
      },
    });

  test('nobody says', () => {
    expect(at({})).toEqual([
      expect.stringMatching(
        /^hint 案件台账!E3 案件 A02 没有填认领层级，条款 3\.3 不能确定是否计入/u,
      ),
    ]);
  });

  test('silent: said; not in the period; no score sheet', () => {
    expect(at({ 认领层级: '市级' })).toEqual([]);
    expect(at({ 决定日期: date('2023-03-05') })).toEqual([]);
    expect(at({}, [])).toEqual([]);
  });
});
