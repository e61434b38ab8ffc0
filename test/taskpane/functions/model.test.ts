import { CATALOGUE, onSheet, parse, evaluate, shown } from '../../../src/functions';
import { argumentText } from '../../../src/taskpane/functions/model/argument';
import { buildFormula, inputsOf } from '../../../src/taskpane/functions/model/formula';
import { search } from '../../../src/taskpane/functions/model/search';

const ids = (query: string): string[] => search(CATALOGUE, query).map(({ id }) => id);

function entry(id: string) {
  const found = CATALOGUE.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(id);
  return found;
}

describe('search', () => {
  test.each([
    ['tier', 'TIER'],
    ['=DRILL.TIER', 'TIER'],
    ['封顶', 'CAP'],
    ['按月 计数', 'BYMONTH'],
    ['allmonths', 'MONTHLY'],
    ['ＴＯＴＡＬ', 'TOTAL'],
    ['tie-break', 'RANKING'],
  ])('%s finds %s', (query, id) => {
    expect(ids(query)).toContain(id);
  });

  test('without a query all are there, in order; with nonsense none', () => {
    expect(search(CATALOGUE, '  ')).toEqual(CATALOGUE);
    expect(ids('不存在的函数')).toEqual([]);
    expect(ids('封顶 按月累计')).toEqual([]);
  });
});

describe('what is written into a field', () => {
  test.each([
    ['', null],
    ['  ', null],
    ['0.85', '0.85'],
    ['85%', '85%'],
    ['34/40', '34/40'],
    ['A1', 'A1'],
    ["'集体 自评'!A1:B2", "'集体 自评'!A1:B2"],
    ['集体自评!A:A', '集体自评!A:A'],
    ['3:5', '3:5'],
    ['{0.85,0.7}', '{0.85,0.7}'],
    ['0.85，0.7', '{0.85,0.7}'],
    ['0.85, 0.7', '{0.85,0.7}'],
    ['2 1', '{2,1}'],
    ['85%、70%', '{"85%","70%"}'],
    ['危废、自动监测', '"危废、自动监测"'],
    ['他说“是”', '"他说“是”"'],
    ['a"b', '"a""b"'],
    ['是', '"是"'],
    ['TRUE', 'TRUE'],
    ['2025-01-31', '"2025-01-31"'],
    ['2025/1', '"2025/1"'],
    ['2025年1月', '"2025年1月"'],
    ['=2025-1', '2025-1'],
    ['"已加引号"', '"已加引号"'],
    ['{0.85，0.7}', '{0.85,0.7}'],
    ['（1+2）', '(1+2)'],
    ['{“甲”；“乙”}', '{"甲";"乙"}'],
    ['{1,', '{1,'],
    ['TIER(1,', 'TIER(1,'],
    ['SUM(A1:A3)', 'SUM(A1:A3)'],
  ])('%s → %s', (input, expected) => {
    expect(argumentText(input)).toBe(expected);
  });
});

describe('the call that is built', () => {
  test('arguments in order, those left out in the middle stay blank, those at the end vanish', () => {
    const inputs = { categories: '危废', each: '1', allowed: '危废' };
    expect(buildFormula(entry('PERCATEGORY'), inputs)).toEqual({
      kind: 'complete',
      formula: 'DRILL.PERCATEGORY("危废",1,,"危废")',
    });
    expect(buildFormula(entry('CAP'), { score: '1,2', cap: '7', floor: ' ' })).toEqual({
      kind: 'complete',
      formula: 'DRILL.CAP({1,2},7)',
    });
    expect(buildFormula(entry('VERSION'), {})).toEqual({
      kind: 'complete',
      formula: 'DRILL.VERSION()',
    });
  });

  test('what has to be given is named', () => {
    expect(buildFormula(entry('TIER'), { value: '1' })).toEqual({
      kind: 'missing',
      names: ['thresholds', 'points'],
    });
  });

  test.each(CATALOGUE.flatMap((one) => one.examples.map((example) => [one, example] as const)))(
    'every example goes through the form and comes out with its result: %#',
    (one, { formula, result }) => {
      const built = buildFormula(one, inputsOf(one, formula));
      if (built.kind !== 'complete') throw new Error(built.names.join());
      expect(shown(evaluate(parse(built.formula), () => null))).toBe(result);
    },
  );

  test('a formula names the cells of its own sheet without the sheet', () => {
    const formula = "DRILL.CAP('集体 自评'!A1:B2,'别表'!$C$3+A9)";
    expect(onSheet(formula, '集体 自评')).toBe("DRILL.CAP(A1:B2,'别表'!$C$3+A9)");
    expect(onSheet(formula, '别表')).toBe("DRILL.CAP('集体 自评'!A1:B2,$C$3+A9)");
  });

  test('what is no call has no arguments', () => {
    expect(inputsOf(entry('CAP'), '1+2')).toEqual({ score: '', cap: '', floor: '' });
    expect(inputsOf(entry('VERSION'), 'VERSION()')).toEqual({});
  });
});
