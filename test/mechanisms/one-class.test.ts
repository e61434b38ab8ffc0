import { fraction, toNumber } from '../../src/exact';
import { bestMatching, mechanismOf, ruleSchema } from '../../src/mechanisms';
import { contextOf } from '../support/context';
import { evaluate } from './evaluate';

const POINTS: Readonly<Record<string, number>> = { 甲: 3, 乙: 2, 丙: 1 };
const pointsOf = (name: string) => {
  const points = POINTS[name];
  return points === undefined ? undefined : fraction(points);
};
const served = (...records: string[][]): Record<string, number> =>
  Object.fromEntries(bestMatching(records, pointsOf));

test('a record serves one class, the best choice for all together', () => {
  expect(served(['甲', '乙'])).toEqual({ 甲: 0 });
  // First come, first served would give 甲 to the first and nothing to the second.
  expect(served(['甲', '乙'], ['甲'])).toEqual({ 甲: 1, 乙: 0 });
  expect(served(['甲', '乙'], ['甲'], ['乙', '丙'])).toEqual({ 甲: 1, 乙: 0, 丙: 2 });
  expect(served(['甲'], ['甲'])).toEqual({ 甲: 0 });
  expect(served(['丁'], [])).toEqual({});
});

const plain = {
  kind: 'perCategory',
  records: { from: '案件台账' },
  category: '案件类别',
  classes: [
    { name: '土壤污染', points: 2 },
    { name: '核与辐射', points: 1.5 },
  ],
  perRecord: 'one',
};
const over = (...rows: (string | null)[]) => ({
  sheets: {
    案件台账: rows.map((案件类别, n) => ({ 案件编号: `K${String(n + 1)}`, 案件类别 })),
  },
});

test('one class a case: two classes need two cases', () => {
  expect(evaluate(plain, 4, over('土壤污染、核与辐射'))).toMatchObject({
    raw: '2',
    why: '1 类（土壤污染；一件只计一类，按最有利的搭配），共 2 分',
  });
  expect(evaluate(plain, 4, over('土壤污染、核与辐射', '土壤污染'))).toMatchObject({
    raw: '3.5',
    why: '2 类（土壤污染、核与辐射；一件只计一类，按最有利的搭配），共 3.5 分',
    english:
      '2 kinds (土壤污染、核与辐射; each record counts for one kind, matched as is best), 3.5 points',
  });
  expect(evaluate({ ...plain, perRecord: 'all' }, 4, over('土壤污染、核与辐射')).raw).toBe('3.5');
  expect(evaluate(plain, 4, over('土壤污染', null)).raw).toBe('2..3.5');
});

test('values outside an open list are classes of their own', () => {
  const open = { ...plain, others: 1 };
  expect(evaluate(open, 9, over('温室气体排放、核与辐射', '温室气体排放')).raw).toBe('2.5');
});

test('under an assignment the rows that are left to it are matched', () => {
  const rows = (...list: number[]) => ({
    lo: new Set(list),
    hi: new Set(list),
    usedAt: () => '3.1',
  });
  const three = over('土壤污染、核与辐射', '土壤污染', '核与辐射');
  expect(evaluate(plain, 4, three, rows(0)).raw).toBe('2');
  expect(evaluate(plain, 4, three, rows(0, 2)).raw).toBe('3.5');
});

test('rows of one case are one record', () => {
  const restriction = {
    lo: new Set([0, 1]),
    hi: new Set([0, 1]),
    usedAt: () => null,
    caseOf: () => 'K1',
  };
  const two = over('土壤污染', '核与辐射');
  expect(evaluate(plain, 4, two).raw).toBe('3.5');
  expect(evaluate(plain, 4, two, restriction).raw).toBe('2');
});

test('tells the placement of cases that a case serves one class', () => {
  const parsed = ruleSchema.parse(plain);
  const scope = {
    context: contextOf(over('土壤污染')),
    nodeId: '1.1',
    points: fraction(4),
    restriction: null,
  };
  const use = mechanismOf(parsed).cases?.(parsed, scope);
  expect(use?.kind).toMatchObject({ kind: 'category', one: true });
  expect(use?.cap === null ? null : toNumber(use?.cap ?? fraction(0))).toBe(4);
});
