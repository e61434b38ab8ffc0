/** The public contract of the functions, sentence by sentence. */
import { CATALOGUE, DRILL_FUNCTIONS, evaluate, parse, shown } from '../../src/functions';
import { calculate, outcome } from './calculate';

type Cells = Readonly<Record<string, unknown>>;
type Case = readonly [formula: string, expected: unknown, cells?: Cells];

const check = (cases: readonly Case[]): void => {
  for (const [formula, expected, cells] of cases)
    test(`${formula} ${JSON.stringify(cells ?? '')}`, () => {
      expect(outcome(formula, cells)).toEqual(expected);
    });
};

describe('numbers are compared and returned after rounding to 10 decimal places', () => {
  check([
    ['TIER(1-2790/3000,{0.07},{1})', 1],
    ['TOTAL({0.1,0.2})', 0.3],
    ['CAP(1-2790/3000,1)', 0.07],
    ['TIER(0.69999999999,{0.7},{1})', 1],
    ['TIER(0.6999999999,{0.7},{1})', 0],
    ['TOTAL(A1:C1)', 1, { 'A1:C1': [[1 / 3, 1 / 3, 1 / 3]] }],
    ['CHECKSUM({0.1,0.2},0.3)', '一致'],
    ['SCALE(1,3,10)', 3.3333333333],
    ['CAP(-1/3,1)', -0.3333333333],
  ]);
});

describe('range parameters take a range, an array constant or a single value', () => {
  check([
    ['CAP(A1:A2,7)', 5.5, { 'A1:A2': [[2.5], [3]] }],
    ['CAP({2.5,3},7)', 5.5],
    ['CAP({2.5;3},7)', 5.5],
    ['CAP(5.5,7)', 5.5],
    ['CAP(A1,7)', 5.5, { A1: [[5.5]] }],
  ]);
});

describe('blank cells and text "" in a range are skipped', () => {
  check([
    ['CAP(A1:A5,7)', 5.5, { 'A1:A5': [[2.5], [null], [''], [' '], [3]] }],
    ['TOPMEAN(A1:A4,50%)', 5, { 'A1:A4': [[5], [null], [''], [1]] }],
    ['TOTAL(A1:A3)', 3, { 'A1:A3': [[1], [null], [2]] }],
    ['RANKING(90,A1:A3)', 1, { 'A1:A3': [[90], [''], [80]] }],
    ['PERCATEGORY(A1:A3,1)', 1, { 'A1:A3': [['危废'], [null], ['']] }],
    ['VETO(5,A1:A3)', 5, { 'A1:A3': [['否'], [null], ['']] }],
    ['BYMONTH(A1:A3,"2025-01","2025-01")', [[1]], { 'A1:A3': [['2025-01-03'], [null], ['']] }],
    ['TIER(0.9,A1:A3,B1:B3)', 1, { 'A1:A3': [[0.7], [''], [0.85]], 'B1:B3': [[0.8], [null], [1]] }],
    ['TIER(0.9,A1:A3,{0.8,1})', 1, { 'A1:A3': [[0.7], [''], [0.85]] }],
    ['WEIGHTED(A1:A3,B1:B3)', 86, { 'A1:A3': [[90], [''], [80]], 'B1:B3': [[60], [null], [40]] }],
  ]);
});

describe('rates may be 0.85 or the text "85%"; a number stored as text counts as that number', () => {
  check([
    ['TIER(0.85,{0.85},{1})', 1],
    ['TIER("85%",{"85%"},{1})', 1],
    ['TIER("８５％",{0.85},{1})', 1],
    ['TOPMEAN({5,4,3,2,1},"50%")', 4],
    ['CAP("2.5",7)', 2.5],
    ['CAP("1,234.5",9999)', 1234.5],
    ['CAP("－２",7)', -2],
    ['CAP(".5",7)', 0.5],
    ['CAP("1E3",9999)', 1000],
    ['PERCASE("3","3.5")', 10.5],
    ['TOTAL({"1","2%"})', 1.02],
  ]);
});

