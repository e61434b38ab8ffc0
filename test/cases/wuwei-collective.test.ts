import type { TestRow } from '../support/records';
import { alternative, date, nodeOf, points, span, total } from './support';
import {
  benchmark,
  campaigns,
  checks,
  collective,
  file,
  judged,
  ledger,
  SIX_FILES,
  weighed,
} from './wuwei-support';

/** The worked cases of the 2019 collective table, from rows of the raw sheets to the figure. */
describe('WW-C-01 强化监督表现（每项最高、封顶、扣分、按0分、廉洁）', () => {
  const given = (
    marks: Readonly<Record<string, readonly number[]>>,
    deductions: readonly number[],
    integrity: TestRow[] = [],
  ) =>
    collective({
      sheets: {
        荣誉资质: campaigns(marks),
        ...(deductions.length === 0
          ? {}
          : {
              扣分记录: [
                ...weighed('C1b', deductions.slice(0, 1)),
                ...weighed('C1c', deductions.slice(1)),
              ],
            }),
        ...(integrity.length === 0 ? {} : { 否决资格: integrity }),
      },
    });
  const seven = Object.fromEntries(
    ['甲', '乙', '丙', '丁', '戊', '己', '庚'].map((one) => [one, [5]]),
  );
  const happened = (answer: string): TestRow[] => [
    { 对象: 'P09', 身份: '派出人员', 事项: '廉洁问题', 是否发生: answer },
  ];

  it('takes the best of each campaign and deducts 10 at most', () => {
    const tree = given({ 甲: [3, 5, 4], 乙: [2], 丙: [4, 4] }, [5, 4, 3]);
    expect(span(tree, 'C1a')).toBe('11');
    expect(span(tree, 'C1')).toBe('1');
  });
  it('does not go below 0', () => {
    expect(span(given({ 甲: [2], 乙: [4] }, [5, 5, 1]), 'C1')).toBe('0');
  });
  it('caps the gain before it deducts; the other order is offered', () => {
    const tree = given(seven, [2]);
    expect(span(tree, 'C1')).toBe('28');
    expect(alternative(tree, 'C1', 'D5', 'net-then-cap')).toBe(30);
  });
  it('is 0 where somebody who was sent out is found corrupt, and open until that is cleared up', () => {
    const vetoed = given({ 甲: [5] }, [], happened('是'));
    expect([span(vetoed, 'C1'), nodeOf(vetoed, 'C1').state]).toEqual(['0', 'vetoed']);
    expect(span(given({ 甲: [5] }, [], happened('否')), 'C1')).toBe('5');
  });
  it('leaves out what is no campaign, and does not take marks outside 1 to 5', () => {
    const rows = campaigns({ 甲: [5] }).map((row) => ({ ...row, 行动: undefined }));
    const praise = collective({ sheets: { 荣誉资质: rows } });
    expect(span(praise, 'C1')).toBe('0');
    expect(span(praise, 'C4.4a')).toBe('0～2');
    expect(span(given({ 甲: [6] }, []), 'C1a')).toBe('0～5');
    expect(span(given({ 甲: [1] }, [0.5]), 'C1')).toBe('0');
  });
});

describe('移动执法系统建设使用', () => {
  it.each([
    [380, 400, '是', '9.5'],
    [400, 400, '是', '10'],
    [450, 400, '是', '10'],
    [450, 400, '否', '0'],
  ])('%d of %d, connected %s: %s', (uploaded, drawn, connected, expected) => {
    const tree = collective({
      sheets: { 检查记录: checks(uploaded, drawn) },
      facts: { 日常检查数据已接入平台: connected },
    });
    expect(span(tree, 'C2.4')).toBe(expected);
  });
});

