import {
  calculated,
  fixOf,
  found,
  HEADER,
  PLAIN,
  problem,
  problemsOf,
  said,
  type Sheet,
  SUBTOTALS,
  withCells,
} from './support';

describe('text that looks like a number', () => {
  test('is lost in the sum and becomes the same number', () => {
    const text = withCells(PLAIN, { E4: '15.5 ', E9: calculated('SUM(E3:E8)', 66) });
    expect(found(text)).toEqual(['error table.textNumber E4']);
    expect(said(text, 'table.textNumber')).toEqual([
      '这里是文本“15.5 ”，不是数字，合计没有把它算进去。请改成数字 15.5。',
    ]);
    expect(fixOf(text, 'table.textNumber')).toEqual({ safe: true, writes: ['E4→15.5'] });
  });

  test.each([
    ['１５．５', '15.5'],
    ["'15.5", '15.5'],
    ['15.5分', '15.5'],
    [' 15.5', '15.5'],
  ])('%s', (text, number) => {
    const sheet = withCells(PLAIN, { E4: text, E9: 81.5 });
    expect(said(sheet, 'table.textNumber')[0]).toContain(`请改成数字 ${number}`);
    expect(found(sheet).filter((one) => one.startsWith('error'))).toEqual([]);
  });

  test('in the points is a hint, in a total a warning', () => {
    const points = withCells(PLAIN, { C4: '20分' });
    expect(found(points)).toEqual(['hint table.textNumber C4']);
    const total = withCells(PLAIN, { E9: '81.5分' });
    expect(found(total)).toEqual(['warning table.textNumber E9']);
  });

  test('is no other text', () => {
    for (const word of ['不适用', '—', '待评', '未填', '/', '无'])
      expect(found(withCells(PLAIN, { E4: word, E9: calculated('SUM(E3:E8)', 66) }))).toEqual([]);
  });
});

describe('cells without the figure that belongs there', () => {
  test('errors', () => {
    const error = withCells(PLAIN, {
      E4: { error: '#REF!' },
      E9: calculated('SUM(E3:E8)', { error: '#REF!' }),
    });
    expect(found(error)).toEqual(['error table.formulaError E4', 'error table.formulaError E9']);
    expect(said(error, 'table.formulaError')[0]).toContain('#REF!');
  });

  test('formulas that were never calculated', () => {
    const open = withCells(PLAIN, { E9: calculated('SUM(E3:E8)', null) });
    expect(found(open)).toEqual(['hint table.formulaError E9']);
    expect(fixOf(open, 'table.formulaError')).toEqual({
      safe: true,
      writes: ['E9==SUM(E3:E8)→81.5'],
    });
    const empty = PLAIN.grid.map((row, at) => (at > 1 && at < 8 ? row.slice(0, 4) : row));
    const blank = withCells(
      { ...PLAIN, grid: empty },
      {
        E9: calculated('IF(COUNT(E3:E8)=0,"",SUM(E3:E8))', null),
      },
    );
    expect(found(blank)).toEqual([]);
  });

  test('formulas that stand on others which were never calculated', () => {
    const parts = withCells(SUBTOTALS, {
      E5: calculated('SUM(E2:E4)', null),
      E9: calculated('E5+E8', null),
    });
    expect(said(parts, 'table.formulaError')).toEqual([
      '公式 =SUM(E2:E4) 还没有计算，单元格是空的；按公式应为 27。请重新计算后保存。',
      '公式 =E5+E8 还没有计算，单元格是空的；按公式应为 78。请重新计算后保存。',
    ]);
    const unknown = withCells(PLAIN, {
      E4: calculated('VLOOKUP(B4,H:I,2,0)', null),
      E9: calculated('SUM(E3:E8)', null),
    });
    expect(found(unknown)).not.toContain('hint table.formulaError E9');
  });

  test('words', () => {
    const sheet = (text: string): Sheet =>
      withCells(PLAIN, { E4: text, E9: calculated('SUM(E3:E8)', 66) });
    expect(found(sheet('得15.5分'))).toEqual(['warning table.formulaError E4']);
    expect(said(sheet('得15.5分'), 'table.formulaError')[0]).toContain('“得15.5分”');
    expect(found(sheet('优秀'))).toEqual(['hint table.formulaError E4']);
  });

  test('nothing, where others have a score', () => {
    const sheet = withCells(PLAIN, { E4: null, E9: calculated('SUM(E3:E8)', 66) });
    expect(found(sheet)).toEqual(['hint table.blankScore E4']);
    expect(said(sheet, 'table.blankScore')[0]).toContain('“2 教育培训”还没有得分');
  });

  test('nothing in many rows: the first twenty, then how many more', () => {
    const rows = Array.from({ length: 60 }, (_, at) => [
      at + 1,
      `指标${String(at)}`,
      1,
      `第${String(at)}项工作完成的，得满分。`,
      at < 35 ? 1 : null,
    ]);
    const sheet = { grid: [HEADER, ...rows] };
    expect(said(sheet, 'table.blankScore')).toHaveLength(21);
    expect(said(sheet, 'table.blankScore').at(-1)).toContain('另有 5 项');
    const hardly = { grid: [HEADER, ...rows.map((row, at) => (at < 50 ? row.slice(0, 4) : row))] };
    expect(said(hardly, 'table.blankScore')).toEqual([]);
  });
});

