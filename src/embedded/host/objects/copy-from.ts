import type { Area } from '../../../workbook';
import type { CellChange, HostCell } from '../../model';
import { rangeTarget, textArgument } from '../arguments';
import { apiNotFound, invalidArgument } from '../host-error';
import type { Argument } from '../object';
import type { RangeTarget } from '../range-target';
import { resolveAddress } from '../rules/address';
import { columnsIn, rowsIn } from '../rules/array-size';
import { assertAnchors } from '../rules/merged-cells';
import { assertUnlocked } from '../rules/protection';
import { assertNotTooLarge } from '../rules/size';
import { type HostState, sheetOf } from '../state';
import { within } from '../within';

/**
 * Copies values or formats of an area over this one, repeated where it is larger. Formulas would have to be
 * moved: those of a source make the host refuse.
 */
export function copyFrom(
  target: RangeTarget,
  [source, type, skipBlanks, transpose]: readonly Argument[],
  host: HostState,
): void {
  if (skipBlanks === true || transpose === true) throw apiNotFound('Range.copyFrom with options');
  const sheet = sheetOf(host, target.sheetId);
  const from = sourceOf(target, source, host);
  const fromSheet = sheetOf(host, from.sheetId);
  const area = reached(target.areas[0], from.area);
  assertNotTooLarge(area);
  assertUnlocked(sheet, area);
  const cells = [...within(area)].map(({ row, column }) => {
    const cell = fromSheet.cell(
      from.area.top + ((row - area.top) % rowsIn(from.area)),
      from.area.left + ((column - area.left) % columnsIn(from.area)),
    );
    return { row, column, ...copied(cell, type) };
  });
  assertAnchors(sheet, cells);
  host.model.setCells(sheet.id, cells, 'addin');
}

function copied(cell: HostCell, type: Argument | undefined): Omit<CellChange, 'row' | 'column'> {
  const formats = { numberFormat: cell.numberFormat, style: cell.style, restyle: true };
  if (type === 'Formats') return formats;
  if (type === 'Values') return { value: cell.value, formula: null };
  const all = type === 'All' || type === null || type === undefined;
  if (!all && type !== 'Formulas') throw invalidArgument('CopyFrom');
  if (cell.formula !== null) throw apiNotFound('Range.copyFrom of formulas');
  return { value: cell.value, formula: null, ...(all ? formats : {}) };
}

/** Excel fills the target where it is a multiple of the source, else the source's size. */
function reached(target: Area, source: Area): Area {
  const fits = rowsIn(target) % rowsIn(source) === 0 && columnsIn(target) % columnsIn(source) === 0;
  if (fits) return target;
  const bottom = target.top + rowsIn(source) - 1;
  return { ...target, bottom, right: target.left + columnsIn(source) - 1 };
}

function sourceOf(
  target: RangeTarget,
  source: Argument | undefined,
  host: HostState,
): { readonly sheetId: string; readonly area: Area } {
  if (typeof source !== 'string') {
    const { sheetId, areas } = rangeTarget(source);
    return { sheetId, area: areas[0] };
  }
  const home = sheetOf(host, target.sheetId);
  const place = resolveAddress(textArgument(source, 'CopyFrom'), home, host.model);
  return { sheetId: place.sheet.id, area: place.areas[0] };
}
