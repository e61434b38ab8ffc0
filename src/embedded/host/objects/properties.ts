import { textArgument } from '../arguments';
import { invalidArgument, itemNotFound } from '../host-error';
import { type Definition, HostObject } from '../object';
import type { HostState } from '../state';
import { keptScalars } from './kept';

export const PROPERTIES: Definition<null> = {
  type: 'DocumentProperties',
  scalars: keptScalars<null>(() => 'document', {
    Title: '',
    Subject: '',
    Author: '',
    Keywords: '',
    Comments: '',
    Category: '',
    Manager: '',
    Company: '',
  }),
  children: {
    Custom: (_, host) => HostObject.of(CUSTOM, null, host),
  },
};

const CUSTOM: Definition<null> = {
  type: 'CustomPropertyCollection',
  items: (_, host) => [...host.model.properties.keys()].map((key) => propertyObject(key, host)),
  item: (_, key, host) => {
    const found = find(key, host);
    if (found === null) throw itemNotFound('GetItem');
    return found;
  },
  methods: {
    Add: (_, [key, value], host) => {
      const name = textArgument(key, 'Add');
      setValue(name, value, host);
      return propertyObject(name, host);
    },
    DeleteAll: (_, __, host) => {
      for (const key of [...host.model.properties.keys()]) host.model.setProperty(key, null);
    },
    GetCount: (_, __, host) => host.model.properties.size,
    GetItemOrNullObject: (_, [key], host) => find(key, host),
  },
};

const PROPERTY: Definition<string> = {
  type: 'CustomProperty',
  identity: (key) => ({ _Id: key }),
  scalars: {
    Key: { get: (key) => key },
    Value: {
      get: (key, host) => valueOf(key, host),
      set: (key, value, host) => {
        setValue(key, value, host);
      },
    },
    Type: {
      get: (key, host) => {
        const value = valueOf(key, host);
        if (typeof value === 'boolean') return 'Boolean';
        return typeof value === 'number' ? 'Number' : 'String';
      },
    },
  },
  methods: {
    Delete: (key, _, host) => {
      valueOf(key, host);
      host.model.setProperty(key, null);
    },
  },
};

function propertyObject(key: string, host: HostState): HostObject {
  return HostObject.of(PROPERTY, key, host);
}

/** Keys are looked up whatever the case of their letters. */
function find(key: unknown, host: HostState): HostObject | null {
  const wanted = textArgument(typeof key === 'string' ? key : null, 'GetItem').toLowerCase();
  const found = [...host.model.properties.keys()].find((each) => each.toLowerCase() === wanted);
  return found === undefined ? null : propertyObject(found, host);
}

function valueOf(key: string, host: HostState): string | number | boolean {
  const value = host.model.properties.get(key);
  if (value === undefined) throw itemNotFound('CustomProperty');
  return value;
}

/** @throws HostError InvalidArgument for a text of more than 255 characters or another kind of value */
function setValue(key: string, value: unknown, host: HostState): void {
  const allowed =
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    (typeof value === 'string' && value.length <= 255);
  if (!allowed) throw invalidArgument('Value');
  host.model.setProperty(key, value);
}
