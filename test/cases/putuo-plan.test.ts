import { render } from '../../src/locales';
import { mechanismOf, ruleSchema } from '../../src/mechanisms';
import type { TestRow } from '../support/records';
import { date, type Given, nodeOf, scored, times } from './support';

/** The worked cases of the Putuo plan, from rows to 达标, 未达标, 提示. */
const plan = (given: Omit<Given, 'table'>) =>
  scored('putuo-2020', { table: 'plan', asOf: '2020-12-31', ...given });
type Tree = ReturnType<typeof plan>;
const why = (tree: Tree, id: string): string => render(nodeOf(tree, id).why);
const verdict = (tree: Tree, id: string): string => {
  const { verdict: said, state } = nodeOf(tree, id);
  return said === null || said === 'unknown' ? state : said;
};

const projects = (type: string, count: number, checked: number, more: TestRow = {}): TestRow[] =>
  times(count, (index) => ({
    项目编号: `${type}${String(index + 1)}`,
    类型: type,
    日期: date('2020-08-10'),
    是否检查: index < checked,
    问题: false,
    ...(index < checked ? { 检查日期: date('2020-09-10') } : more),
  }));

describe('PT-01 备案抽查', () => {
  const filings = (count: number, checked: number, twice = 0) =>
    plan({
      sheets: {
        项目检查: [
          ...projects('备案', count, checked),
          ...projects('备案', twice, twice, {}).map((row) => ({
            ...row,
            检查日期: date('2020-10-10'),
          })),
        ],
      },
    });

  it('24 of 237 are enough', () => {
    const tree = filings(237, 24, 2);
    expect([verdict(tree, '4'), why(tree, '4')]).toEqual([
      'met',
      '项目检查共 237 条，已做到 24 条，占 10.1266%；要求不低于 10%，至少 24 条',
    ]);
  });

  it('a project checked twice is one project: 23 are not enough', () => {
    const tree = filings(237, 23, 1);
    expect([verdict(tree, '4'), why(tree, '4')]).toEqual([
      'unmet',
      '项目检查共 237 条，已做到 23 条，占 9.7046%；要求不低于 10%，至少 24 条',
    ]);
  });

  it('exactly a tenth is enough', () => {
    expect(verdict(filings(240, 24), '4')).toBe('met');
    expect(verdict(filings(240, 23), '4')).toBe('unmet');
  });

  it('without a filing it does not apply, unless it is read so', () => {
    const tree = plan({});
    expect([verdict(tree, '4'), nodeOf(tree, '4').verdict]).toEqual(['notApplicable', 'unknown']);
    expect(why(tree, '4')).toBe('不适用：没有属于本条的对象，不算达标，也不算未达标');
    expect(verdict(plan({ readings: { P2: 'met' } }), '4')).toBe('met');
    expect(verdict(plan({ unreported: ['项目检查'] }), '4')).toBe('unreported');
  });

  it('nobody has said whether a project was checked', () => {
    const tree = plan({
      sheets: {
        项目检查: [...projects('备案', 10, 0), { 项目编号: 'x', 类型: '备案', 问题: false }],
      },
    });
    expect(verdict(tree, '4')).toBe('unmet');
    const open = plan({
      sheets: {
        项目检查: [...projects('备案', 9, 0), { 项目编号: 'x', 类型: '备案', 问题: false }],
      },
    });
    expect(verdict(open, '4')).toBe('undecided');
  });

  it('before the middle of November what is missing is not due, with the figure so far', () => {
    const given = { sheets: { 项目检查: projects('备案', 237, 23) }, asOf: '2020-11-20' };
    const tree = plan(given);
    expect([verdict(tree, '4'), nodeOf(tree, '4').state]).toEqual(['notDue', 'notDue']);
    expect(why(tree, '4')).toMatch(/目前：项目检查共 237 条，已做到 23 条/);
    expect(verdict(plan({ ...given, asOf: '2020-11-21' }), '4')).toBe('unmet');
    expect(verdict(plan({ ...given, readings: { P3: 'at-once' } }), '4')).toBe('unmet');
  });
});

