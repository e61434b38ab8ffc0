import { adoptSheet, emptyMemory, recogniseScoreSheets } from '../../../src/scoresheet';
import type { CellValue, Snapshot } from '../../../src/workbook';
import { workbookOf } from '../../support/records';
import { SCHEME } from './filled';
import { noticeProblems, of, told, withCells } from './support';

type Grid = readonly (readonly CellValue[])[];

const HEADER = ['序号', '一级指标', '分值', '评分标准', '自评得分', '计分说明', '佐证材料'];

/** The unit's own table: the notice's clauses in the unit's own columns. */
const OWN: Grid = [
  ['示例区集体自评表（县级）'],
  HEADER,
  [1, '队伍建设（10分）', 4, '1. 机构设置。按要求完成机构设置的，得4分；没有完成的，不得分。'],
  [2, '', 3, '2. 综合评价。由评委根据日常工作情况打分，最高得3分。'],
  [3, '', 3, '3. 专项工作。完成专项工作的，得3分；免做专项的，相应分值计入机构设置。'],
  [4, '执法办案（12分）', 8, '1. 办理案件。每办理1件得1.5分，满分8分。'],
  [5, '', 6, '2. 普法宣传。每开展1次得1分，满分6分。'],
  [6, '', '', '3. 廉洁执法。发生廉政问题的，执法办案一项不得分。'],
  [7, '应急工作（8分）', 8, '应急演练。按时完成演练的，得8分；不承担演练任务的，计满分。'],
  [8, '通报扣分', '', '通报扣分。被通报的，每次扣1分。'],
  [9, '附加奖励', 1.5, '1. 获奖。每获奖1次加0.5分，最高加1.5分。'],
  [10, '', 1.5, '2. 推广。经验被推广1次加0.5分，最高加1.5分。'],
  [11, '创新', '', '创新。经验被推广1次加0.5分，最高加1.5分，本项只适用于创新单位。'],
  ['', '合计', 30],
];

const NAME = '自评表';
const book = (grid: Grid): Snapshot => workbookOf([{ name: NAME, grid }]);
const put = (grid: Grid, cells: Readonly<Record<string, CellValue>>): Snapshot =>
  withCells(
    book(grid.map((row) => [...row, ...HEADER.slice(row.length).map(() => null)])),
    NAME,
    cells,
  );

/** A sheet of the unit's own, recognised and checked. */
function own(cells: Readonly<Record<string, CellValue>>, grid: Grid = OWN) {
  const snapshot = put(grid, cells);
  const [found] = recogniseScoreSheets(snapshot, [SCHEME]);
  if (found === undefined) throw new Error('not recognised');
  const { id, version } = SCHEME.standard;
  const memory = { ...emptyMemory({ id, version }), tables: [adoptSheet(found)] };
  return noticeProblems(snapshot, { scheme: SCHEME, memory });
}

