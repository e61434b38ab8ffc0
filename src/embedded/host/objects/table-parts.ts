import { wholeNumber } from '../arguments';
import { apiNotFound, invalidArgument, invalidOperation, itemNotFound } from '../host-error';
import { type Argument, type Definition, HostObject } from '../object';
import { isList } from '../rules/array-size';
import type { HostState, TableTarget } from '../state';
import type { Json } from '../wire';
import { within } from '../within';
import { shownText } from '../shown-text';
import { bodyOf, rangeOf, tableOf } from './table';

interface Part {
  readonly target: TableTarget;
  /** From 0. */
  readonly index: number;
}

export const TABLE_COLUMNS: Definition<TableTarget> = {
  type: 'TableColumnCollection',
  scalars: { Count: { get: (target, host) => columnCount(target, host) } },
  items: (target, host) =>
    Array.from({ length: columnCount(target, host) }, (_, index) =>
      HostObject.of(COLUMN, { target, index }, host),
    ),
  item: (target, key, host) => {
    const found = findColumn(target, key, host);
    if (found === null) throw itemNotFound('GetItem');
    return found;
  },
  methods: {
    GetCount: (target, _, host) => columnCount(target, host),
    GetItemOrNullObject: (target, [key], host) => findColumn(target, key, host),
    GetItemAt: (target, [index], host) => {
      const at = wholeNumber(index, 'GetItemAt');
      if (at < 0 || at >= columnCount(target, host)) throw itemNotFound('GetItemAt');
      return HostObject.of(COLUMN, { target, index: at }, host);
    },
  },
};

const COLUMN: Definition<Part> = {
  type: 'TableColumn',
  identity: ({ index }) => ({ Id: index + 1 }),
  scalars: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: {
      get: ({ target, index }, host) => headerOf(target, index, host),
      set: ({ target, index }, value, host) => {
        const { area } = tableOf(target, host).table;
        const column = area.left + index;
        rangeOf(
          target,
          { top: area.top, bottom: area.top, left: column, right: column },
          host,
        ).write('Values', value);
      },
    },
    Values: {
      get: (part, host) => columnRange(part, host, 'all').read('Values'),
      set: (part, value, host) => {
        columnRange(part, host, 'all').write('Values', value);
      },
    },
  },
  methods: {
    GetRange: (part, _, host) => columnRange(part, host, 'all'),
    GetDataBodyRange: (part, _, host) => columnRange(part, host, 'body'),
    GetHeaderRowRange: (part, _, host) => columnRange(part, host, 'header'),
  },
};

export const TABLE_ROWS: Definition<TableTarget> = {
  type: 'TableRowCollection',
  scalars: { Count: { get: (target, host) => rowCount(target, host) } },
  items: (target, host) =>
    Array.from({ length: rowCount(target, host) }, (_, index) =>
      HostObject.of(ROW, { target, index }, host),
    ),
  item: (target, key, host) => {
    const index = Number(key);
    if (!(index >= 0 && index < rowCount(target, host))) throw itemNotFound('GetItem');
    return HostObject.of(ROW, { target, index }, host);
  },
  methods: {
    Add: (target, [index, values], host) => {
      const count = rowCount(target, host);
      const last = index === null || index === undefined || index === -1 || index === count;
      if (!last) throw apiNotFound('TableRowCollection.add in the middle');
      append(target, rowsGiven(values), host);
      return HostObject.of(ROW, { target, index: count }, host);
    },
    GetCount: (target, _, host) => rowCount(target, host),
    GetItemAt: (target, [index], host) => {
      const at = wholeNumber(index, 'GetItemAt');
      if (at < 0 || at >= rowCount(target, host)) throw itemNotFound('GetItemAt');
      return HostObject.of(ROW, { target, index: at }, host);
    },
  },
};

const ROW: Definition<Part> = {
  type: 'TableRow',
  identity: ({ index }) => ({ _Id: String(index) }),
  scalars: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (part, host) => rowRange(part, host).read('Values'),
      set: (part, value, host) => {
        rowRange(part, host).write('Values', value);
      },
    },
  },
  methods: { GetRange: (part, _, host) => rowRange(part, host) },
};

function columnCount(target: TableTarget, host: HostState): number {
  const { area } = tableOf(target, host).table;
  return area.right - area.left + 1;
}

function rowCount(target: TableTarget, host: HostState): number {
  const body = bodyOf(tableOf(target, host).table);
  return body.bottom - body.top + 1;
}

function headerOf(target: TableTarget, index: number, host: HostState): string {
  const { sheet, table } = tableOf(target, host);
  const { value, numberFormat } = sheet.cell(table.area.top, table.area.left + index);
  return shownText(value, numberFormat, host.model.date1904);
}

/** By id (from 1) or name. */
function findColumn(target: TableTarget, key: unknown, host: HostState): HostObject | null {
  for (let index = 0; index < columnCount(target, host); index++) {
    const named = typeof key === 'string' && headerOf(target, index, host) === key;
    if (named || key === index + 1) return HostObject.of(COLUMN, { target, index }, host);
  }
  return null;
}

function columnRange({ target, index }: Part, host: HostState, part: 'all' | 'body' | 'header') {
  const { table } = tableOf(target, host);
  const column = table.area.left + index;
  const rows =
    part === 'all'
      ? table.area
      : part === 'body'
        ? bodyOf(table)
        : { ...table.area, bottom: table.area.top };
  return rangeOf(target, { ...rows, left: column, right: column }, host);
}

function rowRange({ target, index }: Part, host: HostState) {
  const { table } = tableOf(target, host);
  const row = table.area.top + 1 + index;
  return rangeOf(target, { ...table.area, top: row, bottom: row }, host);
}

/** `null` stands for one blank row. */
function rowsGiven(values: Argument | undefined): readonly Json[] {
  if (values === null || values === undefined) return [null];
  if (values instanceof HostObject || !isList(values)) throw invalidArgument('Add');
  return values;
}

/** New rows at the end; cells below would have to move, which this host does not do. */
function append(target: TableTarget, values: readonly Json[], host: HostState): void {
  const { sheet, table } = tableOf(target, host);
  if (table.showTotals) throw apiNotFound('TableRowCollection.add above a row of totals');
  const { area } = table;
  const added = { ...area, top: area.bottom + 1, bottom: area.bottom + values.length };
  for (const { row, column } of within(added)) {
    const { value, formula } = sheet.cell(row, column);
    if (value !== null || formula !== null) {
      throw invalidOperation('Add', 'embedded host: cells below the table would have to move.');
    }
  }
  const blank = values.every((row) => row === null);
  if (!blank) rangeOf(target, added, host).write('Values', values);
  const longer = { ...area, bottom: added.bottom };
  const tables = sheet.tables.map((each) => (each === table ? { ...each, area: longer } : each));
  host.model.layOut(sheet.id, { tables }, 'addin');
}
