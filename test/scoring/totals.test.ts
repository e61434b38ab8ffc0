import { decimal } from '../../src/exact';
import { render } from '../../src/locales';
import { lintSchemeText } from '../../src/mechanisms';
import {
  openScheme,
  score,
  type ScoreTree,
  totalNotes,
  treeJsonSchema,
  treeToJson,
} from '../../src/scoring';
import { bounds } from '../support/context';
import { recordsOf, type TestValue } from '../support/records';

/** 10 points and a bonus of 2; 1.2 does not apply to units without 湖. */
const SCHEME = (effect: string, cap = ''): string => `id: demo
name: 演示方案
version: 1
year: 2025
notice: {title: 演示通知}
period: {from: 2025-01-01, to: 2025-11-30}
readings:
  N1:
    question: 不参与的分值怎么办
    default: ${effect}
    reason: 演示
    options: {lose: 不得分, rescale: 总分折算, award: 直接给分}
facts:
  一: {kind: flag, question: 一}
  二: {kind: flag, question: 二}
  三: {kind: flag, question: 三}
  奖: {kind: flag, question: 奖}
  湖: {kind: flag, question: 辖区有湖}
  扣: {kind: flag, question: 扣}
tables:
  t:
    name: 集体
    title: 演示
    subject: unit
    total: 10
    bonus: 2
    layout:
      - {header: 指标, show: name, width: 8}
      - {header: 自评得分, show: score, width: 8}
      - {header: 计分说明, show: why, width: 30}
      - {header: 佐证材料, show: proof, width: 30}
    nodes:
      - id: '1'
        name: 甲
        points: 6
        row: true
        source: {text: 甲, at: 附件1}
        ${cap}
        children:
          - {id: '1.1', name: 甲一, points: 4, source: {text: 一, at: 附件1}, rule: {kind: flat, points: 4, when: {fact: 一}}}
          - id: '1.2'
            name: 甲二
            points: 2
            source: {text: 二, at: 附件1}
            exempt: {when: {not: {fact: 湖}}, effect: {choose: N1, lose: lose, rescale: rescale, award: award}, source: {text: 无湖不参与, at: 附件1}}
            rule: {kind: flat, points: 2, when: {fact: 二}}
      - {id: '2', name: 乙, points: 4, row: true, source: {text: 乙, at: 附件1}, rule: {kind: flat, points: 4, when: {fact: 三}}}
      - {id: '3', name: 奖, role: bonus, points: 2, row: true, source: {text: 奖, at: 附件1}, rule: {kind: flat, points: 2, when: {fact: 奖}}}
      - id: '4'
        name: 扣
        role: deduction
        row: true
        source: {text: 扣, at: 附件1}
        rule: {kind: deduct, findings: {from: 扣分记录}, each: 1, limit: 3}
`;

const ALL = { 一: '是', 二: '是', 三: '是', 奖: '是', 湖: '是', 扣: '否' };
const scored = (
  effect: string,
  facts: Readonly<Record<string, TestValue>>,
  rest: { asOf?: string; none?: boolean; cap?: string } = {},
): ScoreTree =>
  score({
    scheme: openScheme(SCHEME(effect, rest.cap), 'demo.yaml'),
    table: 't',
    records: recordsOf({ facts, none: rest.none === false ? [] : ['扣分记录'] }),
    subject: '集体',
    asOf: rest.asOf ?? '2025-12-31',
  });
const notes = (tree: ScoreTree): string[] => totalNotes(tree).map((note) => render(note));

test('the scheme of these tests is without faults, whatever the effect', () => {
  const problems = lintSchemeText(
    SCHEME('rescale').replace('  扣: {kind: flag, question: 扣}\n', ''),
    'demo.yaml',
  );
  expect(problems).toEqual([]);
});

