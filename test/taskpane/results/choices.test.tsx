/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { exactly, fraction } from '../../../src/exact';
import { finding, phrase } from '../../../src/locales';
import type { AssignmentUse } from '../../../src/scoring';
import { result } from './build';
import { BLANK, TestPane } from './harness';
import { press, samplePane, show, turnTo, violations } from './screen';

const text = (): string => document.body.textContent;
const itemOf = (id: string): HTMLElement => {
  const found = screen.getByText(id).closest('li');
  if (found === null) throw new Error(`no case ${id}`);
  return found;
};
/** Presses or changes something and waits for what it leads to. */
const settled = (deed: () => void): Promise<void> =>
  act(async () => {
    deed();
    await Promise.resolve();
  });

describe('cases of the sample', () => {
  test('tell where each counts and what the next best place gives; a pin moves them', async () => {
    const pane = await samplePane();
    const page = show(pane);
    turnTo('案件');
    expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('案件分配 2.1e：合计 8 分');
    expect(text()).toContain(
      '原文：线索识别与线索查办的案件不可重复。（附件1 序号2 数据来源及说明）',
    );
    expect(text()).toContain('这里列出的是各种分法中得分最高的一种，合计 8 分');
    expect(itemOf('AJ-003').textContent).toContain(
      '用在 2.1b 查办如改用在 2.1a 识别，合计 7 分，少 1 分',
    );
    expect(itemOf('AJ-013').textContent).toContain('如不使用，合计 8 分，得分不变');
    press('没有用上的案件（7 件）');
    expect(screen.getAllByText('没有使用：用上也不会增加得分')).toHaveLength(7);
    press('调整案件 AJ-003 的用处');
    const place = screen.getByLabelText<HTMLSelectElement>('用在哪里');
    expect([...place.options].map((one) => one.textContent)).toEqual([
      '自动（按得分最高安排）',
      '2.1a 识别',
      '2.1b 查办',
      '不使用',
    ]);
    expect(await violations(page)).toEqual([]);
    await settled(() => {
      fireEvent.change(place, { target: { value: '识别' } });
    });
    expect(pane.asked).toEqual([['pinCase', 'AJ-003', '识别']]);
    expect(text()).toContain('案件 AJ-003：2.1a 识别：合计 80.1535～85.1035 → 79.1535～84.1035。');
    expect(text()).toContain('有 1 件由人工指定，其余按得分最高安排，合计 7 分');
    expect(itemOf('AJ-003').textContent).toContain('人工指定');
    expect(itemOf('AJ-003').textContent).toContain(
      '不按指定、用在 2.1b 查办 时，合计 8 分，多 1 分',
    );
    expect(screen.getByLabelText<HTMLSelectElement>('用在哪里').value).toBe('识别');
    await settled(() => {
      press('改回');
    });
    expect(pane.get().pins).toEqual({});
    expect(text()).toContain('案件 AJ-003 已改回：合计 79.1535～84.1035 → 80.1535～85.1035。');
    await settled(() => {
      fireEvent.change(screen.getByLabelText('用在哪里'), { target: { value: '' } });
    });
    expect(pane.asked.at(-1)).toEqual(['pinCase', 'AJ-003', null]);
    expect(itemOf('AJ-003').textContent).toContain('按指定没有计分');
    await settled(() => {
      fireEvent.change(screen.getByLabelText('用在哪里'), { target: { value: '*' } });
    });
    expect(pane.asked.at(-1)).toEqual(['pinCase', 'AJ-003', undefined]);
  });
});

