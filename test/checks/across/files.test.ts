import {
  FILE_ROLE,
  FILE_SHARED,
  FILE_TWICE,
  FILE_UNIT,
  FILES_MISSING,
} from '../../../src/checks/across/files';
import { date } from '../../cases/support';
import type { TestRow } from '../../support/records';
import { said, type Situation } from './support';

const file = (number: string, owner: string, more: TestRow = {}): TestRow => ({
  案卷编号: number,
  案件编号: `A-${number}`,
  归属: owner,
  来源: '推荐',
  案卷类型: '一般行政处罚',
  文书日期: date('2025-03-05'),
  结案日期: date('2025-05-05'),
  检查人: 'P01、P02',
  调查询问人: 'P02',
  记录人: 'P03',
  系统上传: '是',
  门户公开: '是',
  评查得分: 90,
  满分: 100,
  ...more,
});
const people = ['P01', 'P02', 'P03', 'P04'].map((id) => ({ 人员编号: id, 单位: '示例区局' }));
const cases = (...numbers: readonly string[]): TestRow[] =>
  numbers.map((number) => ({
    案件编号: `A-${number}`,
    办案单位: '示例区局',
    决定日期: date('2025-03-05'),
    主要承办人: 'P01、P02',
    审批表承办人: 'P01、P02',
  }));
const banan = (files: readonly TestRow[], more: Situation = {}): Situation => ({
  scheme: 'banan-2025',
  level: 'county',
  ...more,
  sheets: {
    人员名册: people,
    案件台账: cases('F1', 'F2', 'F3'),
    案卷评查: files,
    ...more.sheets,
  },
});

describe('the same file twice for one owner', () => {
  test('one case, one kind, two numbers', () => {
    const files = [file('F1', '集体'), file('F2', '集体', { 案件编号: 'A-F1' })];
    expect(said(FILE_TWICE, { sheets: { 案卷评查: files } })).toEqual([
      'warning 案卷评查!A3 集体 的案卷“F2”与第 2 行的“F1”属于同一案件（A-F1）、同一类型，像是同一份案卷换了编号报了两次。请核对，只留一份。',
    ]);
  });

  test('numbers that differ in brackets only', () => {
    const files = [file('渝环〔2025〕1号', 'P01'), file('渝环[2025]1', 'P01', { 案件编号: 'A-2' })];
    expect(said(FILE_TWICE, { sheets: { 案卷评查: files } })).toEqual([
      expect.stringMatching(
        /^warning 案卷评查!A3 P01 的案卷编号“渝环\[2025\]1”与第 2 行的“渝环〔2025〕1号”只差标点或写法/u,
      ),
    ]);
  });

  test('two files of one case may be of two kinds', () => {
    const files = [
      file('F1', '集体'),
      file('F2', '集体', { 案件编号: 'A-F1', 案卷类型: '移送拘留' }),
    ];
    expect(said(FILE_TWICE, { sheets: { 案卷评查: files } })).toEqual([
      'hint 案卷评查!A3 集体 的案卷“F2”与第 2 行的“F1”属于同一案件（A-F1），但类型不同。请确认是两份不同的案卷。',
    ]);
  });

  test.each([
    ['two cases', [file('F1', '集体'), file('F2', '集体')]],
    ['two owners', [file('F1', '集体'), file('F2', 'P01', { 案件编号: 'A-F1' })]],
    [
      'no case named',
      [file('F1', '集体', { 案件编号: null }), file('F2', '集体', { 案件编号: null })],
    ],
    ['numbers that are alike', [file('F1', '集体'), file('F01', '集体')]],
    ['the very same number, which the reader tells', [file('F1', '集体'), file('F1', '集体')]],
  ])('silent: %s', (_, files) => {
    expect(said(FILE_TWICE, { sheets: { 案卷评查: files } })).toEqual([]);
  });

  test('a long list is summed up', () => {
    const files = Array.from({ length: 24 }, (_, at) =>
      file(`N${String(at)}`, '集体', { 案件编号: 'A' }),
    );
    const words = said(FILE_TWICE, { sheets: { 案卷评查: files } });
    expect(words).toHaveLength(21);
    expect(words.at(-1)).toMatch(
      /^warning 案卷评查!A23 集体 的案卷“N21”.*（同样的问题另有 2 处。）$/u,
    );
  });
});

