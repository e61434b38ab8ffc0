import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Host, isSetSupported, type NativeBridge } from '../../src/embedded/host';

/** The version whose wire format the embedded host speaks. */
export const RUNTIME = 'excel-win32-16.01.js';

const require_ = createRequire(__filename);

export function officeFile(name: string): string {
  const folder = dirname(require_.resolve('@microsoft/office-js/package.json'));
  return join(folder, 'dist', name);
}

let current: Host | null = null;
let runtime: NativeBridge | null = null;

/**
 * Loads Microsoft's own Excel runtime (once in a test file, about 100 ms) and connects it with a host. The
 * globals `Excel`, `Office` and `OfficeExtension` work afterwards; a second call connects them with another host.
 */
export function loadOffice(host: Host): void {
  current = host;
  if (runtime === null) {
    runtime = { sendMessageToHost: (text) => current?.bridge.sendMessageToHost(text) };
    shimGlobals(runtime);
    const source = readFileSync(officeFile(RUNTIME), 'utf8').replace(/^\uFEFF/, '');
    // In the global scope, as a script element does it.
    (0, eval)(source);
    // The client itself refuses members of API sets that the host does not have.
    const utility: unknown = Reflect.get(OfficeExtension, 'CommonUtility');
    Object.assign(Object(utility), { _doApiNotSupportedCheck: true });
    Object.assign(globalThis, {
      Office: Object.create(Office, {
        context: { value: officeContext(), configurable: true },
        onReady: { value: ready, configurable: true },
      }) as unknown,
    });
  }
  const { onMessageFromHost } = runtime;
  host.bridge.onMessageFromHost = (text) => {
    if (current === host) onMessageFromHost?.(text);
  };
}

/** What the loader `office.js` adds in a page. */
function officeContext(): Record<string, unknown> {
  return {
    host: 'Excel',
    platform: 'PC',
    contentLanguage: 'zh-CN',
    displayLanguage: 'zh-CN',
    diagnostics: { host: 'Excel', platform: 'PC', version: '16.0.0.0' },
    requirements: { isSetSupported },
  };
}

function ready(callback?: (info: unknown) => unknown): Promise<unknown> {
  const info = { host: 'Excel', platform: 'PC' };
  return Promise.resolve(callback?.(info)).then(() => info);
}

/** What the runtime touches of a browser while it loads; jsdom has it already. */
function shimGlobals(bridge: NativeBridge): void {
  const scope: Record<string, unknown> = globalThis;
  scope._richApiNativeBridge = bridge;
  if (typeof document !== 'undefined') return;
  const element = () => ({ style: {}, setAttribute: nothing, appendChild: nothing });
  scope.window = globalThis;
  scope.document = {
    createElement: element,
    getElementsByTagName: () => [element()],
    addEventListener: nothing,
    readyState: 'complete',
  };
  scope.location = { protocol: 'https:', hash: '', search: '', href: 'https://localhost/' };
  scope.navigator ??= { userAgent: 'node' };
  scope.addEventListener ??= nothing;
}

function nothing(): void {
  // The runtime wants somebody to call.
}
