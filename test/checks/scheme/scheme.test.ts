import { readFileSync } from 'node:fs';
import { DUTY } from '../../../src/checks/scheme/duty';
import { LINT } from '../../../src/checks/scheme/lint';
import { ODDITY } from '../../../src/checks/scheme/oddity';
import { READING_CHOSEN } from '../../../src/checks/scheme/reading';
import { templateSpec } from '../../../src/scoresheet';
import { openScheme } from '../../../src/scoring';
import type { Snapshot } from '../../../src/workbook';
import { date, schemeOf } from '../../cases/support';
import { makeBook } from '../../scoresheet/support';
import { render } from '../../../src/locales';
import { givenOf, said, type Situation } from '../across/support';

const WUWEI = 'wuwei-2019';
const IDS = ['banan-2025', 'putuo-2020', 'shanghai-2023', 'suzhou-2016', WUWEI];

const books = new Map<string, Snapshot>();
async function template(id: string, table: string, level: string | null): Promise<Snapshot> {
  const key = `${id} ${table}`;
  const known = books.get(key);
  if (known !== undefined) return known;
  const scheme = schemeOf(id);
  const subjects = scheme.standard.tables[table]?.subject === 'person' ? ['P01'] : ['集体'];
  const made = await makeBook(templateSpec({ scheme, table, subjects, level }));
  const snapshot = await made.read();
  books.set(key, snapshot);
  return snapshot;
}

const wuwei = async (more: Situation = {}, table = 'collective'): Promise<Situation> => ({
  scheme: WUWEI,
  level: 'county',
  asOf: '2019-11-05',
  snapshot: await template(WUWEI, table, 'county'),
  ...more,
});

describe('readings', () => {
  test('Wuwei’s 30 points for case files make the table one of 110', async () => {
    const words = said(READING_CHOSEN, await wuwei({ readings: { W1: 'points-30' } }));
    expect(words.filter((one) => one.startsWith('warning'))).toEqual([
      expect.stringMatching(
        /^warning 集体自评![A-Z]\d+ 按所选口径（W1），这张表的满分是 110 分，方案默认是 100 分，与其他单位的分数不能直接比较。请先向上级确认满分按哪一个，再报送。$/u,
      ),
    ]);
    expect(words).toContainEqual(
      expect.stringMatching(
        /^hint 集体自评!.* 口径 W1（.*）选的是“按正文30分.*合计 .*；按默认的“按标题20分.*请确认上级也这样理解/u,
      ),
    );
  });

  test('what the total hangs on is told with the other totals', async () => {
    expect(said(READING_CHOSEN, await wuwei())).toEqual([
      expect.stringMatching(
        /^hint 集体自评![A-Z]\d+ 合计 .* 取决于 \d+ 处原文没有写清的地方，如：.*口径 W1 现按“按标题20分/u,
      ),
    ]);
  });

  test('a choice whose other figure could not be worked out', async () => {
    const given = givenOf(await wuwei({ readings: { W1: 'points-30' } }));
    if (given.scored === null) throw new Error('not scored');
    const trees = given.scored.trees.map((tree) => ({
      ...tree,
      readings: tree.readings.map((reading) => ({ ...reading, alternatives: [] })),
    }));
    const tables = given.tables.map((table) => ({ ...table, tree: trees[0] ?? null }));
    const scored = { ...given.scored, trees };
    const drafts = [...READING_CHOSEN.run({ ...given, tables, scored })];
    expect(drafts.map(({ message }) => render(message))).toContainEqual(
      expect.stringMatching(
        /选的是“按正文30分.*不是方案的默认口径；“集体”合计 .*请在报送时说明。$/u,
      ),
    );
  });

  test('silent of a candidate whose sheet is not there', async () => {
    const given = await wuwei({ scored: [['individual', 'P01']] });
    expect(said(READING_CHOSEN, given)).toEqual([]);
  });

  test('silent: no table, no scheme, the level', async () => {
    expect(said(READING_CHOSEN, { scheme: WUWEI, level: 'county' })).toEqual([]);
    expect(said(READING_CHOSEN, {})).toEqual([]);
    const city = await wuwei({ level: 'city' });
    expect(said(READING_CHOSEN, city).filter((one) => one.startsWith('warning'))).toEqual([]);
  });
});