describe('WW-C-02 案卷质量（标题20分、正文30分）', () => {
  const tree = collective({ sheets: { 案卷评查: SIX_FILES } });

  it('is 20 points in two halves; a file that is not public is 0 and stays a file', () => {
    expect([span(tree, 'C3a1'), span(tree, 'C3a2'), span(tree, 'C3')]).toEqual([
      '8.4',
      '6',
      '14.4',
    ]);
  });
  it('shows the other figure beside it', () => {
    expect(alternative(tree, 'C3', 'W1', 'points-30')).toBeCloseTo(21.6, 10);
    expect(tree.max?.valueOf()).toBe(100);
    const thirty = collective({ sheets: { 案卷评查: SIX_FILES }, readings: { W1: 'points-30' } });
    expect([span(thirty, 'C3'), thirty.max?.valueOf()]).toEqual(['21.6', 110]);
  });
  it('counts a file that is missing as 0', () => {
    const five = collective({ sheets: { 案卷评查: SIX_FILES.slice(0, 5) } });
    expect(span(five, 'C3a2')).toBe('6');
    const left = collective({
      sheets: { 案卷评查: SIX_FILES.slice(0, 5) },
      readings: { D12: 'leave-out' },
    });
    expect(span(left, 'C3a2')).toBe('9');
  });
  it.each<[string, TestRow]>([
    ['closed after the year', { 结案日期: date('2020-01-01') }],
    ['not in the penalty system', { 系统上传: '否' }],
  ])('takes a file %s for missing', (_name, change) => {
    const rows = SIX_FILES.map((row) => (row.案卷编号 === 'A1' ? { ...row, ...change } : row));
    expect(points(collective({ sheets: { 案卷评查: rows } }), 'C3a1')).toBe(5.6);
  });
  it('asks of a drawn file when it was decided, of a nominated one when it was closed', () => {
    const early = { 文书日期: date('2018-12-31'), 结案日期: date('2019-01-01') };
    const rows = SIX_FILES.map((row) =>
      row.案卷编号 === 'A1' || row.案卷编号 === 'B1' ? { ...row, ...early } : row,
    );
    const tree = collective({ sheets: { 案卷评查: rows } });
    expect([span(tree, 'C3a1'), span(tree, 'C3a2')]).toEqual(['8.4', '3']);
  });
  it('counts 0 for the second listing of a file that is handed in twice', () => {
    const rows = SIX_FILES.map((row) =>
      row.案卷编号 === 'B1' ? { ...row, 案卷编号: 'A1', 评查得分: 100 } : row,
    );
    const tree = collective({ sheets: { 案卷评查: rows } });
    expect([span(tree, 'C3a1'), span(tree, 'C3a2')]).toEqual(['8.4', '3']);
  });
  it('wants 5 nominated and 4 drawn files of a city', () => {
    const rows = [
      ...['A1', 'A2'].map((id) => file(id, '推荐', '一般行政处罚', 80)),
      ...['A3', 'A4'].map((id) => file(id, '推荐', '停产限产', 90)),
      file('A5', '推荐', '稽查', 60),
      ...['B1', 'B2'].map((id) => file(id, '随机抽取', '一般行政处罚', 70)),
      ...['B3', 'B4'].map((id) => file(id, '随机抽取', '移送拘留', 90)),
    ];
    const city = collective({ level: 'city', sheets: { 案卷评查: rows } });
    expect([span(city, 'C3a1'), span(city, 'C3a2')]).toEqual(['8', '8']);
    const short = collective({
      level: 'city',
      sheets: { 案卷评查: rows.filter((row) => row.案卷类型 !== '稽查') },
    });
    expect([span(short, 'C3a1'), span(short, 'C3a2')]).toEqual(['6.8', '8']);
  });
  it('leaves open which files count where there are too many', () => {
    const rows = [...SIX_FILES, file('A4', '推荐', '一般行政处罚', 0)];
    const tree = collective({ sheets: { 案卷评查: rows } });
    expect(nodeOf(tree, 'C3a1').missing).toHaveLength(1);
    expect(points(tree, 'C3a1')).toBeLessThan(8.4);
  });
});

describe('WW-C-05 全表', () => {
  const given = {
    sheets: {
      荣誉资质: [
        ...campaigns({ 甲: [5, 3], 乙: [4], 丙: [3], 丁: [5] }),
        ...[2, 1.5, 0.5].map((mark) => ({
          对象: '集体',
          名称: `处罚工作表扬${String(mark)}`,
          种类: '通报表扬',
          授予机关类别: '生态环境部门',
          层级: '省级部门',
          日期: date('2019-11-11'),
          评定分值: mark,
        })),
      ],
      扣分记录: [
        ...weighed('C1b', [2]),
        { 指标: 'C4.1c', 对象: '集体', 日期: date('2019-09-01'), 事项: '处罚信息迟报' },
      ],
      评委打分: judged({ 'C2.1': 3, 'C2.2': 2.5, 'C2.3': 3.5, C5: 8 }),
      检查记录: checks(270, 300),
      案卷评查: SIX_FILES,
      案件台账: ledger({ cases: 100, fine: 60_000, major: 10 }),
      对比数据: benchmark({ cases: 500, fines: 25_000_000, major: 50 }),
      发布情况: [1, 2, 3].map((number) => ({
        标题: `案例${String(number)}`,
        种类: '典型案例',
        案件编号: `K${String(number)}`,
        采纳: '是',
        层级: '省级',
        发布日期: date('2019-12-01'),
      })),
    },
    facts: { 日常检查数据已接入平台: '是', 已发布重点排污单位名录: '是' },
  };
  const tree = collective(given);

  it('comes to 71.9 of 100', () => {
    expect(['C1', 'C2', 'C3', 'C4', 'C5'].map((id) => span(tree, id))).toEqual([
      '15',
      '18',
      '14.4',
      '16.5',
      '8',
    ]);
    expect(['C4.1', 'C4.2', 'C4.3', 'C4.4'].map((id) => span(tree, id))).toEqual([
      '2.75',
      '5',
      '3.75',
      '5',
    ]);
    expect([total(tree), tree.max?.valueOf(), tree.state]).toEqual([71.9, 100, 'scored']);
  });
  it('comes to 79.1 of 110 with 30 points for the files', () => {
    const thirty = collective({ ...given, readings: { W1: 'points-30' } });
    expect([total(thirty), thirty.max?.valueOf()]).toEqual([79.1, 110]);
  });
  it('may not stand without the list of key polluters, whatever the score', () => {
    const standing = (facts: Record<string, string>) =>
      collective({ ...given, facts: { 日常检查数据已接入平台: '是', ...facts } });
    expect(tree.eligibility).toBe('eligible');
    expect(standing({}).eligibility).toBe('unknown');
    const without = standing({ 已发布重点排污单位名录: '否' });
    expect([without.eligibility, total(without)]).toEqual(['rejected', 71.9]);
  });
  it('waits for marks that nobody has given, and refuses one outside its range', () => {
    const marks = judged({ 'C2.1': 3, 'C2.2': 3.5, 'C2.3': 3.5 });
    const open = collective({ ...given, sheets: { ...given.sheets, 评委打分: marks } });
    expect([span(open, 'C2.2'), span(open, 'C5')]).toEqual(['0～3', '0～10']);
    expect(nodeOf(open, 'C5').state).toBe('pending');
  });
});
