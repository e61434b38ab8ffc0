import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { workbook } from './workbooks';
import './harness';

const root = join(__dirname, '../..');

test('the real program fills a workbook', async () => {
  const path = workbook();
  const argv = ['--import', 'tsx', 'src/cli/main.ts', 'fill', path, '--as-of', '2025-10-10'];
  const { stdout, stderr } = await promisify(execFile)('node', argv, { cwd: root });
  expect(stderr).toBe('');
  expect(stdout).toContain('合计：目前 0，最多 99');
  expect(existsSync(join(dirname(path), '自评-已填.xlsx'))).toBe(true);
});

test('its exit code is the command’s', async () => {
  const argv = ['--import', 'tsx', 'src/cli/main.ts', 'fill', 'nowhere.xlsx'];
  const failed = promisify(execFile)('node', argv, { cwd: root });
  await expect(failed).rejects.toMatchObject({ code: 2, stdout: '' });
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends it once it has cleaned up', async (signal) => {
  const script = `
    import { nodeIo } from './src/cli/node-io';
    const io = nodeIo();
    const forgotten = io.onInterrupt(async () => console.log('not this'));
    io.onInterrupt(async () => console.log('clean'));
    forgotten();
    process.kill(process.pid, '${signal}');
    setInterval(() => undefined, 1000);
  `;
  const argv = ['--import', 'tsx', '--input-type=module', '--eval', script];
  const ended = promisify(execFile)('node', argv, { cwd: root });
  await expect(ended).rejects.toMatchObject({ signal, stdout: 'clean\n' });
});