describe('contradictions of the notice', () => {
  test('Wuwei’s 20 and 30 points, beside the clause', async () => {
    const words = said(ODDITY, await wuwei());
    expect(words).toContainEqual(
      expect.stringMatching(
        /^hint 集体自评!F\d+ 原文有矛盾或缺漏（X1）：案卷质量标题20分、正文30分。现在的读法：默认20分，见口径 W1。有疑问的，报送前请向上级确认。$/u,
      ),
    );
    // Of other tables, and misprints.
    expect(words.join('\n')).not.toMatch(/（X3）|（X10）|（X18）/u);
    for (const word of words) expect(word).toMatch(/^hint 集体自评!F\d+ /u);
  });

  test('each table has its own', async () => {
    const words = said(ODDITY, await wuwei({}, 'individual'));
    expect(words.join('\n')).toMatch(/（X11）[\s\S]*（X10）/u);
    expect(words.join('\n')).not.toMatch(/（X1）|（X2）/u);
  });

  test.each([
    ['banan-2025', 'individual', 'county', ['O1', 'O9', 'O10']],
    ['putuo-2020', 'plan', null, ['X3', 'X4', 'X7', 'X8', 'X9', 'X10']],
  ])('%s %s', async (scheme, table, level, ids) => {
    const snapshot = await template(scheme, table, level);
    const words = said(ODDITY, { scheme, ...(level === null ? {} : { level }), snapshot });
    const told = words.map((word) => /（([A-Z]\d+)）/u.exec(word)?.[1] ?? '');
    expect(told).toEqual(expect.arrayContaining(ids));
  });

  test('silent: no score sheet, no scheme', () => {
    expect(said(ODDITY, { scheme: WUWEI, level: 'county' })).toEqual([]);
    expect(said(ODDITY, {})).toEqual([]);
  });
});

describe('a scheme against itself', () => {
  test.each(IDS)('%s is clean, under every level', (id) => {
    for (const level of Object.keys(schemeOf(id).standard.levels).concat(''))
      expect(said(LINT, { scheme: id, ...(level === '' ? {} : { level }) })).toEqual([]);
  });

  test('Wuwei adds up to 110 as well', () => {
    expect(said(LINT, { scheme: WUWEI, level: 'county', readings: { W1: 'points-30' } })).toEqual(
      [],
    );
  });

  test('points that do not add up under the reading in use', () => {
    const text = readFileSync('src/schemes/wuwei-2019/scheme.yaml', 'utf8').replace(
      'total: { choose: W1, points-20: 100, points-30: 110 }',
      'total: { choose: W1, points-20: 100, points-30: 105 }',
    );
    const scheme = openScheme(text, 'own.yaml');
    expect(said(LINT, { scheme, level: 'county' })).toEqual([]);
    const words = said(LINT, { scheme, level: 'county', readings: { W1: 'points-30' } });
    expect(words).toEqual([
      expect.stringMatching(/^hint ! 评分办法“.*”在所选层级和口径下有一处对不上：.*105.*110/u),
    ]);
  });
});

describe('days that are over', () => {
  const row = (material: string, done: string, due: string | null = null) => ({
    事项: material,
    材料: material,
    对象: '集体',
    完成日: date(done),
    截止日: due === null ? null : date(due),
    份数: 1,
    齐备: '是',
    抄送: '是',
  });
  const at = (rows: readonly ReturnType<typeof row>[], asOf: string): string[] =>
    said(DUTY, { scheme: 'putuo-2020', asOf, sheets: { 材料时限: rows } });

  test('nothing handed in, not all of it, too late', () => {
    const words = at(
      [
        row('活动简报', '2020-08-20'),
        row('大练兵活动总结报告', '2020-11-22', '2020-11-20'),
        row('活动自评报告', '2020-11-22', '2020-11-20'),
        row('案件评审会', '2020-11-22', '2020-11-20'),
        row('优秀案例', '2020-11-22', '2020-11-20'),
      ],
      '2020-11-23',
    );
    expect(words).toContainEqual(
      expect.stringMatching(
        /^hint 材料时限!.* “每月向总队报送.*（时限 2020-08-25）没有报齐：.*典型案例/u,
      ),
    );
    expect(words).toContainEqual(
      expect.stringMatching(
        /^hint 材料时限! “.*”的时限 2020-09-25 已过 59 天，没有登记这一期的报送。已经报送的，请填完成日，迟报的还要填截止日。$/u,
      ),
    );
    expect(words).toContainEqual(expect.stringMatching(/（时限 2020-11-20）报送迟了：.*逾期2天/u));
    for (const word of words) expect(word).toMatch(/^hint /u);
  });

  test('nobody has filled in the sheet', () => {
    expect(said(DUTY, { scheme: 'banan-2025', level: 'county', unreported: ['材料时限'] })).toEqual(
      [
        'hint 材料时限! 有 1 项时限已过，“材料时限”还没有填报，看不出是否按时完成，最早的是“动员布置阶段（1月至6月）”（2025-06-30）。请补填。',
      ],
    );
  });

  test('silent: not due yet, no scheme', () => {
    expect(at([], '2020-07-30')).toEqual([]);
    expect(said(DUTY, {})).toEqual([]);
  });
});
