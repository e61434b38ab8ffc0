import {
  BLANK_INT,
  NOT_YET_REPORTED,
  type RecordSet,
  type RecordTable,
  UNKNOWN_PERSON,
  dayOf,
  factDate,
  factFlag,
  factNumber,
} from '../../src/records';
import { type TestRow, type TestValue, recordsOf } from '../support/records';

const ROSTER: readonly TestRow[] = [
  { 人员编号: 'P01', 姓名: '甲' },
  { 人员编号: 'P02', 姓名: '乙' },
  { 人员编号: 'P03', 姓名: '乙' },
  { 人员编号: 'P01', 姓名: '甲' },
];
const withRoster = (sheet: string, rows: readonly TestRow[]): RecordTable =>
  recordsOf({ sheets: { 人员名册: ROSTER, [sheet]: rows } }).table(sheet);
const text = (table: RecordTable, name: string): (string | undefined)[] => {
  const column = table.column(name);
  if (column.kind !== 'text') throw new TypeError(name);
  return Array.from(column.codes, (code) => column.values[code]);
};
/** Null is blank. */
const lists = (table: RecordTable, name: string): (readonly string[] | null)[] => {
  const column = table.column(name);
  if (column.kind !== 'list') throw new TypeError(name);
  return Array.from(column.codes, (code) => (code === 0 ? null : (column.values[code] ?? null)));
};
const cases = (column: string, ...values: TestValue[]): RecordTable =>
  withRoster(
    '案件台账',
    values.map((value, index) => ({ 案件编号: `K${index}`, [column]: value })),
  );

test('rows of plain objects become columns', () => {
  const records = recordsOf({
    sheets: {
      人员名册: ROSTER,
      案件台账: [
        { 案件编号: 'K1', 决定日期: { date: '2025-03-05' }, 重大案件: '是', 主要承办人: '甲' },
        { 案件编号: 'K2', 案件类别: '危险废物、排污许可', 罚款金额: '1.15万元' },
      ],
    },
    facts: { 综合执法改革: '否' },
  });
  const table = records.table('案件台账');
  expect(table.status).toBe('filled');
  expect(table.size).toBe(2);
  expect(table.rowNumber(1)).toBe(3);
  expect(table.duplicateOf).toBeNull();
  expect(table.column('决定日期')).toEqual({
    kind: 'date',
    days: Int32Array.of(dayOf(2025, 3, 5) ?? 0, BLANK_INT),
  });
  expect(table.column('重大案件')).toEqual({ kind: 'flag', values: Int8Array.of(1, -1) });
  expect(lists(table, '主要承办人')).toEqual([['P01'], null]);
  expect(table.column('罚款金额')).toEqual({
    kind: 'number',
    values: Float64Array.of(Number.NaN, 11_500),
  });
  expect(records.facts.get('综合执法改革')?.value).toBe('否');
});

test('real dates mean the same day in both date systems', () => {
  const sheets = { 案件台账: [{ 案件编号: 'K1', 决定日期: { date: '2025-03-05' } }] };
  const days = [false, true].map((date1904) =>
    recordsOf({ sheets, date1904 }).table('案件台账').column('决定日期'),
  );
  expect(days[0]).toEqual(days[1]);
});

describe('lists', () => {
  test('「无」 is known to be none, blank is not', () => {
    expect(lists(cases('案件类别', '无', null, ' 无 ', ''), '案件类别')).toEqual([
      [],
      null,
      [],
      null,
    ]);
  });
  test('equal lists share a code, whatever stands between the values', () => {
    const column = cases(
      '案件类别',
      '危险废物、排污许可',
      '危险废物\n排污许可',
      '危险废物；排污许可，',
    ).column('案件类别');
    expect(column.kind === 'list' && Array.from(column.codes)).toEqual([1, 1, 1]);
  });
  test('other spellings are read as the value, and a value counts once a cell', () => {
    expect(lists(cases('案件形式', '查封、扣押', '移送行政拘留;行政处罚'), '案件形式')).toEqual([
      ['查封扣押'],
      ['移送拘留', '行政处罚'],
    ]);
  });
  test('circled numbers need no sign between them', () => {
    const table = withRoster('案卷评查', [
      { 案卷编号: 'A', 四情形: '①③' },
      { 案卷编号: 'B', 四情形: '1、3' },
      { 案卷编号: 'C', 四情形: '无' },
    ]);
    expect(lists(table, '四情形')).toEqual([['①', '③'], ['①', '③'], []]);
  });
  test('a single value and a list of its letters stay apart', () => {
    expect(lists(cases('识别手段', '甲', '甲、乙', '乙、甲'), '识别手段')).toEqual([
      ['甲'],
      ['甲', '乙'],
      ['乙', '甲'],
    ]);
  });
  test('a stroke is not a value', () => {
    expect(lists(cases('识别手段', '/', '—'), '识别手段')).toEqual([null, null]);
  });
});

