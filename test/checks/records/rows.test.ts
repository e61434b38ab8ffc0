import { alikeForm, alikeHash } from '../../../src/checks/records/alike';
import { CONTRADICTIONS } from '../../../src/checks/records/facts/contradictions';
import { MATTERS } from '../../../src/checks/records/facts/matters';
import { TELLING_COLUMNS } from '../../../src/checks/records/facts/test-words';
import { columnSpec } from '../../../src/records';
import type { TestRow } from '../../support/records';
import { found, inRows, problemsOf, words } from './support';

it('knows rows by columns of the dictionary', () => {
  const named = [
    ...MATTERS.flatMap(({ sheet, key, same, alike = {}, details = [] }) =>
      [key, ...same, ...Object.keys(alike), ...details].map((column) => [sheet, column] as const),
    ),
    ...CONTRADICTIONS.flatMap(({ sheet, when, at }) =>
      [at, ...when.flatMap((one) => [one.column, ...('upTo' in one ? [one.upTo] : [])])].map(
        (column) => [sheet, column] as const,
      ),
    ),
    ...Object.entries(TELLING_COLUMNS).flatMap(([sheet, columns]) =>
      columns.map((column) => [sheet, column] as const),
    ),
  ];
  expect(named.filter(([sheet, column]) => columnSpec(sheet, column) === undefined)).toEqual([]);
});

describe('what is alike', () => {
  it.each([
    ['words', '示例　化工厂', '示例化工厂', true],
    ['words', '《查处“一厂”》', '查处一厂', true],
    ['words', '示例化工一厂', '示例化工二厂', false],
    ['words', '某案', '某案（转载）', false],
    ['number', '环罚〔2025〕01号', '环罚[2025] 1号', true],
    ['number', 'aj-001', 'AJ-1', true],
    ['number', 'AJ-1-23', 'AJ-12-3', false],
    ['number', 'AJ-100', 'AJ-10', false],
    ['number', 'A10', 'A1', false],
    ['round', '第3轮', '第三轮次', true],
    ['round', '第十二轮', '12', true],
    ['round', '2025年第1轮', '2025年第2轮', false],
    ['round', '第二十轮', '第十二轮', false],
  ] as const)('%s: %s / %s', (how, one, other, same) => {
    expect(alikeForm(one, how) === alikeForm(other, how)).toBe(same);
    expect(alikeHash(one, how) === alikeHash(other, how)).toBe(same);
  });
});

