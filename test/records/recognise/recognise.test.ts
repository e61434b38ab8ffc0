import { mappingFrom, readRecords, recogniseRawSheets } from '../../../src/records';
import { workbookOf } from '../../support/records';
import { MESSY, type Truth } from './messy';
import { type Tally, tallyOf, tallySheet } from './tally';

const DEBUG = process.env.SHOW_TALLY !== undefined;

describe.each(MESSY.map((messy) => [messy.name, messy] as const))('%s', (_name, { sheets }) => {
  const recognition = recogniseRawSheets(workbookOf(sheets));

  test.each(sheets.map((sheet) => [sheet.name, sheet.truth] as const))(
    '%s',
    (name, truth: Truth) => {
      const found = recognition.sheets.find(({ sheet }) => sheet === name);
      const tally = tallySheet(found, truth);
      expect([tally.wrongSheets, tally.wrongColumns]).toEqual([[], []]);
    },
  );

  test('is read as it was recognised', () => {
    const records = readRecords(workbookOf(sheets), { mapping: mappingFrom(recognition) });
    for (const { kind, sheet } of recognition.kinds) {
      const truth = sheets.find(({ name }) => name === sheet)?.truth;
      const table = records.table(kind);
      if (truth?.first === undefined) expect([kind, table.size]).toEqual([kind, 0]);
      else
        expect([kind, table.actualSheet, table.rowNumber(0)]).toEqual([kind, sheet, truth.first]);
    }
  });
});

test('most sheets and columns are recognised, none wrongly', () => {
  const all: Tally[] = MESSY.map(({ sheets }) =>
    tallyOf(recogniseRawSheets(workbookOf(sheets)), sheets),
  );
  const sum = (pick: (tally: Tally) => readonly string[]): number =>
    all.reduce((total, tally) => total + pick(tally).length, 0);
  const counts = {
    sheets: {
      right: sum((t) => t.rightSheets),
      asked: sum((t) => t.askedSheets),
      missed: sum((t) => t.missedSheets),
      wrong: sum((t) => t.wrongSheets),
    },
    columns: {
      right: sum((t) => t.rightColumns),
      asked: sum((t) => t.askedColumns),
      missed: sum((t) => t.missedColumns),
      wrong: sum((t) => t.wrongColumns),
    },
  };
  if (DEBUG) process.stderr.write(`${JSON.stringify(counts)}\n`);
  expect([counts.sheets.wrong, counts.columns.wrong]).toEqual([0, 0]);
  expect(counts.sheets.right).toBeGreaterThanOrEqual(25);
  expect(counts.columns.right).toBeGreaterThanOrEqual(116);
});
