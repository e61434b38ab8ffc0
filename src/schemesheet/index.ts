import { type Language, phrase, Refusal } from '../locales';
import type { SheetSpec } from '../workbook';
import { drawScheme } from './draw';
import type { Grid, ReadSheet } from './grid';
import { ELSEWHERE, SHEETS } from './names';
import { isPlain, same } from './plain';
import { readScheme } from './read-scheme';
import { writeScheme } from './write-scheme';

export { holdsScheme, isSchemeSheet } from './read-book';
export { lintSheets, openSheets, type SheetScheme, type SheetText, textOfSheets } from './open';
export { SHEETS } from './names';

/**
 * The sheets of a scheme: 细则 and its companions, from the file as it stands before any choice is
 * settled. Read back they give the same scheme; comments of the file are not kept.
 * @throws Refusal for a scheme that sheets cannot hold without a loss.
 */
export function schemeSheets(raw: unknown, language: Language = 'zh-CN'): SheetSpec[] {
  if (!isPlain(raw)) throw new Refusal(phrase('rubric.notAScheme'));
  const grids = writeScheme(raw);
  const { scheme, findings } = readScheme(new Map(grids.map((grid) => [grid.key, asRead(grid)])));
  const [wrong] = findings;
  if (wrong !== undefined || !same(scheme, raw)) {
    const place =
      wrong?.where === undefined
        ? differing(scheme, raw)
        : `${wrong.where.sheet} ${wrong.where.address ?? ''}`;
    throw new Refusal(phrase('schemesheet.cannotWrite', { place }));
  }
  return drawScheme(grids, language);
}

/** The first part of a scheme that would not come back. */
function differing(one: unknown, other: unknown, path = ''): string {
  if (isPlain(one) && isPlain(other)) {
    const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    const key = keys.find((name) => !same(one[name], other[name]));
    return key === undefined ? path : differing(one[key], other[key], `${path}/${key}`);
  }
  if (Array.isArray(one) && Array.isArray(other)) {
    const index = one.findIndex((item, at) => !same(item, other[at]));
    return index === -1 ? path : differing(one[index], other[index], `${path}/${index}`);
  }
  return path;
}

function asRead({ key, headers, rows }: Grid): ReadSheet {
  return {
    key,
    name: SHEETS[key],
    columns: new Map(headers.map((header, index) => [header, index + 1])),
    rows: rows.map((row, index) => ({
      row: index + 2,
      cells: new Map(
        [...row].flatMap(([header, value]) =>
          value === ELSEWHERE ? [] : [[header, String(value)]],
        ),
      ),
    })),
  };
}
