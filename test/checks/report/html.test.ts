/** @jest-environment jsdom */
import { reportHtml } from '../../../src/checks';
import { INPUT } from './problems';

const html = reportHtml(INPUT);
const page = new DOMParser().parseFromString(html, 'text/html');
const rows = [...page.querySelectorAll('tbody tr')].map((row) =>
  [...row.children].map((cell) => cell.textContent),
);

test('says what was checked, as of when, and how much was found', () => {
  expect(page.title).toBe('校验结果 · 自评 & 核对.xlsx');
  expect(page.documentElement.lang).toBe('zh-CN');
  expect(page.querySelector('header')?.textContent).toContain('统计截止日：2025-10-10');
  expect(page.querySelector('.counts')?.textContent).toBe(
    '错误 1 处，警告 1 处，提示 1 处；另有 1 处已忽略',
  );
});

test('lists problems in their order with the level in words, and those that are let stand apart', () => {
  expect(rows.map((row) => row.slice(0, 3))).toEqual([
    ['错误（1 处）'],
    ['1', '错误', '集体自评H30'],
    ['警告（1 处）'],
    ['2', '警告', '案件台账'],
    ['提示（1 处）'],
    ['3', '提示', '事迹.docx第 3 段第 12 字'],
    ['4', '错误', '候选对象A5'],
  ]);
  expect(page.querySelector('h2')?.textContent).toBe('已忽略（1 处）');
  expect(rows[1]?.[3]).toContain('相关单元格：案件台账!C5、案件台账!A2:H2');
  expect(rows[1]?.[3]).toContain('可自动修复：');
  expect(rows[1]?.[3]).toContain('评分表 · table.totalDiffers');
});

test('shows what cells say as text, runs nothing and loads nothing', () => {
  expect(page.querySelector('script, link, img, iframe, b')).toBeNull();
  expect(rows[1]?.[3]).toContain('<b>96</b> & "95"');
  expect(rows[6]?.[3]).toContain('<script>alert(1)</script> 已向市局说明');
  expect(html).not.toMatch(/https?:|url\(|@import|\son\w+=/u);
  expect(
    page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content'),
  ).toBe("default-src 'none'; style-src 'unsafe-inline'");
});

test('prints page numbers and the head of the table on every page', () => {
  const style = page.querySelector('style')?.textContent ?? '';
  expect(style).toContain(
    '@page{@bottom-center{content:"第 " counter(page) " 页，共 " counter(pages) " 页"}}',
  );
  expect(style).toContain('thead{display:table-header-group}');
  expect(page.querySelectorAll('thead').length).toBe(2);
});

test('speaks English as well', () => {
  const english = reportHtml({ ...INPUT, language: 'en-US' });
  const words = new DOMParser().parseFromString(english, 'text/html');
  expect(words.title).toBe('Check results · 自评 & 核对.xlsx');
  expect(words.querySelector('.counts')?.textContent).toBe(
    'Errors 1, warnings 1, hints 1; 1 more ignored',
  );
});

test('says so where nothing was found', () => {
  const empty = reportHtml({ ...INPUT, problems: [], ignored: [] });
  const clean = new DOMParser().parseFromString(empty, 'text/html');
  expect(clean.querySelector('.counts')?.textContent).toBe('没有发现需要处理的问题。');
  expect(clean.querySelector('table')).toBeNull();
});

test('counts without those that are let stand where there are none', () => {
  const standing = reportHtml({ ...INPUT, ignored: [] });
  const words = new DOMParser().parseFromString(standing, 'text/html');
  expect(words.querySelector('.counts')?.textContent).toBe('错误 1 处，警告 1 处，提示 1 处');
  expect(words.querySelector('h2')).toBeNull();
});
