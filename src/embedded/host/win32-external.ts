import { REQUIREMENT_SETS } from './requirement-sets';
import { type OfficeTheme, themeInfo } from './theme';

/** What the loader of office.js asks of `window.external` where Excel for Windows is the host. */
export interface Win32External {
  GetHostInfo(): string;
  GetContext(): ControlContext;
  GetLoggingAllowed(): boolean;
  Execute(id: number, parameters: unknown, callback: Response): void;
  RegisterEvent(id: number, target: string, handler: EventHandler, callback: Done): void;
  UnregisterEvent(id: number, target: string, callback: Done): void;
  MessageParent(message: string): void;
  MessageChild(message: string): void;
}

type Done = (status: number) => void;
/** A status alone, or what the host hands out as an array of its own kind. */
type Response = (answer: number | { toArray(): unknown[] }, status?: number) => void;
type EventHandler = (id: number, payload: { toArray(): unknown[] }) => void;

/** The control that holds the add-in, by the names that the Win32 runtime calls. */
type ControlContext = Readonly<Record<string, (...args: never[]) => unknown>>;

export interface ExternalOptions {
  readonly locale: string;
  readonly documentUrl: string;
  theme(): OfficeTheme;
  /** Document settings: key to JSON text. */
  readonly settings: Map<string, string>;
  /** A ribbon command that the add-in says is done. */
  commandDone(commandId: string): void;
  readonly handlers: Map<number, EventHandler>;
}

/** Number under which the runtime says that a ribbon command is done. */
export const COMMAND_DONE = 94;
/** Number of the event that calls a ribbon command. */
export const COMMAND_INVOKED = 39;

const EXCEL = 1;
const SUCCESS = 0;
/** What the runtime takes for "the host does not know this". */
const UNSUPPORTED = 5;

export function win32External(options: ExternalOptions): Win32External {
  const context: ControlContext = {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => 'embedded',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => options.locale,
    GetAppDataLocale: () => options.locale,
    GetDocUrl: () => options.documentUrl,
    // Read and write.
    GetAppCapabilities: () => 0,
    // The document was opened with the add-in in it.
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => 'embedded',
    GetInstanceId: () => 'embedded',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(REQUIREMENT_SETS),
    GetHostCustomMessage: () => 0,
    GetHostFullVersion: () => '16.0.18000.10000',
    // A task pane.
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => themeInfo(options.theme()),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of options.settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        options.settings.clear();
        keys.forEach((key, index) => {
          options.settings.set(key, values[index] ?? '');
        });
      },
    }),
  };
  return {
    // The last figure says that pane, commands and functions share one runtime.
    GetHostInfo: () => `Excel$Win32$16.01$${options.locale}$$$$1`,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute: (id, parameters, callback) => {
      if (id === COMMAND_DONE) {
        const [commandId] = Array.isArray(parameters) ? (parameters as unknown[]) : [];
        if (typeof commandId === 'string') options.commandDone(commandId);
        callback(SUCCESS);
        return;
      }
      callback(UNSUPPORTED);
    },
    RegisterEvent: (id, _target, handler, callback) => {
      options.handlers.set(id, handler);
      callback(SUCCESS);
    },
    UnregisterEvent: (id, _target, callback) => {
      options.handlers.delete(id);
      callback(SUCCESS);
    },
    // Only dialogs have a parent or a child.
    MessageParent: () => undefined,
    MessageChild: () => undefined,
  };
}
