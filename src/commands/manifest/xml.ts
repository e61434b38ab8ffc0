/** XML as text, one line an element; the manifest is small enough to be read by people. */
export type Xml = readonly string[];

/** Attributes in the order given, escaped. */
export function attribute(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}

export function element(tag: string, attributes = '', inner: readonly Xml[] = []): Xml {
  if (inner.length === 0) return [`<${tag}${attributes}/>`];
  const lines = inner.flat().map((line) => `  ${line}`);
  return [`<${tag}${attributes}>`, ...lines, `</${tag}>`];
}

export function text(tag: string, value: string): Xml {
  return [`<${tag}>${escaped(value)}</${tag}>`];
}

function escaped(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
