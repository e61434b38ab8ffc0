import type { Snapshot } from '../../../src/workbook';
import { AS_OF, blankBook, filledBook, SCHEME, STATED, UNIT } from './filled';
import { noticeProblems, of, told, withCells, withRows } from './support';

let unit: Snapshot;
beforeAll(async () => {
  unit = await filledBook('unit');
}, 60_000);

const check = (snapshot: Snapshot) => noticeProblems(snapshot, { scheme: SCHEME, asOf: AS_OF });
const typed = (cells: Parameters<typeof withCells>[2]) => check(withCells(unit, UNIT, cells));

test('says nothing of a table as the fill left it but what is still to be attached', () => {
  expect(check(unit).map(told)).toEqual([
    'hint notice.noEvidence 集体自评!I5 还有 1 行得分的佐证材料写着待附。上报前请附上。',
  ]);
});

describe('texts', () => {
  test('figures that were changed are an error, with both sides', () => {
    const found = typed({ E8: '1. 办理案件。每办理1件得2.5分，满分8分。' });
    expect(of(found, 'textChanged')).toEqual([
      'error notice.textChanged 集体自评!E8 2.1 办理案件 的内容与通知不同：这里是“理1件得2.5分，满分8分。”，通知是“理1件得1.5分，满分8分。”。请改回通知原文。',
    ]);
    const fix = found.find(({ code }) => code === 'notice.textChanged')?.fix;
    expect(fix?.safe).toBe(false);
    expect(fix?.edits).toMatchObject([
      {
        value: '1. 办理案件。每办理1件得1.5分，满分8分。',
        expected: '1. 办理案件。每办理1件得2.5分，满分8分。',
      },
    ]);
  });
  test('other words are a warning; a sentence taken out or put in is named', () => {
    expect(of(typed({ E9: '2. 法律宣传。每开展1次得1分，满分6分。' }), 'textChanged')).toEqual([
      expect.stringMatching(/^warning .*这里是“法律宣传/u),
    ]);
    expect(of(typed({ E9: '2. 普法宣传。每开展1次得1分' }), 'textChanged')).toEqual([
      expect.stringContaining('缺了通知中的“次得1分，满分6分。”'),
    ]);
    expect(
      of(typed({ E9: '2. 普法宣传。每开展1次得1分，满分6分。不设上限。' }), 'textChanged'),
    ).toEqual([expect.stringMatching(/多出“满分6分。不设上限。”/u)]);
    expect(of(typed({ E9: null }), 'textChanged')).toEqual([
      expect.stringContaining('的内容被删掉了，通知原文以“普法宣传'),
    ]);
  });
  test('a comma is no decimal point', () => {
    expect(of(typed({ E8: '1. 办理案件。每办理1件得15分，满分8分。' }), 'textChanged')).toEqual([
      expect.stringMatching(/^error/u),
    ]);
  });
  test.each([
    ['white space and line breaks', '1.办理案件。\n 每办理 1 件得 1.5 分，\r\n满分8分。'],
    ['width and punctuation', '１．办理案件，每办理１件得１.５分,满分８分'],
    ['numbering', '（1）办理案件。每办理1件得1.5分，满分8分。'],
    ['no numbering', '办理案件。每办理1件得1.5分，满分8分。'],
    ['leftovers of markup', '1. 办理案件。<br/>每办理1件得1.5分，&nbsp;**满分8分。**'],
  ])('%s are layout', (_, text) => {
    expect(of(typed({ E8: text }), 'textChanged')).toEqual([]);
  });
  test('a unit may fill in other columns of the notice as it likes', () => {
    expect(typed({ F8: '本单位台账' }).map(({ code }) => code)).toEqual(['notice.noEvidence']);
  });
});

test('a name that was changed or taken away', () => {
  expect(of(typed({ C9: '法治宣传活动' }), 'nameChanged')).toEqual([
    expect.stringMatching(/^warning .*!C9 2\.2 普法宣传 .*这里是“法治宣传活动”，通知是“普法宣传”/u),
  ]);
  expect(of(typed({ B8: '' }), 'nameChanged')).toEqual([
    expect.stringMatching(/!B8 2 执法办案 的名称被删掉了/u),
  ]);
  expect(of(typed({ C9: '（二）普法宣传（6分）' }), 'nameChanged')).toEqual([]);
});

