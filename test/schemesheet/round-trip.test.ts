import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type SchemeFile } from '../../src/rubric';
import { openScheme } from '../../src/scoring';
import { openSheets, schemeSheets, textOfSheets } from '../../src/schemesheet';
import type { Rule } from '../../src/mechanisms';
import { SCHEMES } from '../cli/harness';
import { snapshotOf } from './sheets';

/** Every level with the defaults, then an option of every fifth reading: the file is the same for all. */
function settings({
  raw,
}: SchemeFile<Rule>): { level: string | null; readings: Record<string, string> }[] {
  const levels: (string | null)[] = Object.keys(raw.levels ?? {});
  const readings = Object.entries((raw.readings ?? {}) as Record<string, { options: object }>);
  const single = readings
    .filter((_, index) => index % 5 === 0)
    .map(([key, { options }]) => ({ [key]: Object.keys(options).at(-1) ?? '' }));
  return (levels.length === 0 ? [null] : levels).flatMap((level) =>
    [{}, ...single].map((one) => ({ level, readings: one })),
  );
}

/** Ids of everything that is scored or has parts that are. */
function clausesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(clausesIn);
  if (typeof value !== 'object' || value === null) return [];
  const { id } = value as { id?: unknown };
  const isClause = typeof id === 'string' && ('rule' in value || 'children' in value);
  return [...(isClause ? [id] : []), ...Object.values(value).flatMap(clausesIn)];
}

describe.each(readdirSync(SCHEMES))('%s', (id) => {
  const text = readFileSync(join(SCHEMES, id, 'scheme.yaml'), 'utf8');
  const sheets = schemeSheets(parse(text));

  test('comes back from a workbook just as it was', async () => {
    const back = textOfSheets(await snapshotOf(sheets));
    expect(back.findings).toEqual([]);
    expect(parse(back.text)).toEqual(parse(text));
  });

  test('settles to the same scheme, everything in the same order', async () => {
    const { scheme } = openSheets(await snapshotOf(sheets), `${id}.xlsx`);
    const original = openScheme(text, `${id}/scheme.yaml`);
    const all = settings(original.file);
    expect(all.length).toBeGreaterThan(1);
    for (const choices of all)
      expect(JSON.stringify(scheme.settle(choices))).toBe(JSON.stringify(original.settle(choices)));
  });

  test('has one row a clause, many of them without 其他设定', () => {
    const clauses = sheets.find(({ name }) => name === '细则');
    const header = clauses?.rows[0]?.map((cell) => cell?.value) ?? [];
    const rows = clauses?.rows.slice(1).filter((row) => row[1]?.value != null) ?? [];
    const ids = rows.map((row) => row[header.indexOf('编号')]?.value);
    expect(ids.length).toBeGreaterThan(10);
    expect([...new Set(ids)].sort()).toEqual([...new Set(clausesIn(parse(text)))].sort());
    const rest = header.indexOf('其他设定');
    const written = rows.filter((row) => row[header.indexOf('名称')]?.value !== '见“其他设定”');
    expect(written).toHaveLength(rows.length);
    expect(rows.filter((row) => row[rest]?.value == null).length / rows.length).toBeGreaterThan(
      0.25,
    );
  });
});
