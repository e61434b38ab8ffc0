import { type Area, columnNumber, MAX_COLUMN, MAX_ROW, parseArea } from '../../../workbook';
import type { HostModel, HostSheet } from '../../model';
import { invalidArgument, itemNotFound } from '../host-error';

export interface Place {
  readonly sheet: HostSheet;
  readonly areas: readonly [Area, ...Area[]];
}

/**
 * `A1`, `A1:B2`, `$A$1`, `C:D`, `3:5`, `Sheet1!A1`, `'a b'!A1`, a defined name or a table's name.
 * @throws HostError InvalidArgument for what is no address, ItemNotFound for a sheet that is not there
 */
export function resolveAddress(text: string, sheet: HostSheet, model: HostModel): Place {
  const { sheetName, address } = splitSheet(text);
  const home = sheetName === null ? sheet : sheetNamed(sheetName, model);
  const area = areaOf(address);
  if (area !== undefined) return { sheet: home, areas: [area] };
  return named(address, model) ?? fail(text);
}

/** `A1:B2, D4` and the like. */
export function resolveAreas(text: string, sheet: HostSheet, model: HostModel): Place {
  const [first, ...rest] = text.split(/[,，]/).map((part) => part.trim());
  const place = resolveAddress(first ?? '', sheet, model);
  const more = rest.map((part) => resolveAddress(part, place.sheet, model).areas[0]);
  return { sheet: place.sheet, areas: [place.areas[0], ...more] };
}

function splitSheet(text: string): { sheetName: string | null; address: string } {
  const quoted = /^'((?:[^']|'')+)'!(.+)$/.exec(text);
  if (quoted?.[1] !== undefined && quoted[2] !== undefined) {
    return { sheetName: quoted[1].replaceAll("''", "'"), address: quoted[2] };
  }
  const plain = /^([^'!]+)!(.+)$/.exec(text);
  if (plain?.[1] !== undefined && plain[2] !== undefined) {
    return { sheetName: plain[1], address: plain[2] };
  }
  return { sheetName: null, address: text };
}

function sheetNamed(name: string, model: HostModel): HostSheet {
  const found = model.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (found === undefined) throw itemNotFound('GetRange');
  return found;
}

function areaOf(address: string): Area | undefined {
  const area = parseArea(address);
  if (area !== undefined) return area;
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(address);
  if (columns?.[1] !== undefined && columns[2] !== undefined) {
    const [left = 0, right = 0] = [columnNumber(columns[1]), columnNumber(columns[2])].sort(
      ascending,
    );
    return right > MAX_COLUMN ? undefined : { top: 1, left, bottom: MAX_ROW, right };
  }
  const rows = /^\$?([1-9]\d*):\$?([1-9]\d*)$/.exec(address);
  if (rows !== null) {
    const [top = 0, bottom = 0] = [Number(rows[1]), Number(rows[2])].sort(ascending);
    return bottom > MAX_ROW ? undefined : { top, left: 1, bottom, right: MAX_COLUMN };
  }
  return undefined;
}

function named(name: string, model: HostModel): Place | undefined {
  const same = (other: { readonly name: string }) =>
    other.name.toLowerCase() === name.toLowerCase();
  for (const sheet of model.sheets) {
    const table = sheet.tables.find(same);
    // A table's name stands for its body.
    if (table !== undefined) {
      const { area } = table;
      const bottom = table.showTotals ? area.bottom - 1 : area.bottom;
      return { sheet, areas: [{ ...area, top: area.top + 1, bottom }] };
    }
  }
  const defined = model.names.find(same);
  const [sheet] = model.sheets;
  if (defined === undefined || sheet === undefined) return undefined;
  return resolveAddress(defined.formula.replace(/^=/, ''), sheet, model);
}

function ascending(one: number, other: number): number {
  return one - other;
}

function fail(text: string): never {
  throw invalidArgument(
    'GetRange',
    `The argument is invalid or missing or has an incorrect format: ${text}`,
  );
}

/** @throws HostError InvalidArgument where an area leaves the sheet. */
export function insideSheet(area: Area): Area {
  const { top, left, bottom, right } = area;
  const whole = [top, left, bottom, right].every((edge) => Number.isInteger(edge));
  const inside = top >= 1 && left >= 1 && bottom <= MAX_ROW && right <= MAX_COLUMN;
  if (!whole || !inside || bottom < top || right < left) throw invalidArgument('Range');
  return area;
}
