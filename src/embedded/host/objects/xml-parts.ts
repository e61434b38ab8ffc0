import { textArgument } from '../arguments';
import { invalidArgument, itemNotFound } from '../host-error';
import { type Definition, HostObject } from '../object';
import type { HostState } from '../state';

/** The custom XML parts, all or those of a namespace. */
interface Scope {
  readonly namespace: string | null;
}

const shared: Definition<Scope> = {
  type: 'CustomXmlPartCollection',
  items: (scope, host) => idsOf(scope, host).map((id) => HostObject.of(PART, id, host)),
  item: (scope, key, host) => {
    const part = find(scope, key, host);
    if (part === null) throw itemNotFound('GetItem');
    return part;
  },
  methods: {
    GetCount: (scope, _, host) => idsOf(scope, host).length,
    GetItemOrNullObject: (scope, [key], host) => find(scope, key, host),
  },
};

export const XML_PARTS: Definition<Scope> = {
  ...shared,
  methods: {
    ...shared.methods,
    Add: (_, [xml], host) => {
      const text = textArgument(xml, 'Add');
      let number = host.model.xmlParts.size + 1;
      while (host.model.xmlParts.has(idOf(number))) number += 1;
      host.model.setXmlPart(idOf(number), { namespace: namespaceOf(text), xml: text });
      return HostObject.of(PART, idOf(number), host);
    },
    GetByNamespace: (_, [namespace], host) =>
      HostObject.of(SCOPED, { namespace: textArgument(namespace, 'GetByNamespace') }, host),
  },
};

const SCOPED: Definition<Scope> = {
  ...shared,
  type: 'CustomXmlPartScopedCollection',
  methods: {
    ...shared.methods,
    GetOnlyItem: (scope, _, host) => {
      const only = onlyOne(scope, host);
      if (only === null) throw itemNotFound('GetOnlyItem');
      return only;
    },
    GetOnlyItemOrNullObject: (scope, _, host) => onlyOne(scope, host),
  },
};

const PART: Definition<string> = {
  type: 'CustomXmlPart',
  identity: (id) => ({ Id: id }),
  scalars: {
    Id: { get: (id) => id },
    NamespaceUri: { get: (id, host) => partOf(id, host).namespace },
  },
  methods: {
    GetXml: (id, _, host) => partOf(id, host).xml,
    SetXml: (id, [xml], host) => {
      partOf(id, host);
      const text = textArgument(xml, 'SetXml');
      host.model.setXmlPart(id, { namespace: namespaceOf(text), xml: text });
    },
    Delete: (id, _, host) => {
      partOf(id, host);
      host.model.setXmlPart(id, null);
    },
  },
};

function idOf(number: number): string {
  return `{00000000-0002-0000-0000-${String(number).padStart(12, '0')}}`;
}

function idsOf({ namespace }: Scope, host: HostState): string[] {
  return [...host.model.xmlParts]
    .filter(([, part]) => namespace === null || part.namespace === namespace)
    .map(([id]) => id);
}

function find(scope: Scope, key: unknown, host: HostState): HostObject | null {
  const found = idsOf(scope, host).find((id) => id === key);
  return found === undefined ? null : HostObject.of(PART, found, host);
}

function onlyOne(scope: Scope, host: HostState): HostObject | null {
  const [id, ...others] = idsOf(scope, host);
  return id === undefined || others.length > 0 ? null : HostObject.of(PART, id, host);
}

function partOf(id: string, host: HostState): { readonly namespace: string; readonly xml: string } {
  const part = host.model.xmlParts.get(id);
  if (part === undefined) throw itemNotFound('CustomXmlPart');
  return part;
}

/** Of the root element. @throws HostError InvalidArgument for text that is no XML. */
function namespaceOf(xml: string): string {
  const bare = xml.replace(/^\uFEFF?\s*(<\?[^?]*\?>\s*)?(<!--.*?-->\s*)*/s, '');
  const [, name, attributes = '', closed] = /^<([\w.:-]+)([^>]*?)(\/?)>/s.exec(bare) ?? [];
  const ends = closed === '/' || bare.trimEnd().endsWith(`</${name ?? ''}>`);
  if (name === undefined || !ends) throw invalidArgument('Add');
  const prefix = name.includes(':') ? `:${name.slice(0, name.indexOf(':'))}` : '';
  const declared = new RegExp(`(?:^|\\s)xmlns${prefix}\\s*=\\s*(["'])(.*?)\\1`, 's').exec(
    attributes,
  );
  return declared?.[2] ?? '';
}
