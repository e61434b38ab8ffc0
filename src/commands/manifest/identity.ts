import { createHash } from 'node:crypto';

/** Where the add-in is served from and which build it is: all that differs between environments. */
export interface Environment {
  /** https, without a slash at the end. */
  readonly baseUrl: string;
  /** Four numbers: Excel takes a manifest for new only when they grow. */
  readonly version: string;
  /** Behind the functions' names where two environments are used side by side; empty in production. */
  readonly suffix: string;
}

/** The namespace of the product's own ids: made once, never changed. */
const NAMESPACE = '3f5b2c1e-8a47-4e0d-9b61-7c2d5e8f1a90';

/** The same address and suffix always give the same id (UUID version 5); others give another. */
export function idOf({ baseUrl, suffix }: Environment): string {
  const bytes = Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex');
  const hash = createHash('sha1').update(bytes).update(`${baseUrl}\n${suffix}`).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex', 0, 16);
  return [8, 12, 16, 20, 32].map((end, at, ends) => hex.slice(ends[at - 1] ?? 0, end)).join('-');
}
