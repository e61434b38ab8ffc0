import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DICTIONARY,
  dayOf,
  mappingFrom,
  planImport,
  readRecords,
  recogniseRawSheets,
} from '../../../src/records';
import { createWorkbookFile, openWorkbookFile } from '../../../src/workbook/file';
import { type TestValue, workbookOf } from '../../support/records';

const SAMPLE = readFileSync(join(__dirname, '../../../assets/samples/banan-2025.xlsx'));
const KINDS = new Set(DICTIONARY.map(({ name }) => name));

test('the sample workbook is recognised sheet by sheet, its score sheets are no raw data', async () => {
  const snapshot = await (await openWorkbookFile(SAMPLE)).read();
  const { sheets, kinds, findings } = recogniseRawSheets(snapshot);
  const raw = snapshot.sheets.map(({ name }) => name).filter((name) => KINDS.has(name));
  expect(raw.length).toBeGreaterThan(10);
  expect(
    sheets.filter(({ kind }) => kind !== null).map(({ sheet, kind }) => [sheet, kind]),
  ).toEqual(raw.map((name) => [name, name]));
  expect(kinds.filter(({ sheet }) => sheet !== null)).toHaveLength(raw.length);
  expect(findings).toEqual([]);
  expect(mappingFrom(recogniseRawSheets(snapshot))).toEqual({});
});

test('an export goes into the sample file, dates as dates, and goes in only once', async () => {
  const book = await openWorkbookFile(SAMPLE);
  const before = await book.read();
  const records = readRecords(before).table('检查记录');
  const own = before.sheets.find(({ name }) => name === '检查记录');
  const known = own?.cell(records.rowNumber(0), 1) ?? null;
  const rows: TestValue[][] = [
    [known, null, null],
    ['导入-1', '2025/9/1 09:30', 'P01'],
    ['导入-2', '2025年9月2日', 'P02'],
  ];
  const source = {
    snapshot: workbookOf([
      { name: '导出', grid: [['任务编号', '现场检查时间', '执法人员姓名'], ...rows] },
    ]),
    sheet: '导出',
  };
  const plan = planImport(before, source, { kind: '检查记录' });
  expect([plan.added.length, plan.same, plan.changed, plan.findings]).toEqual([2, 1, [], []]);
  await book.apply(plan.edits);
  const after = await (await openWorkbookFile(book.toBytes())).read();
  const sheet = after.sheets.find(({ name }) => name === '检查记录');
  expect(sheet?.tables[0]?.area.bottom).toBe(plan.added[1]?.targetRow);
  const read = readRecords(after).table('检查记录');
  expect(read.size).toBe(records.size + 2);
  const days = read.column('检查日期');
  if (days.kind !== 'date') throw new TypeError('检查日期');
  expect(days.days[read.size - 1]).toBe(dayOf(2025, 9, 2));
  expect(planImport(after, source, { kind: '检查记录' })).toMatchObject({ edits: [], same: 3 });
});

test('the one empty row of a template is used first', async () => {
  const empty = createWorkbookFile({
    sheets: [
      {
        name: '检查记录',
        rows: [
          [{ value: '记录编号' }, { value: '检查日期' }],
          [
            { value: null, style: { numberFormat: '@' } },
            { value: null, style: { numberFormat: 'yyyy-mm-dd' } },
          ],
        ],
        tables: [
          {
            name: '表_检查记录',
            area: { top: 1, left: 1, bottom: 2, right: 2 },
            columns: ['记录编号', '检查日期'],
          },
        ],
      },
    ],
  });
  const book = await openWorkbookFile(empty);
  const grid = [
    ['任务编号', '现场检查时间'],
    ['J1', '2025-09-01'],
    ['J2', '2025-09-02'],
  ];
  const source = { snapshot: workbookOf([{ name: '导出', grid }]), sheet: '导出' };
  const plan = planImport(await book.read(), source, { kind: '检查记录' });
  expect(plan.added.map(({ targetRow }) => targetRow)).toEqual([2, 3]);
  await book.apply(plan.edits);
  const after = await book.read();
  expect(after.sheets[0]?.isDate(2, 2)).toBe(true);
  expect(readRecords(after).table('检查记录').column('检查日期')).toEqual({
    kind: 'date',
    days: Int32Array.from([1, 2], (date) => dayOf(2025, 9, date) ?? Number.NaN),
  });
  expect(planImport(after, source, { kind: '检查记录' }).edits).toEqual([]);
});
