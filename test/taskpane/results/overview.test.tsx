/** @jest-environment jsdom */
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { atLeast, between, exactly, fraction, ZERO } from '../../../src/exact';
import { phrase } from '../../../src/locales';
import type { ScoreNode } from '../../../src/scoring';
import { node, result, unknown } from './build';
import { BLANK, Harness, TestPane } from './harness';
import { PEOPLE, press, samplePane, show, violations } from './screen';

const text = (): string => document.body.textContent;
const listed = (): string[] =>
  [...document.querySelectorAll('[id^="result-node-"]')].map((one) => one.textContent);

describe('before there is a result', () => {
  test('it says what to do, and reads on demand', () => {
    const pane = new TestPane(BLANK);
    show(pane);
    expect(text()).toContain('还没有计算结果。请先在“开始”页读取工作簿');
    press('读取工作簿');
    expect(pane.asked).toEqual([['read']]);
    act(() => {
      pane.set({ busy: { doing: 'read', share: null, cancellable: true } });
    });
    expect(text()).toContain('正在计分，请稍候');
    expect(screen.queryByRole('button', { name: '读取工作簿' })).toBeNull();
  });
});

describe('the unit of the sample', () => {
  test('total, standing, indicators with bars, no barrier for a screen reader', async () => {
    const page = show(await samplePane([], { scheme: null }));
    expect(text()).toContain('目前 80.1535 分，最多可到 85.1035 分，满分 100 分');
    expect(text()).toContain('本表最多只能得 99 分');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('集体');
    expect(text()).toContain('统计截至 2025-10-10');
    const bar = screen.getByRole('meter', { name: '6 规范检查的得分' });
    expect(bar.getAttribute('aria-valuetext')).toBe('目前 7 分，最多 11.2 分，共 13 分');
    expect([bar.getAttribute('aria-valuenow'), bar.getAttribute('aria-valuemax')]).toEqual([
      '7',
      '13',
    ]);
    const done = screen.getByRole('meter', { name: '4 案卷质量的得分' });
    expect(done.getAttribute('aria-valuetext')).toBe('得 16.425 分，共 18 分');
    expect(done.children).toHaveLength(1);
    expect(bar.children).toHaveLength(2);
    expect(await violations(page)).toEqual([]);
  });

  test('what could still be gained, and by what', async () => {
    show(await samplePane());
    press(/还可争取 4.95 分（3 项）/);
    const region = screen.getByRole('button', { name: /还可争取/ }).closest('section');
    const items = within(region ?? document.body).getAllByRole('listitem');
    expect(items.map((one) => one.textContent)).toEqual([
      expect.stringMatching(/^6\.3a .*还可得 3.2 分待评：/),
      expect.stringMatching(
        /^6\.1b .*还可得 1 分未填：基本事项“行政检查事项清单已编制并公布”未填$/,
      ),
      expect.stringMatching(/^2\.2a .*还可得 0.75 分未到期：/),
    ]);
  });

  test('indicators unfold; filters leave what fits, and open it', async () => {
    show(await samplePane());
    expect(listed()).toHaveLength(6);
    const toggle = screen.getByRole('button', { name: '1 队伍建设的下级条款' });
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(toggle);
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    expect(listed()).toContain('1.4 新装备配备与运用');
    press('还没有确定 3');
    expect(listed()).toEqual([
      '2 科技赋能',
      '2.2 移动执法',
      '2.2a 执法数据质量',
      '6 规范检查',
      expect.stringMatching(/^6\.1 /),
      expect.stringMatching(/^6\.1b /),
      expect.stringMatching(/^6\.3 /),
      expect.stringMatching(/^6\.3a /),
    ]);
    fireEvent.change(screen.getByLabelText('排列'), { target: { value: 'gap' } });
    expect(listed()[0]).toBe('6 规范检查');
    press('被否决 0');
    expect(text()).toContain('没有这样的指标');
    press('显示全部');
    expect(listed()).toHaveLength(6);
  });

  test('a text of it to paste elsewhere, or to copy by hand', async () => {
    let copied = '';
    const clipboard = {
      writeText: (one: string) => {
        copied = one;
        return Promise.resolve();
      },
    };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    const pane = await samplePane();
    await pane.actions.setReading('D1', 'exclusive');
    show(pane);
    press('复制说明');
    await screen.findByText('已复制，可以粘贴到文档中。');
    const lines = copied.split('\n');
    expect(lines[0]).toBe('巴南区2025年生态环境保护执法实战大练兵，集体，统计截至 2025-10-10');
    expect(lines[1]).toBe('目前 79.6535 分，最多可到 84.6035 分，满分 100 分');
    expect(copied).toContain('参评资格：合格');
    expect(copied).toContain('4 案卷质量：16.425 / 18 分，已得。');
    expect(copied).toMatch(/还缺 \d+ 项：\n/);
    expect(lines.at(-1)).toMatch(/^改用的口径 D1，.*：不包括本数/);
    clipboard.writeText = () => Promise.reject(new Error('not here'));
    press('复制说明');
    await screen.findByText(/这里不能自动复制/);
    const box = screen.getByLabelText<HTMLTextAreaElement>('得分说明');
    expect(box.value).toBe(copied);
    fireEvent.focus(box);
    expect(box.selectionEnd).toBe(copied.length);
  });
});

