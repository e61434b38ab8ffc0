import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMemory } from '../../src/scoresheet';
import { openWorkbookFile } from '../../src/workbook/file';
import { drill, folder, SCHEMES } from './harness';
import { workbook } from './workbooks';

async function sheetsOf(path: string) {
  const book = await openWorkbookFile(new Uint8Array(readFileSync(path)));
  const { sheets, memory } = await book.read();
  return { names: sheets.map(({ name }) => name), memory: readMemory(memory).memory };
}

describe('drill schemes', () => {
  test('lists ids, names, tables and levels', async () => {
    const { code, out } = await drill(['schemes']);
    expect(code).toBe(0);
    expect(out).toContain(
      'banan-2025（巴南区2025年生态环境保护执法实战大练兵）\n  评分表：collective（集体）、individual（个人）\n  层级：county（县级）、city（市级）\n',
    );
  });

  test('prints JSON', async () => {
    const { out } = await drill(['schemes', '--json']);
    expect(JSON.parse(out)).toContainEqual(
      expect.objectContaining({
        id: 'banan-2025',
        year: 2025,
        levels: [
          { id: 'county', name: '县级' },
          { id: 'city', name: '市级' },
        ],
      }),
    );
  });
});

describe('drill lint', () => {
  test('finds nothing in the built-in schemes', async () => {
    const { code, out } = await drill(['lint']);
    expect(out.match(/没有问题/g)).toHaveLength(5);
    expect(code).toBe(0);
    expect((await drill(['lint', 'banan-2025'])).code).toBe(0);
  });

  test('names file, line and id of a problem', async () => {
    const path = join(folder(), 'scheme.yaml');
    const text = readFileSync(join(SCHEMES, 'banan-2025', 'scheme.yaml'), 'utf8');
    writeFileSync(
      path,
      text.replace('name: 案件查办\n        points: 18', 'name: 案件查办\n        points: 17'),
    );
    const { code, out } = await drill(['lint', path]);
    expect(code).toBe(1);
    expect(out).toMatch(/scheme\.yaml 第 \d+ 行（3）：/);
    expect(out).toMatch(/共有 \d+ 个问题\n$/);
  });

  test('a file that is not there', async () => {
    const { code, err } = await drill(['lint', 'nowhere.yaml']);
    expect(code).toBe(2);
    expect(err).toContain('找不到文件 nowhere.yaml');
  });
});

describe('drill template', () => {
  const template = ['template', '--scheme', 'banan-2025'];

  test('makes the workbook of a table', async () => {
    const out = join(folder(), 'T.xlsx');
    const argv = ['--table', '集体', '--level', '市级', '--reading', 'D4=none', '--out', out];
    const done = await drill([...template, ...argv]);
    expect(done.code).toBe(0);
    expect(done.out).toMatch(/^已生成 .*T\.xlsx，工作表：.*集体自评、.*案件台账/);
    const { names, memory } = await sheetsOf(out);
    expect(names).toEqual(expect.arrayContaining(['集体自评', '案件台账', '基本事项']));
    expect(memory?.tables).toMatchObject([{ table: 'collective', level: 'city' }]);
    expect(memory?.readings).toEqual({ D4: 'none' });
  });

  test('makes a sheet for each person', async () => {
    const out = join(folder(), 'T.xlsx');
    const argv = ['--table', '个人', '--persons', 'P01,P02', '--person', 'P03', '--out', out];
    expect((await drill([...template, ...argv])).code).toBe(0);
    const { memory } = await sheetsOf(out);
    expect(memory?.tables.map(({ subject }) => subject)).toEqual(['P03', 'P01', 'P02']);
  });

  test('makes all tables of a scheme in one workbook', async () => {
    const out = join(folder(), 'T.xlsx');
    expect(
      (await drill([...template, '--all-tables', '--persons', 'P01', '--out', out])).code,
    ).toBe(0);
    const { memory } = await sheetsOf(out);
    expect(memory?.tables.map(({ table, subject }) => [table, subject])).toEqual([
      ['collective', '集体'],
      ['individual', 'P01'],
    ]);
  });

  test('a scheme of one’s own does not go by the id of a built-in one, unless it says the same', async () => {
    const text = readFileSync(join(SCHEMES, 'banan-2025', 'scheme.yaml'), 'utf8');
    const own = join(folder(), 'own.yaml');
    const argv = [
      'template',
      '--scheme',
      own,
      '--table',
      '集体',
      '--out',
      join(folder(), 'T.xlsx'),
    ];
    writeFileSync(own, text.replace('县级候选集体不参与的1分', '县级候选集体不参与的一分'));
    const refused = await drill(argv);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('“banan-2025”与内置方案相同');
    writeFileSync(own, `# 抄录\n${text}`);
    expect((await drill(argv)).code).toBe(0);
  });

  test('takes the candidates of another workbook', async () => {
    const candidates = ['P07', 'P08'].map((对象) => ({ 对象, 类型: '个人' }));
    const from = workbook({ rows: { 候选对象: candidates } });
    const out = join(folder(), 'T.xlsx');
    const argv = ['--table', '个人', '--all-persons', '--from', from, '--out', out];
    expect((await drill([...template, ...argv])).code).toBe(0);
    const { memory } = await sheetsOf(out);
    expect(memory?.tables.map(({ subject }) => subject)).toEqual(['P07', 'P08']);
  });

  test('refuses what cannot be made', async () => {
    const out = join(folder(), 'T.xlsx');
    const empty = workbook();
    const cases: readonly (readonly [string[], RegExp])[] = [
      [[], /请用 --table 指定评分表，或用 --all-tables 一次全选：collective（集体）/],
      [['--all-tables'], /个人表请用 --person/],
      [['--table', '个人'], /个人表请用 --person 或 --persons 指定人员编号/],
      [['--table', '个人', '--all-persons'], /--all-persons 要同时用 --from/],
      [
        ['--table', '个人', '--all-persons', '--from', empty],
        /候选对象表中没有类型为“个人”的候选人/,
      ],
      [['--table', '集体', '--person', 'P01'], /“集体”不是个人表/],
      [['--table', '集体', '--level', '省级'], /没有层级“省级”/],
      [['--table', '集体', '--level', '县级', '--reading', 'D18=city'], /两者矛盾/],
    ];
    for (const [argv, message] of cases) {
      const { code, err } = await drill([...template, ...argv, '--out', out]);
      expect(err).toMatch(message);
      expect(code).toBe(2);
      expect(existsSync(out)).toBe(false);
    }
    const old = await drill([...template, '--table', '集体', '--out', join(folder(), 'T.xls')]);
    expect(old.err).toMatch(/输出文件名应以 \.xlsx 结尾/);
    writeFileSync(out, '旧的');
    const there = await drill([...template, '--table', '集体', '--out', out]);
    expect(there.err).toContain('已经存在');
    expect(readFileSync(out, 'utf8')).toBe('旧的');
  });
});
