/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { exactly, fraction } from '../../../src/exact';
import { phrase } from '../../../src/locales';
import { node, result, unknown } from './build';
import { BLANK, TestPane } from './harness';
import { openClause, press, samplePane, show, violations } from './screen';

const section = (title: string | RegExp): HTMLElement =>
  screen.getByRole('region', { name: title });
const textOf = (title: string | RegExp): string => section(title).textContent;
const keyDown = (init: { readonly key: string; readonly altKey?: boolean }): void => {
  fireEvent.keyDown(document.activeElement ?? document.body, init);
};

describe('a clause of the sample', () => {
  test('says what the notice says, how the figure came about, and what stands behind it', async () => {
    const pane = await samplePane();
    const page = show(pane);
    openClause('6 规范检查', '6.2 行政检查方式', '6.2a 双随机检查占比');
    const title = screen.getByRole('heading', { name: '6.2a 双随机检查占比' });
    expect(document.activeElement).toBe(title);
    expect(textOf('怎样得出')).toContain('达到 70%、不足 80%，得 2 分');
    expect(textOf('原文')).toMatch(/占比达80%以上的,得3分.*出处：附件1 序号6 第2项1\)/s);
    expect(textOf('还缺什么（1 项）')).toContain('待定：检查记录第 802 行');
    expect(textOf('计入的记录')).toContain('检查记录，共 1919 条');
    expect(textOf('未计入的记录和原因')).toMatch(/检查日期为空检查记录，共 60 条/);
    // The indicator above says who is responsible.
    expect(textOf('分工和时限')).toContain('完成时限2025年10月');
    fireEvent.click(screen.getByRole('button', { name: '在 Excel 中选中检查记录第 4–5 行' }));
    fireEvent.click(
      screen.getByRole('button', { name: '在 Excel 中选中检查记录第 802 行 JC-0801' }),
    );
    expect(pane.asked).toEqual([
      ['reveal', { sheet: '检查记录', address: '4:5' }],
      ['reveal', { sheet: '检查记录', address: '802:802' }],
    ]);
    const more = within(section('计入的记录')).getByRole('button', { name: '显示其余 188 处' });
    fireEvent.click(more);
    expect(textOf('计入的记录')).toMatch(/另有 \d+ 条没有逐一列出/);
    expect(await violations(page)).toEqual([]);
  });

  test('in the page rows are shown, not clicked', async () => {
    show(await samplePane([], { host: 'page' }), { live: false });
    openClause('4 案卷质量');
    expect(textOf('计入的记录')).toContain('案卷评查，共 2 条');
    expect(within(section('计入的记录')).queryByRole('button')).toBeNull();
    expect(document.body.textContent).not.toContain('Excel');
  });

  test('lies on a path; the keyboard goes back step by step to where it came from', async () => {
    show(await samplePane());
    openClause('1 队伍建设', '1.1 机构规范化建设');
    const children = section('下级条款（2 条）');
    fireEvent.click(
      within(children).getByRole('button', { name: '1.1a 省级规范化试点并完成建设' }),
    );
    expect(document.activeElement?.textContent).toBe('1.1a 省级规范化试点并完成建设');
    const path = screen.getByRole('navigation', { name: '所在位置' });
    expect(
      within(path)
        .getAllByRole('button')
        .map((one) => one.textContent),
    ).toEqual(['各项得分', '1 队伍建设', '1.1 机构规范化建设']);
    keyDown({ key: 'Escape' });
    expect(document.activeElement?.textContent).toBe('1.1 机构规范化建设');
    keyDown({ key: 'ArrowLeft' });
    expect(document.activeElement?.tagName).toBe('H2');
    keyDown({ key: 'ArrowLeft', altKey: true });
    expect(screen.queryByRole('navigation')).toBeNull();
    // The list is as it was left, and the keyboard where the clause was opened.
    expect(document.activeElement?.id).toBe('result-node-1.1');
    press('1 队伍建设');
    press('各项得分');
    expect(screen.queryByRole('navigation')).toBeNull();
    press('1.1 机构规范化建设');
    const above = within(screen.getByRole('navigation')).getByRole('button', {
      name: '1 队伍建设',
    });
    fireEvent.click(above);
    press('返回');
    expect(document.activeElement?.textContent).toBe('1.1 机构规范化建设');
  });
});

