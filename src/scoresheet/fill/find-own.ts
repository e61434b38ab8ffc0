import { finding, type Finding, phrase, Refusal } from '../../locales';
import type { SheetSnapshot } from '../../workbook';
import type { Memory, RememberedSheet } from '../memory';
import { relocate, type Relocated } from '../recognise';
import { settled } from '../settled';
import type { OwnRemembered } from './own-sheet';
import type { FillContext } from './types';

/** A score table of the unit's own, and where its rows are now. */
export interface FoundOwn {
  readonly sheet: SheetSnapshot;
  readonly remembered: OwnRemembered;
  readonly oldName: string;
  readonly moved: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

export type OwnSearch =
  | { readonly found: FoundOwn; readonly findings: readonly Finding[]; readonly gone: null }
  | {
      readonly found: null;
      readonly findings: readonly Finding[];
      readonly gone: RememberedSheet;
    };

type Wanted = Pick<RememberedSheet, 'table' | 'level' | 'subject'>;

/** Null: no table of the unit's own is remembered for this subject. */
export function findOwn(context: FillContext, wanted: Wanted): OwnSearch | null {
  const { snapshot, memory, scheme } = context;
  const remembered = rememberedOwn(memory, wanted);
  if (remembered === null) return null;
  const here = snapshot.sheets.find(({ name }) => name === remembered.sheet);
  const place = here === undefined ? null : relocate(here, remembered, scheme);
  // A score in a wrong row is worse than none.
  if (here !== undefined && (place === null || place.lost.length > remembered.own.rows.length / 2))
    throw new Refusal(phrase('scoresheet.layoutChanged', { sheet: here.name }));
  if (here !== undefined && place !== null)
    return searched(here, remembered, place, context, wanted, []);
  const renamed = renamedSheet(context, remembered);
  if (renamed !== null) {
    const note = phrase('scoresheet.sheetRenamed', { old: remembered.sheet });
    const findings = [finding('hint', note, { sheet: renamed.sheet.name })];
    return searched(renamed.sheet, remembered, renamed.place, context, wanted, findings);
  }
  const message = phrase('scoresheet.sheetGone', { old: remembered.sheet });
  return { found: null, findings: [finding('warning', message)], gone: remembered };
}

/** The same sheet serves another level too: only its figures differ. */
function rememberedOwn(memory: Memory, { table, level, subject }: Wanted): OwnRemembered | null {
  const alike = memory.tables.filter((one) => one.table === table && one.subject === subject);
  const exact = alike.find((one) => one.level === level);
  const found = exact ?? alike.find(({ own }) => own !== undefined);
  return found?.own === undefined ? null : { ...found, own: found.own };
}

function searched(
  sheet: SheetSnapshot,
  before: OwnRemembered,
  place: Relocated,
  { scheme }: FillContext,
  { level }: Wanted,
  notes: readonly Finding[],
): OwnSearch {
  const { own } = place.remembered;
  const remembered: OwnRemembered = {
    ...place.remembered,
    own: own ?? before.own,
    level,
    sheet: sheet.name,
  };
  const findings = [...notes];
  const at = { sheet: sheet.name };
  if (place.moved) findings.push(finding('warning', phrase('recognise.moved'), at));
  const names = namesOf(scheme, before);
  for (const id of place.lost)
    findings.push(
      finding('warning', phrase('recognise.lost', { id, name: names.get(id) ?? '' }), at),
    );
  const found: FoundOwn = {
    sheet,
    remembered,
    oldName: before.sheet,
    moved: place.addresses,
    findings,
  };
  return { found, findings, gone: null };
}

function namesOf(scheme: FillContext['scheme'], { table, level }: Wanted): Map<string, string> {
  const names = new Map<string, string>();
  const visit = (node: { id: string; name: string; children: readonly (typeof node)[] }): void => {
    names.set(node.id, node.name);
    node.children.forEach(visit);
  };
  settled(scheme, table, level, {}).card.nodes.forEach(visit);
  return names;
}

/** The one unknown sheet in which every row stands as remembered. */
function renamedSheet(
  { snapshot, memory, scheme }: FillContext,
  remembered: OwnRemembered,
): { readonly sheet: SheetSnapshot; readonly place: Relocated } | null {
  const known = new Set(memory.tables.map(({ sheet }) => sheet));
  const alike = snapshot.sheets.flatMap((sheet) => {
    if (known.has(sheet.name)) return [];
    const place = relocate(sheet, remembered, scheme);
    return place === null || place.moved ? [] : [{ sheet, place }];
  });
  const [only] = alike;
  return alike.length === 1 && only !== undefined ? only : null;
}