describe('records.repeatedMatter', () => {
  const twice = (sheet: string, ...rows: TestRow[]): string[] =>
    inRows('repeatedMatter', sheet, rows);
  const CASE = {
    案件编号: 'A01',
    当事人: '示例化工厂',
    立案日期: '2025-03-01',
    决定日期: '2025-04-01',
    罚款金额: 50000,
  };

  it('finds a case under two numbers', () => {
    const rows = [CASE, { ...CASE, 案件编号: 'B77', 当事人: '示例 化工厂' }];
    expect(twice('案件台账', ...rows)).toEqual(['warning A3 sameMatter']);
    expect(words('repeatedMatter', { sheets: { 案件台账: rows } })).toEqual([
      '与第 2 行的当事人、决定日期、罚款金额相同，只是案件编号不同，可能是同一件事登记了两次，会重复计算。请核对；重复的删去一行。',
    ]);
    expect(problemsOf('repeatedMatter', { sheets: { 案件台账: rows } })[0]?.also).toEqual([
      { sheet: '案件台账', address: 'A2' },
    ]);
  });

  it('takes other cases for what they are', () => {
    expect(twice('案件台账', CASE, { ...CASE, 案件编号: 'B77', 罚款金额: 60000 })).toEqual([]);
    expect(twice('案件台账', CASE, { ...CASE, 案件编号: 'B77', 当事人: '示例印刷厂' })).toEqual([]);
    const none = { ...CASE, 罚款金额: 0 };
    expect(twice('案件台账', none, { ...none, 案件编号: 'B77' })).toEqual([]);
    const somebody = { ...CASE, 当事人: '某公司' };
    expect(twice('案件台账', somebody, { ...somebody, 案件编号: 'B77' })).toEqual([]);
    // Two offences of one party may be decided on one day.
    const other = { ...CASE, 案件编号: 'B77', 立案日期: '2025-02-01' };
    expect(twice('案件台账', CASE, other)).toEqual([]);
    expect(twice('案件台账', CASE, { ...CASE, 案件编号: 'B77', 决定日期: '2025-04-02' })).toEqual([
      'hint A3 sameMatter',
    ]);
    // The same number is the reader's.
    expect(twice('案件台账', CASE, CASE)).toEqual([]);
  });

  it('finds numbers that are written otherwise', () => {
    const one = { 案件编号: '环罚〔2025〕1号', 当事人: '甲厂' };
    const other = { 案件编号: '环罚[2025]01号', 当事人: '甲厂' };
    expect(twice('案件台账', one, other)).toEqual(['warning A3 sameWords']);
    expect(words('repeatedMatter', { sheets: { 案件台账: [one, other] } })[0]).toContain(
      '“环罚[2025]01号”与第 2 行的“环罚〔2025〕1号”只差空格、标点或写法',
    );
    expect(twice('案件台账', one, { ...other, 当事人: '乙厂' })).toEqual(['hint A3 sameWords']);
  });

  it('finds a check entered twice, but lets one place be seen twice a day', () => {
    const check = {
      记录编号: 'J1',
      检查日期: '2025-03-05',
      检查人员: 'P01、P02',
      检查对象: '甲厂',
      检查性质: '日常',
      上传日期: '2025-03-06',
    };
    expect(twice('检查记录', check, { ...check, 记录编号: 'J9' })).toEqual([
      'warning A3 sameMatter',
    ]);
    expect(twice('检查记录', check, { ...check, 记录编号: 'J9', 上传日期: '2025-03-08' })).toEqual([
      'hint A3 sameMatter',
    ]);
    expect(twice('检查记录', check, { ...check, 记录编号: 'J9', 检查性质: '专项' })).toEqual([]);
    expect(twice('检查记录', check, { ...check, 记录编号: 'J9', 检查日期: '2025-03-06' })).toEqual(
      [],
    );
    expect(twice('检查记录', check, { ...check, 记录编号: 'J9', 检查人员: 'P02、P03' })).toEqual(
      [],
    );
  });

  it('finds a person under two numbers, without saying a name', () => {
    const one = { 人员编号: 'P01', 姓名: '甲某', 单位: '一大队' };
    const rows = [one, { ...one, 人员编号: 'P17', 姓名: '甲 某' }];
    expect(twice('人员名册', ...rows)).toEqual(['warning A3 sameMatter']);
    expect(words('repeatedMatter', { sheets: { 人员名册: rows } }).join('')).not.toContain('甲');
    expect(twice('人员名册', one, { ...one, 人员编号: 'P17', 单位: '二大队' })).toEqual([]);
    const dated = { ...one, 到岗日期: '2020-01-01' };
    expect(twice('人员名册', dated, { ...dated, 人员编号: 'P17', 到岗日期: '2023-01-01' })).toEqual(
      ['hint A3 sameMatter'],
    );
  });

  it('finds titles and rounds that differ by spelling alone', () => {
    const piece = { 标题: '示例区开展“大练兵”', 刊物: '示例报', 发布日期: '2025-03-05' };
    expect(twice('发布情况', piece, { ...piece, 标题: '示例区开展 大练兵' })).toEqual([
      'warning A3 sameWords',
    ]);
    expect(
      twice('发布情况', piece, { ...piece, 刊物: '另一报', 标题: '示例区开展 大练兵' }),
    ).toEqual([]);
    const round = { 轮次: '第3轮', 人员编号: '集体', 方式: '现场' };
    expect(twice('监督帮扶', round, { ...round, 轮次: '第三轮' })).toEqual([
      'warning A3 sameWords',
    ]);
    expect(twice('监督帮扶', round, { ...round, 轮次: '第三轮', 方式: '远程' })).toEqual([]);
    expect(
      twice('装备清单', { 装备类别: '无人机（小型）' }, { 装备类别: '无人机(小型) ' }),
    ).toEqual(['warning A3 sameWords']);
  });
});

