import { dialectOf } from './dialect';
import type { Package } from './package';
import { insertLast } from './relations';
import type { Splice } from './splice';
import { escapeAttribute, escapeText } from '../xml-text';
import type { XmlElement } from './xml-tree';
import { isTrue } from './workbook-part';

/** A place in the new order of sheets: one that was there, by its old position, or a new one. */
export type SheetPlace = { readonly old: number } | NewSheet;

export interface NewSheet {
  readonly name: string;
  readonly relationship: string;
  readonly hidden: boolean;
}

export interface NewName {
  readonly name: string;
  readonly refersTo: string;
  /** The sheet it belongs to; left out: the whole workbook. */
  readonly sheet?: NewSheet;
}

export interface WorkbookChange {
  /** All sheets in their new order; one that is not named goes. */
  readonly places: readonly SheetPlace[];
  readonly names: readonly NewName[];
  /** Let Excel calculate everything when it opens the file. */
  readonly recalculate: boolean;
}

/** What stands in front of an element in CT_Workbook (ECMA-376, 18.2.27). */
const BEFORE_NAMES = ['sheets', 'functionGroups', 'externalReferences'];
const BEFORE_CALCULATION = [...BEFORE_NAMES, 'definedNames'];

/** Splices a change into the workbook part; what the change does not name stays as it was. */
export function editWorkbookPart(pack: Package, part: string, change: WorkbookChange): void {
  const { bytes, root } = pack.xml(part);
  const splices = [
    ...sheetSplices(root, change.places),
    ...nameSplices(root, change),
    ...(change.recalculate ? calculationSplices(root) : []),
  ];
  pack.splice(part, bytes, splices);
}

function sheetSplices(root: XmlElement, places: readonly SheetPlace[]): Splice[] {
  const sheets = root.child('sheets');
  if (sheets === undefined) return [];
  const elements = sheets.all('sheet');
  const kept = new Set(places.flatMap((place) => ('old' in place ? [place.old] : [])));
  if (kept.size === elements.length && places.length === elements.length) return [];
  const ids = elements.map((element) => Number(element.attribute('sheetId')));
  let id = ids.reduce((most, one) => Math.max(most, one), 0);
  let behind: XmlElement | undefined;
  let first = '';
  const splices: Splice[] = elements
    .filter((_, position) => !kept.has(position))
    .map(({ start, end }) => ({ start, end, text: '' }));
  for (const place of places) {
    if ('old' in place) {
      behind = elements[place.old];
      continue;
    }
    id += 1;
    const text = sheetElement(root, place, id);
    if (behind === undefined) first += text;
    else splices.push({ start: behind.end, end: behind.end, text });
  }
  if (first !== '') splices.push(insertLast(sheets, first));
  return [...splices, ...viewSplices(root, places)];
}

function sheetElement(root: XmlElement, sheet: NewSheet, id: number): string {
  const dialect = dialectOf(root);
  const declared = root.attribute('xmlns:r') === dialect.relationships;
  const declaration = declared ? '' : ` xmlns:r="${dialect.relationships}"`;
  const state = sheet.hidden ? ' state="hidden"' : '';
  return (
    `<${root.prefix}sheet${declaration} name="${escapeAttribute(sheet.name)}" sheetId="${id}"` +
    `${state} r:id="${sheet.relationship}"/>`
  );
}

/** Views name sheets by position, which moves behind an inserted sheet. */
function viewSplices(root: XmlElement, places: readonly SheetPlace[]): Splice[] {
  const splices: Splice[] = [];
  for (const view of root.child('bookViews')?.all('workbookView') ?? []) {
    for (const name of ['activeTab', 'firstSheet']) {
      const splice = movedPosition(view, name, places, firstVisible(root, places));
      if (splice !== undefined) splices.push(splice);
    }
  }
  return splices;
}

function firstVisible(root: XmlElement, places: readonly SheetPlace[]): number {
  const elements = root.child('sheets')?.all('sheet') ?? [];
  return places.findIndex((place) =>
    'old' in place
      ? (elements[place.old]?.attribute('state') ?? 'visible') === 'visible'
      : !place.hidden,
  );
}

/** `gone` stands in for a sheet that is not there any more. */
function movedPosition(
  element: XmlElement,
  name: string,
  places: readonly SheetPlace[],
  gone: number,
): Splice | undefined {
  const attribute = element.attributes.get(name);
  if (attribute === undefined) return undefined;
  const before = Number(attribute.value);
  const found = places.findIndex((place) => 'old' in place && place.old === before);
  const position = found < 0 ? gone : found;
  if (position < 0 || position === before) return undefined;
  return { start: attribute.start, end: attribute.end, text: ` ${name}="${position}"` };
}

function nameSplices(root: XmlElement, change: WorkbookChange): Splice[] {
  const list = root.child('definedNames');
  const names = list?.all('definedName') ?? [];
  const gone = names.filter((element) => !holdsStill(element, change.places));
  if (list !== undefined && gone.length === names.length && change.names.length === 0) {
    return gone.length === 0 ? [] : [{ start: list.start, end: list.end, text: '' }];
  }
  const splices = names.flatMap((element): Splice[] => {
    if (gone.includes(element)) return [{ start: element.start, end: element.end, text: '' }];
    const moved = movedPosition(element, 'localSheetId', change.places, -1);
    return moved === undefined ? [] : [moved];
  });
  if (change.names.length === 0) return splices;
  const text = change.names.map((name) => nameElement(root, name, change.places)).join('');
  if (list !== undefined) return [...splices, insertLast(list, text)];
  const whole = `<${root.prefix}definedNames>${text}</${root.prefix}definedNames>`;
  return [...splices, insertBehind(root, BEFORE_NAMES, whole)];
}

/** A name of one sheet goes with the sheet. */
function holdsStill(element: XmlElement, places: readonly SheetPlace[]): boolean {
  const sheet = element.attribute('localSheetId');
  return (
    sheet === undefined || places.some((place) => 'old' in place && place.old === Number(sheet))
  );
}

function nameElement(root: XmlElement, name: NewName, places: readonly SheetPlace[]): string {
  const { sheet } = name;
  const local = sheet === undefined ? '' : ` localSheetId="${places.indexOf(sheet)}"`;
  const full = `${root.prefix}definedName`;
  return `<${full} name="${escapeAttribute(name.name)}"${local}>${escapeText(name.refersTo)}</${full}>`;
}

function calculationSplices(root: XmlElement): Splice[] {
  const settings = root.child('calcPr');
  if (settings === undefined) {
    return [insertBehind(root, BEFORE_CALCULATION, `<${root.prefix}calcPr fullCalcOnLoad="1"/>`)];
  }
  const before = settings.attributes.get('fullCalcOnLoad');
  if (before !== undefined) {
    if (isTrue(before.value)) return [];
    return [{ start: before.start, end: before.end, text: ' fullCalcOnLoad="1"' }];
  }
  const at = settings.start + 1 + settings.prefix.length + settings.name.length;
  return [{ start: at, end: at, text: ' fullCalcOnLoad="1"' }];
}

function insertBehind(root: XmlElement, names: readonly string[], text: string): Splice {
  const last = root.children.filter((child) => names.includes(child.name)).at(-1);
  const at = last?.end ?? root.closeStart;
  return { start: at, end: at, text };
}
