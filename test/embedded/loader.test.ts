/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  DARK_THEME,
  type Host,
  type HostShim,
  installHostShim,
  makeHost,
} from '../../src/embedded/host';
import { MemoryModel } from '../../src/embedded/model';

const dist = join(
  dirname(createRequire(__filename).resolve('@microsoft/office-js/package.json')),
  'dist',
);
const loaded: string[] = [];
const paneStates: boolean[] = [];
let disabled: readonly string[] = [];
let created: string | null = '';
let host: Host;
let shim: HostShim;
let info: { host: unknown; platform: unknown; addin?: unknown };

/** Runs a file of office.js in the global scope, as a script element does. */
function run(name: string): void {
  loaded.push(name);
  (0, eval)(readFileSync(join(dist, name), 'utf8').replace(/^\uFEFF/, ''));
}

/** jsdom loads no scripts here: the ones that the loader adds are run by hand. */
function runAddedScripts(): void {
  const { head } = document;
  const append = head.appendChild.bind(head);
  head.appendChild = <T extends Node>(node: T): T => {
    if (!(node instanceof HTMLScriptElement)) return append(node);
    setTimeout(() => {
      run(new URL(node.src).pathname.slice(1));
      node.onload?.(new Event('load'));
    }, 0);
    return node;
  };
}

const asked = new Set<string>();

/** Notes which functions of the control's context are looked at. */
function watchContext(): void {
  const external: unknown = Reflect.get(window, 'external');
  const get: unknown = Reflect.get(Object(external), 'GetContext');
  if (typeof get !== 'function') throw new Error('No context');
  const context = (get as () => unknown)();
  const watched = new Proxy(Object(context) as object, {
    get: (target, name) => {
      asked.add(String(name));
      return Reflect.get(target, name) as unknown;
    },
  });
  Reflect.set(Object(external), 'GetContext', () => watched);
}

beforeAll(async () => {
  host = makeHost(new MemoryModel(), {
    name: '示例.xlsx',
    onPaneVisibility: (visible) => paneStates.push(visible),
    onRibbon: (now) => (disabled = [...now]),
    onCreateWorkbook: (base64) => (created = base64),
  });
  shim = installHostShim(window, host);
  watchContext();
  const script = document.createElement('script');
  script.src = 'http://localhost/office.js';
  document.body.appendChild(script);
  runAddedScripts();
  run('office.js');
  info = await Office.onReady();
}, 20_000);

describe('office.js in a page that the shim prepared', () => {
  it('finds Excel on a PC and loads its own runtime and words, nothing from outside', () => {
    expect(info).toEqual({ host: 'Excel', platform: 'PC', addin: { visibilityMode: 'Taskpane' } });
    expect(loaded).toEqual(
      expect.arrayContaining(['excel-win32-16.01.js', 'zh-cn/office_strings.js']),
    );
  });

  it('is asked what it was asked when the host was written', () => {
    expect([...asked].filter((name) => name.startsWith('Get')).sort()).toEqual([
      'GetActivationMode',
      'GetAppCapabilities',
      'GetAppDataLocale',
      'GetAppType',
      'GetAppUILocale',
      'GetAppVersionMajor',
      'GetAppVersionMinor',
      'GetCommerceAllowed',
      'GetControlIntegrationLevel',
      'GetCorrelationId',
      'GetDialogRequirementMatrix',
      'GetDocUrl',
      'GetFeaturesForSolution',
      'GetHostCustomMessage',
      'GetHostFullVersion',
      'GetInitialDisplayMode',
      'GetInstanceId',
      'GetSettings',
      'GetSolutionRef',
      'GetSolutionToken',
      'GetSupportedMatrix',
      'GetTouchEnabled',
    ]);
  });

  it('says which API sets there are, in which language', () => {
    const { requirements, displayLanguage, contentLanguage, document: doc } = Office.context;
    expect(requirements.isSetSupported('ExcelApi', '1.17')).toBe(true);
    expect(requirements.isSetSupported('ExcelApi', '1.99')).toBe(false);
    expect(requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true);
    expect(requirements.isSetSupported('Nonsense', '1.1')).toBe(false);
    expect([displayLanguage, contentLanguage, doc.url]).toEqual(['zh-CN', 'zh-CN', '示例.xlsx']);
  });

  it('runs batches and hears events', async () => {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.onChanged.add(({ address }) => Promise.resolve(void heard.push(address)));
      await context.sync();
      sheet.getRange('B2').values = [['值']];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual(['B2']);
    expect(host.model.sheets[0]?.cell(2, 2).value).toBe('值');
  });

  it('keeps document settings', async () => {
    const { settings } = Office.context.document;
    settings.set('语言', { now: 'zh-CN' });
    const result = await new Promise<Office.AsyncResult<unknown>>((resolve) => {
      settings.saveAsync(resolve);
    });
    expect(result.status).toBe('succeeded');
    const again = await new Promise<Office.AsyncResult<Office.Settings>>((resolve) => {
      settings.refreshAsync(resolve);
    });
    expect(again.value.get('语言')).toEqual({ now: 'zh-CN' });
  });

  it('shows the colours of Office as they are now', () => {
    const now = Date.now();
    const clock = jest.spyOn(Date.prototype, 'getTime');
    expect(Office.context.officeTheme.bodyBackgroundColor).toBe('#ffffff');
    shim.setTheme(DARK_THEME);
    // The runtime looks again after five seconds.
    clock.mockReturnValue(now + 60_000);
    expect(Office.context.officeTheme.bodyBackgroundColor).toBe(DARK_THEME.bodyBackgroundColor);
    clock.mockRestore();
  });

  it('calls ribbon commands and learns when they are done', async () => {
    const order: string[] = [];
    Office.actions.associate('fillNow', (event: Office.AddinCommands.Event) => {
      order.push(`called by ${event.source.id}`);
      setTimeout(() => {
        order.push('done');
        event.completed();
      }, 5);
    });
    await shim.invoke('fillNow');
    expect(order).toEqual(['called by fillNow', 'done']);
    expect(shim.events()).toContain(39);
  });

  it('shows and hides the pane, switches buttons, opens workbooks', async () => {
    await Office.addin.hide();
    await Office.addin.showAsTaskpane();
    expect(paneStates).toEqual([false, true]);
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    expect(await Office.addin.getStartupBehavior()).toBe('Load');
    const update = (enabled: boolean) =>
      Office.ribbon.requestUpdate({ tabs: [{ id: 'Drill', controls: [{ id: 'Undo', enabled }] }] });
    await update(false);
    expect(disabled).toEqual(['Undo']);
    await update(true);
    expect(disabled).toEqual([]);
    await Excel.createWorkbook('UEsDBA==');
    expect(created).toBe('UEsDBA==');
  });

  it('lets functions be associated', () => {
    const add = (one: number, other: number) => one + other;
    CustomFunctions.associate('ADD', add);
    const mappings: unknown = Reflect.get(
      Object(Reflect.get(CustomFunctions, '_association')),
      'mappings',
    );
    expect(mappings).toMatchObject({ ADD: add });
  });

  it('takes dialogs and the history away from the page, as Excel does', () => {
    expect(() => {
      alert('…');
    }).toThrow('not supported');
    expect(Reflect.get(history, 'pushState')).toBeNull();
  });
});

describe('a ribbon command before office.js has loaded', () => {
  it('is refused', async () => {
    const early = installHostShim({}, makeHost(new MemoryModel()));
    await expect(early.invoke('fillNow')).rejects.toThrow('No ribbon commands yet');
  });
});
