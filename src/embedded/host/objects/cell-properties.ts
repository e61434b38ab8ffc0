import { optionsOf } from '../arguments';
import { apiNotFound, invalidArgument } from '../host-error';
import type { Argument, HostObject } from '../object';
import type { RangeTarget } from '../range-target';
import { isList } from '../rules/array-size';
import type { HostState } from '../state';
import type { Json } from '../wire';

type Method = (target: RangeTarget, args: readonly Argument[], host: HostState) => unknown;

/** Many cells' properties in one call: camelCase both ways, unlike `load`. */
export const cellProperties: Readonly<Record<string, Method>> = {
  GetCellProperties: (target, [wish], host) => {
    const options = optionsOf(wish);
    return cellsOf(target, host).map((row) => row.map((cell) => answer(cell, options)));
  },
  GetRowProperties: (target, [wish], host) => {
    const [area] = target.areas;
    return linesOf(target, host, 'rows').map((row, index) => ({
      ...answer(row, without(wish, 'rowIndex')),
      ...(optionsOf(wish).rowIndex === true ? { rowIndex: area.top - 1 + index } : {}),
    }));
  },
  GetColumnProperties: (target, [wish], host) => {
    const [area] = target.areas;
    return linesOf(target, host, 'columns').map((column, index) => ({
      ...answer(column, without(wish, 'columnIndex')),
      ...(optionsOf(wish).columnIndex === true ? { columnIndex: area.left - 1 + index } : {}),
    }));
  },
  SetCellProperties: (target, [data], host) => {
    setEach(cellsOf(target, host), data);
  },
  SetRowProperties: (target, [data], host) => {
    setEach([linesOf(target, host, 'rows')], [asJson(data)]);
  },
  SetColumnProperties: (target, [data], host) => {
    setEach([linesOf(target, host, 'columns')], [asJson(data)]);
  },
};

function cellsOf({ sheetId, areas: [area] }: RangeTarget, host: HostState): HostObject[][] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, down) =>
    Array.from({ length: area.right - area.left + 1 }, (__, across) => {
      const row = area.top + down;
      const column = area.left + across;
      const cell = { top: row, left: column, bottom: row, right: column };
      return host.make.range({ sheetId, areas: [cell], many: false });
    }),
  );
}

/** The rows or columns of the range, each as a range. */
function linesOf(
  { sheetId, areas: [area] }: RangeTarget,
  host: HostState,
  side: 'rows' | 'columns',
): HostObject[] {
  const [from, to] = side === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const at = from + index;
    const line =
      side === 'rows' ? { ...area, top: at, bottom: at } : { ...area, left: at, right: at };
    return host.make.range({ sheetId, areas: [line], many: false });
  });
}

/** `{address: true, format: {fill: {color: true}}}` of one object. */
function answer(object: HostObject, wish: Readonly<Record<string, Json>>): Record<string, Json> {
  const reply: Record<string, Json> = {};
  for (const [key, wanted] of Object.entries(wish)) {
    if (key.startsWith('$')) throw apiNotFound(`${object.type}.${key}`);
    if (wanted === true) {
      reply[key] = object.read(pascal(key));
      continue;
    }
    const child = object.child(pascal(key));
    if (child !== null) reply[key] = answer(child, optionsOf(wanted));
  }
  return reply;
}

function setEach(rows: readonly (readonly HostObject[])[], data: Argument | undefined): void {
  if (!isList(asJson(data))) throw invalidArgument('properties');
  const given = asJson(data);
  if (!isList(given) || given.length !== rows.length) throw invalidArgument('properties');
  rows.forEach((objects, index) => {
    const values = given[index];
    if (!isList(values) || values.length !== objects.length) throw invalidArgument('properties');
    objects.forEach((object, at) => {
      set(object, optionsOf(values[at] ?? null));
    });
  });
}

function set(object: HostObject, values: Readonly<Record<string, Json>>): void {
  for (const [key, value] of Object.entries(values)) {
    if (object.has(pascal(key))) object.write(pascal(key), value);
    else {
      const child = object.child(pascal(key));
      if (child !== null) set(child, optionsOf(value));
    }
  }
}

function without(wish: Argument | undefined, key: string): Record<string, Json> {
  return Object.fromEntries(Object.entries(optionsOf(wish)).filter(([name]) => name !== key));
}

function asJson(value: Argument | undefined): Json {
  if (value === undefined || (typeof value === 'object' && value !== null && 'target' in value)) {
    throw invalidArgument('properties');
  }
  return value;
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
