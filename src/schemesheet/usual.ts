import { isPlain, type Plain } from './plain';

/** The printed table of a scheme that says nothing of its columns. */
export const USUAL_LAYOUT: readonly Plain[] = [
  { header: '序号', show: 'index', width: 8 },
  { header: '指标', show: 'name', width: 20 },
  { header: '分值', show: 'points', width: 8 },
  { header: '评分标准', show: 'source', width: 60 },
  { header: '自评得分', show: 'score', width: 10 },
  { header: '计分说明', show: 'why', width: 40 },
  { header: '佐证材料', show: 'proof', width: 24 },
];

/** Where no clause says that a row of the printed table ends there, every clause with a rule is a row. */
export function printEveryRule(nodes: readonly Plain[]): void {
  if (nodes.some((node) => node.row !== undefined || node.children !== undefined)) return;
  for (const node of nodes) if (isPlain(node.rule)) node.row = true;
}
