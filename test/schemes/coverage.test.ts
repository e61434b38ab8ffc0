import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { INVENTORIES } from './inventory';

interface Raw {
  readonly [key: string]: unknown;
}

const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function schemeIn(id: string): Raw {
  const path = join(__dirname, '../../src/schemes', id, 'scheme.yaml');
  const raw: unknown = parse(readFileSync(path, 'utf8'), { merge: true });
  if (!isRaw(raw)) throw new TypeError(`${id} is no scheme`);
  return raw;
}

/** Every id below a place of the file, at all levels and under all readings. */
function idsIn(value: unknown): Set<string> {
  const found = new Set<string>();
  const look = (one: unknown): void => {
    if (Array.isArray(one)) one.forEach(look);
    else if (isRaw(one))
      for (const [key, inner] of Object.entries(one)) {
        if (key === 'id' && typeof inner === 'string') found.add(inner);
        else look(inner);
      }
  };
  look(value);
  return found;
}

/** `3.1` stands in the file where `3.1b` does: a heading is told by its parts. */
const stands = (id: string, ids: ReadonlySet<string>): boolean =>
  ids.has(id) ||
  [...ids].some((one) => one.startsWith(id) && /^[a-z.]/u.test(one.slice(id.length)));

describe.each(INVENTORIES)(
  '$scheme',
  ({ scheme, tables, readings, duties, dates, oddities, missing }) => {
    const raw = schemeIn(scheme);
    const cards = isRaw(raw.tables) ? raw.tables : {};
    const shared = idsIn([raw.duties, raw.allocations, raw.forms, raw.oddities]);
    const open = (ids: readonly string[], there: ReadonlySet<string>): readonly string[] =>
      ids.filter((id) => !stands(id, there) && missing[id] === undefined);

    test.each(Object.entries(tables))('%s has every clause of the notice', (table, ids) => {
      expect(open(ids, new Set([...idsIn(cards[table]), ...shared]))).toEqual([]);
    });

    test('asks every question that the text leaves open', () => {
      // What a notice leaves open can be settled by a provision, too: then there is nothing to choose.
      const asked = new Set([
        ...(isRaw(raw.readings) ? Object.keys(raw.readings) : []),
        ...idsIn(cards),
      ]);
      expect(readings.filter((id) => !asked.has(id) && missing[id] === undefined)).toEqual([]);
    });

    test('tells what is to be done besides', () => {
      const there = new Set([...shared, ...idsIn(cards)]);
      expect(duties.filter((id) => !stands(id, there) && missing[id] === undefined)).toEqual([]);
    });

    test('knows every day by which something is due', () => {
      const known = JSON.stringify([raw.duties, raw.tables, raw.quotas]);
      expect(dates.filter((day) => !known.includes(day))).toEqual([]);
    });

    test('names what is odd about the text', () => {
      expect(
        oddities.filter((id) => !idsIn(raw.oddities).has(id) && missing[id] === undefined),
      ).toEqual([]);
    });

    test('excuses nothing that is there', () => {
      const there = new Set([
        ...idsIn(raw),
        ...Object.keys(isRaw(raw.readings) ? raw.readings : {}),
      ]);
      expect(Object.keys(missing).filter((id) => there.has(id))).toEqual([]);
    });
  },
);
