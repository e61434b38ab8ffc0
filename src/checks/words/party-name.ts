import { type MessageKey, phrase, type Severity } from '../../locales';
import { ROSTER_SHEET, type RecordSet } from '../../records';
import type { WorkbookCheck } from '../check';
import type { Draft } from '../problem';
import { demandsOf, type Demands } from './demands';
import { materialsIn } from './materials';
import { NameFinder } from './names/find-names';
import { CASES, partiesOf, type Party } from './names/parties';
import { personName } from './names/person';
import { plainText } from './names/plain-text';
import { recordKey, recordsOf } from './party-records';
import { furtherCells, type Hit, type Material, placeOf, placesOf } from './passage';

/**
 * The name of a party stands in a 事迹材料: 「材料中不应出现违法企业名称和违法人员姓名」 (甘肃武威2019 附件4 二（四）2（1）), 「如出现违法企业名称和
 * 违法人员姓名等当事人信息…每处扣1.5分」 (上海2023 附件3 序号13).
 */
export const PARTY_NAME: WorkbookCheck = {
  scope: 'workbook',
  code: 'words.partyName',
  group: 'words',
  *run(given) {
    const materials = materialsIn(given);
    if (materials.length === 0) return;
    const { parties, names } = partiesOf(given.records);
    if (names.length === 0) return;
    const finder = new NameFinder(names);
    const demands = demandsOf(given.scored);
    const officers = officersOf(given.records);
    for (const material of materials) {
      for (const [owner, found] of hitsIn(material, finder)) {
        const party = parties[owner];
        if (party === undefined) continue;
        const isOfficer = party.isPerson && officers.has(found.text);
        yield draftOf(material, party, found, severityOf(party, found, demands, isOfficer));
      }
    }
  },
};

interface Found {
  /** In the form in which it was found first. */
  readonly text: string;
  readonly hits: Hit[];
  isSure: boolean;
}

/** Places of each party in a material, in the order in which the parties appear. */
function hitsIn({ passages }: Material, finder: NameFinder): ReadonlyMap<number, Found> {
  const byOwner = new Map<number, Found>();
  for (const passage of passages) {
    for (const { at, name, isSure } of finder.find(plainText(passage.text))) {
      const found = byOwner.get(name.owner) ?? { text: name.text, hits: [], isSure: false };
      byOwner.set(name.owner, found);
      found.hits.push({ passage, at });
      found.isSure ||= isSure;
    }
  }
  return byOwner;
}

/** Names of the roster: a party of the same name may be the officer. */
function officersOf(records: RecordSet): ReadonlySet<string> {
  const column = records.table(ROSTER_SHEET).column('姓名');
  const names = column.kind === 'text' ? column.values : [];
  return new Set(names.flatMap((name) => personName(name) ?? []));
}

function severityOf(
  { table }: Party,
  { isSure }: Found,
  { isKnown, isNameless }: Demands,
  isOfficer: boolean,
): Severity {
  const isCase = table.sheet === CASES;
  if (isOfficer || !isSure) return isCase ? 'warning' : 'hint';
  // A notice that says nothing of names still will not want them: somebody has to look.
  return isCase && (!isKnown || isNameless) ? 'error' : 'warning';
}

function draftOf(material: Material, party: Party, found: Found, severity: Severity): Draft {
  const { hits, isSure } = found;
  const [first] = hits;
  const figures = { count: hits.length, places: placesOf(hits), record: recordsOf([party]) };
  return {
    severity,
    message: phrase(keyOf(party, isSure), figures),
    about: `${material.about} ${recordKey(party)}`,
    ...(first === undefined ? {} : placeOf(first)),
    also: furtherCells(hits).slice(0, 20),
  };
}

function keyOf({ table, isPerson }: Party, isSure: boolean): MessageKey {
  // Whoever was checked need not have broken a rule.
  if (table.sheet !== CASES) return 'textChecks.checkedName';
  if (!isSure) return 'textChecks.partyPerhaps';
  return isPerson ? 'textChecks.partyPerson' : 'textChecks.partyName';
}