describe('other text is an error', () => {
  check([
    ['TIER("很好",{0.85},{1})', '#VALUE! value 不是数，请填数或者百分数。'],
    ['CAP({1,"约 3 分"},7)', '#VALUE! score 的第 2 个值不是数，请改为数或者百分数。'],
    ['CAP(1,"")', '#VALUE! cap 不是数，请填数或者百分数。'],
    ['CAP({1,TRUE},7)', '#VALUE! score 的第 2 个值不是数，请改为数或者百分数。'],
    ['CAP({1,"不适用"},7)', '#VALUE! score 的第 2 个值不是数，请改为数或者百分数。'],
    ['CAP({1,"1e999"},7)', '#VALUE! score 的第 2 个值不是数，请改为数或者百分数。'],
    ['CAP({1,"12 3"},7)', '#VALUE! score 的第 2 个值不是数，请改为数或者百分数。'],
    ['PERCATEGORY({"危废",TRUE},1)', '#VALUE! categories 的第 2 个值不是文字，请检查。'],
  ]);
});

describe('a blank scalar counts as 0', () => {
  check([
    ['TIER(A1,{1,0},{2,0.5})', 0.5, { A1: null }],
    ['TIER(A1,{1,0},{2,0.5})', 0.5, { A1: 0 }],
    ['DEDUCT(3,A1,0.5)', 3, { A1: null }],
    ['CAP(5,A1)', 0, { A1: null }],
  ]);
});

describe('a wrong argument gives #VALUE! with a Chinese reason, missing data #N/A', () => {
  check([
    ['TIER(1,{3,2,1},{2,1})', '#VALUE! 分档阈值 3 个，分值 2 个，个数不一致'],
    [
      'TIER(1,A1:A3,B1:B3)',
      '#VALUE! 分档阈值 3 个，分值 2 个，个数不一致',
      { 'A1:A3': [[3], [2], [1]], 'B1:B3': [[2], [1], [null]] },
    ],
    ['CAP({1,"未填"},7)', '#N/A score 的第 2 个值是“未填”，补填后才能计算。'],
    ['TIER("待评",{1},{1})', '#N/A value 是“待评”，补填后才能计算。'],
    [
      'CAP(A1:A2,7)',
      '#N/A score 里没有可以计算的内容，请检查所选区域。',
      { 'A1:A2': [[null], ['']] },
    ],
    [
      'TOPMEAN(A1:A1,1)',
      '#N/A values 里没有可以计算的内容，请检查所选区域。',
      { 'A1:A1': [[null]] },
    ],
    ['CAP(1,{1,2})', '#VALUE! cap 只能是一个值，不能是多个单元格。'],
    ['CAP(1)', '#VALUE! 参数个数不对：填了 1 个，应为 2 至 3 个。'],
    ['VERSION(1)', '#VALUE! 参数个数不对：填了 1 个，应为 0 至 0 个。'],
  ]);
});

describe('an error value in an argument is passed on', () => {
  const passed = (code: string): string => `${code} 参数中有错误值 ${code}，请先更正那个单元格。`;
  check([
    ['CAP(#DIV/0!,7)', passed('#DIV/0!')],
    ['CAP(1,#N/A)', passed('#N/A')],
    ['CAP(A1:A2,"x")', passed('#REF!'), { 'A1:A2': [[1], [{ code: '#REF!' }]] }],
    ['NAMESIN(A1,{"甲"})', passed('#NAME?'), { A1: { error: '#NAME?' } }],
    ['PERCATEGORY(A1,1)', passed('#NUM!'), { A1: { type: 'Error', basicValue: '#NUM!' } }],
    ['TOTAL({1,2},A1:B1)', passed('#VALUE!'), { 'A1:B1': [['#VALUE!', 1]] }],
    ['VETO(TOTAL({"未填"}),{"否"})', '#N/A 未填 1 项，待评 0 项，暂不能合计。'],
    ['CAP(1/0,7)', passed('#DIV/0!')],
    ['CAP(10^999,7)', passed('#NUM!')],
  ]);
  test('an error with its code behind a getter', () => {
    class Hidden {
      get code(): string {
        return '#N/A';
      }
    }
    expect(outcome('CAP(A1,7)', { A1: new Hidden() })).toBe(passed('#N/A'));
  });
});

