import { textArgument } from '../arguments';
import { itemNotFound } from '../host-error';
import { type Definition, HostObject } from '../object';
import { resolveAddress } from '../rules/address';
import { type HostState, sheetOf } from '../state';
import { FUNCTIONS } from './functions';

export const WORKBOOK: Definition<null> = {
  type: 'Workbook',
  scalars: {
    Name: { get: (_, host) => host.options.name ?? '内置工作簿.xlsx' },
    ReadOnly: { get: () => false },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => true },
  },
  children: {
    Worksheets: (_, host) => host.make.sheets(),
    Tables: (_, host) => host.make.tables({}),
    Names: (_, host) => host.make.names(),
    CustomXmlParts: (_, host) => host.make.xmlParts(),
    Properties: (_, host) => host.make.properties(),
    Settings: (_, host) => host.make.settings(),
    Application: (_, host) => host.make.application(),
    _Runtime: (_, host) => host.make.runtime(),
    Protection: (_, host) => HostObject.of(STRUCTURE, null, host),
    Functions: (_, host) => HostObject.of(FUNCTIONS, null, host),
  },
  methods: {
    GetSelectedRange: (_, __, host) => {
      const { sheetId, area } = host.model.selection;
      return host.make.range({ sheetId, areas: [area], many: false });
    },
    GetSelectedRanges: (_, __, host) => {
      const { sheetId, area } = host.model.selection;
      return host.make.range({ sheetId, areas: [area], many: true });
    },
    GetActiveCell: (_, __, host) => {
      const { sheetId, area } = host.model.selection;
      const cell = { ...area, bottom: area.top, right: area.left };
      return host.make.range({ sheetId, areas: [cell], many: false });
    },
    _RemoveReference: (_, [id], host) => {
      host.references.release(textArgument(id, '_RemoveReference'));
    },
    _RemoveAllReferences: (_, __, host) => {
      host.references.releaseAll();
    },
    _GetReferenceCount: (_, __, host) => host.references.size,
    _GetRangeForEventByReferenceId: (_, [id], host) => {
      const range = eventRange(id, host);
      if (range === null) throw itemNotFound('GetRange');
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_, [id], host) => eventRange(id, host),
  },
};

/** Whether sheets may come and go. */
const STRUCTURE: Definition<null> = {
  type: 'WorkbookProtection',
  scalars: { Protected: { get: (_, host) => host.extras.get('workbook/protection') === true } },
  methods: {
    Protect: (_, __, host) => {
      host.extras.set('workbook/protection', true);
    },
    Unprotect: (_, __, host) => {
      host.extras.delete('workbook/protection');
    },
  },
};

/** Events name their range by sheet and address, which needs no keeping. */
function eventRange(id: unknown, host: HostState): HostObject | null {
  const [, sheetId = '', address = ''] = /^(\{[^}]*\})!(.+)$/.exec(String(id)) ?? [];
  if (!host.model.sheets.some((sheet) => sheet.id === sheetId)) return null;
  const { sheet, areas } = resolveAddress(address, sheetOf(host, sheetId), host.model);
  return host.make.range({ sheetId: sheet.id, areas: [areas[0]], many: false });
}
