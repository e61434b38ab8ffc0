import { render } from '../../src/locales';
import { choiceOf } from '../../src/schemesheet/text/choice';
import {
  type Codec,
  DAY,
  FLAG,
  FLOOR,
  LIMIT,
  NUMBER,
  oneOf,
  WINDOW,
} from '../../src/schemesheet/text/codec';
import { conditionOf } from '../../src/schemesheet/text/condition';
import { NET } from '../../src/schemesheet/text/net';
import {
  CLASSES,
  DEDUCTION,
  EACH_UNIT,
  RANGE,
  ratesOf,
  STEPS,
  STRENGTH,
  TIERS,
} from '../../src/schemesheet/text/points';
import { Unclear } from '../../src/schemesheet/text/unclear';

const cases = conditionOf('案件台账');

function refused(codec: Codec, text: string): string {
  try {
    return `读作 ${JSON.stringify(codec.read(text))}`;
  } catch (error) {
    if (error instanceof Unclear) return render(error.phrase);
    throw error;
  }
}

describe('conditions', () => {
  test.each<[string, unknown]>([
    ['案件类别=危险废物', { 案件类别: '危险废物' }],
    ['案件类别=危险废物、自动监测', { 案件类别: ['危险废物', '自动监测'] }],
    ['案件类别=危险废物；重大案件=是', { 案件类别: '危险废物', 重大案件: true }],
    ['罚款金额≥10', { 罚款金额: { atLeast: 10 } }],
    ['罚款金额<0.5', { 罚款金额: { below: 0.5 } }],
    ['决定日期在期间内', { 决定日期: { within: 'period' } }],
    ['决定日期在2024-03-01至2024-06-30', { 决定日期: { from: '2024-03-01', to: '2024-06-30' } }],
    ['决定日期在2024-03-01起', { 决定日期: { from: '2024-03-01' } }],
    ['决定日期在2024-06-30止', { 决定日期: { to: '2024-06-30' } }],
    ['立案日期已填；决定日期未填', { 立案日期: { filled: true }, 决定日期: { filled: false } }],
    ['联合部门有内容', { 联合部门: { some: true } }],
    ['承办人为本对象', { 承办人: { subject: true } }],
    ['决定日期已过期', { 决定日期: { past: true } }],
    ['决定日期≤【立案日期】', { 决定日期: { atMost: { column: '立案日期' } } }],
    [
      '案件类别=危险废物或事项“其他新领域”所列',
      { 案件类别: { oneOf: ['危险废物'], orListed: '其他新领域' } },
    ],
    ['案件名称=“甲、乙”', { 案件名称: '甲、乙' }],
    ['案件编号=是', { 案件编号: '是' }],
    ['非（重大案件=是）', { not: { 重大案件: true } }],
    [
      '（重大案件=是 或 案件形式=行政处罚；罚款金额>5）',
      { any: [{ 重大案件: true }, { 案件形式: '行政处罚', 罚款金额: { above: 5 } }] },
    ],
    ['（重大案件=是 且 重大案件=否）', { all: [{ 重大案件: true }, { 重大案件: false }] }],
    [
      '案件形式=行政处罚；（重大案件=是 或 立案日期已填）',
      [{ 案件形式: '行政处罚' }, { any: [{ 重大案件: true }, { 立案日期: { filled: true } }] }],
    ],
    ['案件形式=行政处罚\n重大案件=是', [{ 案件形式: '行政处罚' }, { 重大案件: true }]],
    [
      '另有“人员名册”（人员编号=【承办人】；在编在岗=是）',
      { exists: { in: '人员名册', match: { 人员编号: '承办人' }, where: { 在编在岗: true } } },
    ],
  ])('%s', (text, value) => {
    expect(cases.read(text)).toEqual(value);
    expect(cases.write(value)).toBe(text);
  });

  test('half-width signs, blanks and several columns twice are understood', () => {
    expect(cases.read('案件类别 = 危险废物, 自动监测; 罚款金额 >= 10')).toEqual({
      案件类别: ['危险废物', '自动监测'],
      罚款金额: { atLeast: 10 },
    });
    expect(cases.read('罚款金额≥1；罚款金额<5')).toEqual([
      { 罚款金额: { atLeast: 1 } },
      { 罚款金额: { below: 5 } },
    ]);
  });

  test('what has no words is not written', () => {
    expect(cases.write({ 案件类别: { choose: 'level', county: '甲', city: '乙' } })).toBeNull();
    expect(cases.write({})).toBeNull();
    expect(cases.write('text')).toBeNull();
    expect(cases.write({ 案件名称: '引“用”' })).toBeNull();
  });

  test.each([
    ['重大案件=大概', '“大概”应当填“是”或“否”'],
    ['罚款金额=很多', '“很多”不是数字'],
    ['罚款金额≥', '看不懂条件'],
    ['罚款金额≥很多', '要与数字比较'],
    ['案件类别', '看不懂条件“案件类别”'],
    ['案件类别=甲=乙', '看不懂条件里的值'],
    ['案件类别=甲；；重大案件=是', '看不懂条件'],
    ['（重大案件=是 或 立案日期已填 且 决定日期已填）', '同时有“或”和“且”'],
    ['另有“人员名册”（在编在岗=是）', '怎样对应'],
  ])('%s is told what is wrong', (text, words) => {
    expect(refused(cases, text)).toContain(words);
  });
});

