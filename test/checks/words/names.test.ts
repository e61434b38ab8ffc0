import { CASES, given, problems, ROSTER, rows, told } from './given';

const inText = (text: string): string[] => told(given([CASES, ROSTER], [text]), 'words.partyName');
const severities = (text: string, code = 'words.partyName'): string[] =>
  problems(given([CASES, ROSTER], [text]), code).map(({ severity }) => severity);

describe('names of parties in material', () => {
  it('a company, by its number and with each place', () => {
    const found = inText(
      '先进事迹\n\n2025年查处示例市南山区宏远电镀有限公司偷排案。\n对 示例市南山区宏远电镀\n有限公司罚款。',
    );
    expect(found).toEqual([
      expect.stringMatching(
        /^error words\.partyName 材料1\.txt 2\.8: 事迹材料中出现案件 A01、A06 的当事人名称 2 处（第 2 段第 8 字；第 3 段第 9 字）.*改为“某公司”/u,
      ),
    ]);
  });

  it('several places of one name in one finding', () => {
    const name = '宏远电镀有限公司';
    const text = Array.from({ length: 7 }, () => `查处${name}。`).join('\n');
    const [found] = problems(given([CASES], [text]), 'words.partyName');
    expect(found?.message.params).toMatchObject({ count: 7 });
    expect(inText(text)[0]).toContain(
      '（第 1 段第 3 字；第 2 段第 3 字；第 3 段第 3 字；第 4 段第 3 字；第 5 段第 3 字；等）',
    );
    expect(found?.inText).toEqual({ text: '材料1.txt', paragraph: 1, character: 3 });
  });

  it('never says the name', () => {
    const words = told(given([CASES, ROSTER], ['赵四喜、张伟和宏远电镀公司，钱小明']));
    expect(words.length).toBeGreaterThan(3);
    expect(words.join()).not.toMatch(/赵四喜|张伟|宏远|钱小明/u);
  });

  it.each([
    ['without its place', '查处宏远电镀有限公司一案。', 'error'],
    ['with blanks in it', '查处 示例市南山区 宏远电镀 有限公司', 'error'],
    ['in full behind another word', '整治示例市南山区宏远电镀有限公司', 'error'],
    ['within what may be another name', '走访新宏远电镀有限公司', 'warning'],
    ['without its legal form', '对宏远电镀立案。', 'warning'],
    ['by its brand', '夜查宏远公司。', 'warning'],
    ['a person of three signs', '查明赵四喜系经营者', 'error'],
    ['a person, spaced', '赵 四 喜', 'error'],
    ['a short name in its place', '当事人张伟被移送。', 'error'],
    ['a short name between stops', '（张伟）', 'error'],
    ['a short name in a list', '对张伟、李某立案', 'error'],
    ['a word that is a name, addressed', '当事人高明拒不配合', 'error'],
    ['a word that is a name, with a title', '高明先生', 'error'],
  ])('a hit: %s', (_, text, severity) => {
    expect(severities(text)).toEqual([severity]);
  });

  it.each([
    ['a longer name', '张伟大同志主办案件'],
    ['within a word', '手段高明显著'],
    ['a word', '办法高明，成效好'],
    ['a word at the beginning', '高明的手段'],
    ['between words', '开张伟业'],
    ['masked names', '某化工厂、某某公司、张某、赵某某'],
    ['a trade alone', '电镀有限公司普遍存在问题，化工厂也是。'],
    ['a brand that is a road', '宏远路、宏远社区'],
    ['nothing', '全年办理案件12件。'],
  ])('no hit: %s', (_, text) => {
    expect(told(given([CASES], [text]))).toEqual([]);
  });

  it('what is masked or said of anybody in the records is nobody', () => {
    const anybody = [
      '个人',
      '无',
      '某公司',
      '甲公司',
      '污水处理厂',
      '王某',
      '企业',
      'D001',
      '×× 厂',
      '张**',
    ];
    const cases = rows(
      '案件台账',
      anybody.map((name, at) => ({
        案件编号: `B${String(at)}`,
        当事人: name,
        决定日期: '2025-03-01',
      })),
    );
    const text = `${anybody.join('，')}。个人无企业污水处理厂甲公司D001`;
    expect(told(given([cases], [text]))).toEqual([]);
  });

  it('parties with figures are not those that begin alike', () => {
    const cases = rows('案件台账', [
      { 案件编号: 'A1', 当事人: '示例企业1', 当事人类型: '企事业单位' },
      { 案件编号: 'A2', 当事人: '示例企业2', 当事人类型: '企事业单位' },
      { 案件编号: 'A3', 当事人: '示例企业3', 当事人类型: '企事业单位' },
    ]);
    const found = told(given([cases], ['查处示例企业12，示例企业3；示例公司很多。']));
    expect(found).toEqual([expect.stringContaining('案件 A3 ')]);
  });

  it('several parties of one cell, and who represents them', () => {
    const cases = rows('案件台账', [
      {
        案件编号: 'A1',
        当事人: '宏远电镀有限公司（法定代表人：孙大力）、周小五',
        当事人类型: '企事业单位',
      },
    ]);
    expect(
      problems(given([cases], ['宏远电镀有限公司。孙大力。周小五。'])).map((one) => one.severity),
    ).toEqual(['error', 'error', 'error']);
  });

  it('objects of checks and complaints: to be looked at', () => {
    const sheets = [
      rows('检查记录', [{ 记录编号: 'J1', 检查日期: '2025-03-01', 检查对象: '南山区长丰印刷厂' }]),
      rows('问题整改', [{ 来源: '信访', 问题: '噪声', 被投诉单位: '南山区天然养殖场' }]),
    ];
    expect(told(given(sheets, ['检查南山区长丰印刷厂和南山区天然养殖场。']))).toEqual([
      expect.stringMatching(/^warning .*“检查记录”第 2 行所列单位的名称/u),
      expect.stringMatching(/^warning .*“问题整改”第 2 行所列单位的名称/u),
    ]);
  });

  it('a party with the name of an officer may be the officer', () => {
    const roster = rows('人员名册', [{ 人员编号: 'P09', 姓名: '赵四喜' }]);
    const found = told(given([CASES, roster], ['赵四喜主办案件']));
    expect(found).toEqual([expect.stringMatching(/^warning words\.partyName/u)]);
  });

  it('in a cell: the cell, and the others', () => {
    const sheet = {
      name: '先进事迹',
      grid: [['关于P01的先进事迹'], [], ['查处宏远电镀有限公司。'], ['又查处宏远电镀有限公司。']],
    };
    const [found] = problems(given([CASES, sheet]), 'words.partyName');
    expect(found?.where).toEqual({ sheet: '先进事迹', address: 'A3' });
    expect(found?.also).toEqual([{ sheet: '先进事迹', address: 'A4' }]);
    expect(told(given([CASES, sheet]))[0]).toContain('2 处（A3 第 3 字；A4 第 4 字）');
  });

  it('a thousand cases of one party: three numbers', () => {
    const cases = rows(
      '案件台账',
      Array.from({ length: 1000 }, (_, at) => ({
        案件编号: `A${String(at)}`,
        当事人: '宏远电镀有限公司',
      })),
    );
    expect(told(given([cases], ['宏远电镀有限公司']))[0]).toContain('案件 A0、A1、A2 等的当事人');
  });

  it('a case without a number: its row', () => {
    const cases = rows('案件台账', [
      { 案件编号: '', 当事人: '宏远电镀有限公司', 决定日期: '2025-03-01' },
    ]);
    expect(told(given([cases], ['宏远电镀有限公司']))[0]).toContain('“案件台账”第 2 行的当事人');
  });
});

