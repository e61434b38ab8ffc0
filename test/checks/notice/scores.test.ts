import type { Snapshot } from '../../../src/workbook';
import {
  AS_OF,
  blankBook,
  filledBook,
  FULL,
  PART,
  PERSON,
  PLEDGE,
  SCHEME,
  UNIT,
  withFacts,
} from './filled';
import { noticeProblems, of, withCells } from './support';

let unit: Snapshot;
beforeAll(async () => {
  unit = await filledBook('unit');
}, 60_000);

const check = (snapshot: Snapshot, asOf = AS_OF) =>
  noticeProblems(snapshot, { scheme: SCHEME, asOf });
const typed = (cells: Parameters<typeof withCells>[2]) => check(withCells(unit, UNIT, cells));

describe('a score typed by hand', () => {
  test('differs from what the records give: both figures and the reason', () => {
    expect(of(typed({ G8: 7.5 }), 'typedDiffers')).toEqual([
      'error notice.typedDiffers 集体自评!G8 2.1 办理案件 填了 7.5 分，按原始数据应为 6 分。依据：4 件 × 1.5 = 6。请改正得分，或补正原始数据。',
    ]);
  });
  test('is the same: nothing', () => {
    expect(of(typed({ G8: 6 }), 'typedDiffers')).toEqual([]);
    expect(of(typed({ G8: '6分' }), 'typedDiffers')).toEqual([]);
    expect(of(typed({ G8: null }), 'typedDiffers')).toEqual([]);
  });
  test('is the rounded form: nothing with two decimals, a hint with one', async () => {
    const book = await filledBook('unit', withFacts({ 办案数: 4.1234 }));
    const with_ = (G8: number) => of(check(withCells(book, UNIT, { G8 })), 'typedDiffers');
    expect(with_(6.19)).toEqual([]);
    expect(with_(6.2)).toEqual([expect.stringMatching(/^hint .*似为四舍五入/u)]);
    expect(with_(6)).toEqual([expect.stringMatching(/^error/u)]);
  });
  test('a deduction with the other sign is a hint', async () => {
    const book = await filledBook('unit', {
      ...FULL,
      sheets: { ...FULL.sheets, 扣分记录: [{ 指标: '4', 对象: '集体', 日期: '2025-03-01' }] },
    });
    expect(of(check(withCells(book, UNIT, { G12: 1 })), 'typedDiffers')).toEqual([
      expect.stringMatching(/^hint .*填了 1，按原始数据为 -1/u),
    ]);
    expect(of(check(withCells(book, UNIT, { G12: -2 })), 'typedDiffers')).toEqual([
      expect.stringMatching(/^error/u),
    ]);
  });
  test('outside what is still open is a warning, inside it a hint with the bounds', async () => {
    const cases = (mark: string | null) => ({
      ...FULL,
      sheets: {
        ...FULL.sheets,
        案件台账: [
          { 案件编号: 'AJ-001', 主要承办人: 'P01' },
          { 案件编号: 'AJ-002', 主要承办人: mark },
        ],
      },
    });
    const book = await filledBook('person', cases(null));
    const with_ = (G5: number) => of(check(withCells(book, PERSON, { G5 })), 'typedDiffers');
    expect(with_(6)).toEqual([
      expect.stringMatching(/^warning .*填了 6 分，按现有数据只能在 2 至 4 分之间/u),
    ]);
    expect(with_(3)).toEqual([expect.stringMatching(/^hint .*可在 2 至 4 分之间/u)]);
  });
  test('nobody has reported anything: one hint for all of them', async () => {
    const book = await blankBook('unit', {});
    const found = check(
      withCells(book, UNIT, { G5: 4, G8: 6, G9: 3, H5: '已完成', H8: '4件', H9: '3次' }),
    );
    expect(of(found, 'typedDiffers')).toEqual([
      expect.stringMatching(
        /^hint .*!G5 有 3 项得分是手填的，没有原始数据可以核对：1\.1、2\.1、2\.2/u,
      ),
    ]);
  });
  test('a veto and a commitment are held against the records too', async () => {
    expect(of(typed({ G10: '已发生' }), 'typedDiffers')).toEqual([
      expect.stringMatching(/^error .*填了“已发生”，按原始数据应为“未发生”/u),
    ]);
    expect(of(typed({ G10: '无' }), 'typedDiffers')).toEqual([]);
    const missed = await filledBook('pledge', withFacts({ 甲事项: '否', 乙事项: '否' }));
    const found = check(withCells(missed, PLEDGE, { I5: '已完成', I6: '达标', I7: '未达标' }));
    expect(of(found, 'typedDiffers')).toEqual([
      expect.stringMatching(/^error .*!I5 Q1 完成甲事项 填了“已完成”，按原始数据应为“未达标”/u),
      expect.stringMatching(/^warning .*!I6 .*应为“提示”/u),
      expect.stringMatching(/^warning .*!I7 .*应为“达标”/u),
    ]);
    const plain = withCells(missed, PLEDGE, { I5: '否', I7: '√' });
    expect(of(check(plain), 'typedDiffers')).toEqual([]);
  });
});

