import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The notices as they were typed from the paper. They are no part of the repository: copies are checked where they lie beside it. */
const NOTICES = process.env.NOTICES ?? join(__dirname, '../../../shared/seeds');
const SCHEMES = join(__dirname, '../../src/schemes');

/** Without blanks, line breaks, markup and page furniture: what is left are the words. */
function words(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/<[^>]*>|&nbsp;/gu, '')
    .replaceAll(/[\s|*#—\-…]/gu, '');
}

/** Table rows whose text cell goes on behind a page break: the next line begins with empty cells. */
function mended(notice: string): string {
  const rows: string[] = [];
  for (const line of notice.split('\n')) {
    const cells = line.split('\t');
    const open = rows.at(-1);
    if (open === undefined || !/^\t{2,}\S/u.test(line)) {
      if (line.trim() !== '') rows.push(longest(cells));
    } else rows.push(open + longest(cells));
  }
  return rows.join('');
}

const longest = (cells: readonly string[]): string =>
  cells.reduce((best, cell) => (cell.length > best.length ? cell : best), '');

interface Quoted {
  readonly id: string;
  readonly text: string;
}

/** Every `source.text` of a scheme with the id that it stands under. */
function quotedIn(value: unknown, id = ''): readonly Quoted[] {
  if (Array.isArray(value)) return value.flatMap((one) => quotedIn(one, id));
  if (typeof value !== 'object' || value === null) return [];
  const own: unknown = Reflect.get(value, 'id');
  const here = typeof own === 'string' ? own : id;
  return Object.entries(value).flatMap(([key, inner]): readonly Quoted[] => {
    const text: unknown =
      key === 'source' && typeof inner === 'object' && inner !== null
        ? Reflect.get(inner, 'text')
        : undefined;
    return typeof text === 'string' ? [{ id: here, text }] : quotedIn(inner, here);
  });
}

const schemes = readdirSync(SCHEMES, { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map(({ name }) => name);
const there = schemes.filter((id) => existsSync(join(NOTICES, `${id}.txt`)));

const checked = there.length === schemes.length ? test : test.skip;
if (there.length < schemes.length)
  process.stderr.write(`The notices do not lie in ${NOTICES}: their words are NOT compared.\n`);

checked.each(schemes)('%s quotes its notice word for word', (id) => {
  const typed = readFileSync(join(NOTICES, `${id}.txt`), 'utf8');
  const notice = words(typed) + words(mended(typed));
  const scheme: unknown = parse(readFileSync(join(SCHEMES, id, 'scheme.yaml'), 'utf8'), {
    merge: true,
  });
  const quoted = quotedIn(scheme);
  expect(quoted.length).toBeGreaterThan(20);
  const strange = quoted.filter(({ text }) => !notice.includes(words(text)));
  expect(strange.map((one) => `${one.id}: ${one.text}`)).toEqual([]);
});