describe('names of the roster in material', () => {
  const people = (texts: string[], ...more: Parameters<typeof given>[0][number][]): string[] =>
    told(given([ROSTER, ...more], texts), 'words.personName');

  it('a hint by 人员编号', () => {
    expect(people(['全年由甲一带队检查。\n甲一、钱小明主办。'])).toEqual([
      'hint words.personName 材料1.txt 1.4: 事迹材料中出现人员 P01 的姓名 2 处（第 1 段第 4 字；第 2 段第 1 字）。写的是本人事迹或本单位人员的，可以不改；材料要求匿名的，请改为“某同志”。',
      expect.stringMatching(/^hint words\.personName 材料1\.txt 2\.4: .*人员 P02 的姓名 1 处/u),
    ]);
  });

  it.each([
    ['of the one whom the title names', ['关于钱小明同志的先进事迹\n钱小明主办案件。']],
    ['of the one whose number the title is', ['P02\n钱小明主办案件。']],
    ['within another word', ['甲一等奖、装甲一辆']],
    ['masked', ['钱某某主办案件']],
  ])('none: %s', (_, texts) => {
    expect(people(texts)).toEqual([]);
  });

  it('none of a candidate, where nothing tells whose material it is', () => {
    const candidates = rows('候选对象', [{ 对象: 'P02', 类型: '个人' }]);
    expect(people(['钱小明主办案件，甲一参加。'], candidates)).toEqual([
      expect.stringContaining('人员 P01'),
    ]);
  });

  it('none of the row’s own person in a list', () => {
    const list = rows('推荐名单', [
      { 序号: '1', 姓名: '钱小明', 主要事迹: '钱小明主办案件，甲一参加。' },
      { 序号: '2', 姓名: '甲一', 主要事迹: '甲一主办案件。' },
    ]);
    expect(people([], list)).toEqual([expect.stringMatching(/推荐名单!C2: .*人员 P01/u)]);
  });
});

describe('names of parties in other cells', () => {
  it('titles, facts and what score tables say: one hint a sheet', () => {
    const sheets = [
      CASES,
      rows('发布情况', [
        { 标题: '赵四喜非法倾倒案', 种类: '典型案例' },
        { 标题: '大练兵简报', 种类: '简报' },
        { 标题: '宏远电镀有限公司偷排案', 种类: '典型案例' },
      ]),
      rows('基本事项', [
        { 事项: '甲', 填报值: 1, 说明: '见示例市南山区宏远电镀有限公司案卷', 佐证材料: '张伟案' },
      ]),
      {
        name: '自评表',
        grid: [
          ['序号', '指标', '分值', '评审内容', '自评得分', '自评说明'],
          [1, '日常监管', 3, '按要求完成的得3分。', 3, '办理赵四喜案'],
          [2, '案件办理', 7, '查处案件的得7分。', 7, '办理1件'],
          ['', '合计', 10, '', 10, ''],
        ],
      },
    ];
    expect(told(given(sheets))).toEqual([
      expect.stringMatching(
        /^hint words\.nameInCells 发布情况!A2: 本表有 2 个单元格出现案件 A02、A01、A06 的当事人名称/u,
      ),
      expect.stringMatching(/^hint words\.nameInCells 基本事项!C2: 本表有 2 个/u),
      expect.stringMatching(/^hint words\.nameInCells 自评表!F2: 本表有 1 个/u),
    ]);
    expect(problems(given(sheets))[0]?.also).toEqual([{ sheet: '发布情况', address: 'A4' }]);
  });
});
