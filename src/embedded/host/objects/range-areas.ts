import { type Area, overlaps } from '../../../workbook';
import type { HostCell, HostSheet } from '../../model';
import { apiNotFound, itemNotFound } from '../host-error';
import { type Definition, HostObject } from '../object';
import type { RangeTarget } from '../range-target';
import { type HostState, sheetOf } from '../state';
import { cellCount, intersection, within } from '../within';
import { addressOf } from './address-text';
import { layout, rowIsHidden } from './range-layout';
import { areasFrom } from './rectangles';

export const RANGE_AREAS: Definition<RangeTarget> = {
  type: 'RangeAreas',
  identity: (target, host) => ({ _ReferenceId: host.references.idOf(target) }),
  scalars: {
    Address: { get: addressOf },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
  },
  children: {
    Areas: (target, host) => HostObject.of(AREA_LIST, target, host),
    Format: (target, host) => host.make.format(target),
    DataValidation: (target, host) => host.make.validation(target),
    Worksheet: (target, host) => host.make.sheet(sheetOf(host, target.sheetId)),
  },
  methods: {
    Clear: (target, args, host) => layout.Clear?.(target, args, host),
    _KeepReference: (target, _, host) => {
      host.references.idOf(target);
      host.references.keep(target);
    },
  },
};

const AREA_LIST: Definition<RangeTarget> = {
  type: 'RangeCollection',
  items: ({ sheetId, areas }, host) =>
    areas.map((area) => host.make.range({ sheetId, areas: [area], many: false })),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ sheetId, areas }, [index], host) => {
      const area = typeof index === 'number' ? areas[index] : undefined;
      if (area === undefined) throw itemNotFound('GetItemAt');
      return host.make.range({ sheetId, areas: [area], many: false });
    },
  },
};

export function areasObject(
  sheetId: string,
  areas: readonly Area[],
  host: HostState,
): HostObject | null {
  const [first, ...rest] = areas;
  if (first === undefined) return null;
  return host.make.range({ sheetId, areas: [first, ...rest], many: true });
}

/** The merged areas that touch the range, whole. */
export function mergedAreas(target: RangeTarget, host: HostState): HostObject | null {
  const sheet = sheetOf(host, target.sheetId);
  const found = sheet.merges.filter((merge) => target.areas.some((area) => overlaps(area, merge)));
  return areasObject(sheet.id, found, host);
}

/** Cells of a kind inside the used part of the range. */
export function specialCells(
  target: RangeTarget,
  kind: unknown,
  valueType: unknown,
  host: HostState,
): HostObject | null {
  const sheet = sheetOf(host, target.sheetId);
  const used = sheet.used(true);
  const part = used && intersection(target.areas[0], used);
  if (part === null) return null;
  const counts = wanted(kind, valueType);
  const cells = [...within(part)].filter(({ row, column }) =>
    counts(sheet.cell(row, column), sheet, row, column),
  );
  return areasObject(sheet.id, areasFrom(cells), host);
}

type Wanted = (cell: HostCell, sheet: HostSheet, row: number, column: number) => boolean;

function wanted(kind: unknown, valueType: unknown): Wanted {
  const typed = (cell: HostCell) =>
    valueType === null ||
    valueType === undefined ||
    valueType === 'All' ||
    kindOf(cell) === valueType;
  switch (kind) {
    case 'Blanks':
      return (cell) => cell.value === null && cell.formula === null;
    case 'Constants':
      return (cell) => cell.value !== null && cell.formula === null && typed(cell);
    case 'Formulas':
      return (cell) => cell.formula !== null && typed(cell);
    case 'Visible':
      return (_, sheet, row, column) =>
        !rowIsHidden(sheet, row) && !sheet.hiddenColumns.has(column);
    default:
      throw apiNotFound(`Range.getSpecialCells(${String(kind)})`);
  }
}

function kindOf(cell: HostCell): string {
  if (typeof cell.value === 'number') return 'Numbers';
  if (typeof cell.value === 'boolean') return 'Logical';
  return typeof cell.value === 'string' ? 'Text' : 'Errors';
}