describe('PT-5 “三同时”', () => {
  it('less than all is a hint, with or without the reasons', () => {
    const given = plan({ sheets: { 项目检查: projects('审批', 20, 18, { 未检查原因: '停工' }) } });
    expect(verdict(given, '5')).toBe('hint');
    expect(why(given, '5')).toMatch(
      /占 90%，要求全部做到；没有做到的：.*审批19、审批20.*，都已写明未检查原因；请说明原因$/,
    );
    const silent = plan({
      sheets: {
        项目检查: [
          ...projects('审批', 3, 1, { 未检查原因: '停工' }),
          { 项目编号: '审批9', 类型: '审批', 是否检查: false, 问题: false },
        ],
      },
    });
    expect(verdict(silent, '5')).toBe('hint');
    expect(why(silent, '5')).toMatch(
      /其中 1 条没有写未检查原因：项目检查 1 条（审批9）；请说明原因$/,
    );
  });

  it('all of them', () => {
    const tree = plan({ sheets: { 项目检查: projects('审批', 20, 20) } });
    expect([verdict(tree, '5'), why(tree, '5')]).toEqual(['met', '项目检查共 20 条，全部做到']);
  });
});

describe('PT-6 问题查处', () => {
  const found = (...dealtWith: (boolean | null)[]) =>
    plan({
      sheets: {
        项目检查: dealtWith.map((done, index) => ({
          项目编号: `x${String(index)}`,
          类型: '备案',
          是否检查: true,
          问题: true,
          查处: done,
        })),
      },
    });
  it.each([
    ['each dealt with', [true, true], 'met'],
    ['one is not', [true, false], 'unmet'],
    ['one is not said', [true, null], 'undecided'],
  ])('%s', (_what, dealtWith, expected) => {
    expect(verdict(found(...dealtWith), '6')).toBe(expected);
  });

  it('no problem found: does not apply', () => {
    expect(verdict(plan({ sheets: { 项目检查: projects('备案', 10, 10) } }), '6')).toBe(
      'notApplicable',
    );
  });
});

describe('PT-03 每月简报和典型案例', () => {
  const handIn = (
    material: string,
    due: string,
    done: string | null,
    more: TestRow = {},
  ): TestRow => ({
    事项: `${material}${due}`,
    截止日: date(due),
    完成日: done === null ? null : date(done),
    材料: material,
    抄送: true,
    ...more,
  });
  const month = (due: string, done: string, cases: number, copied: boolean): TestRow[] => [
    handIn('活动简报', due, done, { 抄送: copied }),
    handIn('典型案例', due, done, { 份数: cases, 抄送: copied }),
  ];
  const sheets = {
    材料时限: [
      ...month('2020-08-25', '2020-08-25', 3, true),
      ...month('2020-09-25', '2020-09-24', 2, true),
      ...month('2020-10-25', '2020-10-26', 3, false),
    ],
  };

  it('August on the day, September one case short, October late and not copied', () => {
    const tree = plan({ sheets });
    expect(['11a', '11b', '11c', '11d'].map((id) => verdict(tree, id))).toEqual([
      'met',
      'unmet',
      'unmet',
      'hint',
    ]);
    expect(why(tree, '11a')).toMatch(/截止日当天/);
    expect(why(tree, '11b')).toMatch(/缺典型案例\s*1\s*件/);
    expect(why(tree, '11c')).toMatch(/逾期\s*1\s*天.*未抄送局办公室/);
  });

  it('November is due where it is read so', () => {
    expect(verdict(plan({ sheets, readings: { P1: 'to-november' } }), '11d')).toBe('unmet');
  });

  it('a month that is not over is not due', () => {
    const tree = plan({ sheets: { 材料时限: sheets.材料时限.slice(0, 2) }, asOf: '2020-09-20' });
    expect(['11a', '11b', '11c'].map((id) => verdict(tree, id))).toEqual([
      'met',
      'notDue',
      'notDue',
    ]);
  });

  it('the five documents of the nomination, and the report with its review', () => {
    const all = [
      '大练兵活动总结报告',
      '活动自评报告',
      '案件评审会',
      '优秀案例',
      '先进个人候选名单',
      '廉洁执法证明',
      '上报的信息',
    ];
    const rows = all.map((one) => handIn(one, '2020-11-20', '2020-11-18'));
    const tree = plan({ sheets: { 材料时限: rows } });
    expect([verdict(tree, '13a'), verdict(tree, '14')]).toEqual(['met', 'met']);
    const short = plan({ sheets: { 材料时限: rows.filter((row) => row.材料 !== '廉洁执法证明') } });
    expect([verdict(short, '13a'), verdict(short, '14')]).toEqual(['met', 'unmet']);
    expect(why(short, '14')).toMatch(/缺廉洁执法证明/);
  });
});

