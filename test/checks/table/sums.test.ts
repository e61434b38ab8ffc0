import { calculated, fixOf, found, PLAIN, said, SUBTOTALS, withCells } from './support';

test('tables in which nothing is wrong have no problems', () => {
  expect(found(PLAIN)).toEqual([]);
  expect(found(SUBTOTALS)).toEqual([]);
});

describe('a formula that misses rows', () => {
  const short = withCells(PLAIN, { E9: calculated('SUM(E3:E7)', 71.5) });
  test('is told with what it lacks and put right', () => {
    expect(found(short)).toEqual(['error table.sumMisses E9']);
    expect(said(short, 'table.sumMisses')).toEqual([
      '合计的公式漏了 1 项（E8），少算 10 分。全部相加应为 81.5。',
    ]);
    expect(fixOf(short, 'table.sumMisses')).toEqual({
      safe: true,
      writes: ['E9==SUM(E3:E8)→81.5'],
    });
  });

  test('of cells added one by one, and of the blankable sum of a fill', () => {
    const added = withCells(PLAIN, { E9: calculated('E3+E4+E6+E7+E8', 57.5) });
    expect(said(added, 'table.sumMisses')[0]).toContain('漏了 1 项（E5），少算 24 分');
    const ours = withCells(PLAIN, {
      E9: calculated('IF(COUNT(E4:E8)=0,"",SUM(E4:E8))', 71.5),
    });
    expect(fixOf(ours, 'table.sumMisses').writes).toEqual([
      'E9==IF(COUNT(E3:E8)=0,"",SUM(E3:E8))→81.5',
    ]);
  });

  test('that are blank is a warning, those of a bonus a hint, a veto nothing', () => {
    const blank = withCells(PLAIN, { E8: null, E9: calculated('SUM(E3:E7)', 71.5) });
    expect(found(blank)).toContain('warning table.sumMisses E9');
    expect(said(blank, 'table.sumMisses')[0]).toContain('现在不影响合计');
    const bonus = withCells(PLAIN, {
      B8: '特色工作（加分项）',
      C9: 90,
      E9: calculated('SUM(E3:E7)', 71.5),
    });
    expect(found(bonus)).toEqual(['hint table.sumMisses E9']);
    const veto = withCells(PLAIN, {
      B8: '廉洁纪律（否决项）',
      C8: null,
      C9: 90,
      E8: '无',
      E9: calculated('SUM(E3:E7)', 71.5),
    });
    expect(found(veto)).toEqual([]);
  });

  test('in a 小计 between its rows', () => {
    const gap = withCells(SUBTOTALS, {
      E5: calculated('E2+E4', 12),
      E9: calculated('E5+E8', 63),
    });
    expect(found(gap)).toContain('error table.sumMisses E5');
    expect(said(gap, 'table.sumMisses')[0]).toContain('小计的公式漏了 1 项（E3）');
  });

  test('in a 小计 of a flat list, where its first rows are', () => {
    const first = withCells(PLAIN, {
      A9: '小计',
      E9: calculated('SUM(E4:E8)', 71.5),
      A10: '合计',
      C10: 100,
      E10: calculated('E9', 71.5),
    });
    // The total of the 小计 lacks them too: that is one mistake, not two.
    expect(found({ ...first, merges: 'A1:F1' })).toEqual(['error table.sumMisses E9']);
  });

  test('through a 小计 that is left out', () => {
    const one = withCells(SUBTOTALS, { E9: calculated('E8', 51) });
    expect(said(one, 'table.sumMisses')[0]).toContain('漏了 3 项（E2、E3、E4），少算 27 分');
  });
});

describe('a formula that counts rows twice', () => {
  test('by ranges that overlap', () => {
    const twice = withCells(PLAIN, { E9: calculated('SUM(E3:E5,E5:E8)', 105.5) });
    expect(found(twice)).toEqual(['error table.sumRepeats E9']);
    expect(said(twice, 'table.sumRepeats')).toEqual([
      '合计的公式把一些项重复计算（E5），多算 24 分。每项只算一次应为 81.5。',
    ]);
    expect(fixOf(twice, 'table.sumRepeats').writes).toEqual(['E9==SUM(E3:E8)→81.5']);
  });

  test('by 小计 together with their rows', () => {
    const both = withCells(SUBTOTALS, { E9: calculated('SUM(E2:E8)', 156) });
    expect(found(both)).toEqual(['error table.sumRepeats E9']);
    expect(said(both, 'table.sumRepeats')[0]).toContain('既加了小计（E5、E8）');
    expect(fixOf(both, 'table.sumRepeats').writes).toEqual(['E9==SUM(E2:E4,E6:E7)→78']);
  });

  test('but not by SUBTOTAL, which passes over others of its kind', () => {
    const nested = withCells(SUBTOTALS, {
      E5: calculated('SUBTOTAL(9,E2:E4)', 27),
      E8: calculated('SUBTOTAL(9,E6:E7)', 51),
      E9: calculated('SUBTOTAL(9,E2:E8)', 78),
    });
    expect(found(nested)).toEqual([]);
  });
});

