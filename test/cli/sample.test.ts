import { join } from 'node:path';
import stringWidth from 'string-width';
import { treeJsonSchema } from '../../src/scoring';
import { drill, folder } from './harness';

const sample = join(__dirname, '../../assets/samples/banan-2025.xlsx');

test('the sample workbook: every table, by the published schema', async () => {
  const argv = ['--all-tables', '--out', join(folder(), 'x.xlsx'), '--json'];
  const { code, out } = await drill(['fill', sample, ...argv]);
  const trees = treeJsonSchema.array().parse(JSON.parse(out));
  expect(code).toBe(1);
  expect(trees.map(({ table }) => table)).toEqual(['collective', ...Array(4).fill('individual')]);
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
});