describe('records.flagContradiction', () => {
  const odd = (sheet: string, row: TestRow, ...rest: TestRow[]): string[] =>
    inRows('flagContradiction', sheet, [row, ...rest]);

  it.each<[string, string, TestRow]>([
    ['检查记录', 'warning A2 notDrawnButDay', { 双随机: '否', 抽取日期: '2025-03-01' }],
    ['检查记录', 'hint A2 noButDay', { 上报部平台: '否', 上传日期: '2025-03-01' }],
    ['案件台账', 'warning A2 dayWithoutForm', { 案件形式: '行政处罚', 犯罪移送日期: '2025-03-01' }],
    ['案件台账', 'warning A2 dayWithoutForm', { 案件形式: '查封扣押', 拘留移送日期: '2025-03-01' }],
    ['案件台账', 'warning A2 fineWithoutForm', { 案件形式: '查封扣押', 罚款金额: 50000 }],
    ['案件台账', 'hint C2 noFine', { 案件形式: '行政处罚', 决定日期: '2025-03-01', 罚款金额: 0 }],
    ['案件台账', 'warning A2 pushedThoughOwn', { 线索来源: '自行识别', 推送类别: '清废行动' }],
    ['案件台账', 'warning A2 companyAsPerson', { 当事人类型: '个人', 当事人: '示例化工有限公司' }],
    ['发布情况', 'warning A2 noButDay', { 采纳: '否', 发布日期: '2025-03-01' }],
    ['发布情况', 'warning A2 noButYes', { 采纳: '否', 优秀稿件: '是' }],
    ['问题整改', 'warning A2 noButDay', { 已解决: '否', 完成日期: '2025-03-01' }],
    ['问题整改', 'hint A2 noButYes', { 已解决: '否', 满意: '是' }],
    [
      '问题整改',
      'hint A2 excuseWithoutDelay',
      {
        正当理由: '有',
        整改时限: '2025-03-09',
        完成日期: '2025-03-01',
        反馈日期: undefined,
        反馈时限: undefined,
      },
    ],
    ['项目检查', 'error A2 noButDay', { 是否检查: '否', 检查日期: '2025-03-01' }],
    ['项目检查', 'warning A2 noButYes', { 是否检查: '否', 问题: '有' }],
    ['项目检查', 'hint B2 reasonThoughDone', { 是否检查: '是', 未检查原因: '停产' }],
  ])('%s: %s', (sheet, expected, row) => {
    expect(odd(sheet, row)).toEqual([expected]);
  });

  it('says which cells contradict each other', () => {
    const rows = [{ 是否检查: '否', 检查日期: '2025-03-01' }];
    const situation = { sheets: { 项目检查: rows } };
    expect(words('flagContradiction', situation)).toEqual([
      '“是否检查”填“否”，“检查日期”却有日期 2025-03-01。请改正其中一处。',
    ]);
    expect(problemsOf('flagContradiction', situation)[0]?.also).toEqual([
      { sheet: '项目检查', address: 'B2' },
    ]);
  });

  it.each<[string, string, TestRow, TestRow]>([
    [
      '检查记录',
      'warning A2 dayWithoutDay',
      { 检查日期: undefined, 公示日期: '2025-03-01' },
      { 检查日期: '2025-03-01' },
    ],
    [
      '检查记录',
      'warning A2 yesWithoutDay',
      { 检查日期: undefined, 有效: '是', 上传日期: undefined, 公示日期: undefined },
      { 检查日期: '2025-03-01', 上传日期: '2025-03-02', 公示日期: '2025-03-02' },
    ],
    [
      '案件台账',
      'hint B2 formWithoutDay',
      { 案件形式: '移送犯罪', 犯罪移送日期: undefined },
      { 犯罪移送日期: '2025-03-01', 案件形式: '移送犯罪' },
    ],
    [
      '案件台账',
      'warning B2 fineWithoutDecision',
      { 罚款金额: 50000, 决定日期: undefined },
      { 决定日期: '2025-03-01', 罚款金额: 1000 },
    ],
    [
      '案件台账',
      'hint B2 pushedWithoutKind',
      { 线索来源: '上级推送', 推送类别: undefined },
      { 线索来源: '上级推送', 推送类别: '清废行动' },
    ],
    [
      '问题整改',
      'warning B2 solvedWithoutDay',
      { 已解决: '是', 完成日期: undefined },
      { 已解决: '是', 完成日期: '2025-03-01' },
    ],
    [
      '项目检查',
      'hint B2 yesWithoutDay',
      { 是否检查: '是', 检查日期: undefined },
      { 是否检查: '是', 检查日期: '2025-03-01' },
    ],
    [
      '装备清单',
      'hint C2 noNumberDue',
      { 装备类别: '无人机', 标配项: '是', 应配数: undefined },
      { 装备类别: '打印机', 标配项: '是', 应配数: 2 },
    ],
  ])('%s: %s, where the column is kept', (sheet, expected, row, kept) => {
    expect(odd(sheet, row, kept)).toEqual([expected]);
    // A column that nobody fills says nothing.
    expect(odd(sheet, row)).toEqual([]);
    // What cannot be read is the reader's.
    const [blank = ''] = Object.keys(row).filter((name) => row[name] === undefined);
    expect(odd(sheet, { ...row, [blank]: { error: '#N/A' } }, kept)).toEqual([]);
  });

  it('asks for fines only where fines are kept', () => {
    const row = { 案件形式: '行政处罚', 决定日期: '2025-03-01', 罚款金额: undefined };
    const kept = [1, 2].map((at) => ({ ...row, 罚款金额: at * 5000 }));
    expect(odd('案件台账', row, ...kept)).toEqual(['hint C2 noFine']);
    expect(odd('案件台账', row, { ...row, 罚款金额: 5000 }, row)).toEqual([]);
  });

  it.each<[string, TestRow]>([
    ['检查记录', { 双随机: '是', 抽取日期: '2025-03-01' }],
    [
      '检查记录',
      { 双随机: '否', 抽取日期: undefined, 检查日期: '2025-03-05', 有效: '否', 上报部平台: '是' },
    ],
    ['案件台账', { 案件形式: '行政处罚、移送犯罪', 犯罪移送日期: '2025-03-01', 罚款金额: 500 }],
    ['案件台账', { 案件形式: '按日计罚', 罚款金额: 500 }],
    ['案件台账', { 案件形式: '查封扣押', 罚款金额: 0 }],
    ['案件台账', { 当事人类型: '企事业单位', 当事人: '示例化工有限公司' }],
    ['案件台账', { 当事人类型: '个人', 当事人: '示例小吃店' }],
    ['发布情况', { 采纳: '是', 发布日期: undefined }],
    ['问题整改', { 正当理由: '有', 整改时限: '2025-03-01', 完成日期: '2025-03-09' }],
    ['问题整改', { 已解决: '否', 完成日期: undefined }],
    [
      '否决资格',
      {
        对象: '集体',
        身份: '主要负责人',
        事项: '廉洁纪律问题',
        是否发生: '否',
        日期: '2025-03-01',
      },
    ],
  ])('%s: nothing', (sheet, row) => {
    expect(odd(sheet, row)).toEqual([]);
  });
});