describe('a formula that reaches too far', () => {
  test('into the points, or above the table', () => {
    const points = withCells(PLAIN, { E9: calculated('SUM(C3:C8)', 100) });
    expect(found(points)).toEqual(['error table.sumForeign E9']);
    expect(said(points, 'table.sumForeign')[0]).toContain(
      '6 个数也算了进去（C3、C4、C5、C6、C7…）',
    );
    const above = withCells(PLAIN, { E1: 2025, E9: calculated('SUM(E1:E8)', 2106.5) });
    expect(found({ ...above, merges: 'A9:B9' })).toContain('error table.sumForeign E9');
  });

  test('into its own cell', () => {
    const circle = withCells(PLAIN, { E9: calculated('SUM(E3:E9)', 0) });
    expect(found(circle)).toEqual(['error table.sumForeign E9']);
    expect(said(circle, 'table.sumForeign')).toEqual([
      '合计的公式把自己这一格（E9）也算了进去，成了循环引用，算不出正确的数。请改正求和范围，只加各项得分。',
    ]);
  });

  test('by a figure written into it', () => {
    const more = withCells(PLAIN, { E9: calculated('SUM(E3:E8)+5', 86.5) });
    expect(found(more)).toEqual(['warning table.sumForeign E9']);
    expect(said(more, 'table.sumForeign')[0]).toContain('另外写了数字 5');
  });

  test('not where another column is added or taken away as such', () => {
    const other = withCells(PLAIN, {
      G2: '扣减',
      G3: 1,
      E9: calculated('SUM(E3:E8)-SUM(G3:G8)', 80.5),
    });
    expect(found(other).filter((one) => one.includes('sumForeign'))).toEqual([]);
  });

  test('and nothing is said of formulas that cannot be followed', () => {
    const sheet = withCells(PLAIN, { E9: calculated('SUMIF(B3:B8,"*",E3:E8)', 81.5) });
    expect(found(sheet)).toEqual([]);
  });
});

describe('a total that is not the sum', () => {
  test('typed: with both figures, the difference and a fix to be looked at', () => {
    const less = withCells(PLAIN, { E9: 80 });
    expect(found(less)).toEqual(['error table.totalDiffers E9']);
    expect(said(less, 'table.totalDiffers')).toEqual([
      '合计为 80，各项得分相加为 81.5，少 1.5。请核对各项得分后改正合计。',
    ]);
    expect(fixOf(less, 'table.totalDiffers')).toEqual({
      safe: false,
      writes: ['E9==IF(COUNT(E3:E8)=0,"",SUM(E3:E8))→81.5'],
    });
    expect(said(withCells(PLAIN, { E9: 91.5 }), 'table.totalDiffers')[0]).toContain('多 10');
  });

  test('of a 小计, and of a page', () => {
    const typed = withCells(SUBTOTALS, { E5: 28, E8: 51, E9: 78 });
    expect(found(typed).filter((one) => one.includes('totalDiffers'))).toEqual([
      'error table.totalDiffers E5',
    ]);
    const right = withCells(SUBTOTALS, { E5: 27, E8: 51, E9: 78 });
    expect(found(right).filter((one) => !one.startsWith('hint'))).toEqual([]);
  });

  test('may be what caps, bonus, deductions or a veto make of it', () => {
    const capped = withCells(PLAIN, {
      B8: '特色工作（加分项）',
      D8: '每项加五分，总分不超过一百分。',
      C9: 90,
      E3: 10,
      E4: 20,
      E5: 30,
      E6: 20,
      E7: 10,
      E8: 10,
      E9: 90,
    });
    expect(found(capped).filter((one) => one.startsWith('error'))).toEqual([]);
    const minus = withCells(PLAIN, {
      B8: '纪律作风（扣分项）',
      C8: null,
      C9: 90,
      E8: 3,
      E9: 68.5,
    });
    expect(found(minus).filter((one) => one.startsWith('error'))).toEqual([]);
    const vetoed = withCells(PLAIN, {
      B8: '廉洁纪律（一票否决）',
      C8: null,
      C9: 90,
      E8: '已否决',
      E9: 0,
    });
    expect(found(vetoed).filter((one) => one.startsWith('error'))).toEqual([]);
  });

  test('of a heading that carries the sum of its rows', () => {
    const grid = [
      ['指标', '分值', '评分标准', '自评得分'],
      ['一、队伍建设', 30, null, 20],
      ['1.机构规范化', 10, '完成规范化建设的，得满分。', 8],
      ['2.执法培训', 20, '全员参训的，得满分。', 15],
      ['二、案件查办', 70, null, 51],
      ['1.重大案件', 40, '每件得十分，最高得四十分。', 30],
      ['2.一般案件', 30, '按比例计分。', 21],
      ['合计', 100, null, 74],
    ];
    const named = said({ grid }, 'table.totalDiffers');
    expect(named).toEqual(['“一、队伍建设”为 20，下面各项得分相加为 23，相差 3。请核对后改正。']);
    const right = withCells({ grid }, { D2: 23 });
    expect(found(right).filter((one) => !one.startsWith('hint'))).toEqual([]);
    const sum = withCells(right, {
      D2: calculated('SUM(D3:D4)', 23),
      D5: calculated('SUM(D6:D7)', 51),
      D8: calculated('D2+D5', 74),
    });
    expect(found(sum)).toEqual([]);
    const twice = withCells(sum, { D8: calculated('SUM(D2:D7)', 148) });
    expect(found(twice)).toEqual(['error table.sumRepeats D8']);
  });
});