describe('candidates', () => {
  test('are compared and chosen; each has rules, reasons and quotas', async () => {
    const page = show(await samplePane(PEOPLE));
    expect(screen.queryByText(/候选人比较/)).toBeNull();
    fireEvent.change(screen.getByLabelText('评分表'), { target: { value: 'individual P01' } });
    expect(text()).toContain('得分 4 分，满分 100 分');
    // Not known whether P01 may stand: the rules are open to see.
    expect(text()).toContain('参评资格：待确认（共 4 条规定）');
    expect(text()).toContain('尚未填报');
    expect(text()).toContain('未填：候选对象中没有本参评对象的记录');
    expect(text()).toMatch(/原文：连续3年获得.*（正文 二、具体安排）/);
    press('推荐名额');
    expect(text()).toMatch(/X4 .*名额 4，已有 4/);
    press('候选人比较（5 人）');
    const rows = within(screen.getByRole('table', { name: '个人候选人比较' })).getAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual([
      '名次人员编号得分资格',
      '1P0794.1775合格',
      '2P1270.99合格',
      '3P2146.26合格',
      '4P3437.4合格',
      '暂列 5P014待确认',
    ]);
    expect(await violations(page)).toEqual([]);
    press('P12');
    expect(text()).toContain('得分 70.99 分，满分 100 分');
    expect(screen.getByLabelText<HTMLSelectElement>('评分表').value).toBe('individual P12');
  });
});

