import { parse } from 'yaml';
import { render } from '../../locales';
import { conditionWords, quantityWords, testWords } from '../../mechanisms';
import { condition, quantity, test } from '../../rubric';
import { table } from './markdown';

/** Forms of the language as they stand in a scheme; what each of them means is worked out, not written down here. */
const CONDITIONS = [
  '案件类别: 危险废物',
  '案件类别: [危险废物, 土壤污染]',
  '重大案件: true',
  '决定日期: { within: period }',
  "决定日期: { from: '2025-01-01', to: '2025-03-31' }",
  '刑事立案日期: { filled: true }',
  '识别手段: { some: true }',
  '主要承办人: { subject: true }',
  '实配数: { atLeast: 1 }',
  '实配数: { atLeast: { column: 应配数 } }',
  '完成日期: { atMost: { column: 整改时限 } }',
  '整改时限: { past: true }',
  "月份: ['2023-06', '2023-09']",
  '案件类别: { oneOf: [土壤污染], orListed: 其他新领域类别 }',
  'all: [{ 案件类别: 危险废物 }, { 重大案件: true }]',
  'any: [{ 案件类别: 危险废物 }, { 重大案件: true }]',
  'not: { 案件类别: 危险废物 }',
  'exists: { in: 案件台账, match: { 案件编号: 案件编号 }, where: { 重大案件: true } }',
];

const QUANTITIES = [
  'constant: 24',
  'fact: 辖区县级执法机构数',
  'count: { from: 检查记录, where: { 双随机: true } }',
  '{ count: { from: 监督帮扶 }, distinct: 人员编号 }',
  '{ count: { from: 扣分记录 }, weight: 次数 }',
  '{ sum: { from: 案件台账 }, of: 罚款金额 }',
  '{ greatest: { from: 对比数据 }, of: 数值 }',
  'total: [{ constant: 1 }, { constant: 2 }]',
  'average: [{ constant: 1 }, { constant: 2 }]',
  'difference: [{ constant: 2 }, { constant: 1 }]',
  'share: { of: { from: 检查记录 }, that: { 双随机: true }, whenZero: unreported }',
  'ratio: { numerator: { constant: 1 }, denominator: { constant: 2 }, whenZero: full }',
];

const TESTS = [
  'fact: 按要求派员参训',
  '{ fact: 辖区县级执法机构数, atLeast: 1 }',
  '{ fact: 本单位, is: [宝山, 闵行] }',
  'exists: { from: 培训活动, where: { 类别: 普法 } }',
  '{ exists: { from: 培训活动 }, atLeast: 2 }',
  '{ quantity: { count: { from: 监督帮扶 } }, atLeast: 4 }',
  'all: [{ fact: 按要求派员参训 }, { exists: { from: 培训活动 } }]',
  'any: [{ fact: 按要求派员参训 }, { exists: { from: 培训活动 } }]',
  'not: { fact: 按要求派员参训 }',
  'runsOver: { selection: { from: 候选对象 }, column: 曾入选年度, years: 3 }',
];

const rows = (texts: readonly string[], words: (text: string) => string): string =>
  table(
    ['写法', '意思'],
    texts.map((text) => [text, words(text)]),
  );

export const conditionTable = (): string =>
  rows(CONDITIONS, (text) => render(conditionWords(condition.parse(parse(text)))));

export const quantityTable = (): string =>
  rows(QUANTITIES, (text) => render(quantityWords(quantity.parse(parse(text)))));

export const testTable = (): string =>
  rows(TESTS, (text) => render(testWords(test.parse(parse(text)))));
