import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SOURCES } from '../../assets/samples/schemes';

const root = join(__dirname, '../..');
jest.setTimeout(180_000);

/** A checkout as the demonstration sees it, with an empty out/. */
const checkout = mkdtempSync(join(tmpdir(), 'demo-'));
for (const name of ['assets', 'src', 'node_modules', 'package.json', 'tsconfig.json'])
  symlinkSync(join(root, name), join(checkout, name));
afterAll(() => {
  rmSync(checkout, { recursive: true, force: true });
});

const demo = (...argv: readonly string[]) =>
  promisify(execFile)('node', ['--import', 'tsx', 'src/cli/demo.ts', ...argv], {
    cwd: checkout,
    maxBuffer: 64_000_000,
  });

test('fills the samples of all notices and says where they are', async () => {
  const { stdout, stderr } = await demo('banan-2025', '--all');
  expect(stderr).toBe('');
  for (const id of ['banan-2025', ...SOURCES.map(({ scheme }) => scheme)]) {
    expect(stdout).toMatch(
      new RegExp(`^已写入 out/${id}-已填\\.xlsx（改动 \\d+ 个单元格）$`, 'mu'),
    );
    expect(existsSync(join(checkout, 'out', `${id}-已填.xlsx`))).toBe(true);
  }
});

test('says what is wrong, and fails, where a sample is not there', async () => {
  await expect(demo('nothing')).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('找不到文件') as string,
  });
  expect(existsSync(join(checkout, 'out', 'nothing-已填.xlsx'))).toBe(false);
});
