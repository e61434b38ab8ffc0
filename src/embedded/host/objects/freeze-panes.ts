import type { HostSheet } from '../../model';
import { rangeTarget, wholeNumber } from '../arguments';
import { itemNotFound } from '../host-error';
import type { Argument, Definition, HostObject } from '../object';
import { resolveAddress } from '../rules/address';
import { type HostState, sheetOf } from '../state';

/** The model says which cell is the first that scrolls. */
export const FREEZE_PANES: Definition<HostSheet> = {
  type: 'WorksheetFreezePanes',
  methods: {
    FreezeAt: ({ id }, [where], host) => {
      const area = areaOf(id, where, host);
      host.model.layOut(id, { freeze: { row: area.bottom + 1, column: area.right + 1 } }, 'addin');
    },
    FreezeRows: ({ id }, [count], host) => {
      const row = (count === null ? 1 : wholeNumber(count, 'FreezeRows')) + 1;
      host.model.layOut(id, { freeze: { row, column: 1 } }, 'addin');
    },
    FreezeColumns: ({ id }, [count], host) => {
      const column = (count === null ? 1 : wholeNumber(count, 'FreezeColumns')) + 1;
      host.model.layOut(id, { freeze: { row: 1, column } }, 'addin');
    },
    Unfreeze: ({ id }, _, host) => {
      host.model.layOut(id, { freeze: null }, 'addin');
    },
    GetLocation: ({ id }, _, host) => {
      const frozen = location(id, host);
      if (frozen === null) throw itemNotFound('GetLocation');
      return frozen;
    },
    GetLocationOrNullObject: ({ id }, _, host) => location(id, host),
  },
};

function areaOf(id: string, where: Argument | undefined, host: HostState) {
  if (typeof where !== 'string') return rangeTarget(where).areas[0];
  return resolveAddress(where, sheetOf(host, id), host.model).areas[0];
}

function location(sheetId: string, host: HostState): HostObject | null {
  const { freeze } = sheetOf(host, sheetId);
  if (freeze === null) return null;
  const { row, column } = freeze;
  const area = {
    top: 1,
    left: 1,
    bottom: row > 1 ? row - 1 : 1_048_576,
    right: column > 1 ? column - 1 : 16_384,
  };
  return host.make.range({ sheetId, areas: [area], many: false });
}
