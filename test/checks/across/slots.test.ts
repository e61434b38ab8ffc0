import { EXCLUSIVE_SLOTS } from '../../../src/checks/across/slots';
import { templateSpec } from '../../../src/scoresheet';
import type { CellValue, Snapshot } from '../../../src/workbook';
import { schemeOf } from '../../cases/support';
import { fillBook, filledIn, makeBook, type Row, sheetOf } from '../../scoresheet/support';
import { withCells } from '../notice/support';
import { said, type Situation } from './support';

const SHEET = '个人自评 P01';
const scheme = schemeOf('banan-2025');
const handled = { 主要承办人: 'P01', 审批表承办人: 'P01', 立案日期: '2025-02-02' };

/** Three cases: A1 fits 新装备新技术 and 重点, A2 重点 and 关键领域, A3 新装备新技术 alone. */
const cases: readonly Row[] = [
  {
    ...handled,
    案件编号: 'A1',
    犯罪移送日期: '2025-03-03',
    刑事立案日期: '2025-04-04',
    新装备: '热成像仪',
    识别手段: '视频监控',
    案件类别: '无',
    案件形式: '移送犯罪',
  },
  {
    ...handled,
    案件编号: 'A2',
    决定日期: '2025-03-03',
    拘留移送日期: '2025-03-03',
    拘留立案日期: '2025-04-04',
    案件类别: '危险废物',
    案件形式: '行政处罚',
    新装备: '无',
    识别手段: '无',
  },
  {
    ...handled,
    案件编号: 'A3',
    决定日期: '2025-03-03',
    案件类别: '无',
    案件形式: '行政处罚',
    新装备: '无',
    识别手段: '视频监控',
  },
];

let filled: Snapshot;
beforeAll(async () => {
  const spec = templateSpec({ scheme, table: 'individual', subjects: ['P01'], level: null });
  const book = await makeBook(
    filledIn(spec, { sheets: { 人员名册: [{ 人员编号: 'P01' }], 案件台账: cases } }),
  );
  filled = (await fillBook(book, { scheme, table: 'individual', subjects: ['P01'] })).snapshot;
});

/** Row of the clause whose name is printed there, and the columns of score and proof. */
function placeOf(name: string): { row: number; score: string; proof: string } {
  const sheet = sheetOf(filled, SHEET);
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    const text = sheet.cell(row, 4);
    if (typeof text === 'string' && text.includes(name)) return { row, score: 'F', proof: 'H' };
  }
  throw new Error(name);
}
const at = (cells: Readonly<Record<string, CellValue>>, more: Situation = {}): string[] =>
  said(EXCLUSIVE_SLOTS, { scheme, snapshot: withCells(filled, SHEET, cells), ...more });
const cell = (name: string, what: 'score' | 'proof'): string => {
  const place = placeOf(name);
  return `${place[what]}${String(place.row)}`;
};
const EQUIPMENT = '3.新装备新技术应用';
const MAJOR = '1.重点案件办理';
const KEY = '2.关键领域案件办理';

test('what a fill wrote counts no case twice', () => {
  expect(at({})).toEqual([]);
  const sheet = sheetOf(filled, SHEET);
  // A1 brings 10 in 3.1 and only 4 + 3 in 1.3.
  expect(sheet.cell(placeOf(MAJOR).row, 6)).toBe(15);
  expect(sheet.cell(placeOf(EQUIPMENT).row, 6)).toBe(3);
});

test('one case as proof of two rows', () => {
  const [here, there] = [cell(MAJOR, 'proof'), cell(EQUIPMENT, 'proof')];
  expect(at({ [there]: '案件A1、A3', [here]: 'Ａ1 移送书，见附件' })).toEqual([
    expect.stringMatching(
      new RegExp(
        `^error ${SHEET}!${here} 案件 A1 既写在“重点案件办理”的佐证材料里，又写在“新装备新技术应用”里，但原文规定：“3.候选个人新装备新技术应用案件、重点案件、关键领域案件不重复。”得分最高的用法是计入 3.1，请删去另一处。`,
        'u',
      ),
    ),
  ]);
});

test('a case that serves nothing and is named twice', () => {
  const pins = { A1: null };
  const cells = { [cell(MAJOR, 'proof')]: 'A1', [cell(EQUIPMENT, 'proof')]: 'A1' };
  const words = at(cells, { pins });
  expect(words).toContainEqual(expect.stringMatching(/请只留一处。$/u));
});

test.each([
  ['another case with a longer number', 'A1', 'A12、A13'],
  ['said not to count', 'A1', 'A1已在重点案件中计分，不重复'],
  ['each its own', 'A1', 'A3'],
])('silent: %s', (_, one, other) => {
  expect(at({ [cell(MAJOR, 'proof')]: one, [cell(EQUIPMENT, 'proof')]: other })).toEqual([]);
});

test('a score that counts a case twice', () => {
  const here = cell(EQUIPMENT, 'score');
  expect(at({ [here]: 10 })).toEqual([
    `error ${SHEET}!${here} 这里填了 10 分，不重复计算时最多 3 分：案件 A1 已经计入 3.1，原文规定：“3.候选个人新装备新技术应用案件、重点案件、关键领域案件不重复。”请改分，或者把案件换到这里来用。`,
  ]);
});

test('silent: a case used here instead, a lower score, no case that would fit', () => {
  expect(at({ [cell(EQUIPMENT, 'score')]: 10, [cell(MAJOR, 'score')]: 0 })).toEqual([]);
  expect(at({ [cell(EQUIPMENT, 'score')]: 2 })).toEqual([]);
  expect(at({ [cell(KEY, 'score')]: 12 }).filter((one) => one.includes('A3'))).toEqual([]);
});

test('a pin that costs points', () => {
  expect(at({}, { pins: { A1: '新装备新技术' } })).toEqual([
    expect.stringMatching(
      /^hint 个人自评 P01! 案件 A1 被指定用在 1\.3a、1\.3b；如果改到 重点，合计可以多 \d+ 分。/u,
    ),
  ]);
  expect(at({}, { pins: { A1: '重点' } })).toEqual([]);
});
