import type { TestRow } from '../../support/records';
import { score, type ScoreTree } from '../../../src/scoring';
import { schemeOf } from '../../cases/support';
import { givenOf, inRows, marks, problemsIn, words } from './support';

const month = (of: string, subject = '集体', more: TestRow = {}): TestRow => ({
  月份: of,
  对象: subject,
  有效检查记录数: 10,
  ...more,
});
const year = ['2024-12', ...Array.from({ length: 9 }, (_, at) => `2025-0${String(at + 1)}`)];

describe('records.monthMissing', () => {
  const missing = (months: readonly string[], more: Parameters<typeof inRows>[3] = {}): string[] =>
    inRows(
      'monthMissing',
      '月度数据',
      months.map((of) => month(of)),
      { asOf: '2025-10-10', ...more },
    );

  it('finds gaps, with and without a drill', () => {
    const gap = year.filter((of) => !['2025-03', '2025-04'].includes(of));
    expect(missing(gap)).toEqual(['warning A4 monthMissing']);
    expect(missing(gap, { drill: true })).toEqual(['warning A4 monthMissing']);
    const rows = gap.map((of) => month(of));
    expect(words('monthMissing', { sheets: { 月度数据: rows } })).toEqual([
      '集体 缺少 2 个月的数据：2025-03、2025-04。请补填；确实没有数据的月份，可以忽略并写明理由。',
    ]);
  });

  it('knows where the drill begins, and until when figures are out', () => {
    expect(missing(year, { drill: true })).toEqual([]);
    expect(missing(year.slice(1), { drill: true })).toEqual(['warning A2 monthMissing']);
    expect(missing(year.slice(0, -1), { drill: true })).toEqual(['warning A10 monthMissing']);
    // Figures of a month come out after its end.
    expect(missing(year.slice(0, -1), { drill: true, asOf: '2025-10-05' })).toEqual([]);
    expect(missing(year.slice(2, -2))).toEqual([]);
  });

  it('finds gaps of a person who has other months, but not before they came or after they left', () => {
    const others = {
      人员名册: [
        { 人员编号: 'P01' },
        { 人员编号: 'P02', 到岗日期: '2025-03-01' },
        { 人员编号: 'P03', 离岗日期: '2025-06-10' },
      ],
    };
    const of = (subject: string, months: readonly string[]): string[] =>
      inRows(
        'monthMissing',
        '月度数据',
        [...year.map((one) => month(one)), ...months.map((one) => month(one, subject))],
        { asOf: '2025-10-10', drill: true, others },
      );
    expect(of('P01', year)).toEqual([]);
    expect(of('P01', ['2025-01', '2025-02', '2025-05', ...year.slice(6)])).toEqual([
      'warning A13 monthMissing',
    ]);
    expect(of('P02', year.slice(3))).toEqual([]);
    expect(of('P02', year.slice(4))).toEqual(['hint A12 monthMissing']);
    expect(of('P03', year.slice(0, 6))).toEqual([]);
  });

  it('finds months that have not begun', () => {
    expect(missing([...year, '2025-10', '2025-11'], { drill: true })).toEqual([
      'warning A13 monthAhead',
    ]);
    expect(missing(['2025-10'])).toEqual([]);
    // Printed for the year, with nothing in it yet.
    expect(
      inRows('monthMissing', '月度数据', [...year.map((one) => month(one)), { 月份: '2025-11' }], {
        asOf: '2025-10-10',
        drill: true,
      }),
    ).toEqual([]);
    // The reader tells of those outside the period.
    expect(missing([...year, '2026-01'], { drill: true })).toEqual([]);
  });
});

