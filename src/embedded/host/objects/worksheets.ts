import { textArgument } from '../arguments';
import { itemNotFound } from '../host-error';
import { type Definition, type HostObject } from '../object';
import { workbookEvents } from '../registrations';
import { freeSheetName, validSheetName } from '../rules/sheet-name';
import type { HostState } from '../state';

/** By id or, in any case of letters, by name. */
function find(key: unknown, host: HostState): HostObject | null {
  const wanted = textArgument(typeof key === 'string' ? key : null, 'GetItem').toLowerCase();
  const sheet = host.model.sheets.find(
    ({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted,
  );
  return sheet === undefined ? null : host.make.sheet(sheet);
}

function listed(visibleOnly: unknown, host: HostState) {
  return host.model.sheets.filter(
    ({ visibility }) => visibleOnly !== true || visibility === 'visible',
  );
}

export const SHEETS: Definition<null> = {
  type: 'WorksheetCollection',
  items: (_, host) => host.model.sheets.map((sheet) => host.make.sheet(sheet)),
  item: (_, key, host) => {
    const sheet = find(key, host);
    if (sheet === null) throw itemNotFound('GetItem');
    return sheet;
  },
  methods: {
    ...workbookEvents,
    Add: (_, [name], host) => {
      const wanted =
        name === null || name === undefined
          ? freeSheetName(host.model)
          : validSheetName(textArgument(name, 'Add'), null, host.model);
      return host.make.sheet(host.model.addSheet(wanted, null, 'addin'));
    },
    GetActiveWorksheet: (_, __, host) => find(host.model.activeSheetId, host),
    GetItemOrNullObject: (_, [key], host) => find(key, host),
    GetCount: (_, [visibleOnly], host) => listed(visibleOnly, host).length,
    GetFirst: (_, [visibleOnly], host) => {
      const sheet = listed(visibleOnly, host).at(0);
      return sheet === undefined ? null : host.make.sheet(sheet);
    },
    GetLast: (_, [visibleOnly], host) => {
      const sheet = listed(visibleOnly, host).at(-1);
      return sheet === undefined ? null : host.make.sheet(sheet);
    },
  },
};
