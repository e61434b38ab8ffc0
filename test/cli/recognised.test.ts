import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readMemory } from '../../src/scoresheet';
import { treeJsonSchema } from '../../src/scoring';
import { type CellValue, parseArea, type SheetSpec } from '../../src/workbook';
import { createWorkbookFile, openWorkbookFile } from '../../src/workbook/file';
import { BANAN_PERSON_PRINTED, BANAN_PRINTED } from '../scoresheet/layouts/banan';
import { SUZHOU_COLLECTIVE } from '../scoresheet/layouts/suzhou-putuo';
import { layoutOf, type Written } from '../scoresheet/layouts/written';
import { drill, folder } from './harness';

const filled = (path: string): string => join(dirname(path), '自评-已填.xlsx');

function sheet(name: string, rows: readonly (readonly CellValue[])[]): SheetSpec {
  return { name, rows: rows.map((row) => row.map((value) => ({ value }))) };
}

/** A score table as an office keeps it. */
function printed(written: Written, name = written.name): SheetSpec {
  const { grid, merges = '' } = layoutOf(written);
  return {
    name,
    rows: grid.map((row) =>
      row.map((cell) => (cell === undefined || typeof cell === 'object' ? null : { value: cell })),
    ),
    merges: merges.split(/\s+/u).flatMap((text) => parseArea(text) ?? []),
  };
}

const CASES = sheet('2025年案件登记', [
  ['案件编号', '案件类别', '认领层级', '犯罪移送时间', '是否重大案件'],
  ['C1', '危险废物', '县级', '2025-03-05', '否'],
]);
/** Names its columns in its own way. */
const OWN_CASES = sheet('登记', [
  ['案件编号', '案件类别', '认领层级', '移送那天', '重大案件'],
  ['C1', '危险废物', '县级', '2025-03-05', '否'],
]);

function book(...sheets: readonly SheetSpec[]): string {
  const path = join(folder(), '自评.xlsx');
  writeFileSync(path, createWorkbookFile({ sheets }));
  return path;
}

async function read(path: string) {
  const { sheets, memory } = await (
    await openWorkbookFile(new Uint8Array(readFileSync(path)))
  ).read();
  return { sheets, memory: readMemory(memory).memory };
}

