import { calculated, found, PLAIN, said, SUBTOTALS, withCells } from './support';

describe('a score above its points', () => {
  test('of a row', () => {
    const high = withCells(PLAIN, { E4: 20.5, E9: calculated('SUM(E3:E8)', 86.5) });
    expect(found(high)).toEqual(['error table.aboveFull E4']);
    expect(said(high, 'table.aboveFull')).toEqual([
      '得分 20.5 超过本项可得的 20 分，多出 0.5 分。请核对后改正。',
    ]);
  });

  test('of a clause with points in its text, below the points of its indicator', () => {
    const high = withCells(SUBTOTALS, {
      E4: 7,
      E5: calculated('SUM(E2:E4)', 30),
      E9: calculated('E5+E8', 81),
    });
    expect(found(high)).toEqual(['error table.aboveFull E4']);
    expect(said(high, 'table.aboveFull')[0]).toContain('得分 7 超过本项可得的 5 分');
  });

  test('of all clauses of an indicator', () => {
    const group = withCells(SUBTOTALS, {
      D2: '1.机构规范化。完成的得满分。',
      D3: '2.执法培训。全员参训的得满分。',
      E2: 14,
      E4: 5,
      E5: calculated('SUM(E2:E4)', 34),
      E9: calculated('E5+E8', 85),
    });
    expect(found(group)).toEqual(['error table.aboveFull E2']);
    expect(said(group, 'table.aboveFull')).toEqual([
      '这一指标的 3 项得分相加为 34，超过指标分值 30，多出 4 分。请核对各项得分。',
    ]);
  });

  test('is only a hint where a bonus, or points that moved, may explain it', () => {
    const bonus = withCells(PLAIN, {
      D4: '开展培训的，得满分；举办比武的，另加分。',
      E4: 21,
      E9: calculated('SUM(E3:E8)', 87),
    });
    expect(found(bonus)).toEqual(['hint table.aboveFull E4']);
    const moved = withCells(PLAIN, {
      D3: '未开展的，相应分值计入教育培训。',
      E3: '不适用',
      E4: 30,
      E9: calculated('SUM(E3:E8)', 86),
    });
    expect(found(moved)).toEqual(['hint table.aboveFull E4']);
    expect(said(moved, 'table.aboveFull')[0]).toContain('如果不是加分或者其他项分值计入本项');
  });

  test('counts a bonus up to the cap that it states', () => {
    const sheet = withCells(PLAIN, {
      B8: '荣誉（加分项）',
      D8: '每项加2分，最高加5分。',
      C8: null,
      C9: 90,
      E8: 6,
      E9: calculated('SUM(E3:E8)', 77.5),
    });
    expect(found(withCells(sheet, { E8: 5, E9: calculated('SUM(E3:E8)', 76.5) }))).toEqual([]);
    expect(found(sheet)).toEqual(['error table.aboveFull E8']);
  });

  test('of the whole table', () => {
    const whole = withCells(PLAIN, { C5: null, C9: 70 });
    expect(found(whole)).toEqual(['error table.aboveFull E9']);
    expect(said(whole, 'table.aboveFull')).toEqual(['合计 81.5 超过满分 70。请核对各项得分。']);
  });

  test('is no matter of marks that have a weight', () => {
    const weighted = withCells(PLAIN, {
      C2: '权重(%)',
      E4: 85,
      E9: calculated('SUMPRODUCT(C3:C8,E3:E8)/100', 30),
    });
    expect(said(weighted, 'table.aboveFull')).toEqual([]);
  });
});

describe('a score below its floor', () => {
  test('where nothing is taken away', () => {
    const low = withCells(PLAIN, { E7: -1, E9: calculated('SUM(E3:E8)', 74.5) });
    expect(found(low)).toEqual(['error table.belowFloor E7']);
    expect(said(low, 'table.belowFloor')).toEqual([
      '得分为 -1。本项不是扣分项，得分不能小于 0。请改正。',
    ]);
  });

  test('of a deduction with a limit', () => {
    const sheet = withCells(PLAIN, {
      B8: '信访投诉（扣分项）',
      D8: '每起扣1分，最高扣3分。',
      C8: null,
      C9: 90,
      E8: -4,
      E9: calculated('SUM(E3:E8)', 67.5),
    });
    expect(found(sheet)).toEqual(['error table.belowFloor E8']);
    expect(said(sheet, 'table.belowFloor')[0]).toContain('得分 -4 低于本项的下限 -3');
    const enough = withCells(sheet, { E8: -3, E9: calculated('SUM(E3:E8)', 68.5) });
    expect(found(enough)).toEqual([]);
    const open = withCells(sheet, { D8: '每起扣1分。' });
    expect(found(open)).toEqual([]);
    const gain = withCells(PLAIN, {
      D8: '满分十分，每起扣1分，扣完为止。',
      E8: -1,
      E9: calculated('SUM(E3:E8)', 70.5),
    });
    expect(found(gain)).toEqual(['error table.belowFloor E8']);
  });

  test('of a deduction whose limit stands among the points', () => {
    const sheet = withCells(PLAIN, {
      B8: '信访投诉（扣分项）',
      D8: '每起扣1分。',
      C8: -10,
      C9: 90,
      E8: -2,
      E9: calculated('SUM(E3:E8)', 69.5),
    });
    expect(found(sheet)).toEqual([]);
    const much = withCells(sheet, { E8: -12, E9: calculated('SUM(E3:E8)', 59.5) });
    expect(found(much)).toEqual(['error table.belowFloor E8']);
    expect(said(much, 'table.belowFloor')[0]).toContain('得分 -12 低于本项的下限 -10');
  });

  test('of the total', () => {
    const sheet = withCells(PLAIN, {
      D8: '每起扣十分。',
      E3: 0,
      E4: 0,
      E5: 0,
      E6: 0,
      E7: 0,
      E8: -10,
      E9: calculated('SUM(E3:E8)', -10),
    });
    expect(found(sheet)).toEqual(['error table.belowFloor E9']);
    expect(said(sheet, 'table.belowFloor')[0]).toContain('总分不能小于 0');
  });
});
