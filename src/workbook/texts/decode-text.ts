/** Bytes that no text holds, in whatever encoding: everything below the blank but tab, line and page ends. */
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffe\uffff]/u;

/** The text of a plain text file: with a mark its encoding, else UTF-8, UTF-16 or GB18030; null where it is none of them. */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = markOf(bytes);
  const encodings = marked === null ? ['utf-8', ...utf16Of(bytes), 'gb18030'] : [marked];
  for (const encoding of encodings) {
    const text = decoded(bytes, encoding);
    if (text !== null && !CONTROL.test(text)) return text;
  }
  return null;
}

function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark shows in the zero bytes of its line ends, figures and blanks. */
function utf16Of(bytes: Uint8Array): string[] {
  if (bytes.length % 2 !== 0) return [];
  const zeros = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even === odd) return [];
  return [odd > even ? 'utf-16le' : 'utf-16be'];
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
