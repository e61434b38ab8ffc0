import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import stringWidth from 'string-width';
import { readMemory } from '../../src/scoresheet';
import { scoresJsonSchema, treeJsonSchema, type TreeJson } from '../../src/scoring';
import { toA1 } from '../../src/workbook';
import { openWorkbookFile } from '../../src/workbook/file';
import { drill, folder } from './harness';
import { type Row, workbook } from './workbooks';

const moved = (id: string, more: Row = {}): Row => ({
  案件编号: id,
  案件类别: '危险废物',
  认领层级: '县级',
  犯罪移送日期: '2025-03-05',
  重大案件: '否',
  ...more,
});
const clue = (id: string, 线索来源: string, 识别手段: string): Row => ({
  案件编号: id,
  线索来源,
  识别手段,
  立案日期: '2025-03-05',
  决定日期: '2025-04-05',
});
const noFaults = { 扣分记录: '本期无此类记录' };

const filled = (path: string): string => join(dirname(path), '自评-已填.xlsx');

async function snapshot(path: string) {
  const book = await openWorkbookFile(new Uint8Array(readFileSync(path)));
  return book.read();
}

async function scoreOf(path: string, sheet: string, id: string): Promise<unknown> {
  const { sheets, memory } = await snapshot(path);
  const remembered = readMemory(memory).memory?.tables.find((one) => one.sheet === sheet);
  const row = remembered?.rows[id] ?? 0;
  return sheets.find((one) => one.name === sheet)?.cell(row, remembered?.columns.score ?? 0);
}

function json(text: string): TreeJson {
  return treeJsonSchema.parse(JSON.parse(text));
}

const node = (tree: TreeJson, id: string) => {
  const find = (nodes: TreeJson['indicators']): TreeJson['indicators'][number] | undefined =>
    nodes.map((one) => (one.id === id ? one : find(one.children))).find((one) => one !== undefined);
  const found = find(tree.indicators);
  if (found === undefined) throw new Error(`no node ${id}`);
  return found;
};

