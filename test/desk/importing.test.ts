import { readFileSync } from 'node:fs';
import { Desk, SchemeLibrary } from '../../src/desk';
import { type CellValue } from '../../src/workbook';
import { createWorkbookFile, openWorkbookFile } from '../../src/workbook/file';
import { SAMPLE } from '../scoresheet/support';

const ID = 'sample-2025';

async function opened() {
  const desk = new Desk(
    new SchemeLibrary({
      ids: () => Promise.resolve([ID]),
      text: () => Promise.resolve(readFileSync(SAMPLE, 'utf8')),
    }),
    'zh-CN',
  );
  const bytes = await desk.template({ scheme: ID, table: 'unit', level: null, subjects: ['集体'] });
  const book = await openWorkbookFile(bytes);
  await desk.read(book);
  await desk.use(ID, 'county');
  return { desk, book };
}

const sheetOf = (name: string, rows: readonly (readonly CellValue[])[]) => ({
  name,
  rows: rows.map((row) => row.map((value) => ({ value }))),
});

const CASES = (ids: readonly string[]) => [
  ['案件编号', '处罚类型', '罚款金额'],
  ...ids.map((id) => [id, '罚款', 20000]),
];

test('two sheets of one export that go into the same sheet are imported one after the other', async () => {
  const { desk } = await opened();
  const source = await openWorkbookFile(
    createWorkbookFile({
      sheets: [sheetOf('一月案件', CASES(['C1'])), sheetOf('二月案件', CASES(['C2', 'C3']))],
    }),
  );
  const [first, second] = await desk.imports.weigh(source);
  expect(first).toMatchObject({ kind: '案件台账', added: 1, findings: [] });
  expect(second).toMatchObject({ added: 0 });
  expect(second?.findings.map(({ code }) => code)).toEqual(['desk.importLater']);
});