describe('PT-1、3、7 一件一件对应', () => {
  const complaint = (index: number, more: TestRow = {}): TestRow => ({
    来源: '信访',
    通报日期: date('2020-08-01'),
    问题: `X${String(index)}`,
    完成日期: date('2020-08-20'),
    复核日期: date('2020-08-30'),
    已解决: true,
    满意: index % 2 === 0,
    ...more,
  });

  it('every complaint is put right and looked at again', () => {
    const tree = plan({ sheets: { 问题整改: times(4, (index) => complaint(index)) } });
    expect(verdict(tree, '1a')).toBe('met');
    const open = plan({ sheets: { 问题整改: [complaint(0), complaint(1, { 复核日期: null })] } });
    expect([verdict(open, '1a'), why(open, '1a')]).toEqual([
      'unmet',
      '问题整改共 2 条，已做到 1 条，占 50%，要求全部做到；没有做到的：问题整改 1 条（X1）',
    ]);
  });

  it('the rates are compared with those of the year before', () => {
    const given = { sheets: { 问题整改: times(4, (index) => complaint(index)) } };
    const tree = plan({ ...given, facts: { 上年信访解决率: 99.5, 上年群众满意率: 50 } });
    expect([verdict(tree, '1b'), why(tree, '1b')]).toEqual([
      'hint',
      '2 项中有 1 项没有做到：群众满意率（本期 50%，没有高于 50%）；请说明原因',
    ]);
    const better = plan({ ...given, facts: { 上年信访解决率: 99.5, 上年群众满意率: 49 } });
    expect([verdict(better, '1b'), why(better, '1b')]).toEqual([
      'met',
      '实际解决率（本期 100%，高于 99.5%，提高 0.5 个百分点）；群众满意率（本期 50%，高于 49%，提高 1 个百分点）',
    ]);
    expect(verdict(plan(given), '1b')).toBe('unreported');
  });

  const drawn = (kind: string, index: number, more: TestRow = {}): TestRow => ({
    记录编号: `${kind}${String(index)}`,
    检查日期: date('2020-09-01'),
    对象类别: kind,
    检查性质: '日常',
    双随机: true,
    抽取日期: date('2020-08-20'),
    公示日期: date('2020-09-10'),
    ...more,
  });
  const CLASSES = ['重点排污单位', '特殊污染源单位', '一般排污单位'];

  it('drawn, inspected and published, of three classes', () => {
    const rows = CLASSES.map((kind, index) => drawn(kind, index));
    const tree = plan({ sheets: { 检查记录: rows } });
    expect([verdict(tree, '3a'), verdict(tree, '3b'), verdict(tree, '7a')]).toEqual([
      'met',
      'met',
      'notApplicable',
    ]);
    const less = plan({
      sheets: { 检查记录: [...rows.slice(1), drawn('一般排污单位', 9, { 公示日期: null })] },
    });
    expect([verdict(less, '3a'), verdict(less, '3b')]).toEqual(['unmet', 'unmet']);
    expect(why(less, '3a')).toMatch(/没有做到的：检查记录 1 条（一般排污单位9）/);
  });

  it('every name that was issued for radiation is inspected', () => {
    const rows = [drawn('涉源单位', 1), drawn('涉源单位', 2, { 检查日期: null, 公示日期: null })];
    const tree = plan({ sheets: { 检查记录: rows } });
    expect([verdict(tree, '7a'), verdict(tree, '3a')]).toEqual(['unmet', 'notApplicable']);
  });

  it('special checks of each kind', () => {
    const kinds = ['涉重金属', '危险废物重点产生单位', '医疗废物重点产生单位', '印刷', '汽修'];
    const rows = kinds.map((kind, index) =>
      drawn(kind, index, { 检查性质: '专项', 双随机: false }),
    );
    const tree = plan({ sheets: { 检查记录: rows } });
    expect([verdict(tree, '9'), why(tree, '9')]).toEqual([
      'unmet',
      '6 项中有 1 项没有做到：餐饮业',
    ]);
    expect(why(plan({}), '9')).toMatch(/6 项中有 6 项没有做到：涉重金属单位；/);
  });
});

