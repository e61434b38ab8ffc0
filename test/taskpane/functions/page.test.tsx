/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import {
  act,
  cleanup,
  configure,
  fireEvent,
  render,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import axe from 'axe-core';
import { CATALOGUE } from '../../../src/functions';
import type { Language } from '../../../src/locales';
import { phrase } from '../../../src/locales/phrase';
import { FunctionsPage } from '../../../src/taskpane/functions';
import type { LiveWorkbook } from '../../../src/workbook';
import { TestLive } from './live';

// Nothing is hidden on this page, and asking jsdom each time takes most of the time.
configure({ defaultHidden: true, asyncUtilTimeout: 15_000 });
jest.setTimeout(60_000);
afterEach(cleanup);

function show(live: LiveWorkbook | null, language: Language = 'zh-CN'): HTMLElement {
  return render(
    <FluentProvider theme={webLightTheme}>
      <main>
        <h1>练兵自评</h1>
        <FunctionsPage live={live} language={language} />
      </main>
    </FluentProvider>,
  ).container;
}

const open = (id: string): void => {
  fireEvent.click(screen.getByRole('button', { name: new RegExp(`(?:^|[ ])${id}\\b`) }));
};
const field = (name: string): HTMLElement =>
  screen.getByRole('textbox', { name: new RegExp(`^${name}（`) });
const write = (name: string, value: string): void => {
  fireEvent.change(field(name), { target: { value } });
};
const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const resultSection = (): HTMLElement => screen.getByRole('region', { name: '试算结果' });
const seen = async (text: string): Promise<void> => {
  await waitFor(() => {
    expect(resultSection().textContent).toContain(text);
  });
};
const violations = async (container: HTMLElement): Promise<string[]> => {
  // jsdom computes no layout, so that contrast cannot be judged here.
  const found = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((one) => one.html).join()}`);
};

describe('the catalogue', () => {
  test('shows every function in its group, in both languages', () => {
    show(null);
    for (const { label, id } of CATALOGUE)
      expect(screen.getByText(`${label['zh-CN']} ${id}`)).toBeTruthy();
    const headings = screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent);
    expect(headings).toEqual(['计分', '按月', '折算与比较', '合计与核对']);
    cleanup();
    show(null, 'en-US');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Functions');
    expect(screen.getByText('Cap CAP')).toBeTruthy();
  });

  test('is searched, and says how many it found', () => {
    show(null);
    const box = screen.getByRole('searchbox', { name: '查找函数' });
    fireEvent.change(box, { target: { value: '按月累计' } });
    expect(screen.getByRole('status').textContent).toBe('共 1 个函数');
    expect(screen.getByRole('button').textContent).toContain('MONTHLY');
    fireEvent.change(box, { target: { value: '没有这个' } });
    expect(screen.getByRole('status').textContent).toBe(
      '没有找到含“没有这个”的函数，请换个词再查。',
    );
  });

  test('gives the focus to what is opened, and back to where it came from', () => {
    show(null);
    open('CAP');
    expect(document.activeElement?.textContent).toBe('封顶 DRILL.CAP');
    press('返回函数列表');
    expect(document.activeElement?.textContent).toContain('封顶 CAP');
  });
});

describe('the form', () => {
  test('says what every argument means and whether it may be left out', () => {
    show(null);
    open('CAP');
    for (const { name, isOptional, description } of CATALOGUE.find(({ id }) => id === 'CAP')
      ?.parameters ?? []) {
      const input = field(name);
      const label = document.querySelector(`label[for="${input.id}"]`)?.textContent;
      expect(label).toContain(isOptional ? '可不填' : '必填');
      const hint = document.getElementById(input.getAttribute('aria-describedby') ?? '');
      expect(hint?.textContent).toBe(description['zh-CN']);
    }
    expect(field('score')).toBeTruthy();
  });

  test('asks for what is missing, then shows formula and value', async () => {
    show(null);
    open('TIER');
    write('value', '34/40');
    expect(resultSection().textContent).toContain('填好 thresholds、points 后显示结果。');
    write('thresholds', '0.85，0.7');
    write('points', '1, 0.8');
    expect(resultSection().textContent).toContain('正在试算……');
    expect(within(resultSection()).getByText('=DRILL.TIER(34/40,{0.85,0.7},{1,0.8})')).toBeTruthy();
    await waitFor(() => {
      expect(within(resultSection()).getByText('1')).toBeTruthy();
    });
  });

  test('shows the reason of an error, a blank text, a spill', async () => {
    show(null);
    open('TIER');
    write('value', '1');
    write('thresholds', '3 2 1');
    write('points', '2 1');
    await seen('错误值 #VALUE!：分档阈值 3 个，分值 2 个，个数不一致');
    press('返回函数列表');
    open('NAMESIN');
    write('text', '全年三件');
    write('names', '某某化工厂');
    await seen('空（没有内容）');
    press('返回函数列表');
    open('BYMONTH');
    write('dates', '2025-03-05');
    write('start', '2025-01');
    write('end', '2025-03');
    await seen('3 个数，插入后从选中的单元格向下占 3 行：{0;0;1}');
    write('end', '2027-12');
    await seen('…');
  });

  test('says what cannot be read or tried', async () => {
    show(null);
    open('CAP');
    write('score', 'A1:A3');
    write('cap', '7');
    await seen('这里没有连着打开的表格');
    write('score', 'SUM(1,2)');
    await seen('这里不能试算函数 SUM');
    expect(screen.queryByRole('button', { name: /取选区/ })).toBeNull();
    expect(screen.queryByRole('button', { name: '插入选中的单元格' })).toBeNull();
  });

  test('a function without arguments is ready at once', async () => {
    show(null);
    open('VERSION');
    expect(screen.getByText('这个函数没有参数。')).toBeTruthy();
    await seen('+dev');
  });

  test('an example is put into the form', async () => {
    show(null);
    open('CAP');
    press('套用示例 CAP(-2,7,0)');
    expect(field('score')).toHaveProperty('value', '-2');
    expect(field('floor')).toHaveProperty('value', '0');
    await waitFor(() => {
      expect(within(resultSection()).getByText('0')).toBeTruthy();
    });
  });

  test('the formula is copied, or the page says how', async () => {
    const written: string[] = [];
    let works = true;
    Object.assign(navigator, {
      clipboard: {
        writeText: (text: string) => {
          written.push(text);
          return works ? Promise.resolve() : Promise.reject(new Error('no'));
        },
      },
    });
    show(null);
    open('CAP');
    const copy = screen.getByRole('button', { name: '复制公式' });
    expect(copy.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(copy);
    write('score', '9');
    write('cap', '7');
    fireEvent.click(copy);
    await seen('公式已复制。');
    works = false;
    fireEvent.click(copy);
    await seen('没有复制成功，请选中上面的公式后按 Ctrl+C。');
    expect(written).toEqual(['=DRILL.CAP(9,7)', '=DRILL.CAP(9,7)']);
  });
});

describe('beside a workbook', () => {
  const cap = async (live: TestLive): Promise<void> => {
    show(live);
    open('CAP');
    live.selected = { sheet: '月度 数据', address: 'C2:C4' };
    live.areas.set('月度 数据!C2:C4', [[2], [null], [3.5]]);
    press('取选区，填入 score');
    await waitFor(() => {
      expect(field('score')).toHaveProperty('value', "'月度 数据'!C2:C4");
    });
    write('cap', '7');
    await seen('5.5');
    live.selected = { sheet: '汇总', address: 'B5' };
  };

  test('the selection is taken, its values are tried, and changes are followed', async () => {
    const live = new TestLive();
    await cap(live);
    expect(screen.getByText("score 已填入 '月度 数据'!C2:C4。")).toBeTruthy();
    act(() => {
      live.change('月度 数据!C2:C4', [[9], [9], [9]]);
    });
    await waitFor(() => {
      expect(within(resultSection()).getByText('7')).toBeTruthy();
    });
    expect(live.inserted).toEqual([]);
    cleanup();
    await waitFor(() => {
      expect(live.listening).toBe(0);
    });
  });

  test('a single blank cell is a blank value, cells without a sheet are those of the selection', async () => {
    const live = new TestLive();
    live.areas.set('汇总!A1', [[null]]);
    show(live);
    open('DEDUCT');
    write('score', '3');
    write('count', 'A1');
    write('each', 'A1+1');
    await waitFor(() => {
      expect(within(resultSection()).getByText('3')).toBeTruthy();
    });
    live.selected = null;
    write('each', 'A1+2');
    await seen('没有取到选区');
  });

  test('the formula goes into the one selected cell, and its value is told', async () => {
    const live = new TestLive();
    await cap(live);
    live.answer = 5.5;
    press('插入选中的单元格');
    expect(screen.getByRole('button', { name: '正在插入……' })).toBeTruthy();
    await seen('已插入“汇总”B5，结果为 5.5。');
    live.selected = { sheet: '月度 数据', address: 'D9' };
    live.answer = '';
    press('插入选中的单元格');
    await seen('已插入“月度 数据”D9，结果为 空（没有内容）。');
    expect(live.inserted).toEqual([
      { place: { sheet: '汇总', address: 'B5' }, formula: "DRILL.CAP('月度 数据'!C2:C4,7)" },
      { place: { sheet: '月度 数据', address: 'D9' }, formula: 'DRILL.CAP(C2:C4,7)' },
    ]);
  });

  test('an error value in the cell is explained', async () => {
    const live = new TestLive();
    await cap(live);
    for (const [error, advice] of [
      ['#NAME?', 'Excel 还没有认出这个函数，请稍候片刻或者重新打开加载项。'],
      ['#SPILL!', '结果要向下占多行，下面的单元格里有内容，请挪开后再看。'],
      ['#VALUE!', '请检查参数所在的单元格。'],
    ] as const) {
      live.answer = { error };
      press('插入选中的单元格');
      await seen(`已插入“汇总”B5，但结果是错误值 ${error}。${advice}`);
    }
  });

  test('nothing is inserted into several cells, among the arguments, or where the host refuses', async () => {
    const live = new TestLive();
    await cap(live);
    live.selected = { sheet: '汇总', address: 'B5:B6' };
    press('插入选中的单元格');
    await seen('没有插入：请先在表中选中一个空单元格，只选一个。');
    live.selected = { sheet: '月度 数据', address: 'C3' };
    press('插入选中的单元格');
    await seen('没有插入：“月度 数据”C3 在参数的区域里，会循环引用，请另选一个单元格。');
    live.selected = { sheet: '汇总', address: 'B5' };
    live.refusal = phrase('functions.pageCircular', { sheet: '某表', address: 'A1' });
    press('插入选中的单元格');
    await seen('没有插入：“某表”A1');
    expect(live.inserted).toEqual([]);
  });

  test('without a selection nothing is taken; a fault of the host is no silence', async () => {
    const live = new TestLive();
    show(live);
    open('CAP');
    live.selected = null;
    press('取选区，填入 score');
    await screen.findByText('没有取到选区：请先在表中选中一块连续的单元格。');
    live.broken = true;
    press('取选区，填入 score');
    await screen.findByText(/^操作没有完成，请重试/);
    write('score', '汇总!A1:A2');
    write('cap', '7');
    await seen('操作没有完成，请重试');
    press('插入选中的单元格');
    await seen('操作没有完成，请重试');
    expect(live.inserted).toEqual([]);
  });
});

describe('for everybody', () => {
  test('no axe violation in the list, in the form, beside a workbook or without one', async () => {
    const container = show(new TestLive());
    expect(await violations(container)).toEqual([]);
    open('PERCATEGORY');
    press(/^套用示例 PERCATEGORY\(\{"危废","危废"/);
    await seen('2');
    press('插入选中的单元格');
    await seen('已插入');
    expect(await violations(container)).toEqual([]);
    cleanup();
    const offline = show(null, 'en-US');
    expect(await violations(offline)).toEqual([]);
    open('BYMONTH');
    expect(await violations(offline)).toEqual([]);
  });

  test('everything is reached by keyboard: only native buttons and fields', () => {
    const container = show(new TestLive());
    open('TIER');
    const clickable = container.querySelectorAll('button, input');
    expect(clickable.length).toBeGreaterThan(10);
    for (const one of clickable) expect(one.getAttribute('tabindex')).not.toBe('-1');
    expect(container.querySelectorAll('[onclick], [role="button"]:not(button)').length).toBe(0);
  });
});