describe('standards and limits', () => {
  test.each<[string, Codec, string, unknown]>([
    [
      'tiers',
      TIERS,
      '≥20：2分；≥15且<20：1分；<15：0分',
      [
        { atLeast: 20, points: 2 },
        { atLeast: 15, below: 20, points: 1 },
        { below: 15, points: 0 },
      ],
    ],
    [
      'rates',
      ratesOf('案件台账'),
      '处罚：3分；重大（重大案件=是）：4.5分',
      [
        { name: '处罚', points: 3 },
        { name: '重大', when: { 重大案件: true }, points: 4.5 },
      ],
    ],
    [
      'classes',
      CLASSES,
      '甲、乙（丙、丁）：每类2分；戊：每类1分；其他：每类0.5分',
      [
        [
          { name: '甲', points: 2 },
          { name: '乙', values: ['丙', '丁'], points: 2 },
          { name: '戊', points: 1 },
        ],
        0.5,
      ],
    ],
    ['steps', STEPS, '≥1：0.25分；全部月份：3分', [[{ atLeast: 1, points: 0.25 }], 3]],
    ['each', DEDUCTION, '每次0.5分', [0.5, undefined, undefined]],
    ['once', DEDUCTION, '只扣一次1分', [1, true, undefined]],
    [
      'amount',
      DEDUCTION,
      '按【扣分值】列，1至3分',
      [undefined, undefined, { column: '扣分值', least: 1, most: 3 }],
    ],
    ['range', RANGE, '0至5分', [0, 5]],
    ['most', RANGE, '最高5分', [undefined, 5]],
    ['unit', EACH_UNIT, '每项2分', ['项', 2]],
    ['strength', STRENGTH, '必须，2024-11-20前', ['must', '2024-11-20']],
    [
      'net',
      NET,
      '得分：1.1＋1.2（封顶5）；扣分：1.3；封顶7；最低0',
      {
        gain: { of: ['1.1', '1.2'], cap: 5 },
        deduct: '1.3',
        cap: 7,
        floor: 0,
      },
    ],
    ['best', NET, '得分：取高 1.1＋1.2', { gain: { of: ['1.1', '1.2'], take: 'best' } }],
    ['window', WINDOW, '2024-01-01至2024-12-31', { from: '2024-01-01', to: '2024-12-31' }],
    ['no limit', LIMIT, '无', null],
    ['floor', FLOOR, '是', 0],
  ])('%s', (_, codec, text, value) => {
    expect(codec.read(text)).toEqual(value);
    expect(codec.write(value)).toBe(text);
  });

  test.each<[Codec, string, string]>([
    [TIERS, '80分以上得2分', '看不懂分档'],
    [TIERS, '≥80且≥60：2分', '看不懂分档'],
    [ratesOf(null), '处罚3分', '看不懂“处罚3分”'],
    [CLASSES, '每类2分', '看不懂'],
    [CLASSES, '甲（乙）丙：每类2分', '看不懂'],
    [DEDUCTION, '扣一点', '看不懂扣分标准'],
    [RANGE, '五分', '看不懂分值范围'],
    [EACH_UNIT, '两分一项', '看不懂'],
    [NET, '1.1减1.2', '看不懂合计办法'],
    [NET, '扣分：1.3', '看不懂合计办法'],
    [NET, '得分：甲＋乙', '看不懂合计办法'],
    [WINDOW, '今年', '看不懂期间'],
    [NUMBER, '十', '不是数字'],
    [FLAG, '有', '应当填“是”或“否”'],
    [oneOf({ 甲: 'a', 乙: 'b' }), '丙', '请从这些里选一个：甲、乙'],
  ])('what cannot be read is told', (codec, text, words) => {
    expect(refused(codec, text)).toContain(words);
  });
});

describe('choices', () => {
  const levels = new Map([
    ['county', '县级'],
    ['city', '市级'],
  ]);
  const limit = choiceOf(LIMIT, levels);

  test('by reading and by level', () => {
    const reading = { choose: 'D6', 'heading-cap': 6, 'no-cap': null };
    expect(limit.write(reading)).toBe('按口径D6：heading-cap→6｜no-cap→无');
    expect(limit.read('按口径D6：heading-cap→6｜no-cap→无')).toEqual(reading);
    const level = { choose: 'level', county: 5, city: 2 };
    expect(limit.write(level)).toBe('按层级：县级→5｜市级→2');
    expect(limit.read('按层级: 县级->5 | 市级->2')).toEqual(level);
  });

  test('a default of its own and a choice in a choice have no words', () => {
    expect(limit.write({ choose: 'D6', default: 'a', a: 1, b: 2 })).toBeNull();
    expect(limit.write({ choose: 'D6', a: { choose: 'D1', x: 1, y: 2 }, b: 2 })).toBeNull();
  });

  test('an option without a value, or twice, is told', () => {
    expect(refused(limit, '按口径D6：甲')).toContain('按层级、口径取值的写法有误');
    expect(refused(limit, '按口径D6：甲→1｜甲→2')).toContain('每个选项写一次');
  });

  test('days are understood as people write them', () => {
    expect(DAY.read('2024年3月5日')).toBe('2024-03-05');
    expect(DAY.read('2024/3/5')).toBe('2024-03-05');
    expect(DAY.read('三月初')).toBe('三月初');
  });
});
