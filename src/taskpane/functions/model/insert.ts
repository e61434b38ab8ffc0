import { onSheet, parse, referencesOf, UnreadableFormula } from '../../../functions';
import { type Phrase, phrase, Refusal } from '../../../locales';
import type { LiveValue, LiveWorkbook, SheetArea } from '../../../workbook';
import { parseArea } from '../../../workbook/address';

export type Inserted =
  | { readonly kind: 'inserted'; readonly place: SheetArea; readonly value: LiveValue }
  | { readonly kind: 'refused'; readonly reason: Phrase };

/** Puts the formula into the one cell that is selected, if it is empty. */
export async function insert(formula: string, live: LiveWorkbook): Promise<Inserted> {
  try {
    const place = await live.selection();
    if (place === null || !isOneCell(place.address)) return refused('functions.pageSelectOne');
    if (isCircular(formula, place))
      return { kind: 'refused', reason: phrase('functions.pageCircular', { ...place }) };
    const value = await live.insertFormula(place, onSheet(formula, place.sheet));
    return { kind: 'inserted', place, value };
  } catch (error) {
    if (error instanceof Refusal || error instanceof UnreadableFormula)
      return { kind: 'refused', reason: error.phrase };
    throw error;
  }
}

const refused = (key: 'functions.pageSelectOne'): Inserted => ({
  kind: 'refused',
  reason: phrase(key),
});

function isOneCell(address: string): boolean {
  const area = parseArea(address);
  return area !== undefined && area.top === area.bottom && area.left === area.right;
}

/** Whether the cell would stand among its own arguments. */
function isCircular(formula: string, place: SheetArea): boolean {
  const cell = parseArea(place.address);
  if (cell === undefined) return false;
  return referencesOf(parse(formula)).some(({ sheet, address }) => {
    const area = parseArea(address);
    return (
      (sheet === null || sheet === place.sheet) &&
      area !== undefined &&
      area.top <= cell.top &&
      cell.top <= area.bottom &&
      area.left <= cell.left &&
      cell.left <= area.right
    );
  });
}
