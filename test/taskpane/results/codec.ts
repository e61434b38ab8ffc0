import { TextDecoder, TextEncoder } from 'node:util';

// jsdom has neither; every browser has both.
Object.assign(globalThis, { TextDecoder, TextEncoder });
