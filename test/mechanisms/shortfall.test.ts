import type { FactDeclaration } from '../../src/rubric';
import { evaluate, lint } from './evaluate';

const declared: Readonly<Record<string, FactDeclaration>> = {
  填报率: { kind: 'number', unit: '%', question: '案件填报率' },
  份数: { kind: 'number', unit: '份', question: '上传份数' },
};
const rule = {
  kind: 'deduct',
  shortfall: { of: { fact: '填报率' }, from: 100, every: 5, each: 1 },
  limit: 3,
};
const prorata = { ...rule, shortfall: { ...rule.shortfall, parts: 'prorata' } };
const at = (raw: unknown, 填报率: number): [string, string] => {
  const { raw: bounds, why, english } = evaluate(raw, null, { declared, facts: { 填报率 } });
  expect(english).not.toMatch(/\{\{|mechanisms\./);
  return [bounds, why];
};

test.each([
  [100, '0', '100%，达到 100%，不扣分'],
  [104, '0', '104%，达到 100%，不扣分'],
  [95.1, '0', '95.1%，比 100% 少 4.9%，不满一个 5%，不扣分'],
  [95, '-1', '95%，比 100% 少 5%，每满 5% 扣 1 分，共扣 1 分'],
  [93, '-1', '93%，比 100% 少 7%，每满 5% 扣 1 分，共扣 1 分'],
  [90, '-2', '90%，比 100% 少 10%，每满 5% 扣 1 分，共扣 2 分'],
  [50, '-3', '50%，比 100% 少 50%，每满 5% 扣 1 分，共扣 10 分，最多扣 3 分'],
])('%d per cent: %s', (rate, points, why) => {
  expect(at(rule, rate)).toEqual([points, why]);
});

test('parts of a step cost their part where a reading says so', () => {
  expect(at(prorata, 93)).toEqual([
    '-1.4',
    '93%，比 100% 少 7%，每 5% 扣 1 分（不满的按比例），共扣 1.4 分',
  ]);
  expect(at(prorata, 97)[0]).toBe('-0.6');
});

test('a figure that is not known may cost all that the limit allows, and nothing is guessed', () => {
  const open = evaluate(rule, null, { declared });
  expect(open).toMatchObject({
    raw: '-3..0',
    why: '最多可能扣 3 分：基本事项“填报率”未填',
    unknowns: ['unreported 基本事项“填报率”未填'],
  });
  expect(evaluate({ ...rule, limit: undefined }, 2, { declared }).raw).toBe('-2..0');
  expect(evaluate({ ...rule, limit: null }, 2, { declared }).raw).toBe('-20..0');
});

test('a count has no per cent sign; a share has one', () => {
  const count = { ...rule, shortfall: { of: { fact: '份数' }, from: 10, every: 2, each: 1 } };
  expect(evaluate(count, null, { declared, facts: { 份数: 7 } }).why).toBe(
    '7，比 10 少 3，每满 2 扣 1 分，共扣 1 分',
  );
  const share = {
    ...rule,
    shortfall: {
      ...rule.shortfall,
      of: { share: { of: { from: '案件台账' }, that: { 系统可查: true } } },
    },
  };
  const cases = ['是', '是', '是', '否'].map((系统可查, n) => ({
    案件编号: `K${String(n)}`,
    系统可查,
  }));
  expect(evaluate(share, null, { sheets: { 案件台账: cases } })).toMatchObject({
    raw: '-3',
    why: '75%，比 100% 少 25%，每满 5% 扣 1 分，共扣 5 分，最多扣 3 分',
  });
});

test('a deduction has findings or a shortfall, not both and not neither', () => {
  expect(() => lint({ kind: 'deduct', each: 1 })).toThrow(/findings 与 shortfall/);
  expect(() => lint({ ...rule, findings: { from: '扣分记录' }, each: 1 })).toThrow(
    /findings 与 shortfall/,
  );
  expect(lint(rule)).toEqual([]);
  expect(lint({ ...rule, each: 1 })).toEqual([
    '按差额扣分（shortfall）时，每档扣多少写在 shortfall 里，不再写 each、once、times、amount',
  ]);
});

test('behind a leader parts of a per cent cost their part where a reading says so', () => {
  const relative = {
    kind: 'relative',
    value: { fact: '份数' },
    best: { constant: 200 },
    step: 0.5,
  };
  const of = (raw: unknown): string => evaluate(raw, 10, { declared, facts: { 份数: 197 } }).raw;
  expect(of(relative)).toBe('9.5');
  expect(of({ ...relative, parts: 'prorata' })).toBe('9.25');
});
