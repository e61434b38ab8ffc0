import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { texts } from '../../src/desk/people';
import { readRecords } from '../../src/records';
import { treeJsonSchema } from '../../src/scoring';
import { openWorkbookFile } from '../../src/workbook/file';
import { drill, folder } from './harness';

const sample = join(__dirname, '../../assets/samples/banan-2025.xlsx');

test('the sample workbook: every table, by the published schema', async () => {
  const argv = ['--all-tables', '--out', join(folder(), 'x.xlsx'), '--json'];
  const { code, out } = await drill(['fill', sample, ...argv]);
  const trees = treeJsonSchema.array().parse(JSON.parse(out));
  expect(code).toBe(1);
  const tables = trees.map(({ table }) => table);
  expect(tables[0]).toBe('collective');
  expect(tables.slice(1)).toEqual(tables.slice(1).map(() => 'individual'));
  expect(tables.length).toBeGreaterThan(3);
  for (const { total, totalHi, max } of trees) {
    expect(total).toBeGreaterThan(0);
    expect(totalHi).toBeGreaterThanOrEqual(total);
    expect(max).toBe(100);
  }
});

test('the sample workbook: tables that fit, and nothing of anybody’s name', async () => {
  const out = join(folder(), 'x.xlsx');
  const done = await drill(['fill', sample, '--all-tables', '--full', '--out', out]);
  expect(done.out).toContain('参评资格：合格');
  const lines = done.out.split('\n').filter((line) => !line.includes(out));
  expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(100);
  expect(done.err).toBe('');
  const book = await openWorkbookFile(new Uint8Array(readFileSync(sample)));
  const names = texts(readRecords(await book.read()), '人员名册', '姓名').filter(
    (one) => one !== '',
  );
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => done.out.includes(name))).toEqual([]);
});
