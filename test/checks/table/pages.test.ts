import { calculated, found, said, type Sheet, withCells } from './support';

const HEADER = ['序号', '指标', '分值', '评分标准', '自评得分'];

/** Two pages, each with its header and its 合计, and one for both. */
const PAGES: Sheet = {
  grid: [
    ['执法练兵自评表'],
    HEADER,
    [1, '组织领导', 10, '成立领导小组的，得满分。', 8],
    [2, '教育培训', 30, '全员参训的，得满分。', 25],
    [null, '本页合计', 40, null, calculated('SUM(E3:E4)', 33)],
    HEADER,
    [3, '案件办理', 40, '按比例计分。', 31],
    [4, '现场检查', 20, '完成计划的，得满分。', 20],
    [null, '本页合计', 60, null, calculated('SUM(E7:E8)', 51)],
    [null, '总计', 100, null, calculated('E5+E9', 84)],
  ],
};

/** Two tables under each other, each with a title of its own. */
const TABLES: Sheet = {
  grid: [
    ['一、集体自评表'],
    HEADER,
    [1, '组织领导', 40, '成立领导小组的，得满分。', 38],
    [2, '教育培训', 60, '全员参训的，得满分。', 55],
    ['合计', null, 100, null, calculated('SUM(E3:E4)', 93)],
    [],
    ['二、个人自评表'],
    HEADER,
    [1, '办案数量', 70, '每件得十分。', 60],
    [2, '办案质量', 30, '按评查成绩折算。', 27],
    ['合计', null, 100, null, calculated('SUM(E9:E10)', 87)],
    ['填表人：', null, '审核人：'],
  ],
};

test('pages with a 合计 each', () => {
  expect(found(PAGES)).toEqual([]);
  const short = withCells(PAGES, { E10: calculated('E9', 51) });
  expect(found(short)).toEqual(['error table.sumMisses E10']);
  const differs = withCells(PAGES, { E9: 52, E10: calculated('E5+E9', 85) });
  expect(found(differs)).toContain('error table.totalDiffers E9');
  expect(said(differs, 'table.totalDiffers')[0]).toContain(
    '本页合计为 52，各项得分相加为 51，多 1',
  );
  const points = withCells(PAGES, { C10: 110 });
  expect(found(points)).toContain('error table.pointsSum C10');
});

test('tables under each other', () => {
  expect(found(TABLES)).toEqual([]);
  const short = withCells(TABLES, { E5: calculated('E3', 38) });
  expect(found(short)).toEqual(['error table.sumMisses E5']);
  const reaches = withCells(TABLES, { E11: calculated('SUM(E4:E10)', 235) });
  expect(found(reaches).filter((one) => one.startsWith('error'))).toHaveLength(1);
  const differs = withCells(TABLES, { E11: 88 });
  expect(said(differs, 'table.totalDiffers')).toEqual([
    '合计为 88，各项得分相加为 87，多 1。请核对各项得分后改正合计。',
  ]);
  const points = withCells(TABLES, { C11: 90 });
  expect(said(points, 'table.pointsSum')).toEqual([
    '分值合计为 90，各项分值相加为 100，相差 10。请对照通知原文核对各项分值。',
  ]);
});

test('a second table with other columns raises no alarm', () => {
  const other: Sheet = {
    grid: [
      ...TABLES.grid.slice(0, 6),
      ['二、加分申报表'],
      ['序号', '项目', '文号', '日期', '经办人', '备注'],
      [1, '荣誉称号', '办字1号', '3月2日', 'P01', null],
      [2, '典型案例', '办字2号', '5月9日', 'P02', null],
    ],
  };
  expect(found(other)).toEqual([]);
});