describe('TIER', () => {
  check([
    ['TIER(34/40,{0.85,0.7},{1,0.8})', 1],
    ['TIER(28/40,{0.85,0.7},{1,0.8})', 0.8],
    ['TIER(0.6999,{0.85,0.7},{1,0.8})', 0],
    ['TIER(0.9,{0.7,0.85},{0.8,1})', 1],
    ['TIER(0.1,{0.7,0.85},{0.8,1},-1)', -1],
    ['TIER(0.1,{0.7,0.85},{0.8,1},)', 0],
    ['TIER(3,{1,2},{5,1})', 1],
    ['TIER(3,{1,1.00000000001},{5,1})', '#VALUE! 分档阈值 1 重复，请删去一个。'],
    [
      'TIER(3,A1:A2,B1:B2)',
      '#VALUE! 没有分档阈值，请至少填一档。',
      { 'A1:A2': [[null], ['']], 'B1:B2': [[null], [null]] },
    ],
    [
      'TIER(3,A1:A2,B1:B2)',
      '#VALUE! 分档阈值和分值的第 1 个只填了一样，请逐格对应。',
      { 'A1:A2': [[1], [null]], 'B1:B2': [[null], [2]] },
    ],
  ]);
});

describe('CAP', () => {
  check([
    ['CAP(9.5,7)', 7],
    ['CAP(-2,7,0)', 0],
    ['CAP(-2,7)', -2],
    ['CAP({4,4},7)', 7],
    ['CAP(3,7,7)', 7],
    ['CAP(3,7,8)', '#VALUE! 最低分 floor 高于最高分 cap，请检查。'],
  ]);
});

describe('PERCASE', () => {
  check([
    ['PERCASE(3,3.5,7)', 7],
    ['PERCASE(3,3.5)', 10.5],
    ['PERCASE(0,3.5)', 0],
    ['PERCASE(3*0.1*10,1)', 3],
    ['PERCASE(-1,3.5)', '#VALUE! count 应为 0 或正整数。'],
    ['PERCASE(1.5,3.5)', '#VALUE! count 应为 0 或正整数。'],
    ['PERCASE(1,3.5,-1)', '#VALUE! cap 不能是负数。'],
  ]);
});

describe('PERCATEGORY', () => {
  check([
    ['PERCATEGORY({"危废","危废","自动监测"},1,2)', 2],
    ['PERCATEGORY({"甲、乙；丙;丁，戊,己"},1)', 6],
    ['PERCATEGORY({"危 废","危废","Ａ","A"},1)', 2],
    ['PERCATEGORY({"危废","自动监测","其他"},1.5,2.5)', 2.5],
    ['PERCATEGORY({"危废","自动监测","其他"},1,9,{"危废、自动监测"})', 2],
    ['PERCATEGORY({"危废","其他"},1,,{"危废"})', 1],
    ['PERCATEGORY({"危废","无"},1)', 1],
    ['PERCATEGORY(A1:A2,1)', 0, { 'A1:A2': [[null], [0]] }],
    ['PERCATEGORY({1,2,1},1)', 2],
    ['PERCATEGORY({"危废","未填"},1)', '#N/A categories 的第 2 个值是“未填”，补填后才能计算。'],
    [
      'PERCATEGORY({"危废"},1,2,A1:A1)',
      '#N/A allowed 里没有可以计算的内容，请检查所选区域。',
      { 'A1:A1': [['']] },
    ],
    ['PERCATEGORY({"危废"},1,-2)', '#VALUE! cap 不能是负数。'],
    ['PERCATEGORY({"危废","不适用"},1)', 1],
    ['PERCATEGORY({"危废、未到期","无"},1)', 1],
    ['PERCATEGORY({"危废、未填"},1)', '#N/A categories 的第 1 个值是“未填”，补填后才能计算。'],
    ['PERCATEGORY({"危废","—"},1)', '#N/A categories 的第 2 个值是“—”，补填后才能计算。'],
    ['NAMESIN("甲",{"甲","/"})', '#N/A names 的第 2 个值是“/”，补填后才能计算。'],
  ]);
});