describe('a file that two owners share', () => {
  test('the number, where no score sheet says so', () => {
    const files = [file('F1', '集体'), file('F1', 'P01')];
    expect(said(FILE_SHARED, banan(files))).toEqual([
      'error 案卷评查!A3 案卷“F1”同时归属 集体、P01（另一处在第 2 行），条款 2y 不允许共用。请更换其中一份。',
    ]);
  });

  test('scoring tells it of the owners with a score sheet', () => {
    const files = [file('F1', '集体'), file('F1', 'P01')];
    const scored = [
      ['collective', '集体'],
      ['individual', 'P01'],
    ] as const;
    expect(said(FILE_SHARED, banan(files, { scored }))).toEqual([]);
  });

  test('another number for the same file', () => {
    const files = [file('案〔2025〕1号', '集体'), file('案[2025]1号', 'P01', { 案件编号: 'A-F2' })];
    expect(said(FILE_SHARED, banan(files))).toEqual([
      expect.stringMatching(
        /^warning 案卷评查!A3 “案\[2025\]1号”与第 2 行的“案〔2025〕1号”只差标点或写法，分别归属 集体、P01/u,
      ),
    ]);
  });

  test('the same case and kind under another number', () => {
    const files = [file('F1', '集体'), file('F2', 'P01', { 案件编号: 'A-F1' })];
    expect(said(FILE_SHARED, banan(files))).toEqual([
      expect.stringMatching(
        /^warning 案卷评查!A3 “F2”与第 2 行的“F1”属于同一案件（A-F1）、同一类型，分别归属 集体、P01/u,
      ),
    ]);
  });

  test.each(['wuwei-2019', 'suzhou-2016', 'putuo-2020'])('silent where %s allows it', (scheme) => {
    const files = [file('F1', '集体'), file('F1', 'P01')];
    expect(said(FILE_SHARED, { scheme, sheets: { 案卷评查: files } })).toEqual([]);
  });

  test('Shanghai: candidates among themselves, and what was drawn; a candidate’s own choice may be the unit’s', () => {
    const at = (files: readonly TestRow[]) =>
      said(FILE_SHARED, { scheme: 'shanghai-2023', sheets: { 案卷评查: files } });
    expect(at([file('F1', '集体'), file('F1', 'P01')])).toEqual([]);
    expect(at([file('F1', 'P02'), file('F1', 'P01')])).toEqual([
      expect.stringMatching(
        /^error 案卷评查!A3 案卷“F1”同时归属 P02、P01（另一处在第 2 行），条款 I2\.2/u,
      ),
    ]);
    const drawn = { 来源: '随机抽取' };
    expect(at([file('F1', '集体', drawn), file('F1', 'P01', drawn)])).toEqual([
      expect.stringContaining('条款 I2.3'),
    ]);
  });
});

describe('a file that does not count for its owner', () => {
  test('Banan: named in no record, and not on the approval form', () => {
    const files = [file('F1', 'P03'), file('F2', 'P02', { 案件编号: 'A-F1' })];
    const words = said(FILE_ROLE, banan(files));
    expect(words).toEqual([
      'error 案卷评查!B2 案卷“F1”对应的案件 A-F1，“案件台账”的审批表承办人中没有 P03，按条款 2 这份案卷不能计分。请核对案件台账，或者更换案卷。',
      'error 案卷评查!H2 P03 不在案卷“F1”的检查人、调查询问人之列，条款 2 要求列名其中，这份案卷不能计分。请核对人员编号，或者更换案卷。',
    ]);
  });

  test('Wuwei asks for other roles', () => {
    const at = (owner: string) =>
      said(FILE_ROLE, {
        scheme: 'wuwei-2019',
        asOf: '2019-12-31',
        sheets: {
          人员名册: people,
          案卷评查: [file('F1', owner, { 文书日期: date('2019-03-05') })],
        },
      });
    expect(at('P03')).toEqual([]);
    expect(at('P01')).toEqual([
      'error 案卷评查!I2 P01 不在案卷“F1”的调查询问人、记录人之列，条款 P2a 要求列名其中，这份案卷不能计分。请核对人员编号，或者更换案卷。',
    ]);
  });

  test('a case that is not on the list', () => {
    expect(said(FILE_ROLE, banan([file('F9', 'P01')]))).toEqual([
      'warning 案卷评查!B2 案卷“F9”的案件编号“A-F9”在“案件台账”中找不到，条款 2 要对照案件台账，这份案卷没有计分。请更正编号，或者在台账中补登这件案件。',
    ]);
  });

  test('dates before and outside what is asked', () => {
    expect(said(FILE_ROLE, banan([file('F1', '集体', { 文书日期: date('2024-10-31') })]))).toEqual([
      'warning 案卷评查!F2 集体 的案卷“F1”的文书日期早于 2024-11-01，按条款 4 不能计分。请核对日期，或者更换案卷。',
    ]);
    const shanghai = (closed: TestRow) =>
      said(FILE_ROLE, {
        scheme: 'shanghai-2023',
        asOf: '2023-11-30',
        sheets: { 人员名册: people, 案卷评查: [file('F1', 'P01', closed)] },
      });
    expect(shanghai({ 结案日期: date('2022-12-31') })).toEqual([
      'warning 案卷评查!G2 P01 的案卷“F1”的结案日期不在 2023-01-01 至 2023-12-31 之内，按条款 I2.1 不能计分。请核对日期，或者更换案卷。',
    ]);
    expect(shanghai({ 结案日期: null })).toEqual([
      'warning 案卷评查!G2 P01 的案卷“F1”没有填结案日期，条款 I2.1 只评已结案的案卷。已结案的请补填日期，没有结案的请更换案卷。',
    ]);
    expect(shanghai({ 结案日期: date('2023-01-01') })).toEqual([]);
    // Handled by the reader: a date that cannot be read is not a missing one.
    expect(shanghai({ 结案日期: '某日' })).toEqual([]);
  });

  test('what the clause asks besides', () => {
    const files = [file('F1', '集体', { 结案日期: date('2019-05-05'), 系统上传: '否' })];
    expect(
      said(FILE_ROLE, { scheme: 'wuwei-2019', asOf: '2019-12-31', sheets: { 案卷评查: files } }),
    ).toEqual([
      'warning 案卷评查!K2 集体 的案卷“F1”不符合条款 C3a1 的要求（系统上传为是），没有计分。请核对填写，或者更换案卷。',
    ]);
  });

  test.each([
    ['a role in one of the records', [file('F1', 'P02')]],
    ['roles that are not filled in', [file('F1', 'P03', { 检查人: null, 调查询问人: null })]],
    ['other units', [file('F1', '其他集体', { 文书日期: date('2020-01-01') })]],
    ['the day itself', [file('F1', '集体', { 文书日期: date('2024-11-01') })]],
  ])('silent: %s', (_, files) => {
    expect(said(FILE_ROLE, banan(files, {})).filter((one) => !one.includes('审批表'))).toEqual([]);
  });
});