describe('cases that the sample has not', () => {
  const one = (caseId: string, of: Partial<AssignmentUse['cases'][number]> = {}) => ({
    caseId,
    used: [],
    group: null,
    places: ['3.1', '3.2'],
    pinned: false,
    nextBest: null,
    ...of,
  });
  const use = (cases: AssignmentUse['cases']): AssignmentUse => ({
    id: '3.x',
    source: { text: '不重复', at: '附件2' },
    policy: 'one-slot',
    groups: [{ name: '重点', nodes: ['3.1', '3.2'] }],
    total: fraction(5),
    cases,
  });

  test('one without a number cannot be pinned; under one-slot every clause is a place', () => {
    const cases = [one('#7', { used: ['3.1'] }), one('K2', { used: ['3.1'] })];
    const pane = new TestPane({ ...BLANK, results: [result({ assignments: [use(cases)] })] });
    show(pane);
    turnTo('案件');
    expect(text()).toContain('第 7 行（没有案件编号，不能指定）');
    expect(screen.getAllByRole('button', { name: /^调整案件/ })).toHaveLength(1);
    press('调整案件 K2 的用处');
    const options = [...screen.getByLabelText<HTMLSelectElement>('用在哪里').options];
    expect(options.map(({ value }) => value)).toEqual(['*', '3.1', '3.2', '']);
    act(() => {
      pane.set({ busy: { doing: 'score', share: null, cancellable: true } });
    });
    fireEvent.change(screen.getByLabelText('用在哪里'), { target: { value: '3.2' } });
    expect(pane.asked).toEqual([]);
  });

  test('a pin to a clause stands for its group; one to nowhere sensible is shown as it is', () => {
    const pinned = [one('K1', { pinned: true, used: ['3.1'] }), one('K2', { pinned: true })];
    const made = { ...use(pinned), policy: 'cross-group' as const };
    const pins = { K1: '3.1', K2: '9.9' };
    show(new TestPane({ ...BLANK, pins, results: [result({ assignments: [made] })] }));
    turnTo('案件');
    press('调整案件 K1 的用处');
    press('调整案件 K2 的用处');
    const [first, second] = screen.getAllByLabelText<HTMLSelectElement>('用在哪里');
    expect([first?.value, second?.value]).toEqual(['重点', '9.9']);
  });

  test('hundreds come in parts', () => {
    const cases = Array.from({ length: 120 }, (_, at) => one(`K${at}`, { used: ['3.1'] }));
    show(new TestPane({ ...BLANK, results: [result({ assignments: [use(cases)] })] }));
    turnTo('案件');
    expect(document.querySelectorAll('li')).toHaveLength(50);
    press('再显示 70 项');
    expect(document.querySelectorAll('li')).toHaveLength(120);
  });
});