test('a row that takes several clauses gives no reason of one of them', () => {
  const shared = withCells(unit, UNIT, { G8: 12, G9: null });
  const { memory } = shared;
  const sheets = shared.sheets.map((sheet) =>
    sheet.name === UNIT
      ? { ...sheet, merges: [...sheet.merges, { top: 8, bottom: 9, left: 7, right: 7 }] }
      : sheet,
  );
  expect(of(check({ sheets, date1904: false, memory }), 'typedDiffers')).toEqual([
    expect.stringMatching(
      /2\.1、2\.2 填了 12 分，按原始数据应为 9 分。依据见 2\.1、2\.2 的计分说明/u,
    ),
  ]);
});

describe('what the last fill wrote', () => {
  const filledThen = async (facts: Readonly<Record<string, number | null>>) => {
    const now = await blankBook('unit', withFacts(facts));
    const records = now.sheets.filter(({ name }) => name !== UNIT);
    return {
      ...unit,
      sheets: [...unit.sheets.filter(({ name }) => name === UNIT), ...records],
    };
  };
  test('and the records give another figure now', async () => {
    const found = check(await filledThen({ 办案数: 2 }));
    expect(of(found, 'outdated')).toEqual([
      'warning notice.outdated 集体自评!G8 2.1 办理案件 填写之后记录有变：表中是 6，按现在的记录和统计截止日是 3。依据：2 件 × 1.5 = 3。请重新填写评分表。',
    ]);
    expect(of(found, 'typedDiffers')).toEqual([]);
    expect(found.find(({ code }) => code === 'notice.outdated')?.fix).toBeNull();
  });
  test('and a part of the records is gone: a hint, for it may still be so', async () => {
    const found = check(await filledThen({ 办案数: null }));
    expect(of(found, 'outdated')).toEqual([
      expect.stringMatching(
        /^hint .*!G8 2\.1 办理案件 .*表中是 6，按现在的记录可在 0 至 8 分之间/u,
      ),
    ]);
  });
  test('is silent while they give the same', async () => {
    expect(of(check(await filledThen({ 办案数: 4 })), 'outdated')).toEqual([]);
  });
});

describe('words left in a score cell', () => {
  test('although the records give a figure', () => {
    const found = typed({ G8: '待评' });
    expect(of(found, 'leftOpen')).toEqual([
      'warning notice.leftOpen 集体自评!G8 2.1 办理案件 还写着“待评”，按原始数据已经可以得出 6 分。请填上得分。',
      'hint notice.leftOpen 集体自评!G8 还有 1 项没有结果（未填、待评或未到期）。上报前请补齐。',
    ]);
  });
  test('after the period, and where the time is over', async () => {
    const book = await blankBook('unit', withFacts({ 办案数: null }));
    const found = check(withCells(book, UNIT, { G8: '未到期' }), '2026-01-05');
    expect(of(found, 'leftOpen')).toEqual([
      expect.stringMatching(/^warning .*还写着“未到期”，时限已经过了/u),
      expect.stringMatching(/^hint .*统计期间到 2025-12-31 已经结束，还有 1 项没有结果/u),
    ]);
  });
});

test('a commitment that nothing proves', async () => {
  const book = await blankBook('pledge', withFacts({ 甲事项: null, 乙事项: null }));
  const found = check(
    withCells(book, PLEDGE, { I5: '达标', I6: '达标', J6: '已印发文件', I7: '达标' }),
  );
  expect(of(found, 'unproved')).toEqual([
    expect.stringMatching(
      /^warning .*!I5 Q1 完成甲事项 填了“达标”，既没有记录，也没有说明和佐证材料/u,
    ),
    expect.stringMatching(/^hint .*!I6 .*没有记录可以证明/u),
  ]);
});