describe('a table of the unit’s own', () => {
  test('is recognised, filled where it stands, and remembered', async () => {
    const path = book(printed(BANAN_PRINTED), CASES);
    const { code, out, err } = await drill(['fill', path]);
    expect(err).toMatch(/没有记住评分方案，按其中的评分表认作 banan-2025（/);
    expect(err).toMatch(/工作表“集体打分表”认作评分表：集体 县级，对应条款 \d+ 行，把握 \d+%/);
    expect(err).toMatch(/工作表“2025年案件登记”按“案件台账”读取/);
    expect(out).toContain('3.1b 县级涉危险废物案件');
    expect(code).toBe(0);
    const { sheets, memory } = await read(filled(path));
    expect(sheets.map(({ name }) => name)).toEqual(['集体打分表', '2025年案件登记']);
    const mine = sheets.find(({ name }) => name === '集体打分表');
    const known = memory?.tables.find(({ table }) => table === 'collective');
    expect(mine?.cell(known?.rows['3.1'] ?? 0, known?.columns.score ?? 0)).toBe(2.5);
    expect(memory?.mapping?.sheets).toEqual({ 案件台账: '2025年案件登记' });
    // The second time there is nothing left to tell.
    const again = await drill(['fill', filled(path), '--json']);
    expect(again.err).toMatch(/^已写入 .*（改动 0 个单元格）\n$/);
    expect(treeJsonSchema.parse(JSON.parse(again.out)).total).toBe(2.5);
  });

  test('names rows that it is not sure of', async () => {
    const words = '3.执法普法(2分)。创新普法方式,开展执法普法活动的,得2分。';
    const text = BANAN_PRINTED.text.replace(words, '执法普法:以新的方式组织普法宣传');
    expect(text).not.toBe(BANAN_PRINTED.text);
    const { err } = await drill(['fill', book(printed({ ...BANAN_PRINTED, text }))]);
    expect(err).toMatch(/请核对：集体打分表第 7 行认作 1\.3 执法普法（把握 [4-7]\d%）/);
  });

  test('tells a program what it took it for', async () => {
    const path = book(printed(BANAN_PRINTED), CASES);
    const { out } = await drill(['fill', path, '--json', '--lang', 'en']);
    const { findings } = treeJsonSchema.parse(JSON.parse(out));
    const codes = findings.map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining([
        'cli.recognisedScheme',
        'cli.recognisedSheet',
        'cli.recognisedRawColumns',
      ]),
    );
  });

  test('is filled at the level that is asked for, in the same sheet', async () => {
    const path = book(printed(BANAN_PRINTED), CASES);
    const { out } = await drill(['fill', path, '--level', '市级', '--json']);
    expect(treeJsonSchema.parse(JSON.parse(out)).level).toBe('city');
    const { sheets, memory } = await read(filled(path));
    expect(sheets).toHaveLength(2);
    expect(memory?.tables.map(({ level, sheet: name }) => [level, name])).toEqual([
      ['city', '集体打分表'],
    ]);
  });

  test('of another scheme beside it is a question for people', async () => {
    const path = book(printed(BANAN_PRINTED), printed(SUZHOU_COLLECTIVE));
    const open = await drill(['fill', path]);
    expect(open.code).toBe(2);
    expect(open.err).toMatch(/几份方案的评分表：banan-2025（.*、suzhou-2016（.*--scheme/);
    expect(open.err).toMatch(/集体打分表：像是 banan-2025 的“集体”（把握 \d+%）/);
    const said = await drill(['fill', path, '--scheme', 'banan-2025']);
    expect(said.err).not.toContain('没有记住');
    expect(said.code).toBe(0);
  });

  test('takes the clause that is said of a row, and remembers it', async () => {
    const path = book(printed(BANAN_PRINTED), CASES);
    const none = await drill(['fill', path, '--row', '集体打分表!12=无']);
    expect(none.code).toBe(0);
    const { memory } = await read(filled(path));
    expect(memory?.tables[0]?.rows).not.toHaveProperty(['3.1']);
    const back = await drill(['fill', filled(path), '--row', "'集体打分表'!12=3.1"]);
    expect(back.code).toBe(0);
    const again = await read(join(dirname(path), '自评-已填-已填.xlsx'));
    expect(again.memory?.tables[0]?.rows).toHaveProperty(['3.1'], 12);
  });

  test('takes the column that is said, by letter or by header', async () => {
    const path = book(printed(BANAN_PRINTED), CASES);
    const argv = ['fill', path, '--column', '集体打分表!H=佐证材料'];
    // What stands in that column was typed by somebody.
    expect((await drill(argv)).err).toContain('处手工填写的内容，没有写入');
    expect((await drill([...argv, '--keep-typed'])).code).toBe(0);
    const { memory } = await read(filled(path));
    expect(memory?.tables[0]?.columns).toMatchObject({ score: 9, proof: 8 });
  });

  test('refuses slips of the pen, each with what there is', async () => {
    const path = book(printed(BANAN_PRINTED), CASES);
    for (const [argv, message] of [
      [['--row', '集体打分表!12=9.9'], /“集体”中没有条款“9\.9”/],
      [['--row', '集体打分表!99=3.1'], /集体打分表!99 不是评分表中可以对应条款的行/],
      [['--row', '12=3.1'], /--row 要写成“名称=值”，例如 --row 打分表!12=3\.1b/],
      [['--row', '2025年案件登记!2=3.1'], /“2025年案件登记”没有认作评分表/],
      [['--whose', '别的=P01'], /没有工作表“别的”，有：集体打分表、2025年案件登记/],
      [['--raw', '2025年案件登记=台账'], /没有原始数据表“台账”，可选：.*案件台账/],
      [['--column', '集体打分表!H=得分'], /“集体打分表”没有“得分”这一栏，可选：自评得分、/],
      [['--column', '集体打分表!备注=自评得分'], /“集体打分表”中没有列“备注”，有：A（序号）、/],
      [['--column', '2025年案件登记!没有=案由'], /没有列“没有”，有：案件编号、/],
      [['--column', '2025年案件登记!案件编号=没有'], /没有“没有”这一栏，可选：案件编号、/],
    ] as const) {
      const { code, err } = await drill(['fill', path, ...argv]);
      expect(err).toMatch(message);
      expect(code).toBe(2);
    }
  });
});

