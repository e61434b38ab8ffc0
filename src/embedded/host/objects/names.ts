import type { HostName } from '../../model';
import { rangeTarget, textArgument } from '../arguments';
import {
  apiNotFound,
  HostError,
  invalidArgument,
  itemAlreadyExists,
  itemNotFound,
} from '../host-error';
import { type Definition, HostObject } from '../object';
import { resolveAddress } from '../rules/address';
import type { HostState } from '../state';
import { addressOf } from './address-text';

/** The defined names of the workbook; names of single sheets the model does not know. */
export const NAMES: Definition<null> = {
  type: 'NamedItemCollection',
  items: (_, host) => host.model.names.map(({ name }) => HostObject.of(NAME, name, host)),
  item: (_, key, host) => {
    const found = find(key, host);
    if (found === null) throw itemNotFound('GetItem');
    return found;
  },
  methods: {
    Add: (_, [name, reference, comment], host) => {
      const text = textArgument(name, 'Add');
      // A letter or underscore first, no spaces, and nothing that reads like an address.
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(text) || /^[A-Za-z]{1,3}\d+$/.test(text)) {
        throw invalidArgument('Add');
      }
      if (find(text, host) !== null) throw itemAlreadyExists('Add');
      if (comment !== null && comment !== undefined && comment !== '') {
        throw apiNotFound('NamedItem.comment');
      }
      const formula =
        typeof reference === 'string' ? reference : `=${absolute(rangeTarget(reference), host)}`;
      if (!formula.startsWith('=')) throw invalidArgument('Add');
      host.model.setNames([...host.model.names, { name: text, formula, visible: true }]);
      return HostObject.of(NAME, text, host);
    },
    GetCount: (_, __, host) => host.model.names.length,
    GetItemOrNullObject: (_, [key], host) => find(key, host),
  },
};

const NAME: Definition<string> = {
  type: 'NamedItem',
  identity: (name) => ({ _Id: name }),
  scalars: {
    Name: { get: (name) => name },
    Formula: {
      get: (name, host) => named(name, host).formula,
      set: (name, value, host) => {
        if (typeof value !== 'string' || !value.startsWith('=')) throw invalidArgument('Formula');
        replace(name, { ...named(name, host), formula: value }, host);
      },
    },
    Value: { get: (name, host) => named(name, host).formula.slice(1) },
    Type: { get: (name, host) => (rangeOf(name, host) === null ? 'String' : 'Range') },
    Scope: { get: () => 'Workbook' },
    Comment: { get: () => '' },
    Visible: {
      get: (name, host) => named(name, host).visible,
      set: (name, value, host) => {
        replace(name, { ...named(name, host), visible: value === true }, host);
      },
    },
  },
  methods: {
    Delete: (name, _, host) => {
      replace(name, null, host);
    },
    GetRange: (name, _, host) => {
      const range = rangeOf(name, host);
      if (range === null) throw itemNotFound('GetRange');
      return range;
    },
    GetRangeOrNullObject: (name, _, host) => rangeOf(name, host),
  },
};

function find(key: unknown, host: HostState): HostObject | null {
  const wanted = textArgument(typeof key === 'string' ? key : null, 'GetItem').toLowerCase();
  const name = host.model.names.find((each) => each.name.toLowerCase() === wanted);
  return name === undefined ? null : HostObject.of(NAME, name.name, host);
}

function named(name: string, host: HostState): HostName {
  const found = host.model.names.find((each) => each.name === name);
  if (found === undefined) throw itemNotFound('NamedItem');
  return found;
}

function replace(name: string, by: HostName | null, host: HostState): void {
  named(name, host);
  host.model.setNames(
    host.model.names.flatMap((each) => (each.name !== name ? [each] : by === null ? [] : [by])),
  );
}

/** The range that the name stands for; null for a constant or a formula. */
function rangeOf(name: string, host: HostState): HostObject | null {
  const [sheet] = host.model.sheets;
  if (sheet === undefined) return null;
  try {
    const place = resolveAddress(named(name, host).formula.slice(1), sheet, host.model);
    return host.make.range({ sheetId: place.sheet.id, areas: place.areas, many: false });
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}

function absolute(target: ReturnType<typeof rangeTarget>, host: HostState): string {
  return addressOf(target, host).replace(/(![^!]*)$/, (cells) =>
    cells.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2'),
  );
}