test('a typed total that is right is a hint; making it a sum changes nothing', () => {
  const typed = withCells(PLAIN, { E9: 81.5 });
  expect(found(typed)).toEqual(['hint table.totalTyped E9']);
  expect(said(typed, 'table.totalTyped')[0]).toContain('合计 81.5 是手工填写的数');
  expect(fixOf(typed, 'table.totalTyped')).toEqual({
    safe: true,
    writes: ['E9==IF(COUNT(E3:E8)=0,"",SUM(E3:E8))→81.5'],
  });
});

test('a blank total under marks that are weighted is no sum of them', () => {
  const weighted = withCells(PLAIN, { C2: '权重', E9: null });
  expect(found(weighted)).not.toContain('warning table.totalMissing E9');
});

test('a blank total beside scores is filled in', () => {
  const blank = withCells(PLAIN, { E9: null });
  expect(found(blank)).toEqual(['warning table.totalMissing E9']);
  expect(said(blank, 'table.totalMissing')[0]).toContain('各项得分相加为 81.5');
  expect(fixOf(blank, 'table.totalMissing').safe).toBe(true);
});

test('a formula that was not calculated again', () => {
  const stale = withCells(PLAIN, { E3: 9 });
  expect(found(stale)).toEqual(['error table.totalStale E9']);
  expect(said(stale, 'table.totalStale')[0]).toContain('合计显示 81.5，按公式应为 80.5');
  expect(fixOf(stale, 'table.totalStale')).toEqual({
    safe: true,
    writes: ['E9==SUM(E3:E8)→80.5'],
  });
});

describe('rows and columns that do not show', () => {
  test('hold scores that are counted', () => {
    const sheet = { ...PLAIN, hidden: { 5: 'hidden', 6: 'filtered' } as const };
    expect(found(sheet)).toEqual(['warning table.sumHidden E5']);
    expect(said(sheet, 'table.sumHidden')[0]).toContain('2 项，共 40 分：E5、E6');
  });

  test('are left out by SUBTOTAL', () => {
    const sheet = {
      ...withCells(PLAIN, { E9: calculated('SUBTOTAL(109,E3:E8)', 57.5) }),
      hidden: { 5: 'hidden' } as const,
    };
    expect(found(sheet)).toEqual(['warning table.sumHidden E5']);
    expect(said(sheet, 'table.sumHidden')[0]).toContain('没有计入合计');
    const nine = withCells(sheet, { E9: calculated('SUBTOTAL(9,E3:E8)', 81.5) });
    expect(said(nine, 'table.sumHidden')[0]).toContain('仍在表中');
  });

  test('do no harm without a score, but a whole score column does', () => {
    const sheet = withCells(PLAIN, { E5: '不适用', E9: calculated('SUM(E3:E8)', 57.5) });
    expect(found({ ...sheet, hidden: { 5: 'hidden' } })).toEqual([]);
    expect(found({ ...PLAIN, hiddenColumn: 5 })).toEqual(['warning table.sumHidden E2']);
    expect(said({ ...PLAIN, hiddenColumn: 5 }, 'table.sumHidden')[0]).toContain('被隐藏');
  });
});
