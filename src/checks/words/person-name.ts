import { phrase } from '../../locales';
import { candidatesOf, type RecordSet, ROSTER_SHEET, textAt } from '../../records';
import type { WorkbookCheck } from '../check';
import { materialsIn } from './materials';
import { NameFinder, nameOfPerson } from './names/find-names';
import { partiesOf } from './names/parties';
import { personName } from './names/person';
import { plainName, plainText } from './names/plain-text';
import { furtherCells, type Hit, type Material, placeOf, placesOf } from './passage';

/**
 * The name of somebody on the roster stands in a 事迹材料 that is not theirs. No notice forbids it (they mean 违法人员), and material of a
 * team names its people; but 江苏2016 has materials made anonymous before they are judged (附2 二（三）2). So a hint.
 */
export const PERSON_NAME: WorkbookCheck = {
  scope: 'workbook',
  code: 'words.personName',
  group: 'words',
  *run(given) {
    const materials = materialsIn(given);
    if (materials.length === 0) return;
    const people = peopleOf(given.records);
    // Somebody with the name of a party is reported as the party.
    const parties = new Set(
      partiesOf(given.records, 'cases').names.flatMap(({ kind, text }) =>
        kind === 'person' ? [text] : [],
      ),
    );
    const names = people.flatMap(({ name }, owner) =>
      name === null || parties.has(name) ? [] : [nameOfPerson(owner, name)],
    );
    const finder = new NameFinder(names);
    const candidates = new Set(candidatesOf(given.records).map(({ key }) => key));
    for (const material of materials) {
      const own = ownersOf(material, people);
      for (const [owner, hits] of hitsIn(material, finder)) {
        const person = people[owner];
        const [first] = hits;
        if (person === undefined || first === undefined) continue;
        // Where nothing tells whose material it is, it is that of a candidate.
        if (own.size === 0 ? candidates.has(person.id) : own.has(owner)) continue;
        yield {
          severity: 'hint',
          message: phrase('textChecks.personName', {
            id: person.id,
            count: hits.length,
            places: placesOf(hits),
          }),
          about: `${material.about} ${person.id}`,
          ...placeOf(first),
          also: furtherCells(hits).slice(0, 20),
        };
      }
    }
  },
};

interface Person {
  readonly id: string;
  readonly name: string | null;
}

/** The people of the roster, each once; without a number nobody can be told from another. */
function peopleOf(records: RecordSet): Person[] {
  const ids = textsOf(records, ROSTER_SHEET, '人员编号');
  const names = textsOf(records, ROSTER_SHEET, '姓名');
  const people = new Map<string, Person>();
  ids.forEach((id, row) => {
    if (id !== '' && !people.has(id)) people.set(id, { id, name: personName(names[row] ?? '') });
  });
  return [...people.values()];
}

function textsOf(records: RecordSet, sheet: string, name: string): string[] {
  const table = records.table(sheet);
  const column = table.column(name);
  return Array.from({ length: table.size }, (_, row) => textAt(column, row));
}

/** Whom a material is about: title, file or row say their name or number. */
function ownersOf({ around }: Material, people: readonly Person[]): ReadonlySet<number> {
  const texts = around.map(plainName);
  const own = new Set<number>();
  people.forEach(({ id, name }, owner) => {
    const number = plainName(id);
    if (texts.some((text) => text === number || (name !== null && text.includes(name))))
      own.add(owner);
  });
  return own;
}

function hitsIn({ passages }: Material, finder: NameFinder): ReadonlyMap<number, Hit[]> {
  const byOwner = new Map<number, Hit[]>();
  for (const passage of passages)
    for (const { at, name } of finder.find(plainText(passage.text))) {
      const hits = byOwner.get(name.owner);
      if (hits === undefined) byOwner.set(name.owner, [{ passage, at }]);
      else hits.push({ passage, at });
    }
  return byOwner;
}
