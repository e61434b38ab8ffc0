/**
 * A tight XML tokenizer over UTF-8 bytes that arrive in pieces. It makes no objects and no strings:
 * a million rows pass through it. It expands no entities and refuses document types, so nothing
 * in a file can make it grow. Subclasses look at `bytes` between the offsets they are given.
 */
export abstract class XmlScanner {
  /** What is being looked at; offsets below are into this. */
  protected bytes: Uint8Array = new Uint8Array(0);
  /** Offset of `bytes[0]` in the whole document. */
  protected base = 0;
  /** Set by a subclass while it wants to be told of text. */
  protected wantsText = false;
  /** Of the tag in hand: `<` … just behind `>`. */
  protected tagStart = 0;
  protected tagEnd = 0;
  /** Of its name, without a namespace prefix. */
  protected nameStart = 0;
  protected nameEnd = 0;
  /** `<a/>`: no close() follows. */
  protected selfClosing = false;

  protected abstract open(): void;
  protected abstract close(): void;
  protected abstract text(start: number, end: number, raw: boolean): void;

  push(piece: Uint8Array): void {
    if (this.bytes.length === 0) {
      // A copy: the caller's view is only good until push returns, and a rest may stay.
      this.bytes = piece;
    } else {
      const joined = new Uint8Array(this.bytes.length + piece.length);
      joined.set(this.bytes);
      joined.set(piece, this.bytes.length);
      this.bytes = joined;
    }
    const done = this.scan();
    this.base += done;
    this.bytes = this.bytes.slice(done);
  }

  /** To be called when everything was pushed. @throws Error when the document stops midway. */
  finish(): void {
    if (this.bytes.some((byte) => byte > 0x20)) throw new Error('unfinished XML');
  }

  /** The local name of the tag in hand, as up to four packed characters; 0 for longer names. */
  protected nameKey(): number {
    const { bytes, nameStart, nameEnd } = this;
    if (nameEnd - nameStart > 4) return 0;
    let key = 0;
    for (let at = nameStart; at < nameEnd; at += 1) key = (key << 8) | (bytes[at] as number);
    return key;
  }

  protected name(): string {
    return this.ascii(this.nameStart, this.nameEnd);
  }

  protected ascii(start: number, end: number): string {
    let text = '';
    for (let at = start; at < end; at += 1) text += String.fromCharCode(this.bytes[at] as number);
    return text;
  }

  /** Scans what is complete and answers how far it came. */
  private scan(): number {
    const { bytes } = this;
    const end = bytes.length;
    let at = 0;
    while (at < end) {
      if (bytes[at] !== 0x3c) {
        let stop = at + 1;
        while (stop < end && bytes[stop] !== 0x3c) stop += 1;
        if (stop === end) return at;
        if (this.wantsText) this.text(at, stop, false);
        at = stop;
      }
      const next = this.markup(at, end);
      if (next < 0) return at;
      at = next;
    }
    return at;
  }

  /** Handles what begins with `<` at `at`; answers where it ends, or -1 when it is not complete. */
  private markup(at: number, end: number): number {
    const { bytes } = this;
    if (at + 1 >= end) return -1;
    const kind = bytes[at + 1];
    if (kind === 0x2f) {
      let stop = at + 2;
      let nameStart = stop;
      while (stop < end && bytes[stop] !== 0x3e) {
        if (bytes[stop] === 0x3a) nameStart = stop + 1;
        stop += 1;
      }
      if (stop === end) return -1;
      this.tagStart = at;
      this.tagEnd = stop + 1;
      this.nameStart = nameStart;
      while (isSpace(bytes[stop - 1])) stop -= 1;
      this.nameEnd = stop;
      this.close();
      return this.tagEnd;
    }
    if (kind === 0x21) return this.declaration(at, end);
    if (kind === 0x3f) return this.skipTo(at, end, '?>');
    return this.startTag(at, end);
  }

  private startTag(at: number, end: number): number {
    const { bytes } = this;
    let stop = at + 1;
    let nameStart = stop;
    let nameEnd = 0;
    let quote = 0;
    for (; stop < end; stop += 1) {
      const byte = bytes[stop] as number;
      if (quote !== 0) {
        if (byte === quote) quote = 0;
      } else if (byte === 0x3e) break;
      else if (byte === 0x22 || byte === 0x27) quote = byte;
      else if (nameEnd === 0) {
        if (byte === 0x3a) nameStart = stop + 1;
        else if (byte <= 0x20 || byte === 0x2f) nameEnd = stop;
      }
    }
    if (stop === end) return -1;
    this.selfClosing = bytes[stop - 1] === 0x2f;
    this.tagStart = at;
    this.tagEnd = stop + 1;
    this.nameStart = nameStart;
    this.nameEnd = nameEnd === 0 ? stop : nameEnd;
    this.open();
    return stop + 1;
  }

  private declaration(at: number, end: number): number {
    const { bytes } = this;
    if (at + 2 >= end) return -1;
    if (bytes[at + 2] === 0x2d) return this.skipTo(at, end, '-->');
    if (bytes[at + 2] !== 0x5b) throw new Error('document type in XML');
    const stop = this.skipTo(at, end, ']]>');
    if (stop > 0 && this.wantsText) this.text(at + 9, stop - 3, true);
    return stop;
  }

  private skipTo(at: number, end: number, mark: string): number {
    const last = mark.charCodeAt(mark.length - 1);
    for (let stop = at + 2; stop < end; stop += 1) {
      if (this.bytes[stop] !== last) continue;
      if (this.ascii(stop + 1 - mark.length, stop + 1) === mark) return stop + 1;
    }
    return -1;
  }
}

export function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Packs a local name for comparison with {@link XmlScanner.nameKey}. */
export function keyOf(name: string): number {
  let key = 0;
  for (const letter of name) key = (key << 8) | letter.charCodeAt(0);
  return key;
}
