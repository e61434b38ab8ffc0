import { phrase } from '../../locales';
import { type RecordTable, textAt } from '../../records';
import { bare } from '../../scoresheet';
import type { Given, WorkbookCheck } from '../check';
import type { Draft } from '../problem';
import { listed } from '../listed';
import { cellOf, countsItself } from '../record-cells';

const ARTICLES = '发布情况';
const TITLE = '标题';
const GROUP = '同稿组号';
const LINK = '链接';

/** One article that was published in several places and is counted more than once. */
export const ARTICLE_TWICE: WorkbookCheck = {
  scope: 'workbook',
  code: 'across.articleTwice',
  group: 'across',
  *run(given) {
    const table = given.records.table(ARTICLES);
    if (table.size < 2) return;
    const once = onceBy(given);
    yield* listed([...sameTitle(table, once), ...sameLink(table, once), ...sameGroup(table)]);
  },
};

/** Columns by which the notice counts an article once (同稿组号, 案件编号); none where it counts every publication. */
function onceBy({ scored }: Given): readonly string[] {
  if (scored === null) return [];
  const { settled } = scored;
  const columns = new Set<string>();
  const look = (value: unknown, within: boolean): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const inner of value) look(inner, within);
      return;
    }
    const here = within || selectsArticles(value);
    if (here)
      for (const [key, inner] of Object.entries(value))
        if ((key === 'once' || key === 'distinct') && typeof inner === 'string') columns.add(inner);
    for (const inner of Object.values(value)) look(inner, false);
  };
  look(settled.tables, false);
  // A notice may say it of articles of which nothing is scored.
  if (JSON.stringify([settled.duties, settled.tables]).includes(GROUP)) columns.add(GROUP);
  return columns.size === 0 ? [] : [...columns.add(GROUP)];
}

function selectsArticles(value: object): boolean {
  const parts: readonly unknown[] = Object.values(value);
  return parts.some(
    (inner) =>
      typeof inner === 'object' && inner !== null && 'from' in inner && inner.from === ARTICLES,
  );
}

function* sameTitle(table: RecordTable, once: readonly string[]): Generator<Draft> {
  const [titles, groups] = [table.column(TITLE), table.column(GROUP)];
  const before = new Map<string, Same>();
  for (let row = 0; row < table.size; row += 1) {
    if (!countsItself(table, row)) continue;
    const title = bare(textAt(titles, row));
    if (title === '') continue;
    const joins = joinsOf(table, row, once);
    const same = before.get(title);
    if (same === undefined) {
      before.set(title, { first: row, count: 1, joins: new Set(joins) });
      continue;
    }
    const { first: other } = same;
    const joined = joins.some((one) => same.joins.has(one));
    same.count += 1;
    for (const one of joins) same.joins.add(one);
    if (joined) continue;
    const [own, theirs] = [textAt(groups, row), textAt(groups, other)];
    const differ = own !== '' && theirs !== '';
    const params = { row: table.rowNumber(other), group: theirs, own };
    yield {
      // Where the notice counts every publication, two of them are no mistake.
      severity: once.length > 0 ? 'warning' : 'hint',
      where: differ ? cellOf(table, row, GROUP, TITLE) : cellOf(table, row, TITLE),
      message: phrase(
        differ
          ? 'acrossChecks.articleGroupsDiffer'
          : once.length > 0
            ? 'acrossChecks.articleTwice'
            : 'acrossChecks.articleAgain',
        params,
      ),
      about: `article ${title.slice(0, 20)} ${textAt(table.column('刊物'), row)} ${String(same.count)}`,
      also: [cellOf(table, other, TITLE)],
    };
  }
}

/** Rows of one title: the first of them, how many there are, and what makes another one count with them. */
interface Same {
  readonly first: number;
  count: number;
  readonly joins: Set<string>;
}

/** By what a row is counted as one with others that say the same. */
function joinsOf(table: RecordTable, row: number, once: readonly string[]): string[] {
  return [...new Set([...once, GROUP])].flatMap((name) => {
    const value = textAt(table.column(name), row);
    return value === '' ? [] : [JSON.stringify([name, value])];
  });
}

/** One address, two titles: the same page. The front page of a site is no article. */
function* sameLink(table: RecordTable, once: readonly string[]): Generator<Draft> {
  const [links, titles] = [table.column(LINK), table.column(TITLE)];
  const first = new Map<string, number>();
  for (let row = 0; row < table.size; row += 1) {
    const link = pageOf(textAt(links, row));
    if (link === null) continue;
    const other = first.get(link);
    if (other === undefined) {
      first.set(link, row);
      continue;
    }
    const same = bare(textAt(titles, row)) === bare(textAt(titles, other));
    const joins = new Set(joinsOf(table, other, once));
    if (same || joinsOf(table, row, once).some((one) => joins.has(one))) continue;
    yield {
      severity: 'hint',
      where: cellOf(table, row, LINK),
      message: phrase('acrossChecks.articleLink', { row: table.rowNumber(other) }),
      about: `link ${link}`,
      also: [cellOf(table, other, LINK)],
    };
  }
}

function pageOf(link: string): string | null {
  const plain = link
    .trim()
    .replace(/^https?:\/\//iu, '')
    .replace(/\/+$/u, '');
  return /^[^/\s]+\/\S+$/u.test(plain) ? plain : null;
}

/** One group for different titles: they count once, which is right only if they are one article. */
function* sameGroup(table: RecordTable): Generator<Draft> {
  const [groups, titles] = [table.column(GROUP), table.column(TITLE)];
  const first = new Map<string, number>();
  for (let row = 0; row < table.size; row += 1) {
    const group = textAt(groups, row);
    const title = bare(textAt(titles, row));
    if (group === '' || title === '') continue;
    const other = first.get(group);
    if (other === undefined) {
      first.set(group, row);
      continue;
    }
    if (isAlike(title, bare(textAt(titles, other)))) continue;
    yield {
      severity: 'hint',
      where: cellOf(table, row, GROUP),
      message: phrase('acrossChecks.articleGroup', { group, row: table.rowNumber(other) }),
      about: `group ${group} ${title.slice(0, 20)}`,
      also: [cellOf(table, other, GROUP)],
    };
  }
}

/** Editors change titles: half of the pairs of characters in common is the same article. */
function isAlike(one: string, other: string): boolean {
  const pairs = (text: string): Set<string> =>
    new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));
  const [left, right] = [pairs(one), pairs(other)];
  const common = [...left].filter((pair) => right.has(pair)).length;
  return one === other || common * 2 >= Math.min(left.size, right.size);
}
