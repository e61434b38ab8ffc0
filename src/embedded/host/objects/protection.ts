import type { HostSheet } from '../../model';
import { optionsOf } from '../arguments';
import { accessDenied } from '../host-error';
import type { Definition } from '../object';
import { protectionOptions } from '../rules/protection';
import { sheetOf } from '../state';
import type { Json } from '../wire';

const PERMISSIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
];

export const PROTECTION: Definition<HostSheet> = {
  type: 'WorksheetProtection',
  scalars: {
    Protected: { get: ({ id }, host) => sheetOf(host, id).protection !== null },
    Options: {
      get: ({ id }, host) => {
        const sheet = sheetOf(host, id);
        if (sheet.protection === null) return null;
        const given = protectionOptions(sheet, host);
        const options: Record<string, Json> = { selectionMode: 'Normal' };
        for (const name of PERMISSIONS) options[name] = given[name] === true;
        return options;
      },
    },
  },
  methods: {
    Protect: ({ id }, [options, password], host) => {
      const sheet = sheetOf(host, id);
      if (sheet.protection !== null) throw accessDenied('Protect');
      host.extras.set(`${id}/protection`, { ...optionsOf(options) });
      const protection = typeof password === 'string' ? { password } : {};
      host.model.layOut(id, { protection }, 'addin');
    },
    Unprotect: ({ id }, [password], host) => {
      const { protection } = sheetOf(host, id);
      if (protection?.password !== undefined && protection.password !== password) {
        throw accessDenied('Unprotect');
      }
      host.model.layOut(id, { protection: null }, 'addin');
    },
  },
};