describe('drill fill', () => {
  test('fills the score sheet beside the input and says what it wrote', async () => {
    const path = workbook({ rows: { 案件台账: [moved('C1')] }, facts: noFaults });
    const before = readFileSync(path);
    const { code, out, err } = await drill(['fill', path]);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain('合计：目前 3.5，最多 ');
    expect(out).toMatch(/3\.1b 县级涉危险废物案件 .*3\.5.*涉嫌犯罪移送案件 1 件 × 3\.5 = 3\.5/);
    expect(out).toContain(`已写入 ${filled(path)}（改动 `);
    expect(out).toContain('截至 2025-10-10');
    expect(await scoreOf(filled(path), '集体自评', '3.1')).toBe(3.5);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dirname(path)).sort()).toEqual(['自评-已填.xlsx', '自评.xlsx'].sort());
  });

  test('one row more changes the score as the clause says', async () => {
    const rows = [moved('C1'), moved('C2', { 重大案件: '是' })];
    const path = workbook({ rows: { 案件台账: rows }, facts: noFaults });
    const { out } = await drill(['fill', path, '--json']);
    expect(node(json(out), '3.1b')).toMatchObject({ raw: 10.5 });
    expect(node(json(out), '3.1')).toMatchObject({ score: 7, lo: 7, hi: 7 });
  });

  test('prints exactly one JSON object that fits the published schema', async () => {
    const path = workbook({ rows: { 案件台账: [moved('C1')] }, facts: noFaults });
    const { out, err, code } = await drill(['fill', path, '--json']);
    const tree = json(out);
    expect(code).toBe(0);
    expect(tree).toMatchObject({
      scheme: 'banan-2025',
      table: 'collective',
      level: 'county',
      subject: '集体',
      asOf: '2025-10-10',
      total: 3.5,
      max: 100,
      attainable: 99,
    });
    expect(node(tree, '3.1b').rows).toEqual([
      { sheet: '案件台账', count: 1, ranges: ['2'], more: 0, keys: ['C1'] },
    ]);
    expect(err).toContain('已写入');
  });

  test('prints an array of JSON objects for several subjects', async () => {
    const people = ['P01', 'P02'].map((对象) => ({ 对象, 类型: '个人' }));
    const path = workbook({
      table: 'individual',
      subjects: ['P01'],
      rows: { 候选对象: people },
    });
    const { out } = await drill(['fill', path, '--table', '个人', '--json']);
    const trees: unknown = JSON.parse(out);
    expect(scoresJsonSchema.safeParse(trees).success).toBe(true);
    expect(Array.isArray(trees) && trees.map((one) => treeJsonSchema.parse(one).subject)).toEqual([
      'P01',
      'P02',
    ]);
    // The one that had no sheet got one.
    const names = (await snapshot(filled(path))).sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['个人自评 P01', '个人自评 P02']));
  });

  test('keeps every line within 100 columns, and within a narrower terminal', async () => {
    const people = ['P01', 'P02'].map((对象) => ({ 对象, 类型: '个人' }));
    const rows = [clue('C1', '自行识别', '无人机'), clue('C2', '上级推送', '卫星遥感')];
    const path = workbook({
      rows: { 案件台账: [...rows, moved('C3', { 罚款金额: '很多' })], 候选对象: people },
    });
    for (const [more, columns] of [
      [['--full'], 100],
      [[], 100],
      [['--lang', 'en'], 100],
      [['--all-tables'], 80],
    ] as const) {
      const argv = ['fill', path, '--force', ...more];
      const { out } = await drill(argv, columns === 80 ? { terminal: 80 } : {});
      const lines = out.split('\n').filter((line) => !line.includes(dirname(path)));
      expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns);
    }
  });

  test('answers 1 and lists sheet and address where the data has errors', async () => {
    const path = workbook({ rows: { 案件台账: [moved('C1', { 罚款金额: '很多' })] } });
    const { code, out } = await drill(['fill', path]);
    expect(code).toBe(1);
    expect(out).toMatch(/错误 1 项：\n {2}案件台账![A-Z]+2：不是可以识别的数字/);
    expect(existsSync(filled(path))).toBe(true);
  });

  test('warns of a day that has little to do with the scheme', async () => {
    const path = workbook();
    for (const [day, warned] of [
      ['2024-10-10', true],
      ['2025-10-10', false],
      ['2027-10-10', true],
    ] as const) {
      const { code, out } = await drill(['fill', path, '--force', '--as-of', day]);
      expect(out.includes(`统计截止日 ${day} 不在方案期间`)).toBe(warned);
      expect(code).toBe(0);
    }
    const { err } = await drill(['explain', path, '3.1', '--as-of', '2027-10-10']);
    expect(err).toMatch(/^统计截止日 2027-10-10 不在方案期间/);
  });

  test('cuts long lists, and --full shows them all', async () => {
    const rows = Array.from({ length: 25 }, (_, index) =>
      moved(`C${index}`, { 罚款金额: index % 2 === 0 ? '很多' : '不少', 认领层级: '别处' }),
    );
    const path = workbook({ rows: { 案件台账: rows } });
    const short = await drill(['fill', path]);
    expect(short.out).toMatch(/……另有 \d+ 项，加 --full 列出/);
    const full = await drill(['fill', path, '--force', '--full']);
    expect(full.out).not.toContain('加 --full');
    expect(full.out.length).toBeGreaterThan(short.out.length);
  });

  describe('choices', () => {
    test('takes Chinese words for table, level and scheme', async () => {
      const path = workbook({ memory: () => null, rows: { 案件台账: [moved('C1')] } });
      const argv = ['--scheme', '巴南2025', '--table', '集体', '--level', '市级', '--json'];
      const { out } = await drill(['fill', path, ...argv]);
      expect(json(out)).toMatchObject({
        scheme: 'banan-2025',
        table: 'collective',
        level: 'city',
        total: 0,
      });
    });

    test('takes a reading by key, by its text, and remembers it in the result', async () => {
      const path = workbook();
      const first = await drill(['fill', path, '--reading', 'D4=none', '--json']);
      expect(json(first.out).readings).toContainEqual(
        expect.objectContaining({ key: 'D4', chosen: 'none' }),
      );
      const again = await drill(['fill', filled(path), '--json']);
      expect(json(again.out).readings).toContainEqual(
        expect.objectContaining({ key: 'D4', chosen: 'none' }),
      );
      const other = await drill([
        'fill',
        filled(path),
        '--force',
        '--reading',
        'D5=得分先封顶，再扣分',
      ]);
      expect(other.out).toContain('D5 得分先封顶，再扣分（本次选定，默认为“先加减，再封顶”）');
    });

    test('lets a reading pick the level over what the workbook remembers', async () => {
      const { out } = await drill(['fill', workbook(), '--reading', 'D18=city', '--json']);
      expect(json(out).level).toBe('city');
    });

    test('refuses a level and a reading that contradict each other', async () => {
      const path = workbook();
      for (const argv of [
        ['fill', path],
        ['explain', path, '3.1'],
      ]) {
        const { code, err } = await drill([...argv, '--level', '县级', '--reading', 'D18=city']);
        expect(err).toBe(
          '错误：--level 写的是“县级”，--reading 却选了 D18=city，两者矛盾。请只写其中一个\n',
        );
        expect(code).toBe(2);
      }
      const agreed = ['--level', '市级', '--reading', 'D18=city', '--json'];
      expect(json((await drill(['fill', path, ...agreed])).out).level).toBe('city');
    });

    test('lets --level win over a level that an earlier reading picked', async () => {
      const path = workbook();
      expect((await drill(['fill', path, '--reading', 'D18=city'])).code).toBe(0);
      const again = await drill(['fill', filled(path), '--level', '县级', '--json']);
      expect(json(again.out).level).toBe('county');
      const { memory } = await (
        await openWorkbookFile(
          new Uint8Array(readFileSync(join(dirname(path), '自评-已填-已填.xlsx'))),
        )
      ).read();
      expect(readMemory(memory).memory?.readings).toEqual({});
    });

    test('refuses unknown readings and pairs that are none', async () => {
      const path = workbook();
      const key = await drill(['fill', path, '--reading', 'D99=x']);
      expect(key.err).toMatch(/^错误：没有口径 D99，可选：D1、/);
      const option = await drill(['fill', path, '--reading', 'D5=x']);
      expect(option.err).toMatch(/口径 D5 没有选项“x”/);
      const pair = await drill(['fill', path, '--reading', 'D5']);
      expect(pair.err).toBe(
        '错误：--reading 要写成“名称=值”，例如 --reading D5=net-then-cap，不能是“D5”\n',
      );
      expect([key.code, option.code, pair.code]).toEqual([2, 2, 2]);
    });

    test('pins a case to a clause, or to none', async () => {
      const path = workbook({ rows: { 案件台账: [clue('C1', '自行识别', '无人机')] } });
      const free = json((await drill(['fill', path, '--json'])).out);
      expect(free.assignments[0]?.cases).toMatchObject([{ caseId: 'C1', used: ['2.1a'] }]);
      const pinned = await drill(['fill', path, '--force', '--pin', 'C1=无', '--json']);
      expect(json(pinned.out).assignments[0]?.cases).toMatchObject([
        { caseId: 'C1', used: [], pinned: true },
      ]);
      const place = await drill(['fill', path, '--force', '--pin', 'C1=2.1a']);
      expect(place.out).toMatch(/C1 → 2\.1a（指定）/);
    });

    test('refuses pins of unknown cases and places; forgotten ones are reported', async () => {
      const rows = { 案件台账: [clue('C1', '自行识别', '无人机')] };
      const path = workbook({ rows, memory: (memory) => ({ ...memory, pins: { C9: '2.1a' } }) });
      const unknown = await drill(['fill', path, '--pin', 'C8=2.1a']);
      expect(unknown).toMatchObject({
        code: 2,
        err: '错误：案件台账中没有案件 C8，不能指定。请核对案件编号\n',
      });
      const place = await drill(['fill', path, '--pin', 'C1=9.9']);
      expect(place.err).toMatch(/^错误：案件不能指定到“9\.9”，可选：2\.1a、识别、/);
      const forgotten = await drill(['fill', path]);
      expect(forgotten.out).toContain('工作簿里记住了案件 C9 的指定');
    });

    test('reads days as people write them', async () => {
      const path = workbook();
      for (const day of ['2025/9/1', '2025年9月1日', '20250901', '2025.9.1']) {
        const { out } = await drill(['fill', path, '--force', '--as-of', day, '--json']);
        expect(json(out).asOf).toBe('2025-09-01');
      }
      const { code, err } = await drill(['fill', path, '--as-of', '2025-02-30']);
      expect(code).toBe(2);
      expect(err).toBe('错误：“2025-02-30”不是真实存在的日期。请写成 2025-10-10 的形式\n');
    });

    test('takes people one by one, and refuses those nobody knows', async () => {
      const roster = [{ 人员编号: 'P01' }, { 人员编号: 'P02' }, { 人员编号: 'P03' }];
      const path = workbook({
        table: 'individual',
        subjects: ['P01'],
        rows: { 人员名册: roster, 候选对象: [{ 对象: 'P01', 类型: '个人' }] },
      });
      const two = await drill(['fill', path, '--person', 'P02、P03']);
      expect(two.out).toMatch(/P02 .*\nP03 /);
      const unknown = await drill(['fill', path, '--person', 'P99', '--force']);
      expect(unknown).toMatchObject({
        code: 2,
        err: '错误：人员名册和候选对象中都没有 P99。请核对人员编号\n',
      });
      const all = await drill(['fill', path, '--all-persons', '--force']);
      expect(all.out).toContain('个人 P01');
    });

    test('fills the remembered people where nobody is nominated', async () => {
      const path = workbook({ table: 'individual', subjects: ['P05'] });
      const { out } = await drill(['fill', path, '--json']);
      expect(json(out).subject).toBe('P05');
    });

    test('says so where there is nobody to score', async () => {
      const { code, err } = await drill(['fill', workbook(), '--table', '个人']);
      expect(code).toBe(2);
      expect(err).toContain('候选对象表中没有类型为“个人”的候选人');
    });

    test('refuses people for the table of the unit', async () => {
      const argv = ['--table', '集体', '--person', 'P01'];
      const { code, err } = await drill(['fill', workbook(), ...argv]);
      expect(code).toBe(2);
      expect(err).toContain('“集体”不是个人表，不能指定人员');
    });

    test('names the choices where table, level or scheme is unknown or open', async () => {
      const path = workbook();
      const bare = workbook({ memory: () => null, without: ['集体自评'] });
      const own = workbook({
        memory: (memory) => ({ ...memory, scheme: { id: 'mine', version: 1 } }),
      });
      const cases: readonly (readonly [string[], RegExp])[] = [
        [
          [path, '--table', '丙表'],
          /没有评分表“丙表”，可选：collective（集体）、individual（个人）/,
        ],
        [[path, '--level', '省级'], /没有层级“省级”，可选：county（县级）、city（市级）/],
        [[path, '--scheme', 'nowhere'], /没有评分方案“nowhere”，内置方案有：banan-2025、/],
        [[bare], /工作簿里没有记住评分方案，也认不出评分表。请用 --scheme 指定方案/],
        [
          [bare, '--scheme', 'banan-2025'],
          /请用 --table 指定评分表，或用 --all-tables 一次全选：collective（集体）/,
        ],
        [[own], /方案“mine”不是内置方案，请用 --scheme 写出它的 YAML 文件/],
        [
          [bare, '--scheme', 'putuo-2020', '--level', '县级'],
          /putuo-2020 不分层级，请去掉 --level/,
        ],
      ];
      for (const [argv, message] of cases) {
        const { code, err } = await drill(['fill', ...argv]);
        expect(err).toMatch(message);
        expect(code).toBe(2);
      }
    });

    test('takes a scheme of the user’s own from a file', async () => {
      const path = join(folder(), '自定.yaml');
      const builtIn = join(__dirname, '../../src/schemes/banan-2025/scheme.yaml');
      writeFileSync(path, readFileSync(builtIn, 'utf8').replace('id: banan-2025', 'id: mine'));
      const book = workbook({ memory: () => null });
      const argv = ['--scheme', path, '--table', '集体', '--json'];
      const { out } = await drill(['fill', book, ...argv]);
      expect(json(out).scheme).toBe('mine');
      writeFileSync(path, 'id: mine\nname: [');
      const broken = await drill(['fill', book, '--scheme', path, '--force']);
      expect(broken.code).toBe(2);
      expect(broken.err).toMatch(/自定\.yaml 第 \d+ 行（—）：YAML 写法有误/);
    });
  });

  describe('scores typed by hand', () => {
    async function typed(): Promise<string> {
      const path = workbook({ rows: { 案件台账: [moved('C1')] }, facts: noFaults });
      await drill(['fill', path]);
      const book = await openWorkbookFile(new Uint8Array(readFileSync(filled(path))));
      const { memory } = await book.read();
      const sheet = readMemory(memory).memory?.tables[0];
      const place = { row: sheet?.rows['3.1'] ?? 0, column: sheet?.columns.score ?? 0 };
      await book.apply([{ kind: 'setCell', sheet: '集体自评', ...place, value: 6, expected: 3.5 }]);
      const edited = join(folder(), '自评.xlsx');
      writeFileSync(edited, book.toBytes());
      return edited;
    }

    test('are never written over unasked', async () => {
      const path = await typed();
      const { code, err } = await drill(['fill', path]);
      expect(code).toBe(2);
      expect(err).toMatch(/评分表中有 1 处手工填写的内容，没有写入。全部保留手填请加 --keep-typed/);
      expect(err).toMatch(/集体自评![A-Z]+\d+：.*6.*3\.5/);
      expect(existsSync(filled(path))).toBe(false);
    });

    test('stay with --keep-typed and go with --replace-typed, both figures shown', async () => {
      const path = await typed();
      const kept = await drill(['fill', path, '--keep-typed']);
      expect(kept.out).toMatch(/集体自评![A-Z]+\d+：3\.1 手填 6，计算 3\.5，保留手填/);
      // Sheet and terminal say the same of both totals.
      const totals =
        /表内合计6（含手填1项）；按计算目前3\.5，最多[\d.]+，其中3\.1手填6、计算为3\.5/;
      expect(kept.out.replaceAll(/\s/g, '')).toMatch(totals);
      expect(kept.out).toMatch(/按计算的合计：目前 3\.5，最多 /);
      expect(await scoreOf(filled(path), '集体自评', '3.1')).toBe(6);
      const replaced = await drill(['fill', path, '--replace-typed', '--force']);
      expect(replaced.out).toMatch(/3\.1 手填 6，计算 3\.5，采用计算/);
      expect(await scoreOf(filled(path), '集体自评', '3.1')).toBe(3.5);
      const both = await drill(['fill', path, '--replace-typed', '--keep-typed']);
      expect(both.code).toBe(2);
      expect(both.err).toMatch(/不能同时使用/);
    });
  });

  test('typed cells are decided one by one', async () => {
    const path = workbook({ rows: { 案件台账: [moved('C1')] }, facts: noFaults });
    await drill(['fill', path]);
    const book = await openWorkbookFile(new Uint8Array(readFileSync(filled(path))));
    const remembered = readMemory((await book.read()).memory).memory?.tables[0];
    const column = remembered?.columns.score ?? 0;
    const [one, two] = [remembered?.rows['3.1'] ?? 0, remembered?.rows['6.1'] ?? 0];
    const sheet = '集体自评';
    await book.apply([
      { kind: 'setCell', sheet, row: one, column, value: 6, expected: 3.5 },
      { kind: 'setCell', sheet, row: two, column, value: 2, expected: '未填' },
    ]);
    const edited = join(folder(), '自评.xlsx');
    writeFileSync(edited, book.toBytes());
    const [a, b] = [toA1({ row: one, column }), toA1({ row: two, column })];
    const open = await drill(['fill', edited, '--keep', `${sheet}!${a}`]);
    expect(open.err).toContain('有 1 处手工填写');
    const typo = await drill(['fill', edited, '--keep-typed', '--replace', `${sheet}!B99`]);
    expect(typo.err).toContain('集体自评!B99 不是手工填写');
    expect(typo.code).toBe(2);
    const cells = ['--keep', `'${sheet}'!${a.toLowerCase()}`, '--replace', `${sheet}!${b}`];
    const { code } = await drill(['fill', edited, ...cells]);
    expect(code).toBe(0);
    expect(await scoreOf(filled(edited), sheet, '3.1')).toBe(6);
    expect(await scoreOf(filled(edited), sheet, '6.1')).toBe('未填');
  });

  test('fills every table of the scheme', async () => {
    const people = ['P01', 'P02'].map((对象) => ({ 对象, 类型: '个人' }));
    const path = workbook({ rows: { 候选对象: people } });
    const { out } = await drill(['fill', path, '--all-tables']);
    expect(out).toMatch(/参评对象 .*\n.*\nP01 .*\nP02 /);
    const memory = readMemory((await snapshot(filled(path))).memory).memory;
    expect(memory?.tables.map(({ table, subject }) => [table, subject])).toEqual([
      ['collective', '集体'],
      ['individual', 'P01'],
      ['individual', 'P02'],
    ]);
  });

  test('says who may not stand; the score stays', async () => {
    const path = workbook({
      rows: {
        否决资格: [{ 对象: '集体', 身份: '主要负责人', 事项: '廉洁纪律问题', 是否发生: '是' }],
      },
    });
    const { out } = await drill(['fill', path]);
    expect(out).toContain('参评资格：否决');
    expect(out).toContain('X1.1 主要负责人发生廉洁纪律问题：已发生，不能参评（得分仍保留）');
  });
});
