import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { lintSchemeText } from '../../src/mechanisms';
import { openSheets, schemeSheets, textOfSheets } from '../../src/schemesheet';
import { conditionOf } from '../../src/schemesheet/text/condition';
import { readMemory } from '../../src/scoresheet';
import { createWorkbookFile, openWorkbookFile } from '../../src/workbook/file';
import type { SheetSpec, Snapshot } from '../../src/workbook';
import { readFileSync } from 'node:fs';
import { drill, folder } from '../cli/harness';
import { block, GUIDE, dataSheetsOfGuide, schemeSheetsOfGuide } from './guide';

const YAML = block('yaml');

async function snapshotOf(sheets: readonly SheetSpec[]): Promise<Snapshot> {
  return (await openWorkbookFile(createWorkbookFile({ sheets }))).read();
}

describe('docs/writing-a-scheme.md', () => {
  test('its YAML has nothing for lint to say', () => {
    expect(lintSchemeText(YAML, 'lianshan.yaml')).toEqual([]);
  });

  test('its YAML comes back from sheets as it was, and needs no 其他设定', async () => {
    const sheets = schemeSheets(parse(YAML));
    const { text } = textOfSheets(await snapshotOf(sheets));
    expect(parse(text)).toEqual(parse(YAML));
    const rest = sheets.flatMap(({ rows }) => {
      const column = rows[0]?.findIndex((cell) => cell?.value === '其他设定') ?? -1;
      return column === -1 ? [] : rows.slice(1).map((row) => row[column]?.value ?? null);
    });
    expect(new Set(rest)).toEqual(new Set([null]));
  });

  test('its sheets, typed by hand, say the same as its YAML', async () => {
    const { scheme, text } = openSheets(await snapshotOf(schemeSheetsOfGuide()), '莲山.xlsx');
    expect(parse(text)).toEqual(parse(YAML));
    expect(scheme.standard.name).toBe('莲山县2024年执法练兵');
  });

  test('the conditions it shows can be written', () => {
    const shown = [...GUIDE.matchAll(/`([^`\n]+)`/g)]
      .map(([, text = '']) => text)
      .filter((text) =>
        /^(?:\p{Script=Han}+[=≥≤]|\p{Script=Han}+(?:已填|未填|在)|（重大|非|另有)/u.test(text),
      )
      .filter((text) => !/^(?:层级|得分|口径)/u.test(text));
    expect(shown.length).toBeGreaterThan(10);
    for (const text of shown)
      expect([text, conditionOf(null).read(text)]).toEqual([text, expect.any(Object)]);
  });

  test('a workbook that holds the scheme and the data prints what the page shows', async () => {
    const here = folder();
    const path = join(here, '自评.xlsx');
    const out = join(here, '自评-已填.xlsx');
    const sheets = [...dataSheetsOfGuide(), ...schemeSheetsOfGuide()];
    writeFileSync(path, createWorkbookFile({ sheets }));
    const done = await drill(['fill', path, '--as-of', '2025-01-10', '--out', out]);
    expect(done.err).toBe('');
    // Behind the table: reminders, such as of a decision of the year before.
    const [report = '', reminders] = done.out.split('\n\n警告');
    expect(report.trim()).toBe(block('text').trim());
    expect(reminders).toContain('案件台账!C4：不在统计期间');
    const explained = await drill(['explain', path, '2', '--as-of', '2025-01-10']);
    expect(explained.out).toContain(block('explain'));
    const filled = await openWorkbookFile(new Uint8Array(readFileSync(out)));
    const { memory } = readMemory((await filled.read()).memory);
    expect(memory?.scheme.id).toBe('lianshan-2024');
    expect(memory?.ownScheme).toMatchObject({ name: '自评.xlsx', from: 'sheet' });
    expect(parse(memory?.ownScheme?.text ?? '')).toEqual(parse(YAML));
  });
});