describe('raw data under names of its own', () => {
  test('is read with the column that is said', async () => {
    const path = book(printed(BANAN_PRINTED), OWN_CASES);
    const argv = ['--raw', '登记=案件台账', '--column', '登记!移送那天=犯罪移送日期'];
    const { err, out } = await drill(['fill', path, ...argv, '--json']);
    expect(treeJsonSchema.parse(JSON.parse(out)).total).toBe(2.5);
    expect(err).toMatch(/工作表“登记”按“案件台账”读取，列的对应：移送那天→犯罪移送日期/);
    const again = await drill(['fill', filled(path), '--json']);
    expect(treeJsonSchema.parse(JSON.parse(again.out)).total).toBe(2.5);
  });

  test('is named where its headers are the usual ones', async () => {
    const rows = [
      ['案件编号', '案件类别', '认领层级', '犯罪移送日期', '重大案件'],
      ['C1', '危险废物', '县级', '2025-03-05', '否'],
    ];
    const path = book(printed(BANAN_PRINTED), sheet('甲', rows));
    const { err } = await drill(['fill', path]);
    expect(err).toContain('工作表“甲”按“案件台账”读取。不对的，请用 --raw 指定');
    const none = await drill(['fill', path, '--raw', '甲=无', '--json', '--force']);
    expect(treeJsonSchema.parse(JSON.parse(none.out)).total).toBe(0);
    const column = await drill(['fill', path, '--raw', '甲=无', '--column', '甲!案件编号=案由']);
    expect(column.err).toContain('“甲”没有认作原始数据表，不能指定列');
  });
});

describe('a candidate’s table', () => {
  const nobodys: Written = {
    ...BANAN_PERSON_PRINTED,
    text: BANAN_PERSON_PRINTED.text.replace('候选个人：P07', '候选个人：'),
  };

  test('that does not say whose it is waits for a word', async () => {
    const people = sheet('候选对象', [
      ['对象', '类型'],
      ['P07', '个人'],
    ]);
    const path = book(printed(nobodys), people);
    const open = await drill(['fill', path]);
    expect(open.code).toBe(2);
    expect(open.err).toMatch(/有 1 张评分表还不能确定怎样填写，没有写入。.*--whose/);
    expect(open.err).toContain('个人打分：看不出这张表是哪位候选个人的');
    for (const argv of [
      ['--whose', '个人打分=P07'],
      ['--person', 'P07'],
    ]) {
      const { code, err, out } = await drill(['fill', path, '--force', ...argv]);
      expect(out).not.toContain('错误 ');
      expect(err).toContain('工作表“个人打分”认作评分表：个人 P07');
      expect(code).toBe(0);
      const { sheets, memory } = await read(filled(path));
      expect(sheets).toHaveLength(2);
      expect(memory?.tables.map(({ subject }) => subject)).toEqual(['P07']);
    }
  });
});

test('a copy of a sheet that the template made does not take its place', async () => {
  const path = join(folder(), '自评.xlsx');
  const argv = ['--scheme', 'banan-2025', '--table', '集体', '--out', path];
  expect((await drill(['template', ...argv])).code).toBe(0);
  const { sheets } = await read(path);
  expect(sheets.map(({ name }) => name)).toContain('集体自评');
  const own = await openWorkbookFile(new Uint8Array(readFileSync(path)));
  await own.apply([{ kind: 'addSheet', sheet: printed(BANAN_PRINTED, '去年的打分表') }]);
  writeFileSync(path, own.toBytes());
  const { out, err } = await drill(['fill', path]);
  expect(err).toBe('');
  expect(out).toContain('去年的打分表：与工作表“集体自评”是同一张评分表');
  const { memory, sheets: after } = await read(filled(path));
  expect(memory?.tables.map(({ sheet: name }) => name)).toEqual(['集体自评']);
  const copy = after.find(({ name }) => name === '去年的打分表');
  expect(copy?.cell(5, 9)).toBeNull();
});
