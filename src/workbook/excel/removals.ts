import { phrase, Refusal } from '../../locales';
import type { Edit } from '../edit';
import { tokenize } from '../formula-tokens';
import { refuse } from '../refuse';
import { checkRemovedContent } from '../removed-content';
import { readWorkbook } from './read-workbook';
import type { Session } from './session';

type RemoveSheet = Extract<Edit, { kind: 'removeSheet' }>;

/** @throws Refusal where a sheet holds something else by now, or a formula or name refers to it. */
export async function checkRemovals(
  session: Session,
  removals: readonly RemoveSheet[],
): Promise<void> {
  if (removals.length === 0) return;
  const { names, worksheets } = session.context.workbook;
  names.load('items/name,items/formula');
  worksheets.load('items/name');
  await session.read();
  const charts = worksheets.items.map((sheet) => {
    sheet.charts.load('items/name');
    sheet.shapes.load('items/name');
    return sheet;
  });
  await session.read();
  const snapshot = await readWorkbook(session.quiet);
  for (const { name, expected } of removals) {
    const sheet = snapshot.sheets.find((one) => one.name === name);
    if (sheet === undefined) throw refuse('workbook.noSuchSheet', { sheet: name });
    checkRemovedContent(sheet, expected);
    const objects = charts.find((one) => one.name === name);
    if (objects !== undefined && objects.charts.items.length + objects.shapes.items.length > 0) {
      throw refuse('workbook.sheetChanged', { sheet: name }, { sheet: name });
    }
  }
  const doomed = new Map(removals.map(({ name }) => [name.toLowerCase(), name]));
  const tables = new Map(
    snapshot.sheets
      .filter(({ name }) => doomed.has(name.toLowerCase()))
      .flatMap((sheet) => sheet.tables.map((table) => [table.name.toLowerCase(), sheet.name])),
  );
  const order = snapshot.sheets.map(({ name }) => name.toLowerCase());
  const check = (formula: string, by: string): void => {
    const sheet = referredTo(formula, doomed, tables, order);
    if (sheet === undefined) return;
    throw new Refusal(phrase('workbook.sheetReferenced', { sheet, by }), [
      ...refuse('workbook.sheetReferenced', { sheet, by }, { sheet }).findings,
    ]);
  };
  for (const sheet of snapshot.sheets) {
    if (doomed.has(sheet.name.toLowerCase())) continue;
    for (const { text } of sheet.allFormulas()) check(text, sheet.name);
  }
  for (const { name, formula } of names.items) check(String(formula).replace(/^=/, ''), name);
}

/** The doomed sheet that a formula speaks of, if it does. */
function referredTo(
  formula: string,
  doomed: ReadonlyMap<string, string>,
  tables: ReadonlyMap<string, string>,
  order: readonly string[],
): string | undefined {
  let indirect = false;
  for (const { kind, text } of tokenize(formula)) {
    if (kind === 'call' && /^INDIRECT$/i.test(text)) indirect = true;
    if (kind === 'name' && tables.has(text.toLowerCase())) return tables.get(text.toLowerCase());
    if (kind !== 'sheet' || text.includes('[')) continue;
    const bare = text
      .slice(0, -1)
      .replace(/^'(.*)'$/s, '$1')
      .replaceAll("''", "'")
      .toLowerCase();
    const [first = '', last = first] = bare.split(':');
    const ends = [order.indexOf(first), order.indexOf(last)];
    const inside = order.slice(Math.min(...ends), Math.max(...ends) + 1);
    const hit = inside.find((name) => doomed.has(name));
    if (hit !== undefined && !ends.includes(-1)) return doomed.get(hit);
  }
  return indirect ? [...doomed.values()].find((name) => formula.includes(name)) : undefined;
}
