import { strFromU8, unzipSync } from 'fflate';
import { makeBook } from './support';

const rowsOf = (bytes: Uint8Array): string[] =>
  strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).match(
    /<row [^>]*>/g,
  ) ?? [];

test('a written row is raised to its text, a higher one stays, others are as they were', async () => {
  const book = await makeBook({
    sheets: [
      {
        name: '甲',
        rows: [[{ value: 1 }], [{ value: 2 }], [{ value: 3 }], [{ value: 4 }]],
        rowHeights: new Map([
          [1, 20],
          [2, 200],
          [4, 18],
        ]),
      },
    ],
  });
  const cell = { kind: 'setCell', sheet: '甲', column: 2, expected: null, rowHeight: 60 } as const;
  await book.apply([
    { ...cell, row: 1, value: '一' },
    { ...cell, row: 2, value: '二' },
    { ...cell, row: 3, value: '三' },
    { ...cell, row: 6, value: '六' },
  ]);
  expect(rowsOf(book.toBytes())).toEqual([
    '<row r="1" ht="60" customHeight="1">',
    '<row r="2" ht="200" customHeight="1">',
    '<row r="3" ht="60" customHeight="1">',
    '<row r="4" ht="18" customHeight="1">',
    '<row r="6" ht="60" customHeight="1">',
  ]);
});

test('a formula written again keeps its fresh result', async () => {
  const book = await makeBook({
    sheets: [
      {
        name: '甲',
        rows: [[{ value: 1 }], [{ value: -1 }], [{ value: 0, formula: 'SUM(A1:A2)' }]],
      },
    ],
  });
  const cell = { kind: 'setCell', sheet: '甲', column: 1 } as const;
  await book.apply([
    { ...cell, row: 1, value: 2, expected: 1 },
    { ...cell, row: 2, value: -2, expected: -1 },
    { ...cell, row: 3, value: 0, formula: 'SUM(A1:A2)', expected: 0 },
  ]);
  expect((await book.read()).sheets[0]?.cell(3, 1)).toBe(0);
});