describe('points', () => {
  test('other points than the notice prints', () => {
    const found = typed({ D8: 9 });
    expect(of(found, 'pointsChanged')).toEqual([
      'error notice.pointsChanged 集体自评!D8 2.1 办理案件 的分值写成 9，通知是 8 分。请改回通知的分值。',
    ]);
    expect(found.find(({ code }) => code === 'notice.pointsChanged')?.fix).toMatchObject({
      safe: false,
      edits: [{ value: 8, expected: 9, expectedFormula: null }],
    });
  });
  test('points that are gone, or that a name carries', () => {
    expect(of(typed({ D8: null }), 'pointsChanged')).toEqual([
      expect.stringMatching(/^warning .*的分值被删掉了，通知是 8 分/u),
    ]);
    expect(of(typed({ B8: '执法办案（15分）' }), 'pointsChanged')).toEqual([
      expect.stringMatching(/^error .*!B8 2 执法办案 的名称里写着 15 分，通知是 12 分/u),
    ]);
    expect(of(typed({ B8: '执法办案（12分）' }), 'pointsChanged')).toEqual([]);
  });
  test.each([['8分'], ['８'], ['最高8']])('%s is the same', (value) => {
    expect(of(typed({ D8: value }), 'pointsChanged')).toEqual([]);
  });
  test('full marks that the unit states are held against what it stated', async () => {
    const book = await blankBook('stated');
    expect(of(check(withCells(book, STATED, { D5: 6 })), 'pointsChanged')).toEqual([
      'error notice.pointsChanged 规范自评!D5 S1 规范执法 的满分写成 6，“规范满分”填的是 5。请改成一致。',
    ]);
    expect(of(check(withCells(book, STATED, { D5: 5 })), 'pointsChanged')).toEqual([]);
    const unstated = await blankBook('stated', {});
    expect(of(check(withCells(unstated, STATED, { D5: 6 })), 'pointsChanged')).toEqual([
      expect.stringMatching(/^warning .*还没有填/u),
    ]);
  });
});

const rows = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

describe('rows', () => {
  test('a clause without a row, and all others still in their places', () => {
    const found = check(withRows(unit, UNIT, [...rows(1, 8), ...rows(10, 16)]));
    expect(of(found, 'rowMissing')).toEqual([
      'error notice.rowMissing 集体自评!E8 表中没有 2.2 普法宣传（6 分）这一条，应排在这一行之后。请按通知补上。',
    ]);
    expect(found.map(({ code }) => code)).toEqual(['notice.rowMissing', 'notice.noEvidence']);
  });
  test('a clause without points of its own', () => {
    const found = check(withRows(unit, UNIT, [...rows(1, 11), ...rows(13, 16)]));
    expect(of(found, 'rowMissing')).toEqual([
      expect.stringContaining('表中没有 4 通报扣分 这一条'),
    ]);
  });
  test('rows in another order are all there', () => {
    const found = check(withRows(unit, UNIT, [...rows(1, 8), 10, 9, ...rows(11, 16)]));
    expect(found.filter(({ code }) => code.startsWith('notice.row'))).toEqual([]);
  });
  test('a row that is not in the notice', () => {
    const longer = withRows(unit, UNIT, [...rows(1, 9), 0, ...rows(10, 16)]);
    const strange = { C10: '信息报送', E10: '3. 信息报送。每报送1篇得0.5分。' };
    expect(of(check(withCells(longer, UNIT, strange)), 'rowAdded')).toEqual([
      expect.stringMatching(/^hint .*!E10 通知中没有 “信息报送” 这一行/u),
    ]);
    expect(of(check(withCells(longer, UNIT, { ...strange, D10: 2, G10: 1 })), 'rowAdded')).toEqual([
      expect.stringMatching(/^warning .*它却写了分值或得分/u),
    ]);
    expect(of(check(longer), 'rowAdded')).toEqual([]);
  });
  test('a clause that stands there twice', () => {
    const twice = withRows(unit, UNIT, [...rows(1, 9), 9, ...rows(10, 16)]);
    expect(of(check(twice), 'rowTwice')).toEqual([
      'error notice.rowTwice 集体自评!E10 这一行与第 9 行是同一条（2.2 普法宣传），得分会算两次。请删去一行，并检查合计。',
    ]);
    expect(of(check(withCells(twice, UNIT, { G10: null })), 'rowTwice')).toEqual([
      expect.stringMatching(/^warning .*请删去一行。$/u),
    ]);
  });
});
