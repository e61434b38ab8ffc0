/** @jest-environment jsdom */
import { act, cleanup, configure, fireEvent, screen, within } from '@testing-library/react';
import { finding, phrase } from '../../../src/locales';
import type { PaneState } from '../../../src/taskpane/store';
import { GOOD_SHEET, MATCH, OTHER, READ, SCHEME, SHEET, showPane, violations } from '../fake';

configure({ defaultHidden: true });
afterEach(cleanup);

const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const step = (name: string | RegExp): void => {
  press(name);
};
const choose = (label: string | RegExp, value: string): void => {
  fireEvent.change(screen.getByLabelText(label, { selector: 'select' }), { target: { value } });
};
const settle = () => act(() => Promise.resolve());
const withData = (change: Partial<NonNullable<PaneState['data']>>): Partial<PaneState> => ({
  data: { sheets: [SHEET, GOOD_SHEET], facts: [], findings: [], unassigned: [], ...change },
});

describe('scheme', () => {
  test('says which, why and how sure, and takes another', async () => {
    const { store, container } = await showPane(READ);
    expect(screen.getByText('示例2025（县级），统计到 2025-10-10')).toBeTruthy();
    step(/评分方案/);
    expect(screen.getByText('根据工作簿里的表格识别。')).toBeTruthy();
    expect(screen.getByText('把握高 95%')).toBeTruthy();
    expect(
      screen.getByText(/关于开展示例练兵的通知；考核期 2024-11-01 至 2025-10-31/),
    ).toBeTruthy();
    expect(await violations(container)).toEqual([]);
    choose('评分方案', 'plain-2020');
    choose('级别', 'city');
    expect(store.calls).toEqual([
      ['chooseScheme', 'plain-2020'],
      ['chooseLevel', 'city'],
    ]);
    store.set({ schemeFrom: 'memory' });
    expect(screen.getByText('沿用这个工作簿上次的方案。')).toBeTruthy();
    store.set({ schemeFrom: 'user', scheme: OTHER, level: null });
    expect(screen.getByText('由您选定。')).toBeTruthy();
    expect(screen.getByText('简表2020，统计到 2025-10-10')).toBeTruthy();
    expect(screen.queryByLabelText('级别')).toBeNull();
  });

  test('where none was recognised the step opens by itself and asks', async () => {
    const { store } = await showPane({ ...READ, scheme: null, schemeFrom: null });
    expect(screen.getByText('还没有选定方案')).toBeTruthy();
    expect(screen.getByText('待选择')).toBeTruthy();
    expect(screen.getByText('没有识别出方案，请从列表中选择。')).toBeTruthy();
    expect(screen.getByText('请选择')).toBeTruthy();
    choose('评分方案', '');
    expect(store.calls).toEqual([]);
  });

  test('a day counts once it is complete and taken over', async () => {
    const { store } = await showPane(READ);
    step(/评分方案/);
    const day = screen.getByLabelText('统计截止日期', { selector: 'input' });
    fireEvent.change(day, { target: { value: '' } });
    expect(screen.getByText('日期还不完整，请填写年、月、日。')).toBeTruthy();
    press('按此日期计算');
    fireEvent.keyDown(day, { key: 'Enter' });
    expect(store.calls).toEqual([]);
    fireEvent.change(day, { target: { value: '2025-09-30' } });
    fireEvent.keyDown(day, { key: 'a' });
    fireEvent.keyDown(day, { key: 'Enter' });
    press('按此日期计算');
    expect(store.calls).toEqual([
      ['setAsOf', '2025-09-30'],
      ['setAsOf', '2025-09-30'],
    ]);
    store.set({ asOf: '2025-09-30' });
    expect(screen.queryByRole('button', { name: '按此日期计算' })).toBeNull();
  });
});