describe('PT-10 全覆盖培训', () => {
  const staff = times(3, (index) => ({ 人员编号: `P0${String(index + 1)}`, 在编在岗: true }));
  const training = (kind: string, who: string, day = '2020-09-01'): TestRow => ({
    日期: date(day),
    名称: `${kind}${who}`,
    类别: kind,
    参加人员: who,
  });
  it.each([
    ['all', [training('实战实训', 'P01、P02'), training('法规培训', 'P03')], 'met'],
    ['two of three', [training('实战实训', 'P01、P02')], 'hint'],
    [
      'a contest is no training',
      [training('实战实训', 'P01、P02'), training('技能比武', 'P03')],
      'hint',
    ],
    ['before the drill', [training('实战实训', 'P01、P02、P03', '2020-06-30')], 'hint'],
  ])('%s', (_what, rows, expected) => {
    expect(verdict(plan({ sheets: { 人员名册: staff, 培训活动: rows } }), '10')).toBe(expected);
  });
});

describe('PT-2、16、17', () => {
  it('what is stated is kept, is not, or is not said', () => {
    const facts = { 应急和举报热线有人值守: true, 应急装备状态良好: false };
    const tree = plan({ facts });
    expect([
      verdict(tree, '2a'),
      verdict(tree, '2b'),
      verdict(tree, '2d'),
      verdict(tree, '17'),
    ]).toEqual(['met', 'unmet', 'unreported', 'unreported']);
    expect(verdict(plan({ facts: { 没有运动式突击执法: true } }), '17')).toBe('met');
  });

  it('a drill and a training for emergencies', () => {
    const event = (kind: string): TestRow => ({ 日期: date('2020-09-01'), 名称: kind, 类别: kind });
    expect(
      verdict(plan({ sheets: { 培训活动: [event('应急演练'), event('应急培训')] } }), '2c'),
    ).toBe('met');
    expect(verdict(plan({ sheets: { 培训活动: [event('应急演练')] } }), '2c')).toBe('unmet');
  });

  it('dishonesty of the unit or of a person sent out takes the right to stand', () => {
    const matter = (who: string, happened: boolean | null): TestRow => ({
      对象: who,
      事项: '违反廉洁规定',
      是否发生: happened,
    });
    const standing = (row: TestRow) =>
      plan({ sheets: { 人员名册: [{ 人员编号: 'P01' }], 否决资格: [row] } }).eligibility;
    expect(standing(matter('P01', true))).toBe('rejected');
    expect(standing(matter('集体', true))).toBe('rejected');
    expect(standing(matter('集体', false))).toBe('eligible');
    expect(standing(matter('集体', null))).toBe('unknown');
  });
});

describe('原因', () => {
  it('a reason belongs to a share', () => {
    const rule = ruleSchema.parse({
      kind: 'commitment',
      strength: 'aim',
      kept: { fact: '热线' },
      reason: '未检查原因',
    });
    const [issue] = mechanismOf(rule).lint?.(rule, null) ?? [];
    expect(issue?.path).toEqual(['reason']);
    expect(issue === undefined ? '' : render(issue.message)).toBe('reason 只能和 share 一起写');
    const named = { ...rule, reason: undefined, names: ['甲', '乙'] };
    const [second] = mechanismOf(named).lint?.(named, null) ?? [];
    expect(second === undefined ? '' : render(second.message)).toBe(
      'names 须和 all 的各项一一对应',
    );
  });
});