describe('records.testRow', () => {
  const test = (sheet: string, column: string, ...texts: string[]): string[] =>
    found('testRow', {
      sheets: {
        [sheet]: texts.map((text, at) => ({
          双随机: '是',
          [column]: text,
          记录编号: `J${String(at)}`,
        })),
      },
    });

  it.each([
    '测试',
    '测试企业1',
    '测试数据',
    '系统测试',
    'test',
    'TEST01',
    'ｔｅｓｔ',
    '示例',
    '样例',
    'aaa',
    'xxx',
    'XXXX',
    '111111',
    'asdf',
    '123',
    '甲厂（测试）',
    '测试公司',
    '录入测试',
    '测试用例',
    '甲厂，仅供测试',
  ])('takes %s for a trial', (text) => {
    expect(test('检查记录', '检查对象', text)).toEqual(['warning B2 testRow']);
  });

  it.each([
    '示例化工一厂',
    '示例检测八公司',
    '某某公司',
    'XX公司',
    '东方测试技术有限公司',
    '环境监测站',
    '机动车检测站',
    '试点企业',
    '上海测试仪器厂',
    'ABB公司',
    '3M公司',
    '测试中心',
    '样品检验所',
    '南方test仪器',
    '111厂',
    '甲厂',
    '数据中心',
    '测绘院',
    '模板加工厂',
    '张三饭店',
  ])('takes %s for what it says', (text) => {
    expect(test('检查记录', '检查对象', text)).toEqual([]);
  });

  it('lets numbers be counted up', () => {
    const rows = ['1111', '2222', '20251111'].map((number) => ({
      案件编号: number,
      当事人: '甲厂',
    }));
    expect(inRows('testRow', '案件台账', rows)).toEqual([]);
    expect(inRows('testRow', '案件台账', [{ 案件编号: '111111', 当事人: '甲厂' }])).toEqual([
      'warning A2 testRow',
    ]);
  });

  it('hints at names of samples, once a row and without saying them', () => {
    const rows = [
      { 人员编号: 'P01', 姓名: '张三', 单位: '一大队' },
      { 人员编号: 'test', 姓名: '李四' },
    ];
    expect(inRows('testRow', '人员名册', rows)).toEqual([
      'warning A3 testRow',
      'hint B2 sampleName',
    ]);
    expect(words('testRow', { sheets: { 人员名册: rows } }).join('')).not.toMatch(/张三|李四/u);
  });
});