describe('figures and gaps that the sample has not', () => {
  const slip = { sheet: '评委打分', address: 'D4' };
  const moved = node({
    id: '1',
    points: fraction(12),
    effectivePoints: fraction('14.4'),
    raw: exactly(20),
    score: exactly(12),
    attainable: fraction(13),
    evidence: ['甲文件', '乙清单'],
    rows: [
      { sheet: '案件台账', count: 3, ranges: ['3:5'], more: 0, keys: ['K1', 'K2'] },
      { sheet: '基本事项', count: 0, ranges: [], more: 0, keys: [] },
    ],
    missing: [{ ...unknown('pending', '评委打分'), slip }],
    owner: { guide: '法制处', responsible: null },
  });

  test('points in force, the figure before the cap, evidence, the place of a slip', async () => {
    const pane = new TestPane({ ...BLANK, results: [result({ indicators: [moved] })] });
    const page = show(pane);
    openClause('1 条款1');
    const facts = [...document.querySelectorAll('dt')].map(
      (one) => `${one.textContent}=${one.nextSibling?.textContent ?? ''}`,
    );
    expect(facts).toEqual([
      '印发分值=12',
      '现行分值=14.4（相应分值计入后）',
      '封顶、保底之前=20',
      '按规则最多可得=13',
      '指导处室=法制处',
    ]);
    expect(textOf('佐证材料')).toContain('甲文件乙清单');
    expect(textOf('计入的记录')).toContain('编号：K1、K2');
    expect(textOf('计入的记录')).toContain('基本事项，共 0 条');
    fireEvent.click(within(section(/还缺什么/)).getByRole('button'));
    expect(pane.asked).toEqual([['reveal', slip]]);
    expect(await violations(page)).toEqual([]);
  });

  test('a clause that another candidate does not have gives way to the list', () => {
    const [one, two] = [['P01', [moved]] as const, ['P02', []] as const].map(
      ([subject, indicators]) =>
        result({ table: 'individual', tableName: '个人', subject, indicators }),
    );
    if (one === undefined || two === undefined) throw new Error('nobody');
    show(new TestPane({ ...BLANK, results: [one, two] }));
    openClause('1 条款1');
    fireEvent.change(screen.getByLabelText('评分表'), { target: { value: two.job } });
    expect(screen.queryByRole('navigation')).toBeNull();
  });
});