describe('a file of another unit', () => {
  const sheets = (unit: string, handler: string) => ({
    人员名册: people,
    案件台账: [{ 案件编号: 'A-F1', 办案单位: handler, 主要承办人: 'P01' }],
    案卷评查: [file('F1', '集体', { 所属单位: unit })],
  });

  test('the list of cases says so', () => {
    expect(said(FILE_UNIT, { sheets: sheets('邻区局', '示例区局') })).toEqual([
      expect.stringMatching(
        /^warning 案卷评查!.2 案卷的所属单位写“邻区局”，案件台账中这件案件的办案单位是“示例区局”/u,
      ),
    ]);
  });

  test('nobody knows the unit', () => {
    const { 案卷评查, 人员名册 } = sheets('邻区局', '示例区局');
    expect(said(FILE_UNIT, { sheets: { 案卷评查, 人员名册 } })).toEqual([
      expect.stringMatching(
        /^hint 案卷评查!.2 案卷的所属单位“邻区局”与案件台账、人员名册中的单位都不相同/u,
      ),
    ]);
  });

  test.each([
    ['a longer name', '示例区生态环境局', '示例区局'],
    ['a shorter name', '示例区局', '某市示例区局'],
  ])('silent: %s', (_, unit, handler) => {
    expect(said(FILE_UNIT, { sheets: sheets(unit, handler) })).toEqual([]);
  });
});

describe('fewer files than asked', () => {
  const scored = [['individual', 'P01']] as const;
  const drawn = file('F2', 'P01', { 来源: '随机抽取' });

  test('the one that the unit chooses, and the one that is drawn', () => {
    expect(said(FILES_MISSING, banan([drawn], { scored }))).toEqual([
      'warning 案卷评查!2:2 P01 参评的案卷中，“推荐”应有 1 份，只登记了 0 份（条款 2）。请补齐。',
    ]);
    expect(said(FILES_MISSING, banan([file('F1', 'P01')], { scored }))).toEqual([
      'hint 案卷评查!2:2 P01 参评的案卷中，“随机抽取”应有 1 份，只登记了 0 份（条款 2）。请补齐；由上级抽取的，抽取后再补。',
    ]);
  });

  test('silent: all there, although one does not count; no score sheet; sheet not filled in', () => {
    const away = file('F1', 'P01', { 检查人: 'P04', 调查询问人: 'P04' });
    expect(said(FILES_MISSING, banan([away, drawn], { scored }))).toEqual([]);
    expect(said(FILES_MISSING, banan([drawn]))).toEqual([]);
    expect(
      said(FILES_MISSING, { scheme: 'banan-2025', scored, sheets: { 人员名册: people } }),
    ).toEqual([]);
  });
});