describe('score sheets', () => {
  test('rows are shown with their clause; corrections are gathered and taken over together', async () => {
    const { store, container } = await showPane(READ);
    step(/评分表/);
    expect(screen.getByText('集体（集体）')).toBeTruthy();
    expect(screen.getByText('3 行中有 2 行对应到评分条款。')).toBeTruthy();
    expect(screen.getByText('缺少的列将加在表格右侧：计分说明。')).toBeTruthy();
    press('逐行核对');
    expect(screen.getByText('1 办案')).toBeTruthy();
    expect(screen.getByText('把握中 75%')).toBeTruthy();
    expect(screen.getByText('不对应任何条款，这一行不填写')).toBeTruthy();
    fireEvent.click(screen.getByLabelText('只看没有对上或把握不高的行'));
    expect(screen.queryByText('1 办案')).toBeNull();
    press('更正第 7 行对应的条款');
    press('更正第 6 行对应的条款');
    choose('第 7 行对应的条款', '3');
    choose('第 6 行对应的条款', '-');
    expect(screen.getAllByText('已更正，尚未采用')).toHaveLength(2);
    expect(await violations(container)).toEqual([]);
    choose('第 6 行对应的条款', '2');
    press('采用 1 处更正');
    await settle();
    expect(store.calls).toEqual([['correctRows', '自评表', { 7: '3' }]]);
    choose('第 7 行对应的条款', '1');
    press('放弃更正');
    expect(screen.queryByText('已更正，尚未采用')).toBeNull();
    press('在工作簿中查看 自评表 第 7 行');
    expect(store.calls[1]).toEqual(['reveal', { sheet: '自评表', address: '7:7' }]);
  });

  test('an unsure sheet asks to be checked; a confirmed one does not', async () => {
    const unsure = { ...MATCH, confidence: 0.5, subject: null };
    const { store } = await showPane({ ...READ, sheets: [unsure] });
    expect(screen.getByText('待核对 1')).toBeTruthy();
    expect(screen.getByText('把握低 50%，请核对')).toBeTruthy();
    store.set({ sheets: [{ ...unsure, remembered: true }] });
    expect(screen.queryByText('待核对 1')).toBeNull();
    step(/评分表/);
    expect(screen.getByText('已确认过')).toBeTruthy();
    const sure = { ...MATCH, rows: MATCH.rows.slice(0, 1) };
    store.set({ sheets: [sure] });
    press('逐行核对');
    fireEvent.click(screen.getByLabelText('只看没有对上或把握不高的行'));
    expect(screen.getByText('每一行都对上了，没有需要核对的。')).toBeTruthy();
  });

  test('where none was found one will be added; while it is looked for that is not said', async () => {
    const { store } = await showPane({ ...READ, sheets: [] });
    step(/评分表/);
    expect(screen.getByText('没有找到评分表，填写时按模板新增')).toBeTruthy();
    expect(screen.getByText(/不影响已有的表/)).toBeTruthy();
    store.set({ busy: { doing: 'read', share: 0, cancellable: true } });
    expect(screen.getAllByText('正在识别……')).toHaveLength(2);
  });
});