describe('a table that the unit made itself', () => {
  test('nothing is wrong with a faithful copy, whatever its layout', () => {
    expect(own({}).map(told)).toEqual([]);
    expect(own({ D6: '办理案件：每办理1件得1.5分\n(满分8分)', D3: '机构设置' }).map(told)).toEqual(
      [],
    );
  });
  test('figures or words that were changed stand out where the rest is word for word', () => {
    expect(of(own({ D6: '1. 办理案件。每办理1件得2.5分，满分8分。' }), 'textChanged')).toEqual([
      expect.stringMatching(/^error .*!D6 2\.1 办理案件 .*这里是“理1件得2\.5分/u),
    ]);
    const words = own({
      D5: '3. 专项工作。完成专项工作的，得3分；免做专项的，相应分值不计入机构设置。',
    });
    expect(of(words, 'textChanged')).toEqual([expect.stringMatching(/^warning .*!D5 1\.3/u)]);
  });
  test('of a table that was scanned or put in other words, they are hints', () => {
    const scanned: Record<string, CellValue> = {};
    OWN.forEach((row, at) => {
      const text = row[3];
      if (at > 1 && typeof text === 'string') scanned[`D${at + 1}`] = text.replace('的', '');
    });
    const found = own({ ...scanned, D7: '2. 普法喧传。每开展1次得1分，满分6分。' });
    expect(of(found, 'textChanged').length).toBeGreaterThan(3);
    expect(found.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });
  test('points of a clause, and those that an indicator’s name carries', () => {
    const found = own({ C6: 9, B3: '队伍建设（12分）' });
    expect(of(found, 'pointsChanged')).toEqual([
      expect.stringMatching(/!B3 1 队伍建设 的名称里写着 12 分，通知是 10 分/u),
      expect.stringMatching(/^error .*!C6 2\.1 办理案件 的分值写成 9，通知是 8 分/u),
    ]);
    expect(found.find(({ where }) => where?.address === 'C6')?.fix?.edits).toMatchObject([
      { value: 8, expected: 9 },
    ]);
    // Many offices print the indicator's points in its first row.
    expect(of(own({ C3: 10 }), 'pointsChanged')).toEqual([]);
  });
  test('an indicator with another name is a hint', () => {
    expect(of(own({ B6: '执法与办案工作' }), 'nameChanged')).toEqual([
      expect.stringMatching(/^hint .*!B6 .*这里是“执法与办案工作”/u),
    ]);
  });
  test('rows that are missing or strange', () => {
    const less = OWN.filter((_, at) => at !== 6);
    expect(of(own({}, less), 'rowMissing')).toEqual([
      expect.stringMatching(/^warning .*!D6 表中没有 2\.2 普法宣传（6 分）/u),
    ]);
    const more = [
      ...OWN.slice(0, 7),
      ['', '', 2, '4. 报送信息。每报送1篇得0.5分。', 1],
      ...OWN.slice(7),
    ];
    expect(of(own({}, more), 'rowAdded')).toEqual([
      expect.stringMatching(/^warning .*!D8 通知中没有 “4\.报送信息/u),
    ]);
  });
});

const PLAIN: Grid = [
  ['示例单位年度考核自评表'],
  HEADER,
  [1, '基础工作', 10, '按时报送材料的，得10分。', 10, '按时报送', '目录1'],
  [2, '执法工作', 20, '办理案件每件得2分。', 12, '办理6件', '目录2'],
  [3, '信息工作', 10, '被通报批评的每次扣1分。', 9, '被通报1次', '目录3'],
  [4, '加分项', 5, '获得表彰的，每项加2分，最高加5分。', 4, '表彰2项', '目录4'],
  [5, '一票否决', '', '发生重大事故的，总分计0分。', '否'],
  ['', '合计', 40, '', 35],
];
const plain = (cells: Readonly<Record<string, CellValue>>, grid = PLAIN) =>
  noticeProblems(put(grid, cells));

describe('a table that no scheme knows', () => {
  test('has nothing wrong as it is', () => {
    expect(plain({}).map(told)).toEqual([]);
  });
  test('a score without a reason', () => {
    expect(of(plain({ F3: '' }), 'noReason')).toEqual([
      'warning notice.noReason 自评表!F3 “基础工作” 得了满分 10，没有写计分说明。请写明得分的依据。',
    ]);
    expect(of(plain({ F4: null }), 'noReason')).toEqual([
      expect.stringMatching(/得了 12 分，没有写计分说明。请写明怎样得出的/u),
    ]);
    expect(of(plain({ E5: -1, F5: null }), 'noReason')).toEqual([
      expect.stringMatching(/扣了分（-1），没有写计分说明/u),
    ]);
    expect(of(plain({ E5: 0, F5: null }), 'noReason')).toEqual([
      expect.stringMatching(/^hint .*得 0 分/u),
    ]);
    expect(of(plain({ E5: '未完成', F5: null }), 'noReason')).toEqual([
      expect.stringMatching(/^warning .*结果是“未完成”/u),
    ]);
  });
  test('a column that is empty is told once; one for lost points is not asked about', () => {
    const empty = { F3: null, F4: null, F5: null, F6: null };
    expect(of(plain(empty), 'noReason')).toEqual([
      expect.stringMatching(/^warning .*!F2 表中有 4 行得分，“计分说明”一列全是空的/u),
    ]);
    expect(of(plain({ ...empty, F2: '备注说明' }), 'noReason')).toEqual([]);
    expect(of(plain({ ...empty, F2: '扣分理由' }), 'noReason')).toEqual([]);
    expect(of(plain({ ...empty, F2: '扣分理由', F5: '通报1次' }), 'noReason')).toEqual([
      expect.stringMatching(/!F4/u),
      expect.stringMatching(/!F6/u),
    ]);
  });
  test('points without proof where the others have it', () => {
    expect(of(plain({ G4: null }), 'noEvidence')).toEqual([
      expect.stringMatching(
        /^warning .*!G4 “执法工作” 得了 12 分，没有写佐证材料，其他得分的行都写了/u,
      ),
    ]);
    expect(of(plain({ E4: 0, G4: null }), 'noEvidence')).toEqual([]);
    expect(of(plain({ G3: null, G4: null, G5: null }), 'noEvidence')).toEqual([]);
  });
  test('a bonus above what its row says', () => {
    expect(of(plain({ E6: 6 }), 'bonusCap')).toEqual([
      'error notice.bonusCap 自评表!E6 “加分项” 本行写明最多 5 分，得分却是 6 分。请改正。',
    ]);
    const each = { D6: '获得表彰的，每项最高加2分。', E6: 6 };
    expect(of(plain(each), 'bonusCap')).toEqual([]);
    const both = { D6: '获得表彰的，每项最高加2分；累计不超过8分。', E6: 7 };
    expect(of(plain(both), 'bonusCap')).toEqual([]);
    expect(of(plain({ ...both, E6: 9 }), 'bonusCap')).toHaveLength(1);
  });
  test('不适用 in the reason of a row with a score', () => {
    const with_ = (F4: string, E4: number, D4 = '办理案件每件得2分。') =>
      of(plain({ D4, E4, F4 }), 'notApplicable');
    expect(with_('本单位没有这类事项，本项不适用', 20)).toEqual([
      expect.stringMatching(/^warning .*!E4 “执法工作” 的说明写着不适用，却计了 20 分/u),
    ]);
    expect(with_('本项不适用', 0)).toEqual([expect.stringMatching(/^hint .*记作 0 分/u)]);
    const remarks = { F2: '备注', F4: '本项不适用', E4: 20 };
    expect(of(plain(remarks), 'notApplicable')).toHaveLength(1);
    expect(with_('不适用，按通知计满分', 20)).toEqual([]);
    expect(with_('本项不适用', 20, '办理案件每件得2分，不涉及的得满分。')).toEqual([]);
  });
  test('a veto that is marked over points', () => {
    expect(of(plain({ E7: '是' }), 'vetoIgnored')).toEqual([
      expect.stringMatching(/^error .*!E7 “一票否决” 填了“是”，合计仍有 35 分/u),
    ]);
    expect(of(plain({ E7: '√', D7: '发生重大事故的，一票否决。' }), 'vetoIgnored')).toEqual([
      expect.stringMatching(/^warning/u),
    ]);
    expect(of(plain({ E7: '√', D7: '取消评优资格。' }), 'vetoIgnored')).toEqual([]);
    const short = PLAIN.slice(0, -1);
    expect(of(plain({ E7: '存在' }, short), 'vetoIgnored')).toEqual([
      expect.stringMatching(/^warning .*其他行仍计了分/u),
    ]);
    expect(of(plain({ E7: '无' }), 'vetoIgnored')).toEqual([]);
  });
});

test('proof that the notice asks for', () => {
  const scored: Readonly<Record<string, CellValue>> = {
    E3: 4,
    F3: '已批复',
    E4: 2,
    F4: '平均',
    G4: '打分表',
    E5: 3,
    F5: '完成',
    G5: '目录',
    E6: 6,
    F6: '4件',
    G6: '台账',
  };
  expect(of(own(scored), 'noEvidence')).toEqual([
    expect.stringMatching(/^warning .*!G3 1\.1 机构设置 得了 4 分，按通知要提供材料/u),
  ]);
  const none = own({ E3: 4, E5: 3, E6: 6, G3: null });
  expect(of(none, 'noEvidence')).toEqual([expect.stringMatching(/^hint .*!G3/u)]);
});

test('a proof column that nobody began with is told once', () => {
  const grid = put(OWN, { E3: 4, F3: '已批复', E5: 3, F5: '完成', E6: 6, F6: '4件' });
  expect(noticeProblems(grid).map(told)).toEqual([]);
  const asking = { ...SCHEME, settle: askingForAll };
  const [found] = recogniseScoreSheets(grid, [SCHEME]);
  if (found === undefined) throw new Error('not recognised');
  const memory = { ...emptyMemory(SCHEME.standard), tables: [adoptSheet(found)] };
  expect(of(noticeProblems(grid, { scheme: asking, memory }), 'noEvidence')).toEqual([
    expect.stringMatching(/^hint .*!G2 有 3 行得了分，佐证材料一列全是空的/u),
  ]);
});

/** The same scheme, asking for material with every clause. */
const askingForAll: typeof SCHEME.settle = (choices) => {
  const settled = SCHEME.settle(choices);
  const card = settled.tables.unit;
  if (card === undefined) throw new Error('no table');
  const asking = (node: (typeof card.nodes)[number]): (typeof card.nodes)[number] => ({
    ...node,
    evidence: ['相关材料'],
    children: node.children.map(asking),
  });
  return {
    ...settled,
    tables: { ...settled.tables, unit: { ...card, nodes: card.nodes.map(asking) } },
  };
};
