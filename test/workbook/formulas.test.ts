import { areaToA1 } from '../../src/workbook';
import { shiftFormula } from '../../src/workbook/file/formula-shift';
import { tokenize } from '../../src/workbook/formula-tokens';
import { type NameSpace, referencesOf } from '../../src/workbook/file/references';

const SPACE: NameSpace = {
  sheets: ['自评', "It's", 'Sheet 3'],
  tables: new Map([['检查', { sheet: 1, area: { top: 1, left: 1, bottom: 9, right: 4 } }]]),
  names: new Map([
    ['得分', "'Sheet 3'!$C$3:$C$5"],
    ['移动', '自评!B2'],
    ['0!本表', '自评!$D$1'],
    ['圈', '圈+1'],
  ]),
};

const read = (formula: string): string => {
  const { areas, unsure } = referencesOf(formula, 0, SPACE);
  const texts = areas.map(({ sheet, area }) => `${sheet}!${areaToA1(area)}`);
  return [...texts, ...(unsure ? ['?'] : [])].join(' ');
};

describe('what a formula reads', () => {
  it.each([
    ['1+2', ''],
    ['A1', '0!A1'],
    ['$B$2+c3', '0!B2 0!C3'],
    ['SUM(A1:B2,D4)', '0!A1:B2 0!D4'],
    ['SUM(B2:A1)', '0!A1:B2'],
    ['SUM(C:C)', '0!C1:C1048576'],
    ['SUM($C:$D)', '0!C1:D1048576'],
    ['SUM(2:3)', '0!A2:XFD3'],
    ['SUM($2:$3)', '0!A2:XFD3'],
    ["'Sheet 3'!A1+B1", '2!A1 0!B1'],
    ["SUM('It''s'!A1:A2)", '1!A1:A2'],
    ['自评!A1:自评!B2', '0!A1:B2'],
    ["SUM('自评:Sheet 3'!A1)", '0!A1 1!A1 2!A1'],
    ['[1]自评!A1+A2', '0!A2'],
    ["'[别的.xlsx]自评'!A1:B2+A3", '0!A3'],
    ['[1]!别名+A4', '0!A4'],
    ['没有!A1', ''],
    ['#REF!+A1', '0!A1'],
    ['IF("A1:B2"="x",A3)', '0!A3'],
    ['COUNTIFS(检查[日期],">=45000",检查[[#This Row],[企业\'[1\']]],A1)', '1!A1:D9 1!A1:D9 0!A1'],
    ['SUM(得分)', '2!C3:C5'],
    ['本表', '0!D1'],
    ['自评!本表', '0!D1'],
    ['移动', '0!B2 ?'],
    ['INDIRECT("A1")', '?'],
    ['_xlfn.ANCHORARRAY(A1)', '0!A1 ?'],
    ['SUM(OFFSET(A1,1,1))', '0!A1 ?'],
    ['TODAY()', '?'],
    ['A1:INDEX(B:B,3)', '0!A1 ? 0!B1:B1048576'],
    ['圈', '?'],
    ['[@得分]', '?'],
    ['1E3+2.5e-3*LOG10(A1)', '0!A1'],
    ['XFE1+A1048577', ''],
  ])('%s', (formula, expected) => {
    expect(read(formula).split(' ').sort()).toEqual(expected.split(' ').sort());
  });

  it('loses no character', () => {
    for (const formula of [
      'A1&"x""y"&\'a b\'!C3#',
      "IF(A1<>B1,{1,2;3,4},'open",
      '检查[[#All],[a]:[b]]',
      '"open',
      '[open',
    ]) {
      expect(
        tokenize(formula)
          .map((token) => token.text)
          .join(''),
      ).toBe(formula);
    }
  });
});

describe('shared formulas, moved', () => {
  it.each([
    ['A1', 'B3'],
    ['$A1+A$1+$A$1', '$A3+B$1+$A$1'],
    ["SUM('表 A1'!A1:B2)", "SUM('表 A1'!B3:C4)"],
    ['SUM(A:B,1:2,$A:$B)', 'SUM(B:C,3:4,$A:$B)'],
    ['"A1"&LOG10(A1)&T_A1', '"A1"&LOG10(B3)&T_A1'],
    ['检查[A1]+XFD1', '检查[A1]+A3'],
    ['A1048576', 'B2'],
  ])('%s', (formula, expected) => {
    expect(shiftFormula(formula, 2, 1)).toBe(expected);
  });
});