describe('raw data', () => {
  test('sheets with problems stand first and say where; the others are folded away', async () => {
    const { store, container } = await showPane(READ);
    expect(
      screen.getByText('2 张表有数据，0 张还没有填写，0 张缺少；错误 1 处，警告 1 处'),
    ).toBeTruthy();
    const bad = screen.getByRole('list', { name: '缺少、没有填写或有问题的表' });
    expect(within(bad).getByText('81 行')).toBeTruthy();
    expect(within(bad).getByText('用于：集体、个人')).toBeTruthy();
    expect(within(bad).getByText('错误 1')).toBeTruthy();
    expect(within(bad).getByText('警告 1')).toBeTruthy();
    expect(screen.queryByText('60 行')).toBeNull();
    press('没有问题的表（1 张）');
    expect(screen.getByText('60 行')).toBeTruthy();
    press('查看 2 处问题 案件台账');
    press('在工作簿中查看 2025年案件 C5');
    press('在工作簿中查看 2025年案件');
    expect(store.calls).toEqual([
      ['reveal', { sheet: '2025年案件', address: 'C5' }],
      ['reveal', { sheet: '2025年案件' }],
    ]);
    expect(await violations(container)).toEqual([]);
  });

  test('sheet and columns can be corrected', async () => {
    const { store } = await showPane(READ);
    press('核对列名（1 列没有找到） 案件台账');
    choose('“案件台账”在工作簿中是哪张表', '表2');
    choose('“案件台账”在工作簿中是哪张表', '');
    expect(screen.getByText('把握高 92%')).toBeTruthy();
    choose('罚款金额', '金额（万元）');
    choose('案件编号', '');
    expect(store.calls).toEqual([
      ['correctSheet', '案件台账', '表2'],
      ['correctSheet', '案件台账', null],
      ['correctColumn', '案件台账', '罚款金额', '金额（万元）'],
      ['correctColumn', '案件台账', '案件编号', null],
    ]);
    expect(screen.getByRole('list', { name: '“案件台账”的各列' })).toBeTruthy();
    press('没有问题的表（1 张）');
    expect(screen.getByRole('button', { name: '核对表名和列名 人员名册' })).toBeTruthy();
  });

  test('what is missing can be named or left', async () => {
    const missing = { ...SHEET, actual: null, rows: 0, status: 'unreported' as const, columns: [] };
    const { store } = await showPane({ ...READ, ...withData({ sheets: [missing] }) });
    expect(screen.queryByRole('button', { name: /没有问题的表/ })).toBeNull();
    store.set(
      withData({
        sheets: [
          { ...missing, problems: { error: 0, warning: 0, hint: 0 } },
          { ...missing, canonical: '装备清单', actual: '装备清单' },
          { ...missing, canonical: '执法稽查', actual: '执法稽查', status: 'none' },
        ],
        unassigned: ['表2'],
      }),
    );
    expect(screen.getByText(/^1 张表有数据，1 张还没有填写，1 张缺少；/)).toBeTruthy();
    expect(screen.getByText('没有这张表')).toBeTruthy();
    expect(screen.getByText('还没有填写')).toBeTruthy();
    expect(screen.getByText('本期无此类记录')).toBeTruthy();
    press('指定工作表 案件台账');
    choose('“案件台账”在工作簿中是哪张表', '表2');
    expect(store.calls).toEqual([['correctSheet', '案件台账', '表2']]);
  });

  test('facts that nobody reported are listed with their question', async () => {
    const fact = {
      name: '执法人员数',
      question: '在册执法人员有多少？',
      reported: false,
      where: null,
      fullMarksOf: [],
    };
    const { store } = await showPane({
      ...READ,
      ...withData({
        facts: [fact, { ...fact, name: '完成率', reported: true }],
        findings: [finding('error', phrase('workbook.notANumber'))],
      }),
    });
    press('还有 1 项基本事项没有填报');
    expect(screen.getByText('执法人员数：在册执法人员有多少？')).toBeTruthy();
    expect(screen.getByText(/没有填报的不按 0 算/)).toBeTruthy();
    expect(screen.getByText(/错误 2 处/)).toBeTruthy();
    store.set(withData({ facts: [{ ...fact, reported: true }] }));
    expect(screen.getByText('基本事项已全部填报。')).toBeTruthy();
  });
});