describe('DEDUCT', () => {
  check([
    ['DEDUCT(3.5,2,0.5)', 2.5],
    ['DEDUCT(3,20,0.2,3)', 0],
    ['DEDUCT(3,20,0.2,2)', 1],
    ['DEDUCT(3,20,0.2)', 0],
    ['DEDUCT(3,20,0.2,,-5)', -1],
    ['DEDUCT(3,20,0.2,,1)', 1],
    ['DEDUCT(-1,2,0.5)', -1],
    ['DEDUCT(3,-1,0.5)', '#VALUE! count 不能是负数。'],
    ['DEDUCT(3,1,-0.5)', '#VALUE! each 不能是负数。'],
    ['DEDUCT(3,1,0.5,-1)', '#VALUE! limit 不能是负数。'],
  ]);
});

describe('MONTHLY', () => {
  const months = (first: unknown): Cells => ({
    'A1:A11': [[first], ...Array<number[]>(10).fill([2])],
  });
  const call = 'MONTHLY(A1:A11,{2,1},{0.5,0.3},6)';
  check([
    [call, 6, months(2)],
    [call, 5.3, months(1.99)],
    ['MONTHLY(A1:A11,{2,1},{0.5,0.3})', 5.5, months(2)],
    [call, 5, months('未到期')],
    [call, 5, months(0)],
    [call, '#N/A 第 1 个月是空的：没有发生的填 0，还没有到的填“未到期”。', months('')],
    [call, '#N/A 第 1 个月是空的：没有发生的填 0，还没有到的填“未到期”。', months(null)],
    [call, '#N/A values 的第 1 个值是“未填”，补填后才能计算。', months('未填')],
    [call, '#VALUE! values 的第 1 个值不是数，请改为数或者百分数。', months('两次')],
    [
      'MONTHLY({"未到期","未到期"},{2,1},{0.5,0.3},6)',
      '#N/A 各月都是“未到期”，还没有可以累计的月份。',
    ],
  ]);
});

describe('BYMONTH', () => {
  const dates: Cells = {
    'A1:A4': [[45658], ['2025/1/31'], ['2025年3月5日'], [45688.9]],
    'B1:B4': [['是'], [true], ['否'], ['']],
  };
  check([
    ['BYMONTH(A1:A4,"2025-01-15","2025-03-01")', [[3], [0], [1]], dates],
    ['BYMONTH(A1:A4,45658,"2025年3月")', [[3], [0], [1]], dates],
    ['BYMONTH(A1:A4,"2025-02","2025-03",B1:B4)', [[0], [0]], dates],
    ['BYMONTH(A1:A4,"2025-01","2025-03",B1:B4)', [[2], [0], [0]], dates],
    ['BYMONTH({60,1},"2025-01","2025-01")', '#VALUE! dates 的第 1 个值不是日期，请改为日期。'],
    ['BYMONTH({20250105},"2025-01","2025-01")', [[1]]],
    [
      'BYMONTH(A1:B2,"2025-01","2025-01",C1:C2)',
      [[2]],
      {
        'A1:B2': [
          [45658, 45659],
          [45660, 0],
        ],
        'C1:C2': [['是'], ['否']],
      },
    ],
    [
      'BYMONTH({"2025-02-30"},"2025-01","2025-03")',
      '#VALUE! dates 的第 1 个值不是日期，请改为日期。',
    ],
    ['BYMONTH({"待评"},"2025-01","2025-03")', '#N/A dates 的第 1 个值是“待评”，补填后才能计算。'],
    [
      'BYMONTH({"2025-02-03"},A1,"2025-03")',
      '#VALUE! start 不是日期，请填日期，或者写成 2025-01-31、2025年1月。',
      { A1: 0 },
    ],
    [
      'BYMONTH({"2025-02-03"},"2025-03","2025-02")',
      '#VALUE! 截止月份早于起始月份，请检查 start 和 end。',
    ],
    [
      'BYMONTH(A1:A4,"2025-01","2025-01",B1:B3)',
      '#VALUE! keep 有 3 行，dates 有 4 行，应当逐行对应。',
      { ...dates, 'B1:B3': [['是'], ['是'], ['是']] },
    ],
    [
      'BYMONTH(A1:A4,"2025-01","2025-01",B1:B4)',
      '#VALUE! keep 的第 1 个值既不是“是”也不是“否”，请改填“是”或者“否”。',
      { ...dates, 'B1:B4': [['大概'], [1], [0], ['']] },
    ],
  ]);
});