describe('texts', () => {
  test('numbers and dates in text columns read as they are shown; strokes stay in free text', () => {
    const table = cases('当事人', 12, { date: '2025-03-05' }, '/', ' 某厂 ', true);
    expect(text(table, '当事人')).toEqual(['12', '2025-03-05', '/', '某厂', 'TRUE']);
  });
  test('identifiers ignore blanks and full width', () => {
    const table = withRoster('案卷评查', [{ 案卷编号: '渝（２０２５） 1号', 案件编号: 20250001 }]);
    expect(text(table, '案卷编号')).toEqual(['渝(2025)1号']);
    expect(text(table, '案件编号')).toEqual(['20250001']);
  });
  test('a value outside a closed list is kept', () => {
    expect(text(cases('线索来源', '自行发现', '群众'), '线索来源')).toEqual(['自行识别', '群众']);
  });
  test('clause ids lead the cell', () => {
    const table = withRoster('扣分记录', [{ 指标: '2.1c 未及时反馈' }, { 指标: 2.1 }]);
    expect(text(table, '指标')).toEqual(['2.1c', '2.1']);
  });
  test('water quality classes compare as figures', () => {
    const table = withRoster('环境质量', [
      { 区域: '本区', 指标: '甲断面', 上年: 'Ⅲ类', 本年: '劣Ⅴ' },
      { 区域: '本区', 指标: 'PM2.5', 上年: 31.5, 本年: '30' },
    ]);
    expect(table.column('上年')).toEqual({ kind: 'number', values: Float64Array.of(3, 31.5) });
    expect(table.column('本年')).toEqual({ kind: 'number', values: Float64Array.of(6, 30) });
  });
});

describe('people', () => {
  const one = (value: string): (string | undefined)[] =>
    text(withRoster('检查记录', [{ 记录编号: 'J1', 上传人: value }]), '上传人');
  test('a name that the roster has once becomes 人员编号', () => {
    expect(one('甲')).toEqual(['P01']);
    expect(one('Ｐ０２')).toEqual(['P02']);
  });
  test('an unknown number stays; an unknown or ambiguous name does not', () => {
    expect(one('P99')).toEqual(['P99']);
    expect(one('丙')).toEqual(['']);
    expect(one('乙')).toEqual(['']);
    expect(one('无')).toEqual(['']);
  });
  test('in a list the number of people stays right', () => {
    expect(lists(cases('主要承办人', '甲、丙、P02', '无'), '主要承办人')).toEqual([
      ['P01', UNKNOWN_PERSON, 'P02'],
      [],
    ]);
  });
  test('集体 and its like are words, not people', () => {
    const files = withRoster('案卷评查', [
      { 案卷编号: 'A', 归属: '集体' },
      { 案卷编号: 'A', 归属: '甲' },
      { 案卷编号: 'A', 归属: '其他集体' },
    ]);
    expect(text(files, '归属')).toEqual(['集体', 'P01', '其他集体']);
    expect(files.duplicateOf).toBeNull();
  });
  test('a rival may be another unit', () => {
    const rivals = withRoster('对比数据', [
      { 对象: '邻区大队', 种类: '得票', 数值: 3 },
      { 对象: '甲', 种类: '得票', 数值: 4 },
    ]);
    expect(text(rivals, '对象')).toEqual(['邻区大队', 'P01']);
  });
  test('without a roster nobody is turned into anybody', () => {
    const records = recordsOf({ sheets: { 检查记录: [{ 记录编号: 'J1', 上传人: 'P07' }] } });
    expect(text(records.table('检查记录'), '上传人')).toEqual(['P07']);
  });
});

