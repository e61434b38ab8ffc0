import enUS from '../../src/locales/en-US/scoresheet.json';
import type * as Phrases from '../../src/locales/phrase';
import zhCN from '../../src/locales/zh-CN/scoresheet.json';
import { readMemory } from '../../src/scoresheet';
import type { WorkbookSpec } from '../../src/workbook';
import { AT_YEAR_END, COMPLETE } from './complete';
import {
  fillBook,
  filledIn,
  type Filling,
  makeBook,
  planFor,
  schemeAt,
  sheetOf,
  templateOf,
  type,
} from './support';

const mockSaid = new Set<string>();

jest.mock('../../src/locales/phrase', () => {
  const real = jest.requireActual<typeof Phrases>('../../src/locales/phrase');
  return {
    ...real,
    phrase: (...given: Parameters<typeof real.phrase>) => {
      mockSaid.add(given[0]);
      return real.phrase(...given);
    },
  };
});

const score = '集体自评';

async function provoke(spec: WorkbookSpec, filling: Filling, asked = {}): Promise<void> {
  const book = await makeBook(filledIn(spec, filling));
  await fillBook(book, asked);
}

test('both languages have the same messages', () => {
  expect(Object.keys(enUS).sort()).toEqual(Object.keys(zhCN).sort());
});

test('every message is said on some occasion', async () => {
  readMemory('damaged');
  readMemory('{"version":9}');
  const unit = templateOf();
  const pledge = templateOf({ table: 'pledge' });
  expect(() => templateOf({ level: 'nowhere' })).toThrow();
  templateOf({ table: 'person', subjects: ['P01'] });
  await provoke(unit, {});
  await provoke(unit, {}, { asOf: '2025-06-30' });
  await provoke(unit, { facts: { 廉政问题: '是', 丙人数: 5, 参评限制: '是' } });
  await provoke(unit, { facts: { 丙人数: 5 } });
  await provoke(unit, {
    facts: { 廉政问题: '否', 丙人数: 5, 甲事项: '是', ...facts('是') },
    proofs: { 甲事项: '示例文〔2025〕1号' },
    sheets: {
      案件台账: Array.from({ length: 9 }, (_, index) => ({
        案件编号: `AJ-${index}`,
        案件形式: '行政处罚',
      })),
    },
  });
  await provoke(pledge, { facts: { 甲事项: '否', 戊一: '否' } }, { table: 'pledge' });
  await provoke(pledge, { facts: { 甲事项: '是' } }, { table: 'pledge' });

  const moving = templateOf({ table: 'moving' });
  await provoke(moving, { facts: facts('是') }, { table: 'moving' });

  const typed = await makeBook(unit);
  for (const [row, column, value] of [
    [12, 8, '八分'],
    [12, 9, '见附件'],
    [14, 8, 30],
  ] as const)
    await type(typed, score, row, column, value);
  await planFor(typed);
  await fillBook(typed, { policy: 'keep-typed' });

  for (const row of [5, 6, 8]) await type(typed, score, row, 8, 1);
  await fillBook(typed, { policy: 'keep-typed' });
  const training = [{ 日期: '2025-03-05', 我方角色: '组织' }];
  await provoke(unit, { sheets: { 案件台账: [{ 案件编号: 'AJ-1' }], 培训活动: training } });
  const complete = await makeBook(filledIn(unit, COMPLETE));
  await type(complete, score, 12, 8, 8);
  await fillBook(complete, { ...AT_YEAR_END, policy: 'keep-typed' });

  const scheme = schemeAt('test/scoresheet/scheme.yaml');
  const memory = (change: (text: string) => string) =>
    makeBook({ ...unit, memory: change(unit.memory ?? '') });
  await planFor(await memory((text) => text.replace('"version":2', '"version":1')), { scheme });
  await planFor(await memory((text) => text.replace('sample-2025', 'other'))).catch(() => null);
  await planFor(await memory((text) => text.replace(score, '旧名')));
  const gone = { ...unit, sheets: unit.sheets.filter(({ name }) => name !== score) };
  await planFor(await makeBook(gone));
  const moved = await makeBook(unit);
  const text = sheetOf(await moved.read(), score).cell(12, 4);
  expect(text).toBe('丁事项按时完成的,得10分。');
  await type(moved, score, 12, 4, '别的');
  await type(moved, score, 14, 1, '别的');
  await planFor(moved).catch(() => null);

  const silent = Object.keys(zhCN).filter((key) => !mockSaid.has(`scoresheet.${key}`));
  expect(silent).toEqual([]);
});

function facts(answer: string): Readonly<Record<string, string>> {
  const names = ['戊一', '戊二', '戊三', '戊四', '戊五', '戊六'];
  return Object.fromEntries(names.map((name) => [name, answer]));
}
