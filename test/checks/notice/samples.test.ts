import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecords } from '../../../src/records';
import {
  adoptSheet,
  emptyMemory,
  planFill,
  readMemory,
  recogniseScoreSheets,
} from '../../../src/scoresheet';
import { score } from '../../../src/scoring';
import type { Snapshot } from '../../../src/workbook';
import { openWorkbookFile } from '../../../src/workbook/file';
import {
  BANAN_CLAUSES,
  BANAN_CUT,
  BANAN_PERSON_SHUFFLED,
  BANAN_PRINTED,
} from '../../scoresheet/layouts/banan';
import { generate } from '../../scoresheet/layouts/generate';
import { type Layout, sheetFrom } from '../../scoresheet/layouts/layout';
import { SHANGHAI_PERSON, SHANGHAI_SCANNED } from '../../scoresheet/layouts/shanghai';
import { PUTUO_PLAN } from '../../scoresheet/layouts/suzhou-putuo';
import { layoutOf } from '../../scoresheet/layouts/written';
import { WUWEI_COLLECTIVE, WUWEI_ORGANISER } from '../../scoresheet/layouts/wuwei';
import { schemeOf, SCHEMES } from '../../scoresheet/recognise/support';
import { noticeProblems, of, told, withCells } from './support';

jest.setTimeout(180_000);

/** A sample with every table that it remembers filled, as of its own day. */
async function filledSample(id: string): Promise<{ snapshot: Snapshot; asOf: string }> {
  const path = join(__dirname, '../../../assets/samples', `${id}.xlsx`);
  const book = await openWorkbookFile(readFileSync(path));
  const before = await book.read();
  const { memory } = readMemory(before.memory);
  const asOf = memory?.lastFill?.asOf;
  if (memory === null || asOf === undefined) throw new Error(`${id} remembers nothing`);
  const scheme = schemeOf(id);
  const records = readRecords(before, { facts: scheme.standard.facts });
  const trees = memory.tables.map(({ table, subject, level }) =>
    score({
      scheme,
      table,
      subject,
      records,
      asOf,
      readings: memory.readings,
      pins: memory.pins,
      ...(level === null ? {} : { level }),
    }),
  );
  const plan = planFill({ snapshot: before, trees, memory, scheme, policy: 'ask', records });
  await book.apply(plan.edits);
  return { snapshot: await book.read(), asOf };
}

const serious = (snapshot: Snapshot, id: string, asOf: string): string[] =>
  noticeProblems(snapshot, { scheme: schemeOf(id), asOf })
    .filter(({ severity }) => severity !== 'hint')
    .map(told);

test.each(['banan-2025', 'shanghai-2023', 'putuo-2020', 'suzhou-2016'])(
  'nothing is wrong with %s as the product filled it, though its records are messy',
  async (id) => {
    const { snapshot, asOf } = await filledSample(id);
    expect(serious(snapshot, id, asOf)).toEqual([]);
  },
);

test('the judge’s mark that the sample of wuwei-2019 has wrong on purpose is the only problem', async () => {
  const { snapshot, asOf } = await filledSample('wuwei-2019');
  expect(serious(snapshot, 'wuwei-2019', asOf)).toEqual([
    expect.stringMatching(
      /^error notice\.judgedRange 评委打分!D\d+ C2\.2 .*打了 3\.5 分，应在 0 至 3 分之间/u,
    ),
  ]);
});

test('what is then put wrong in a sample is found', async () => {
  const { snapshot, asOf } = await filledSample('banan-2025');
  const id = 'banan-2025';
  const name = '集体自评';
  const sheet = snapshot.sheets.find((one) => one.name === name);
  const memory = readMemory(snapshot.memory).memory?.tables.find((one) => one.sheet === name);
  const row = memory?.rows['1.1'];
  const column = memory?.columns.identity;
  if (sheet === undefined || row === undefined || column == null) throw new Error('no row 1.1');
  const text = sheet.cell(row, column);
  if (typeof text !== 'string') throw new Error('no text');
  const wrong = withCells(snapshot, name, {
    [`D${row}`]: text.replace(/得(\d)/u, '得9'),
    [`I${row}`]: 99,
    C5: 77,
  });
  const found = noticeProblems(wrong, { scheme: schemeOf(id), asOf });
  expect(of(found, 'textChanged')).toHaveLength(1);
  expect(of(found, 'pointsChanged')).toEqual([expect.stringMatching(/^error .*!C5 /u)]);
  expect(of(found, 'typedDiffers')).toHaveLength(1);
});

/** Tables as offices keep them: scanned, cut, retyped, in their own columns. */
function ofLayout(layout: Layout): string[] {
  const snapshot = { sheets: [sheetFrom(layout)], date1904: false, memory: null };
  const [found] = recogniseScoreSheets(snapshot, SCHEMES);
  if (found === undefined) throw new Error('not recognised');
  const scheme = schemeOf(found.scheme.id);
  const { id, version } = scheme.standard;
  const subject = found.subject === null ? { subject: 'P01' } : {};
  const memory = { ...emptyMemory({ id, version }), tables: [adoptSheet(found, subject)] };
  return [...noticeProblems(snapshot, { scheme, memory }), ...noticeProblems(snapshot)]
    .filter(({ severity }) => severity !== 'hint')
    .map(told);
}

test.each(
  [
    BANAN_PRINTED,
    BANAN_CLAUSES,
    BANAN_CUT,
    BANAN_PERSON_SHUFFLED,
    SHANGHAI_SCANNED,
    SHANGHAI_PERSON,
    PUTUO_PLAN,
    WUWEI_COLLECTIVE,
    WUWEI_ORGANISER,
  ].map((written) => [`${written.scheme} ${written.name}`, written] as const),
)('the layout %s is no mistake', (_, written) => {
  expect(ofLayout(layoutOf(written))).toEqual([]);
});

test.each(
  SCHEMES.flatMap(({ standard }) =>
    Object.entries(standard.tables).map(([table, card]) => [standard.id, table, card] as const),
  ),
)('generated layouts of %s %s are no mistake', (_, table, card) => {
  const found = [1, 2].flatMap((seed) =>
    ofLayout(generate(card, seed * 7919 + table.length).layout),
  );
  expect(found).toEqual([]);
});
