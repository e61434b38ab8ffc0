import fc from 'fast-check';
import { mappingFrom, readRecords, recogniseRawSheets } from '../../../src/records';
import { workbookOf } from '../../support/records';
import { WORKBOOK } from './generated';
import { type Tally, emptyTally, tallySheet } from './tally';

const RUNS = 150;

test('whatever names a workbook has, nothing is recognised as what it is not, and most is recognised', () => {
  const all: Tally = emptyTally();
  for (const sheets of fc.sample(WORKBOOK, { numRuns: RUNS, seed: 20250305 })) {
    const recognition = recogniseRawSheets(workbookOf(sheets));
    for (const [index, sheet] of sheets.entries())
      tallySheet(recognition.sheets[index], sheet.truth, all);
  }
  const share = (some: readonly string[], ...rest: readonly (readonly string[])[]): number =>
    some.length / [some, ...rest].reduce((sum, names) => sum + names.length, 0);
  const shares = {
    sheets: share(all.rightSheets, all.askedSheets, all.missedSheets, all.wrongSheets),
    columns: share(all.rightColumns, all.askedColumns, all.missedColumns, all.wrongColumns),
  };
  if (process.env.SHOW_TALLY !== undefined) {
    const counts = Object.entries(all).map(([name, list]) => `${name} ${String(list.length)}`);
    process.stderr.write(`${JSON.stringify({ shares, counts })}\n`);
  }
  expect([all.wrongSheets, all.wrongColumns]).toEqual([[], []]);
  expect(shares.sheets).toBeGreaterThan(0.9);
  expect(shares.columns).toBeGreaterThan(0.88);
});

test('what is recognised is what is read', () => {
  fc.assert(
    fc.property(WORKBOOK, (sheets) => {
      const workbook = workbookOf(sheets);
      const recognition = recogniseRawSheets(workbook);
      const mapping = mappingFrom(recognition);
      const again = recogniseRawSheets(workbook, { mapping });
      // What is settled stays so; it may settle for another sheet what it could have been taken for.
      expect(mappingFrom(again)).toMatchObject(mapping);
      const records = readRecords(workbook, { mapping });
      for (const { kind, sheet } of recognition.kinds) {
        const found = recognition.sheets.find((each) => each.sheet === sheet);
        const table = records.table(kind);
        if (found === undefined) expect([kind, table.size]).toEqual([kind, 0]);
        else expect([kind, table.actualSheet, table.size]).toEqual([kind, sheet, found.records]);
      }
    }),
    { numRuns: 50 },
  );
});
