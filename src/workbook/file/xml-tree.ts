import { isSpace, XmlScanner } from './xml-scanner';
import { decodeUtf8, unescapeXml } from '../xml-text';

export interface XmlAttribute {
  readonly value: string;
  /** Byte offsets of the whole ` name="value"`, its leading space included. */
  readonly start: number;
  readonly end: number;
}

/**
 * An element of a small part, with the byte offsets of everything, so that changes can be spliced
 * into the source while the text around them stays as it was.
 */
export class XmlElement {
  readonly children: XmlElement[] = [];
  text = '';
  closeStart: number;
  end: number;

  constructor(
    /** Local name; `prefix` holds the rest, e.g. `x:`. */
    readonly name: string,
    readonly prefix: string,
    readonly attributes: ReadonlyMap<string, XmlAttribute>,
    readonly start: number,
    readonly openEnd: number,
    readonly selfClosing: boolean,
  ) {
    this.closeStart = openEnd;
    this.end = openEnd;
  }

  attribute(name: string): string | undefined {
    return this.attributes.get(name)?.value;
  }

  child(name: string): XmlElement | undefined {
    return this.children.find((element) => element.name === name);
  }

  all(name: string): XmlElement[] {
    return this.children.filter((element) => element.name === name);
  }
}

/** Reads a whole small part. @throws Error when it is not well formed. */
export function parseXml(bytes: Uint8Array): XmlElement {
  const builder = new TreeBuilder();
  builder.push(bytes);
  builder.finish();
  if (builder.root === undefined) throw new Error('no XML element');
  return builder.root;
}

class TreeBuilder extends XmlScanner {
  root: XmlElement | undefined;
  private readonly stack: XmlElement[] = [];

  override finish(): void {
    super.finish();
    if (this.stack.length > 0) throw new Error('unclosed XML element');
  }

  protected open(): void {
    const prefix = decodeUtf8(this.bytes.subarray(this.tagStart + 1, this.nameStart));
    const name = decodeUtf8(this.bytes.subarray(this.nameStart, this.nameEnd));
    const contentEnd = this.tagEnd - (this.selfClosing ? 2 : 1);
    const element = new XmlElement(
      name,
      prefix,
      readAttributes(this.bytes, this.nameEnd, contentEnd),
      this.tagStart,
      this.tagEnd,
      this.selfClosing,
    );
    this.stack.at(-1)?.children.push(element);
    this.root ??= element;
    if (this.selfClosing) return;
    this.stack.push(element);
    this.wantsText = true;
  }

  protected close(): void {
    const element = this.stack.pop();
    if (element === undefined) throw new Error('too many closing tags');
    element.closeStart = this.tagStart;
    element.end = this.tagEnd;
  }

  protected text(start: number, end: number, raw: boolean): void {
    const element = this.stack.at(-1);
    if (element === undefined) return;
    const text = decodeUtf8(this.bytes.subarray(start, end));
    element.text += raw ? text : unescapeXml(text);
  }
}

/** Attributes between two offsets, by local name; an unprefixed one wins over a prefixed one. */
export function readAttributes(
  bytes: Uint8Array,
  start: number,
  end: number,
): ReadonlyMap<string, XmlAttribute> {
  const attributes = new Map<string, XmlAttribute>();
  let at = start;
  while (at < end) {
    const from = at;
    while (at < end && isSpace(bytes[at])) at += 1;
    const nameStart = at;
    while (at < end && bytes[at] !== 0x3d) at += 1;
    if (at >= end) break;
    const qualified = decodeUtf8(bytes.subarray(nameStart, at)).trim();
    at += 1;
    while (isSpace(bytes[at])) at += 1;
    const quote = bytes[at];
    const valueStart = at + 1;
    at = valueStart;
    while (at < end && bytes[at] !== quote) at += 1;
    const value = unescapeXml(decodeUtf8(bytes.subarray(valueStart, at)));
    at += 1;
    const colon = qualified.indexOf(':');
    const local = qualified.startsWith('xmlns') ? qualified : qualified.slice(colon + 1);
    if (colon < 0 || !attributes.has(local)) attributes.set(local, { value, start: from, end: at });
  }
  return attributes;
}