describe('readings of the whole table', () => {
  test('the changed ones are marked, every option has its figure, defaults come back', async () => {
    const pane = await samplePane();
    await pane.actions.setReading('D1', 'exclusive');
    const page = show(pane);
    turnTo('口径');
    expect(text()).toContain('共 18 项口径，其中 1 项已改');
    const groups = screen.getAllByRole('group').filter((one) => /^D1 /.test(one.textContent));
    expect(groups).toHaveLength(1);
    const [card = page] = groups;
    expect(card.textContent).toContain('已改，不是默认口径');
    expect(card.textContent).toContain('改用后合计 80.1535～85.1035（+0.5）');
    expect(await violations(page)).toEqual([]);
    const reset = within(card).getByRole('button', { name: '恢复默认' });
    await settled(() => {
      fireEvent.click(reset);
    });
    expect(pane.asked.at(-1)).toEqual(['setReading', 'D1', 'inclusive']);
    expect(text()).toContain('共 18 项口径，都是默认选项');
    // Still there for the keyboard, with nothing left to do.
    expect(reset.isConnected).toBe(true);
    expect(reset.getAttribute('aria-disabled')).toBe('true');
  });

  test('single clauses are listed and can be read like all others again', async () => {
    const pane = await samplePane();
    await pane.actions.setReading('D1', 'exclusive', '6.2a');
    pane.set({ readings: { ...pane.get().readings, 'D1@1.3a': 'exclusive' } });
    show(pane);
    turnTo('口径');
    expect(text()).toContain('下列条款单独选定：');
    expect(text()).toContain('1.3a（在其他评分表中）');
    const item = screen
      .getByRole('button', { name: '6.2a 双随机检查占比', hidden: false })
      .closest('li');
    expect(item?.textContent).toMatch(/：不包括本数/);
    fireEvent.click(screen.getByRole('button', { name: '6.2a 双随机检查占比', hidden: false }));
    expect(screen.getByRole('navigation')).toBeTruthy();
    press('返回');
    expect(screen.getByRole('tab', { name: '口径' }).getAttribute('aria-selected')).toBe('true');
    await settled(() => {
      press('取消单独选定，全部统一');
    });
    expect(pane.get().readings).toEqual({ D1: 'inclusive' });
    expect(text()).toMatch(/口径 D1 已改为“包括本数.*”：得分没有变化。/);
    await settled(() => {
      press('改回');
    });
    await screen.findAllByText(/口径 D1 已改回/);
    expect(pane.get().readings).toEqual({
      D1: 'inclusive',
      'D1@6.2a': 'exclusive',
      'D1@1.3a': 'exclusive',
    });
  });

  test('the level is a reading that the table itself follows', async () => {
    const reading = {
      key: 'D7',
      question: '按哪一级',
      chosen: 'county',
      label: '县级',
      standard: 'county',
      options: ['city', 'county'],
      reason: '理',
      level: true,
      alternatives: [{ option: 'city', label: '市级', total: exactly(10) }],
    };
    const results = [result({ readings: [reading] })];
    const again = () => [result({ readings: [{ ...reading, chosen: 'city', label: '市级' }] })];
    const pane = new TestPane({ ...BLANK, results }, again);
    show(pane);
    turnTo('口径');
    await settled(() => {
      press(/^市级/);
    });
    expect(pane.asked).toEqual([['chooseLevel', 'city']]);
    expect(text()).toContain('口径 D7 已改为“市级”：得分没有变化。');
    await settled(() => {
      press('改回');
    });
    expect(pane.asked.at(-1)).toEqual(['chooseLevel', 'county']);
  });
});

describe('findings', () => {
  test('of the sample, the gravest first, sheet by sheet, each shown on demand', async () => {
    const pane = await samplePane();
    const page = show(pane);
    turnTo('问题（12）');
    expect(screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual([
      '错误（9 处）',
      '警告（2 处）',
      '提示（1 处）',
    ]);
    expect(screen.getAllByRole('heading', { level: 4 })[0]?.textContent).toBe('检查记录（3 处）');
    fireEvent.click(screen.getByRole('button', { name: /B802/ }));
    expect(pane.asked).toEqual([['reveal', { sheet: '检查记录', address: 'B802' }]]);
    press('月度数据（1 处）');
    expect(screen.getByRole('button', { name: /J11/ })).toBeTruthy();
    expect(await violations(page)).toEqual([]);
  });

  test('without a place, and none at all', () => {
    const homeless = finding(
      'warning',
      phrase('scoring.quota', { name: '甲', found: 5, count: 4 }),
    );
    const pane = new TestPane({ ...BLANK, results: [result({ findings: [homeless, homeless] })] });
    show(pane);
    turnTo(/问题/);
    expect(text()).toContain('不属于某一张表（1 处）');
    act(() => {
      pane.set({ results: [result({})] });
    });
    expect(text()).toContain('没有发现问题。');
    turnTo('案件');
    expect(text()).toContain('这张评分表没有需要分配的案件');
    turnTo('口径');
    expect(text()).toContain('这张评分表没有可以切换的口径');
  });
});

test('everything in English as well', async () => {
  show(await samplePane(), { language: 'en-US' });
  expect(text()).toContain('Now 80.1535, at most 85.1035, full marks 100');
  for (const tab of ['Cases', 'Readings', 'Findings (12)', 'Scores']) turnTo(tab);
  expect(text()).not.toMatch(/pane\.|desk\./);
});