describe('SCALE', () => {
  check([
    ['SCALE({88,91},{100,100},22)', 19.69],
    ['SCALE({88,91},200,22)', 19.69],
    [
      'SCALE(A1:A2,B1:B2,22)',
      '#N/A scores 的第 2 个值是空的，与它对应的值已填，请补填。',
      { 'A1:A2': [[88], [null]], 'B1:B2': [[100], [100]] },
    ],
    [
      'SCALE(A1:A2,B1:B2,22)',
      '#VALUE! fulls 的第 2 个值是空的，与它对应的值已填，请补填。',
      { 'A1:A2': [[88], [90]], 'B1:B2': [[100], ['']] },
    ],
    ['SCALE(1,0,22)', '#VALUE! fulls 应大于 0。'],
    ['SCALE(1,{-1,5},22)', '#VALUE! fulls 不能是负数。'],
    ['SCALE({88,91,90},{100,100},22)', '#VALUE! scores 3 个，fulls 2 个，个数不一致'],
    ['SCALE({88,91},{100,100,100},22)', '#VALUE! scores 2 个，fulls 3 个，个数不一致'],
  ]);
});

describe('WEIGHTED', () => {
  check([
    ['WEIGHTED({90,80},{0.6,0.4})', 86],
    ['WEIGHTED({90,80},{60,40})', 86],
    ['WEIGHTED({90,80,70},{0.1,0.2,0.7})', 74],
    ['WEIGHTED({90,80},{0.6,0.5})', '#VALUE! 权重合计为 1.1，应为 1 或者 100。'],
    ['WEIGHTED({90,80},{1.5,-0.5})', '#VALUE! weights 不能是负数。'],
    ['WEIGHTED({90,80},{1})', '#VALUE! values 2 个，weights 1 个，个数不一致'],
    [
      'WEIGHTED(A1:A2,{0.6,0.4})',
      '#N/A values 的第 2 个值是空的，与它对应的值已填，请补填。',
      { 'A1:A2': [[90], [null]] },
    ],
    [
      'WEIGHTED({90,80},A1:A2)',
      '#VALUE! weights 的第 2 个值是空的，与它对应的值已填，请补填。',
      { 'A1:A2': [[1], [null]] },
    ],
    ['WEIGHTED(A1,A1)', '#N/A values 里没有可以计算的内容，请检查所选区域。', { A1: null }],
  ]);
});

describe('TOPMEAN', () => {
  check([
    ['TOPMEAN({5,4,3,2,1},50%)', 4],
    ['TOPMEAN({1,2,3,4,5},50%)', 4],
    ['TOPMEAN({5,4,3,2,1},100%)', 3],
    ['TOPMEAN({5,4,3,2,1},1%)', 5],
    ['TOPMEAN({3,2,1},1/3)', 3],
    ['TOPMEAN({1,2,3,4,5,6,7,8,9,10},0.3)', 9],
    ['TOPMEAN({5,4},0)', '#VALUE! share 应大于 0。'],
    ['TOPMEAN({5,4},50)', '#VALUE! share 不能超过 100%。'],
  ]);
});

