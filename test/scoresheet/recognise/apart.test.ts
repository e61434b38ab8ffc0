import { recogniseScoreSheets, templateSpec } from '../../../src/scoresheet';
import type { SheetSnapshot, SheetSpec } from '../../../src/workbook';
import { sheetOf } from '../../support/records';
import { generate } from '../layouts/generate';
import { sheetFrom } from '../layouts/layout';
import { SCHEMES } from './support';

/** Every table of every notice at each of its levels. */
const TABLES = SCHEMES.flatMap((scheme) =>
  Object.entries(scheme.standard.tables).flatMap(([table, card]) => {
    const levels: readonly (string | null)[] = card.levels.length === 0 ? [null] : card.levels;
    return levels.map((level) => ({ id: scheme.standard.id, scheme, table, card, level }));
  }),
);
type Table = (typeof TABLES)[number];

function snapshotOf({ name, rows, merges = [] }: SheetSpec): SheetSnapshot {
  const grid = rows.map((cells) => cells.map((cell) => cell?.value ?? null));
  return sheetOf({ name, grid, merges });
}

const recognised = (sheets: readonly SheetSnapshot[]) =>
  recogniseScoreSheets({ sheets, date1904: false, memory: null }, SCHEMES).map(
    ({ sheet, scheme, table, level }) => ({ sheet, scheme: scheme.id, table, level }),
  );

function template({ scheme, table, level, card }: Table): readonly SheetSpec[] {
  const subject = card.subject === 'person' ? 'P01' : '集体';
  return templateSpec({ scheme, table, level, subjects: [subject] }).sheets;
}

/** The score sheet stands behind 填表说明. */
function scoreSheetOf(one: Table): SheetSpec {
  const [, sheet] = template(one);
  if (sheet === undefined) throw new Error('no score sheet');
  return sheet;
}

test.each(TABLES)(
  'of the template of $id $table $level the score sheet alone is its table',
  (one) => {
    const sheets = template(one).map(snapshotOf);
    const { name } = scoreSheetOf(one);
    expect(recognised(sheets)).toEqual([
      { sheet: name, scheme: one.id, table: one.table, level: one.level },
    ]);
  },
);

test('tables of all notices in one workbook are told apart', () => {
  const firsts = TABLES.filter(
    ({ id, table }, index) =>
      TABLES.findIndex((other) => other.id === id && other.table === table) === index,
  );
  const sheets = firsts.map((one, index) => ({ ...scoreSheetOf(one), name: `表${String(index)}` }));
  expect(
    recognised(sheets.map(snapshotOf)).map(({ scheme, table }) => `${scheme} ${table}`),
  ).toEqual(firsts.map(({ id, table }) => `${id} ${table}`));
});

/** Sheets a table; which rows of them are known is another test's business. */
const GARBLED = 4;

test.each(TABLES)('garbled sheets of $id $table $level are its own', ({ id, table, card }) => {
  const found: string[] = [];
  for (let seed = 1; seed <= GARBLED; seed += 1) {
    const { layout } = generate(card, seed * 104_729 + table.length);
    const [first] = recognised([sheetFrom(layout)]);
    if (first !== undefined) found.push(`${first.scheme} ${first.table}`);
  }
  expect(new Set(found)).toEqual(new Set([`${id} ${table}`]));
  expect(found.length).toBeGreaterThanOrEqual(GARBLED - 1);
});

describe('a foreign table is none of them', () => {
  const header = [
    '序号',
    '一级指标',
    '二级指标',
    '分值',
    '评审内容',
    '数据来源',
    '自评得分',
    '计分说明',
  ];
  const foreign = (name: string, rows: readonly (readonly (string | number)[])[]): SheetSnapshot =>
    sheetOf({ name, grid: [[name], header, ...rows.map((row) => [...row, null, null])] });

  test.each([
    foreign('生态环境监测机构能力评价表', [
      [
        1,
        '队伍管理',
        '人员培训',
        10,
        '监测人员持证上岗率达到95%以上的，得10分；低于80%的，不得分。',
        '监测站',
      ],
      [2, '质量管理', '质控考核', 20, '参加能力验证结果满意的，每项得5分，最高20分。', '监测站'],
      [3, '应急监测', '应急演练', 15, '全年组织应急监测演练2次以上的，得15分。', '应急办'],
    ]),
    foreign('市场监管执法练兵评审表', [
      [1, '队伍管理', '机构规范化', 10, '基层所标准化建设达标率达到90%以上的，得10分。', '人事处'],
      [
        2,
        '日常监督执法',
        '案卷评查',
        20,
        '抽取食品、药品处罚案卷各2份，按平均得分折算。',
        '法规处',
      ],
      [
        3,
        '实战练兵',
        '技能比武',
        15,
        '参加省局执法比武获奖的，一等奖得15分，二等奖得10分。',
        '稽查局',
      ],
    ]),
    foreign('年度绩效考核自评表', [
      [
        1,
        '政治建设',
        '理论学习',
        20,
        '按计划开展中心组学习的，得20分，每少一次扣2分。',
        '机关党委',
      ],
      [2, '业务工作', '督办事项', 40, '督办事项按期办结率达到100%的，得40分。', '办公室'],
      [3, '廉政建设', '警示教育', 10, '每季度开展一次警示教育的，得10分。', '纪检组'],
    ]),
  ])('$name', (sheet) => {
    expect(recognised([sheet])).toEqual([]);
  });
});
