import { lintSchemeText } from '../../src/mechanisms';
import { openScheme, score, type ScoreTree } from '../../src/scoring';
import { bounds } from '../support/context';
import { recordsOf } from '../support/records';

/** One case fits 1.1 (3 points, into which those of 1.2 may move) and 2.1 (4 points), but counts once. */
const SCHEME = `id: demo
name: 演示方案
version: 1
year: 2025
notice: {title: 演示通知}
period: {from: 2025-01-01, to: 2025-11-30}
facts:
  转入: {kind: flag, question: 1.2 不评吗}
  否决: {kind: flag, question: 二有否决事项吗}
tables:
  t:
    name: 集体
    title: 演示
    subject: unit
    total: 10
    layout:
      - {header: 指标, show: name, width: 8}
      - {header: 自评得分, show: score, width: 8}
      - {header: 计分说明, show: why, width: 30}
      - {header: 佐证材料, show: proof, width: 30}
    nodes:
      - id: '1'
        name: 一
        points: 6
        row: true
        source: {text: 一, at: 附件1}
        children:
          - id: '1.1'
            name: 一一
            points: 3
            source: {text: 一一, at: 附件1}
            rule:
              kind: perCase
              cases: {from: 案件台账, where: {案件类别: 危险废物}}
              rates: [{name: 案件, points: 3}]
          - id: '1.2'
            name: 一二
            points: 3
            exempt: {when: {fact: 转入}, effect: reweight, to: ['1.1'], source: {text: 相应分值计入, at: 附件1}}
            source: {text: 一二, at: 附件1}
            rule: {kind: judged, least: 0}
      - id: '2'
        name: 二
        points: 4
        row: true
        source: {text: 二, at: 附件1}
        children:
          - id: '2.1'
            name: 二一
            points: 4
            source: {text: 二一, at: 附件1}
            rule:
              kind: perCase
              cases: {from: 案件台账, where: {案件类别: 危险废物}}
              rates: [{name: 案件, points: 4}]
          - {id: '2.2', name: 否决, role: veto, source: {text: 否决, at: 附件1}, rule: {kind: veto, when: {fact: 否决}}}
    assignments:
      - {id: '9', source: {text: 不重复, at: 附件1}, key: 案件编号, groups: {甲: ['1.1'], 乙: ['2.1']}, policy: cross-group}
`;

const scored = (facts: Readonly<Record<string, string>>, count = 1): ScoreTree =>
  score({
    scheme: openScheme(SCHEME, 'demo.yaml'),
    table: 't',
    records: recordsOf({
      facts,
      sheets: {
        案件台账: Array.from({ length: count }, (_, n) => ({
          案件编号: `K${String(n + 1)}`,
          案件类别: '危险废物',
        })),
      },
      none: ['评委打分'],
    }),
    subject: '集体',
    asOf: '2025-12-31',
  });
const placed = (tree: ScoreTree): string[] =>
  tree.assignments[0]?.cases.map(({ caseId, used }) => `${caseId}@${used.join()}`) ?? [];
const figure = (tree: ScoreTree, index: number): string =>
  bounds(tree.indicators[index]?.score ?? tree.total);

test('the scheme is without faults', () => {
  expect(lintSchemeText(SCHEME, 'demo.yaml')).toEqual([]);
});

test('a case goes where its points count most after others moved in', () => {
  const apart = scored({ 转入: '否', 否决: '否' });
  expect([placed(apart), figure(apart, 1)]).toEqual([['K1@2.1'], '4']);
  const moved = scored({ 转入: '是', 否决: '否' });
  expect([placed(moved), bounds(moved.total)]).toEqual([['K1@1.1'], '6']);
  expect(bounds(scored({ 转入: '是', 否决: '否' }, 2).total)).toBe('10');
});

test('a case does not go where a veto takes everything', () => {
  const vetoed = scored({ 转入: '否', 否决: '是' });
  expect(placed(vetoed)).toEqual(['K1@1.1']);
  expect([figure(vetoed, 0), figure(vetoed, 1)]).toEqual(['3..6', '0']);
});

test('while it is not known whether points move the bounds hold both outcomes', () => {
  const open = scored({ 否决: '否' });
  const [yes, no] = ['是', '否'].map((转入) => scored({ 转入, 否决: '否' }).total);
  for (const known of [yes, no]) {
    expect(known?.lo.compare(open.total.lo)).toBeGreaterThanOrEqual(0);
    expect(open.total.hi === null || (known?.hi?.compare(open.total.hi) ?? 1) <= 0).toBe(true);
  }
});