describe('BENCHMARK', () => {
  check([
    ['BENCHMARK(50,100,10)', 0],
    ['BENCHMARK(49,100,10)', 0],
    ['BENCHMARK(100,100,10)', 5],
    ['BENCHMARK(150,100,10)', 10],
    ['BENCHMARK(300,100,10)', 10],
    ['BENCHMARK(90,100,10,0.8,1)', 5],
    ['BENCHMARK(90,100,10,,1)', 8],
    ['BENCHMARK(90,0,10)', '#VALUE! base 应大于 0。'],
    ['BENCHMARK(90,100,10,1,1)', '#VALUE! low 应小于 high。'],
  ]);
});

describe('RELATIVE', () => {
  check([
    ['RELATIVE(2790,3000,30,0.3)', 27.9],
    ['RELATIVE(3000,3000,30,0.3)', 30],
    ['RELATIVE(3300,3000,30,0.3)', 30],
    ['RELATIVE(2971,3000,30,0.3)', 30],
    ['RELATIVE(2970,3000,30,0.3)', 29.7],
    ['RELATIVE(0.31,1/3,30,0.3)', 27.9],
    ['RELATIVE(0,3000,30,0.5)', 0],
    ['RELATIVE(1,0,30,0.3)', '#VALUE! best 应大于 0。'],
    ['RELATIVE(1,2,30,-0.3)', '#VALUE! step 不能是负数。'],
  ]);
});

describe('RANKING', () => {
  check([
    ['RANKING(95,{95,90,90,80})', 1],
    ['RANKING(90,{95,90,90,80})', 2],
    ['RANKING(80,{95,90,90,80})', 4],
    ['RANKING(0.3,{0.30000000001,0.1})', 1],
    ['RANKING(90,{95,90,90,80},5,{1,5,3,9})', 2],
    ['RANKING(90,{95,90,90,80},3,{1,5,3,9})', 3],
    ['RANKING(90,{95,90,90,80},3,{1,3,3,9})', 2],
    ['RANKING(90,{95,90,90,80},3)', '#VALUE! tiebreak 和 tiebreaks 应当一起填，或者都不填。'],
    [
      'RANKING(90,{95,90,90,80},,{1,3,3,9})',
      '#VALUE! tiebreak 和 tiebreaks 应当一起填，或者都不填。',
    ],
    ['RANKING(90,{95,90},3,{1})', '#VALUE! scores 2 个，tiebreaks 1 个，个数不一致'],
    ['RANKING(91,{95,90})', '#N/A scores 里没有这个得分，排不出名次，请检查所选区域。'],
    ['RANKING(90,{95,90},4,{1,3})', '#N/A scores 里没有这个得分，排不出名次，请检查所选区域。'],
    [
      'RANKING(90,{95,90},3,A1:B1)',
      '#N/A tiebreaks 的第 2 个值是空的，与它对应的值已填，请补填。',
      { 'A1:B1': [[1, null]] },
    ],
    ['RANKING(90,{95,90},3,A1:B1)', 2, { 'A1:B1': [[null, 3]] }],
  ]);
});

describe('VETO', () => {
  check([
    ['VETO(92.5,{"否","否"})', 92.5],
    ['VETO(92.5,{"否","是"})', '否决'],
    ['VETO(92.5,TRUE)', '否决'],
    ['VETO(92.5,{0,1})', '否决'],
    ['VETO(92.5,{FALSE,0})', 92.5],
    ['VETO("未填","是")', '否决'],
    ['VETO("否决","否")', '否决'],
    ['VETO(92.5,{"未填","是"})', '否决'],
    ['VETO(92.5,{"否","未填"})', '#N/A flags 的第 2 个值是“未填”，补填后才能计算。'],
    [
      'VETO(92.5,{"否","也许"})',
      '#VALUE! flags 的第 2 个值既不是“是”也不是“否”，请改填“是”或者“否”。',
    ],
    ['VETO("未填","否")', '#N/A score 是“未填”，补填后才能计算。'],
  ]);
});

