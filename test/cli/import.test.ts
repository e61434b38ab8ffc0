import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type CellValue, type SheetSpec } from '../../src/workbook';
import { createWorkbookFile, openWorkbookFile } from '../../src/workbook/file';
import { drill, folder } from './harness';
import { workbook } from './workbooks';

const imported = (path: string): string => join(dirname(path), '自评-已导入.xlsx');

function exported(...sheets: readonly (readonly [string, readonly (readonly CellValue[])[]])[]) {
  const path = join(folder(), '导出.xlsx');
  const specs = sheets.map(([name, rows]): SheetSpec => ({
    name,
    rows: rows.map((row) => row.map((value) => ({ value }))),
  }));
  writeFileSync(path, createWorkbookFile({ sheets: specs }));
  return path;
}

const HEADER = ['案件编号', '案件类别', '立案日期', '罚款金额（元）', '当事人'];
const CASES = [
  HEADER,
  ['C1', '危险废物', '2025-03-05', 20000, '乙厂'],
  ['C2', '危险废物', '2025-04-01', 5000, '丙厂'],
  ['C3', '危险废物', '2025-05-01', 6000, '丁厂'],
];
const rows = {
  案件台账: [
    {
      案件编号: 'C1',
      案件类别: '危险废物',
      立案日期: '2025-03-05',
      罚款金额: 10000,
      当事人: '乙厂',
    },
    {
      案件编号: 'C3',
      案件类别: '危险废物',
      立案日期: '2025-05-01',
      罚款金额: 6000,
      当事人: '丁厂',
    },
  ],
};

async function cases(path: string): Promise<CellValue[][]> {
  const { sheets } = await (await openWorkbookFile(new Uint8Array(readFileSync(path)))).read();
  const sheet = sheets.find(({ name }) => name === '案件台账');
  if (sheet === undefined) throw new Error('no 案件台账');
  const at = (row: number) =>
    Array.from({ length: sheet.columnCount }, (_, index) => sheet.cell(row, index + 1));
  const header = at(1);
  const columns = ['案件编号', '罚款金额'].map((name) =>
    header.findIndex((value) => typeof value === 'string' && value.startsWith(name)),
  );
  const found: CellValue[][] = [];
  for (let row = 2; row <= sheet.rowCount; row += 1) {
    const cells = at(row);
    if (cells.some((value) => value !== null)) found.push(columns.map((one) => cells[one] ?? null));
  }
  return found;
}

