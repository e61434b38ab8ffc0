import { calculated, found, PLAIN, said, type Sheet, SUBTOTALS, withCells } from './support';

const CODE = 'table.pointsSum';

describe('the printed total of the points', () => {
  test('that differs from the rows', () => {
    const wrong = withCells(PLAIN, { C5: 25, E5: 24 });
    expect(found(wrong)).toEqual(['error table.pointsSum C9']);
    expect(said(wrong, CODE)).toEqual([
      '分值合计为 100，各项分值相加为 95，相差 5。请对照通知原文核对各项分值。',
    ]);
  });

  test('may leave out bonus, deductions and vetoes', () => {
    const bonus = withCells(PLAIN, { B8: '荣誉称号（加分项）', C9: 90 });
    expect(said(bonus, CODE)).toEqual([]);
    expect(said(withCells(bonus, { C9: 100 }), CODE)).toEqual([]);
    const deduction = withCells(PLAIN, { B8: '扣分项', C8: 5, E8: -2, C9: 90 });
    expect(said(deduction, CODE)).toEqual([]);
  });

  test('is only looked at again where points stand for one another', () => {
    const either = withCells(PLAIN, {
      D5: '市级和县级按各自标准，两项择优计分，不重复计分。',
      C9: 70,
      E9: calculated('SUM(E3:E8)', 81.5),
    });
    expect(found(either).filter((one) => one.includes(CODE))).toEqual([
      'warning table.pointsSum C9',
    ]);
  });

  test('and 小计 of an indicator', () => {
    const wrong = withCells(SUBTOTALS, { C5: 35 });
    expect(found(wrong)).toContain('warning table.pointsSum C5');
    expect(said(wrong, CODE)).toContain(
      '分值小计为 35，各项分值相加为 30，相差 5。请对照通知原文核对各项分值。',
    );
  });

  test('by the title', () => {
    const title = withCells(PLAIN, { A1: '某区执法练兵自评表（满分120分）' });
    expect(found(title)).toEqual(['warning table.pointsSum C9']);
    expect(said(title, CODE)[0]).toContain('满分 120 分，表中分值合计为 100');
    expect(found(withCells(PLAIN, { A1: '某区执法练兵自评表（满分100分）' }))).toEqual([]);
  });
});

describe('points of an indicator', () => {
  const columns: Sheet = {
    grid: [
      ['一级指标', '权重分值', '二级指标', '分值', '评分标准', '得分'],
      ['队伍建设', 30, '规范化', 10, '完成规范化建设的，得满分。', 8],
      [null, null, '培训', 20, '全员参训的，得满分。', 15],
      ['案件查办', 40, '重大案件', 25, '每件得五分，最高得二十五分。', 20],
      [null, null, '一般案件', 15, '按比例计分。', 15],
      ['信息公开', 30, '公开', 30, '按时公开的，得满分。', 30],
      ['合计', 100, null, 100, null, calculated('SUM(F2:F6)', 88)],
    ],
  };
  // 权重 would make marks of the scores.
  const plain = withCells(columns, { B1: '满分' });

  test.each(['指标分', '类别分', '一级指标分'])('under a header of its own: %s', (header) => {
    const own = withCells(columns, { B1: header });
    expect(found(own)).toEqual([]);
    expect(found(withCells(own, { B2: 33 })).filter((one) => one.includes(CODE))).toContain(
      'error table.pointsSum B2',
    );
  });

  test('in a column of their own, against those of the clauses', () => {
    expect(found(plain)).toEqual([]);
    const wrong = withCells(plain, { D3: 15, B2: 30, D7: 95 });
    expect(found(wrong)).toEqual(['error table.pointsSum B2']);
    expect(said(wrong, CODE)).toEqual([
      '“队伍建设”的分值是 30，其中 2 项的分值相加为 25。请对照通知原文改正。',
    ]);
    const merged = { ...wrong, merges: 'A2:A3 B2:B3 A4:A5 B4:B5' };
    expect(found(merged)).toEqual(['error table.pointsSum B2']);
  });

  test('as a heading above its rows', () => {
    const grid: Sheet['grid'] = [
      ['指标', '分值', '评分标准', '自评得分'],
      ['一、队伍建设', 30, null, null],
      ['1.机构规范化', 10, '完成规范化建设的，得满分。', 8],
      ['2.执法培训', 20, '全员参训的，得满分。', 15],
      ['二、案件查办', 40, null, null],
      ['1.重大案件', 25, '每件得五分，最高得二十五分。', 20],
      ['2.一般案件', 15, '按比例计分。', 15],
      ['三、信息公开', 30, null, null],
      ['1.双公示', 10, '按时公示的，得满分。', 9],
      ['2.年报', 20, '按时公布的，得满分。', 16],
      ['合计', 100, null, calculated('SUM(D2:D10)', 83)],
    ];
    expect(found({ grid })).toEqual([]);
    const wrong = withCells({ grid }, { B9: 12 });
    expect(found(wrong).filter((one) => one.includes(CODE))).toContain('error table.pointsSum B8');
    expect(said(wrong, CODE)).toContain(
      '“三、信息公开”的分值是 30，其中 2 项的分值相加为 32。请对照通知原文改正。',
    );
  });

  test('in its name, and in the names of its parts', () => {
    const named = withCells(PLAIN, { B4: '教育培训（20分）' });
    expect(found(named)).toEqual([]);
    const wrong = withCells(PLAIN, { B4: '教育培训（25分）' });
    expect(found(wrong)).toEqual(['error table.pointsSum C4']);
    expect(said(wrong, CODE)[0]).toContain('分值是 20，名称里写的是 25 分');
    const several: Sheet = {
      grid: [
        ['指标', '分指标', '分值', '评分标准', '自评得分'],
        ['队伍建设（25分）', '规范化', 10, '完成规范化建设的，得满分。', 8],
        [null, '培训', 20, '全员参训的，得满分。', 15],
        ['案件查办（70分）', '重大案件', 70, '每件得十分。', 60],
      ],
    };
    expect(found(several)).toEqual(['error table.pointsSum C2']);
    expect(said(several, CODE)).toEqual([
      '“队伍建设（25分）”写的是 25 分，其中各项分值相加为 30，两处不一致。请对照通知原文改正。',
    ]);
  });

  test('against the parts that its text names', () => {
    const wrong = withCells(SUBTOTALS, {
      D3: '2.执法培训（12分）。全员参训的得满分。',
      E3: 12,
      E5: 24,
      E9: 75,
    });
    expect(said(wrong, CODE)).toEqual([
      '分值是 30，内容里各小项注明的分值相加为 27，两处不一致。请对照通知原文核对。',
    ]);
    const silent = withCells(SUBTOTALS, { D3: '2.执法培训。全员参训的得满分。' });
    expect(said(silent, CODE)).toEqual([]);
  });
});

test('points that are written as a range are not added up', () => {
  const range = withCells(PLAIN, { C3: '0—10', C4: '0-20', C9: 100 });
  expect(found(range)).toEqual([]);
});