describe('TOTAL', () => {
  check([
    ['TOTAL({0.1,0.2,0.3})', 0.6],
    ['TOTAL({3,"未填","待评","待评"})', '#N/A 未填 1 项，待评 2 项，暂不能合计。'],
    ['TOTAL({3,"不适用","未到期",2.5})', 5.5],
    ['TOTAL({3,"否决","未填"})', '否决'],
    ['TOTAL({"不适用"})', '#N/A scores 里没有可以计算的内容，请检查所选区域。'],
    ['TOTAL({3,"缺"})', '#VALUE! scores 的第 2 个值不是数，请改为数或者百分数。'],
    ['TOTAL({3,2.5},{4,2.5})', 5.5],
    ['TOTAL({3,2.6},{4,2.5})', '#VALUE! 第 2 项得分 2.6 超过分值 2.5，请检查。'],
    ['TOTAL({3,2.6},{4})', '#VALUE! scores 2 个，points 1 个，个数不一致'],
    [
      'TOTAL({3,2},A1:B1)',
      '#VALUE! points 的第 2 个值是空的，与它对应的值已填，请补填。',
      { 'A1:B1': [[4, null]] },
    ],
    ['TOTAL(A1:B1,A2:B2)', 3, { 'A1:B1': [[null, 3]], 'A2:B2': [[10, 4]] }],
  ]);
});

describe('CHECKSUM', () => {
  check([
    ['CHECKSUM({30,70},100)', '一致'],
    ['CHECKSUM({30,69.5},100)', '差 0.5'],
    ['CHECKSUM({30,70.5},100)', '差 -0.5'],
    ['CHECKSUM({30,"未填"},100)', '#N/A parts 的第 2 个值是“未填”，补填后才能计算。'],
  ]);
});

describe('NAMESIN', () => {
  check([
    ['NAMESIN("甲厂与乙厂两案",{"乙厂","甲厂","丙厂"})', '乙厂、甲厂'],
    ['NAMESIN("甲 厂一案",{"甲厂"})', '甲厂'],
    ['NAMESIN("三件",{"甲厂"})', ''],
    ['NAMESIN({"甲";"厂"},{"甲厂"})', ''],
    ['NAMESIN(A1,{"甲厂、乙厂","甲厂"})', '甲厂', { A1: '甲厂一案' }],
    ['NAMESIN(A1,{"甲厂"})', '', { A1: null }],
    [
      'NAMESIN("甲厂",A1:A2)',
      '#N/A names 里没有可以计算的内容，请检查所选区域。',
      { 'A1:A2': [[null], ['\u200B']] },
    ],
  ]);
});

test('VERSION gives version and build', () => {
  expect(calculate('VERSION()')).toMatch(/^\d+\.\d+\.\d+\+dev$/);
});

describe('every example of the catalogue holds', () => {
  const examples = CATALOGUE.flatMap((entry) => entry.examples);
  test.each(examples)('$formula => $result', ({ formula, result }) => {
    expect(shown(calculate(formula))).toBe(result);
  });
  test('every function but VERSION has one that calls it', () => {
    const without = CATALOGUE.filter(
      ({ id, examples: own }) => !own.some(({ formula }) => formula.startsWith(`${id}(`)),
    );
    expect(without.map(({ id }) => id)).toEqual(['VERSION']);
  });
});

test('the functions change nothing that they are given', () => {
  const deepFrozen = Object.freeze([Object.freeze([3]), Object.freeze([1])]);
  for (const { call, required } of DRILL_FUNCTIONS) {
    const args = Object.freeze(Array<unknown>(required).fill(deepFrozen));
    expect(() => call(args)).not.toThrow();
  }
  expect(deepFrozen).toEqual([[3], [1]]);
});

test('a lookup is asked once for each reference', () => {
  const asked: string[] = [];
  evaluate(parse("CAP('1 月'!$a$1:B2,7)"), ({ sheet, address }) => {
    asked.push(`${sheet ?? ''}!${address}`);
    return [[1]];
  });
  expect(asked).toEqual(['1 月!A1:B2']);
});
