import { BLANK_INT, dayOf } from '../../src/records';
import { recordsOf } from '../support/records';

test('rows of plain objects become columns', () => {
  const records = recordsOf({
    sheets: {
      人员名册: [{ 人员编号: 'P01', 姓名: '甲' }],
      案件台账: [
        { 案件编号: 'K1', 决定日期: { date: '2025-03-05' }, 重大案件: '是', 主要承办人: '甲' },
        { 案件编号: 'K2', 案件类别: '危险废物、排污许可', 罚款金额: '1.15万元' },
      ],
    },
    facts: { 综合执法改革: '否' },
    none: ['扣分记录'],
  });
  const cases = records.table('案件台账');
  expect(cases.status).toBe('filled');
  expect(cases.size).toBe(2);
  expect(cases.rowNumber(1)).toBe(3);
  expect(cases.column('决定日期')).toEqual({
    kind: 'date',
    days: Int32Array.of(dayOf(2025, 3, 5) ?? 0, BLANK_INT),
  });
  expect(cases.column('重大案件')).toEqual({ kind: 'flag', values: Int8Array.of(1, -1) });
  expect(cases.column('主要承办人')).toEqual({
    kind: 'list',
    codes: Int32Array.of(1, 0),
    values: [[], ['P01']],
  });
  expect(cases.column('罚款金额')).toEqual({
    kind: 'number',
    values: Float64Array.of(Number.NaN, 11_500),
  });
  expect(records.table('扣分记录').status).toBe('none');
  expect(records.table('检查记录').status).toBe('unreported');
  expect(records.facts.get('综合执法改革')?.value).toBe('否');
});
