import { cleanBases } from '../bench/checks/bases';
import type { Base } from '../bench/checks/base';
import { KINDS } from '../bench/checks/defects';
import { placeKey, placesOf, TIMES } from '../bench/checks/pick';

/** Everything that stands in a workbook, and what of it is hidden. */
const contents = ({ sheets }: Base['book']): string =>
  JSON.stringify(
    sheets.map((sheet) => [
      sheet.spec(),
      [...sheet.hiddenRows],
      [...sheet.hiddenColumns],
      [...sheet.filteredRows],
    ]),
  );

describe('the planter of defects', () => {
  let bases: readonly Base[] = [];

  beforeAll(async () => {
    bases = await cleanBases();
  }, 240_000);

  it('knows at least 60 kinds, each by a name of its own', () => {
    const names = KINDS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(60);
  });

  it('finds five different places for every kind', () => {
    const few = KINDS.map(
      (kind, index) => [kind.name, placesOf(kind, bases, index)] as const,
    ).filter(([, places]) => new Set(places.map(placeKey)).size < TIMES);
    expect(few.map(([name, places]) => `${name}: ${places.length}`)).toEqual([]);
  });

  it('really changes something at every place, and never the clean workbook', () => {
    const before = new Map(bases.map((base) => [base, contents(base.book)]));
    const idle = KINDS.flatMap((kind, index) =>
      placesOf(kind, bases, index).flatMap((place) => {
        const book = place.base.book.copy();
        place.plant(book);
        const same = contents(book) === before.get(place.base) && place.texts === undefined;
        return same ? [`${kind.name} ${placeKey(place)}`] : [];
      }),
    );
    expect(idle).toEqual([]);
    for (const base of bases) expect(contents(base.book)).toBe(before.get(base));
  });

  it('names cells of the workbook as the places', () => {
    for (const [index, kind] of KINDS.entries())
      for (const place of placesOf(kind, bases, index)) {
        if (place.texts !== undefined) continue;
        const book = place.base.book.copy();
        place.plant(book);
        const known = new Set(book.sheets.map(({ name }) => name));
        expect(place.spots.length).toBeGreaterThan(0);
        for (const { sheet } of place.spots) expect(known).toContain(sheet);
      }
  });

  it('plants the same at the same places every time', () => {
    for (const [index, kind] of KINDS.entries()) {
      const [once, twice] = [placesOf(kind, bases, index), placesOf(kind, bases, index)];
      expect(once.map(placeKey)).toEqual(twice.map(placeKey));
      const [one, other] = [once[0], twice[0]].map((place) => {
        const book = place?.base.book.copy();
        if (book !== undefined) place?.plant(book);
        return book === undefined ? null : contents(book);
      });
      expect(one).toBe(other);
    }
  });
});
