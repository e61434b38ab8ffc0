import type { TestRow } from '../support/records';
import { date, type Given, nodeOf, scored } from './support';

/** Rows as people really fill them in, against the Putuo plan. */
const plan = (given: Omit<Given, 'table'>) =>
  scored('putuo-2020', { table: 'plan', asOf: '2020-12-31', ...given });
const verdict = (given: Omit<Given, 'table'>, id: string): string => {
  const { verdict: said, state } = nodeOf(plan(given), id);
  return said === null || said === 'unknown' ? state : said;
};

const check = (id: string, more: TestRow): TestRow => ({
  记录编号: id,
  检查日期: date('2020-09-01'),
  对象类别: '重点排污单位',
  检查性质: '日常',
  双随机: true,
  抽取日期: date('2020-08-20'),
  公示日期: date('2020-09-10'),
  ...more,
});

describe('classes as the notice prints them', () => {
  it('special checks', () => {
    const kinds = [
      '涉重金属单位',
      '危险废物产生单位',
      '医疗废物产生单位',
      '印刷企业',
      '4S店',
      '餐饮企业',
    ];
    const rows = kinds.map((kind) => check(kind, { 对象类别: kind, 检查性质: '专项' }));
    expect(verdict({ sheets: { 检查记录: rows } }, '9')).toBe('met');
  });

  it('the three classes of the random checks, and sources of risk', () => {
    const rows = ['重点污染源单位', '特殊污染源', '一般排污单位', '风险源单位'].map((kind) =>
      check(kind, { 对象类别: kind }),
    );
    const given = { sheets: { 检查记录: rows } };
    expect([verdict(given, '3b'), verdict(given, '8a')]).toEqual(['met', 'met']);
  });

  it.each(['12345', '12345市民服务热线', '信访投诉'])('a complaint from %s is one', (source) => {
    const row = { 来源: source, 通报日期: date('2020-08-01'), 问题: 'X1' };
    expect(verdict({ sheets: { 问题整改: [row] } }, '1a')).toBe('unmet');
  });

  it.each([
    [['环境应急演练', '环境应急培训'], 'met'],
    [['应急演练、应急培训'], 'met'],
    [['突发环境事件应急演练'], 'unmet'],
  ])('emergencies: %s', (kinds, expected) => {
    const rows = kinds.map((kind) => ({ 日期: date('2020-09-01'), 名称: kind, 类别: kind }));
    expect(verdict({ sheets: { 培训活动: rows } }, '2c')).toBe(expected);
  });

  it('a contest of files, articles, material for publicity', () => {
    const given = {
      sheets: {
        培训活动: [{ 日期: date('2020-09-01'), 名称: '评比', 类别: '行政处罚案卷评比竞赛' }],
        发布情况: [{ 标题: '甲', 刊物: '中国环境 APP', 报送日期: date('2020-09-01') }],
        材料时限: [{ 事项: '向局办公室提供宣传素材', 完成日: date('2020-09-01') }],
      },
    };
    expect(['13b', '15b', '15a'].map((id) => verdict(given, id))).toEqual(['met', 'met', 'met']);
  });
});

describe('random checks without the day of the draw', () => {
  it.each([
    ['checked, not published', { 抽取日期: null, 公示日期: null }, 'unmet'],
    ['checked and published', { 抽取日期: null }, 'met'],
    ['no day at all', { 抽取日期: null, 检查日期: null, 公示日期: null }, 'undecided'],
    ['no random check', { 双随机: false, 抽取日期: null, 公示日期: null }, 'met'],
    [
      'drawn before the drill, checked in it',
      { 抽取日期: date('2020-06-20'), 检查日期: date('2020-07-02'), 公示日期: null },
      'unmet',
    ],
  ])('%s', (_what, more, expected) => {
    expect(verdict({ sheets: { 检查记录: [check('a', {}), check('b', more)] } }, '3a')).toBe(
      expected,
    );
  });

  it('of radiation too', () => {
    const row = check('r', { 对象类别: '涉源单位', 抽取日期: null });
    expect(verdict({ sheets: { 检查记录: [row] } }, '7a')).toBe('met');
  });
});

describe('what is still to be done', () => {
  const facts = {
    开展应急预案日常检查: false,
    双随机名单动态更新: false,
    关停搬迁企业监管情况: false,
  };
  it.each([
    ['2020-08-15', ['notDue', 'notDue', 'notDue']],
    ['2020-11-21', ['unmet', 'unmet', 'hint']],
  ])('answered with no on %s', (asOf, expected) => {
    expect(['2d', '3c', '8b'].map((id) => verdict({ facts, asOf }, id))).toEqual(expected);
  });

  it('at once is at once in July too', () => {
    expect(verdict({ asOf: '2020-07-31', readings: { P3: 'at-once' } }, '7b')).toBe('unmet');
  });
});

describe('problems of projects', () => {
  const project = (more: TestRow): TestRow => ({ 项目编号: 'x', 类型: '备案', ...more });
  it.each([
    ['not inspected yet, the problem left empty', { 是否检查: false }, 'notApplicable'],
    ['inspected, the problem left empty', { 是否检查: true }, 'undecided'],
    [
      'a problem where the inspection is not ticked',
      { 是否检查: false, 问题: true, 查处: false },
      'unmet',
    ],
  ])('%s', (_what, more, expected) => {
    expect(verdict({ sheets: { 项目检查: [project(more)] } }, '6')).toBe(expected);
  });
});

it('tells whether the unit or a person sent out is meant', () => {
  const states = (who: string) =>
    plan({
      sheets: {
        人员名册: [{ 人员编号: 'P01' }],
        否决资格: [{ 对象: who, 事项: '违反廉洁规定', 是否发生: true }],
      },
    }).eligibilityRules.map(({ id, state }) => `${id} ${state}`);
  expect(states('集体')).toEqual(['16 rejected', '16b eligible']);
  expect(states('P01')).toEqual(['16 eligible', '16b rejected']);
});
