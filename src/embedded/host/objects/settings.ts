import { textArgument } from '../arguments';
import { itemNotFound } from '../host-error';
import { type Definition, HostObject } from '../object';
import type { HostState } from '../state';
import type { Json } from '../wire';

/** What the add-in keeps in the workbook by key. */
export const SETTINGS: Definition<null> = {
  type: 'SettingCollection',
  items: (_, host) => [...host.settings.keys()].map((key) => HostObject.of(SETTING, key, host)),
  item: (_, key, host) => {
    const found = find(key, host);
    if (found === null) throw itemNotFound('GetItem');
    return found;
  },
  methods: {
    Add: (_, [key, value], host) => {
      const name = textArgument(key, 'Add');
      host.settings.set(name, value instanceof HostObject ? null : (value ?? null));
      return HostObject.of(SETTING, name, host);
    },
    GetCount: (_, __, host) => host.settings.size,
    GetItemOrNullObject: (_, [key], host) => find(key, host),
  },
};

const SETTING: Definition<string> = {
  type: 'Setting',
  identity: (key) => ({ _Id: key }),
  scalars: {
    Key: { get: (key) => key },
    Value: {
      get: valueOf,
      set: (key, value, host) => {
        host.settings.set(key, value);
      },
    },
  },
  methods: {
    Delete: (key, _, host) => {
      if (!host.settings.delete(key)) throw itemNotFound('Setting');
    },
  },
};

function find(key: unknown, host: HostState): HostObject | null {
  return typeof key === 'string' && host.settings.has(key)
    ? HostObject.of(SETTING, key, host)
    : null;
}

function valueOf(key: string, host: HostState): Json {
  const value = host.settings.get(key);
  if (value === undefined) throw itemNotFound('Setting');
  return value;
}
