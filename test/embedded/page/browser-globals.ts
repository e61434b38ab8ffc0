import { TextDecoder, TextEncoder } from 'node:util';

/** As much of a message channel as the formula engine uses to let others work in between. */
class Channel {
  readonly port1: { onmessage: (() => void) | null; close(): void } = {
    onmessage: null,
    close: () => undefined,
  };
  readonly port2 = {
    postMessage: (): void => {
      setTimeout(() => this.port1.onmessage?.(), 0);
    },
    close: (): void => undefined,
  };
}

// Browsers have all of them; jsdom has none.
Object.assign(globalThis, { TextDecoder, TextEncoder, MessageChannel: Channel, Uint8Array });
