import { engineFormula } from '../../../src/embedded/grid/calculate/formula-text';
import { aliasOf } from '../../../src/embedded/grid/calculate/structured-reference';

const tables = new Map([['表_案件', aliasOf(1, ['案件编号', '金额(万元)', '含#号'])]]);
const engine = (formula: string): string | undefined => engineFormula(formula, tables);

test.each([
  ['SUM(A1:A3)', '=SUM(A1:A3)'],
  ['_xlfn.XLOOKUP(1,A:A,B:B)', '=XLOOKUP(1,A:A,B:B)'],
  ['_xlfn._xlws.FILTER(A1:A3,B1:B3)', '=FILTER(A1:A3,B1:B3)'],
  ['IF(A1="_xlfn.","是","否")', '=IF(A1="_xlfn.","是","否")'],
  ["SUM('表_案件'!A1)", "=SUM('表_案件'!A1)"],
  ['SUM(表_案件!A1)', '=SUM(表_案件!A1)'],
  ['ROWS(表_案件)', '=ROWS(DrillTable1)'],
  ['SUM(表_案件[金额(万元)])', '=SUM(DrillTable1[c2])'],
  ["SUM(表_案件[含'#号])", '=SUM(DrillTable1[c3])'],
  ['表_案件[[#Headers],[案件编号]]', '=DrillTable1[[#Headers],[c1]]'],
  ['表_案件[[案件编号]:[金额(万元)]]', '=DrillTable1[[c1]:[c2]]'],
  ['表_案件[@案件编号]', '=DrillTable1[[#This Row],[c1]]'],
  ['表_案件[@[金额(万元)]]', '=DrillTable1[[#This Row],[c2]]'],
  ['表_案件[#All]', '=DrillTable1[#All]'],
  ['表_案件2[#All]', '=表_案件2[#All]'],
])('%s reaches the engine as %s', (formula, expected) => {
  expect(engine(formula)).toBe(expected);
});

test.each(['"', 'SUM(A1', 'SUM(A1))', 'SUM({1,2)', 'A1&"x', "'甲!A1", '表_案件[案件编号'])(
  '%s never reaches the engine',
  (formula) => {
    expect(engine(formula)).toBeUndefined();
  },
);
