import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleBooks } from '../../assets/samples';
import { SOURCES } from '../../assets/samples/schemes';
import { type IndicatorJson, type TreeJson, treeJsonSchema } from '../../src/scoring';
import { readMemory, recogniseScoreSheets } from '../../src/scoresheet';
import { createWorkbookFile, openWorkbookFile } from '../../src/workbook/file';
import { drill } from '../cli/harness';
import { SCHEMES } from '../scoresheet/recognise/support';

const FOLDER = 'assets/samples';
const digest = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
const bytesOf = (id: string): Uint8Array =>
  new Uint8Array(readFileSync(join(FOLDER, `${id}.xlsx`)));

/** Clauses without points by what became of them. */
function verdictsOf(indicators: readonly IndicatorJson[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  const look = ({ verdict, children }: IndicatorJson): void => {
    if (verdict !== null && children.length === 0) counts[verdict] = (counts[verdict] ?? 0) + 1;
    children.forEach(look);
  };
  indicators.forEach(look);
  return counts;
}

const books = sampleBooks();
const out = mkdtempSync(join(tmpdir(), 'samples-'));
afterAll(() => {
  rmSync(out, { recursive: true, force: true });
});

test('there is a sample for every scheme, and no other', () => {
  const schemes = readdirSync('src/schemes', { withFileTypes: true }).filter((one) =>
    one.isDirectory(),
  );
  expect([...books.keys()].sort()).toEqual(schemes.map(({ name }) => name).sort());
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx'));
  expect(files.sort()).toEqual([...books.keys()].map((id) => `${id}.xlsx`).sort());
});

test.each([...books])('%s.xlsx is what npm run samples makes, byte for byte', (id, book) => {
  expect(digest(createWorkbookFile(book))).toBe(digest(bytesOf(id)));
});

describe.each(SOURCES)('$scheme', (source) => {
  const { scheme, asOf, tables, level } = source;
  const path = join(FOLDER, `${scheme}.xlsx`);

  test('remembers its tables and the day of its data, and is recognised without that', async () => {
    const snapshot = await (await openWorkbookFile(bytesOf(scheme))).read();
    const { memory } = readMemory(snapshot.memory);
    const wanted = Object.entries(tables).flatMap(([table, subjects]) =>
      subjects.map((subject) => `${table} ${subject}`),
    );
    expect(memory?.lastFill?.asOf).toBe(asOf);
    expect(memory?.tables.map(({ table, subject }) => `${table} ${subject}`)).toEqual(wanted);
    const found = recogniseScoreSheets({ ...snapshot, memory: null }, SCHEMES);
    expect(found.map((one) => `${one.scheme.id} ${one.table} ${one.subject ?? '集体'}`)).toEqual(
      wanted.map((one) => `${scheme} ${one}`),
    );
    const named = found.map((one) => one.level).filter((one) => one !== null);
    expect(new Set(named)).toEqual(new Set(level === undefined ? [] : [level]));
  });

  test('holds nobody’s name, phone number or e-mail address', async () => {
    const { sheets } = await (await openWorkbookFile(bytesOf(scheme))).read();
    for (const sheet of sheets)
      for (let row = 1; row <= sheet.rowCount; row += 1)
        for (let column = 1; column <= sheet.columnCount; column += 1) {
          const value = sheet.cell(row, column);
          if (typeof value !== 'string') continue;
          expect(value).not.toMatch(/[\w.]@\w|(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)\d{17}[\dX]/u);
        }
    const people = sheets.find(({ name }) => name === '人员名册');
    for (let row = 2; row <= (people?.rowCount ?? 0); row += 1)
      expect(people?.cell(row, 2) ?? '甲一').toMatch(
        /^[甲乙丙丁戊己庚辛壬癸][一二三四五六七八九十]+$/u,
      );
  });

  test('is filled table by table without a refusal, and nothing is over', async () => {
    const argv = ['fill', path, '--all-tables', '--as-of', asOf, '--json'];
    const filled = await drill([...argv, '--out', join(out, `${scheme}.xlsx`)]);
    expect(filled.err).toMatch(/^已写入 [^\n]+\n$/u);
    expect([0, 1]).toContain(filled.code);
    const trees: readonly TreeJson[] = treeJsonSchema
      .array()
      .parse([JSON.parse(filled.out) as unknown].flat());
    expect(trees.map(({ table, subject }) => `${table} ${subject}`)).toEqual(
      Object.entries(tables).flatMap(([table, subjects]) =>
        subjects.map((subject) => `${table} ${subject}`),
      ),
    );
    const said = trees.map(({ table, subject, total, totalHi, max, eligibility, indicators }) => ({
      table,
      subject,
      total,
      totalHi,
      max,
      eligibility,
      verdicts: verdictsOf(indicators),
    }));
    expect(said).toMatchSnapshot();
    for (const tree of trees)
      if (tree.max !== null && tree.totalHi !== null)
        expect(tree.totalHi).toBeLessThanOrEqual(tree.max);
  });
});