describe('what to fill in', () => {
  test('one or all can be picked, in the order of the jobs', async () => {
    const { store, container } = await showPane(READ);
    expect(screen.getByText('已选 1 个，共 3 个')).toBeTruthy();
    expect(screen.getByText('填入“自评表”')).toBeTruthy();
    expect(screen.getAllByText('新增一张工作表')).toHaveLength(2);
    expect(await violations(container)).toEqual([]);
    fireEvent.click(screen.getByLabelText('P02'));
    press('全选：个人');
    press('全不选：个人');
    fireEvent.click(screen.getByLabelText('集体', { selector: 'input' }));
    expect(store.calls).toEqual([
      ['pick', ['unit', 'person:P02']],
      ['pick', ['unit', 'person:P01', 'person:P02']],
      ['pick', ['unit']],
      ['pick', []],
    ]);
  });

  test('many people can be searched and come in parts', async () => {
    const jobs = Array.from({ length: 120 }, (_, at) => ({
      id: `p${String(at)}`,
      table: 'person',
      tableName: '个人',
      subject: `P${String(at).padStart(3, '0')}`,
      sheet: null,
    }));
    const { store } = await showPane({ ...READ, jobs, picked: [] });
    expect(screen.getAllByRole('checkbox')).toHaveLength(50);
    press('再显示 70 条（还有 70 条）');
    expect(screen.getAllByRole('checkbox')).toHaveLength(120);
    fireEvent.change(screen.getByLabelText('按编号查找'), { target: { value: 'P01' } });
    expect(screen.getAllByRole('checkbox')).toHaveLength(10);
    press('全选：个人');
    expect(store.calls[0]?.[1]).toHaveLength(10);
  });

  test('without anybody the way to people is told', async () => {
    await showPane({ ...READ, jobs: [], picked: [] });
    expect(screen.getByText(/没有可填写的对象/)).toBeTruthy();
  });
});

describe('a new workbook', () => {
  test('unit, person and a scheme without levels', async () => {
    const { store, container } = await showPane(READ);
    press('用模板新建工作簿');
    expect(screen.getByText(/当前工作簿不受影响/)).toBeTruthy();
    expect(await violations(container)).toEqual([]);
    press('新建并打开');
    choose(/^评分表$/, 'person');
    press('新建并打开');
    fireEvent.change(screen.getByLabelText('人员编号'), {
      target: { value: 'P01、P02，P01\nP03' },
    });
    press('新建并打开');
    choose('级别', 'city');
    choose('评分方案', 'plain-2020');
    press('新建并打开');
    store.set({ host: 'page' });
    press('新建并保存');
    const plan = { scheme: 'plain-2020', table: 'plan', level: null, subjects: [] };
    expect(store.calls).toEqual([
      ['newWorkbook', { scheme: 'demo-2025', table: 'unit', level: 'county', subjects: [] }],
      [
        'newWorkbook',
        { scheme: 'demo-2025', table: 'person', level: 'county', subjects: ['P01', 'P02', 'P03'] },
      ],
      ['newWorkbook', plan],
      ['newWorkbook', plan],
    ]);
  });

  test('all tables of a notice go into one workbook; people may be named later', async () => {
    const { store } = await showPane(READ);
    press('用模板新建工作簿');
    fireEvent.change(screen.getByLabelText(/^评分表$/, { selector: 'select' }), {
      target: { value: '*' },
    });
    expect(screen.getByText(/可以不填：以后在“候选对象”表里/)).toBeTruthy();
    press('新建并打开');
    fireEvent.change(screen.getByLabelText('人员编号', { selector: 'textarea' }), {
      target: { value: 'P01' },
    });
    press('新建并打开');
    const unit = { scheme: 'demo-2025', table: 'unit', level: 'county', subjects: [] };
    expect(store.calls).toEqual([
      ['newWorkbook', unit],
      ['newWorkbook', { ...unit, also: [{ table: 'person', subjects: ['P01'] }] }],
    ]);
  });

  test('before anything was read the schemes are asked for', async () => {
    const { store } = await showPane({ ...READ, workbook: null, scheme: null, schemes: [] });
    press('用模板新建工作簿');
    expect(screen.getByText('正在载入评分方案……')).toBeTruthy();
    expect(store.calls).toEqual([['loadSchemes']]);
    store.set({ schemes: [SCHEME] });
    expect(screen.getByLabelText(/^评分表$/, { selector: 'select' })).toBeTruthy();
  });
});
