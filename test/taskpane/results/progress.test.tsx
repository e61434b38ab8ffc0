/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { phrase, render as words } from '../../../src/locales';
import type { DueUse, Progress } from '../../../src/scoring';
import { nextDue } from '../../../src/taskpane/results/model/progress';
import { result } from './build';
import { BLANK, TestPane } from './harness';
import { press, show, turnTo, violations } from './screen';

const SOURCE = { text: '每月25日前报送', at: '四（二）' };
const due = (of: Partial<DueUse>): DueUse => ({
  id: 'N1',
  name: '每月简报',
  due: '2020-08-25',
  daysLeft: -5,
  items: [{ material: '活动简报', count: 1, found: 1 }],
  copyTo: null,
  strength: 'must',
  table: null,
  state: 'done',
  lateBy: 0,
  why: phrase('desk.verdict_met'),
  rows: [],
  source: SOURCE,
  ...of,
});
const NOTHING: Progress = {
  scheme: 'made-up',
  schemeName: '试验方案',
  level: null,
  asOf: '2020-08-30',
  dues: [],
  undated: [],
  quotas: [],
  allocations: [],
};
const rowSet = {
  sheet: '材料时限',
  count: 1,
  ranges: ['4'],
  keys: [],
  more: 0,
};
const STATES: readonly DueUse[] = [
  due({ rows: [rowSet] }),
  due({ id: 'N2', state: 'doneOnDueDay' }),
  due({ id: 'N3', state: 'late', lateBy: 2 }),
  due({ id: 'N4', state: 'incomplete' }),
  due({ id: 'N5', state: 'overdue' }),
  due({ id: 'N6', state: 'unsaid' }),
  due({ id: 'N7', state: 'unreported' }),
  due({ id: 'N8', name: '总结报告', due: '2020-11-20', state: 'notDue', daysLeft: 82 }),
  due({ id: 'N9', due: '2020-09-25', state: 'notDue', daysLeft: 26, strength: 'aim' }),
];
const task = {
  id: 'Q1',
  name: '案件报送任务',
  unit: '示例区',
  group: '一组',
  task: 2,
  found: 1,
  possible: 1,
  rest: 1,
  kinds: [{ name: '危险废物', found: 1 }],
  state: 'open' as const,
  rows: [rowSet],
  why: phrase('desk.state_undecided'),
  source: SOURCE,
};
const FULL: Progress = {
  ...NOTHING,
  dues: STATES,
  undated: [
    { id: 'U1', name: '不搞运动式执法', materials: [], source: SOURCE },
    { id: 'U2', name: '每月简报', materials: ['简报', '案例'], source: SOURCE },
  ],
  quotas: [
    {
      id: 'X4',
      name: '推荐名额',
      found: 3,
      count: 2,
      table: 'individual',
      tableName: '个人',
      reported: true,
    },
    {
      id: 'X5',
      name: '案卷份数',
      found: 0,
      count: 7,
      table: 'collective',
      tableName: '集体',
      reported: false,
    },
  ],
  allocations: [task, { ...task, id: 'Q2', name: '没有任务的', task: null, rest: null }],
};

const paneWith = (progress: Progress | null): TestPane =>
  new TestPane({ ...BLANK, results: [result({})], progress });

test('a scheme without deadlines has no page for them', () => {
  show(paneWith(NOTHING));
  expect(screen.queryByRole('tab', { name: '进度' })).toBeNull();
});

test('every deadline stands with its state, its reason, its rows and the notice’s words', async () => {
  const pane = paneWith(FULL);
  const page = show(pane);
  turnTo('进度');
  screen.getByText(
    '已过期未报送 1，逾期完成 1，未按要求报送 1，待定 1，已过期未填 1，未到期 2，已完成 2',
  );
  screen.getByText('下一个：2020-09-25 每月简报，还有 26 天');
  const items = within(screen.getByRole('region', { name: '时限（9 项）' })).getAllByRole(
    'listitem',
  );
  const texts = items.map(({ textContent }) => textContent);
  expect(texts).toContain('2020-08-25 每月简报逾期2天完成活动简报达标记录和原文');
  expect(texts.filter((text) => text.includes('努力目标')).length).toBe(1);
  fireEvent.click(screen.getAllByRole('button', { name: '记录和原文' })[0] ?? page);
  screen.getByText('原文：每月25日前报送（四（二））');
  fireEvent.click(
    screen.getAllByRole('button', { name: '在 Excel 中选中材料时限第 4 行' })[0] ?? page,
  );
  expect(pane.asked).toContainEqual(['reveal', { sheet: '材料时限', address: '4:4' }]);
  expect(await violations(page)).toEqual([]);
});

test('case tasks show how far they are; quotas what they count', () => {
  show(paneWith(FULL));
  turnTo('进度');
  const tasks = within(screen.getByRole('region', { name: '案件任务' }));
  expect(tasks.getAllByRole('meter').map((one) => one.getAttribute('aria-valuenow'))).toEqual([
    '1',
  ]);
  tasks.getByText('Q2 没有任务的');
  screen.getByText(/推荐名额.*超/);
  screen.getByText(/案卷份数/);
  press('没有写明日期的事项（2 项）');
  screen.getByText('不搞运动式执法');
  screen.getByText('每月简报：简报、案例');
});

test('what is due today is said to be', () => {
  const today = nextDue([due({ state: 'notDue', daysLeft: 0, name: '总结报告' })]);
  expect(today === null ? '' : words(today)).toBe('今天截止：总结报告');
  expect(nextDue([due({})])).toBeNull();
});

test('another workbook without deadlines shows the scores again', () => {
  const pane = paneWith(FULL);
  show(pane);
  turnTo('进度');
  act(() => {
    pane.set({ progress: NOTHING });
  });
  screen.getByRole('tab', { name: /得分/, selected: true });
});