describe('rounding', () => {
  test('in the formula of a total', () => {
    const round = withCells(PLAIN, { E9: calculated('ROUND(SUM(E3:E8),0)', 82) });
    expect(found(round)).toEqual(['warning table.rounding E9']);
    expect(said(round, 'table.rounding')[0]).toContain(
      '合计为 82，是四舍五入的结果，各项得分实际相加为 81.5',
    );
    const same = withCells(PLAIN, { E9: calculated('ROUND(SUM(E3:E8),2)', 81.5) });
    expect(found(same)).toEqual([]);
  });

  test('of a typed total', () => {
    const typed = withCells(PLAIN, { E4: 15.24, E9: 81 });
    expect(found(typed)).toEqual(['warning table.rounding E9']);
    const oneDigit = withCells(PLAIN, { E4: 15.24, E9: 81.2 });
    expect(found(oneDigit)).toEqual(['hint table.rounding E9']);
    const little = withCells(PLAIN, { E4: 15.244, E9: 81.24 });
    expect(found(little)).toEqual(['hint table.rounding E9']);
  });

  test('of what is shown', () => {
    const sheet = withCells(PLAIN, {
      E3: 9.5,
      E5: 23.5,
      E7: 5.5,
      E9: calculated('SUM(E3:E8)', 80),
    });
    expect(found({ ...sheet, decimals: 0 })).toEqual(['warning table.rounding E9']);
    expect(said({ ...sheet, decimals: 0 }, 'table.rounding')).toEqual([
      '按显示的小数位数，各项得分相加为 82，合计显示为 80，用计算器复核会对不上。请多显示几位小数。',
    ]);
    expect(found({ ...sheet, decimals: 1 })).toEqual([]);
  });
});

describe('merged cells', () => {
  test('hide figures that sums count', () => {
    const sheet = {
      ...withCells(PLAIN, { E4: 12, E9: calculated('SUM(E3:E8)', 78) }),
      merges: 'A1:F1 A9:B9 E3:E4',
    };
    expect(found(sheet)).toContain('error table.mergedValue E4');
    expect(said(sheet, 'table.mergedValue')).toContain(
      '合并单元格 E3:E4 下面还藏着数：E4 为 12，看不到，求和时却会算进去。请取消合并，核对后清除多余的数。',
    );
    // No workbook lets anybody write under a merged cell.
    expect(problem(sheet, 'table.mergedValue').fix).toBeNull();
  });

  test('hide words', () => {
    const sheet = { ...PLAIN, merges: 'A1:F1 A9:B9 F4:F5' };
    expect(found(sheet)).toEqual(['hint table.mergedValue F5']);
    expect(said(sheet, 'table.mergedValue')[0]).toContain('“办结八成”');
    const same = withCells(sheet, { F5: '两次' });
    expect(found(same)).toEqual([]);
  });

  test('give one score to clauses with points of their own', () => {
    const sheet = {
      ...withCells(PLAIN, { E3: 25.5, E4: null }),
      merges: 'A1:F1 A9:B9 E3:E4',
    };
    expect(found(sheet)).toEqual(['hint table.mergedValue E3']);
    expect(said(sheet, 'table.mergedValue')[0]).toContain(
      'E3:E4 一个得分对应 2 项（分值分别为 10、20）',
    );
  });

  test('of an indicator are what they should be', () => {
    const sheet = withCells(SUBTOTALS, { E2: 27, E3: null, E4: null });
    expect(found({ ...sheet, merges: `${SUBTOTALS.merges ?? ''} E2:E4` })).toEqual([]);
  });
});

describe('rows that are there twice', () => {
  const copy = (cells: readonly (string | number)[]): Sheet => {
    const grid = [...PLAIN.grid];
    grid.splice(5, 0, [...cells]);
    return withCells(
      { ...PLAIN, grid, merges: 'A1:F1' },
      { C10: 130, E10: calculated('SUM(E3:E9)', 105.5) },
    );
  };
  test('as a copy with its score', () => {
    const sheet = copy([3, '案件办理', 30, '按期办结案件，按办结比例计分。', 24, '办结八成']);
    expect(found(sheet)).toContain('warning table.duplicateRow D6');
    expect(said(sheet, 'table.duplicateRow')[0]).toContain('与第 5 行完全相同，两行都有得分');
  });

  test('with another number are a hint, under another name nothing', () => {
    const sheet = copy([7, '案件办理', 30, '按期办结案件，按办结比例计分。', 24, '办结八成']);
    expect(found(sheet)).toEqual(['hint table.duplicateRow D6']);
    const other = copy([7, '信访办理', 30, '按期办结案件，按办结比例计分。', 24, '办结八成']);
    expect(said(other, 'table.duplicateRow')).toEqual([]);
  });

  test('by their number', () => {
    const sheet = withCells(PLAIN, { A6: 3 });
    expect(found(sheet)).toEqual(['hint table.duplicateRow A6']);
    expect(said(sheet, 'table.duplicateRow')[0]).toContain('序号 3');
    const anew = withCells(PLAIN, { A6: 1, A7: 2, A8: 3 });
    expect(found(anew)).toEqual([]);
  });
});

test('ids of problems stay when rows move', () => {
  const short = withCells(PLAIN, { E4: 20.5, E9: calculated('SUM(E3:E8)', 86.5) });
  const moved: Sheet = {
    ...short,
    grid: [['填报单位：某区'], ...short.grid.slice(0, -1), ['合计', null, 100, null, 86.5]],
    merges: '',
  };
  const id = (sheet: Sheet): (string | undefined)[] =>
    problemsOf(sheet)
      .filter(({ code }) => code === 'table.aboveFull')
      .map((one) => one.id);
  expect(id(short)).toEqual(id(moved));
});
