import type { TestRow } from '../support/records';
import {
  quickPerson,
  DETAINED,
  FILED,
  handled,
  honour,
  individual,
  published,
  round,
  uploads,
} from './shanghai-rows';
import { alternative, date, nodeOf, points, span, times } from './support';

/** The worked cases of the Shanghai individual table. The candidate is P01. */

describe('SH-I-02 移动执法终端使用', () => {
  const counts = [2, 2, 2, 3, 2, 2, 1, 2, 2, 2, 4];
  it('takes what was notified, at most what the month brought', () => {
    const tree = individual({ sheets: { 月度数据: uploads(counts, { 3: 0.3, 7: 1 }) } });
    expect(points(tree, 'I5')).toBe(11.7);
  });
  it('puts 14 in the place of 11 months of 1.2', () => {
    const every = counts.map((count) => Math.max(count, 2));
    expect(points(quickPerson({ sheets: { 月度数据: uploads(every) } }), 'I5.1a')).toBe(14);
  });
  it('counts single records, those of the terminal alone', () => {
    const record = (id: number, terminal: string): TestRow => ({
      记录编号: `R${String(id)}`,
      上传人: 'P01',
      检查人员: 'P01',
      检查日期: date('2023-03-05'),
      上传日期: date('2023-03-05'),
      移动终端: terminal,
      制作文书: terminal,
    });
    const tree = individual({
      sheets: { 检查记录: [record(1, '是'), record(2, '是'), record(3, '否')] },
    });
    expect([points(tree, 'I5.1a'), points(tree, 'I5.1b')]).toEqual([1.2, 1]);
  });
});

describe('SH-I-04 实战练兵', () => {
  const rows = [round(1, 'P01', { 违纪次数: 1 }), round(2, 'P01'), round(3, 'P01')];
  it('takes the best round, and 5 points for a breach in any', () => {
    const tree = individual({ sheets: { 监督帮扶: rows } });
    expect([points(tree, 'I3.1'), points(tree, 'I3')]).toEqual([25.65, 20.65]);
  });
  it('takes no more than the item has', () => {
    const many = [round(3, 'P01', { 违纪次数: 6 })];
    expect(points(quickPerson({ sheets: { 监督帮扶: many } }), 'I3')).toBe(0);
  });
  it('gives nothing to those who did not take part', () => {
    const others = individual({ sheets: { 监督帮扶: [round(1, 'P02')] } });
    expect(points(others, 'I3')).toBe(0);
    expect(nodeOf(others, 'I3').state).toBe('scored');
  });
});

const drawn: TestRow = {
  对象: 'P01',
  名称: '国家执法稽查',
  种类: '稽查抽调',
  层级: '国家',
  日期: date('2023-09-01'),
};

describe('SH-I-05 重点案件查办', () => {
  const sheets = {
    案件台账: [
      handled('甲', { ...FILED, 案件类别: '危险废物' }),
      handled('乙', { ...FILED, 案件类别: '自动监测弄虚作假' }),
      handled('丙', { ...DETAINED, 案件类别: '自主验收弄虚作假' }),
      handled('丁', { 案件类别: '排污许可' }),
    ],
    发布情况: [published('甲案', { 案件编号: '甲' })],
    荣誉资质: [drawn],
  };
  const tree = individual({ sheets });

  it('puts every case where the sum is largest', () => {
    expect(points(tree, 'I4')).toBe(14);
    expect([points(tree, 'I4.1'), points(tree, 'I4.2'), points(tree, 'I4.3')]).toEqual([8, 5, 1]);
    const used = new Map(tree.assignments[0]?.cases.map((one) => [one.caseId, one.used]));
    expect(used.get('甲')).toEqual(['I4.1a', 'I4.1b']);
    expect(used.get('丁')).toEqual(['I4.2']);
  });
  it('takes a case handed to the police for handled, decided or not', () => {
    const row = { 决定日期: null, 案件形式: '移送犯罪', 案件类别: '危险废物' };
    const counted = (day: string) =>
      points(
        quickPerson({
          sheets: { 案件台账: [handled('戊', { ...row, 犯罪移送日期: date(day) })] },
        }),
        'I4.2',
      );
    expect([counted('2023-11-30'), counted('2023-12-01')]).toEqual([2.5, 0]);
  });
  it('takes a case and what is published of it for one', () => {
    const twice = {
      案件台账: [handled('甲', { 案件类别: '危险废物' })],
      发布情况: [
        published('甲案一', { 案件编号: '甲' }),
        published('甲案二', { 案件编号: '甲', 层级: '部级' }),
      ],
    };
    const one = individual({ sheets: twice });
    expect([points(one, 'I4.1b'), points(one, 'I4.2'), points(one, 'I4')]).toEqual([4, 0, 4]);
    expect(one.assignments[0]?.cases.map(({ caseId }) => caseId)).toEqual(['甲']);
  });
  it('shows what filling the first item first would give', () => {
    const first = individual({ sheets, readings: { A22: 'first-item-first' } });
    expect(points(first, 'I4')).toBe(11.5);
    expect(alternative(tree, 'I4.2', 'A22', 'first-item-first')).toBe(2.5);
  });
  it('pays 2 or 4 for a case that is published, filed by the police or not', () => {
    const other = {
      案件台账: [handled('丁', { 案件类别: '无' })],
      发布情况: [published('丁案', { 案件编号: '丁', 层级: '部级' })],
    };
    const open = individual({ sheets: other });
    expect(points(open, 'I4.1b')).toBe(4);
    expect(alternative(open, 'I4.1b', 'A21', 'needed')).toBe(0);
  });
  it('leaves out cases that others handled, and classes that are not listed', () => {
    const other = {
      案件台账: [
        handled('戊', { 主要承办人: 'P02', 案件类别: '危险废物' }),
        handled('己', { 案件类别: '土壤污染' }),
      ],
    };
    const closed = individual({ sheets: other });
    expect(points(closed, 'I4.2')).toBe(0);
    expect(alternative(closed, 'I4.2', 'B1', 'open')).toBe(2.5);
  });
});

