import { finding, phrase, Refusal } from '../../locales';
import { DICTIONARY } from '../../records';
import type { LoadedScheme } from '../../scoring';
import type { Snapshot } from '../../workbook';
import { settled } from '../settled';
import { type Page, pageOf, readAs, type Reading, recognised } from './read-sheet';
import { targetsOf } from './targets';
import { bare, profileOf, shared } from './text';
import type { RecognisedSheet } from './types';
import { levelIn } from './who';

/** Tables looked at closely; a first look at the words leaves out the others. */
const CLOSER = 3;
/** Share of a sheet's words that a table has to know. */
const KNOWN = 0.25;
/** Rows, and shares of the sheet's rows and of the table's, that have to be found. */
const LEAST_ROWS = 3;
const LEAST_SHARE = 0.3;
/** Below this mean the rows are like the clauses by their names alone; then half of the table has to be there. */
const SURE_ROWS = 0.75;
const HALF = 0.5;
/** Another table may be as like as that before nobody can say which one the sheet is. */
const TWIN = 0.97;

/**
 * Sheets that show a score table of one of the schemes, whoever made them, with every row's clause. A
 * sheet of raw data, a notice's text or anything else is not among them.
 */
export function recogniseScoreSheets(
  snapshot: Snapshot,
  schemes: readonly LoadedScheme[],
): readonly RecognisedSheet[] {
  const raw = new Set(DICTIONARY.map(({ name }) => name));
  const found = snapshot.sheets.flatMap((sheet) => {
    if (raw.has(sheet.name) || sheet.hidden) return [];
    const page = pageOf(sheet);
    if (page === null) return [];
    const chosen = bestReading(page, schemes);
    if (chosen === null) return [];
    const one = recognised(chosen.reading, chosen.levelSure);
    return isSure(one) ? [one] : [];
  });
  return found.map((one, at) => {
    const same = found.slice(0, at).find((other) => isTwin(one, other));
    if (same === undefined) return one;
    const note = phrase('recognise.sheetTwice', { first: same.sheet });
    const twice = finding('warning', note, { sheet: one.sheet });
    return { ...one, findings: [twice, ...one.findings] };
  });
}

/** Another notice has a few clauses of the same names as well: 执法培训, 监督帮扶. */
function isSure({ rows, confidence }: RecognisedSheet): boolean {
  const mean = rows.reduce((sum, row) => sum + row.confidence, 0) / Math.max(1, rows.length);
  return mean >= SURE_ROWS || confidence >= HALF;
}

/** The same table of the same subject: only one of them can be the one to hand in. */
function isTwin(one: RecognisedSheet, other: RecognisedSheet): boolean {
  return (
    one.scheme.id === other.scheme.id &&
    one.table === other.table &&
    one.level === other.level &&
    one.subject !== null &&
    one.subject === other.subject
  );
}

/** The same for one sheet of which the user says what it is. @throws Refusal where it has no table. */
export function recogniseAs(
  snapshot: Snapshot,
  sheetName: string,
  scheme: LoadedScheme,
  table: string,
  level: string | null,
): RecognisedSheet {
  const sheet = snapshot.sheets.find(({ name }) => name === sheetName);
  const page = sheet === undefined ? null : pageOf(sheet);
  if (page === null) throw new Refusal(phrase('recognise.noTable', { sheet: sheetName }));
  return recognised(readAs(page, scheme, table, level), true);
}

interface Chosen {
  readonly reading: Reading;
  readonly levelSure: boolean;
}

function bestReading(page: Page, schemes: readonly LoadedScheme[]): Chosen | null {
  const sheetWords = profileOf(
    page.body.rows.map(({ names, text }) => bare(`${names.join('')}${text}`)).join(''),
  );
  if (sheetWords.size === 0) return null;
  const tables = schemes.flatMap((scheme) =>
    Object.entries(scheme.standard.tables).map(([table, card]) => ({
      scheme,
      table,
      known: shared(sheetWords, targetsOf(card).all) / sheetWords.size,
    })),
  );
  const close = tables
    .filter(({ known }) => known >= KNOWN)
    .sort((one, other) => other.known - one.known)
    .slice(0, CLOSER);
  const chosen = close.map(({ scheme, table }) => atBestLevel(page, scheme, table));
  const ranked = chosen
    .filter(({ reading }) => isEnough(reading))
    .map((one) => ({ one, worth: worthOf(one.reading) }))
    .sort((one, other) => other.worth - one.worth);
  const [first, second] = ranked;
  if (first === undefined) return null;
  return second !== undefined && second.worth > first.worth * TWIN ? null : first.one;
}

/** Rows found count, and the table's own title above them tells twins apart. */
function worthOf({ alignment, page, scheme, table }: Reading): number {
  const title = bare(scheme.standard.tables[table]?.title ?? '');
  return alignment.worth * (title !== '' && bare(page.words).includes(title) ? 1.1 : 1);
}

function isEnough({ alignment, page, targets }: Reading): boolean {
  const rows = alignment.matches.reduce((count, match) => count + match.rows, 0);
  const ids = new Set(alignment.matches.flatMap(({ target }) => target.ids));
  const seen = new Set<string>();
  for (const id of ids)
    for (let up: string | null = id; up !== null; up = targets.parents.get(up) ?? null)
      seen.add(up);
  const tops = [...targets.parents].filter(([, up]) => up === null).map(([id]) => id);
  const reached = tops.filter((id) => seen.has(id)).length;
  return (
    alignment.matches.length >= Math.min(LEAST_ROWS, tops.length) &&
    rows >= page.body.rows.length * LEAST_SHARE &&
    reached >= tops.length * LEAST_SHARE
  );
}

/** The level that the sheet names, else the one whose clauses its rows print, else the scheme's own. */
function atBestLevel(page: Page, scheme: LoadedScheme, table: string): Chosen {
  const card = scheme.standard.tables[table];
  const usual = settled(scheme, table, null, {}).level;
  if (card === undefined || card.levels.length === 0)
    return { reading: readAs(page, scheme, table, null), levelSure: true };
  const named = levelIn(scheme.standard, card, page.words);
  if (named !== null) return { reading: readAs(page, scheme, table, named), levelSure: true };
  const readings = card.levels.map((level) => readAs(page, scheme, table, level));
  const ranked = readings.toSorted((one, other) => other.alignment.worth - one.alignment.worth);
  const [best, next] = ranked;
  if (best !== undefined && best.alignment.worth > (next?.alignment.worth ?? 0) + 0.3)
    return { reading: best, levelSure: true };
  const reading = readings.find(({ level }) => level === usual) ?? best;
  return { reading: reading ?? readAs(page, scheme, table, usual), levelSure: false };
}
