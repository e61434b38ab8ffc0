import { ARTICLE_TWICE } from '../../../src/checks/across/article-twice';
import { date } from '../../cases/support';
import type { TestRow } from '../../support/records';
import { said } from './support';

const article = (title: string, paper: string, more: TestRow = {}): TestRow => ({
  标题: title,
  种类: '宣传稿件',
  刊物: paper,
  发布日期: date('2019-08-08'),
  同稿组号: null,
  案件编号: null,
  链接: null,
  ...more,
});
const TITLE = '示例区开展夜间执法检查';
const at = (rows: readonly TestRow[], scheme: string | null = 'wuwei-2019'): string[] =>
  said(ARTICLE_TWICE, {
    ...(scheme === null ? {} : { scheme }),
    asOf: '2019-11-05',
    sheets: { 发布情况: rows },
  });

test('one article in two papers counts once', () => {
  expect(at([article(TITLE, '甲报'), article(`《${TITLE}》 `, '乙网')])).toEqual([
    'warning 发布情况!A3 标题与第 2 行相同，又没有填同一个同稿组号，会算成两篇。同一份稿件在不同媒体发布的，请填同一个同稿组号。',
  ]);
});

test('two groups for one article', () => {
  const rows = [
    article(TITLE, '甲报', { 同稿组号: 'G1' }),
    article(TITLE, '乙网', { 同稿组号: 'G2' }),
  ];
  expect(at(rows)).toEqual([
    'warning 发布情况!E3 标题与第 2 行相同，同稿组号却不同（G1、G2），会算成两篇。是同一份稿件的，请改成同一个组号。',
  ]);
});

test('where every publication counts, it is worth a look', () => {
  const rows = [article(TITLE, '甲报'), article(TITLE, '乙网')];
  const words = [
    'hint 发布情况!A3 标题与第 2 行相同。是同一份稿件的，请填同一个同稿组号；报送数量时请勿重复计算。',
  ];
  expect(at(rows, null)).toEqual(words);
  expect(at(rows, 'banan-2025')).toEqual(words);
});

test('Shanghai counts a case once, whoever publishes it', () => {
  const rows = (one: string | null) => [
    article(TITLE, '甲报', { 种类: '典型案例', 层级: '省级', 案件编号: 'A1' }),
    article(TITLE, '乙网', { 种类: '典型案例', 层级: '部级', 案件编号: one }),
  ];
  expect(at(rows('A1'), 'shanghai-2023')).toEqual([]);
  expect(at(rows(null), 'shanghai-2023')).toEqual([expect.stringMatching(/^warning 发布情况!A3/u)]);
});

test('one address with two titles', () => {
  const link = { 链接: 'https://example.com/a/1.html' };
  expect(
    at([
      article(TITLE, '甲报', link),
      article('另一篇', '甲报', { 链接: 'http://example.com/a/1.html/' }),
    ]),
  ).toEqual([
    'hint 发布情况!G3 链接与第 2 行相同，标题却不同。请核对链接；是同一份稿件的，请填同一个同稿组号。',
  ]);
  const site = { 链接: 'https://example.com/' };
  expect(at([article(TITLE, '甲报', site), article('另一篇', '甲报', site)])).toEqual([]);
});

test('one group for titles that have nothing in common', () => {
  const group = { 同稿组号: 'G1' };
  expect(at([article(TITLE, '甲报', group), article('案卷评查培训班开班', '乙网', group)])).toEqual(
    [
      'hint 发布情况!E3 与第 2 行同用组号“G1”，标题却完全不同，只会算作一篇。请确认是同一份稿件；不是的请改组号。',
    ],
  );
  expect(at([article(TITLE, '甲报', group), article('示例区夜间执法检查', '乙网', group)])).toEqual(
    [],
  );
});

test.each([
  [
    'a common group',
    [article(TITLE, '甲报', { 同稿组号: 'G1' }), article(TITLE, '乙网', { 同稿组号: 'G1' })],
  ],
  ['other titles', [article('简报第1期', '甲报'), article('简报第2期', '甲报')]],
  ['one article', [article(TITLE, '甲报')]],
  ['the very same row, which the reader tells', [article(TITLE, '甲报'), article(TITLE, '甲报')]],
])('silent: %s', (_, rows) => {
  expect(at(rows)).toEqual([]);
});