describe('荣誉称号', () => {
  const register = (rows: readonly TestRow[], given: Parameters<typeof individual>[0] = {}) =>
    individual({ ...given, sheets: { 荣誉资质: rows } });

  it('adds up the registers, or takes the best', () => {
    const registers = [
      honour({ 名称: '库一', 种类: '人才库', 层级: '市级部门' }),
      honour({ 名称: '库二', 种类: '师资库', 层级: '市级部门' }),
      honour({ 名称: '库三', 种类: '师资库', 层级: '国家部委' }),
    ];
    expect(points(register(registers), 'I1.2')).toBe(4.5);
    expect(alternative(register(registers), 'I1.2', 'A19', 'best')).toBe(2);
  });
  it('holds the window to all tiers, or to the first alone', () => {
    const old = times(2, (index) =>
      honour({
        名称: `奖${String(index)}`,
        层级: '省级部门',
        授予机关类别: '总工会',
        日期: date(index === 0 ? '2020-12-31' : '2021-01-01'),
      }),
    );
    expect(points(register(old), 'I1.1b')).toBe(1.5);
    expect(alternative(register(old), 'I1.1b', 'A18', 'first-only')).toBe(3);
  });
  it('looks the bar examination up in the roster', () => {
    const lawyer = (who: string, passed: string) =>
      span(
        quickPerson({ sheets: { 人员名册: [{ 人员编号: who, 法律职业资格: passed }] } }),
        'I1.3',
      );
    expect([lawyer('P01', '是'), lawyer('P01', '否'), lawyer('P02', '是')]).toEqual([
      '1',
      '0',
      '0～1',
    ]);
  });
  it('takes the municipality for a province; a district counts once somebody confirms it', () => {
    const city = [
      honour({ 名称: '市荣誉', 层级: '市', 授予机关类别: '党委政府', 日期: date('2022-01-01') }),
    ];
    const district = honour({
      名称: '区荣誉',
      层级: '区县',
      授予机关类别: '党委政府',
      日期: date('2022-01-01'),
    });
    const spanOf = (row: TestRow) => span(register([...city, { ...district, ...row }]), 'I1.1c');
    expect(points(register(city), 'I1.1a')).toBe(3);
    expect([spanOf({ 评定分值: 0.5 }), spanOf({ 评定分值: 0 }), spanOf({})]).toEqual([
      '0.5',
      '0',
      '0～0.5',
    ]);
    // Somebody else's honour is nobody's own.
    expect(spanOf({ 对象: 'P02', 评定分值: 0.5 })).toBe('0');
    const entered = register(city, { readings: { A01: 'as-entered' } });
    expect([points(entered, 'I1.1a'), points(entered, 'I1.1c')]).toEqual([0, 0.5]);
  });
});