describe('states that the sample has not', () => {
  const rows = { sheet: '否决资格', count: 1, ranges: ['4'], more: 0, keys: [] };
  const source = { text: '弄虚作假的', at: '正文 三' };
  const why = (key: 'vetoYes' | 'vetoNo') =>
    phrase(`mechanisms.${key}`, { basis: phrase('scoring.single', { total: '0' }) });
  const states: readonly ScoreNode['state'][] = [
    'scored',
    'unreported',
    'undecided',
    'pending',
    'notDue',
    'notApplicable',
    'vetoed',
  ];
  const many = Array.from({ length: 5 }, (_, at) => unknown('unreported', `表${String(at)}`));
  const made = result({
    total: atLeast(10),
    level: 'county',
    eligibility: 'rejected',
    eligibilityRules: [
      { id: 'X1', name: '弄虚作假', state: 'rejected', rows: [rows], missing: [], source },
    ],
    quotas: [{ id: 'X4', name: '推荐', found: 5, count: 4 }],
    attainable: fraction(102),
    indicators: [
      ...states.map((state, at) =>
        node({
          id: String(at + 1),
          state,
          score: state === 'unreported' ? atLeast(0) : exactly(0),
          missing: state === 'unreported' ? many : [],
        }),
      ),
      node({ id: '8', role: 'veto', points: null, effectivePoints: null, why: why('vetoYes') }),
      node({
        id: '9',
        role: 'deduction',
        state: 'pending',
        score: between(-3, -1),
        attainable: ZERO,
      }),
      node({ id: '10', verdict: 'unmet', points: null, effectivePoints: null, score: exactly(0) }),
      node({ id: '11', points: null, effectivePoints: null, score: atLeast(0), state: 'pending' }),
    ],
  });
  const pane = () =>
    new TestPane({
      ...BLANK,
      host: 'page',
      scheme: {
        id: 'made-up',
        name: '试验方案',
        year: 2025,
        own: false,
        title: '试验',
        period: { from: '2024-12-01', to: '2025-11-30' },
        levels: [{ id: 'county', name: '县级' }],
        defaultLevel: null,
        tables: [],
      },
      results: [made],
    });

  test('every state has its word and never its colour alone', async () => {
    const page = show(pane(), { live: false });
    const words = [...document.querySelectorAll('[id^="result-node-"]')].map(
      (button) => button.closest('li')?.textContent ?? '',
    );
    const expected = ['已得', '未填', '待定', '待评', '未到期', '不适用', '否决', '已发生'];
    expected.forEach((word, at) => {
      expect(words[at]).toContain(word);
    });
    expect(words[9]).toContain('未达标');
    expect(words[8]).toContain('-3～-1');
    expect(words[8]).toContain('最多可少扣 2 分已扣 1 分');
    expect(words[10]).toContain('0 起');
    expect(words[10]).toContain('还可得多少尚不能确定');
    // No figure for a veto.
    expect(words[7]).not.toContain('10');
    const open = screen.getByRole('meter', { name: '2 条款2的得分' });
    expect(open.getAttribute('aria-valuetext')).toBe('目前 0 分，上限还不能确定，共 10 分');
    expect(await violations(page)).toEqual([]);
  });

  test('who may not stand is told with the rows, quotas that are exceeded as well', () => {
    show(pane(), { live: false });
    expect(text()).toContain('县级，统计截至 2025-10-10');
    expect(text()).toContain('参评资格：否决（共 1 条规定）');
    expect(text()).toContain('X1 弄虚作假：已发生，不能参评（得分仍保留）');
    expect(text()).toContain('否决资格，共 1 条第 4 行');
    expect(text()).toContain('推荐名额：已超出');
    expect(text()).toContain('名额 4，已有 5，超出');
    expect(text()).toContain('最多可到多少还不能确定');
    expect(text()).toContain('含加分在内，按评分规则最多可得 102 分');
    press(/还可争取的分（3 项，合计尚不能确定）/);
    expect(text()).toContain('另有 2 条原因，点开本项查看');
    expect(text()).toContain('最多可少扣 2 分');
  });

  test('a rejected candidate takes no place', () => {
    const person = (subject: string, eligibility: 'eligible' | 'rejected') =>
      result({ table: 'individual', tableName: '个人', subject, eligibility });
    show(
      new TestPane({ ...BLANK, results: [person('P01', 'rejected'), person('P02', 'eligible')] }),
    );
    press('候选人比较（2 人）');
    const rows = screen.getAllByRole('row').map((row) => row.textContent);
    expect(rows.slice(1)).toEqual(['1P0210合格', '不排名P0110否决']);
  });
});

test('a thousand clauses and five hundred candidates make no page of a thousand bars', () => {
  const clause = (id: string, depth: number): ScoreNode =>
    node({
      id,
      score: between(0, 10),
      state: 'unreported',
      missing: [unknown('unreported', id)],
      children:
        depth === 0 ? [] : Array.from({ length: 10 }, (_, at) => clause(`${id}.${at}`, depth - 1)),
    });
  const indicators = Array.from({ length: 9 }, (_, at) => clause(String(at + 1), 2));
  const results = Array.from({ length: 500 }, (_, at) =>
    result({ table: 'individual', tableName: '个人', subject: `P${at}`, indicators }),
  );
  const { container } = render(<Harness pane={new TestPane({ ...BLANK, results })} />);
  expect(container.querySelectorAll('[role=meter]')).toHaveLength(1 + 9);
  expect(container.querySelectorAll('*').length).toBeLessThan(1000);
  press(/还可争取/);
  const entries = (): number => container.querySelectorAll('ol > li').length;
  expect(entries()).toBe(20);
  press('再显示 880 项');
  expect(entries()).toBe(900);
});
