import { render } from '../../src/locales';
import { date, scored, span } from '../cases/support';

const file = (owner: string, source: string) => ({
  案卷编号: 'F1',
  归属: owner,
  来源: source,
  文书日期: date('2025-03-01'),
  评查得分: 90,
});
const codes = (tree: ReturnType<typeof scored>) =>
  tree.findings
    .filter((one) => one.code.startsWith('scoring.'))
    .map((one) => [one.code, one.severity]);

describe('what the notice forbids without taking points', () => {
  const sheets = {
    人员名册: [{ 人员编号: 'P01' }, { 人员编号: 'P02' }],
    案卷评查: [file('集体', '推荐'), file('P01', '推荐')],
  };

  it('names a file that the unit and a candidate share, in both tables', () => {
    const unit = scored('banan-2025', { table: 'collective', level: 'county', sheets });
    expect(codes(unit)).toEqual([['scoring.sharedRecord', 'error']]);
    const finding = unit.findings.find((one) => one.code === 'scoring.sharedRecord');
    expect(finding && render(finding.message)).toBe(
      'F1 同时归属 集体、P01（第 2-3 行），条款 4.x 不允许共用，请更换其中一份',
    );
    expect(finding?.where).toEqual({ sheet: '案卷评查', address: '2:2' });
    expect(codes(scored('banan-2025', { table: 'individual', subject: 'P01', sheets }))).toEqual([
      ['scoring.sharedRecord', 'error'],
    ]);
  });

  it('says nothing of files shared by others', () => {
    expect(codes(scored('banan-2025', { table: 'individual', subject: 'P02', sheets }))).toEqual(
      [],
    );
  });

  it('counts the candidates against the quota', () => {
    const candidates = ['P01', 'P02'].map((id) => ({ 对象: id, 类型: '个人', 曾入选年度: '无' }));
    const tree = scored('banan-2025', {
      table: 'individual',
      subject: 'P01',
      sheets: { 人员名册: sheets.人员名册, 候选对象: candidates },
    });
    expect(codes(tree)).toEqual([['scoring.quota', 'warning']]);
    expect(tree.findings.find(({ code }) => code === 'scoring.quota')?.where).toEqual({
      sheet: '候选对象',
      address: '2:3',
    });
    expect(tree.quotas).toEqual([{ id: 'X4', name: '推荐候选个人', found: 2, count: 4 }]);
  });
});

describe('slips that would be lost without a word', () => {
  const slip = (extra: object) => ({
    指标: '6.2b',
    对象: '集体',
    日期: date('2025-05-01'),
    发现单位: '市',
    事项: '未亮证',
    ...extra,
  });
  const collective = (sheets: Parameters<typeof scored>[1]['sheets'] & object) =>
    scored('banan-2025', { table: 'collective', level: 'county', sheets });
  const errors = (tree: ReturnType<typeof scored>) =>
    tree.findings
      .filter((one) => one.severity === 'error')
      .map((one) => [one.code, one.where?.address]);

  it('reports a clause that takes no deductions', () => {
    const tree = collective({ 扣分记录: [slip({ 指标: '2.1z' }), slip({})] });
    expect(errors(tree)).toEqual([['scoring.strayRow', '2:2']]);
  });

  it('reports a mark for a scheme without judged clauses', () => {
    const mark = { 指标: '1.1', 对象: '集体', 评委代码: 'J1', 分值: 3 };
    expect(errors(collective({ 评委打分: [mark] }))).toEqual([['scoring.noSuchClauses', '2:2']]);
  });

  it.each([-3, 0.5, 0])('never lets 次数 %d raise a score', (times) => {
    const tree = collective({ 扣分记录: [slip({ 次数: times })] });
    expect(errors(tree)).toEqual([['measures.badTimes', '2:2']]);
    expect(span(tree, '6.2b')).toBe('-3～-0.2');
  });

  it('reports a mark outside its range and a file too many', () => {
    const review = (id: string, mark: number) => ({
      案卷编号: id,
      归属: '集体',
      来源: '推荐',
      文书日期: date('2025-03-01'),
      评查得分: mark,
      满分: 100,
    });
    const tree = collective({ 案卷评查: [review('F1', 110), review('F2', 90)] });
    expect(errors(tree).sort()).toEqual([
      ['measures.markOutside', '2:2'],
      ['measures.surplus', '2:3'],
    ]);
  });
});

describe('a date that cannot be read', () => {
  const row = (decided: unknown) => ({
    案件编号: 'K1',
    立案日期: date('2025-02-01'),
    决定日期: decided as string,
    识别手段: '视频监控',
    线索来源: '自行识别',
  });
  const tree = (decided: unknown) =>
    scored('banan-2025', {
      table: 'collective',
      level: 'county',
      sheets: { 案件台账: [row(decided)] },
    });

  it('leaves the case open, where an empty one means that nothing was decided', () => {
    expect(span(tree(date('2025-03-01')), '2.1a')).toBe('2');
    expect(span(tree(undefined), '2.1a')).toBe('0');
    expect(span(tree('2025年二月'), '2.1a')).toBe('0～2');
  });
});

test('reports a pin to a clause that the case does not satisfy', () => {
  const own = {
    案件编号: 'K1',
    立案日期: date('2025-02-01'),
    决定日期: date('2025-03-01'),
    识别手段: '视频监控',
    线索来源: '自行识别',
  };
  const tree = scored('banan-2025', {
    table: 'collective',
    level: 'county',
    sheets: { 案件台账: [own] },
    pins: { K1: '2.1b' },
  });
  expect(codes(tree)).toEqual([['scoring.invalidPin', 'warning']]);
  expect(span(tree, '2.1')).toBe('0');
});

test('a group without stated full marks has no upper figure', () => {
  const tree = scored('suzhou-2016', {
    table: 'collective',
    level: 'county',
    unreported: ['案卷评查'],
  });
  const open = tree.indicators.filter((node) => node.children.length > 0 && node.score.hi === null);
  expect(open.map((node) => render(node.why))).toContainEqual(expect.stringMatching(/目前 0$/));
});
