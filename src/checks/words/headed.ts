import { isHeading } from './headings';
import type { Sheet } from './materials';
import type { Material, Passage } from './passage';

/** A text of that many characters is no heading: it is what a heading stands beside. */
const LONG = 20;
/** What comes behind a material in a form: the signatures. */
const BEHIND = /^.{0,18}(?:意见|签字|签名|签章|盖章)[:：]?$/u;

interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * Materials that stand under a heading (a list: one a row; a text in pieces: all of them) or beside one (a form).
 * `above`: headings of columns stand above this row, and there are no others.
 */
export function headedMaterials(
  sheet: Sheet,
  columns: { readonly above: number } | null,
): Material[] {
  const last = columns === null ? sheet.rows : Math.min(sheet.rows, columns.above - 1);
  const found: Material[] = [];
  for (let row = 1; row <= last; row += 1)
    for (let column = 1; column <= sheet.columns; column += 1)
      if (isHeading(sheet.text(row, column))) {
        const beside = columns === null ? besideOf(sheet, { row, column }) : null;
        if (beside !== null) found.push(beside);
        else found.push(...underOf(sheet, { row, column }));
      }
  return found.map((one, index) => ({ ...one, about: `${sheet.name} ${String(index + 1)}` }));
}

/** The next cell to the right, where it is long enough for a text. */
function besideOf(sheet: Sheet, heading: Cell): Material | null {
  for (
    let column = sheet.end(heading.row, heading.column).column + 1;
    column <= sheet.columns;
    column += 1
  ) {
    const text = sheet.text(heading.row, column);
    if (text === '') continue;
    if (text.trim().length < LONG || isHeading(text)) return null;
    return materialOf([passageAt(sheet, { row: heading.row, column })], aroundForm(sheet, heading));
  }
  return null;
}

function underOf(sheet: Sheet, heading: Cell): Material[] {
  const { row: bottom, column: right } = sheet.end(heading.row, heading.column);
  const isList = textsIn(sheet, heading.row, heading.column, right).length > 0;
  const pieces: Passage[] = [];
  const materials: Material[] = [];
  for (let row = bottom + 1; row <= sheet.rows; row += 1) {
    const own = sheet.text(row, heading.column);
    if (isHeading(own) || BEHIND.test(own.trim())) break;
    if (own === '') continue;
    const passage = passageAt(sheet, { row, column: heading.column });
    if (isList)
      materials.push(
        materialOf([passage], [sheet.name, ...textsIn(sheet, row, heading.column, right)]),
      );
    else pieces.push(passage);
  }
  if (pieces.length > 0) materials.push(materialOf(pieces, aroundForm(sheet, heading)));
  return materials;
}

/** Short texts of a row besides those between two columns. */
function textsIn(sheet: Sheet, row: number, left: number, right: number): string[] {
  const found: string[] = [];
  for (let column = 1; column <= sheet.columns; column += 1) {
    if (left <= column && column <= right) continue;
    const text = sheet.text(row, column).trim();
    if (text !== '' && text.length < LONG) found.push(text);
  }
  return found;
}

/** Short texts of a form above its material: among them the name of the person. */
function aroundForm(sheet: Sheet, heading: Cell): string[] {
  const found = [sheet.name];
  for (let row = 1; row <= heading.row; row += 1) found.push(...textsIn(sheet, row, 0, 0));
  return found;
}

const passageAt = (sheet: Sheet, { row, column }: Cell): Passage => ({
  text: sheet.text(row, column),
  spot: { kind: 'cell', sheet: sheet.name, row, column },
});

const materialOf = (passages: readonly Passage[], around: readonly string[]): Material => ({
  about: '',
  passages,
  around,
});