describe('clauses that do not apply', () => {
  test('where all apply there is neither a rate nor a scaled total', () => {
    const tree = scored('rescale', ALL);
    expect([bounds(tree.total), tree.rate, notes(tree)]).toEqual(['12', null, []]);
  });

  test('while every clause may drop out, the scaled total is open up to full marks', () => {
    const all = SCHEME('rescale').replaceAll(
      /(id: '?(?:1\.1|2)'?, name: \S+, points: 4,)/g,
      '$1 exempt: {when: {not: {fact: 湖}}, effect: rescale, source: {text: 无湖不参与, at: 附件1}},',
    );
    const tree = score({
      scheme: openScheme(all, 'demo.yaml'),
      table: 't',
      records: recordsOf({ facts: { 一: '是', 二: '是', 三: '否', 奖: '是' }, none: ['扣分记录'] }),
      subject: '集体',
      asOf: '2025-12-31',
    });
    expect(tree.total.hi === null ? null : decimal(tree.total.hi)).toBe('12');
    expect(decimal(tree.total.lo)).toBe('2');
  });

  test('lose: the raw total stays, and the rate stands beside it', () => {
    const tree = scored('lose', { ...ALL, 湖: '否', 三: '否' });
    expect(bounds(tree.total)).toBe('6');
    expect(decimal(tree.attainable ?? tree.total.lo)).toBe('10');
    expect(tree.rate?.before).toBeNull();
    expect(decimal(tree.rate?.of ?? tree.total.lo)).toBe('8');
    // 4 of 8 is 5 of 10, and the bonus of 2 on top of it.
    expect(bounds(tree.rate?.percent ?? tree.total)).toBe('70');
    expect(notes(tree)).toEqual(['适用满分 8（不适用的条款不计），按适用满分计，得分率 70%']);
  });

  test('rescale: the total is scaled up, the bonus stays outside, the clauses stay as they are', () => {
    const tree = scored('rescale', { ...ALL, 湖: '否', 三: '否' });
    expect(bounds(tree.total)).toBe('7');
    expect(decimal(tree.attainable ?? tree.total.lo)).toBe('12');
    expect(tree.rate).toMatchObject({ before: { lo: { n: 6n, d: 1n } } });
    const [first] = tree.indicators;
    expect(bounds(first?.score ?? tree.total)).toBe('4');
    expect(first?.children[1]).toMatchObject({ state: 'notApplicable' });
    expect(render(first?.children[1]?.why ?? { key: 'scoring.single', params: {} })).toBe(
      '不适用，本项不得分；总分按剩余分值折算',
    );
    expect(notes(tree)).toEqual(['有条款不适用，总分已经折算：折算前 6，适用满分 8，折算到 10 分']);
  });

  test('full points of what applies are full points, never more', () => {
    expect(bounds(scored('rescale', { ...ALL, 湖: '否' }).total)).toBe('12');
    // The cap of 4 over both clauses is reached without the second one: nothing is lost by it.
    const capped = scored('rescale', { ...ALL, 湖: '否', 奖: '否' }, { cap: 'cap: 4' });
    expect([bounds(capped.total), capped.rate]).toEqual(['8', null]);
  });

  test('deductions are scaled up as well', () => {
    const tree = score({
      scheme: openScheme(SCHEME('rescale'), 'demo.yaml'),
      table: 't',
      records: recordsOf({
        facts: { ...ALL, 一: '否', 三: '否', 奖: '否', 湖: '否' },
        sheets: { 扣分记录: [{ 事项: '甲', 指标: '4' }] },
      }),
      subject: '集体',
      asOf: '2025-12-31',
    });
    expect(bounds(tree.total)).toBe('-1.25');
  });

  test('while it is not known whether a clause applies both outcomes stay within the bounds', () => {
    const facts = { 一: '是', 二: '是', 三: '否', 奖: '否' };
    const open = scored('rescale', facts);
    const [yes, no] = ['是', '否'].map((湖) => scored('rescale', { ...facts, 湖 }).total);
    for (const known of [yes, no]) {
      expect(known?.lo.compare(open.total.lo)).toBeGreaterThanOrEqual(0);
      expect(open.total.hi === null || (known?.hi?.compare(open.total.hi) ?? 1) <= 0).toBe(true);
    }
    expect(open.rate).toBeNull();
    expect(bounds(open.total)).toBe('4..7.5');
  });

  test('the other readings offer their totals beside it', () => {
    const tree = scored('lose', { ...ALL, 湖: '否', 三: '否' });
    const [reading] = tree.readings;
    expect(reading?.alternatives.map((one) => [one.option, bounds(one.total)])).toEqual([
      ['rescale', '7'],
      ['award', '8'],
    ]);
  });
});

test('before the period is over a score is provisional, and says so', () => {
  const tree = scored('lose', ALL, { asOf: '2025-10-31' });
  expect(tree.provisional).toEqual({ until: '2025-11-30', asOf: '2025-10-31' });
  expect(notes(tree)).toEqual([
    '暂评（截至 2025-10-31）：考评期到 2025-11-30 才结束，之后的数据还没有计入',
  ]);
  expect(scored('lose', ALL, { asOf: '2025-11-30' }).provisional).toBeNull();
});

test('the JSON says all of it', () => {
  const tree = scored('rescale', { ...ALL, 湖: '否', 三: '否' }, { asOf: '2025-10-31' });
  const json = treeToJson(tree);
  expect(treeJsonSchema.parse(json)).toEqual(json);
  expect(json).toMatchObject({
    total: 7,
    rate: { of: 8, percent: { lo: 70, hi: 70 }, before: { lo: 6, hi: 6 } },
    provisional: { until: '2025-11-30', asOf: '2025-10-31' },
    ranking: null,
  });
});