describe('records.monthlyDisagrees', () => {
  const checks = (of: string, count: number, more: TestRow = {}): TestRow[] =>
    Array.from({ length: count }, (_, at) => ({
      记录编号: `${of}-${String(at)}`,
      检查日期: `${of}-1${String(at % 10)}`,
      上传日期: `${of}-2${String(at % 10)}`,
      有效: '是',
      上报部平台: '是',
      移动终端: '是',
      ...more,
    }));
  const disagree = (rows: readonly TestRow[], single: readonly TestRow[]): string[] =>
    inRows('monthlyDisagrees', '月度数据', rows, { others: { 检查记录: single } });

  it('says what the month says and what the records come to', () => {
    const rows = [month('2025-03', '集体', { 有效检查记录数: 40 })];
    const single = checks('2025-03', 30);
    expect(disagree(rows, single)).toEqual(['warning C2 monthlyDiffers']);
    const sheets = { 月度数据: rows, 检查记录: single };
    expect(words('monthlyDisagrees', { sheets })[0]).toContain(
      '2025-03 的有效检查记录数填 40，按检查记录逐条数是 30 条',
    );
    expect(disagree([month('2025-03', '集体', { 有效检查记录数: 30 })], single)).toEqual([]);
  });

  it('only hints at a slight difference', () => {
    const single = checks('2025-03', 30);
    expect(disagree([month('2025-03', '集体', { 有效检查记录数: 31 })], single)).toEqual([
      'hint C2 monthlyDiffers',
    ]);
  });

  it('counts by the day of the check or of the upload, and takes what is blank as possible', () => {
    const late = checks('2025-03', 30).map((row, at) =>
      at < 10 ? { ...row, 上传日期: '2025-04-02' } : row,
    );
    expect(disagree([month('2025-03', '集体', { 有效检查记录数: 20 })], late)).toEqual([]);
    const blank = [
      ...checks('2025-03', 20),
      ...checks('2025-03', 10, { 有效: undefined }).map((row, at) => ({
        ...row,
        记录编号: `B${String(at)}`,
      })),
    ];
    expect(disagree([month('2025-03', '集体', { 有效检查记录数: 25 })], blank)).toEqual([]);
  });

  it('says nothing where single records are not kept', () => {
    const rows = year.map((of) => month(of, '集体', { 有效检查记录数: 80 }));
    expect(disagree(rows, checks('2025-03', 3))).toEqual([]);
    expect(disagree(rows, [])).toEqual([]);
  });

  it('compares the records from mobile devices, and all that were sent', () => {
    const of = (more: TestRow): string[] =>
      disagree([{ 月份: '2025-03', 对象: '集体', ...more }], checks('2025-03', 30));
    expect(of({ 终端上传记录数: 45 })).toEqual(['warning C2 monthlyDiffers']);
    expect(of({ 终端上传记录数: 30 })).toEqual([]);
    expect(of({ 报送记录总数: 20 })).toEqual(['warning C2 monthlyDiffers']);
    expect(of({ 报送记录总数: 30 })).toEqual([]);
  });

  it('counts heads at the end of the month', () => {
    const roster = Array.from({ length: 20 }, (_, at) => ({
      人员编号: `P${String(at)}`,
      在编在岗: '是',
      持证: '是',
      取证日期: '2019-01-01',
      离岗日期: at < 5 ? '2025-04-15' : undefined,
    })).map((row) => (row.离岗日期 === undefined ? row : { ...row, 在编在岗: '否' }));
    const heads = (of: string, count: number): string[] =>
      inRows(
        'monthlyDisagrees',
        '月度数据',
        [{ 月份: of, 对象: '集体', 在编在岗持证人数: count }],
        {
          others: { 人员名册: roster },
        },
      );
    expect(heads('2025-03', 20)).toEqual([]);
    expect(heads('2025-04', 15)).toEqual([]);
    expect(heads('2025-04', 20)).toEqual(['warning C2 headsDiffer']);
    expect(heads('2025-04', 16)).toEqual(['hint C2 headsDiffer']);
    // The roster holds the candidates only.
    expect(heads('2025-04', 60)).toEqual([]);
  });

  it('finds a person above the whole body', () => {
    const rows = [
      month('2025-03', '集体', { 有效检查记录数: 12 }),
      month('2025-03', 'P01', { 有效检查记录数: 13 }),
      month('2025-03', 'P02', { 有效检查记录数: 12 }),
      month('2025-04', 'P02', { 有效检查记录数: 99 }),
    ];
    expect(inRows('monthlyDisagrees', '月度数据', rows)).toEqual(['warning C3 personAboveBody']);
  });

  it('leaves to the scores what they said already', () => {
    const sheets = {
      月度数据: [
        month('2023-03', '集体', { 有效检查记录数: 40 }),
        month('2023-04', '集体', { 有效检查记录数: 45 }),
      ],
      检查记录: [...checks('2023-03', 30), ...checks('2023-04', 30, { 有效: '否' })],
    };
    const scheme = schemeOf('shanghai-2023');
    const level = Object.keys(scheme.standard.levels)[0] ?? null;
    const given = givenOf({ sheets, asOf: '2023-10-31' });
    const [table = ''] = Object.keys(scheme.standard.tables);
    const tree = score({
      scheme,
      table,
      subject: '集体',
      records: given.records,
      asOf: given.asOf,
      readings: {},
      ...(level === null ? {} : { level }),
    });
    const settled = scheme.settle({ level, readings: {} });
    const scored = { scheme, settled, level, trees: [tree] };
    const toldOf = (trees: readonly ScoreTree[]): string[] =>
      marks(problemsIn('monthlyDisagrees', { ...given, scored: { ...scored, trees } }));
    const differ = tree.findings.filter(({ message }) => message.key === 'measures.monthsDiffer');
    expect(toldOf([])).toEqual(['warning C2 monthlyDiffers', 'warning C3 monthlyDiffers']);
    expect(differ.length).toBeGreaterThan(0);
    const rows = differ.map(({ where }) => where?.address);
    expect(toldOf([tree])).toEqual(
      ['2', '3']
        .filter((row) => !rows.includes(`${row}:${row}`))
        .map((row) => `warning C${row} monthlyDiffers`),
    );
  });
});