describe('readings at a clause', () => {
  const spoken = (): string =>
    [...document.querySelectorAll('[aria-live]')].map((one) => one.textContent).join('');

  test('tell what each option would give; one press scores afresh and says what moved', async () => {
    const pane = await samplePane();
    const page = show(pane);
    openClause('6 规范检查', '6.2 行政检查方式', '6.2a 双随机检查占比');
    const option = (name: RegExp): HTMLElement => screen.getByRole('button', { name });
    const other = option(/^先四舍五入到整数百分比再比较/);
    expect(other.textContent).toContain('改用后本项 3；改用后合计 81.6535～86.6035（+1.5）');
    const inUse = option(/^不取整，用原数比较（默认）/);
    expect([other, inUse].map((one) => one.getAttribute('aria-pressed'))).toEqual([
      'false',
      'true',
    ]);
    fireEvent.click(inUse);
    expect(pane.asked).toEqual([]);
    other.focus();
    await act(async () => {
      fireEvent.click(other);
      await Promise.resolve();
    });
    expect(pane.asked).toEqual([['setReading', 'D3', 'percent-rounded']]);
    expect(spoken()).toBe(
      '口径 D3 已改为“先四舍五入到整数百分比再比较”：条款 6.2a 得分 2 → 3；合计 80.1535～85.1035 → 81.6535～86.6035。',
    );
    // The keyboard stays on the option that was pressed.
    expect(document.activeElement?.getAttribute('aria-pressed')).toBe('true');
    expect(document.body.textContent).toContain('已改，不是默认口径');
    expect(await violations(page)).toEqual([]);
    await act(async () => {
      press('改回');
      await Promise.resolve();
    });
    await screen.findAllByText(/口径 D3 已改回：条款 6\.2a 得分 3 → 2；合计/);
    expect(pane.get().readings).toEqual({ D3: 'exact' });
    press('知道了');
    expect(spoken()).toBe('');
  });

  test('for this clause alone, marked as such, and back', async () => {
    const pane = await samplePane();
    show(pane);
    openClause('6 规范检查', '6.2 行政检查方式', '6.2a 双随机检查占比');
    const only = screen.getAllByLabelText(/^只改本条/).at(-1);
    if (only === undefined) throw new Error('no box');
    fireEvent.click(only);
    await act(async () => {
      press(/^先四舍五入/);
      await Promise.resolve();
    });
    expect(pane.asked).toEqual([['setReading', 'D3', 'percent-rounded', '6.2a']]);
    expect(document.body.textContent).toContain('本条单独选定');
    expect(spoken()).toMatch(/^条款 6\.2a 的口径 D3 已改为“先四舍五入/);
    press('恢复默认');
    expect(pane.asked.at(-1)).toEqual(['setReading', 'D3', 'exact', '6.2a']);
    await screen.findAllByText(/条款 6\.2a 的口径 D3 已改为“不取整/);
  });

  test('wait while something is being done, and say nothing when it is refused', async () => {
    const pane = await samplePane();
    pane.hold = true;
    show(pane);
    openClause('6 规范检查', '6.2 行政检查方式', '6.2a 双随机检查占比');
    await act(async () => {
      press(/^先四舍五入/);
      await Promise.resolve();
    });
    expect(screen.getByRole('button', { name: /^不取整/ }).getAttribute('aria-disabled')).toBe(
      'true',
    );
    press(/^不包括本数/);
    expect(pane.asked).toHaveLength(1);
    act(() => {
      pane.set({ busy: null, readings: {} });
    });
    expect(spoken()).toBe('');
  });

  test('that change nothing say so; those that are set elsewhere cannot be set here alone', async () => {
    show(await samplePane());
    openClause('1 队伍建设', '1.4 新装备配备与运用', '1.4b 标配装备配备');
    const group = screen.getByRole('group', { name: /^D16 / });
    expect(within(group).queryByLabelText(/只改本条/)).toBeNull();
    press('各项得分');
    press('4 案卷质量');
    const same = within(screen.getByRole('group', { name: /^B4 / })).getAllByRole('button');
    expect(same.map((one) => one.textContent)).toContainEqual(
      expect.stringMatching(/改用后得分不变$/),
    );
  });

  test('may widen what is open without moving what is proved', () => {
    const bounds = { lo: fraction(10), hi: fraction(20) };
    const use = {
      key: 'Z1',
      question: '问',
      chosen: 'a',
      label: '甲',
      standard: 'a',
      options: ['a', 'b', 'gone'],
      own: false,
      reason: '理',
      alternatives: [{ option: 'b', label: '乙', score: exactly(10), total: bounds }],
    };
    const indicators = [
      node({ id: '1', readings: [use], why: phrase('scoring.single', { total: '10' }) }),
    ];
    show(new TestPane({ ...BLANK, results: [result({ indicators })] }));
    openClause('1 条款1');
    const options = within(screen.getByRole('group', { name: 'Z1 问' })).getAllByRole('button');
    expect(options.map((one) => one.textContent)).toEqual([
      '甲（默认）现在采用',
      '乙改用后本项 10；改用后合计 10～20',
    ]);
  });
});
