import { readFileSync } from 'node:fs';
import { decimal } from '../../src/exact';
import { openScheme, score, type ScoreNode, type ScoreRequest } from '../../src/scoring';
import { recordsOf, type TestRow } from '../support/records';

const FILE = 'src/schemes/banan-2025/scheme.yaml';
const TEXT = readFileSync(FILE, 'utf8');

const checks: TestRow[] = Array.from({ length: 30 }, (_, index) => ({
  记录编号: `J${index}`,
  检查日期: `2025-0${(index % 9) + 1}-05`,
  检查性质: '日常',
  双随机: index < 24 ? '是' : '否',
}));
const cases: TestRow[] = Array.from({ length: 6 }, (_, index) => ({
  案件编号: `K${index}`,
  立案日期: '2025-02-03',
  决定日期: '2025-03-05',
  案件类别: index % 2 === 0 ? '危险废物' : '排污许可',
  主要承办人: index < 3 ? 'P01' : 'P02',
  罚款金额: 50_000,
  线索来源: '自行识别',
}));
const records = recordsOf({
  sheets: {
    人员名册: [{ 人员编号: 'P01' }, { 人员编号: 'P02' }],
    检查记录: checks,
    案件台账: cases,
  },
});

const figures = (nodes: readonly ScoreNode[]): Map<string, string> => {
  const all = new Map<string, string>();
  const visit = ({ id, score: { lo, hi }, children }: ScoreNode): void => {
    all.set(id, `${decimal(lo)}～${hi === null ? '' : decimal(hi)}`);
    children.forEach(visit);
  };
  nodes.forEach(visit);
  return all;
};

test.each([
  ['collective', '集体'],
  ['individual', 'P01'],
])('what %s says of another reading is what that reading gives by itself', (table, subject) => {
  const scheme = openScheme(TEXT, FILE);
  const request: ScoreRequest = { scheme, table, subject, records, asOf: '2025-12-31' };
  const tree = score(request);
  let compared = 0;
  const alone = new Map<string, Map<string, string>>();
  const visit = (node: ScoreNode): void => {
    for (const { key, alternatives } of node.readings) {
      if (scheme.standard.readings[key]?.sets === 'level') continue;
      for (const { option, score: offered } of alternatives) {
        const place = `${key}=${option}`;
        // A scheme of its own shares nothing with the run that is compared.
        const other =
          alone.get(place) ??
          figures(
            score({
              ...request,
              scheme: openScheme(TEXT, FILE),
              readings: { [key]: option },
              brief: true,
            }).indicators,
          );
        alone.set(place, other);
        const text = `${decimal(offered.lo)}～${offered.hi === null ? '' : decimal(offered.hi)}`;
        expect([place, node.id, text]).toEqual([place, node.id, other.get(node.id)]);
        compared += 1;
      }
    }
    node.children.forEach(visit);
  };
  tree.indicators.forEach(visit);
  expect(compared).toBeGreaterThan(3);
});
