import { strToU8, unzipSync, zipSync } from 'fflate';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { drill } from './harness';
import { workbook } from './workbooks';

/** A workbook with a digital signature, which no change can keep. */
function signed(): string {
  const path = workbook();
  const parts = unzipSync(new Uint8Array(readFileSync(path)));
  writeFileSync(path, zipSync({ ...parts, '_xmlsignatures/sig1.xml': strToU8('<Signature/>') }));
  return path;
}

const filled = (path: string): string => join(dirname(path), '自评-已填.xlsx');

test('what cannot be kept is named and nothing is written', async () => {
  const path = signed();
  const { code, out, err } = await drill(['fill', path]);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toMatch(/工作簿中有 1 项内容不能原样保留，没有写入。.*--allow-loss\n.*数字签名/);
  expect(existsSync(filled(path))).toBe(false);
});

test('--allow-loss writes and still names it', async () => {
  const path = signed();
  const { code, out } = await drill(['fill', path, '--allow-loss']);
  expect(code).toBe(0);
  expect(out).toMatch(/未能原样保留 1 项：\n.*数字签名/);
  expect(existsSync(filled(path))).toBe(true);
  const json = await drill(['fill', path, '--allow-loss', '--force', '--json']);
  const { findings } = JSON.parse(json.out) as { findings: { code: string }[] };
  expect(findings.map((one) => one.code)).toContain('workbook.signatureLost');
});

test('what people should know of is listed apart', async () => {
  const path = workbook();
  const parts = unzipSync(new Uint8Array(readFileSync(path)));
  const sheet = 'xl/worksheets/sheet2.xml';
  const xml = Buffer.from(parts[sheet] ?? new Uint8Array()).toString('utf8');
  const hidden = xml.replace(/<row r="7"/, '<row r="7" hidden="1"');
  expect(hidden).not.toBe(xml);
  writeFileSync(path, zipSync({ ...parts, [sheet]: strToU8(hidden) }));
  const { out } = await drill(['fill', path]);
  expect(out).toMatch(/请留意 \d+ 项：\n {2}集体自评![A-Z]+7：.*隐藏/);
});
