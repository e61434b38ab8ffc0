import { type Phrase, phrase } from '../../locales/shell';
import { EXCEL_API } from '../../commands';
import type { LiveWorkbook } from '../../workbook';
import { tryFunctions } from './canary';
import { officeHealth } from './office-health';
import type { HostTheme, PaneHost } from './host';
import { themeOfColours } from './colour';
import { forcedColours, languageOf, watchMedia } from './media';

/** How often the theme is looked at: Excel tells no one when it changes, and caches for 5 s itself. */
const THEME_EVERY_MS = 2000;
const SCRIPT_TIMEOUT_MS = 30_000;

/** Waits for office.js, whose address may be out of reach; the pane is drawn before it arrives. */
function scriptLoaded(script: Element | null): Promise<boolean> {
  if ('Office' in globalThis) return Promise.resolve(true);
  if (script === null) return Promise.resolve(false);
  return new Promise((resolve) => {
    const settle = () => {
      resolve('Office' in globalThis);
    };
    script.addEventListener('load', settle, { once: true });
    script.addEventListener('error', settle, { once: true });
    window.setTimeout(settle, SCRIPT_TIMEOUT_MS);
  });
}

async function connect(): Promise<Phrase | null> {
  if (!(await scriptLoaded(document.querySelector('script[data-office]'))))
    return phrase('shell.officeMissing');
  const { host } = await Office.onReady();
  // `host` is null in an ordinary browser, whatever its type says.
  if (String(host) !== 'Excel') return phrase('shell.notExcel');
  // The pane works without the functions; what is missing of them the health panel says.
  const enough = Office.context.requirements.isSetSupported('ExcelApi', EXCEL_API);
  return enough ? null : phrase('shell.officeOld');
}

/** The theme of Excel; where it tells none (Excel on the web), that of the page behind the pane. */
function officeTheme(page: HostTheme | null): HostTheme {
  if (forcedColours()) return 'contrast';
  // Before Office is ready it has no context.
  const context: Partial<Office.Context> | undefined =
    'Office' in globalThis ? Office.context : undefined;
  const theme: Partial<Office.OfficeTheme> | undefined = context?.officeTheme;
  const told =
    theme?.bodyBackgroundColor === undefined
      ? null
      : themeOfColours(theme.bodyBackgroundColor, theme.bodyForegroundColor);
  return told ?? page ?? 'light';
}

/** The pane beside a workbook in Excel. `open`: how the workbook is reached. */
export function officeHost(open: () => Promise<LiveWorkbook>): PaneHost {
  const ready = connect();
  // Measured once, before the pane paints its own background over it.
  const page = themeOfColours(window.getComputedStyle(document.body).backgroundColor);
  return {
    kind: 'excel',
    ready,
    language: () => {
      const context: Partial<Office.Context> | undefined =
        'Office' in globalThis ? Office.context : undefined;
      return languageOf(context?.displayLanguage ?? navigator.language);
    },
    theme: () => officeTheme(page),
    watchTheme: (listener) => {
      const stop = watchMedia(listener);
      const clock = window.setInterval(listener, THEME_EVERY_MS);
      void ready.then(listener);
      return () => {
        stop();
        window.clearInterval(clock);
      };
    },
    health: async () => officeHealth(await ready),
    tryFunctions,
    live: async () => ((await ready) === null ? open() : null),
  };
}

/** Opens the pane beside the workbook; the runtime behind it runs already. */
export function showPane(): Promise<void> {
  return Office.addin.showAsTaskpane();
}
