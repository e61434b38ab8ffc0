import type { Host } from './make-host';
import { LIGHT_THEME, type OfficeTheme } from './theme';
import { COMMAND_INVOKED, win32External } from './win32-external';

/** The window of the page or frame that loads office.js afterwards. */
export type ShimWindow = object;

export interface HostShim {
  /** Office's colours from now on; add-ins that look again see them within five seconds. */
  setTheme(theme: OfficeTheme): void;
  /**
   * Presses a button of the ribbon: calls the function that was associated with the action and answers when it
   * says that it is done. @throws Error where nobody listens for commands yet
   */
  invoke(action: string): Promise<void>;
  /** The events that the runtime registered for, by number. */
  events(): readonly number[];
}

/**
 * Makes a window look like Excel's task pane on Windows, so that office.js, loaded afterwards, finds its host and
 * `Office.onReady()` answers Excel on a PC.
 */
export function installHostShim(target: ShimWindow, host: Host): HostShim {
  let theme = LIGHT_THEME;
  let lastCommand = 0;
  const pending = new Map<string, () => void>();
  const handlers = new Map<number, (id: number, payload: { toArray(): unknown[] }) => void>();
  const external = win32External({
    locale: host.state.options.locale ?? 'zh-CN',
    documentUrl: host.state.options.name ?? '内置工作簿.xlsx',
    theme: () => theme,
    settings: new Map(),
    commandDone: (id) => {
      pending.get(id)?.();
      pending.delete(id);
    },
    handlers,
  });
  // Chromium's own `external` is an accessor that ignores assignments.
  Object.defineProperty(target, 'external', {
    value: external,
    configurable: true,
    writable: true,
  });
  Object.defineProperty(target, '_richApiNativeBridge', {
    value: host.bridge,
    configurable: true,
    writable: true,
  });
  return {
    setTheme: (next) => {
      theme = next;
    },
    invoke: (action) => {
      const handler = handlers.get(COMMAND_INVOKED);
      if (handler === undefined) return Promise.reject(new Error('No ribbon commands yet'));
      lastCommand += 1;
      const id = `command${String(lastCommand)}`;
      return new Promise((resolve) => {
        pending.set(id, resolve);
        const payload = [id, action, JSON.stringify({ source: { id: action } })];
        handler(COMMAND_INVOKED, { toArray: () => payload });
      });
    },
    events: () => [...handlers.keys()],
  };
}