describe('drill import', () => {
  test('puts new records below, counts the same and lists the different', async () => {
    const path = workbook({ rows });
    const from = exported(['办案系统', CASES]);
    const { code, out, err } = await drill(['import', path, '--from', from]);
    expect(err).toBe('');
    expect(out).toContain('办案系统 → 案件台账：新增 1 条，相同 1 条，不同 1 条');
    expect(out).toMatch(/案件台账![A-Z]+2 罚款金额：10000，导出表 办案系统!D2 为 20000，未改动/);
    expect(out).toContain(`已写入 ${imported(path)}（改动 `);
    expect(code).toBe(0);
    expect(await cases(imported(path))).toEqual([
      ['C1', 10000],
      ['C3', 6000],
      ['C2', 5000],
    ]);
  });

  test('the same export a second time adds nothing and changes no cell', async () => {
    const path = workbook({ rows });
    const from = exported(['办案系统', CASES]);
    await drill(['import', path, '--from', from, '--take']);
    const once = await cases(imported(path));
    expect(once).toEqual([
      ['C1', 20000],
      ['C3', 6000],
      ['C2', 5000],
    ]);
    const twice = join(dirname(path), '再次.xlsx');
    const again = await drill(['import', imported(path), '--from', from, '--take', '--out', twice]);
    expect(again.out).toContain('新增 0 条，相同 3 条，不同 0 条');
    expect(again.out).toContain('（改动 0 个单元格）');
    expect(await cases(twice)).toEqual(once);
  });

  test('is taken back with drill undo, once', async () => {
    const path = workbook({ rows });
    const before = await cases(path);
    await drill(['import', path, '--from', exported(['办案系统', CASES]), '--take']);
    const { code, out } = await drill(['undo', imported(path)]);
    expect(code).toBe(0);
    expect(out).toContain('已撤销最近一次填写、导入或修复，涉及工作表：案件台账');
    const undone = join(dirname(path), '自评-已导入-已撤销.xlsx');
    expect(await cases(undone)).toEqual(before);
    const nothing = await drill(['undo', undone]);
    expect(nothing).toMatchObject({ code: 2, out: '' });
    expect(nothing.err).toContain('没有可以撤销的填写');
  });

  test('says with --take what it changed, and no words that may be names', async () => {
    const path = workbook({
      rows: {
        案件台账: [{ 案件编号: 'C1', 案件类别: '危险废物', 罚款金额: 10000, 当事人: '乙公司' }],
      },
    });
    const from = exported(['办案系统', [HEADER, ['C1', '危险废物', '2025-03-05', 20000, '乙厂']]]);
    const kept = await drill(['import', path, '--from', from]);
    expect(kept.out).toMatch(/案件台账![A-Z]+2 立案日期：（空），导出表 办案系统!C2 为 2025-03-05/);
    expect(kept.out).toMatch(/案件台账![A-Z]+2 当事人 与导出表 办案系统!E2 不同，未改动/);
    const { out } = await drill(['import', path, '--from', from, '--take', '--force']);
    expect(out).toMatch(/案件台账![A-Z]+2 罚款金额：10000 改为 20000（导出表 办案系统!D2）/);
    expect(out).toMatch(/案件台账![A-Z]+2 当事人 已改为导出表 办案系统!E2 的内容/);
    expect(out + kept.out).not.toMatch(/乙厂|乙公司/);
  });

  test('answers a program in JSON, without contents', async () => {
    const path = workbook({ rows });
    const from = exported(['办案系统', CASES]);
    const { out, err, code } = await drill(['import', path, '--from', from, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      sheets: [
        {
          sheet: '办案系统',
          kind: '案件台账',
          target: '案件台账',
          added: 1,
          same: 1,
          different: [{ sourceRow: 2, targetRow: 2, decision: 'keep', columns: ['罚款金额'] }],
        },
      ],
    });
    expect(out).not.toContain('20000');
    expect(err).toContain('已写入');
  });

  test('refuses what it does not know, naming the choices; nothing is written', async () => {
    const path = workbook({ rows });
    const strange = exported([
      '甲',
      [
        ['颜色', '形状'],
        ['红', '圆'],
      ],
    ]);
    const unknown = await drill(['import', path, '--from', strange]);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toMatch(/没有可以导入的表。请用 --sheet 和 --kind 指定/);
    expect(unknown.err).toContain('甲：看不出这张表是哪一种原始数据表');
    const two = exported(['办案系统', CASES], ['说明', [['导出时间'], ['今天']]]);
    const which = await drill(['import', path, '--from', two, '--kind', '案件台账']);
    expect(which.err).toContain('导出表中有几张工作表：办案系统、说明');
    const sheet = await drill(['import', path, '--from', two, '--sheet', '没有']);
    expect(sheet.err).toContain('没有工作表“没有”，有：办案系统、说明');
    const kind = await drill(['import', path, '--from', two, '--kind', '台账']);
    expect(kind.err).toMatch(/没有原始数据表“台账”，可选：/);
    expect([which.code, sheet.code, kind.code]).toEqual([2, 2, 2]);
    expect(existsSync(imported(path))).toBe(false);
    const one = ['--sheet', '办案系统', '--kind', '案件台账'];
    expect((await drill(['import', path, '--from', two, ...one])).code).toBe(0);
  });

  test('answers 1 where a record of the export could not be taken', async () => {
    const path = workbook({ rows });
    const twice = [...CASES, ['C2', '危险废物', '2025-04-02', 7000, '丙厂']];
    const from = exported(['办案系统', twice]);
    const { code, out } = await drill(['import', path, '--from', from]);
    expect(out).toMatch(/错误 1 项：\n {2}办案系统!A5：与导出表第 3 行是同一条记录/);
    expect(code).toBe(1);
  });
});

describe('drill undo', () => {
  test('takes a fill back, but for a cell that somebody changed since', async () => {
    const path = workbook();
    const filled = join(dirname(path), '自评-已填.xlsx');
    await drill(['fill', path]);
    const back = await drill(['undo', filled, '--out', join(dirname(path), '原样.xlsx')]);
    expect(back.out).toContain('已撤销最近一次填写、导入或修复，涉及工作表：集体自评');
    const score = async (file: string): Promise<CellValue> => {
      const { sheets } = await (await openWorkbookFile(new Uint8Array(readFileSync(file)))).read();
      return sheets.find(({ name }) => name === '集体自评')?.cell(7, 9) ?? null;
    };
    expect(await score(join(dirname(path), '原样.xlsx'))).toEqual(await score(path));
    const book = await openWorkbookFile(new Uint8Array(readFileSync(filled)));
    const old = await score(filled);
    expect(old).not.toBeNull();
    await book.apply([
      { kind: 'setCell', sheet: '集体自评', row: 7, column: 9, value: 3, expected: old },
    ]);
    const changed = join(folder(), '改过.xlsx');
    writeFileSync(changed, book.toBytes());
    const undone = await drill(['undo', changed]);
    expect(undone.out).toContain('保留现在的内容：集体自评!I7');
    const kept = join(dirname(changed), '改过-已撤销.xlsx');
    expect(await score(kept)).toBe(3);
  });
});