describe('the same record', () => {
  test('later rows point to the first one', () => {
    const table = withRoster('案件台账', [
      { 案件编号: 'K1', 重大案件: '是' },
      { 案件编号: 'K2' },
      { 案件编号: ' K1 ', 重大案件: '√' },
      { 案件编号: 'K1', 重大案件: '否' },
      { 案件编号: null, 当事人: '某厂' },
      { 案件编号: null, 当事人: '某厂' },
    ]);
    expect(Array.from(table.duplicateOf ?? [])).toEqual([-1, -1, 0, 0, -1, -1]);
  });
  test('details tell rows of equal key apart', () => {
    const table = withRoster('监督帮扶', [
      { 轮次: '第1轮', 人员编号: 'P01', 方式: '现场' },
      { 轮次: '第1轮', 人员编号: 'P01', 方式: '远程' },
      { 轮次: '第1轮', 人员编号: 'P01', 方式: '现场' },
    ]);
    expect(Array.from(table.duplicateOf ?? [])).toEqual([-1, -1, 0]);
  });
  test('rows of a sheet without key are never dropped', () => {
    const table = withRoster('扣分记录', [{ 指标: '2.2c' }, { 指标: '2.2c' }]);
    expect(table.duplicateOf).toBeNull();
    expect(table.size).toBe(2);
  });
  test('a month of one subject is one record', () => {
    const table = withRoster('月度数据', [
      { 月份: '2025-03', 对象: '集体' },
      { 月份: '2025年3月', 对象: 'P01' },
      { 月份: '202503', 对象: '集体' },
    ]);
    expect(Array.from(table.duplicateOf ?? [])).toEqual([-1, -1, 0]);
  });
});

describe('what no rows mean', () => {
  const status = (records: RecordSet, sheet: string): string => records.table(sheet).status;
  test('nobody said anything', () => {
    expect(status(recordsOf({}), '扣分记录')).toBe('unreported');
    expect(status(recordsOf({ facts: { 扣分记录: NOT_YET_REPORTED } }), '扣分记录')).toBe(
      'unreported',
    );
    expect(status(recordsOf({ facts: { 扣分记录: null } }), '扣分记录')).toBe('unreported');
  });
  test('the unit says that there are none', () => {
    const records = recordsOf({ none: ['扣分记录'] });
    expect(status(records, '扣分记录')).toBe('none');
    expect(status(records, '案件台账')).toBe('unreported');
    expect(records.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
  test('rows win over what is said', () => {
    const records = recordsOf({ sheets: { 扣分记录: [{ 指标: '2.2c' }] }, none: ['扣分记录'] });
    expect(status(records, '扣分记录')).toBe('filled');
  });
});

describe('facts', () => {
  test('are read by the same rules as columns', () => {
    const { facts, date1904 } = recordsOf({
      sheets: {
        基本事项: [
          { 事项: '普法', 填报值: '√' },
          { 事项: '人数', 填报值: '５７人', 单位: '人' },
          { 事项: '完整率', 填报值: { percent: 0.98 }, 单位: '%' },
          { 事项: '改革日期', 填报值: { date: '2025-03-05' } },
          { 事项: '空着', 填报值: null },
          { 事项: '坏了', 填报值: { error: '#REF!' } },
        ],
      },
    });
    const fact = (name: string) => {
      const found = facts.get(name);
      if (found === undefined) throw new RangeError(name);
      return found;
    };
    expect(factFlag(fact('普法'))).toEqual({ known: true });
    expect(factNumber(fact('人数'))).toEqual({ known: 57 });
    expect(factNumber(fact('完整率'))).toEqual({ known: 98 });
    expect(factDate(fact('改革日期'), date1904)).toEqual({ known: dayOf(2025, 3, 5) });
    expect(factFlag(fact('空着'))).toEqual({ blank: true });
    expect(factFlag(fact('坏了'))).toEqual({ blank: true });
    expect('unreadable' in factFlag(fact('人数'))).toBe(true);
    expect(fact('人数').place).toEqual({ sheet: '基本事项', address: 'B3' });
  });
  test('what contradicts itself is not known; a blank contradicts nothing', () => {
    const { facts } = recordsOf({
      sheets: {
        基本事项: [
          { 事项: '甲事', 填报值: '是' },
          { 事项: '甲事', 填报值: '否' },
          { 事项: '乙事', 填报值: null },
          { 事项: '乙事', 填报值: '是' },
          { 事项: '乙事', 填报值: ' 是' },
        ],
      },
    });
    expect(facts.has('甲事')).toBe(false);
    expect(facts.get('乙事')?.value).toBe('是');
  });
  test('a declared name is found whatever its blanks and brackets', () => {
    const { facts } = recordsOf(
      { facts: { '普法(创新) 活动': '是' } },
      { facts: { '普法（创新）活动': { kind: 'flag' } } },
    );
    expect([...facts.keys()]).toEqual(['普法（创新）活动']);
  });
});
