import { render } from '../../../src/locales';
import { adoptSheet, recogniseAs, rememberSheets } from '../../../src/scoresheet';
import { BANAN_CLAUSES, BANAN_PERSON_PRINTED, BANAN_PRINTED } from '../layouts/banan';
import { type Layout, sheetFrom } from '../layouts/layout';
import { SHANGHAI_PERSON } from '../layouts/shanghai';
import { layoutOf } from '../layouts/written';
import { said } from '../support';
import { recognise, schemeOf } from './support';

const sheet = (grid: Layout['grid'], name = 'Sheet1'): Layout => ({ name, grid, truth: {} });

describe('is no score table', () => {
  test.each<[string, Layout]>([
    ['an empty sheet', sheet([])],
    [
      'raw data',
      sheet([
        ['案件编号', '案件名称', '案件类别', '立案日期', '决定日期', '罚款金额', '佐证材料'],
        ['AJ-001', '某公司偷排案', '危险废物', 45900, 45910, 20000, '卷宗'],
        ['AJ-002', '某厂自动监测造假案', '第三方弄虚作假', 45901, 45911, 30000, '卷宗'],
      ]),
    ],
    ['a raw-data sheet by its name', { ...layoutOf(BANAN_PRINTED), name: '案件台账' }],
    [
      'the notice’s text, a line a row',
      sheet(layoutOf(BANAN_PRINTED).grid.flatMap((row) => row.map((cell) => [cell ?? null]))),
    ],
    [
      'another office’s table',
      sheet([
        ['序号', '指标', '分值', '评分标准', '自评得分'],
        [1, '消防安全', 40, '消防器材配备齐全并按期检验的，得40分。', null],
        [2, '食品卫生', 30, '食堂卫生许可证照齐全的，得30分。', null],
        [3, '车辆管理', 30, '公务用车台账完整、无违规用车的，得30分。', null],
      ]),
    ],
    [
      'another notice’s table, a few names of which are known',
      sheet([
        ['序号', '指标', '分值', '评分标准', '自评得分'],
        [1, '机构规范化建设', 12, '办公场所、标识标牌符合要求的得12分，缺一项扣3分。', null],
        [2, '执法培训', 10, '全年组织集中学习四次以上的得10分，每少一次扣2分。', null],
        [3, '线索查办', 14, '交办线索按时办结率达到九成的得14分。', null],
        [4, '监督帮扶', 8, '派员参加上级组织的帮扶，一人次得2分。', null],
        [5, '值班备勤', 16, '节假日值班记录齐全的得16分。', null],
        [6, '宣传引导', 20, '开展广场宣传、进企宣讲的，每场得4分。', null],
        [7, '车辆装备', 20, '执法车辆年检合格、装备登记清楚的得20分。', null],
      ]),
    ],
  ])('%s', (_, layout) => {
    expect(recognise(layout)).toEqual([]);
  });
});

describe('what only people can say', () => {
  test('whose sheet it is', () => {
    const [found] = recognise(layoutOf(SHANGHAI_PERSON));
    if (found === undefined) throw new Error('not recognised');
    expect(said(found.findings)).toContain('看不出这张表是哪位候选个人的。请指定人员编号。');
    expect(() => adoptSheet(found)).toThrow('recognise.whichPerson');
    expect(adoptSheet(found, { subject: 'P02' }).subject).toBe('P02');
  });

  test('which of two columns takes the scores', () => {
    const written = layoutOf(BANAN_CLAUSES);
    const grid = written.grid.map((row, at) => (at === 1 ? [...row, '自评分', '自评得分'] : row));
    const [found] = recognise({ ...written, grid });
    if (found === undefined) throw new Error('not recognised');
    expect(() => adoptSheet(found)).toThrow('recognise.severalColumns');
    expect(adoptSheet(found, { columns: { score: 8 } }).columns.score).toBe(8);
    expect(() => adoptSheet(found, { columns: { score: 8, why: 8 } })).toThrow(
      'recognise.columnTwice',
    );
  });

  test('which clause a row is, or that it is none', () => {
    const [found] = recognise(layoutOf(BANAN_PRINTED));
    const [first, second] = found?.rows ?? [];
    if (found === undefined || first === undefined || second === undefined)
      throw new Error('not recognised');
    const rows = new Map([
      [first.row, null],
      [second.row, '1.1'],
    ]);
    const adopted = adoptSheet(found, { rows });
    expect([adopted.rows['1.1'], adopted.rows['1.2']]).toEqual([second.row, undefined]);
    expect(adopted.own?.corrected).toHaveLength(2);
    expect(() => adoptSheet(found, { rows: new Map([[999, '1.1']]) })).toThrow(
      'recognise.noSuchRow',
    );
  });

  test('which level counts, where the sheet names none', () => {
    const written = layoutOf(BANAN_PRINTED);
    const [found] = recognise(written);
    expect(found?.levelSure).toBe(false);
    expect(said(found?.findings ?? [])).toContain(
      '看不出这张表按哪一级计分，暂按县级。不对的，请改选级别。',
    );
  });
});

test('a row that stands there twice is not decided', () => {
  const written = layoutOf(BANAN_PERSON_PRINTED);
  const [found] = recognise({
    ...written,
    grid: [...written.grid.slice(0, 5), ...written.grid.slice(4)],
  });
  const reasons = (found?.unmapped ?? []).map(({ reason }) => render(reason));
  expect(reasons.some((one) => one.includes('另有一行'))).toBe(true);
  expect(found?.rows.map(({ nodeId }) => nodeId)).not.toContain('2');
});

test('two sheets of one subject are told apart by saying so', () => {
  const written = layoutOf(BANAN_PRINTED);
  const found = recognise(written, { ...written, name: '副本' });
  expect(said(found[1]?.findings ?? [])[0]).toContain('与工作表“集体打分表”是同一张评分表');
  const memory = rememberSheets(
    null,
    schemeOf('banan-2025'),
    found.map((one) => adoptSheet(one)),
  );
  expect(memory.tables.map(({ sheet: name }) => name)).toEqual(['集体打分表']);
  expect(() => rememberSheets(memory, schemeOf('wuwei-2019'), [])).toThrow(
    'scoresheet.otherScheme',
  );
});

test('a sheet can be read as the table that the user names', () => {
  const snapshot = {
    sheets: [sheetFrom(layoutOf(BANAN_PRINTED)), sheetFrom(sheet([['别的']], '别的'))],
    date1904: false,
    memory: null,
  };
  const scheme = schemeOf('banan-2025');
  const city = recogniseAs(snapshot, '集体打分表', scheme, 'collective', 'city');
  expect([city.level, city.levelSure, city.rows.length]).toEqual(['city', true, 16]);
  expect(() => recogniseAs(snapshot, '别的', scheme, 'collective', null)).toThrow(
    'recognise.noTable',
  );
});