describe('a veto', () => {
  test('that the records show takes the points below it', async () => {
    const book = await filledBook('unit', withFacts({ 廉政问题: '是' }));
    expect(of(check(book), 'vetoIgnored')).toEqual([]);
    expect(of(check(withCells(book, UNIT, { G8: 6 })), 'vetoIgnored')).toEqual([
      'error notice.vetoIgnored 集体自评!G8 已发生否决事项 2.3 廉洁执法，2.1 办理案件 应记 0 分，表中仍有 6 分。请改为 0，并检查合计。',
    ]);
  });
  test('that the records show and its own row does not', async () => {
    const book = await filledBook('unit', withFacts({ 廉政问题: '是' }));
    const found = check(withCells(book, UNIT, { G10: '未发生' }));
    expect(of(found, 'vetoIgnored')).toEqual([
      expect.stringMatching(/^error .*!G10 2\.3 廉洁执法 写着“未发生”，原始数据登记的是已发生/u),
    ]);
    expect(of(found, 'typedDiffers')).toEqual([]);
  });
  test('that the sheet itself marks', () => {
    const found = typed({ G10: '存在' });
    expect(of(found, 'vetoIgnored')).toEqual([
      expect.stringMatching(
        /^error .*!G10 2\.3 廉洁执法 填了“存在”，受它否决的 2\.1、2\.2 仍计了 9 分/u,
      ),
    ]);
    expect(of(typed({ G10: '存在', G8: 0, G9: 0 }), 'vetoIgnored')).toEqual([]);
    expect(of(typed({ G10: '不存在' }), 'vetoIgnored')).toEqual([]);
  });
});

describe('不适用', () => {
  test('whose points the notice moves', async () => {
    const book = await filledBook('unit', withFacts({ 免专项: '是' }));
    const with_ = (G7: string | number) =>
      of(check(withCells(book, UNIT, { G7 })), 'notApplicable');
    expect(with_(0)).toEqual([
      'warning notice.notApplicable 集体自评!G7 1.3 专项工作 不适用，按通知 3 分转入其他项，表中记作 0 分。请改为“不适用”，并核对转入后的得分。',
    ]);
    expect(with_(3)).toEqual([expect.stringMatching(/^error .*不应计分，表中却计了 3 分/u)]);
    expect(with_('不适用')).toEqual([]);
    expect(of(check(book), 'notApplicable')).toEqual([]);
  });
  test('which the notice awards', async () => {
    const book = await filledBook('unit', withFacts({ 免演练: '是' }));
    const with_ = (G11: string | number) => check(withCells(book, UNIT, { G11 }));
    expect(of(with_(0), 'notApplicable')).toEqual([
      expect.stringMatching(/^error .*按通知计满分 8 分，表中写的是“0”/u),
    ]);
    expect(of(with_(0), 'typedDiffers')).toEqual([]);
    expect(of(with_('不适用'), 'notApplicable')).toHaveLength(1);
    expect(of(with_(8), 'notApplicable')).toEqual([]);
  });
  test('which loses the points, or scales the total up', async () => {
    const book = await filledBook('part', withFacts({ 免协作: '是', 免应急: '是' }));
    const found = check(withCells(book, PART, { G5: 0, G6: 0 }));
    expect(of(found, 'notApplicable')).toEqual([
      expect.stringMatching(/^warning .*!G6 A2 应急协作 不适用，按通知合计应折算到满分/u),
    ]);
  });
  test('of which the notice knows nothing, or the records say otherwise', async () => {
    expect(of(typed({ G8: '不适用' }), 'notApplicable')).toEqual([
      expect.stringMatching(/^warning .*2\.1 办理案件 写了“不适用”，通知没有规定/u),
    ]);
    expect(of(typed({ G7: '不涉及' }), 'notApplicable')).toEqual([
      expect.stringMatching(
        /^error .*1\.3 专项工作 写了“不涉及”，按原始数据本参评对象适用这一条，应为 3 分/u,
      ),
    ]);
    const open = await blankBook('unit', withFacts({ 免专项: null, 乙事项: null }));
    expect(of(check(withCells(open, UNIT, { G7: '不适用' })), 'notApplicable')).toEqual([
      expect.stringMatching(/^hint .*还没有数据可以核对/u),
    ]);
  });
});
