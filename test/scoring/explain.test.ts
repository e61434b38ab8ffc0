import { render } from '../../src/locales';
import { date, nodeOf, scored, span } from '../cases/support';

const tree = (given: Omit<Parameters<typeof scored>[1], 'table'>) =>
  scored('banan-2025', { table: 'collective', level: 'county', ...given });
const why = (scoredTree: ReturnType<typeof scored>, id: string) =>
  render(nodeOf(scoredTree, id).why);

const hazardous = (id: string, major: string) => ({
  案件编号: id,
  案件类别: '危险废物',
  犯罪移送日期: date('2025-05-05'),
  认领层级: '县级',
  重大案件: major,
});
const fault = (clause: string, count: number) => ({
  指标: clause,
  对象: '集体',
  日期: date('2025-05-06'),
  发现单位: '市',
  事项: clause,
  次数: count,
});

describe('a group says its sum in the order in which caps and deductions apply', () => {
  const sheets = {
    案件台账: [hazardous('K1', '是'), hazardous('K2', '否')],
    扣分记录: [fault('3.1c', 1)],
  };

  it('nets first and caps last by default', () => {
    expect(why(tree({ sheets }), '3.1')).toBe('10.5 - 1 = 9.5，封顶 7');
  });

  it('caps first where that is the reading', () => {
    const other = tree({ sheets, readings: { D5: 'cap-then-deduct' } });
    expect(why(other, '3.1')).toBe('合计 10.5，封顶 7；7 - 1 = 6');
  });

  it('names the limit of deductions taken together', () => {
    const records = { 扣分记录: [fault('2.1c', 2), fault('2.1d', 4)] };
    const limited = tree({ sheets: records, readings: { B1: 'per-item' } });
    expect(why(limited, '2.1')).toBe('0 + 0 = 0；扣分合计 4，最多扣 3；0 - 3 = -3，最低 0');
  });

  it('tells an open deduction by its outcome', () => {
    const open = tree({ sheets: { 案件台账: [hazardous('K1', '否')] }, unreported: ['扣分记录'] });
    expect(why(open, '3.1')).toBe(
      '目前 2.5，最多 3.5（扣分情况尚未确定，目前得分先按最多可能扣的计）',
    );
  });
});

describe('what nobody has answered stays open', () => {
  const person = {
    轮次: 'R1',
    行动类型: '大气监督帮扶',
    方式: '现场',
    人员编号: 'P1',
    综合得分: 80,
  };
  const sheets = { 人员名册: [{ 人员编号: 'P1' }], 监督帮扶: [{ ...person, 廉洁问题: '否' }] };

  it('neither side of an unanswered exemption is settled', () => {
    const open = tree({ sheets });
    expect([span(open, '5.1'), nodeOf(open, '5.1').state]).toEqual(['12～14.4', 'unreported']);
    expect([span(open, '5.2'), nodeOf(open, '5.2').state]).toEqual(['0', 'unreported']);
    expect(why(open, '5.1')).toMatch(/；如有分值转入本项，最多 14\.4$/);
  });

  it('says why a score that may be vetoed is 0 for now', () => {
    const facts = { 本年度未组织远程监督帮扶: '否' };
    const open = tree({ facts, sheets: { ...sheets, 监督帮扶: [person] } });
    expect(span(open, '5')).toBe('0～12');
    expect(why(open, '5')).toMatch(/否决事项尚未排除，目前先按 0 分计$/);
  });

  it('hears of an integrity problem of officers sent out', () => {
    const matter = { 对象: 'P1', 身份: '派出人员', 事项: '廉洁纪律问题', 是否发生: '是' };
    const vetoed = tree({ sheets: { ...sheets, 否决资格: [matter] } });
    expect([span(vetoed, '5'), nodeOf(vetoed, '5').state]).toEqual(['0', 'vetoed']);
  });
});

describe('a reading for one clause', () => {
  const sheets = {
    案件台账: [hazardous('K1', '是'), hazardous('K2', '否')],
    扣分记录: [fault('3.1c', 1)],
  };

  it('is told at that clause, with the other option beside it', () => {
    const one = tree({ sheets, readings: { 'D5@3.1': 'cap-then-deduct' } });
    expect(span(one, '3.1')).toBe('6');
    const use = nodeOf(one, '3.1').readings.find((reading) => reading.key === 'D5');
    expect(use?.chosen).toBe('cap-then-deduct');
    expect(use?.alternatives.map((other) => [other.option, other.score.lo.valueOf()])).toEqual([
      ['net-then-cap', 7],
    ]);
    expect(nodeOf(one, '6.3').readings.find((reading) => reading.key === 'D5')?.chosen).toBe(
      'net-then-cap',
    );
  });

  it('is refused for a clause that is not there', () => {
    const score = () => tree({ sheets, readings: { 'D5@9.9': 'cap-then-deduct' } });
    expect(score).toThrow('scoring.noSuchClause');
  });
});
